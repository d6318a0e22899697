/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Where the focus is in what is about to be made anew. */
typedef struct _AttainFocusPlace AttainFocusPlace;

AttainFocusPlace *attain_focus_place_of        (GtkWidget        *focus,
                                                GtkWidget        *within);
AttainFocusPlace *attain_focus_place_find      (GtkWidget        *within);
void              attain_focus_place_return    (AttainFocusPlace *self);
void              attain_focus_place_come_back (AttainFocusPlace *self);
void              attain_focus_place_free      (AttainFocusPlace *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainFocusPlace, attain_focus_place_free)

G_END_DECLS
