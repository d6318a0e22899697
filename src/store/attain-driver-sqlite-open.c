/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a file is opened: whose it is, with which settings, and how one waits for another that writes to it. */

#include "attain-driver-sqlite-private.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "attain-error.h"
#include "attain-file-place.h"

/* "Attn": by this a file is known as ours, and by its absence as somebody else's. */
#define APPLICATION_ID 0x4174746e

/* A writer waits this long for another before it gives up, unless it is told otherwise. */
#define PATIENCE_MS 10000

static const char settings[] =
  "PRAGMA foreign_keys = ON;"
  "PRAGMA synchronous = FULL;"
  "PRAGMA cell_size_check = ON;"
  "PRAGMA trusted_schema = OFF;"
  "PRAGMA temp_store = MEMORY;"
  "PRAGMA journal_size_limit = 67108864;";

/**
 * attain_sqlite_nap_cb:
 * @data: (type AttainSqlite): a connection
 * @n_naps: how many there were for this lock
 *
 * SQLite's own waiting is unfair: with eight writers one got a single turn in four seconds. Short naps of
 * random length give each its turn.
 *
 * Returns: 1 to try again, 0 when patience is over or the work was cancelled
 */
int
attain_sqlite_nap_cb (gpointer data,
                      int      n_naps)
{
  AttainSqlite *self = data;
  gint64 now = g_get_monotonic_time ();

  if (n_naps == 0)
    self->waiting_since = now;
  if (now - self->waiting_since > (gint64) self->patience * 1000 || g_cancellable_is_cancelled (self->cancellable))
    return 0;

  g_usleep (g_random_int_range (100, n_naps < 20 ? 1000 : 3000));
  return 1;
}

static gboolean
check_owner (AttainSqlite  *self,
             AttainDbMode   mode,
             GError       **error)
{
  gint64 owner, n_tables;

  if (!attain_sqlite_get_number (self, "PRAGMA application_id", &owner, error) ||
      !attain_sqlite_get_number (self, "SELECT count(*) FROM sqlite_schema", &n_tables, error))
    return FALSE;
  if (owner == APPLICATION_ID && mode != ATTAIN_DB_CREATE)
    return TRUE;

  if (owner == 0 && n_tables == 0 && mode == ATTAIN_DB_CREATE)
    {
      g_autofree char *own = g_strdup_printf ("PRAGMA application_id = %d", APPLICATION_ID);

      return attain_sqlite_run_script (self, own, error);
    }

  if (mode == ATTAIN_DB_CREATE)
    g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                         _("There is a database in this file already; it was not touched. Choose another name."));
  else
    g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_STORAGE,
                         _("The file is the database of another program, so it was not opened or changed. Choose one that"
                           " Attain made."));
  return FALSE;
}

static gboolean
set_up (AttainSqlite  *self,
        AttainDbMode   mode,
        GError       **error)
{
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_extended_result_codes (self->db, 1);
  sqlite3_busy_handler (self->db, attain_sqlite_nap_cb, self);

  if (!check_owner (self, mode, error) || !attain_sqlite_run_script (self, settings, error) ||
      !attain_sqlite_expect_many (self, FALSE, error))
    return FALSE;

  if (mode == ATTAIN_DB_READ)
    return attain_sqlite_run_script (self, "PRAGMA query_only = ON", error);

  return attain_sqlite_run_script (self, "PRAGMA journal_mode = WAL", error);
}

/**
 * attain_sqlite_close:
 * @connection: (transfer full) (type AttainSqlite): a connection
 */
void
attain_sqlite_close (gpointer connection)
{
  AttainSqlite *self = connection;

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

/**
 * attain_sqlite_open:
 * @where: a file
 * @mode: what it is for
 * @error: what went wrong
 *
 * Returns: (transfer full) (nullable) (type AttainSqlite): a connection, set up as every one is
 */
gpointer
attain_sqlite_open (const char    *where,
                    AttainDbMode   mode,
                    GError       **error)
{
  int flags = mode == ATTAIN_DB_CREATE ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READWRITE;
  g_autofree char *name = NULL;
  AttainSqlite *self;

  configure_once ();
  if (!attain_file_place_check (where, mode, error))
    return NULL;

  /* A reader too opens for writing where it may: who opens a file after a crash must bring its log home. */
  if (mode == ATTAIN_DB_READ && g_access (where, W_OK) != 0)
    flags = SQLITE_OPEN_READONLY;
  name = make_name (where, flags);
  if (!g_str_equal (name, where))
    flags |= SQLITE_OPEN_URI;

  self = g_new0 (AttainSqlite, 1);
  self->patience = PATIENCE_MS;
  if (sqlite3_open_v2 (name, &self->db, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, NULL) != SQLITE_OK)
    {
      attain_sqlite_fail (self, error);
      attain_sqlite_close (self);
      return NULL;
    }
  if (!set_up (self, mode, error))
    {
      attain_sqlite_close (self);
      return NULL;
    }

  return self;
}
