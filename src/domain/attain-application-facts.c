/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the guards of the road ask, answered from the records of a case. */

#include "attain-application-case.h"

#include <string.h>

#include "attain-application-criteria.h"
#include "attain-application-scores.h"
#include "attain-application-time.h"
#include "attain-decision-reason.h"
#include "attain-panel-case.h"

static gboolean
decides_with_reasons (const AttainApplicationOrder *order)
{
  return order != NULL && order->decision != NULL && order->decision->reasons != NULL;
}

static void
add_words (const AttainApplicationCase  *self,
           const AttainApplicationOrder *order,
           AttainApplicationFacts       *facts)
{
  AttainApplication *application = self->application;

  facts->declaration_signed = application->declared_on != NULL;
  facts->fields_filled = application->statement != NULL;
  facts->manager_statement = application->manager_statement != NULL;
  facts->manager_confirmed = application->caseload_confirmed == ATTAIN_YES_NO_YES &&
                             application->conduct_confirmed == ATTAIN_YES_NO_YES &&
                             application->capability_confirmed == ATTAIN_YES_NO_YES;
  facts->reason_given = application->reason != NULL || decides_with_reasons (order) ||
                        (application->state == ATTAIN_APPLICATION_APPEAL_LODGED && application->appeal_reasons != NULL);
  facts->stage1_feedback = application->stage1_feedback != NULL;
  facts->post_or_budget = application->post_confirmed == ATTAIN_YES_NO_YES;
  facts->terms_settled = application->grade != NULL && application->effective_on != NULL &&
                         (facts->route_is_automatic || application->pay_point != NULL);
}

static void
add_route (const AttainApplicationCase *self,
           AttainApplicationFacts      *facts)
{
  facts->scheme_pinned = self->application->edition != NULL && self->route != NULL;
  if (self->route != NULL)
    attain_route_set_facts (self->route, facts);
}

static void
add_agenda (const AttainApplicationCase *self,
            AttainPanelMeeting          *meeting,
            const char                  *on,
            AttainApplicationFacts      *facts)
{
  for (guint i = 0; i < self->agenda->len; i++)
    {
      AttainPanelCase *item = g_ptr_array_index (self->agenda, i);

      if (item->meeting_id != attain_record_get_id (ATTAIN_RECORD (meeting)))
        continue;
      facts->conflicts_checked = TRUE;
      facts->papers_sent = item->papers_on != NULL && strcmp (item->papers_on, on) <= 0;
    }
}

static void
add_panel (const AttainApplicationCase *self,
           gint64                       actor_id,
           const char                  *on,
           AttainApplicationFacts      *facts)
{
  AttainPanelMeeting *meeting = attain_application_case_get_meeting (self);
  g_autoptr(GArray) voters = attain_application_case_list_voters (self, meeting, on);
  const AttainPanelKind *kind = meeting != NULL && self->scheme != NULL
                                ? attain_scheme_find_panel (self->scheme, meeting->panel) : NULL;
  guint quorum = attain_panel_kind_get_quorum (kind);
  gboolean on_appeal = self->application->appealed_on != NULL;
  guint free = 0;

  facts->panel_is_fresh = facts->conflicts_declared = meeting != NULL;
  for (guint i = 0; i < voters->len; i++)
    {
      const AttainPanelVoter *voter = &g_array_index (voters, AttainPanelVoter, i);
      const char *conflict = attain_panel_voter_get_conflict (voter, self->application->person_id, on_appeal);

      free += voter->votes && conflict == NULL;
      facts->panel_is_fresh &= !voter->sat_before;
      facts->conflicts_declared &= !voter->present || voter->declared || conflict != NULL;
      if (voter->person_id == actor_id)
        {
          facts->actor_declared = voter->declared;
          facts->actor_recused = conflict != NULL;
        }
    }
  if (meeting == NULL)
    return;

  facts->panel_quorate = free >= quorum;
  facts->quorum_present = attain_panel_count_voters ((const AttainPanelVoter *) (gpointer) voters->data, voters->len,
                                                     self->application->person_id, on_appeal) >= quorum;
  add_agenda (self, meeting, on, facts);
  facts->scores_locked = attain_application_scores_are_locked (self, meeting, on);
}

