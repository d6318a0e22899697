/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Restoring while somebody waits before a window: nobody may have the file open, so there is no store in
 * whose threads it could be done. */

#include "attain-restore.h"

#include "attain-backup.h"

typedef struct
{
  char           *backup;
  char           *file;
  AttainProgress *progress;
} Restoring;

static void
restoring_free (gpointer data)
{
  Restoring *restoring = data;

  g_free (restoring->backup);
  g_free (restoring->file);
  g_clear_object (&restoring->progress);
  g_free (restoring);
}

static void
restore_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Restoring *restoring = data;
  GError *error = NULL;
  char *kept = attain_backup_restore (restoring->backup, restoring->file, restoring->progress, cancellable, &error);

  if (kept != NULL)
    g_task_return_pointer (task, kept, g_free);
  else
    g_task_return_error (task, error);
}

/**
 * attain_restore_start:
 * @backup: a backup
 * @file: the file that it is to replace, which nobody may have open
 * @progress: (nullable): hears how far it has come
 * @cancellable: (nullable): stops it, while it can be stopped
 * @callback: (scope async): called in the main thread
 * @user_data: for @callback
 *
 * Does what attain_backup_restore() does without keeping anybody waiting.
 */
void
attain_restore_start (const char          *backup,
                      const char          *file,
                      AttainProgress      *progress,
                      GCancellable        *cancellable,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Restoring *restoring = g_new0 (Restoring, 1);

  restoring->backup = g_strdup (backup);
  restoring->file = g_strdup (file);
  restoring->progress = progress != NULL ? g_object_ref (progress) : NULL;
  g_task_set_task_data (task, restoring, restoring_free);
  /* What has taken its place is told as done, even if somebody wanted it stopped a moment too late. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_run_in_thread (task, restore_thread);
}

/**
 * attain_restore_finish:
 * @result: what the callback was given
 * @error: why nothing was restored
 *
 * Returns: (transfer full) (nullable): where the file that was there before is kept, "" when there was none
 */
char *
attain_restore_finish (GAsyncResult  *result,
                       GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
