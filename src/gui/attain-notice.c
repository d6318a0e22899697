/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a window says beside its page: that something was done, or why it was not. */

#include "attain-notice.h"

#include <glib/gi18n.h>

#include "attain-focus-place.h"

/* The toasts of an overlay that are said, or wait to be. */
#define TOASTS "attain-toasts"

/* Where the focus was in its page before it went to a toast. */
#define FOCUS "attain-toast-focus"

static GtkWidget *
find_overlay (gpointer widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *content = ADW_IS_APPLICATION_WINDOW (root)
                         ? adw_application_window_get_content (ADW_APPLICATION_WINDOW (root)) : NULL;

  return ADW_IS_TOAST_OVERLAY (content) ? content : NULL;
}

typedef struct
{
  GtkWidget        *last;      /* weak: what in the page had the focus last */
  AttainFocusPlace *place;     /* NULL while the focus is not on a toast */
} Focus;

static void
focus_free (gpointer data)
{
  Focus *self = data;

  g_clear_weak_pointer (&self->last);
  g_clear_pointer (&self->place, attain_focus_place_free);
  g_free (self);
}

static void
focus_moved_cb (GtkWidget *overlay)
{
  GtkRoot *root = gtk_widget_get_root (overlay);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *page = adw_toast_overlay_get_child (ADW_TOAST_OVERLAY (overlay));
  Focus *self = g_object_get_data (G_OBJECT (overlay), FOCUS);
  gboolean on_toast = focus != NULL && gtk_widget_is_ancestor (focus, overlay) && !gtk_widget_is_ancestor (focus, page);

  if (on_toast && self->place == NULL)
    self->place = attain_focus_place_of (self->last, page);
  else if (!on_toast)
    g_clear_pointer (&self->place, attain_focus_place_free);
  if (focus != NULL && !on_toast)
    g_set_weak_pointer (&self->last, focus);
}

/* A toast that goes would take the focus with it to the top of the window. */
static void
watch_focus (GtkWidget *overlay)
{
  if (g_object_get_data (G_OBJECT (overlay), FOCUS) != NULL)
    return;

  g_object_set_data_full (G_OBJECT (overlay), FOCUS, g_new0 (Focus, 1), focus_free);
  g_signal_connect_object (gtk_widget_get_root (overlay), "notify::focus-widget", G_CALLBACK (focus_moved_cb), overlay,
                           G_CONNECT_SWAPPED);
  focus_moved_cb (overlay);
}

static void
dismissed_cb (AdwToast *toast,
              GObject  *overlay)
{
  Focus *focus = g_object_get_data (overlay, FOCUS);
  g_autoptr(AttainFocusPlace) place = g_steal_pointer (&focus->place);

  g_ptr_array_remove (g_object_get_data (overlay, TOASTS), toast);
  attain_focus_place_come_back (place);
}

static void
remember (GtkWidget *overlay,
          AdwToast  *toast)
{
  GPtrArray *toasts = g_object_get_data (G_OBJECT (overlay), TOASTS);

  if (toasts == NULL)
    {
      toasts = g_ptr_array_new_with_free_func (g_object_unref);
      g_object_set_data_full (G_OBJECT (overlay), TOASTS, toasts, (GDestroyNotify) g_ptr_array_unref);
    }
  g_ptr_array_add (toasts, g_object_ref (toast));
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (dismissed_cb), overlay, 0);
}

/**
 * attain_notice_add_toast:
 * @widget: (type GtkWidget): a window, or any widget in it
 * @toast: (transfer full): what to say
 *
 * Says it at the foot of the window, where that has a place for it, in the place of what was said there: an “Undo” that
 * waited behind others would undo something else by the time it is read.
 */
void
attain_notice_add_toast (gpointer  widget,
                         AdwToast *toast)
{
  GtkWidget *overlay = find_overlay (widget);

  if (overlay == NULL)
    {
      g_object_unref (toast);
      return;
    }

  attain_notice_clear (widget);
  watch_focus (overlay);
  remember (overlay, toast);
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), toast);
}

/**
 * attain_notice_clear:
 * @widget: (type GtkWidget): a window, or any widget in it
 *
 * Says nothing any more at its foot.
 */
void
attain_notice_clear (gpointer widget)
{
  GtkWidget *overlay = find_overlay (widget);
  GPtrArray *toasts = overlay != NULL ? g_object_get_data (G_OBJECT (overlay), TOASTS) : NULL;

  while (toasts != NULL && toasts->len > 0)
    {
      g_autoptr(AdwToast) toast = g_object_ref (g_ptr_array_index (toasts, toasts->len - 1));

      g_ptr_array_set_size (toasts, toasts->len - 1);
      adw_toast_dismiss (toast);
    }
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
