/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-table-key.h"

struct _AttainTableKey
{
  const AttainTable  *table;
  const AttainField **fields;
  guint               n_fields;
  AttainCursor       *cursor;
};

/* Among several fields, that one is left empty tells rows apart as well; a name that is left empty is none. */
static gboolean
is_optional (AttainTableKey    *self,
             const AttainField *field)
{
  return self->n_fields > 1 && (field->flags & ATTAIN_FIELD_REQUIRED) == 0;
}

static AttainCursor *
prepare (AttainTableKey  *self,
         AttainDb        *db,
         GError         **error)
{
  g_autofree char *select = attain_table_make_select (self->table, FALSE);
  g_autoptr(GString) sql = g_string_new (select);

  for (guint i = 0; i < self->n_fields; i++)
    {
      g_string_append (sql, i == 0 ? " WHERE " : " AND ");
      attain_table_append_column (sql, self->fields[i]);
      g_string_append (sql, is_optional (self, self->fields[i]) ? " IS NOT DISTINCT FROM ?" : " = ?");
    }
  g_string_append (sql, " ORDER BY id");

  return attain_db_query (db, sql->str, NULL, error);
}

/**
 * attain_table_key_new:
 * @db: a connection, which must outlive the key
 * @table: where to look
 * @names: (array zero-terminated=1): the fields that make the key
 * @error: what went wrong
 *
 * Returns: (transfer full) (nullable): a key
 */
AttainTableKey *
attain_table_key_new (AttainDb           *db,
                      const AttainTable  *table,
                      const char *const  *names,
                      GError            **error)
{
  g_autoptr(AttainTableKey) self = g_new0 (AttainTableKey, 1);

  self->table = table;
  self->n_fields = g_strv_length ((GStrv) names);
  self->fields = g_new (const AttainField *, self->n_fields);
  for (guint i = 0; i < self->n_fields; i++)
    self->fields[i] = attain_record_class_find (attain_table_get_class (table), names[i]);
  self->cursor = prepare (self, db, error);

  return self->cursor != NULL ? g_steal_pointer (&self) : NULL;
}

void
attain_table_key_free (AttainTableKey *self)
{
  g_clear_pointer (&self->cursor, attain_cursor_free);
  g_free (self->fields);
  g_free (self);
}

/**
 * attain_table_key_seek:
 * @self: a key
 * @like: a record that lives until the next call; what it does not know is equal to nothing,
 *   or to the same in a key of several fields
 *
 * Asks for the rows that have the same values in the key's fields, the oldest first.
 */
void
attain_table_key_seek (AttainTableKey *self,
                       AttainRecord   *like)
{
  attain_cursor_rewind (self->cursor);
  for (guint i = 0; i < self->n_fields; i++)
    attain_table_bind_field (self->cursor, i, self->fields[i], like);
}

/**
 * attain_table_key_next:
 * @self: a key
 * @row: a record that nobody is bound to, which takes the values of the next row
 * @error: what went wrong; in a loop give an error of its own, since %FALSE is also the end
 *
 * Returns: %TRUE on a row; %FALSE after the last one, and on failure, when @error is set
 */
gboolean
attain_table_key_next (AttainTableKey  *self,
                       AttainRecord    *row,
                       GError         **error)
{
  if (attain_cursor_next (self->cursor, error))
    {
      attain_table_read_row (self->table, self->cursor, row);
      return TRUE;
    }

  attain_cursor_rewind (self->cursor);
  return FALSE;
}

/**
 * attain_table_key_rewind:
 * @self: a key
 *
 * Gives up the rows that have not been asked for.
 */
void
attain_table_key_rewind (AttainTableKey *self)
{
  attain_cursor_rewind (self->cursor);
}

/**
 * attain_table_get_last_id:
 * @self: a table
 * @db: a connection
 * @id: (out): the greatest id in use, 0 for an empty table
 * @error: what went wrong
 *
 * Returns: whether the question was answered
 */
gboolean
attain_table_get_last_id (const AttainTable  *self,
                          AttainDb           *db,
                          gint64             *id,
                          GError            **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT max(id) FROM %s", self->name);

  return attain_db_query_int (db, sql, NULL, id, error);
}

/**
 * attain_table_query_all:
 * @self: a table
 * @db: a connection
 * @error: what went wrong
 *
 * Returns: (transfer full) (nullable): a cursor over every row, the oldest first, for attain_table_read_row()
 */
AttainCursor *
attain_table_query_all (const AttainTable  *self,
                        AttainDb           *db,
                        GError            **error)
{
  g_autofree char *select = attain_table_make_select (self, FALSE);
  g_autofree char *sql = g_strconcat (select, " ORDER BY id", NULL);

  return attain_db_query (db, sql, NULL, error);
}
