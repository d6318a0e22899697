/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-kind.h"

G_BEGIN_DECLS

/**
 * AttainMatch:
 * @ATTAIN_MATCH_NONE: the database has no such row
 * @ATTAIN_MATCH_KEPT: the database has it
 * @ATTAIN_MATCH_DOUBLE: an earlier row of the same file has told of it
 */
typedef enum
{
  ATTAIN_MATCH_NONE,
  ATTAIN_MATCH_KEPT,
  ATTAIN_MATCH_DOUBLE,
} AttainMatch;

/* Answers whether the row that was read from the database tells the same as the one of the file. */
typedef gboolean (*AttainMatchSame) (gpointer data);

/* Finds the row of the database that a row of a file means. */
typedef struct _AttainImportMatch AttainImportMatch;

AttainImportMatch *attain_import_match_new       (AttainDb           *db,
                                                  const AttainKind   *kind,
                                                  gboolean            has_key_columns,
                                                  GError            **error);
gboolean           attain_import_match_find      (AttainImportMatch  *self,
                                                  AttainRecord       *record,
                                                  AttainRecord       *kept,
                                                  gboolean            again,
                                                  AttainMatchSame     same,
                                                  gpointer            data,
                                                  AttainMatch        *match,
                                                  GError            **error);
gboolean           attain_import_match_is_old    (AttainImportMatch  *self,
                                                  gint64              id);
void               attain_import_match_free      (AttainImportMatch  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainImportMatch, attain_import_match_free)

G_END_DECLS
