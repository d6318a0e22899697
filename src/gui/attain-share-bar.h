/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ATTAIN_TYPE_SHARE_BAR (attain_share_bar_get_type ())

G_DECLARE_FINAL_TYPE (AttainShareBar, attain_share_bar, ATTAIN, SHARE_BAR, GtkWidget)

void attain_share_bar_show (AttainShareBar *self,
                            double          share,
                            double          target);

G_END_DECLS
