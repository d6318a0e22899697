/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A statement that is run: what is asked of a connection, and the rows that answer. */

#include "attain-db-private.h"

struct _AttainCursor
{
  AttainDb *db;
  char     *sql;
  gpointer  statement;
  gboolean  bound;                 /* no bind has failed since the last rewind */
};

static void
bind_value (AttainCursor *cursor,
            guint         parameter,
            GVariant     *value)
{
  if (g_variant_is_of_type (value, G_VARIANT_TYPE_MAYBE))
    {
      g_autoptr(GVariant) inner = g_variant_get_maybe (value);

      if (inner != NULL)
        bind_value (cursor, parameter, inner);
      else
        attain_cursor_bind_null (cursor, parameter);
      return;
    }

  switch (g_variant_classify (value))
    {
    case G_VARIANT_CLASS_INT64:
      attain_cursor_bind_int (cursor, parameter, g_variant_get_int64 (value));
      break;
    case G_VARIANT_CLASS_DOUBLE:
      attain_cursor_bind_real (cursor, parameter, g_variant_get_double (value));
      break;
    case G_VARIANT_CLASS_STRING:
      attain_cursor_bind_text (cursor, parameter, g_variant_get_string (value, NULL), -1);
      break;
    default:
      g_assert_not_reached ();
    }
}

/**
 * attain_db_query:
 * @self: a connection
 * @sql: one statement, its parameters written ?
 * @parameters: (nullable): a tuple of 'x', 'd', 's' and 'm' of these; a floating one is consumed
 * @error: what went wrong
 *
 * The statement is prepared once and kept; it goes back to the connection with the cursor.
 *
 * Returns: (transfer full) (nullable): a cursor that stands before the first row
 */
AttainCursor *
attain_db_query (AttainDb    *self,
                 const char  *sql,
                 GVariant    *parameters,
                 GError     **error)
{
  g_autoptr(GVariant) bound = parameters ? g_variant_ref_sink (parameters) : NULL;
  g_autoptr(AttainCursor) cursor = NULL;

  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return NULL;

  cursor = g_new0 (AttainCursor, 1);
  cursor->db = self;
  cursor->bound = TRUE;
  if (!g_hash_table_steal_extended (self->idle, sql, (gpointer *) &cursor->sql, &cursor->statement))
    {
      cursor->sql = g_strdup (sql);
      cursor->statement = self->driver->prepare (self->connection, sql, error);
    }
  if (cursor->statement == NULL)
    return NULL;

  for (gsize i = 0; bound != NULL && i < g_variant_n_children (bound); i++)
    {
      g_autoptr(GVariant) value = g_variant_get_child_value (bound, i);

      bind_value (cursor, i, value);
    }

  return g_steal_pointer (&cursor);
}

void
attain_cursor_free (AttainCursor *self)
{
  if (self->statement == NULL)
    {
      g_free (self->sql);
    }
  else
    {
      self->db->driver->reset (self->statement);
      g_hash_table_replace (self->db->idle, self->sql, self->statement);
    }
  g_free (self);
}

/**
 * attain_cursor_next:
 * @self: a cursor
 * @error: what went wrong; in a loop give an error of its own, since %FALSE is also the end
 *
 * Returns: %TRUE on a row; %FALSE after the last one, and on failure, when @error is set
 */
gboolean
attain_cursor_next (AttainCursor  *self,
                    GError       **error)
{
  if (!self->bound)
    return self->db->driver->fail (self->db->connection, error);

  return self->db->driver->step (self->statement, error);
}

/**
 * attain_cursor_is_null:
 * @self: a cursor that stands on a row
 * @column: a column, from 0
 *
 * Returns: whether nothing is known there
 */
gboolean
attain_cursor_is_null (AttainCursor *self,
                       guint         column)
{
  return self->db->driver->is_null (self->statement, column);
}

/**
 * attain_cursor_int:
 * @self: a cursor that stands on a row
 * @column: a column, from 0
 *
 * Returns: its value; 0 where it has none
 */
gint64
attain_cursor_int (AttainCursor *self,
                   guint         column)
{
  return self->db->driver->get_int (self->statement, column);
}

/**
 * attain_cursor_real:
 * @self: a cursor that stands on a row
 * @column: a column, from 0
 *
 * Returns: its value; 0 where it has none
 */
double
attain_cursor_real (AttainCursor *self,
                    guint         column)
{
  return self->db->driver->get_real (self->statement, column);
}

/**
 * attain_cursor_text:
 * @self: a cursor that stands on a row
 * @column: a column, from 0
 *
 * Returns: (transfer none) (nullable): its text, until the next row
 */
const char *
attain_cursor_text (AttainCursor *self,
                    guint         column)
{
  return self->db->driver->get_text (self->statement, column);
}

/**
 * attain_cursor_n_columns:
 * @self: a cursor
 *
 * Returns: how many columns its rows have
 */
