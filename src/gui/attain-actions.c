/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-actions.h"

#include <glib/gi18n.h>

static const AttainAction actions[] = {
  { "app.new", N_("_New records…"), NULL, ATTAIN_ACTION_GROUP_FILE, 1 },
  { "app.open", N_("_Open…"), "<Control>o", ATTAIN_ACTION_GROUP_FILE, 1 },
  { "win.import", N_("_Import…"), "<Control>i", ATTAIN_ACTION_GROUP_FILE, 3 },
  { "win.export", N_("_Export…"), "<Control>e", ATTAIN_ACTION_GROUP_FILE, 3 },
  { "win.back-up", N_("_Back up…"), NULL, ATTAIN_ACTION_GROUP_FILE, 3, .rare = TRUE },
  { "win.restore", N_("Res_tore a backup…"), NULL, ATTAIN_ACTION_GROUP_FILE, 3, .rare = TRUE },
  { "win.work-as", N_("_Work as…"), NULL, ATTAIN_ACTION_GROUP_FILE, 3, .rare = TRUE },
  { "win.stop-working-as", N_("_Stop working as somebody"), NULL, ATTAIN_ACTION_GROUP_FILE, 3, .rare = TRUE },
  { "win.change-password", N_("Change passwor_d…"), NULL, ATTAIN_ACTION_GROUP_FILE, 3, .rare = TRUE },
  { "win.sign-out", N_("Si_gn out"), NULL, ATTAIN_ACTION_GROUP_FILE, 3, .rare = TRUE },
  { "window.close", N_("Close window"), "<Control>w", ATTAIN_ACTION_GROUP_FILE },
  { "app.quit", N_("Quit"), "<Control>q", ATTAIN_ACTION_GROUP_FILE },

  { "win.undo", N_("Undo"), "<Control>z", ATTAIN_ACTION_GROUP_EDIT },
  { "win.redo", N_("Redo"), "<Control><Shift>z", ATTAIN_ACTION_GROUP_EDIT },
  { "win.go::history", N_("Histor_y"), "<Control>h", ATTAIN_ACTION_GROUP_EDIT, 3 },

  { "win.menu", N_("Main menu"), "F10", ATTAIN_ACTION_GROUP_GO },
  { "win.palette", N_("Find a command"), "<Control>k", ATTAIN_ACTION_GROUP_GO },
  { "win.search", N_("Search the page"), "<Control>f", ATTAIN_ACTION_GROUP_GO },
  { "win.sort", N_("Sort the list"), "<Control><Shift>s", ATTAIN_ACTION_GROUP_GO },
  { "win.back", N_("Back"), "<Alt>Left", ATTAIN_ACTION_GROUP_GO },
  { "win.forward", N_("Forward"), "<Alt>Right", ATTAIN_ACTION_GROUP_GO },
  { "win.toggle-sidebar", N_("Show or hide the sidebar"), "F9", ATTAIN_ACTION_GROUP_GO },

  { "app.preferences", N_("_Preferences"), "<Control>comma", ATTAIN_ACTION_GROUP_GENERAL, 4 },
  { "app.shortcuts", N_("_Keyboard shortcuts"), "<Control>question", ATTAIN_ACTION_GROUP_GENERAL, 4 },
  { "app.help", N_("_Help"), "F1", ATTAIN_ACTION_GROUP_GENERAL, 4 },
  { "app.about", N_("_About Attain"), NULL, ATTAIN_ACTION_GROUP_GENERAL, 4 },

  { "people.add", N_("Add a person"), "<Control>n", ATTAIN_ACTION_GROUP_PEOPLE, 0, "people", TRUE,
    .table = "person", .may = ATTAIN_MAY_ADD },

  { "establishment.add", N_("Add funded posts"), "<Control>n", ATTAIN_ACTION_GROUP_ESTABLISHMENT, 0, "establishment", TRUE,
    .table = "establishment", .may = ATTAIN_MAY_ADD },

  { "applications.start", N_("New application"), "<Control>n", ATTAIN_ACTION_GROUP_PROGRESSION, 0, "applications", TRUE,
    .table = "application", .may = ATTAIN_MAY_ADD },
  { "application.withdraw", N_("Withdraw the application"), NULL, ATTAIN_ACTION_GROUP_PROGRESSION, 0, "application" },
  { "panels.add", N_("New panel meeting"), "<Control>n", ATTAIN_ACTION_GROUP_PROGRESSION, 0, "panels", TRUE,
    .table = "panel_meeting", .may = ATTAIN_MAY_ADD },

  { "cpd.add", N_("Log an activity"), "<Control>n", ATTAIN_ACTION_GROUP_CPD, 0, "cpd", TRUE },
  { "cpd.duplicate", N_("Log the same activity again"), "<Control>d", ATTAIN_ACTION_GROUP_CPD, 0, "cpd" },
  { "cpd.delete", N_("Delete the activity"), NULL, ATTAIN_ACTION_GROUP_CPD, 0, "cpd" },
  { "entry.save", N_("Save the activity"), "<Control>s", ATTAIN_ACTION_GROUP_CPD, 0, "cpd-entry" },
  { "entry.duplicate", N_("Log this activity again"), "<Control>d", ATTAIN_ACTION_GROUP_CPD, 0, "cpd-entry" },
  { "entry.delete", N_("Delete this activity"), NULL, ATTAIN_ACTION_GROUP_CPD, 0, "cpd-entry" },

  { "cohorts.enrol", N_("Enrol somebody into a supported year"), "<Control>n", ATTAIN_ACTION_GROUP_ASYE, 0, "cohorts",
    TRUE, .table = "asye", .may = ATTAIN_MAY_ADD },
  { "portfolio.pause", N_("Agree a pause of the year"), NULL, ATTAIN_ACTION_GROUP_ASYE, 0, "portfolio" },
  { "portfolio.assign", N_("Choose the year’s assessor"), NULL, ATTAIN_ACTION_GROUP_ASYE, 0, "portfolio" },
  { "portfolio.recommend", N_("Recommend an outcome"), NULL, ATTAIN_ACTION_GROUP_ASYE, 0, "portfolio" },
  { "portfolio.moderate", N_("Moderate the recommendation"), NULL, ATTAIN_ACTION_GROUP_ASYE, 0, "portfolio" },
  { "portfolio.conclude", N_("Decide the year"), NULL, ATTAIN_ACTION_GROUP_ASYE, 0, "portfolio" },
  { "evidence.save", N_("Save the evidence"), "<Control>s", ATTAIN_ACTION_GROUP_ASYE, 0, "evidence" },
  { "evidence.accept", N_("Accept the evidence"), NULL, ATTAIN_ACTION_GROUP_ASYE, 0, "evidence" },
  { "evidence.return", N_("Return the evidence"), NULL, ATTAIN_ACTION_GROUP_ASYE, 0, "evidence" },
  { "evidence.delete", N_("Delete the evidence"), NULL, ATTAIN_ACTION_GROUP_ASYE, 0, "evidence" },
};

