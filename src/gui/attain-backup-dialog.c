/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-backup-dialog.h"

#include <string.h>

#include <glib/gi18n.h>

#include "attain-backup.h"
#include "attain-file-choice.h"
#include "attain-notice.h"
#include "attain-work-dialog.h"

typedef struct
{
  AttainWindow *window;
  GtkWindow    *dialog;          /* not owned: whoever stops the work closes it first */
  GFile        *file;
} Waiting;

typedef struct
{
  char           *path;
  AttainProgress *progress;
} Order;

static void
order_free (gpointer data)
{
  Order *order = data;

  g_free (order->path);
  g_object_unref (order->progress);
  g_free (order);
}

static gpointer
backup_job (AttainDb  *db,
            gpointer   data,
            GError   **error)
{
  Order *order = data;

  /* Whoever chose the name has said whether what is there may go. */
  return GINT_TO_POINTER (attain_backup_make (db, order->path, TRUE, order->progress, error));
}

static void
made_cb (GObject      *store,
         GAsyncResult *result,
         gpointer      user_data)
{
  Waiting *waiting = user_data;
  g_autoptr(GError) error = NULL;
  g_autofree char *name = g_file_get_parse_name (waiting->file);
  g_autofree char *text = g_strdup_printf (_("Backed up and checked: %s"), name);

  attain_store_finish (ATTAIN_STORE (store), result, &error);
  if (waiting->dialog != NULL)
    {
      g_object_remove_weak_pointer (G_OBJECT (waiting->dialog), (gpointer *) &waiting->dialog);
      gtk_window_destroy (waiting->dialog);
    }
  if (error != NULL)
    attain_notice_show_error (waiting->window, _("There is no backup"), error);
  else
    attain_notice_add_toast (waiting->window, adw_toast_new (text));

  g_object_unref (waiting->window);
  g_object_unref (waiting->file);
  g_free (waiting);
}

/**
 * attain_backup_dialog_make:
 * @window: a window that shows records
 * @file: where to
 *
 * Backs the records up, shows how far it has come, and says in the end where the backup is.
 */
void
attain_backup_dialog_make (AttainWindow *window,
                           GFile        *file)
{
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  Order *order = g_new0 (Order, 1);
  Waiting *waiting = g_new0 (Waiting, 1);

  order->path = g_file_get_path (file);
  order->progress = attain_progress_new ();
  waiting->window = g_object_ref (window);
  waiting->file = g_object_ref (file);
  waiting->dialog = attain_work_dialog_new (GTK_WIDGET (window), _("Backing up"), order->progress, cancellable);
  g_object_add_weak_pointer (G_OBJECT (waiting->dialog), (gpointer *) &waiting->dialog);
  attain_store_run (attain_context_get_store (attain_window_get_context (window)), ATTAIN_STORE_READER, backup_job,
                    order, order_free, NULL, cancellable, made_cb, waiting);
}

static void
chosen (gpointer  window,
        GFile    *file)
{
  if (attain_window_get_context (window) != NULL)
    attain_backup_dialog_make (window, file);
}

/**
 * attain_backup_dialog_show:
 * @window: a window that shows records
 *
 * Asks where to, and makes the backup there.
 */
void
attain_backup_dialog_show (AttainWindow *window)
{
  GtkFileChooser *chooser = attain_file_choice_new (window, _("Back up the records"), GTK_FILE_CHOOSER_ACTION_SAVE,
                                                    NULL);
  g_autofree char *base = g_path_get_basename (attain_window_get_file (window));
  g_autofree char *name = NULL;

  if (g_str_has_suffix (base, ".attain"))
    base[strlen (base) - strlen (".attain")] = '\0';
  name = g_strdup_printf ("%s %s.attain", base, attain_context_get_today (attain_window_get_context (window)));
  gtk_file_chooser_set_current_name (chooser, name);
  attain_file_choice_ask (chooser, window, chosen);
}
