/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-table-twin.h"

#include <glib/gi18n.h>

#include "attain-error.h"

/* Whether another record has the same in all of @fields. Where even that cannot be asked, what the database said first
 * is told. */
static gboolean
is_taken (const AttainTable  *table,
          AttainDb           *db,
          AttainRecord       *record,
          char              **fields)
{
  g_autoptr(GString) sql = g_string_new (NULL);
  g_autoptr(AttainCursor) cursor = NULL;
  guint n = 0;

  g_string_append_printf (sql, "SELECT 1 FROM %s WHERE id <> ?", table->name);
  for (guint i = 0; fields[i] != NULL; i++)
    {
      g_string_append (sql, " AND ");
      attain_table_append_column (sql, attain_record_class_find (attain_table_get_class (table), fields[i]));
      g_string_append (sql, " = ?");
    }
  if (!(cursor = attain_db_query (db, sql->str, NULL, NULL)))
    return FALSE;

  attain_cursor_bind_int (cursor, n++, attain_record_get_id (record));
  for (guint i = 0; fields[i] != NULL; i++)
    attain_table_bind_field (cursor, n++, attain_record_class_find (attain_table_get_class (table), fields[i]), record);
  return attain_cursor_next (cursor, NULL);
}

/**
 * attain_table_twin_explain:
 * @table: a table
 * @db: the connection of a change
 * @record: a record that the database has refused
 * @error: (inout): why, which becomes a sentence for people where another record is in the way
 *
 * Returns: %FALSE
 */
gboolean
attain_table_twin_explain (const AttainTable  *table,
                           AttainDb           *db,
                           AttainRecord       *record,
                           GError            **error)
{
  if (table->keys == NULL || error == NULL || !g_error_matches (*error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID))
    return FALSE;

  for (guint i = 0; table->keys[i] != NULL; i++)
    {
      g_auto(GStrv) fields = g_strsplit (table->keys[i], " ", -1);

      if (is_taken (table, db, record, fields))
        {
          const AttainField *last = attain_record_class_find (attain_table_get_class (table),
                                                              fields[g_strv_length (fields) - 1]);
          g_autofree char *value = attain_field_display (last, record);

          g_clear_error (error);
          /* Translators: a field, then what somebody has put into it */
          g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                       _("%s: %s is there already. Nothing was saved; change that one instead."), _(last->label), value);
          return FALSE;
        }
    }

  return FALSE;
}
