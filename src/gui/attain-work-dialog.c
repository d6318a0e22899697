/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-work-dialog.h"

#include <glib/gi18n.h>

static void
progressed_cb (GtkProgressBar *bar,
               GParamSpec     *pspec,
               AttainProgress *progress)
{
  gtk_progress_bar_set_fraction (bar, attain_progress_get_fraction (progress));
}

/**
 * attain_work_dialog_new:
 * @parent: a widget of the window that must wait
 * @heading: what is being done: "Backing up"
 * @progress: how far it has come
 * @cancellable: is cancelled when the person wants it stopped
 *
 * Returns: (transfer none): a dialog that shows the progress, to be destroyed when the work has ended
 */
GtkWindow *
attain_work_dialog_new (GtkWidget      *parent,
                        const char     *heading,
                        AttainProgress *progress,
                        GCancellable   *cancellable)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (parent)), heading, NULL);
  GtkWidget *bar = gtk_progress_bar_new ();

  gtk_accessible_update_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL, heading, -1);
  g_signal_connect_object (progress, "notify::fraction", G_CALLBACK (progressed_cb), bar, G_CONNECT_SWAPPED);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), bar);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"));
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (g_cancellable_cancel), cancellable, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
  return GTK_WINDOW (dialog);
}
