/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-gui.h"

#include <adwaita.h>

#include "attain-cpd-entry.h"
#include "attain-pcf-level.h"
#include "attain-person.h"
#include "attain-post.h"
#include "attain-templates.h"
#include "attain-training.h"

/**
 * attain_gui_init:
 *
 * Called before the first widget is made: what templates need to find, and the types that they name.
 */
void
attain_gui_init (void)
{
  adw_init ();
  g_resources_register (attain_templates_get_resource ());
  g_type_ensure (ATTAIN_TYPE_CPD_ENTRY);
  g_type_ensure (ATTAIN_TYPE_PCF_LEVEL);
  g_type_ensure (ATTAIN_TYPE_PERSON);
  g_type_ensure (ATTAIN_TYPE_POST);
  g_type_ensure (ATTAIN_TYPE_TRAINING);
}

/**
 * attain_gui_scroll_to:
 * @view: a table
 * @position: a row of it
 *
 * Brings the row into view. GTK 4.8 has no call for this, only an action of the list inside the view.
 */
void
attain_gui_scroll_to (GtkColumnView *view,
                      guint          position)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (view)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_LIST_VIEW (child))
      gtk_widget_activate_action (child, "list.scroll-to-item", "u", position);
}

/**
 * attain_gui_focus_first:
 * @within: what is on the screen
 *
 * Puts the focus on the first that takes it, without selecting what is written there: or else the first key would
 * replace it.
 */
void
attain_gui_focus_first (GtkWidget *within)
{
  GtkRoot *root = gtk_widget_get_root (within);
  GtkWidget *focus;

  gtk_widget_child_focus (within, GTK_DIR_TAB_FORWARD);
  focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  if (focus != NULL && GTK_IS_EDITABLE (focus))
    gtk_editable_select_region (GTK_EDITABLE (focus), -1, -1);
}
