/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void     attain_row_menu_add       (GtkColumnView *view,
                                    GMenuModel    *menu);
void     attain_row_menu_mark      (GtkWidget     *cell,
                                    GtkListItem   *item);
gboolean attain_row_menu_focus_row (GtkColumnView *view,
                                    guint          position);

G_END_DECLS
