/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-text-column.h"

G_BEGIN_DECLS

/**
 * AttainCellLine:
 * @func: what the line says of a record
 * @due: (nullable): how that stands, which a sign before the words shows
 */
typedef struct
{
  AttainTextColumnFunc func;
  AttainTextColumnDue  due;
} AttainCellLine;

GtkListItemFactory *attain_lines_factory_new (const AttainCellLine *lines,
                                              guint                 n_lines,
                                              gpointer              user_data);
void                attain_lines_factory_put (GtkListItemFactory   *self,
                                              GtkColumnViewColumn  *column);

G_END_DECLS
