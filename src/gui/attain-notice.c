/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a window says beside its page: that something was done, or why it was not. */

#include "attain-notice.h"

#include <glib/gi18n.h>

/**
 * attain_notice_add_toast:
 * @widget: (type GtkWidget): a window, or any widget in it
 * @toast: (transfer full): what to say
 *
 * Says it at the foot of the window, where that has a place for it.
 */
void
attain_notice_add_toast (gpointer  widget,
                         AdwToast *toast)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *content = ADW_IS_APPLICATION_WINDOW (root)
                         ? adw_application_window_get_content (ADW_APPLICATION_WINDOW (root)) : NULL;

  if (ADW_IS_TOAST_OVERLAY (content))
    adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (content), toast);
  else
    g_object_unref (toast);
}

/**
 * attain_notice_tell_done:
 * @widget: (type GtkWidget): a window, or any widget in it
 * @what: what was done, as a sentence without its full stop: "Activity logged"
 *
 * Says that a change was made, with a button to undo it.
 */
void
attain_notice_tell_done (gpointer    widget,
                         const char *what)
{
  AdwToast *toast = adw_toast_new (what);

  adw_toast_set_button_label (toast, _("Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  attain_notice_add_toast (widget, toast);
}

/**
 * attain_notice_show_error:
 * @widget: (type GtkWidget): a window, or any widget in it
 * @heading: what did not happen: "The activity was not saved"
 * @error: why
 *
 * Says so, until it is read. Says nothing when it was the person who stopped it.
 */
void
attain_notice_show_error (gpointer      widget,
                          const char   *heading,
                          const GError *error)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *dialog;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  dialog = adw_message_dialog_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, heading, error->message);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}
