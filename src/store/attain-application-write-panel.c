/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a panel writes of a case: declarations, scores and the decision. */

#include "attain-application-write-panel.h"

#include <glib/gi18n.h>

#include "attain-application-scores.h"
#include "attain-decision-reason.h"
#include "attain-error.h"
#include "attain-panel-score.h"

static AttainPanelDeclaration *
find_declaration (AttainApplicationCase *item,
                  gint64                 meeting_id,
                  gint64                 member_id)
{
  for (guint i = 0; i < item->declarations->len; i++)
    {
      AttainPanelDeclaration *declaration = g_ptr_array_index (item->declarations, i);

      if (declaration->meeting_id == meeting_id && declaration->member_id == member_id)
        return g_object_ref (declaration);
    }

  return attain_panel_declaration_new ();
}

/**
 * attain_application_write_declare:
 * @change: a change
 * @item: the case, whose application is written afterwards
 * @order: what is done with it
 * @person_id: who does it; 0 for nobody
 * @error: which rule refuses
 *
 * Keeps what the member says that binds them to the applicant, in the place of what they said before.
 *
 * Returns: whether it was kept
 */
gboolean
attain_application_write_declare (AttainChange                  *change,
                                  AttainApplicationCase         *item,
                                  const AttainApplicationOrder  *order,
                                  gint64                         person_id,
                                  GError                       **error)
{
  g_autoptr(AttainPanelDeclaration) declaration = NULL;

  if (order->declaration == NULL || order->declaration->conflict == ATTAIN_PANEL_CONFLICT_UNKNOWN)
    return attain_error_refuse (error, _("Say whether there is a conflict of interest, or that there is none"));

  declaration = find_declaration (item, item->application->meeting_id, person_id);
  declaration->person_id = item->application->person_id;
  declaration->meeting_id = item->application->meeting_id;
  declaration->application_id = attain_record_get_id (ATTAIN_RECORD (item->application));
  declaration->member_id = person_id;
  declaration->conflict = order->declaration->conflict;
  attain_field_set_string (&declaration->note, order->declaration->note);
  attain_field_set_string (&declaration->declared_on, order->on);
  return attain_change_save (change, &attain_panel_declaration_table, declaration, error);
}

/**
 * attain_application_write_convene:
 * @change: a change
 * @item: the case, whose application is written afterwards
 * @order: what is done with it
 * @person_id: who does it; 0 for nobody
 * @error: which rule refuses
 *
 * Opens the meeting that the case is on.
 *
 * Returns: whether it is open
 */
gboolean
attain_application_write_convene (AttainChange                  *change,
                                  AttainApplicationCase         *item,
                                  const AttainApplicationOrder  *order,
                                  gint64                         person_id,
                                  GError                       **error)
{
  AttainPanelMeeting *meeting = attain_application_case_get_meeting (item);

  if (meeting->state == ATTAIN_PANEL_MEETING_STATE_CLOSED)
    return attain_error_refuse (error, _("The meeting is closed: set another panel date"));

  meeting->state = ATTAIN_PANEL_MEETING_STATE_OPEN;
  return attain_change_update (change, &attain_panel_meeting_table, meeting, error);
}

static AttainPanelScore *
find_score (AttainApplicationCase *item,
            gint64                 member_id,
            const char            *code)
{
  for (guint i = 0; i < item->scores->len; i++)
    {
      AttainPanelScore *score = g_ptr_array_index (item->scores, i);

      if (score->meeting_id == item->application->meeting_id && score->member_id == member_id &&
          g_strcmp0 (score->code, code) == 0)
        return g_object_ref (score);
    }

  return attain_panel_score_new ();
}

static gboolean
write_score (AttainChange           *change,
             AttainApplicationCase  *item,
             AttainPanelScore       *given,
             gint64                  member_id,
             GError                **error)
{
  const AttainRubric *rubric = attain_application_case_get_rubric (item);
  g_autoptr(AttainPanelScore) score = find_score (item, member_id, given->code);

  if (!attain_rubric_check_score (rubric, given->code, (double) given->score, error))
    return FALSE;
  if (score->locked == ATTAIN_YES_NO_YES)
    return attain_error_refuse (error, _("Your scores are locked: they cannot be changed any more"));

  score->person_id = item->application->person_id;
  score->meeting_id = item->application->meeting_id;
  score->application_id = attain_record_get_id (ATTAIN_RECORD (item->application));
  score->member_id = member_id;
  attain_field_set_string (&score->code, given->code);
  score->score = given->score;
  attain_field_set_string (&score->comment, given->comment);
  score->locked = ATTAIN_YES_NO_NO;
  score->was_manager = ATTAIN_YES_NO_NO;
  return attain_change_save (change, &attain_panel_score_table, score, error);
}

