/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Changes as jobs: begun, made and committed in the writing thread. */

#include "attain-store.h"

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

/**
 * attain_store_write_finish:
 * @self: a store
 * @result: what the callback of attain_store_write() was given
 * @error: why nothing was written; `G_IO_ERROR_CANCELLED` where it was stopped
 *
 * Returns: whether the change is kept
 */
gboolean
attain_store_write_finish (AttainStore   *self,
                           GAsyncResult  *result,
                           GError       **error)
{
  return GPOINTER_TO_INT (g_task_propagate_pointer (G_TASK (result), error));
}
