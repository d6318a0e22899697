/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A new file of records, whole or not at all: it is made under another name, which whoever looks for the file
 * after a crash does not find. */

#include "attain-new-file.h"

#include <errno.h>

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "attain-error.h"

#define UNFINISHED ".unfinished"

static void
discard_store (gpointer data)
{
  AttainStore *store = data;

  attain_store_stop (store);
  g_object_unref (store);
}

static void
remove_file (const char *file)
{
  static const char *const endings[] = { "", "-wal", "-shm" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *path = g_strconcat (file, endings[i], NULL);

      g_unlink (path);
    }
}

static void
made_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  const char *file = g_task_get_task_data (task);
  g_autofree char *unfinished = g_strconcat (file, UNFINISHED, NULL);
  GError *error = NULL;
  gboolean made = attain_store_finish (ATTAIN_STORE (source), result, &error) != NULL;

  discard_store (source);
  if (!made)
    {
      remove_file (unfinished);
      g_task_return_error (task, error);
    }
  else if (g_rename (unfinished, file) != 0)
    g_task_return_new_error (task, ATTAIN_ERROR, ATTAIN_ERROR_STORAGE,
                             _("The records were made and could not be given their name: %s"), g_strerror (errno));
  else
    g_task_return_pointer (task, attain_store_new (file), discard_store);
}

/**
 * attain_new_file_make:
 * @file: the path of a file that is not there yet; nor need its folder be
 * @job: writes the first records; answers anything but %NULL when it has
 * @data: (transfer full) (nullable): what @job is given
 * @free_data: (nullable): frees @data, in either thread
 * @cancellable: (nullable): stops it and leaves nothing behind
 * @callback: (scope async): called in the main thread
 * @user_data: for @callback
 */
void
attain_new_file_make (const char          *file,
                      AttainJob            job,
                      gpointer             data,
                      GDestroyNotify       free_data,
                      GCancellable        *cancellable,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  g_autofree char *folder = g_path_get_dirname (file);
  g_autofree char *unfinished = g_strconcat (file, UNFINISHED, NULL);

  g_task_set_task_data (task, g_strdup (file), g_free);
  g_task_set_check_cancellable (task, FALSE);
  if (g_file_test (file, G_FILE_TEST_EXISTS))
    {
      g_task_return_new_error (task, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                               _("There is already a file of that name, which was left as it is. Choose another"
                                 " name, or open that file."));
      if (free_data != NULL)
        free_data (data);
      return;
    }

  g_mkdir_with_parents (folder, 0700);
  remove_file (unfinished);
  attain_store_run (attain_store_new_empty (unfinished), ATTAIN_STORE_WRITER, job, data, free_data, NULL, cancellable,
                    made_cb, g_steal_pointer (&task));
}

/**
 * attain_new_file_finish:
 * @result: what the callback was given
 * @error: why there is no such file
 *
 * Returns: (transfer full) (nullable): a store over the new file
 */
AttainStore *
attain_new_file_finish (GAsyncResult  *result,
                        GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