static gboolean
has_reasons (const AttainApplicationCase  *self,
             const AttainApplicationOrder *order)
{
  const AttainRubric *rubric = attain_application_case_get_rubric (self);

  if (!decides_with_reasons (order))
    return FALSE;

  for (guint i = 0; rubric != NULL && i < rubric->items->len; i++)
    {
      const AttainRubricItem *item = g_ptr_array_index (rubric->items, i);
      gboolean found = FALSE;

      for (guint j = 0; order->reasons != NULL && !found && j < order->reasons->len; j++)
        {
          AttainDecisionReason *reason = g_ptr_array_index (order->reasons, j);

          found = g_strcmp0 (reason->code, item->code) == 0 && reason->reason != NULL;
        }
      if (!found)
        return FALSE;
    }

  return TRUE;
}

static void
add_decision (const AttainApplicationCase  *self,
              const AttainApplicationOrder *order,
              const char                   *on,
              AttainApplicationFacts       *facts)
{
  AttainDecision *given = order != NULL ? order->decision : NULL;
  AttainDecision *last = attain_application_case_get_decision (self);

  facts->reasons_per_criterion = has_reasons (self, order);
  facts->action_plan = given != NULL && given->action_plan != NULL;
  facts->review_date = given != NULL && given->review_on != NULL;
  facts->reviewer = given != NULL && given->reviewer_id != 0;
  facts->actions_signed_off = last != NULL && last->actions_signed_on != NULL;
  facts->review_overdue = last != NULL && last->review_on != NULL && strcmp (last->review_on, on) < 0;
}

static void
add_times (const AttainApplicationCase *self,
           const char                  *on,
           AttainApplicationFacts      *facts)
{
  AttainApplication *application = self->application;

  facts->has_left = attain_person_has_left (self->person, on);
  facts->letter_due = attain_application_is_letter_due (application, self->route);
  facts->effective_date_reached = application->effective_on != NULL && strcmp (application->effective_on, on) <= 0;
  facts->appeal_window_open = attain_application_is_appeal_open (application, self->route, self->holidays, on);
  facts->appeal_ground = self->route != NULL && application->appeal_ground != NULL &&
                         attain_route_allows_ground (self->route, application->appeal_ground);
  facts->lapse_ground = attain_application_get_lapse_reason (application, self->person, self->route, self->holidays,
                                                             attain_application_case_get_decision (self), on) != NULL;
}

/**
 * attain_application_case_get_facts:
 * @self: a case
 * @actor_id: who wants to move it; 0 for who works for a file without accounts
 * @on: the day
 * @order: (nullable): what they give with it, already applied to the application
 * @facts: (out): what is true
 *
 * Everything that the guards of the road ask, from the records as they are.
 */
void
attain_application_case_get_facts (const AttainApplicationCase  *self,
                                   gint64                        actor_id,
                                   const char                   *on,
                                   const AttainApplicationOrder *order,
                                   AttainApplicationFacts       *facts)
{
  *facts = (AttainApplicationFacts) { 0 };
  add_route (self, facts);
  add_words (self, order, facts);
  attain_application_criteria_add_facts (self, facts);
  add_panel (self, actor_id, on, facts);
  add_decision (self, order, on, facts);
  add_times (self, on, facts);
}

/* What a form asks for when somebody presses the button is no reason not to press it. */
static void
assume_forms_filled (AttainApplicationFacts *facts)
{
  facts->declaration_signed = facts->fields_filled = TRUE;
  facts->manager_statement = facts->manager_confirmed = TRUE;
  facts->reason_given = facts->anonymised = facts->stage1_feedback = TRUE;
  facts->reasons_per_criterion = facts->action_plan = facts->review_date = facts->reviewer = TRUE;
  facts->post_or_budget = facts->terms_settled = facts->appeal_ground = TRUE;
}

/**
 * attain_application_case_list_moves:
 * @self: a case
 * @actor_id: somebody; 0 for who works for a file without accounts
 * @on: the day
 *
 * Returns: (transfer full) (element-type AttainApplicationChoice): what they may do now, or why they cannot yet;
 *   what the move's own form asks for is not among the reasons
 */
GArray *
attain_application_case_list_moves (const AttainApplicationCase *self,
                                    gint64                       actor_id,
                                    const char                  *on)
{
  AttainApplicationFacts facts;

  attain_application_case_get_facts (self, actor_id, on, NULL, &facts);
  assume_forms_filled (&facts);
  return attain_application_road_list_moves (self->application->state,
                                             attain_application_case_get_roles (self, actor_id, on), &facts);
}
