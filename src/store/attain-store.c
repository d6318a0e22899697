/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Two threads, two connections, jobs in the order they were asked for: one reads, so that lists and
 * pages go on while the other writes. Functions of the store stay plain and synchronous; this is what
 * makes any of them asynchronous, and nothing else starts threads. */

#include "attain-store.h"

#include "attain-access-sqlite.h"
#include "attain-error.h"
#include "attain-schema.h"
#include "attain-tidy.h"

#define WATCH_EVERY_S 2

/* After so long a pause nobody is writing; and between one bit of tidying and the next somebody may begin. */
#define TIDY_AFTER_MS 400

struct _AttainStore
{
  GObject       parent_instance;

  char         *where;
  char         *actor;
  AttainAccess *access;
  AttainDbMode  open_as;        /* for the first connection; guarded like those */
  GMutex        mutex;          /* guards actor and access, and the opening of the connections */
  GThreadPool  *threads[2];
  AttainDb     *dbs[2];         /* each used by its own thread once it is open */
  guint         watch_source;
  guint         tidy_source;
  gint64        stamp;          /* writer's thread only */
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AttainStore, attain_store, G_TYPE_OBJECT)

typedef struct
{
  AttainStoreThread thread;
  AttainAccess     *access;        /* of whoever asked, also when somebody else has come since */
  AttainJob         job;
  gpointer          data;
  GDestroyNotify    free_data;
  GDestroyNotify    free_result;
} Order;

static void
order_free (gpointer data)
{
  Order *order = data;

  if (order->free_data)
    order->free_data (order->data);
  attain_access_unref (order->access);
  g_free (order);
}

static AttainDb *
open_writer (AttainStore  *self,
             GError      **error)
{
  AttainDbMode mode = self->open_as == ATTAIN_DB_CREATE ? ATTAIN_DB_CREATE : ATTAIN_DB_WRITE;
  g_autoptr(AttainDb) db = attain_db_open (self->where, mode, error);

  if (db == NULL || !attain_schema_update (db, error))
    return NULL;

  self->open_as = ATTAIN_DB_WRITE;
  return g_steal_pointer (&db);
}

/* A file that cannot be written cannot be brought up to date, only read by an Attain of its time. */
static AttainDb *
open_reader (AttainStore  *self,
             GError      **error)
{
  g_autoptr(AttainDb) db = attain_db_open (self->where, ATTAIN_DB_READ, error);

  if (db == NULL || (self->open_as == ATTAIN_DB_READ && !attain_schema_check_newest (db, error)))
    return NULL;

  return g_steal_pointer (&db);
}

