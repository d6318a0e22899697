/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ATTAIN_TYPE_TITLE_BAR (attain_title_bar_get_type ())

G_DECLARE_FINAL_TYPE (AttainTitleBar, attain_title_bar, ATTAIN, TITLE_BAR, GtkWidget)

void attain_title_bar_pack_start (AttainTitleBar *self,
                                  GtkWidget      *child);
void attain_title_bar_pack_end   (AttainTitleBar *self,
                                  GtkWidget      *child);

G_END_DECLS
