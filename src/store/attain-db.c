/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-db.h"

#include <glib/gi18n.h>

#include "attain-db-private.h"
#include "attain-error.h"

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

/**
 * attain_db_close:
 * @self: a connection
 *
 * Its cursors must be freed before.
 */
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

/**
 * attain_db_get_where:
 * @self: a connection
 *
 * Returns: (transfer none): the file, as whoever opened it said
 */
const char *
attain_db_get_where (AttainDb *self)
{
  return self->where;
}

/**
 * attain_db_get_driver_name:
 * @self: a connection
 *
 * Returns: (transfer none): the folder of this engine's schema steps
 */
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

/**
 * attain_db_get_cancellable:
 * @self: a connection
 *
 * Returns: (transfer none) (nullable): what stops the statements that run now
 */
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

/**
 * attain_db_get_access:
 * @self: a connection
 *
 * Returns: (transfer none): who uses it: whoever keeps the file, until somebody else is set
 */
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
  return self->driver->expect_many (self->connection, many, error);
}

/**
 * attain_db_write_out:
 * @self: a connection within a transaction that has written much
 * @error: what went wrong, or that somebody stopped it
 *
 * Does what takes time of a commit beforehand, when it can still be stopped.
 *
 * Returns: whether it may be committed now
 */
gboolean
attain_db_write_out (AttainDb  *self,
                     GError   **error)
{
  return self->driver->write_out (self->connection, error);
}

/**
 * attain_db_rest:
 * @self: a connection
 * @error: what went wrong
 *
 * Does what would otherwise fall to somebody's next save; outside of any transaction. When somebody stops it, it leaves
 * the rest for another time.
 *
 * Returns: whether it was done
 */
gboolean
attain_db_rest (AttainDb  *self,
                GError   **error)
{
  return self->driver->rest (self->connection, error);
}

/**
 * attain_db_run_script:
 * @self: a connection
 * @script: statements without parameters
 * @error: what went wrong; those before the one that failed were run
 *
 * Returns: whether all were run
 */
gboolean
attain_db_run_script (AttainDb    *self,
                      const char  *script,
                      GError     **error)
{
  return self->driver->run_script (self->connection, script, error);
}

/**
 * attain_db_get_last_id:
 * @self: a connection
 *
 * Returns: the id of the row that was inserted last through this connection
 */
gint64
attain_db_get_last_id (AttainDb *self)
{
  return self->driver->last_id (self->connection);
}

/**
 * attain_db_get_n_written:
 * @self: a connection
 *
 * Returns: how many rows were written through this connection since it was opened, those of indices included
 */
gint64
attain_db_get_n_written (AttainDb *self)
{
  return self->driver->n_written (self->connection);
}
