/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-change-row.h"

/* Binds the kept fields from @parameter on; answers the next one. */
static guint
bind_fields (AttainCursor      *cursor,
             guint              parameter,
             AttainRecordClass *klass,
             AttainRecord      *record)
{
  for (guint i = 0; i < klass->n_fields; i++)
    if (attain_field_is_kept (&klass->fields[i]))
      attain_table_bind_field (cursor, parameter++, &klass->fields[i], record);

  return parameter;
}

/**
 * attain_change_row_prepare:
 * @db: a connection
 * @table: a table
 * @error: what went wrong
 *
 * Returns: (transfer full) (nullable): the statement that inserts records, for as many as there are
 */
AttainCursor *
attain_change_row_prepare (AttainDb           *db,
                           const AttainTable  *table,
                           GError            **error)
{
  AttainRecordClass *klass = attain_table_get_class (table);
  g_autoptr(GString) sql = g_string_new (NULL);
  g_autoptr(GString) marks = g_string_new ("?, ?, ?");

  g_string_append_printf (sql, "INSERT INTO %s (id, uid, version", table->name);
  for (guint i = 0; i < klass->n_fields; i++)
    if (attain_field_is_kept (&klass->fields[i]))
      {
        g_string_append (sql, ", ");
        attain_table_append_column (sql, &klass->fields[i]);
        g_string_append (marks, ", ?");
      }
  g_string_append_printf (sql, ") VALUES (%s)", marks->str);

  return attain_db_query (db, sql->str, NULL, error);
}

/**
 * attain_change_row_insert:
 * @insert: what attain_change_row_prepare() made
 * @db: its connection
 * @record: the record, with its uid and version
 * @error: what went wrong
 *
 * A record without an id is given one.
 *
 * Returns: whether its row was written
 */
gboolean
attain_change_row_insert (AttainCursor  *insert,
                          AttainDb      *db,
                          AttainRecord  *record,
                          GError       **error)
{
  gint64 id = attain_record_get_id (record);

  if (id != 0)
    attain_cursor_bind_int (insert, 0, id);
  attain_cursor_bind_text (insert, 1, attain_record_get_uid (record), -1);
  attain_cursor_bind_int (insert, 2, attain_record_get_version (record));
  bind_fields (insert, 3, ATTAIN_RECORD_GET_CLASS (record), record);
  if (!attain_cursor_run (insert, error))
    return FALSE;

  if (id == 0)
    attain_record_set_id (record, attain_db_get_last_id (db));
  return TRUE;
}

/**
 * attain_change_row_update:
 * @db: the connection of a change
 * @table: where the record is kept
 * @record: the record as it is to be, with its new version
 * @error: what went wrong
 *
 * Returns: whether its row was written
 */
gboolean
attain_change_row_update (AttainDb           *db,
                          const AttainTable  *table,
                          AttainRecord       *record,
                          GError            **error)
{
  AttainRecordClass *klass = attain_table_get_class (table);
  g_autoptr(GString) sql = g_string_new (NULL);
  g_autoptr(AttainCursor) cursor = NULL;
  guint parameter;

  g_string_append_printf (sql, "UPDATE %s SET version = ?", table->name);
  for (guint i = 0; i < klass->n_fields; i++)
    if (attain_field_is_kept (&klass->fields[i]))
      {
        g_string_append (sql, ", ");
        attain_table_append_column (sql, &klass->fields[i]);
        g_string_append (sql, " = ?");
      }
  g_string_append (sql, " WHERE id = ?");
  if (!(cursor = attain_db_query (db, sql->str, NULL, error)))
    return FALSE;

  attain_cursor_bind_int (cursor, 0, attain_record_get_version (record));
  parameter = bind_fields (cursor, 1, klass, record);
  attain_cursor_bind_int (cursor, parameter, attain_record_get_id (record));
  return attain_cursor_run (cursor, error);
}

/**
 * attain_change_row_delete:
 * @db: a connection
 * @table: a table
 * @record: a record that is kept
 * @error: what went wrong
 *
 * Returns: whether there is no such row any more
 */
gboolean
attain_change_row_delete (AttainDb           *db,
                          const AttainTable  *table,
                          AttainRecord       *record,
                          GError            **error)
{
  g_autofree char *sql = g_strdup_printf ("DELETE FROM %s WHERE id = ?", table->name);

  return attain_db_run (db, sql, g_variant_new ("(x)", attain_record_get_id (record)), error);
}
