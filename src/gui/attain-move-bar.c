/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-move-bar.h"

#include <glib/gi18n.h>

#include "attain-case-section.h"
#include "attain-move-dialog.h"

/* What leads aside or ends it is never the main button. */
static const AttainApplicationMove asides[] = {
  ATTAIN_MOVE_RETURN, ATTAIN_MOVE_REFUSE, ATTAIN_MOVE_DECLARE, ATTAIN_MOVE_DECIDE_DEFER, ATTAIN_MOVE_DECIDE_NOT,
  ATTAIN_MOVE_APPEAL, ATTAIN_MOVE_DISMISS, ATTAIN_MOVE_WITHDRAW, ATTAIN_MOVE_LAPSE, ATTAIN_MOVE_CLOSE,
};

static gboolean
is_aside (AttainApplicationMove move)
{
  for (guint i = 0; i < G_N_ELEMENTS (asides); i++)
    if (asides[i] == move)
      return TRUE;

  return FALSE;
}

/* What each member does for themselves is done in their row of the agenda, and what is the applicant's elsewhere. */
static gboolean
is_for_agenda (AttainApplicationMove move)
{
  return move != ATTAIN_MOVE_DECLARE && move != ATTAIN_MOVE_SCORE && move != ATTAIN_MOVE_WITHDRAW;
}

static GArray *
list_choices (AttainOpenCase *open,
              gboolean        at_panel)
{
  gint64 actor_id = attain_open_case_get_actor_id (open);
  GArray *choices = attain_application_case_list_moves (attain_open_case_get (open), actor_id,
                                                        attain_open_case_get_today (open));

  for (guint i = choices->len; at_panel && i > 0; i--)
    if (!is_for_agenda (g_array_index (choices, AttainApplicationChoice, i - 1).move))
      g_array_remove_index (choices, i - 1);
  return choices;
}

static void
clicked_cb (GtkWidget      *button,
            AttainOpenCase *open)
{
  gpointer move = g_object_get_data (G_OBJECT (button), "attain-move");

  attain_move_dialog_start (button, open, (AttainApplicationMove) GPOINTER_TO_INT (move));
}

static GtkWidget *
make_button (AttainOpenCase        *open,
             AttainApplicationMove  move,
             gboolean               is_main)
{
  const char *label = attain_enum_get_label (&attain_application_move_choices, move);
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  if (is_main)
    gtk_widget_add_css_class (button, "suggested-action");
  g_object_set_data (G_OBJECT (button), "attain-move", GINT_TO_POINTER (move));
  g_signal_connect_data (button, "clicked", G_CALLBACK (clicked_cb), g_object_ref (open),
                         (GClosureNotify) g_object_unref, 0);
  return button;
}

/**
 * attain_move_bar_new:
 * @open: an application
 * @at_panel: whether it is shown on the agenda of a meeting
 *
 * Returns: (transfer floating): a button for each step that whoever works in the session may take now, of which one at
 *   most is the main one
 */
GtkWidget *
attain_move_bar_new (AttainOpenCase *open,
                     gboolean        at_panel)
{
  g_autoptr(GArray) choices = list_choices (open, at_panel);
  GtkWidget *flow = gtk_flow_box_new ();
  gboolean has_main = FALSE;

  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (flow), GTK_SELECTION_NONE);
  gtk_flow_box_set_column_spacing (GTK_FLOW_BOX (flow), 6);
  gtk_flow_box_set_row_spacing (GTK_FLOW_BOX (flow), 6);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (flow), 5);
  for (guint i = 0; i < choices->len; i++)
    {
      const AttainApplicationChoice *choice = &g_array_index (choices, AttainApplicationChoice, i);
      gboolean is_main = choice->reason == NULL && !has_main && !is_aside (choice->move);
      GtkWidget *button;

      if (choice->reason != NULL)
        continue;
      button = make_button (open, choice->move, is_main);
      has_main |= is_main;
      gtk_flow_box_append (GTK_FLOW_BOX (flow), button);
      gtk_widget_set_focusable (gtk_widget_get_parent (button), FALSE);
    }

  gtk_widget_set_visible (flow, gtk_flow_box_get_child_at_index (GTK_FLOW_BOX (flow), 0) != NULL);
  return flow;
}

/**
 * attain_move_bar_new_not_yet:
 * @open: an application
 * @at_panel: whether it is shown on the agenda of a meeting
 *
 * Returns: (transfer floating): the steps that are theirs to take, but not yet, and why
 */
GtkWidget *
attain_move_bar_new_not_yet (AttainOpenCase *open,
                             gboolean        at_panel)
{
  g_autoptr(GArray) choices = list_choices (open, at_panel);
  GtkWidget *group = attain_case_section_make_group (_("Not possible yet"), NULL);
  gboolean any = FALSE;

  for (guint i = 0; i < choices->len; i++)
    {
      const AttainApplicationChoice *choice = &g_array_index (choices, AttainApplicationChoice, i);

      if (choice->reason == NULL || choice->move == ATTAIN_MOVE_LAPSE)
        continue;
      attain_case_section_add_row (group, NULL, attain_enum_get_label (&attain_application_move_choices, choice->move),
                                   choice->reason);
      any = TRUE;
    }

  gtk_widget_set_visible (group, any);
  return group;
}
