/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A new file of records, whole or not at all: it is made under another name, which whoever looks for the file
 * after a crash does not find. */

#include "attain-new-file.h"

#include <errno.h>

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "attain-error.h"

#define UNFINISHED ".unfinished"

typedef struct
{
  char   *file;
  char   *unfinished;   /* what it is called until it is whole */
  GError *error;
} NewFile;

static void
new_file_free (gpointer data)
{
  NewFile *new_file = data;

  g_free (new_file->file);
  g_free (new_file->unfinished);
  g_clear_error (&new_file->error);
  g_free (new_file);
}

static void
discard_store (gpointer data)
{
  AttainStore *store = data;

  attain_store_close (store, NULL, NULL);
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

/* The file is closed: it gets its name, or goes. */
static void
closed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  NewFile *new_file = g_task_get_task_data (task);

  if (new_file->error != NULL)
    {
      remove_file (new_file->unfinished);
      g_task_return_error (task, g_steal_pointer (&new_file->error));
    }
  else if (g_rename (new_file->unfinished, new_file->file) != 0)
    g_task_return_new_error (task, ATTAIN_ERROR, ATTAIN_ERROR_STORAGE,
                             _("The records were made and could not be given their name: %s"), g_strerror (errno));
  else
    g_task_return_pointer (task, attain_store_new (new_file->file), discard_store);
}

static void
made_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(AttainStore) store = ATTAIN_STORE (source);
  NewFile *new_file = g_task_get_task_data (user_data);

  attain_store_finish (store, result, &new_file->error);
  attain_store_close (store, closed_cb, user_data);
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
  NewFile *new_file = g_new0 (NewFile, 1);

  new_file->file = g_strdup (file);
  new_file->unfinished = g_strconcat (file, UNFINISHED, NULL);
  g_task_set_task_data (task, new_file, new_file_free);
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
  remove_file (new_file->unfinished);
  attain_store_run (attain_store_new_empty (new_file->unfinished), ATTAIN_STORE_WRITER, job, data, free_data, NULL, cancellable,
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