/* Whichever thread comes first opens the writer's connection, which brings the file up to date. */
static gboolean
ensure_open (AttainStore        *self,
             AttainStoreThread   thread,
             GError            **error)
{
  g_autoptr(GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  if (self->dbs[ATTAIN_STORE_WRITER] == NULL && (self->open_as != ATTAIN_DB_READ || thread == ATTAIN_STORE_WRITER) &&
      !(self->dbs[ATTAIN_STORE_WRITER] = open_writer (self, error)))
    return FALSE;
  if (thread == ATTAIN_STORE_READER && self->dbs[thread] == NULL &&
      !(self->dbs[thread] = open_reader (self, error)))
    return FALSE;

  return TRUE;
}

/* After an error of the disk a connection may hold half of what it read: only a new one can be trusted. */
static void
close_after_failure (AttainStore       *self,
                     AttainStoreThread  thread)
{
  g_autoptr(GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  g_clear_pointer (&self->dbs[thread], attain_db_close);
}

/* Rights hold for the changes of one connection, and for all that is read through the other. */
static gboolean
enter (AttainStore   *self,
       Order         *order,
       GError       **error)
{
  AttainDb *db = self->dbs[order->thread];

  if (attain_access_equal (attain_db_get_access (db), order->access))
    return TRUE;
  if (order->thread == ATTAIN_STORE_WRITER)
    attain_db_set_access (db, order->access);
  else if (!attain_access_sqlite_shadow (db, order->access, error))
    {
      close_after_failure (self, order->thread);
      return FALSE;
    }

  return TRUE;
}

static void
run_order (gpointer data,
           gpointer user_data)
{
  g_autoptr(GTask) task = data;
  AttainStore *self = user_data;
  Order *order = g_task_get_task_data (task);
  g_autoptr(GError) error = NULL;
  gpointer result;

  if (g_task_return_error_if_cancelled (task))
    return;
  if (!ensure_open (self, order->thread, &error) || !enter (self, order, &error))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  attain_db_set_cancellable (self->dbs[order->thread], g_task_get_cancellable (task));
  result = order->job (self->dbs[order->thread], order->data, &error);
  attain_db_set_cancellable (self->dbs[order->thread], NULL);

  if (g_error_matches (error, ATTAIN_ERROR, ATTAIN_ERROR_STORAGE))
    close_after_failure (self, order->thread);
  if (error != NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_pointer (task, result, order->free_result);
}

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
    self->threads[i] = g_thread_pool_new (run_order, self, 1, TRUE, NULL);
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
 * Jobs of the reading thread are all that can be done with it.
 *
 * Returns: (transfer full): a store over the file as it is
 */
AttainStore *
attain_store_new_to_read (const char *where)
{
  AttainStore *self = attain_store_new (where);

  self->open_as = ATTAIN_DB_READ;
  return self;
}

/* Whether it was made to be read alone. */
gboolean
attain_store_is_to_read (AttainStore *self)
{
  g_autoptr(GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  return self->open_as == ATTAIN_DB_READ;
}

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

/* Whoever works with rights of their own is named by their employee number. */
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
 * before is still done with the rights of whoever asked.
 */
void
attain_store_set_access (AttainStore  *self,
                         AttainAccess *access)
{
  g_autoptr(GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  attain_access_ref (access);
  attain_access_unref (self->access);
  self->access = access;
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

/**
 * attain_store_run:
 * @self: a store
 * @thread: where
 * @job: what to do with the database
 * @data: (transfer full) (nullable): what @job is given
 * @free_data: (nullable): frees @data, in either thread
 * @free_result: (nullable): frees what @job answers, should nobody take it
 * @cancellable: (nullable): stops the job, even inside a statement
 * @callback: (scope async): called in the main thread
 * @user_data: for @callback
 */
void
attain_store_run (AttainStore         *self,
                  AttainStoreThread    thread,
                  AttainJob            job,
                  gpointer             data,
                  GDestroyNotify       free_data,
                  GDestroyNotify       free_result,
                  GCancellable        *cancellable,
                  GAsyncReadyCallback  callback,
                  gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (self, cancellable, callback, user_data);
  Order *order = g_new0 (Order, 1);

  order->thread = thread;
  order->access = attain_store_ref_access (self);
  order->job = job;
  order->data = data;
  order->free_data = free_data;
  order->free_result = free_result;
  g_task_set_task_data (task, order, order_free);
  /* What was committed is told as done, even if somebody wanted it stopped a moment too late. */
  g_task_set_check_cancellable (task, thread == ATTAIN_STORE_READER);

  if (self->threads[thread] == NULL)
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "The store has stopped");
  else
    g_thread_pool_push (self->threads[thread], g_steal_pointer (&task), NULL);
}

gpointer
attain_store_finish (AttainStore   *self,
                     GAsyncResult  *result,
                     GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

typedef struct
{
  AttainStore       *store;
  char              *actor;
  char              *action;
  char              *reason;
  AttainChangeFlags  flags;
  AttainWriteJob     job;
  gpointer           data;
  GDestroyNotify     free_data;
} WriteOrder;

static void
write_order_free (gpointer data)
{
  WriteOrder *order = data;

  if (order->free_data)
    order->free_data (order->data);
  g_object_unref (order->store);
  g_free (order->actor);
  g_free (order->action);
  g_free (order->reason);
  g_free (order);
}

static gpointer
write_job (AttainDb  *db,
           gpointer   data,
           GError   **error)
{
  WriteOrder *order = data;
  g_autoptr(AttainChange) change = attain_change_begin (db, order->actor, order->action, order->reason, order->flags,
                                                        error);
  g_autoptr(AttainTouched) touched = NULL;

  if (change == NULL || !order->job (change, order->data, error) ||
      !attain_change_commit (&change, &touched, error))
    return NULL;

  attain_store_tell (order->store, touched);
  return GINT_TO_POINTER (TRUE);
}

/**
 * attain_store_write:
 * @self: a store
 * @action: what the change is called in the history: "Log CPD"
 * @reason: (nullable): why it is made
 * @flags: what is special about it
 * @job: writes
 * @data: (transfer full) (nullable): what @job is given
 * @free_data: (nullable): frees @data, in either thread
 * @cancellable: (nullable): stops the job and leaves nothing behind
 * @callback: (scope async) (nullable): called in the main thread, after everybody has heard of the change
 * @user_data: for @callback
 *
 * Makes a change as the store's actor: all that @job writes, or nothing.
 */
void
attain_store_write (AttainStore         *self,
                    const char          *action,
                    const char          *reason,
                    AttainChangeFlags    flags,
                    AttainWriteJob       job,
                    gpointer             data,
                    GDestroyNotify       free_data,
                    GCancellable        *cancellable,
                    GAsyncReadyCallback  callback,
                    gpointer             user_data)
{
  WriteOrder *order = g_new0 (WriteOrder, 1);

  order->store = g_object_ref (self);
  order->actor = attain_store_dup_actor (self);
  order->action = g_strdup (action);
  order->reason = g_strdup (reason);
  order->flags = flags;
  order->job = job;
  order->data = data;
  order->free_data = free_data;
  attain_store_run (self, ATTAIN_STORE_WRITER, write_job, order, write_order_free, NULL, cancellable, callback,
                    user_data);
}

gboolean
attain_store_write_finish (AttainStore   *self,
                           GAsyncResult  *result,
                           GError       **error)
{
  return GPOINTER_TO_INT (g_task_propagate_pointer (G_TASK (result), error));
}

static void tidy_later (AttainStore *self);

static gpointer
tidy_job (AttainDb  *db,
          gpointer   data,
          GError   **error)
{
  gboolean more = FALSE;

  attain_tidy_run (db, &more, error);
  return GINT_TO_POINTER (more);
}

/* What cannot be tidied now makes nothing wrong, and the next save will try again. */
static void
tidied_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(AttainStore) self = ATTAIN_STORE (source);

  if (GPOINTER_TO_INT (attain_store_finish (self, result, NULL)))
    tidy_later (self);
}

static gboolean
tidy_cb (gpointer data)
{
  AttainStore *self = data;

  self->tidy_source = 0;
  attain_store_run (g_object_ref (self), ATTAIN_STORE_WRITER, tidy_job, NULL, NULL, NULL, NULL, tidied_cb, NULL);
  return G_SOURCE_REMOVE;
}

/* In the main thread. */
static void
tidy_later (AttainStore *self)
{
  g_clear_handle_id (&self->tidy_source, g_source_remove);
  if (self->threads[ATTAIN_STORE_WRITER] != NULL)
    self->tidy_source = g_timeout_add (TIDY_AFTER_MS, tidy_cb, self);
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
  tidy_later (news->store);

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

/* The writer's own connection does not count its own writes: a new stamp is somebody else's doing. */
static gpointer
watch_job (AttainDb  *db,
           gpointer   data,
           GError   **error)
{
  AttainStore *self = data;
  gint64 stamp = attain_db_get_stamp (db);

  if (self->stamp != 0 && stamp != self->stamp)
    {
      g_autoptr(AttainTouched) anything = attain_touched_new_all ();

      attain_store_tell (self, anything);
    }
  self->stamp = stamp;

  return NULL;
}

static gboolean
watch_cb (gpointer data)
{
  AttainStore *self = data;

  attain_store_run (self, ATTAIN_STORE_WRITER, watch_job, g_object_ref (self), g_object_unref, NULL, NULL, NULL, NULL);

  return G_SOURCE_CONTINUE;
}

/**
 * attain_store_watch:
 * @self: a store
 *
 * From now on also tells of what other programs write to the file.
 */
void
attain_store_watch (AttainStore *self)
{
  if (self->watch_source != 0)
    return;

  watch_cb (self);
  self->watch_source = g_timeout_add_seconds (WATCH_EVERY_S, watch_cb, self);
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
