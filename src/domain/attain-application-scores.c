/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a panel gave an application, who may see it, and what it comes to. */

#include "attain-application-scores.h"

#include "attain-panel-score.h"

static gboolean
is_of (AttainPanelScore   *score,
       AttainPanelMeeting *meeting)
{
  return score->meeting_id == attain_record_get_id (ATTAIN_RECORD (meeting));
}

static gboolean
is_on_appeal (const AttainApplicationCase *self)
{
  return self->application->appealed_on != NULL;
}

/**
 * attain_application_case_get_rubric:
 * @self: a case
 *
 * Returns: (transfer none) (nullable): what its route is scored by; %NULL where nothing is scored
 */
const AttainRubric *
attain_application_case_get_rubric (const AttainApplicationCase *self)
{
  return self->route != NULL && self->route->rubric != NULL
         ? attain_scheme_find_rubric (self->scheme, self->route->rubric) : NULL;
}

/**
 * attain_application_scores_are_complete:
 * @self: a case
 * @meeting: a meeting whose agenda it is on
 * @member_id: a member
 *
 * Returns: whether the member has a locked score for each line of the rubric
 */
gboolean
attain_application_scores_are_complete (const AttainApplicationCase *self,
                                        AttainPanelMeeting          *meeting,
                                        gint64                       member_id)
{
  const AttainRubric *rubric = attain_application_case_get_rubric (self);
  guint n = 0;

  for (guint i = 0; rubric != NULL && i < self->scores->len; i++)
    {
      AttainPanelScore *score = g_ptr_array_index (self->scores, i);

      n += is_of (score, meeting) && score->member_id == member_id && score->locked == ATTAIN_YES_NO_YES &&
           attain_rubric_find_item (rubric, score->code, NULL);
    }

  return rubric == NULL || n >= rubric->items->len;
}

/**
 * attain_application_scores_are_locked:
 * @self: a case
 * @meeting: a meeting whose agenda it is on
 * @on: the day
 *
 * Returns: whether all who count for the quorum have locked all their scores; without a rubric there is nothing
 *   to score
 */
gboolean
attain_application_scores_are_locked (const AttainApplicationCase *self,
                                      AttainPanelMeeting          *meeting,
                                      const char                  *on)
{
  g_autoptr(GArray) voters = attain_application_case_list_voters (self, meeting, on);
  gboolean any = FALSE;

  for (guint i = 0; i < voters->len; i++)
    {
      const AttainPanelVoter *voter = &g_array_index (voters, AttainPanelVoter, i);

      if (!attain_panel_voter_may_vote (voter, self->application->person_id, is_on_appeal (self)))
        continue;
      any = TRUE;
      if (!attain_application_scores_are_complete (self, meeting, voter->person_id))
        return FALSE;
    }

  return any || attain_application_case_get_rubric (self) == NULL;
}

/**
 * attain_application_scores_list:
 * @self: a case
 * @meeting: a meeting whose agenda it is on
 * @viewer_id: who looks; 0 for who works for a file without accounts
 * @on: the day
 *
 * Where the panel scores blind, a member sees but their own scores until everybody's are locked, so that nobody is
 * led by another. Who has a conflict of interest sees none.
 *
 * Returns: (transfer full) (element-type AttainPanelScore): the scores of that meeting that they may see
 */
GPtrArray *
attain_application_scores_list (const AttainApplicationCase *self,
                                AttainPanelMeeting          *meeting,
                                gint64                       viewer_id,
                                const char                  *on)
{
  GPtrArray *scores = g_ptr_array_new_with_free_func (g_object_unref);
  const AttainPanelKind *kind = self->scheme != NULL ? attain_scheme_find_panel (self->scheme, meeting->panel) : NULL;
  gboolean blind = (kind == NULL || attain_panel_kind_is_blind (kind)) &&
                   !attain_application_scores_are_locked (self, meeting, on);
  AttainApplicationFacts facts;

  attain_application_case_get_facts (self, viewer_id, on, NULL, &facts);
  for (guint i = 0; i < self->scores->len; i++)
    {
      AttainPanelScore *score = g_ptr_array_index (self->scores, i);

      if (is_of (score, meeting) && !facts.actor_recused && (!blind || score->member_id == viewer_id))
        g_ptr_array_add (scores, g_object_ref (score));
    }

  return scores;
}

static gboolean
counts (const AttainApplicationCase *self,
        GArray                      *voters,
        gint64                       member_id)
{
  for (guint i = 0; i < voters->len; i++)
    {
      const AttainPanelVoter *voter = &g_array_index (voters, AttainPanelVoter, i);

      if (voter->person_id == member_id)
        return attain_panel_voter_may_vote (voter, self->application->person_id, is_on_appeal (self));
    }

  return FALSE;
}

/**
 * attain_application_scores_get_means:
 * @self: a case
 * @meeting: a meeting whose agenda it is on
 * @on: the day
 *
 * The scores of those count who may vote on the day: who has a conflict of interest since then does not.
 *
 * Returns: (transfer full) (nullable): the mean of the locked scores for each line of the rubric, in its order;
 *   %NULL where there is no rubric, or a line has no score
 */
double *
attain_application_scores_get_means (const AttainApplicationCase *self,
                                     AttainPanelMeeting          *meeting,
                                     const char                  *on)
{
  const AttainRubric *rubric = attain_application_case_get_rubric (self);
  g_autoptr(GArray) voters = attain_application_case_list_voters (self, meeting, on);
  guint n_items = rubric != NULL ? rubric->items->len : 0;
  g_autofree double *means = g_new0 (double, n_items);
  g_autofree guint *n = g_new0 (guint, n_items);
  guint item;

  for (guint i = 0; rubric != NULL && i < self->scores->len; i++)
    {
      AttainPanelScore *score = g_ptr_array_index (self->scores, i);

      if (!is_of (score, meeting) || score->locked != ATTAIN_YES_NO_YES || !counts (self, voters, score->member_id) ||
          !attain_rubric_find_item (rubric, score->code, &item))
        continue;
      means[item] += (double) score->score;
      n[item]++;
    }

  for (guint i = 0; i < n_items; i++)
    {
      if (n[i] == 0)
        return NULL;
      means[i] /= n[i];
    }

  return g_steal_pointer (&means);
}
