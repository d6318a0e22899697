/* SPDX-License-Identifier: GPL-3.0-or-later */

/* For whom a case waits: what Today, the list of applications and the agenda of a meeting ask. */

#include "attain-application-case.h"

#include "attain-application-scores.h"
#include "attain-application-time.h"

/* How somebody stands on the panel that the case is before, if they sit on it. */
static gboolean
find_voter (const AttainApplicationCase *self,
            gint64                       person_id,
            const char                  *on,
            AttainPanelVoter            *voter)
{
  g_autoptr(GArray) voters = attain_application_case_list_voters (self, attain_application_case_get_meeting (self), on);

  for (guint i = 0; i < voters->len; i++)
    {
      *voter = g_array_index (voters, AttainPanelVoter, i);
      if (voter->person_id == person_id)
        return TRUE;
    }

  return FALSE;
}

static gboolean
takes_part (const AttainApplicationCase *self,
            const AttainPanelVoter      *voter)
{
  return voter->present && attain_panel_voter_get_conflict (voter, self->application->person_id,
                                                            self->application->appealed_on != NULL) == NULL;
}

/* A member whose scores are locked, or who takes no part, is not waited for: the others are. */
static gboolean
has_scored (const AttainApplicationCase *self,
            gint64                       actor_id,
            const char                  *on)
{
  AttainPanelVoter voter;

  return find_voter (self, actor_id, on, &voter) &&
         (!voter.votes || !takes_part (self, &voter) ||
          attain_application_scores_are_complete (self, attain_application_case_get_meeting (self), actor_id));
}

static gboolean
has_anything_to_do (const AttainApplicationCase *self,
                    gint64                       actor_id,
                    const char                  *on)
{
  g_autoptr(GArray) choices = attain_application_case_list_moves (self, actor_id, on);

  for (guint i = 0; i < choices->len; i++)
    {
      const AttainApplicationChoice *choice = &g_array_index (choices, AttainApplicationChoice, i);

      if (choice->reason == NULL && attain_application_road_find (self->application->state, choice->move)->waited)
        return TRUE;
    }

  return FALSE;
}

/**
 * attain_application_case_whose_turn:
 * @self: a case
 * @on: the day
 *
 * Returns: who it waits for, and to whom it has come up since their time is over; 0 for nobody
 */
AttainApplicationRole
attain_application_case_whose_turn (const AttainApplicationCase *self,
                                    const char                  *on)
{
  AttainApplicationFacts facts;

  attain_application_case_get_facts (self, 0, on, NULL, &facts);
  return attain_application_road_whose_turn (self->application->state, &facts) |
         attain_application_get_escalation (self->application, self->route, self->holidays,
                                            attain_application_case_get_decision (self), on);
}

/**
 * attain_application_case_has_to_declare:
 * @self: a case
 * @member_id: somebody
 * @on: the day
 *
 * Whoever sits on the panel says of each case beforehand whether there is a conflict of interest. Nobody asks those of
 * whom one is known, or who did not come.
 *
 * Returns: whether that is still to be said by them
 */
gboolean
attain_application_case_has_to_declare (const AttainApplicationCase *self,
                                        gint64                       member_id,
                                        const char                  *on)
{
  AttainPanelVoter voter;

  return attain_application_state_is_before_panel (self->application->state) &&
         find_voter (self, member_id, on, &voter) && !voter.declared && takes_part (self, &voter);
}

/**
 * attain_application_case_is_turn_of:
 * @self: a case
 * @actor_id: somebody
 * @on: the day
 *
 * Returns: whether it waits for them
 */
gboolean
attain_application_case_is_turn_of (const AttainApplicationCase *self,
                                    gint64                       actor_id,
                                    const char                  *on)
{
  AttainApplicationRole turn = attain_application_case_whose_turn (self, on);
  AttainApplicationRole roles = attain_application_case_get_roles (self, actor_id, on);

  if (attain_application_case_has_to_declare (self, actor_id, on))
    return TRUE;
  if ((roles & ATTAIN_ACTOR_APPLICANT) != 0)
    roles = ATTAIN_ACTOR_APPLICANT;
  if (self->application->state == ATTAIN_APPLICATION_IN_PANEL && (turn & ATTAIN_ACTOR_MEMBER) != 0 &&
      has_scored (self, actor_id, on))
    return FALSE;

  return (turn & roles) != 0;
}

/**
 * attain_application_case_calls:
 * @self: a case on the agenda of a meeting
 * @member_id: somebody who sits there
 * @on: the day
 *
 * At a meeting nobody is called who would have to wait themselves: the chair, until all have scored.
 *
 * Returns: whether it waits for them, and there is something that they can do now
 */
gboolean
attain_application_case_calls (const AttainApplicationCase *self,
                               gint64                       member_id,
                               const char                  *on)
{
  return attain_application_state_is_before_panel (self->application->state) &&
         (attain_application_case_has_to_declare (self, member_id, on) ||
          (attain_application_case_is_turn_of (self, member_id, on) && has_anything_to_do (self, member_id, on)));
}
