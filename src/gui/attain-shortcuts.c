/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window of all keys, made from the table of actions. GTK 4.8 lets it be filled by a template only,
 * so one is written. */

#include "attain-shortcuts.h"

#include "attain-actions.h"

static void
append_shortcut (GString            *xml,
                 const AttainAction *action)
{
  g_autofree char *title = attain_action_get_plain_label (action);
  g_autofree char *element = NULL;

  element = g_markup_printf_escaped ("<child><object class='GtkShortcutsShortcut'>"
                                     "<property name='title'>%s</property>"
                                     "<property name='accelerator'>%s</property></object></child>",
                                     title, action->keys);
  g_string_append (xml, element);
}

static void
append_group (GString           *xml,
              AttainActionGroup  group)
{
  guint n_actions;
  const AttainAction *actions = attain_actions_get (&n_actions);
  g_autofree char *head =
    g_markup_printf_escaped ("<child><object class='GtkShortcutsGroup'><property name='title'>%s</property>",
                             attain_action_group_get_title (group));
  gsize empty;

  g_string_append (xml, head);
  empty = xml->len;
  for (guint i = 0; i < n_actions; i++)
    if (actions[i].group == group && actions[i].keys != NULL)
      append_shortcut (xml, &actions[i]);

  if (xml->len > empty)
    g_string_append (xml, "</object></child>");
  else
    g_string_truncate (xml, xml->len - strlen (head));
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
  g_autoptr(GString) xml = g_string_new ("<interface><object class='GtkShortcutsWindow' id='window'>"
                                         "<property name='modal'>yes</property>"
                                         "<property name='destroy-with-parent'>yes</property>"
                                         "<child><object class='GtkShortcutsSection'>");
  g_autoptr(GtkBuilder) builder = NULL;
  GtkWidget *window;

  for (AttainActionGroup group = ATTAIN_ACTION_GROUP_FILE; group <= ATTAIN_ACTION_GROUP_GENERAL; group++)
    append_group (xml, group);
  g_string_append (xml, "</object></child></object></interface>");

  builder = gtk_builder_new_from_string (xml->str, xml->len);
  window = GTK_WIDGET (gtk_builder_get_object (builder, "window"));
  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  return window;
}
