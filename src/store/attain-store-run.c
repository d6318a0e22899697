/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Jobs in the store's threads: each has the connection of its thread, and the rights of whoever asked. */

#include "attain-store-private.h"

#include "attain-access-sqlite.h"
#include "attain-error.h"
#include "attain-schema.h"

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

/* In a store that is to be read alone this one reads as well: who somebody is, which no views must cut. */
static AttainDb *
open_writer (AttainStore  *self,
             GError      **error)
{
  g_autoptr(AttainDb) db = NULL;

  if (self->open_as == ATTAIN_DB_READ)
    return open_reader (self, error);
  if (!(db = attain_db_open (self->where, self->open_as, error)) || !attain_schema_update (db, error))
    return NULL;

  self->open_as = ATTAIN_DB_WRITE;
  return g_steal_pointer (&db);
}

/* What others write is counted from before anything was read. A connection that replaces a broken one cannot tell what
 * was written between the two. */
static void
start_counting (AttainStore *self,
                AttainDb    *db)
{
  if (self->stamp != 0)
    attain_store_tell_all (self);
  self->stamp = attain_db_get_stamp (db);
}

/* Whichever thread comes first opens the writer's connection, which brings the file up to date and counts. */
static gboolean
ensure_open (AttainStore        *self,
             AttainStoreThread   thread,
             GError            **error)
{
  g_autoptr(GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  if (self->dbs[ATTAIN_STORE_WRITER] == NULL)
    {
      if (!(self->dbs[ATTAIN_STORE_WRITER] = open_writer (self, error)))
        return FALSE;
      start_counting (self, self->dbs[ATTAIN_STORE_WRITER]);
    }
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

/**
 * attain_store_run_order:
 * @data: (transfer full) (type GTask): the task
 * @user_data: (type AttainStore): the store
 *
 * What a thread of the store does with what it is given; the task is answered in any case.
 */
void
attain_store_run_order (gpointer data,
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

/**
 * attain_store_finish:
 * @self: a store
 * @result: what the callback of attain_store_run() was given
 * @error: what the job failed with; `G_IO_ERROR_CANCELLED` where it was stopped
 *
 * Returns: (transfer full) (nullable): what the job answered
 */
gpointer
attain_store_finish (AttainStore   *self,
                     GAsyncResult  *result,
                     GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
