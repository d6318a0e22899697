/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What every form does when somebody else saved the record first: reads what they saved, and asks. */

#include "attain-conflict.h"

#include "attain-conflict-dialog.h"

typedef struct
{
  const AttainTable *table;
  AttainRecord      *before;
  AttainRecord      *mine;
} Conflict;

static void
conflict_free (gpointer data)
{
  Conflict *conflict = data;

  g_object_unref (conflict->before);
  g_object_unref (conflict->mine);
  g_free (conflict);
}

static gpointer
load_theirs_job (AttainDb  *db,
                 gpointer   data,
                 GError   **error)
{
  const Conflict *conflict = data;

  return attain_table_load_one (conflict->table, db, attain_record_get_id (conflict->before), error);
}

static void
closed_cb (GTask *task)
{
  g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "Not settled");
}

static void
chosen_cb (GTask                *task,
           AttainRecord         *merged,
           AttainConflictDialog *dialog)
{
  g_signal_handlers_disconnect_by_func (dialog, closed_cb, task);
  g_task_return_pointer (task, g_object_ref (merged), g_object_unref);
}

/* The dialog holds the task as long as it may answer. */
static void
connect (AttainConflictDialog *dialog,
         const char           *signal,
         GCallback             handler,
         GTask                *task)
{
  g_signal_connect_data (dialog, signal, handler, g_object_ref (task), (GClosureNotify) (GCallback) g_object_unref,
                         G_CONNECT_SWAPPED);
}

static void
theirs_cb (GObject      *store,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainRecord) theirs = attain_store_finish (ATTAIN_STORE (store), result, &error);
  Conflict *conflict = g_task_get_task_data (task);
  AttainConflictDialog *dialog;

  if (theirs == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  dialog = attain_conflict_dialog_new (g_task_get_source_object (task), conflict->before, conflict->mine, theirs);
  connect (dialog, "chosen", G_CALLBACK (chosen_cb), task);
  connect (dialog, "destroy", G_CALLBACK (closed_cb), task);
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * attain_conflict_settle:
 * @parent: a widget of the window in which the person writes
 * @store: where the record is kept
 * @table: its table
 * @before: the record as it was when the person began
 * @mine: as the person wants to save it; what they write after this does not count
 * @callback: called when it is settled
 * @user_data: for @callback
 *
 * Lets the person choose, field by field, between what they wrote and what somebody else saved meanwhile.
 */
void
attain_conflict_settle (GtkWidget           *parent,
                        AttainStore         *store,
                        const AttainTable   *table,
                        AttainRecord        *before,
                        AttainRecord        *mine,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  GTask *task = g_task_new (parent, NULL, callback, user_data);
  Conflict *conflict = g_new0 (Conflict, 1);

  conflict->table = table;
  conflict->before = g_object_ref (before);
  conflict->mine = attain_record_copy (mine);
  g_task_set_task_data (task, conflict, conflict_free);
  attain_store_run (store, ATTAIN_STORE_READER, load_theirs_job, conflict, NULL, g_object_unref, NULL, theirs_cb, task);
}

/**
 * attain_conflict_settle_finish:
 * @result: what the callback was given
 * @error: why there is nothing to save; %G_IO_ERROR_CANCELLED when the person closed the dialog
 *
 * Returns: (transfer full) (nullable): the record to save, over the version that the other one saved
 */
AttainRecord *
attain_conflict_settle_finish (GAsyncResult  *result,
                               GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
