/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The only file that knows SQLite. */

#include "attain-driver.h"

#include <string.h>

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <sqlite3.h>

#include "attain-error.h"
#include "attain-file-place.h"

/* "Attn": by this a file is known as ours, and by its absence as somebody else's. */
#define APPLICATION_ID 0x4174746e

/* A writer waits this long for another before it gives up, unless it is told otherwise. */
#define PATIENCE_MS 10000

/* KiB of memory for pages. One that is read again comes from the system's cache in a microsecond, so little is enough;
 * but a long change that finds no room for what it has written writes it out again and again. */
#define EXPECT_MANY "PRAGMA cache_size = -81920"
#define EXPECT_FEW  "PRAGMA cache_size = -4096"

static const char settings[] =
  "PRAGMA foreign_keys = ON;"
  "PRAGMA synchronous = FULL;"
  "PRAGMA cell_size_check = ON;"
  "PRAGMA trusted_schema = OFF;"
  "PRAGMA temp_store = MEMORY;"
  EXPECT_FEW ";"
  "PRAGMA wal_autocheckpoint = 4096;"
  "PRAGMA journal_size_limit = 67108864;";

typedef struct
{
  sqlite3      *db;
  GCancellable *cancellable;       /* borrowed from the AttainDb */
  gint64        waiting_since;
  guint         patience;          /* milliseconds */
} Connection;

static gboolean
fail_with (int          code,
           const char  *message,
           GError     **error)
{
  switch (code == SQLITE_IOERR_NOMEM ? SQLITE_NOMEM : code & 0xff)
    {
    case SQLITE_INTERRUPT:
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _("Stopped"));
      break;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_BUSY,
                           _("Another program is writing to this file and did not finish; nothing of yours was"
                             " written. Try again when it is done."));
      break;
    case SQLITE_FULL:
      g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_STORAGE,
                           _("The disk is full. What was saved before is safe; this change was not kept."
                             " Make room and try again."));
      break;
    case SQLITE_NOMEM:
      g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_STORAGE,
                           _("There was not enough memory. What was saved before is safe; this change was not kept."
                             " Close other programs and try again."));
      break;
    case SQLITE_READONLY:
      g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_STORAGE,
                           _("The file or its folder can be read but not written; this change was not kept."));
      break;
    case SQLITE_NOTADB:
      g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_STORAGE,
                           _("The file is not a database, so it was not opened or changed."));
      break;
    case SQLITE_CORRUPT:
      g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_STORAGE,
                   _("The file is damaged (%s). Restore it from a backup."), message);
      break;
    case SQLITE_CONSTRAINT:
      g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                   _("The records do not fit together (%s); nothing was saved."), message);
      break;
    default:
      g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_STORAGE,
                   _("The database could not be read or written (%s)."), message);
    }
  return FALSE;
}

static gboolean
sqlite_fail (gpointer   connection,
             GError   **error)
{
  Connection *self = connection;

  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return FALSE;

  return fail_with (sqlite3_extended_errcode (self->db), sqlite3_errmsg (self->db), error);
}

static gboolean
sqlite_run_script (gpointer     connection,
                   const char  *script,
                   GError     **error)
{
  Connection *self = connection;

  return sqlite3_exec (self->db, script, NULL, NULL, NULL) == SQLITE_OK || sqlite_fail (self, error);
}

/* SQLite's own waiting is unfair: with eight writers one got a single turn in four seconds. Short
 * naps of random length give each its turn. */
static int
nap_cb (gpointer data,
        int      n_naps)
{
  Connection *self = data;
  gint64 now = g_get_monotonic_time ();

  if (n_naps == 0)
    self->waiting_since = now;
  if (now - self->waiting_since > (gint64) self->patience * 1000 || g_cancellable_is_cancelled (self->cancellable))
    return 0;

  g_usleep (g_random_int_range (100, n_naps < 20 ? 1000 : 3000));
  return 1;
}