/**
 * attain_actions_get:
 * @n_actions: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_actions): all actions, in the order in which they are offered
 */
const AttainAction *
attain_actions_get (guint *n_actions)
{
  *n_actions = G_N_ELEMENTS (actions);
  return actions;
}

/**
 * attain_action_group_get_title:
 * @group: a group of actions
 *
 * Returns: (transfer none): what it is called in the window of shortcuts, translated
 */
const char *
attain_action_group_get_title (AttainActionGroup group)
{
  switch (group)
    {
    case ATTAIN_ACTION_GROUP_FILE:
      return _("Records");
    case ATTAIN_ACTION_GROUP_EDIT:
      return _("Changes");
    case ATTAIN_ACTION_GROUP_GO:
      return _("Finding your way");
    case ATTAIN_ACTION_GROUP_PEOPLE:
      return _("People");
    case ATTAIN_ACTION_GROUP_ESTABLISHMENT:
      return _("Establishment");
    case ATTAIN_ACTION_GROUP_CPD:
      return _("CPD");
    case ATTAIN_ACTION_GROUP_ASYE:
      return _("Supported years");
    case ATTAIN_ACTION_GROUP_PROGRESSION:
      return _("Progression");
    case ATTAIN_ACTION_GROUP_GENERAL:
    default:
      return _("General");
    }
}

/**
 * attain_action_get_plain_label:
 * @self: an action
 *
 * Returns: (transfer full): what it is called, without the mark of its mnemonic
 */
char *
attain_action_get_plain_label (const AttainAction *self)
{
  g_auto(GStrv) parts = g_strsplit (_(self->label), "_", -1);

  return g_strjoinv (NULL, parts);
}

/**
 * attain_action_is_for:
 * @self: an action
 * @context: the records, and who works in them
 *
 * Returns: whether there can be anything for them to do by it
 */
gboolean
attain_action_is_for (const AttainAction *self,
                      AttainContext      *context)
{
  return self->table == NULL || attain_access_could (attain_context_get_access (context), self->table, self->may, NULL);
}

/**
 * attain_actions_offer:
 * @kind: a kind of page
 * @page: a page of it
 *
 * Takes from the page what whoever works can never do on it.
 */
void
attain_actions_offer (const AttainPageKind *kind,
                      AttainPage           *page)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    if (actions[i].page != NULL && attain_page_kind_has_actions_of (kind, actions[i].page) &&
        !attain_action_is_for (&actions[i], attain_page_get_context (page)))
      attain_page_set_can_do (page, actions[i].name, FALSE);
}

/**
 * attain_actions_set_keys:
 * @application: the application
 *
 * Gives the actions of the window and the program their keys.
 */
void
attain_actions_set_keys (GtkApplication *application)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    if (actions[i].keys != NULL && actions[i].page == NULL)
      {
        g_auto(GStrv) keys = g_strsplit (actions[i].keys, " ", -1);

        gtk_application_set_accels_for_action (application, actions[i].name, (const char *const *) keys);
      }
}

/**
 * attain_actions_make_page_keys:
 * @kind: a kind of page
 *
 * Returns: (transfer full): the keys of its actions, to be added to such a page while it is shown; they
 *   work wherever in the window the focus is
 */
GtkEventController *
attain_actions_make_page_keys (const AttainPageKind *kind)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (controller), GTK_SHORTCUT_SCOPE_GLOBAL);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      g_auto(GStrv) keys = NULL;

      if (actions[i].keys == NULL || actions[i].page == NULL ||
          !attain_page_kind_has_actions_of (kind, actions[i].page))
        continue;

      keys = g_strsplit (actions[i].keys, " ", -1);
      for (guint k = 0; keys[k] != NULL; k++)
        gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                              gtk_shortcut_new (gtk_shortcut_trigger_parse_string (keys[k]),
                                                                gtk_named_action_new (actions[i].name)));
    }

  return controller;
}
