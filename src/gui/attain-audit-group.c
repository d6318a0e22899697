/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-audit-group.h"

#include <glib/gi18n.h>

static char *
describe_field (const AttainAuditRow   *row,
                const AttainAuditField *field)
{
  if (row->step == ATTAIN_AUDIT_ADDED)
    return g_strdup (field->to);
  if (row->step == ATTAIN_AUDIT_DELETED)
    return g_strdup (field->from);
  if (*field->from == '\0')
    /* Translators: a field that was empty; what it holds now follows */
    return g_strdup_printf (_("Was empty\nNow: %s"), field->to);
  if (*field->to == '\0')
    /* Translators: what a field held before it was emptied */
    return g_strdup_printf (_("Was: %s\nNow empty"), field->from);

  /* Translators: what a field held before, and what it holds now */
  return g_strdup_printf (_("Was: %s\nNow: %s"), field->from, field->to);
}

static GtkWidget *
make_field_row (const AttainAuditRow   *row,
                const AttainAuditField *field)
{
  GtkWidget *widget = adw_action_row_new ();
  g_autofree char *words = describe_field (row, field);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (widget), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (widget), field->label);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (widget), 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (widget), words);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (widget), 0);
  return widget;
}

/**
 * attain_audit_group_new:
 * @row: what a change did to a record
 *
 * Returns: (transfer floating): a group with a row for each field, from what to what
 */
GtkWidget *
attain_audit_group_new (const AttainAuditRow *row)
{
  GtkWidget *group = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *list = gtk_list_box_new ();
  g_autofree char *title = attain_audit_row_describe (row);
  GtkWidget *heading = gtk_label_new (title);

  /* Not a group of preferences, which would cut the title off. */
  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_label_set_wrap (GTK_LABEL (heading), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (heading), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (heading, "heading");
  gtk_box_append (GTK_BOX (group), heading);

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_widget_set_visible (list, row->fields->len > 0);
  for (guint i = 0; i < row->fields->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), make_field_row (row, g_ptr_array_index (row->fields, i)));
  gtk_box_append (GTK_BOX (group), list);

  return group;
}
