/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-db.h"

#include <glib/gi18n.h>

#include "attain-driver.h"
#include "attain-error.h"

struct _AttainDb
{
  const AttainDriver *driver;
  gpointer            connection;
  char               *where;
  GCancellable       *cancellable;
  AttainAccess       *access;
  GHashTable         *idle;        /* SQL text → a prepared statement that no cursor holds */
};

struct _AttainCursor
{
  AttainDb *db;
  char     *sql;
  gpointer  statement;
  gboolean  bound;                 /* no bind has failed since the last rewind */
};

struct _AttainTransaction
{
  AttainDb *db;
};

/**
 * attain_db_open:
 * @where: a file
 * @mode: what for
 * @error: why not, in words for the person
 *
 * Returns: (transfer full) (nullable): a connection
 */
AttainDb *
attain_db_open (const char    *where,
                AttainDbMode   mode,
                GError       **error)
{
  const AttainDriver *driver = &attain_driver_sqlite;
  gpointer connection;
  AttainDb *self;

  if (g_str_has_prefix (where, "postgresql://"))
    {
      g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_STORAGE,
                           _("This Attain keeps its records in a file and cannot speak to a server"));
      return NULL;
    }

  if (!(connection = driver->open (where, mode, error)))
    return NULL;

  self = g_new0 (AttainDb, 1);
  self->driver = driver;
  self->connection = connection;
  self->where = g_strdup (where);
  self->access = attain_access_new_keeper ();
  self->idle = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, driver->finalize);
  return self;
}

void
attain_db_close (AttainDb *self)
{
  g_hash_table_unref (self->idle);
  g_clear_object (&self->cancellable);
  attain_access_unref (self->access);
  self->driver->close (self->connection);
  g_free (self->where);
  g_free (self);
}

const char *
attain_db_get_where (AttainDb *self)
{
  return self->where;
}

/* The folder of this engine's schema steps. */
const char *
attain_db_get_driver_name (AttainDb *self)
{
  return self->driver->name;
}

/**
 * attain_db_set_cancellable:
 * @self: a connection
 * @cancellable: (nullable): what stops the statements run from now on
 */
void
attain_db_set_cancellable (AttainDb     *self,
                           GCancellable *cancellable)
{
  g_set_object (&self->cancellable, cancellable);
  self->driver->watch (self->connection, cancellable);
}

GCancellable *
attain_db_get_cancellable (AttainDb *self)
{
  return self->cancellable;
}

/**
 * attain_db_set_access:
 * @self: a connection
 * @access: who uses it from now on
 *
 * What is changed through it is measured by that; what is read is not: see attain_access_sqlite_shadow(). Statements
 * that were prepared for others are forgotten.
 */
void
attain_db_set_access (AttainDb     *self,
                      AttainAccess *access)
{
  attain_access_ref (access);
  attain_access_unref (self->access);
  self->access = access;
  g_hash_table_remove_all (self->idle);
}

/* Whoever keeps the file, until somebody else is set. */
AttainAccess *
attain_db_get_access (AttainDb *self)
{
  return self->access;
}

/**
 * attain_db_set_patience:
 * @self: a connection
 * @milliseconds: how long it waits for another that writes, before it gives up
 */
void
attain_db_set_patience (AttainDb *self,
                        guint     milliseconds)
{
  self->driver->set_patience (self->connection, milliseconds);
}

/**
 * attain_db_get_stamp:
 * @self: a connection
 *
 * Returns: a number that differs once anybody else has written to the database
 */
gint64
attain_db_get_stamp (AttainDb *self)
{
  return self->driver->get_stamp (self->connection);
}

/**
 * attain_db_copy:
 * @self: a connection
 * @file: a file that is not there yet
 * @progress: (nullable): hears how far it has come, and may stop it
 * @data: for @progress
 * @error: what went wrong; nothing of @file is left then
 *
 * Copies the database as it is at one moment, while others go on writing.
 *
 * Returns: whether the copy is whole
 */
gboolean
attain_db_copy (AttainDb          *self,
                const char        *file,
                AttainDbProgress   progress,
                gpointer           data,
                GError           **error)
{
  return self->driver->copy (self->connection, file, progress, data, error);
}

/**
 * attain_db_hold:
 * @self: a connection that may write
 * @error: `ATTAIN_ERROR_BUSY` when another has the database open
 *
 * Keeps everybody else out until the connection is closed, and leaves the whole database in its one file.
 *
 * Returns: whether nobody else has the database open
 */
gboolean
attain_db_hold (AttainDb  *self,
                GError   **error)
{
  return self->driver->hold (self->connection, error);
}

/**
 * attain_db_check_file:
 * @self: a connection
 * @fault: (scope call): hears of each fault
 * @data: for @fault
 * @error: why the check could not be made
 *
 * Has the engine check the structure of its file, not what is in the rows.
 *
 * Returns: whether the check was made
 */
gboolean
attain_db_check_file (AttainDb       *self,
                      AttainDbFault   fault,
                      gpointer        data,
                      GError        **error)
{
  return self->driver->check_file (self->connection, fault, data, error);
}

/**
 * attain_db_check_links:
 * @self: a connection
 * @fault: (scope call): hears of each row that refers to one that is not there, and of what table that is
 * @data: for @fault
 * @error: why the check could not be made
 *
 * Returns: whether the check was made
 */
