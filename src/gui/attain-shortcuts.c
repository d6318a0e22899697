/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window of all keys, made from the table of actions. One's own rather than GTK's, which has a column
 * for each group and does not fit a narrow screen. */

#include "attain-shortcuts.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "attain-actions.h"

static GtkWidget *
make_row (const AttainAction *action)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *keys = gtk_shortcut_label_new (action->keys);
  g_autofree char *title = attain_action_get_plain_label (action);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_widget_set_valign (keys, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), keys);
  return row;
}

static AdwPreferencesGroup *
make_group (AttainActionGroup group)
{
  guint n_actions;
  const AttainAction *actions = attain_actions_get (&n_actions);
  AdwPreferencesGroup *widget = NULL;

  for (guint i = 0; i < n_actions; i++)
    {
      if (actions[i].group != group || actions[i].keys == NULL)
        continue;
      if (widget == NULL)
        widget = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
      adw_preferences_group_add (widget, make_row (&actions[i]));
    }

  if (widget != NULL)
    adw_preferences_group_set_title (widget, attain_action_group_get_title (group));
  return widget;
}

/**
 * attain_shortcuts_new:
 * @parent: the window in front of which it stands
 *
 * Returns: (transfer none): the window of all keys
 */
GtkWidget *
attain_shortcuts_new (GtkWindow *parent)
{
  GtkWidget *window = adw_preferences_window_new ();
  GtkWidget *page = adw_preferences_page_new ();

  for (AttainActionGroup group = ATTAIN_ACTION_GROUP_FILE; group <= ATTAIN_ACTION_GROUP_GENERAL; group++)
    {
      AdwPreferencesGroup *widget = make_group (group);

      if (widget != NULL)
        adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), widget);
    }

  adw_preferences_window_add (ADW_PREFERENCES_WINDOW (window), ADW_PREFERENCES_PAGE (page));
  adw_preferences_window_set_search_enabled (ADW_PREFERENCES_WINDOW (window), FALSE);
  gtk_window_set_title (GTK_WINDOW (window), _("Keyboard shortcuts"));
  gtk_window_set_default_size (GTK_WINDOW (window), 480, 600);
  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (window), TRUE);
  return window;
}
