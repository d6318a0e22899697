/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Two threads, two connections, jobs in the order they were asked for: one reads, so that lists and
 * pages go on while the other writes. Functions of the store stay plain and synchronous; this is what
 * makes any of them asynchronous, and nothing else starts threads. */

#include "attain-store.h"

#include "attain-file-place.h"
#include "attain-store-private.h"

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AttainStore, attain_store, G_TYPE_OBJECT)

static void
attain_store_finalize (GObject *object)
{
  AttainStore *self = ATTAIN_STORE (object);

  g_warn_if_fail (self->threads[ATTAIN_STORE_READER] == NULL);
  g_mutex_clear (&self->mutex);
  g_free (self->where);
  g_free (self->actor);
  attain_access_unref (self->access);

  G_OBJECT_CLASS (attain_store_parent_class)->finalize (object);
}

static void
attain_store_class_init (AttainStoreClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = attain_store_finalize;

  /**
   * AttainStore::changed:
   * @self: the store
   * @touched: what was touched
   *
   * Something was written, by this program or another. Emitted in the main thread.
   */
  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", ATTAIN_TYPE_STORE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                  ATTAIN_TYPE_TOUCHED);
}

static void
attain_store_init (AttainStore *self)
{
  g_mutex_init (&self->mutex);
  self->access = attain_access_new_keeper ();
  for (guint i = 0; i < G_N_ELEMENTS (self->threads); i++)
    self->threads[i] = g_thread_pool_new (attain_store_run_order, self, 1, TRUE, NULL);
}

/**
 * attain_store_new:
 * @where: a file that is there
 *
 * The file is opened by the first job, which answers the error if it cannot be.
 *
 * Returns: (transfer full): a store
 */
AttainStore *
attain_store_new (const char *where)
{
  AttainStore *self = g_object_new (ATTAIN_TYPE_STORE, NULL);

  self->where = g_strdup (where);
  self->open_as = ATTAIN_DB_WRITE;
  self->actor = g_strdup (g_get_user_name ());
  return self;
}

/**
 * attain_store_new_empty:
 * @where: a file that is not there yet
 *
 * The file is made by the first job, which answers the error if it cannot be.
 *
 * Returns: (transfer full): a store over a new, empty database
 */
AttainStore *
attain_store_new_empty (const char *where)
{
  AttainStore *self = attain_store_new (where);

  self->open_as = ATTAIN_DB_CREATE;
  return self;
}

/**
 * attain_store_new_to_read:
 * @where: a file that nobody may write, or in a folder where nobody may
 *
 * Whoever works with it can but look: what they may is limited to that, and what writes all the same is refused.
 *
 * Returns: (transfer full): a store over the file as it is
 */
AttainStore *
attain_store_new_to_read (const char *where)
{
  AttainStore *self = attain_store_new (where);
  g_autoptr(AttainAccess) keeper = attain_store_ref_access (self);

  self->open_as = ATTAIN_DB_READ;
  attain_store_set_access (self, keeper);
  return self;
}

/**
 * attain_store_new_as_allowed:
 * @where: a file that is there
 *
 * Returns: (transfer full): a store over the file, to be read alone where it cannot be written
 */
AttainStore *
attain_store_new_as_allowed (const char *where)
{
  return attain_file_place_get_mode (where) == ATTAIN_FILE_WRITABLE ? attain_store_new (where)
                                                                    : attain_store_new_to_read (where);
}

/**
 * attain_store_is_to_read:
 * @self: a store
 *
 * Returns: whether it was made to be read alone
 */
