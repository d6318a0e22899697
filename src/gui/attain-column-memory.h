/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-page.h"

G_BEGIN_DECLS

/**
 * AttainNamedColumn:
 * @name: what the settings call it; never translated
 * @column: the column
 */
typedef struct
{
  const char          *name;
  GtkColumnViewColumn *column;
} AttainNamedColumn;

#define ATTAIN_TYPE_COLUMN_MEMORY (attain_column_memory_get_type ())

/* Keeps how somebody arranged a table, so that they find it so the next time. */
G_DECLARE_FINAL_TYPE (AttainColumnMemory, attain_column_memory, ATTAIN, COLUMN_MEMORY, GObject)

AttainColumnMemory *attain_column_memory_new (AttainPage              *page,
                                              GtkColumnView           *view,
                                              const char              *list,
                                              const AttainNamedColumn *columns,
                                              guint                    n_columns);

G_END_DECLS
