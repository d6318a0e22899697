/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Why a form was not done, where that is about none of its fields. It is on top, and whoever has pressed the button may be
 * further down, or see nothing of it: it takes the focus, so that it is scrolled to and read out. */

#include "attain-problem-line.h"

#include "attain-focus-sight.h"

struct _AttainProblemLine
{
  AdwBin     parent_instance;

  GtkWidget *label;
};

G_DEFINE_FINAL_TYPE (AttainProblemLine, attain_problem_line, ADW_TYPE_BIN)

static void
attain_problem_line_class_init (AttainProblemLineClass *klass)
{
}

static void
attain_problem_line_init (AttainProblemLine *self)
{
  self->label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT, "wrap", TRUE, "xalign", 0.0,
                              "selectable", TRUE, NULL);
  gtk_widget_add_css_class (self->label, "attain-problem");
  adw_bin_set_child (ADW_BIN (self), self->label);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * attain_problem_line_tell:
 * @self: the line
 * @problem: (nullable): why it was not done, which gets the focus; %NULL for nothing
 */
void
attain_problem_line_tell (AttainProblemLine *self,
                          const char        *problem)
{
  gtk_widget_set_visible (GTK_WIDGET (self), problem != NULL);
  if (problem == NULL)
    return;

  gtk_label_set_text (GTK_LABEL (self->label), problem);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->label), GTK_ACCESSIBLE_PROPERTY_LABEL, problem, -1);
  gtk_widget_grab_focus (self->label);
  gtk_label_select_region (GTK_LABEL (self->label), 0, 0);      /* GTK has selected all of it */
  attain_focus_sight_bring (self->label);
}
