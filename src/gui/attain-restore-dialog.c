/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Asks which backup is to take the place of the file, and whether it is meant where records are open. */

#include "attain-restore-dialog.h"

#include <glib/gi18n.h>

#include "attain-file-choice.h"

static void
answered_cb (AttainWindow     *window,
             const char       *response,
             AdwMessageDialog *dialog)
{
  if (g_str_equal (response, "restore"))
    attain_window_restore (window, g_object_get_data (G_OBJECT (dialog), "backup"));
}

static void
ask (AttainWindow *window,
     const char   *backup)
{
  g_autofree char *name = g_filename_display_basename (backup);
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (window), _("Restore this backup?"), NULL);

  adw_message_dialog_format_body (ADW_MESSAGE_DIALOG (dialog),
                                  /* Translators: %s is the name of a file */
                                  _("What was written since “%s” was made will not be in the records. They are kept as "
                                    "they are now in a file beside them."), name);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "restore", _("_Restore"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "restore", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_object_set_data_full (G_OBJECT (dialog), "backup", g_strdup (backup), g_free);
  g_signal_connect_object (dialog, "response", G_CALLBACK (answered_cb), window, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
chosen (gpointer  window,
        GFile    *file)
{
  if (attain_window_get_context (window) != NULL)
    ask (window, g_file_peek_path (file));
  else
    attain_window_restore (window, g_file_peek_path (file));
}

/**
 * attain_restore_dialog_show:
 * @window: a window that shows records, or why they cannot be opened
 *
 * Asks for a backup and restores it.
 */
void
attain_restore_dialog_show (AttainWindow *window)
{
  GtkFileChooser *chooser;

  if (attain_window_get_file (window) == NULL)
    return;

  chooser = attain_file_choice_new (window, _("Restore a backup"), GTK_FILE_CHOOSER_ACTION_OPEN, _("_Restore"));
  attain_file_choice_begin_at (chooser, attain_window_get_file (window));
  attain_file_choice_ask (chooser, window, chosen);
}
