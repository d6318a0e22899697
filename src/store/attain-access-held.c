/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Asks the records which lines of the table of rights hold for one of them, as it is or as it is to be. */

#include "attain-access-held.h"

#include "attain-access-clause.h"
#include "attain-access-relation.h"

/* The row as it is, or as it is to be, as a table of one row with the table's name. */
static void
append_row (GString           *sql,
            const AttainTable *table)
{
  AttainRecordClass *klass = attain_table_get_class (table);

  g_string_append (sql, " FROM (SELECT ? AS id");
  for (guint i = 0; i < klass->n_fields; i++)
    if (attain_field_is_kept (&klass->fields[i]))
      {
        g_string_append (sql, ", ? AS ");
        attain_table_append_column (sql, &klass->fields[i]);
      }
  g_string_append_printf (sql, ") AS %s", table->name);
}

static AttainCursor *
query_hold (AttainDb           *db,
            AttainAccess       *access,
            const AttainTable  *table,
            gboolean            as_it_was,
            GError            **error)
{
  g_autofree char *define = attain_access_relation_define (access);
  g_autoptr(GString) sql = g_string_new (define);
  guint n_grants;
  const AttainGrant *grants = attain_access_get_grants (table->name, &n_grants);

  g_string_append (sql, "SELECT ");
  for (guint i = 0; i < n_grants; i++)
    {
      g_autofree char *grant = attain_access_clause_grant (access, table, &grants[i], as_it_was);

      g_string_append_printf (sql, "%s(%s)", i > 0 ? ", " : "", grant);
    }
  if (n_grants == 0)
    g_string_append (sql, ATTAIN_ACCESS_NEVER);
  append_row (sql, table);

  return attain_db_query (db, sql->str, NULL, error);
}

/**
 * attain_access_held_find:
 * @db: a connection that no views stand before
 * @access: who writes
 * @table: where
 * @record: a record, saved or not
 * @as_it_was: whether the conditions of the lines count too
 * @held: (out): which lines of the table of rights hold for it
 * @error: what went wrong
 *
 * Returns: whether the question was answered
 */
gboolean
attain_access_held_find (AttainDb           *db,
                         AttainAccess       *access,
                         const AttainTable  *table,
                         AttainRecord       *record,
                         gboolean            as_it_was,
                         AttainHeld         *held,
                         GError            **error)
{
  AttainRecordClass *klass = ATTAIN_RECORD_GET_CLASS (record);
  g_autoptr(AttainCursor) cursor = query_hold (db, access, table, as_it_was, error);
  g_autoptr(GError) failure = NULL;
  guint parameter = 1;

  *held = 0;
  if (cursor == NULL)
    return FALSE;

  attain_cursor_bind_int (cursor, 0, attain_record_get_id (record));
  for (guint i = 0; i < klass->n_fields; i++)
    if (attain_field_is_kept (&klass->fields[i]))
      attain_table_bind_field (cursor, parameter++, &klass->fields[i], record);
  if (attain_cursor_next (cursor, &failure))
    for (guint i = 0; i < attain_cursor_n_columns (cursor); i++)
      if (attain_cursor_int (cursor, i) != 0)
        *held |= G_GUINT64_CONSTANT (1) << i;
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}
