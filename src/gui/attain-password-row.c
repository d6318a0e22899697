/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What AdwPasswordEntryRow of libadwaita 1.2 lacks: its eye says to a screen reader what it does only as a hint. */

#include "attain-password-row.h"

static void
name_buttons (GtkWidget *within)
{
  const char *hint = GTK_IS_BUTTON (within) ? gtk_widget_get_tooltip_text (within) : NULL;

  if (hint != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (within), GTK_ACCESSIBLE_PROPERTY_LABEL, hint, -1);
  for (GtkWidget *child = gtk_widget_get_first_child (within); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    name_buttons (child);
}

/**
 * attain_password_row_name:
 * @row: (type AdwPasswordEntryRow): where a password is typed
 *
 * Gives a name to the button that shows what is typed.
 */
void
attain_password_row_name (GtkWidget *row)
{
  name_buttons (row);
}

/**
 * attain_password_row_add:
 * @group: (type AdwPreferencesGroup): where it is asked for
 * @title: what for: "New password"
 *
 * Enter in it does what the window is for.
 *
 * Returns: (transfer none): where a password is typed
 */
GtkEditable *
attain_password_row_add (GtkWidget  *group,
                         const char *title)
{
  GtkWidget *row = g_object_new (ADW_TYPE_PASSWORD_ENTRY_ROW, "title", title, "activates-default", TRUE, NULL);

  attain_password_row_name (row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  return GTK_EDITABLE (row);
}
