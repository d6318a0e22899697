/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-task-row.h"

#include <glib/gi18n.h>

struct _AttainTaskRow
{
  AdwActionRow parent_instance;
};

G_DEFINE_FINAL_TYPE (AttainTaskRow, attain_task_row, ADW_TYPE_ACTION_ROW)

/* How much it presses is told by the shape and said in a word; the colour only adds to it. */
static const struct
{
  const char *icon_name;
  const char *css_class;
  const char *said;
} looks[] = {
  [ATTAIN_URGENCY_NONE] = { "emblem-ok-symbolic", "success", N_("Good to know") },
  [ATTAIN_URGENCY_SOON] = { "alarm-symbolic", "accent", N_("Soon") },
  [ATTAIN_URGENCY_NOW] = { "dialog-warning-symbolic", "warning", N_("Now") },
};

static void
attain_task_row_class_init (AttainTaskRowClass *klass)
{
}

static void
attain_task_row_init (AttainTaskRow *self)
{
}

/**
 * attain_task_row_new:
 * @task: a task
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
attain_task_row_new (const AttainTask *task)
{
  AttainTaskRow *self = g_object_new (ATTAIN_TYPE_TASK_ROW, "use-markup", FALSE, "title", task->sentence,
                                      "subtitle", task->detail != NULL ? task->detail : "",
                                      "activatable", TRUE, NULL);
  GtkWidget *icon = gtk_image_new_from_icon_name (looks[task->urgency].icon_name);
  GtkWidget *arrow = g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-next-symbolic", "accessible-role",
                                   GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_widget_add_css_class (icon, looks[task->urgency].css_class);
  gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL, _(looks[task->urgency].said), -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (self), icon);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), arrow);

  return GTK_WIDGET (self);
}
