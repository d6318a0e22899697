/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who works in the window: somebody else for a while, or whoever signs in. */

#include "attain-who-actions.h"

#include <glib/gi18n.h>

#include "attain-access-reader.h"
#include "attain-notice.h"
#include "attain-password-dialog.h"
#include "attain-person.h"
#include "attain-person-chooser.h"

static void
access_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(AttainWindow) window = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainAccess) access = attain_access_reader_finish (ATTAIN_STORE (source), result, &error);
  AttainContext *context = attain_window_get_context (window);

  if (context == NULL || attain_context_get_store (context) != ATTAIN_STORE (source))
    return;
  if (access == NULL)
    attain_notice_show_error (window, _("Nothing can be done as this person"), error);
  else
    attain_window_enter (window, access);
}

static void
chosen_cb (AttainWindow *window,
           AttainPerson *person)
{
  AttainContext *context = attain_window_get_context (window);

  if (context != NULL)
    attain_access_reader_ask (attain_context_get_store (context), person->employee_id,
                              attain_context_get_today (context), NULL, access_cb, g_object_ref (window));
}

static void
work_as_action (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  AttainWindow *window = data;
  AttainPersonChooser *chooser =
    attain_person_chooser_new (GTK_WINDOW (window), attain_window_get_context (window), _("Work as"));

  g_signal_connect_object (chooser, "chosen", G_CALLBACK (chosen_cb), window, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (chooser));
}

/* Back to whoever keeps the file; in a shared one that is nobody, until somebody signs in. */
static void
leave_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       data)
{
  g_autoptr(AttainAccess) keeper = attain_access_new_keeper ();

  attain_window_enter (data, keeper);
}

static void
change_password_action (GSimpleAction *action,
                        GVariant      *parameter,
                        gpointer       data)
{
  attain_password_dialog_present (data, attain_window_get_context (data));
}

static const GActionEntry entries[] = {
  { "change-password", change_password_action },
  { "work-as", work_as_action },
  { "stop-working-as", leave_action },
  { "sign-out", leave_action },
};

/**
 * attain_who_actions_add:
 * @window: a window
 *
 * Adds the actions.
 */
void
attain_who_actions_add (AttainWindow *window)
{
  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), window);
}

/**
 * attain_who_actions_follow:
 * @window: a window that shows other records, or none, or is worked in by somebody else
 *
 * Offers what they may do about that.
 */
void
attain_who_actions_follow (AttainWindow *window)
{
  AttainContext *context = attain_window_get_browser (window) != NULL ? attain_window_get_context (window) : NULL;
  gboolean is_somebody = context != NULL && attain_access_get_person_id (attain_context_get_access (context)) != 0;
  gboolean is_shared = context != NULL && attain_context_is_shared (context);

  attain_window_enable (window, "work-as", context != NULL && !is_shared && !attain_context_is_own_record (context));
  attain_window_enable (window, "stop-working-as", is_somebody && !is_shared);
  attain_window_enable (window, "sign-out", is_somebody && is_shared);
  attain_window_enable (window, "change-password", is_somebody && is_shared && !attain_context_is_to_read (context));
}
