/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-move-bar.h"

#include <glib/gi18n.h>

#include "attain-application-criteria.h"
#include "attain-application-sequel.h"
#include "attain-case-section.h"
#include "attain-move-dialog.h"
#include "attain-wrap-box.h"

/* What leads aside or ends it is never the main button; nor is one of the decisions, which nobody is to suggest. */
static const AttainApplicationMove asides[] = {
  ATTAIN_MOVE_RETURN, ATTAIN_MOVE_REFUSE, ATTAIN_MOVE_DECLARE, ATTAIN_MOVE_DECIDE_PROGRESS, ATTAIN_MOVE_DECIDE_DEFER,
  ATTAIN_MOVE_DECIDE_NOT, ATTAIN_MOVE_APPEAL, ATTAIN_MOVE_UPHOLD, ATTAIN_MOVE_DISMISS, ATTAIN_MOVE_WITHDRAW,
  ATTAIN_MOVE_LAPSE, ATTAIN_MOVE_CLOSE,
};

/* What a meeting does with a case as a whole: each member declares and scores in their own row, and what comes after the
 * decision is not the panel's. */
static const AttainApplicationMove of_panel[] = {
  ATTAIN_MOVE_SCHEDULE, ATTAIN_MOVE_HEAR, ATTAIN_MOVE_CONVENE, ATTAIN_MOVE_DECIDE_PROGRESS, ATTAIN_MOVE_DECIDE_DEFER,
  ATTAIN_MOVE_DECIDE_NOT, ATTAIN_MOVE_UPHOLD, ATTAIN_MOVE_DISMISS,
};

static gboolean
is_among (const AttainApplicationMove *moves,
          guint                        n_moves,
          AttainApplicationMove        move)
{
  for (guint i = 0; i < n_moves; i++)
    if (moves[i] == move)
      return TRUE;

  return FALSE;
}

static GArray *
list_choices (AttainOpenCase *open,
              gboolean        at_panel)
{
  GArray *choices = attain_open_case_list_moves (open);

  for (guint i = choices->len; at_panel && i > 0; i--)
    if (!is_among (of_panel, G_N_ELEMENTS (of_panel), g_array_index (choices, AttainApplicationChoice, i - 1).move))
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

/* On a narrow screen with large text it takes two lines. */
static GtkWidget *
make_wrapped (const char *label)
{
  GtkWidget *button = gtk_button_new_with_label (label);
  GtkWidget *words = gtk_button_get_child (GTK_BUTTON (button));

  gtk_label_set_wrap (GTK_LABEL (words), TRUE);
  gtk_label_set_justify (GTK_LABEL (words), GTK_JUSTIFY_CENTER);
  return button;
}

static GtkWidget *
make_button (AttainOpenCase        *open,
             AttainApplicationMove  move,
             gboolean               is_main)
{
  const char *label = attain_enum_get_label (&attain_application_move_choices, move);
  GtkWidget *button = make_wrapped (label);

  if (is_main)
    gtk_widget_add_css_class (button, "suggested-action");
  if (!attain_move_dialog_asks (move))
    gtk_widget_set_tooltip_text (button, attain_application_move_get_sequel (move, attain_open_case_get (open)->route));
  g_object_set_data (G_OBJECT (button), "attain-move", GINT_TO_POINTER (move));
  g_signal_connect_data (button, "clicked", G_CALLBACK (clicked_cb), g_object_ref (open),
                         (GClosureNotify) g_object_unref, 0);
  return button;
}

/* One that is over, of a panel that deferred it or decided what was appealed against, hears it no more. */
static gboolean
is_for (AttainPanelMeeting *meeting,
        gboolean            appeal)
{
  return meeting->state != ATTAIN_PANEL_MEETING_STATE_CLOSED && (meeting->appeal == ATTAIN_YES_NO_YES) == appeal;
}

/* What leads to where it is done what a step waits for. */
typedef struct
{
  const char *label;
  const char *action;
  const char *target;      /* or NULL */
} Way;

/* To a meeting that has the case on its agenda, where the step waits for that alone. */
static gboolean
find_way_to_meeting (AttainOpenCase        *open,
                     AttainApplicationMove  move,
                     Way                   *way)
{
  GPtrArray *meetings = attain_open_case_get (open)->meetings;
  gboolean appeal = move == ATTAIN_MOVE_UPHOLD || move == ATTAIN_MOVE_DISMISS;

  if (!appeal && move != ATTAIN_MOVE_SCHEDULE)
    return FALSE;

  for (guint i = 0; i < meetings->len; i++)
    if (is_for (g_ptr_array_index (meetings, i), appeal))
      return FALSE;

  *way = appeal ? (Way) { _("Put on the agenda of appeals"), "win.go", "panels/appeals" }
                : (Way) { _("Put on an agenda"), "win.go", "panels" };
  return TRUE;
}

/* To what is to be settled further down, and would be looked for. */
static gboolean
find_way_to_criterion (AttainOpenCase        *open,
                       AttainApplicationMove  move,
                       Way                   *way)
{
  if (move != ATTAIN_MOVE_OPEN || attain_application_case_find_unsettled (attain_open_case_get (open)) == NULL)
    return FALSE;

  *way = (Way) { _("Settle the next criterion…"), "application.settle-next", NULL };
  return TRUE;
}

static GtkWidget *
make_way (const Way *way)
{
  GtkWidget *button = make_wrapped (way->label);

  gtk_widget_add_css_class (button, "suggested-action");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), way->action);
  if (way->target != NULL)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", way->target);
  return button;
}