static gboolean
get_number (Connection  *self,
            const char  *sql,
            gint64      *value,
            GError     **error)
{
  sqlite3_stmt *statement = NULL;
  gboolean good = sqlite3_prepare_v2 (self->db, sql, -1, &statement, NULL) == SQLITE_OK &&
                  sqlite3_step (statement) == SQLITE_ROW;

  if (good)
    *value = sqlite3_column_int64 (statement, 0);
  else
    sqlite_fail (self, error);
  sqlite3_finalize (statement);

  return good;
}

static gboolean
check_owner (Connection    *self,
             AttainDbMode   mode,
             GError       **error)
{
  gint64 owner, n_tables;

  if (!get_number (self, "PRAGMA application_id", &owner, error) ||
      !get_number (self, "SELECT count(*) FROM sqlite_schema", &n_tables, error))
    return FALSE;
  if (owner == APPLICATION_ID && mode != ATTAIN_DB_CREATE)
    return TRUE;

  if (owner == 0 && n_tables == 0 && mode == ATTAIN_DB_CREATE)
    {
      g_autofree char *own = g_strdup_printf ("PRAGMA application_id = %d", APPLICATION_ID);

      return sqlite_run_script (self, own, error);
    }

  if (mode == ATTAIN_DB_CREATE)
    g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                         _("There is a database in this file already; it was not touched. Choose another name."));
  else
    g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_STORAGE,
                         _("The file is the database of another program, so it was not opened or changed."));
  return FALSE;
}

static gboolean
set_up (Connection    *self,
        AttainDbMode   mode,
        GError       **error)
{
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_extended_result_codes (self->db, 1);
  sqlite3_busy_handler (self->db, nap_cb, self);

  if (!check_owner (self, mode, error) || !sqlite_run_script (self, settings, error))
    return FALSE;

  if (mode == ATTAIN_DB_READ)
    return sqlite_run_script (self, "PRAGMA query_only = ON", error);

  return sqlite_run_script (self, "PRAGMA journal_mode = WAL", error);
}

static void
sqlite_close (gpointer connection)
{
  Connection *self = connection;

  sqlite3_close (self->db);
  g_free (self);
}

/* A log is kept beside the file even for a reader. Where none can be made and none is there, nobody writes. */
static char *
make_name (const char *where,
           int         flags)
{
  g_autofree char *folder = g_path_get_dirname (where);
  g_autofree char *log = g_strconcat (where, "-wal", NULL);
  g_autofree char *escaped = NULL;

  if ((flags & SQLITE_OPEN_READONLY) == 0 || g_access (folder, W_OK) == 0 || g_file_test (log, G_FILE_TEST_EXISTS))
    return g_strdup (where);

  escaped = g_uri_escape_string (where, "/", TRUE);
  return g_strconcat ("file:", escaped, "?immutable=1", NULL);
}

/* What SQLite counts of its memory nobody asks for, and it takes a lock for every allocation. */
static void
configure_once (void)
{
  static gsize done = 0;

  if (g_once_init_enter (&done))
    {
      sqlite3_config (SQLITE_CONFIG_MEMSTATUS, 0);
      g_once_init_leave (&done, 1);
    }
}

static gpointer
sqlite_open (const char    *where,
             AttainDbMode   mode,
             GError       **error)
{
  int flags = mode == ATTAIN_DB_CREATE ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READWRITE;
  g_autofree char *name = NULL;
  Connection *self;

  configure_once ();
  if (!attain_file_place_check (where, mode, error))
    return NULL;

  /* A reader too opens for writing where it may: who opens a file after a crash must bring its log home. */
  if (mode == ATTAIN_DB_READ && g_access (where, W_OK) != 0)
    flags = SQLITE_OPEN_READONLY;
  name = make_name (where, flags);
  if (!g_str_equal (name, where))
    flags |= SQLITE_OPEN_URI;

  self = g_new0 (Connection, 1);
  self->patience = PATIENCE_MS;
  if (sqlite3_open_v2 (name, &self->db, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, NULL) != SQLITE_OK)
    {
      sqlite_fail (self, error);
      sqlite_close (self);
      return NULL;
    }
  if (!set_up (self, mode, error))
    {
      sqlite_close (self);
      return NULL;
    }

  return self;
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
  Connection *self = connection;

  self->cancellable = cancellable;
  sqlite3_progress_handler (self->db, 1000, cancellable ? is_cancelled : NULL, cancellable);
}

