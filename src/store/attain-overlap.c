/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-overlap.h"

/**
 * attain_overlap_find:
 * @db: a connection
 * @table: a table of records with a first and a last day
 * @alike: SQL that is true of two rows, "this" and "other", which must not share a day
 * @id: one of its records
 * @other: (out): the oldest record that it shares a day with, 0 for none
 * @error: what went wrong
 *
 * Returns: whether the question was answered
 */
gboolean
attain_overlap_find (AttainDb           *db,
                     const AttainTable  *table,
                     const char         *alike,
                     gint64              id,
                     gint64             *other,
                     GError            **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT other.id FROM %s AS this JOIN %s AS other ON %s"
                                          " AND other.id <> this.id"
                                          " AND (other.to_on IS NULL OR other.to_on >= this.from_on)"
                                          " AND (this.to_on IS NULL OR other.from_on <= this.to_on)"
                                          " WHERE this.id = ? ORDER BY other.id LIMIT 1",
                                          table->name, table->name, alike);

  return attain_db_query_int (db, sql, g_variant_new ("(x)", id), other, error);
}
