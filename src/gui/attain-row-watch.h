/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "attain-record.h"

G_BEGIN_DECLS

typedef void (*AttainCellFunc) (gpointer     column,
                                GtkListItem *item);

void attain_row_watch_add    (AttainRecord   *record,
                              const char     *property,
                              AttainCellFunc  show,
                              gpointer        column,
                              GtkListItem    *item);
void attain_row_watch_remove (AttainRecord   *record,
                              GtkListItem    *item);

G_END_DECLS