gboolean
attain_db_check_links (AttainDb       *self,
                       AttainDbFault   fault,
                       gpointer        data,
                       GError        **error)
{
  return self->driver->check_links (self->connection, fault, data, error);
}

/**
 * attain_db_check_search:
 * @self: a connection in no transaction
 * @index: a full-text index
 * @matches: (out): whether it is that of the rows it covers
 * @error: why the check could not be made
 *
 * Returns: whether the check was made
 */
gboolean
attain_db_check_search (AttainDb    *self,
                        const char  *index,
                        gboolean    *matches,
                        GError     **error)
{
  return self->driver->check_search (self->connection, index, matches, error);
}

/**
 * attain_db_expect_many:
 * @self: a connection
 * @many: whether a long change begins, or has ended
 * @error: what went wrong
 *
 * Returns: whether the connection has the memory for it
 */
gboolean
attain_db_expect_many (AttainDb  *self,
                       gboolean   many,
                       GError   **error)
{
  return attain_db_run_script (self, many ? self->driver->expect_many : self->driver->expect_few, error);
}

/* Does what would otherwise fall to somebody's next save; outside of any transaction. */
gboolean
attain_db_rest (AttainDb  *self,
                GError   **error)
{
  return attain_db_run_script (self, self->driver->rest, error);
}

gboolean
attain_db_run_script (AttainDb    *self,
                      const char  *script,
                      GError     **error)
{
  return self->driver->run_script (self->connection, script, error);
}

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

gboolean
attain_cursor_is_null (AttainCursor *self,
                       guint         column)
{
  return self->db->driver->is_null (self->statement, column);
}

gint64
attain_cursor_int (AttainCursor *self,
                   guint         column)
{
  return self->db->driver->get_int (self->statement, column);
}

double
attain_cursor_real (AttainCursor *self,
                    guint         column)
{
  return self->db->driver->get_real (self->statement, column);
}

/* The text lives until the next row. */
const char *
attain_cursor_text (AttainCursor *self,
                    guint         column)
{
  return self->db->driver->get_text (self->statement, column);
}

guint
attain_cursor_n_columns (AttainCursor *self)
{
  return self->db->driver->n_columns (self->statement);
}

/* Parameters are counted from 0. A bind that fails makes the next step fail: a row is never
 * written with a hole where a value should be. */
void
attain_cursor_bind_null (AttainCursor *self,
                         guint         parameter)
{
  self->bound = self->db->driver->bind_null (self->statement, parameter) == 0 && self->bound;
}

void
attain_cursor_bind_int (AttainCursor *self,
                        guint         parameter,
                        gint64        value)
{
  self->bound = self->db->driver->bind_int (self->statement, parameter, value) == 0 && self->bound;
}

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

/* Makes the cursor ready to be bound and stepped again. */
void
attain_cursor_rewind (AttainCursor *self)
{
  self->db->driver->reset (self->statement);
  self->bound = TRUE;
}

gboolean
attain_db_run (AttainDb    *self,
               const char  *sql,
               GVariant    *parameters,
               GError     **error)
{
  g_autoptr(AttainCursor) cursor = attain_db_query (self, sql, parameters, error);

  return cursor != NULL && attain_cursor_run (cursor, error);
}

gint64
attain_db_get_last_id (AttainDb *self)
{
  return self->driver->last_id (self->connection);
}

/* How many rows the last statement that writes has changed. */
guint
attain_db_get_n_changed (AttainDb *self)
{
  return self->driver->n_changed (self->connection);
}

/* How many rows were written through this connection since it was opened, those of indices included. */
gint64
attain_db_get_n_written (AttainDb *self)
{
  return self->driver->n_written (self->connection);
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

static AttainTransaction *
begin (AttainDb    *db,
       const char  *statement,
       GError     **error)
{
  AttainTransaction *self;

  if (!attain_db_run_script (db, statement, error))
    return NULL;

  self = g_new0 (AttainTransaction, 1);
  self->db = db;
  return self;
}

/**
 * attain_transaction_begin_read:
 * @db: a connection
 * @error: what went wrong
 *
 * Returns: (transfer full) (nullable): a transaction in which every question is answered as of one moment
 */
AttainTransaction *
attain_transaction_begin_read (AttainDb  *db,
                               GError   **error)
{
  return begin (db, db->driver->begin_read, error);
}

/**
 * attain_transaction_begin:
 * @db: a connection
 * @error: what went wrong
 *
 * Begins what is written as a whole or not at all. Only the change door and the schema call this.
 *
 * Returns: (transfer full) (nullable): a transaction, rolled back unless it is committed
 */
AttainTransaction *
attain_transaction_begin (AttainDb  *db,
                          GError   **error)
{
  return begin (db, db->driver->begin_write, error);
}

gboolean
attain_transaction_commit (AttainTransaction **self,
                           GError            **error)
{
  AttainTransaction *transaction = g_steal_pointer (self);

  if (!attain_db_run_script (transaction->db, "COMMIT", error))
    {
      attain_transaction_rollback (transaction);
      return FALSE;
    }

  g_free (transaction);
  return TRUE;
}

void
attain_transaction_rollback (AttainTransaction *self)
{
  /* Nothing can be done about a failure here, and the engine has already rolled back after the worst ones. */
  self->db->driver->watch (self->db->connection, NULL);
  attain_db_run_script (self->db, "ROLLBACK", NULL);
  self->db->driver->watch (self->db->connection, self->db->cancellable);
  g_free (self);
}
