/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-search-place.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_FOCUS_START (attain_focus_start_get_type ())
G_DECLARE_FINAL_TYPE (AttainFocusStart, attain_focus_start, ATTAIN, FOCUS_START, GObject)

AttainFocusStart *attain_focus_start_new          (GtkWidget         *page,
                                                   AttainSearchPlace *search_place,
                                                   GtkWidget         *content);
void              attain_focus_start_leave        (AttainFocusStart  *self);
void              attain_focus_start_take         (AttainFocusStart  *self,
                                                   const char        *address);
void              attain_focus_start_content_came (AttainFocusStart  *self);

G_END_DECLS
