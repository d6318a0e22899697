/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The log beside the file: how a long change comes to the disk before it is committed, and into the file after that, with
 * nobody made to wait who has stopped it. */

#include "attain-driver-sqlite-private.h"

#include <fcntl.h>
#include <glib/gstdio.h>

/* How often it is looked whether somebody has stopped it. */
#define LOOK_EVERY_MS 10

/* KiB of memory for pages. One that is read again comes from the system's cache in a microsecond, so little is enough;
 * but a long change that finds no room for what it has written writes it out again and again. */
#define CACHE_OF_MANY "PRAGMA cache_size = -81920"
#define CACHE_OF_FEW  "PRAGMA cache_size = -4096"

/* A log of so many pages is brought home by whoever commits next, who waits some fifty milliseconds for it; but not by
 * a commit of so many pages, which has taken long enough by itself. */
#define LONG_LOG      4096
#define LONG_COMMIT    200

/* Of who waits and of the thread; whoever is last frees it. */
typedef struct
{
  int      log;
  GMutex   mutex;
  GCond    cond;
  gboolean is_done;
} Sync;

static void
sync_clear (gpointer data)
{
  Sync *sync = data;

  g_close (sync->log, NULL);
  g_mutex_clear (&sync->mutex);
  g_cond_clear (&sync->cond);
}

static gpointer
sync_thread (gpointer data)
{
  Sync *sync = data;

  g_fsync (sync->log);
  g_mutex_lock (&sync->mutex);
  sync->is_done = TRUE;
  g_cond_signal (&sync->cond);
  g_mutex_unlock (&sync->mutex);
  g_atomic_rc_box_release_full (sync, sync_clear);
  return NULL;
}

static void
wait_for (Sync         *sync,
          GCancellable *cancellable)
{
  g_mutex_lock (&sync->mutex);
  while (!sync->is_done && !g_cancellable_is_cancelled (cancellable))
    g_cond_wait_until (&sync->cond, &sync->mutex, g_get_monotonic_time () + LOOK_EVERY_MS * G_TIME_SPAN_MILLISECOND);
  g_mutex_unlock (&sync->mutex);
}

/* What cannot be brought to the disk here is for the commit to find out. */
static void
sync_log (AttainSqlite *self,
          const char   *name)
{
  int log = g_open (name, O_RDONLY | O_CLOEXEC, 0);
  Sync *sync;

  if (log < 0)
    return;

  sync = g_atomic_rc_box_new0 (Sync);
  sync->log = log;
  g_mutex_init (&sync->mutex);
  g_cond_init (&sync->cond);
  g_thread_unref (g_thread_new ("sync", sync_thread, g_atomic_rc_box_acquire (sync)));
  wait_for (sync, self->cancellable);
  g_atomic_rc_box_release_full (sync, sync_clear);
}

/**
 * attain_sqlite_write_out:
 * @connection: (type AttainSqlite): a connection within a transaction
 * @error: what went wrong
 *
 * Brings what the transaction has written to the disk, which takes a long change a second or more. A commit would do it
 * too, but cannot be stopped.
 *
 * Returns: whether it may be committed now
 */
gboolean
attain_sqlite_write_out (gpointer   connection,
                         GError   **error)
{
  AttainSqlite *self = connection;
  int code = sqlite3_db_cacheflush (self->db);

  if (code != SQLITE_OK && code != SQLITE_BUSY)     /* a page that is still read stays for the commit */
    return attain_sqlite_fail_with (code, sqlite3_errstr (code), error);

  sync_log (self, sqlite3_filename_wal (sqlite3_db_filename (self->db, "main")));
  return !g_cancellable_set_error_if_cancelled (self->cancellable, error);
}

/* What cannot be brought home here is as safe in the log, and the next commit tries again. */
static int
committed_cb (gpointer    data,
              sqlite3    *db,
              const char *schema,
              int         n_log_pages)
{
  AttainSqlite *self = data;
  gboolean was_long = n_log_pages - self->n_log_pages > LONG_COMMIT;

  self->n_log_pages = n_log_pages;
  if (n_log_pages >= (was_long ? 2 * LONG_LOG : LONG_LOG))
    sqlite3_wal_checkpoint_v2 (db, schema, SQLITE_CHECKPOINT_PASSIVE, NULL, NULL);

  return SQLITE_OK;
}

/**
 * attain_sqlite_expect_many:
 * @connection: (type AttainSqlite): a connection
 * @many: whether a long change begins, or has ended
 * @error: what went wrong
 *
 * What a long change leaves in the log is brought home by attain_sqlite_rest(), which can be stopped.
 *
 * Returns: whether the connection has the memory for it
 */
gboolean
attain_sqlite_expect_many (gpointer   connection,
                           gboolean   many,
                           GError   **error)
{
  AttainSqlite *self = connection;

  sqlite3_wal_hook (self->db, many ? NULL : committed_cb, self);
  return attain_sqlite_run_script (self, many ? CACHE_OF_MANY : CACHE_OF_FEW, error);
}

static void
interrupt_cb (GCancellable *cancellable,
              gpointer      db)
{
  sqlite3_interrupt (db);
}

/**
 * attain_sqlite_rest:
 * @connection: (type AttainSqlite): a connection in no transaction
 * @error: what went wrong
 *
 * Brings home to the file what is in the log. What is left there, since others still read it or somebody stopped this,
 * is as safe as before.
 *
 * Returns: whether nothing went wrong
 */
gboolean
attain_sqlite_rest (gpointer   connection,
                    GError   **error)
{
  AttainSqlite *self = connection;
  gulong stop = 0;
  int code;

  if (g_cancellable_is_cancelled (self->cancellable))
    return TRUE;

  if (self->cancellable != NULL)
    stop = g_cancellable_connect (self->cancellable, G_CALLBACK (interrupt_cb), self->db, NULL);
  code = sqlite3_wal_checkpoint_v2 (self->db, "main", SQLITE_CHECKPOINT_PASSIVE, NULL, NULL);
  g_cancellable_disconnect (self->cancellable, stop);

  return code == SQLITE_OK || code == SQLITE_BUSY || code == SQLITE_LOCKED || code == SQLITE_INTERRUPT ||
         attain_sqlite_fail_with (code, sqlite3_errstr (code), error);
}
