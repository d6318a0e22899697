/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The actions win.undo and win.redo, and what is said when they are done. */

#include "attain-undo-actions.h"

#include <glib/gi18n.h>

#include "attain-notice.h"

static void
undoer_changed_cb (AttainWindow *window,
                   AttainUndoer *undoer)
{
  gboolean can_write;

  if (undoer != attain_window_get_undoer (window))   /* the file was closed while it was still asking */
    return;

  can_write = !attain_context_is_to_read (attain_window_get_context (window));
  attain_window_enable (window, "undo", can_write && attain_undoer_get_name (undoer, FALSE) != NULL);
  attain_window_enable (window, "redo", can_write && attain_undoer_get_name (undoer, TRUE) != NULL);
}

static void
undone_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(AttainWindow) window = user_data;
  g_autoptr(GError) error = NULL;
  g_autofree char *done = NULL;
  g_autofree char *text = NULL;

  if (!attain_undoer_finish (ATTAIN_UNDOER (source), result, &done, &error))
    {
      attain_notice_show_error (window, _("Nothing was changed"), error);
      return;
    }

  /* Translators: %s is the name of a change */
  text = g_strdup_printf (_("Undone: %s"), done);
  attain_notice_add_toast (window, adw_toast_new (text));
}

static void
redone_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(AttainWindow) window = user_data;
  g_autoptr(GError) error = NULL;
  g_autofree char *done = NULL;
  g_autofree char *text = NULL;

  if (!attain_undoer_finish (ATTAIN_UNDOER (source), result, &done, &error))
    {
      attain_notice_show_error (window, _("Nothing was changed"), error);
      return;
    }

  /* Translators: %s is the name of a change */
  text = g_strdup_printf (_("Done again: %s"), done);
  attain_notice_tell_done (window, text);
}

static void
undo_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  attain_undoer_run (attain_window_get_undoer (data), FALSE, undone_cb, g_object_ref (data));
}

static void
redo_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  attain_undoer_run (attain_window_get_undoer (data), TRUE, redone_cb, g_object_ref (data));
}

/**
 * attain_undo_actions_add:
 * @window: a window
 *
 * Adds the actions, neither of which can be used yet.
 */
void
attain_undo_actions_add (AttainWindow *window)
{
  static const GActionEntry entries[] = {
    { "undo", undo_action },
    { "redo", redo_action },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), window);
  attain_undo_actions_follow (window, NULL);
}

/**
 * attain_undo_actions_follow:
 * @window: a window
 * @undoer: (nullable): what can be undone in its records; %NULL while it shows none
 */
void
attain_undo_actions_follow (AttainWindow *window,
                            AttainUndoer *undoer)
{
  attain_window_enable (window, "undo", FALSE);
  attain_window_enable (window, "redo", FALSE);
  if (undoer != NULL)
    g_signal_connect_object (undoer, "changed", G_CALLBACK (undoer_changed_cb), window, G_CONNECT_SWAPPED);
}
