/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is done with the file as a whole: it is copied, held and checked. */

#include "attain-driver-sqlite-private.h"

#include <glib/gstdio.h>

#include "attain-file-place.h"

static const char *
get_text (sqlite3_stmt *statement,
          int           column)
{
  return (const char *) sqlite3_column_text (statement, column);
}

/* Steps of a thousand pages: long enough to be quick, short enough to be stopped. */
static int
copy_pages (sqlite3_backup   *backup,
            AttainDbProgress  progress,
            gpointer          data)
{
  int code;

  do
    {
      code = sqlite3_backup_step (backup, 1000);
      if (code == SQLITE_OK && progress != NULL &&
          !progress (1 - (double) sqlite3_backup_remaining (backup) / MAX (1, sqlite3_backup_pagecount (backup)), data))
        code = SQLITE_INTERRUPT;
      if (code == SQLITE_BUSY || code == SQLITE_LOCKED)
        g_usleep (1000);
    }
  while (code == SQLITE_OK || code == SQLITE_BUSY || code == SQLITE_LOCKED);

  return code;
}

/* As long as a question is half answered SQLite shows the database as it was then. A copy needs that, or it begins
 * again whenever somebody writes, and at each turn where the log of a file cannot be written. */
static sqlite3_stmt *
hold_moment (AttainSqlite  *self,
             GError       **error)
{
  sqlite3_stmt *moment = NULL;

  if (sqlite3_prepare_v2 (self->db, "SELECT count(*) FROM sqlite_schema", -1, &moment, NULL) == SQLITE_OK &&
      sqlite3_step (moment) == SQLITE_ROW)
    return moment;

  attain_sqlite_fail (self, error);
  sqlite3_finalize (moment);
  return NULL;
}

gboolean
attain_sqlite_copy (gpointer           connection,
                    const char        *file,
                    AttainDbProgress   progress,
                    gpointer           data,
                    GError           **error)
{
  AttainSqlite *self = connection;
  sqlite3 *copy = NULL;
  sqlite3_backup *backup;
  sqlite3_stmt *moment;
  int code;

  if (!attain_file_place_check (file, ATTAIN_DB_CREATE, error) || !(moment = hold_moment (self, error)))
    return FALSE;

  code = sqlite3_open_v2 (file, &copy, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, NULL);
  if (code == SQLITE_OK && (backup = sqlite3_backup_init (copy, "main", self->db, "main")))
    {
      code = copy_pages (backup, progress, data);
      sqlite3_backup_finish (backup);
    }
  else if (code == SQLITE_OK)
    {
      code = sqlite3_errcode (copy);
    }

  sqlite3_finalize (moment);

  if (code == SQLITE_DONE)
    code = sqlite3_exec (copy, "PRAGMA journal_mode = DELETE", NULL, NULL, NULL);
  if (code != SQLITE_OK)
    attain_sqlite_fail_with (code, sqlite3_errmsg (copy), error);
  sqlite3_close (copy);
  if (code != SQLITE_OK)
    g_unlink (file);

  return code == SQLITE_OK;
}

/**
 * attain_sqlite_hold:
 * @connection: (type AttainSqlite): a connection
 * @error: what went wrong
 *
 * To leave the log behind, SQLite must be alone; to be refused at once is better than to wait for a window that
 * stays open.
 *
 * Returns: whether nobody else can read or write until it is closed
 */
gboolean
attain_sqlite_hold (gpointer   connection,
                    GError   **error)
{
  AttainSqlite *self = connection;
  gboolean held;

  sqlite3_busy_handler (self->db, NULL, NULL);
  held = attain_sqlite_run_script (self, "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE",
                            error);
  sqlite3_busy_handler (self->db, attain_sqlite_nap_cb, self);

  return held;
}

