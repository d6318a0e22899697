/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the window does with other files than the one it shows: takes them in and writes them. */

#include "attain-file-actions.h"

#include "attain-backup-dialog.h"
#include "attain-export-dialog.h"
#include "attain-import-dialog.h"
#include "attain-restore-dialog.h"

static AttainImportDialog *
show_import (AttainWindow *window)
{
  AttainImportDialog *dialog = attain_import_dialog_new (GTK_WIDGET (window), attain_window_get_context (window));

  gtk_window_present (GTK_WINDOW (dialog));
  return dialog;
}

static void
import_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       data)
{
  show_import (data);
}

static void
export_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       data)
{
  gtk_window_present (GTK_WINDOW (attain_export_dialog_new (data)));
}

static void
backup_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       data)
{
  attain_backup_dialog_show (data);
}

static void
restore_action (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  attain_restore_dialog_show (data);
}

/* A file that is dropped on the records is one to be imported. */
static gboolean
dropped_cb (GtkDropTarget *target,
            const GValue  *value,
            double         x,
            double         y,
            AttainWindow  *window)
{
  if (!g_action_group_get_action_enabled (G_ACTION_GROUP (window), "import"))
    return FALSE;

  attain_import_dialog_set_file (show_import (window), g_value_get_object (value));
  return TRUE;
}

/**
 * attain_file_actions_add:
 * @window: a window
 *
 * Adds the actions, and lets files be dropped on the window.
 */
void
attain_file_actions_add (AttainWindow *window)
{
  static const GActionEntry entries[] = {
    { "import", import_action },
    { "export", export_action },
    { "back-up", backup_action },
    { "restore", restore_action },
  };
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_FILE, GDK_ACTION_COPY);

  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), window);
  g_signal_connect_object (target, "drop", G_CALLBACK (dropped_cb), window, 0);
  gtk_widget_add_controller (GTK_WIDGET (window), GTK_EVENT_CONTROLLER (target));
}

/**
 * attain_file_actions_follow:
 * @window: a window that shows other records, or none, or is worked in by somebody else
 *
 * Offers what can be done with the file as a whole. One that cannot be opened may be why somebody restores a backup.
 */
void
attain_file_actions_follow (AttainWindow *window)
{
  AttainContext *context = attain_window_get_browser (window) != NULL ? attain_window_get_context (window) : NULL;
  gboolean looks_after = context != NULL && attain_access_looks_after (attain_context_get_access (context));
  gboolean to_read = context != NULL && attain_context_is_to_read (context);

  attain_window_enable (window, "import", context != NULL && !to_read);
  attain_window_enable (window, "export", context != NULL);
  attain_window_enable (window, "back-up", looks_after);
  attain_window_enable (window, "restore", context == NULL || (looks_after && !to_read));
}
