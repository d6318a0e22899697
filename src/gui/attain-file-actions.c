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
  if (attain_window_get_browser (window) == NULL)
    return FALSE;

  attain_import_dialog_set_file (show_import (window), g_value_get_object (value));
  return TRUE;
}

static const GActionEntry entries[] = {
  { "import", import_action },
  { "export", export_action },
  { "back-up", backup_action },
};

/* This one is for a file that cannot be opened as well. */
static const GActionEntry restore_entry = { "restore", restore_action };

/**
 * attain_file_actions_add:
 * @window: a window
 *
 * Adds the actions, and lets files be dropped on the window.
 */
void
attain_file_actions_add (AttainWindow *window)
{
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_FILE, GDK_ACTION_COPY);

  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), window);
  g_action_map_add_action_entries (G_ACTION_MAP (window), &restore_entry, 1, window);
  g_signal_connect_object (target, "drop", G_CALLBACK (dropped_cb), window, 0);
  gtk_widget_add_controller (GTK_WIDGET (window), GTK_EVENT_CONTROLLER (target));
}

/**
 * attain_file_actions_set_enabled:
 * @window: a window
 * @enabled: whether it shows records that files can go to and come from
 */
void
attain_file_actions_set_enabled (AttainWindow *window,
                                 gboolean      enabled)
{
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      GAction *action = g_action_map_lookup_action (G_ACTION_MAP (window), entries[i].name);

      g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
    }
}
