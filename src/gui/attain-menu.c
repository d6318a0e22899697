/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The main menu, made from the table of actions. */

#include "attain-menu.h"

#include <glib/gi18n.h>

#include "attain-actions.h"
#include "attain-recent.h"

#define N_SECTIONS 4
#define UNDO_SECTION 2

static void
fill_recent_cb (GMenu      *recent,
                const char *key,
                GSettings  *settings)
{
  g_auto(GStrv) files = attain_recent_list (settings);

  g_menu_remove_all (recent);
  for (guint i = 0; files[i] != NULL; i++)
    {
      g_autofree char *label = attain_recent_display (files[i]);
      g_autoptr(GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "app.open-file", "s", files[i]);
      g_menu_append_item (recent, item);
    }
}

static GMenuModel *
make_recent (GSettings *settings)
{
  GMenu *recent = g_menu_new ();

  g_signal_connect_object (settings, "changed::recent-files", G_CALLBACK (fill_recent_cb), recent, G_CONNECT_SWAPPED);
  fill_recent_cb (recent, NULL, settings);
  return G_MENU_MODEL (recent);
}

static GMenuModel *
make_section (guint number)
{
  guint n_actions;
  const AttainAction *actions = attain_actions_get (&n_actions);
  GMenu *section = g_menu_new ();

  for (guint i = 0; i < n_actions; i++)
    if (actions[i].menu == number)
      {
        g_autoptr(GMenuItem) item = g_menu_item_new (_(actions[i].label), actions[i].name);

        if (actions[i].rare)
          g_menu_item_set_attribute (item, "hidden-when", "s", "action-disabled");
        g_menu_append_item (section, item);
      }

  return G_MENU_MODEL (section);
}

/**
 * attain_menu_new:
 * @settings: where the files are that were open lately
 * @undo: the section of undo and redo
 *
 * Returns: (transfer full): the main menu
 */
GMenuModel *
attain_menu_new (GSettings  *settings,
                 GMenuModel *undo)
{
  GMenu *menu = g_menu_new ();
  g_autoptr(GMenuModel) recent = make_recent (settings);

  for (guint number = 1; number <= N_SECTIONS; number++)
    {
      g_autoptr(GMenuModel) section = make_section (number);

      if (number == 1)
        g_menu_append_submenu (G_MENU (section), _("Open re_cent"), recent);
      g_menu_append_section (menu, NULL, number == UNDO_SECTION ? undo : section);
    }

  return G_MENU_MODEL (menu);
}