guint
attain_cursor_n_columns (AttainCursor *self)
{
  return self->db->driver->n_columns (self->statement);
}

/**
 * attain_cursor_bind_null:
 * @self: a cursor
 * @parameter: which, from 0
 *
 * A bind that fails makes the next step fail: a row is never written with a hole where a value should be.
 */
void
attain_cursor_bind_null (AttainCursor *self,
                         guint         parameter)
{
  self->bound = self->db->driver->bind_null (self->statement, parameter) == 0 && self->bound;
}

/**
 * attain_cursor_bind_int:
 * @self: a cursor
 * @parameter: which, from 0
 * @value: the value
 *
 * As attain_cursor_bind_null() for a value.
 */
void
attain_cursor_bind_int (AttainCursor *self,
                        guint         parameter,
                        gint64        value)
{
  self->bound = self->db->driver->bind_int (self->statement, parameter, value) == 0 && self->bound;
}

/**
 * attain_cursor_bind_real:
 * @self: a cursor
 * @parameter: which, from 0
 * @value: the value
 *
 * As attain_cursor_bind_null() for a value.
 */
void
attain_cursor_bind_real (AttainCursor *self,
                         guint         parameter,
                         double        value)
{
  self->bound = self->db->driver->bind_real (self->statement, parameter, value) == 0 && self->bound;
}

/**
 * attain_cursor_bind_text:
 * @self: a cursor
 * @parameter: which, from 0
 * @text: (nullable): text that lives until the cursor is rewound or freed, or -- with @length -1 --
 *   any text, which is copied
 * @length: its bytes, or -1
 */
void
attain_cursor_bind_text (AttainCursor *self,
                         guint         parameter,
                         const char   *text,
                         gssize        length)
{
  if (text == NULL)
    attain_cursor_bind_null (self, parameter);
  else
    self->bound = self->db->driver->bind_text (self->statement, parameter, text, length) == 0 && self->bound;
}

/**
 * attain_cursor_run:
 * @self: a cursor of a statement that answers nothing
 * @error: what went wrong
 *
 * Runs the statement with what is bound and makes the cursor ready for the next time.
 *
 * Returns: whether it was done
 */
gboolean
attain_cursor_run (AttainCursor  *self,
                   GError       **error)
{
  g_autoptr(GError) failure = NULL;

  while (attain_cursor_next (self, &failure))
    ;
  attain_cursor_rewind (self);
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/**
 * attain_cursor_rewind:
 * @self: a cursor
 *
 * Makes it ready to be bound and stepped again; nothing is bound then.
 */
void
attain_cursor_rewind (AttainCursor *self)
{
  self->db->driver->reset (self->statement);
  self->bound = TRUE;
}

/**
 * attain_db_run:
 * @self: a connection
 * @sql: one statement that answers no rows, its parameters written ?
 * @parameters: (nullable): as for attain_db_query()
 * @error: what went wrong
 *
 * Returns: whether it was run
 */
gboolean
attain_db_run (AttainDb    *self,
               const char  *sql,
               GVariant    *parameters,
               GError     **error)
{
  g_autoptr(AttainCursor) cursor = attain_db_query (self, sql, parameters, error);

  return cursor != NULL && attain_cursor_run (cursor, error);
}

/**
 * attain_db_query_int:
 * @self: a connection
 * @sql: a query of one number
 * @parameters: (nullable): as for attain_db_query()
 * @value: (out): the number of the first row; 0 when there is none
 * @error: what went wrong
 *
 * Returns: whether the question was answered
 */
gboolean
attain_db_query_int (AttainDb    *self,
                     const char  *sql,
                     GVariant    *parameters,
                     gint64      *value,
                     GError     **error)
{
  g_autoptr(AttainCursor) cursor = attain_db_query (self, sql, parameters, error);
  g_autoptr(GError) failure = NULL;

  *value = 0;
  if (cursor == NULL)
    return FALSE;

  if (attain_cursor_next (cursor, &failure))
    *value = attain_cursor_int (cursor, 0);
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/**
 * attain_db_query_ids:
 * @self: a connection
 * @sql: a query whose first column is an id
 * @parameters: (nullable): as for attain_db_query()
 * @error: what went wrong
 *
 * Returns: (transfer full) (nullable) (element-type gint64): the ids in order
 */
GArray *
attain_db_query_ids (AttainDb    *self,
                     const char  *sql,
                     GVariant    *parameters,
                     GError     **error)
{
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(AttainCursor) cursor = attain_db_query (self, sql, parameters, error);
  g_autoptr(GError) failure = NULL;

  if (cursor == NULL)
    return NULL;

  while (attain_cursor_next (cursor, &failure))
    {
      gint64 id = attain_cursor_int (cursor, 0);

      g_array_append_val (ids, id);
    }
  if (failure == NULL)
    return g_steal_pointer (&ids);

  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}