static void
sqlite_set_patience (gpointer connection,
                     guint    milliseconds)
{
  ((Connection *) connection)->patience = milliseconds;
}

static gint64
sqlite_last_id (gpointer connection)
{
  return sqlite3_last_insert_rowid (((Connection *) connection)->db);
}

static guint
sqlite_n_changed (gpointer connection)
{
  return sqlite3_changes (((Connection *) connection)->db);
}

static gint64
sqlite_n_written (gpointer connection)
{
  return sqlite3_total_changes64 (((Connection *) connection)->db);
}

static gint64
sqlite_get_stamp (gpointer connection)
{
  gint64 stamp = 0;

  return get_number (connection, "PRAGMA data_version", &stamp, NULL) ? stamp : 0;
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

static gboolean
sqlite_copy (gpointer           connection,
             const char        *file,
             AttainDbProgress   progress,
             gpointer           data,
             GError           **error)
{
  Connection *self = connection;
  sqlite3 *copy = NULL;
  sqlite3_backup *backup;
  int code;

  if (!attain_file_place_check (file, ATTAIN_DB_CREATE, error))
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

  if (code == SQLITE_DONE)
    code = sqlite3_exec (copy, "PRAGMA journal_mode = DELETE", NULL, NULL, NULL);
  if (code != SQLITE_OK)
    fail_with (code, sqlite3_errmsg (copy), error);
  sqlite3_close (copy);
  if (code != SQLITE_OK)
    g_unlink (file);

  return code == SQLITE_OK;
}

/* To leave the log behind, SQLite must be alone; to be refused at once is better than to wait for a window that
 * stays open. */
static gboolean
sqlite_hold (gpointer   connection,
             GError   **error)
{
  Connection *self = connection;
  gboolean held;

  sqlite3_busy_handler (self->db, NULL, NULL);
  held = sqlite_run_script (self, "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE",
                            error);
  sqlite3_busy_handler (self->db, nap_cb, self);

  return held;
}

static gpointer
sqlite_prepare (gpointer     connection,
                const char  *sql,
                GError     **error)
{
  Connection *self = connection;
  sqlite3_stmt *statement = NULL;

  if (sqlite3_prepare_v3 (self->db, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL) != SQLITE_OK)
    sqlite_fail (self, error);

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

        return fail_with (sqlite3_extended_errcode (db), sqlite3_errmsg (db), error);
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

/* A file so damaged that it cannot even be checked is damaged: that is an answer, not a failure. */
static gboolean
finish_check (Connection     *self,
              int             code,
              AttainDbFault   fault,
              gpointer        data,
              GError        **error)
{
  if (code == SQLITE_DONE)
    return TRUE;
  if ((code & 0xff) != SQLITE_CORRUPT && (code & 0xff) != SQLITE_NOTADB)
    return sqlite_fail (self, error);

  fault (sqlite3_db_filename (self->db, "main"), sqlite3_errmsg (self->db), data);
  return TRUE;
}

static gboolean
sqlite_check_file (gpointer        connection,
                   AttainDbFault   fault,
                   gpointer        data,
                   GError        **error)
{
  Connection *self = connection;
  sqlite3_stmt *statement = NULL;
  int code = sqlite3_prepare_v2 (self->db, "PRAGMA integrity_check(100)", -1, &statement, NULL);
  gboolean done;

  while (statement != NULL && (code = sqlite3_step (statement)) == SQLITE_ROW)
    if (g_strcmp0 (sqlite_get_text (statement, 0), "ok") != 0)
      fault (sqlite3_db_filename (self->db, "main"), sqlite_get_text (statement, 0), data);

  done = finish_check (self, code, fault, data, error);
  sqlite3_finalize (statement);
  return done;
}

static gboolean
sqlite_check_links (gpointer        connection,
                    AttainDbFault   fault,
                    gpointer        data,
                    GError        **error)
{
  Connection *self = connection;
  sqlite3_stmt *statement = NULL;
  int code = sqlite3_prepare_v2 (self->db, "PRAGMA foreign_key_check", -1, &statement, NULL);
  gboolean done;

  while (statement != NULL && (code = sqlite3_step (statement)) == SQLITE_ROW)
    {
      g_autofree char *where = g_strdup_printf ("%s %" G_GINT64_FORMAT, sqlite_get_text (statement, 0),
                                                sqlite_get_int (statement, 1));

      fault (where, sqlite_get_text (statement, 2), data);
    }

  done = finish_check (self, code, fault, data, error);
  sqlite3_finalize (statement);
  return done;
}

/* FTS5 takes the order to check itself as an INSERT, though it writes nothing. So on a medium that cannot be
 * written it stays unchecked. */
static gboolean
sqlite_check_search (gpointer      connection,
                     const char   *index,
                     gboolean     *matches,
                     GError      **error)
{
  Connection *self = connection;
  g_autofree char *sql = g_strdup_printf ("INSERT INTO %s (%s, rank) VALUES ('integrity-check', 1)", index, index);
  gint64 query_only;
  int code;

  *matches = TRUE;
  if (sqlite3_db_readonly (self->db, "main"))
    return TRUE;
  if (!get_number (self, "PRAGMA query_only", &query_only, error))
    return FALSE;

  sqlite3_exec (self->db, "PRAGMA query_only = OFF", NULL, NULL, NULL);
  code = sqlite3_exec (self->db, sql, NULL, NULL, NULL);
  *matches = (code & 0xff) != SQLITE_CORRUPT;
  if (code != SQLITE_OK && *matches)
    sqlite_fail (self, error);
  if (query_only)
    sqlite3_exec (self->db, "PRAGMA query_only = ON", NULL, NULL, NULL);

  return code == SQLITE_OK || !*matches;
}

const AttainDriver attain_driver_sqlite = {
  .name = "sqlite",
  .begin_read = "BEGIN",
  .begin_write = "BEGIN IMMEDIATE",
  .expect_many = EXPECT_MANY,
  .expect_few = EXPECT_FEW,
  .rest = "PRAGMA wal_checkpoint (PASSIVE)",
  .open = sqlite_open,
  .close = sqlite_close,
  .watch = sqlite_watch,
  .set_patience = sqlite_set_patience,
  .run_script = sqlite_run_script,
  .last_id = sqlite_last_id,
  .n_changed = sqlite_n_changed,
  .n_written = sqlite_n_written,
  .get_stamp = sqlite_get_stamp,
  .copy = sqlite_copy,
  .hold = sqlite_hold,
  .check_file = sqlite_check_file,
  .check_links = sqlite_check_links,
  .check_search = sqlite_check_search,
  .prepare = sqlite_prepare,
  .bind_null = sqlite_bind_null,
  .bind_int = sqlite_bind_int,
  .bind_real = sqlite_bind_real,
  .bind_text = sqlite_bind_text,
  .fail = sqlite_fail,
  .step = sqlite_step,
  .is_null = sqlite_is_null,
  .get_int = sqlite_get_int,
  .get_real = sqlite_get_real,
  .get_text = sqlite_get_text,
  .n_columns = sqlite_n_columns,
  .reset = sqlite_reset,
  .finalize = sqlite_finalize,
};
