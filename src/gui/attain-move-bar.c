/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-move-bar.h"

#include <glib/gi18n.h>

#include "attain-application-sequel.h"
#include "attain-case-section.h"
#include "attain-move-dialog.h"
#include "attain-move-way.h"
#include "attain-wrap-box.h"

/* What leads aside or ends it is never the main button; nor is one of the decisions, which nobody is to suggest. */
static const AttainApplicationMove asides[] = {
  ATTAIN_MOVE_RETURN, ATTAIN_MOVE_REFUSE, ATTAIN_MOVE_DECIDE_PROGRESS, ATTAIN_MOVE_DECIDE_DEFER,
  ATTAIN_MOVE_DECIDE_NOT, ATTAIN_MOVE_APPEAL, ATTAIN_MOVE_UPHOLD, ATTAIN_MOVE_DISMISS, ATTAIN_MOVE_LAPSE,
  ATTAIN_MOVE_CLOSE,
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

/* To withdraw is in the menu of the page: it is always possible, and never what comes next. */
static GArray *
list_choices (AttainOpenCase *open,
              gboolean        at_panel)
{
  GArray *choices = attain_open_case_list_moves (open);

  for (guint i = choices->len; i > 0; i--)
    {
      AttainApplicationMove move = g_array_index (choices, AttainApplicationChoice, i - 1).move;

      if (move == ATTAIN_MOVE_WITHDRAW || (at_panel && !is_among (of_panel, G_N_ELEMENTS (of_panel), move)))
        g_array_remove_index (choices, i - 1);
    }
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

static GtkWidget *
make_way (const AttainMoveWay *way)
{
  GtkWidget *button = make_wrapped (way->label);

  gtk_widget_add_css_class (button, "suggested-action");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), way->action);
  if (way->target != NULL)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", way->target);
  return button;
}

/* A member says first of all whether there is a conflict; whoever has said so may say something else. */
static gboolean
is_to_declare (AttainOpenCase *open)
{
  gint64 actor_id = attain_open_case_get_actor_id (open);
  AttainApplicationFacts facts;

  if (actor_id == 0)
    return FALSE;

  attain_application_case_get_facts (attain_open_case_get (open), actor_id, attain_open_case_get_today (open), NULL,
                                     &facts);
  return !facts.actor_declared;
}

static gboolean
is_suggested (AttainOpenCase        *open,
              AttainApplicationMove  move)
{
  return move == ATTAIN_MOVE_DECLARE ? is_to_declare (open) : !is_among (asides, G_N_ELEMENTS (asides), move);
}

/* The button of a step, or of what leads to where it is done what the step waits for, if it is to be the main one; NULL
 * for a step without any. */
static GtkWidget *
make_choice (AttainOpenCase                *open,
             const AttainApplicationChoice *choice,
             gboolean                       at_panel,
             gboolean                       has_main)
{
  g_auto(AttainMoveWay) way = { NULL };

  if (choice->reason == NULL)
    return make_button (open, choice->move, !has_main && is_suggested (open, choice->move));

  return !has_main && attain_move_way_find (open, choice, at_panel, &way) ? make_way (&way) : NULL;
}

/* Where none of the steps is theirs that would lead there. */
static void
add_preparation (GtkWidget      *box,
                 AttainOpenCase *open)
{
  g_auto(AttainMoveWay) way = { NULL };

  if (attain_move_way_prepare (open, &way))
    attain_wrap_box_prepend (ATTAIN_WRAP_BOX (box), make_way (&way));
}

/**
 * attain_move_bar_new:
 * @open: an application
 * @at_panel: whether it is shown on the agenda of a meeting
 *
 * Returns: (transfer floating): a button for each step that whoever works in the session may take now, of which one at
 *   most is the main one, and comes first; where a step waits for what is done elsewhere, the main one leads there, and
 *   so it does for whoever prepares what another's step waits for. To withdraw is not among them
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
      GtkWidget *button = make_choice (open, &g_array_index (choices, AttainApplicationChoice, i), at_panel, has_main);

      if (button == NULL)
        continue;
      if (gtk_widget_has_css_class (button, "suggested-action"))
        attain_wrap_box_prepend (ATTAIN_WRAP_BOX (box), button);
      else
        attain_wrap_box_append (ATTAIN_WRAP_BOX (box), button);
      has_main |= gtk_widget_has_css_class (button, "suggested-action");
    }

  if (!has_main && !at_panel)
    add_preparation (box, open);
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
      g_auto(AttainMoveWay) way = { NULL };

      if (choice->reason == NULL || choice->is_moot || choice->move == ATTAIN_MOVE_LAPSE ||
          is_told_before (choices, i) || (attain_move_way_find (open, choice, at_panel, &way) && way.says_all))
        continue;
      title = list_moves_like (choices, i);
      attain_case_section_add_row (group, NULL, title, choice->reason);
      any = TRUE;
    }

  gtk_widget_set_visible (group, any);
  return group;
}