/**
 * attain_move_bar_new:
 * @open: an application
 * @at_panel: whether it is shown on the agenda of a meeting
 *
 * Returns: (transfer floating): a button for each step that whoever works in the session may take now, of which one at
 *   most is the main one; where a step waits for a meeting or for a criterion, the main one leads there
 */
GtkWidget *
attain_move_bar_new (AttainOpenCase *open,
                     gboolean        at_panel)
{
  g_autoptr(GArray) choices = list_choices (open, at_panel);
  GtkWidget *box = attain_wrap_box_new ();
  gboolean has_main = FALSE;

  for (guint i = 0; i < choices->len; i++)
    {
      const AttainApplicationChoice *choice = &g_array_index (choices, AttainApplicationChoice, i);
      Way way;
      gboolean has_way = choice->reason != NULL && (find_way_to_meeting (open, choice->move, &way) ||
                                                    find_way_to_criterion (open, choice->move, &way));
      gboolean is_main = !has_main && (has_way || !is_among (asides, G_N_ELEMENTS (asides), choice->move));

      if (choice->reason == NULL)
        attain_wrap_box_append (ATTAIN_WRAP_BOX (box), make_button (open, choice->move, is_main));
      else if (has_way && is_main)
        attain_wrap_box_append (ATTAIN_WRAP_BOX (box), make_way (&way));
      has_main |= is_main && (choice->reason == NULL || has_way);
    }

  gtk_widget_set_visible (box, gtk_widget_get_first_child (box) != NULL);
  return box;
}

static gboolean
is_same_reason (GArray *choices,
                guint   one,
                guint   other)
{
  return g_strcmp0 (g_array_index (choices, AttainApplicationChoice, one).reason,
                    g_array_index (choices, AttainApplicationChoice, other).reason) == 0;
}

static gboolean
is_told_before (GArray *choices,
                guint   index)
{
  for (guint i = 0; i < index; i++)
    if (is_same_reason (choices, i, index))
      return TRUE;

  return FALSE;
}

/* All that wait for one thing are told of once. */
static char *
list_moves_like (GArray *choices,
                 guint   index)
{
  GString *names = g_string_new (NULL);

  for (guint i = index; i < choices->len; i++)
    if (is_same_reason (choices, index, i))
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "",
                              attain_enum_get_label (&attain_application_move_choices,
                                                     g_array_index (choices, AttainApplicationChoice, i).move));

  return g_string_free (names, FALSE);
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
  GtkWidget *group = attain_case_section_make_group (_("Not possible now"), NULL);
  gboolean any = FALSE;

  for (guint i = 0; i < choices->len; i++)
    {
      const AttainApplicationChoice *choice = &g_array_index (choices, AttainApplicationChoice, i);
      g_autofree char *title = NULL;
      Way way;

      if (choice->reason == NULL || choice->is_moot || choice->move == ATTAIN_MOVE_LAPSE ||
          find_way_to_meeting (open, choice->move, &way) || is_told_before (choices, i))
        continue;
      title = list_moves_like (choices, i);
      attain_case_section_add_row (group, NULL, title, choice->reason);
      any = TRUE;
    }

  gtk_widget_set_visible (group, any);
  return group;
}
