/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Only this and the files beside it, attain-driver-sqlite-….c, know SQLite. */

#include "attain-driver-sqlite-private.h"

/**
 * attain_sqlite_run_script:
 * @connection: (type AttainSqlite): a connection
 * @script: statements without parameters
 * @error: what went wrong
 *
 * Returns: whether all were run
 */
gboolean
attain_sqlite_run_script (gpointer     connection,
                          const char  *script,
                          GError     **error)
{
  AttainSqlite *self = connection;

  return sqlite3_exec (self->db, script, NULL, NULL, NULL) == SQLITE_OK || attain_sqlite_fail (self, error);
}

/**
 * attain_sqlite_get_number:
 * @self: a connection
 * @sql: one statement whose first column is a number
 * @value: (out): that of its first row
 * @error: what went wrong
 *
 * Returns: whether there was one
 */
gboolean
attain_sqlite_get_number (AttainSqlite  *self,
                          const char    *sql,
                          gint64        *value,
                          GError       **error)
{
  sqlite3_stmt *statement = NULL;
  gboolean good = sqlite3_prepare_v2 (self->db, sql, -1, &statement, NULL) == SQLITE_OK &&
                  sqlite3_step (statement) == SQLITE_ROW;

  if (good)
    *value = sqlite3_column_int64 (statement, 0);
  else
    attain_sqlite_fail (self, error);
  sqlite3_finalize (statement);

  return good;
}

static int
is_cancelled (gpointer data)
{
  return g_cancellable_is_cancelled (data);
}

static void
sqlite_watch (gpointer      connection,
              GCancellable *cancellable)
{
  AttainSqlite *self = connection;

  self->cancellable = cancellable;
  sqlite3_progress_handler (self->db, 1000, cancellable ? is_cancelled : NULL, cancellable);
}

static void
sqlite_set_patience (gpointer connection,
                     guint    milliseconds)
{
  ((AttainSqlite *) connection)->patience = milliseconds;
}

static gint64
sqlite_last_id (gpointer connection)
{
  return sqlite3_last_insert_rowid (((AttainSqlite *) connection)->db);
}

static gint64
sqlite_n_written (gpointer connection)
{
  return sqlite3_total_changes64 (((AttainSqlite *) connection)->db);
}

/* Where it cannot be asked, what is asked next says why. */
static gint64
sqlite_get_stamp (gpointer connection)
{
  gint64 stamp = 0;

  return attain_sqlite_get_number (connection, "PRAGMA data_version", &stamp, NULL) ? stamp : 0;
}

static gpointer
sqlite_prepare (gpointer     connection,
                const char  *sql,
                GError     **error)
{
  AttainSqlite *self = connection;
  sqlite3_stmt *statement = NULL;

  if (sqlite3_prepare_v3 (self->db, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL) != SQLITE_OK)
    attain_sqlite_fail (self, error);

  return statement;
}

static int
sqlite_bind_null (gpointer statement,
                  guint    parameter)
{
  return sqlite3_bind_null (statement, parameter + 1);
}

static int
sqlite_bind_int (gpointer statement,
                 guint    parameter,
                 gint64   value)
{
  return sqlite3_bind_int64 (statement, parameter + 1, value);
}

static int
sqlite_bind_real (gpointer statement,
                  guint    parameter,
                  double   value)
{
  return sqlite3_bind_double (statement, parameter + 1, value);
}

static int
sqlite_bind_text (gpointer    statement,
                  guint       parameter,
                  const char *text,
                  gssize      length)
{
  return sqlite3_bind_text (statement, parameter + 1, text, length, length < 0 ? SQLITE_TRANSIENT : SQLITE_STATIC);
}

static gboolean
sqlite_step (gpointer   statement,
             GError   **error)
{
  switch (sqlite3_step (statement))
    {
    case SQLITE_ROW:
      return TRUE;
    case SQLITE_DONE:
      return FALSE;
    default:
      {
        sqlite3 *db = sqlite3_db_handle (statement);

        return attain_sqlite_fail_with (sqlite3_extended_errcode (db), sqlite3_errmsg (db), error);
      }
    }
}

static gboolean
sqlite_is_null (gpointer statement,
                guint    column)
{
  return sqlite3_column_type (statement, column) == SQLITE_NULL;
}

static gint64
sqlite_get_int (gpointer statement,
                guint    column)
{
  return sqlite3_column_int64 (statement, column);
}

static double
sqlite_get_real (gpointer statement,
                 guint    column)
{
  return sqlite3_column_double (statement, column);
}

static const char *
sqlite_get_text (gpointer statement,
                 guint    column)
{
  return (const char *) sqlite3_column_text (statement, column);
}

static guint
sqlite_n_columns (gpointer statement)
{
  return sqlite3_column_count (statement);
}

static void
sqlite_reset (gpointer statement)
{
  sqlite3_reset (statement);
  sqlite3_clear_bindings (statement);
}

static void
sqlite_finalize (gpointer statement)
{
  sqlite3_finalize (statement);
}

const AttainDriver attain_driver_sqlite = {
  .name = "sqlite",
  .begin_read = "BEGIN",
  .begin_write = "BEGIN IMMEDIATE",
  .open = attain_sqlite_open,
  .close = attain_sqlite_close,
  .watch = sqlite_watch,
  .set_patience = sqlite_set_patience,
  .run_script = attain_sqlite_run_script,
  .expect_many = attain_sqlite_expect_many,
  .write_out = attain_sqlite_write_out,
  .rest = attain_sqlite_rest,
  .last_id = sqlite_last_id,
  .n_written = sqlite_n_written,
  .get_stamp = sqlite_get_stamp,
  .copy = attain_sqlite_copy,
  .hold = attain_sqlite_hold,
  .check_file = attain_sqlite_check_file,
  .check_links = attain_sqlite_check_links,
  .check_search = attain_sqlite_check_search,
  .prepare = sqlite_prepare,
  .bind_null = sqlite_bind_null,
  .bind_int = sqlite_bind_int,
  .bind_real = sqlite_bind_real,
  .bind_text = sqlite_bind_text,
  .fail = attain_sqlite_fail,
  .step = sqlite_step,
  .is_null = sqlite_is_null,
  .get_int = sqlite_get_int,
  .get_real = sqlite_get_real,
  .get_text = sqlite_get_text,
  .n_columns = sqlite_n_columns,
  .reset = sqlite_reset,
  .finalize = sqlite_finalize,
};
