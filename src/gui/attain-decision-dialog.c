/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A decision with its reasons, for each line of the rubric, since whoever is refused has a right to know why. */

#include "attain-decision-dialog.h"

#include <glib/gi18n.h>

#include "attain-application-scores.h"
#include "attain-case-dialog.h"
#include "attain-decision-reason.h"
#include "attain-display.h"
#include "attain-done-words.h"

typedef struct
{
  AttainOpenCase        *open;
  AttainApplicationMove  move;
  AttainDecision        *decision;
  GPtrArray             *reasons;
} Doing;

static void
doing_free (gpointer data)
{
  Doing *doing = data;

  g_object_unref (doing->open);
  g_object_unref (doing->decision);
  g_ptr_array_unref (doing->reasons);
  g_free (doing);
}

static gpointer
copy_record (gconstpointer record,
             gpointer      user_data)
{
  return attain_record_copy (ATTAIN_RECORD ((gpointer) record));
}

static void
done (AttainCaseDialog *dialog,
      gpointer          data)
{
  const Doing *doing = data;
  AttainApplicationOrder *order = attain_open_case_make_order (doing->open, doing->move);

  order->decision = copy_record (doing->decision, NULL);
  order->reasons = g_ptr_array_copy (doing->reasons, copy_record, NULL);
  g_ptr_array_set_free_func (order->reasons, g_object_unref);
  attain_open_case_move (doing->open, order, attain_case_dialog_done_cb, g_object_ref (dialog));
}

/* "Assessment and analysis (mean 3.3)" */
static char *
name_line (const AttainRubricItem *line,
           const double           *mean)
{
  g_autofree char *number = mean != NULL ? attain_decimal_display (*mean, 1) : NULL;

  if (mean == NULL)
    return g_strdup (line->title);

  /* Translators: a line of a rubric and the mean of its scores */
  return g_strdup_printf (_("%s (mean %s)"), line->title, number);
}

static void
add_lines (AttainCaseForm *form,
           Doing          *doing)
{
  const AttainApplicationCase *facts = attain_open_case_get (doing->open);
  const AttainRubric *rubric = attain_application_case_get_rubric (facts);
  AttainPanelMeeting *meeting = attain_application_case_get_meeting (facts);
  g_autofree double *means = meeting != NULL
                             ? attain_application_scores_get_means (facts, meeting,
                                                                    attain_open_case_get_today (doing->open)) : NULL;
  g_autofree char *shortfall = rubric != NULL && means != NULL ? attain_rubric_get_shortfall (rubric, means) : NULL;

  if (shortfall != NULL)
    attain_case_form_add_words (form, shortfall);
  if (rubric != NULL && rubric->items->len > 0)
    attain_case_form_add_heading (form, _("Why, line by line"));
  for (guint i = 0; rubric != NULL && i < rubric->items->len; i++)
    {
      const AttainRubricItem *line = g_ptr_array_index (rubric->items, i);
      g_autoptr(AttainDecisionReason) reason = attain_decision_reason_new ();
      g_autofree char *name = name_line (line, means != NULL ? &means[i] : NULL);

      reason->code = g_strdup (line->code);
      attain_case_form_add_field (form, reason, "reason", name);
      g_ptr_array_add (doing->reasons, g_steal_pointer (&reason));
    }
}

/**
 * attain_decision_dialog_present:
 * @parent: (type GtkWidget): where it was asked for
 * @open: an application
 * @move: which way it is decided
 *
 * Asks for the reasons, and of a deferral for the plan, and decides.
 */
void
attain_decision_dialog_present (GtkWidget             *parent,
                                AttainOpenCase        *open,
                                AttainApplicationMove  move)
{
  const char *label = attain_enum_get_label (&attain_application_move_choices, move);
  AttainCaseDialog *dialog = attain_case_dialog_new (parent, attain_open_case_get_store (open), label,
                                                     _("Decide"));
  AttainCaseForm *form = attain_case_dialog_get_form (dialog);
  Doing *doing = g_new0 (Doing, 1);
  g_autofree char *address = g_strdup_printf ("application/%s/%s", attain_open_case_get (open)->application->reference,
                                              attain_enum_get_nick (&attain_application_move_choices, move));

  doing->open = g_object_ref (open);
  doing->move = move;
  doing->decision = attain_decision_new ();
  doing->reasons = g_ptr_array_new_with_free_func (g_object_unref);
  attain_case_form_add_case (form, open, move);
  attain_case_form_add_words (form, _("A decision is never edited: only an appeal may lead to another."));
  add_lines (form, doing);
  attain_case_form_add_field (form, doing->decision, "reasons", _("Reasons in sum"));
  if (move == ATTAIN_MOVE_DECIDE_DEFER)
    {
      attain_case_form_add_heading (form, _("What is to be done, and who looks at it"));
      attain_case_form_add_field (form, doing->decision, "action-plan", NULL);
      attain_case_form_add_field (form, doing->decision, "review-on", NULL);
      attain_case_form_add_field (form, doing->decision, "reviewer-id", NULL);
    }
  attain_case_dialog_tell_when_done (dialog, attain_done_words_move (move));
  attain_case_dialog_on_done (dialog, done, doing, doing_free);
  attain_case_dialog_keep_draft (dialog, address);
  gtk_window_present (GTK_WINDOW (dialog));
}
