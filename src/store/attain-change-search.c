/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-change-search.h"

#include "attain-search-sqlite.h"

/* So few are indexed as if they were saved. */
#define FEW_ROWS 500

/* The share of the rows that comes first. */
#define FIRST_PART 10

/* The index keeps no text of its own: what is taken out must be told as it was put in. */
static gboolean
write_text (AttainDb           *db,
            const AttainTable  *table,
            AttainRecord       *record,
            gboolean            remove,
            GError            **error)
{
  g_autoptr(GString) sql = g_string_new (NULL);
  g_autoptr(GString) marks = g_string_new (remove ? "'delete', ?" : "?");
  g_autoptr(AttainCursor) cursor = NULL;
  guint parameter = 0;

  g_string_append_printf (sql, "INSERT INTO %s (%s%srowid", table->search, remove ? table->search : "",
                          remove ? ", " : "");
  for (guint i = 0; table->search_fields[i] != NULL; i++)
    {
      g_string_append (sql, ", ");
      attain_table_append_column (sql, attain_record_class_find (ATTAIN_RECORD_GET_CLASS (record),
                                                                 table->search_fields[i]));
      g_string_append (marks, ", ?");
    }
  g_string_append_printf (sql, ") VALUES (%s)", marks->str);
  if (!(cursor = attain_db_query (db, sql->str, NULL, error)))
    return FALSE;

  attain_cursor_bind_int (cursor, parameter++, attain_record_get_id (record));
  for (guint i = 0; table->search_fields[i] != NULL; i++)
    attain_table_bind_field (cursor, parameter++,
                             attain_record_class_find (ATTAIN_RECORD_GET_CLASS (record), table->search_fields[i]), record);
  return attain_cursor_run (cursor, error);
}

static gboolean
differs (const AttainTable *table,
         AttainRecord      *old,
         AttainRecord      *fresh)
{
  for (guint i = 0; table->search_fields[i] != NULL; i++)
    if (!attain_field_equal (attain_record_class_find (ATTAIN_RECORD_GET_CLASS (old), table->search_fields[i]),
                             old, fresh))
      return TRUE;

  return FALSE;
}

/**
 * attain_change_search_add:
 * @db: a connection
 * @table: a table
 * @record: a record that came
 * @error: what went wrong
 *
 * Does nothing for a table that is not searched.
 *
 * Returns: whether the index has its words
 */
gboolean
attain_change_search_add (AttainDb           *db,
                          const AttainTable  *table,
                          AttainRecord       *record,
                          GError            **error)
{
  return table->search == NULL || write_text (db, table, record, FALSE, error);
}

/**
 * attain_change_search_remove:
 * @db: a connection
 * @table: a table
 * @record: a record that goes, as it is kept
 * @error: what went wrong
 *
 * Does nothing for a table that is not searched. The index keeps no text of its own, so the words are told as
 * they were put in.
 *
 * Returns: whether the index has none of its words
 */
gboolean
attain_change_search_remove (AttainDb           *db,
                             const AttainTable  *table,
                             AttainRecord       *record,
                             GError            **error)
{
  return table->search == NULL || write_text (db, table, record, TRUE, error);
}

/**
 * attain_change_search_update:
 * @db: a connection
 * @table: a table
 * @old: a record as it is kept
 * @fresh: the same as it is to be
 * @error: what went wrong
 *
 * Does nothing for a table that is not searched. One whose words are the same costs nothing.
 *
 * Returns: whether the index has its new words alone
 */
gboolean
attain_change_search_update (AttainDb           *db,
                             const AttainTable  *table,
                             AttainRecord       *old,
                             AttainRecord       *fresh,
                             GError            **error)
{
  return table->search == NULL || !differs (table, old, fresh) ||
         (write_text (db, table, old, TRUE, error) && write_text (db, table, fresh, FALSE, error));
}

static gboolean
load_piece (AttainDb    *db,
            const char  *sql,
            gint64       from,
            gint64       to,
            GError     **error)
{
  return attain_db_run (db, sql, g_variant_new ("(xx)", from, to), error) && attain_search_sqlite_end_piece (db, error);
}

static char *
make_load (const AttainTable *table)
{
  AttainRecordClass *klass = attain_table_get_class (table);
  g_autoptr(GString) columns = g_string_new (NULL);

  for (guint i = 0; table->search_fields[i] != NULL; i++)
    {
      g_string_append (columns, ", ");
      attain_table_append_column (columns, attain_record_class_find (klass, table->search_fields[i]));
    }

  return g_strdup_printf ("INSERT INTO %s (rowid%s) SELECT id%s FROM %s WHERE id BETWEEN ? AND ? ORDER BY id",
                          table->search, columns->str, columns->str, table->name);
}

/* The index moves pieces only where they are on more than one level. So the first rows make two pieces that are set
 * apart before the others come; they are so many that merging them is not done at once, for else the piece that comes
 * next would draw what came of it back to its level. */
static gboolean
load_apart (AttainDb           *db,
            const AttainTable  *table,
            const char         *sql,
            gint64              first,
            gint64              last,
            GError            **error)
{
  gint64 second = first + (last - first) / FIRST_PART, third = second + (last - first) / FIRST_PART;

  return load_piece (db, sql, first, second - 1, error) && load_piece (db, sql, second, third - 1, error) &&
         attain_search_sqlite_set_apart (db, table->search, error) && load_piece (db, sql, third, last, error);
}

/**
 * attain_change_search_load:
 * @db: the connection of a bulk change, towards its end
 * @table: a table
 * @first: the first of the rows that are new and not indexed yet
 * @error: what went wrong
 *
 * Indexes the rows from there on.
 *
 * Returns: whether it was done
 */
gboolean
attain_change_search_load (AttainDb           *db,
                           const AttainTable  *table,
                           gint64              first,
                           GError            **error)
{
  g_autofree char *sql = make_load (table);
  g_autofree char *newest = g_strdup_printf ("SELECT max(id) FROM %s", table->name);
  gint64 last;

  if (!attain_db_query_int (db, newest, NULL, &last, error))
    return FALSE;
  if (last - first < FEW_ROWS)
    return load_piece (db, sql, first, last, error);

  return attain_search_sqlite_begin_load (db, table->search, error) &&
         load_apart (db, table, sql, first, last, error) &&
         attain_search_sqlite_end_load (db, table->search, error);
}
