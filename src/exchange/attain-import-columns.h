/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-kind.h"

G_BEGIN_DECLS

/**
 * AttainImportColumn:
 * @column: what the kind says of it
 * @index: where in a row of the file
 */
typedef struct
{
  AttainKindColumn column;
  guint            index;
} AttainImportColumn;

GArray *attain_import_columns_find (const AttainKind   *kind,
                                    const char *const  *header,
                                    GPtrArray          *unknown,
                                    GError            **error);

#define ATTAIN_IMPORT_ERROR_COLUMN "error"

G_END_DECLS