/* What was written before and not given again is locked as it is. */
static gboolean
lock_scores (AttainChange           *change,
             AttainApplicationCase  *item,
             gint64                  member_id,
             GError                **error)
{
  const AttainRubric *rubric = attain_application_case_get_rubric (item);

  for (guint i = 0; i < rubric->items->len; i++)
    {
      const AttainRubricItem *line = g_ptr_array_index (rubric->items, i);
      g_autoptr(AttainPanelScore) score = find_score (item, member_id, line->code);

      if (attain_record_get_id (ATTAIN_RECORD (score)) == 0)
        {
          g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                       _("The scores cannot be locked yet: “%s” has none"), line->title);
          return FALSE;
        }
      if (score->locked == ATTAIN_YES_NO_YES)
        continue;
      score->locked = ATTAIN_YES_NO_YES;
      if (!attain_change_update (change, &attain_panel_score_table, score, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
reload_scores (AttainChange           *change,
               AttainApplicationCase  *item,
               GError                **error)
{
  gint64 id = attain_record_get_id (ATTAIN_RECORD (item->application));
  GPtrArray *scores = attain_table_load_where (&attain_panel_score_table, attain_change_get_db (change),
                                               "WHERE application_id = ? ORDER BY id", g_variant_new ("(x)", id),
                                               error);

  if (scores == NULL)
    return FALSE;

  g_ptr_array_unref (item->scores);
  item->scores = scores;
  return TRUE;
}

/**
 * attain_application_write_scores:
 * @change: a change
 * @item: the case, whose application is written afterwards
 * @order: what is done with it
 * @person_id: who does it; 0 for nobody
 * @error: which rule refuses
 *
 * Keeps the scores of a member; of those that are given before, what is not given again stays. They are locked
 * where @order says so.
 *
 * Returns: whether they were kept
 */
gboolean
attain_application_write_scores (AttainChange                  *change,
                                 AttainApplicationCase         *item,
                                 const AttainApplicationOrder  *order,
                                 gint64                         person_id,
                                 GError                       **error)
{
  if (attain_application_case_get_rubric (item) == NULL)
    return attain_error_refuse (error, _("This route has no rubric: there is nothing to score"));

  for (guint i = 0; order->scores != NULL && i < order->scores->len; i++)
    if (!write_score (change, item, g_ptr_array_index (order->scores, i), person_id, error))
      return FALSE;

  return !order->lock || (reload_scores (change, item, error) && lock_scores (change, item, person_id, error));
}

static gboolean
write_reasons (AttainChange                  *change,
               AttainDecision                *decision,
               const AttainApplicationOrder  *order,
               GError                       **error)
{
  for (guint i = 0; order->reasons != NULL && i < order->reasons->len; i++)
    {
      AttainDecisionReason *given = g_ptr_array_index (order->reasons, i);
      g_autoptr(AttainDecisionReason) reason = attain_decision_reason_new ();

      reason->person_id = decision->person_id;
      reason->application_id = decision->application_id;
      reason->decision_id = attain_record_get_id (ATTAIN_RECORD (decision));
      reason->code = g_strdup (given->code);
      reason->reason = g_strdup (given->reason);
      if (!attain_change_insert (change, &attain_decision_reason_table, reason, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * attain_application_write_decision:
 * @change: a change
 * @item: the case, whose application is written afterwards
 * @order: what is done with it
 * @person_id: who does it; 0 for nobody
 * @error: which rule refuses
 *
 * Keeps the decision with its reasons, and in the application what was decided.
 *
 * Returns: whether they were kept
 */
gboolean
attain_application_write_decision (AttainChange                  *change,
                                   AttainApplicationCase         *item,
                                   const AttainApplicationOrder  *order,
                                   gint64                         person_id,
                                   GError                       **error)
{
  AttainApplication *application = item->application;
  g_autoptr(AttainDecision) decision = attain_decision_new ();

  decision->person_id = application->person_id;
  decision->application_id = attain_record_get_id (ATTAIN_RECORD (application));
  decision->meeting_id = item->route != NULL && attain_route_has_panel (item->route) ? application->meeting_id : 0;
  decision->outcome = attain_application_move_get_outcome (order->move);
  decision->decided_on = g_strdup (order->on);
  decision->chair_id = person_id;
  decision->reasons = g_strdup (order->decision != NULL ? order->decision->reasons : NULL);
  if (decision->outcome == ATTAIN_APPLICATION_OUTCOME_DEFER)
    {
      decision->action_plan = g_strdup (order->decision->action_plan);
      decision->review_on = g_strdup (order->decision->review_on);
      decision->reviewer_id = order->decision->reviewer_id;
    }

  application->outcome = decision->outcome;
  attain_field_set_string (&application->outcome_on, order->on);
  return attain_change_insert (change, &attain_decision_table, decision, error) &&
         write_reasons (change, decision, order, error);
}
