/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-case-section.h"

#include <glib/gi18n.h>

#include "attain-notice.h"
#include "attain-row-layout.h"

typedef struct
{
  AttainOpenCase *open;
} AttainCaseSectionPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (AttainCaseSection, attain_case_section, ADW_TYPE_BIN)

static AttainCaseSectionPrivate *
get_private (AttainCaseSection *self)
{
  return attain_case_section_get_instance_private (self);
}

static void
attain_case_section_dispose (GObject *object)
{
  g_clear_object (&get_private (ATTAIN_CASE_SECTION (object))->open);

  G_OBJECT_CLASS (attain_case_section_parent_class)->dispose (object);
}

static void
attain_case_section_class_init (AttainCaseSectionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = attain_case_section_dispose;
}

static void
attain_case_section_init (AttainCaseSection *self)
{
}

/**
 * attain_case_section_show:
 * @self: a part of an application's page
 * @open: the application
 */
void
attain_case_section_show (AttainCaseSection *self,
                          AttainOpenCase    *open)
{
  g_set_object (&get_private (self)->open, open);
  ATTAIN_CASE_SECTION_GET_CLASS (self)->show (self, open);
}

/**
 * attain_case_section_get:
 * @self: a part of an application's page
 *
 * Returns: (transfer none) (nullable): the application that it shows
 */
AttainOpenCase *
attain_case_section_get (AttainCaseSection *self)
{
  return get_private (self)->open;
}

/**
 * attain_case_section_make_group:
 * @title: what the group is about
 * @description: (nullable): what one should know of it
 *
 * Returns: (transfer floating): an #AdwPreferencesGroup
 */
GtkWidget *
attain_case_section_make_group (const char *title,
                                const char *description)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), description);
  return group;
}

/**
 * attain_case_section_add_row:
 * @group: (type AdwPreferencesGroup): a group, or a row that can be opened
 * @icon_name: (nullable): a sign for what @title or @subtitle says in words too
 * @title: what the row is about
 * @subtitle: (nullable): what it says
 *
 * Returns: (transfer none): the row
 */
GtkWidget *
attain_case_section_add_row (GtkWidget  *group,
                             const char *icon_name,
                             const char *title,
                             const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  attain_row_layout_put (ADW_ACTION_ROW (row));
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  if (icon_name != NULL)
    {
      GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", icon_name, "accessible-role",
                                      GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

      adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
    }
  if (ADW_IS_EXPANDER_ROW (group))
    adw_expander_row_add_row (ADW_EXPANDER_ROW (group), row);
  else
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  return row;
}

/**
 * attain_case_section_add_button:
 * @row: a row
 * @label: what its button says
 *
 * Returns: (transfer none): the button at its end
 */
GtkWidget *
attain_case_section_add_button (GtkWidget  *row,
                                const char *label)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return button;
}

/**
 * attain_case_section_add_text:
 * @group: an #AdwPreferencesGroup
 * @title: what the words are
 * @text: words of more than a line
 *
 * Adds them as a row that one reads and may copy from.
 */
void
attain_case_section_add_text (GtkWidget  *group,
                              const char *title,
                              const char *text)
{
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *heading = gtk_label_new (title);
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (box, "attain-words");
  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_label_set_wrap (GTK_LABEL (heading), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_set_can_focus (label, FALSE);
  gtk_widget_add_css_class (heading, "caption");
  gtk_widget_add_css_class (heading, "dim-label");
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  if (ADW_IS_EXPANDER_ROW (group))
    adw_expander_row_add_row (ADW_EXPANDER_ROW (group), row);
  else
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
}

/* Something that is written without a form. */
typedef struct
{
  GtkWidget  *widget;
  const char *done;
} Doing;

/**
 * attain_case_section_doing:
 * @widget: (type GtkWidget): where it was asked for
 * @done: what is told once it is done, good as long as the program: "Meeting opened"
 *
 * Returns: (transfer full): what attain_case_section_done_cb() is given
 */
gpointer
attain_case_section_doing (gpointer    widget,
                           const char *done)
{
  Doing *doing = g_new0 (Doing, 1);

  doing->widget = g_object_ref (widget);
  doing->done = done;
  return doing;
}

/**
 * attain_case_section_done_cb:
 * @store: the store
 * @result: of something that was written without a form
 * @data: (transfer full): what attain_case_section_doing() has made
 *
 * Says how it went. What has changed is shown when the store tells of it.
 */
void
attain_case_section_done_cb (GObject      *store,
                             GAsyncResult *result,
                             gpointer      data)
{
  g_autofree Doing *doing = data;
  g_autoptr(GtkWidget) widget = doing->widget;
  g_autoptr(GError) error = NULL;

  if (attain_store_write_finish (ATTAIN_STORE (store), result, &error))
    attain_notice_tell_done (widget, doing->done);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    attain_notice_show_error (widget, _("This was not done"), error);
}
