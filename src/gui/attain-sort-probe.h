/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void                 attain_sort_probe_add         (GtkColumnViewColumn *column,
                                                    int                  order);
void                 attain_sort_probe_add_compare (GtkColumnViewColumn *column,
                                                    int                  order,
                                                    GCompareDataFunc     compare,
                                                    gpointer             user_data);
GtkColumnViewColumn *attain_sort_probe_find        (GtkColumnView       *view,
                                                    gboolean            *descending);
gboolean             attain_sort_probe_get         (GtkColumnView       *view,
                                                    int                 *order,
                                                    gboolean            *descending);

G_END_DECLS
