/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-person-section.h"

#include "attain-focus-place.h"

G_DEFINE_ABSTRACT_TYPE (AttainPersonSection, attain_person_section, ADW_TYPE_BIN)

static void
attain_person_section_class_init (AttainPersonSectionClass *klass)
{
}

static void
attain_person_section_init (AttainPersonSection *self)
{
}

/**
 * attain_person_section_show:
 * @self: a part of a person's page
 * @context: the session
 * @file: what is kept of the person; it is the caller's
 */
void
attain_person_section_show (AttainPersonSection    *self,
                            AttainContext          *context,
                            const AttainPersonFile *file)
{
  g_autoptr(AttainFocusPlace) focus = attain_focus_place_find (GTK_WIDGET (self));

  ATTAIN_PERSON_SECTION_GET_CLASS (self)->show (self, context, file);
  attain_focus_place_return (focus);
}

/**
 * attain_person_section_offer:
 * @group: a group of rows
 * @label: what the button beside its title says
 * @tooltip: (nullable): the same in full, as who does not see the title beside it needs it
 * @action: what it does
 */
void
attain_person_section_offer (AdwPreferencesGroup *group,
                             const char          *label,
                             const char          *tooltip,
                             const char          *action)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, tooltip);
  if (tooltip != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  adw_preferences_group_set_header_suffix (group, button);
}

/**
 * attain_person_section_let_edit:
 * @row: a row
 * @edit_cb: called with the row and @record when somebody chooses it
 * @record: what the row tells of
 */
void
attain_person_section_let_edit (GtkWidget *row,
                                GCallback  edit_cb,
                                gpointer   record)
{
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("document-edit-symbolic"));
  g_signal_connect_data (row, "activated", edit_cb, g_object_ref (record), (GClosureNotify) g_object_unref, 0);
}

/**
 * attain_person_section_add_row:
 * @group: a group of rows
 * @title: what the row is called
 * @subtitle: (nullable): what it says
 *
 * Returns: (transfer none): the row
 */
GtkWidget *
attain_person_section_add_row (AdwPreferencesGroup *group,
                               const char          *title,
                               const char          *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_preferences_group_add (group, row);
  return row;
}
