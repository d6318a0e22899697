/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ATTAIN_TYPE_FOUND_COLUMN (attain_found_column_get_type ())

G_DECLARE_FINAL_TYPE (AttainFoundColumn, attain_found_column, ATTAIN, FOUND_COLUMN, GObject)

AttainFoundColumn *attain_found_column_new       (GtkColumnViewColumn *column,
                                                  const char *const   *fields);
void               attain_found_column_set_typed (AttainFoundColumn   *self,
                                                  const char          *typed);
void               attain_found_column_mark      (AttainFoundColumn   *self);

G_END_DECLS