gboolean
attain_store_is_to_read (AttainStore *self)
{
  g_autoptr(GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  return self->open_as == ATTAIN_DB_READ;
}

/**
 * attain_store_get_where:
 * @self: a store
 *
 * Returns: (transfer none): the file, as whoever made the store said
 */
const char *
attain_store_get_where (AttainStore *self)
{
  return self->where;
}

/**
 * attain_store_set_actor:
 * @self: a store
 * @actor: who makes the changes from now on, as the history names them
 */
void
attain_store_set_actor (AttainStore *self,
                        const char  *actor)
{
  g_autoptr(GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  g_free (self->actor);
  self->actor = g_strdup (actor);
}

/**
 * attain_store_dup_actor:
 * @self: a store
 *
 * Returns: (transfer full): whose name the history gives to changes: the employee number of whoever works with
 *   rights of their own
 */
char *
attain_store_dup_actor (AttainStore *self)
{
  g_autoptr(GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  const char *employee_id = attain_access_get_employee_id (self->access);

  return g_strdup (employee_id != NULL ? employee_id : self->actor);
}

/**
 * attain_store_set_access:
 * @self: a store
 * @access: who works from now on
 *
 * What is asked for from now on is answered and written with their rights, and under their name. What was asked for
 * before is still done with the rights of whoever asked. In a store that is to be read alone they can but look.
 */
void
attain_store_set_access (AttainStore  *self,
                         AttainAccess *access)
{
  g_autoptr(GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  AttainAccess *now = self->open_as == ATTAIN_DB_READ ? attain_access_new_to_read (access) : attain_access_ref (access);

  attain_access_unref (self->access);
  self->access = now;
}

/**
 * attain_store_ref_access:
 * @self: a store
 *
 * Returns: (transfer full): who works
 */
AttainAccess *
attain_store_ref_access (AttainStore *self)
{
  g_autoptr(GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  return attain_access_ref (self->access);
}

typedef struct
{
  AttainStore   *store;
  AttainTouched *touched;
} News;

static void
news_free (gpointer data)
{
  News *news = data;

  g_object_unref (news->store);
  attain_touched_unref (news->touched);
  g_free (news);
}

static gboolean
tell_cb (gpointer data)
{
  News *news = data;

  g_signal_emit (news->store, signals[SIGNAL_CHANGED], 0, news->touched);
  attain_store_tidy_later (news->store);

  return G_SOURCE_REMOVE;
}

/**
 * attain_store_tell:
 * @self: a store
 * @touched: what a job has touched that made its own change
 *
 * Lets everybody know, in the main thread. May be called from any thread.
 */
void
attain_store_tell (AttainStore   *self,
                   AttainTouched *touched)
{
  News *news;

  if (attain_touched_is_empty (touched))
    return;

  news = g_new0 (News, 1);
  news->store = g_object_ref (self);
  news->touched = attain_touched_ref (touched);
  g_idle_add_full (G_PRIORITY_DEFAULT, tell_cb, news, news_free);
}

/* No job is taken from now on; those that were are still in @threads. */
static void
take_threads (AttainStore *self,
              GThreadPool *threads[])
{
  g_clear_handle_id (&self->watch_source, g_source_remove);
  g_clear_handle_id (&self->tidy_source, g_source_remove);
  for (guint i = 0; i < G_N_ELEMENTS (self->threads); i++)
    threads[i] = g_steal_pointer (&self->threads[i]);
}

static void
wait_and_close (AttainStore *self,
                GThreadPool *threads[])
{
  for (guint i = 0; i < G_N_ELEMENTS (self->threads); i++)
    g_thread_pool_free (threads[i], FALSE, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (self->dbs); i++)
    g_clear_pointer (&self->dbs[i], attain_db_close);
}

static void
close_thread (GTask        *task,
              gpointer      source,
              gpointer      threads,
              GCancellable *cancellable)
{
  wait_and_close (source, threads);
  g_task_return_boolean (task, TRUE);
}

/**
 * attain_store_stop:
 * @self: a store
 *
 * Waits for the jobs already asked for and closes the database. Whoever made the store calls this, or
 * attain_store_close(), before letting go of it, since its last reference may be dropped in its own thread.
 */
void
attain_store_stop (AttainStore *self)
{
  GThreadPool *threads[G_N_ELEMENTS (self->threads)];

  g_return_if_fail (self->threads[ATTAIN_STORE_READER] != NULL);

  take_threads (self, threads);
  wait_and_close (self, threads);
}

/**
 * attain_store_close:
 * @self: a store
 * @callback: (scope async) (nullable): called in the main thread when the database is closed
 * @user_data: for @callback
 *
 * Does the same as attain_store_stop() without keeping anybody waiting.
 */
void
attain_store_close (AttainStore         *self,
                    GAsyncReadyCallback  callback,
                    gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;
  GThreadPool **threads;

  g_return_if_fail (self->threads[ATTAIN_STORE_READER] != NULL);

  task = g_task_new (self, NULL, callback, user_data);
  threads = g_new (GThreadPool *, G_N_ELEMENTS (self->threads));
  take_threads (self, threads);
  g_task_set_task_data (task, threads, g_free);
  g_task_run_in_thread (task, close_thread);
}
