/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void attain_row_menu_add  (GtkColumnView *view,
                           GMenuModel    *menu);
void attain_row_menu_mark (GtkWidget     *cell,
                           GtkListItem   *item);

G_END_DECLS