/* A file so damaged that it cannot even be checked is damaged: that is an answer, not a failure. */
static gboolean
finish_check (AttainSqlite   *self,
              int             code,
              AttainDbFault   fault,
              gpointer        data,
              GError        **error)
{
  if (code == SQLITE_DONE)
    return TRUE;
  if ((code & 0xff) != SQLITE_CORRUPT && (code & 0xff) != SQLITE_NOTADB)
    return attain_sqlite_fail (self, error);

  fault (sqlite3_db_filename (self->db, "main"), sqlite3_errmsg (self->db), data);
  return TRUE;
}

/**
 * attain_sqlite_check_file:
 * @connection: (type AttainSqlite): a connection
 * @fault: is told each fault, a hundred at most
 * @data: for @fault
 * @error: what went wrong
 *
 * A file so damaged that it cannot even be checked is damaged: that is told as a fault.
 *
 * Returns: whether the file could be looked at
 */
gboolean
attain_sqlite_check_file (gpointer        connection,
                          AttainDbFault   fault,
                          gpointer        data,
                          GError        **error)
{
  AttainSqlite *self = connection;
  sqlite3_stmt *statement = NULL;
  int code = sqlite3_prepare_v2 (self->db, "PRAGMA integrity_check(100)", -1, &statement, NULL);
  gboolean done;

  while (statement != NULL && (code = sqlite3_step (statement)) == SQLITE_ROW)
    if (g_strcmp0 (get_text (statement, 0), "ok") != 0)
      fault (sqlite3_db_filename (self->db, "main"), get_text (statement, 0), data);

  done = finish_check (self, code, fault, data, error);
  sqlite3_finalize (statement);
  return done;
}

/**
 * attain_sqlite_check_links:
 * @connection: (type AttainSqlite): a connection
 * @fault: is told each row that refers to one that is not there
 * @data: for @fault
 * @error: what went wrong
 *
 * Returns: whether the file could be looked at
 */
gboolean
attain_sqlite_check_links (gpointer        connection,
                           AttainDbFault   fault,
                           gpointer        data,
                           GError        **error)
{
  AttainSqlite *self = connection;
  sqlite3_stmt *statement = NULL;
  int code = sqlite3_prepare_v2 (self->db, "PRAGMA foreign_key_check", -1, &statement, NULL);
  gboolean done;

  while (statement != NULL && (code = sqlite3_step (statement)) == SQLITE_ROW)
    {
      g_autofree char *where = g_strdup_printf ("%s %" G_GINT64_FORMAT, get_text (statement, 0),
                                                (gint64) sqlite3_column_int64 (statement, 1));

      fault (where, get_text (statement, 2), data);
    }

  done = finish_check (self, code, fault, data, error);
  sqlite3_finalize (statement);
  return done;
}

/**
 * attain_sqlite_check_search:
 * @connection: (type AttainSqlite): a connection
 * @index: the table of the index
 * @matches: (out): whether it holds the words of the records
 * @error: what went wrong
 *
 * FTS5 takes the order to check itself as an INSERT, though it writes nothing. So on a medium that cannot be
 * written it stays unchecked.
 *
 * Returns: whether the index could be looked at
 */
gboolean
attain_sqlite_check_search (gpointer      connection,
                            const char   *index,
                            gboolean     *matches,
                            GError      **error)
{
  AttainSqlite *self = connection;
  g_autofree char *sql = g_strdup_printf ("INSERT INTO %s (%s, rank) VALUES ('integrity-check', 1)", index, index);
  gint64 query_only;
  int code;

  *matches = TRUE;
  if (sqlite3_db_readonly (self->db, "main"))
    return TRUE;
  if (!attain_sqlite_get_number (self, "PRAGMA query_only", &query_only, error))
    return FALSE;

  sqlite3_exec (self->db, "PRAGMA query_only = OFF", NULL, NULL, NULL);
  code = sqlite3_exec (self->db, sql, NULL, NULL, NULL);
  *matches = (code & 0xff) != SQLITE_CORRUPT;
  if (code != SQLITE_OK && *matches)
    attain_sqlite_fail (self, error);
  if (query_only)
    sqlite3_exec (self->db, "PRAGMA query_only = ON", NULL, NULL, NULL);

  return code == SQLITE_OK || !*matches;
}
