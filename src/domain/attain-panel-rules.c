/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-panel-rules.h"

#include <glib/gi18n.h>

#include "attain-error.h"

/**
 * attain_panel_seat_get_conflict:
 * @self: a member of the panel
 * @applicant_id: whose application it is
 * @on_appeal: whether the panel hears an appeal
 *
 * Who has a conflict of interest is recused: they neither see the application nor score it, and scores
 * that they gave before do not count. Declaring a conflict is a professional duty (Social Work England,
 * professional standard 2.7).
 *
 * Returns: (nullable): why the member may take no part, a sentence for people; %NULL if they may
 */
const char *
attain_panel_seat_get_conflict (const AttainPanelSeat *self,
                                gint64                 applicant_id,
                                gboolean               on_appeal)
{
  if (self->person_id == applicant_id)
    return _("This member is the applicant");
  if (self->is_manager)
    return _("This member is the applicant's line manager");
  if (self->was_manager)
    return _("This member was the applicant's line manager when the panel scored");
  if (self->is_assessor)
    return _("This member is or was the applicant's assessor");
  if (self->declared_conflict)
    return _("This member has declared a conflict of interest");
  if (on_appeal && self->sat_before)
    return _("This member sat on the panel whose decision is appealed against");

  return NULL;
}

/**
 * attain_panel_seat_may_vote:
 * @self: a member of the panel
 * @applicant_id: whose application it is
 * @on_appeal: whether the panel hears an appeal
 *
 * Returns: whether the member counts for the quorum: there, with a vote, and without a conflict of
 *   interest, which they have to have said
 */
gboolean
attain_panel_seat_may_vote (const AttainPanelSeat *self,
                            gint64                 applicant_id,
                            gboolean               on_appeal)
{
  return self->present && self->votes && self->declared &&
         attain_panel_seat_get_conflict (self, applicant_id, on_appeal) == NULL;
}

/**
 * attain_panel_count_voters:
 * @seats: (array length=n_seats): the panel, each person once
 * @n_seats: how many
 * @applicant_id: whose application it is
 * @on_appeal: whether the panel hears an appeal
 *
 * Returns: how many count for the quorum of this application; not the same for each of a meeting
 */
guint
attain_panel_count_voters (const AttainPanelSeat *seats,
                           gsize                  n_seats,
                           gint64                 applicant_id,
                           gboolean               on_appeal)
{
  guint n = 0;

  for (gsize i = 0; i < n_seats; i++)
    if (attain_panel_seat_may_vote (&seats[i], applicant_id, on_appeal))
      n++;

  return n;
}

/**
 * attain_panel_check_score:
 * @score: a score
 * @rubric: (array length=n_criteria): what is scored
 * @n_criteria: how many lines it has
 * @error: return location for an error
 *
 * Returns: whether the rubric has the score's criterion and allows the score; with
 *   %ATTAIN_ERROR_INVALID if not
 */
gboolean
attain_panel_check_score (const AttainPanelScore      *score,
                          const AttainPanelCriterion  *rubric,
                          gsize                        n_criteria,
                          GError                     **error)
{
  const AttainPanelCriterion *criterion = NULL;

  if (score->criterion >= n_criteria)
    {
      g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID, _("The rubric has no such criterion"));
      return FALSE;
    }

  criterion = &rubric[score->criterion];
  if (score->score >= criterion->min && score->score <= criterion->max)
    return TRUE;

  g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID, _("The score must be from %g to %g"), criterion->min,
               criterion->max);
  return FALSE;
}

/**
 * attain_panel_has_all_scores:
 * @scores: (array length=n_scores): the scores of an application
 * @n_scores: how many
 * @person_id: a member who may vote
 * @n_criteria: how many lines the rubric has
 *
 * Returns: whether the member has a locked score for each criterion
 */
gboolean
attain_panel_has_all_scores (const AttainPanelScore *scores,
                             gsize                   n_scores,
                             gint64                  person_id,
                             gsize                   n_criteria)
{
  for (guint criterion = 0; criterion < n_criteria; criterion++)
    {
      gboolean found = FALSE;

      for (gsize i = 0; i < n_scores && !found; i++)
        found = scores[i].locked && scores[i].person_id == person_id && scores[i].criterion == criterion;

      if (!found)
        return FALSE;
    }

  return TRUE;
}

/**
 * attain_panel_get_mean:
 * @scores: (array length=n_scores): the scores of those who may vote
 * @n_scores: how many
 * @criterion: a line of the rubric
 * @mean: (out): the mean of its locked scores
 *
 * Returns: whether there is a locked score for it; if not, @mean is 0
 */
gboolean
attain_panel_get_mean (const AttainPanelScore *scores,
                       gsize                   n_scores,
                       guint                   criterion,
                       double                 *mean)
{
  double sum = 0;
  guint n = 0;

  for (gsize i = 0; i < n_scores; i++)
    if (scores[i].locked && scores[i].criterion == criterion)
      {
        sum += scores[i].score;
        n++;
      }

  *mean = n > 0 ? sum / n : 0;
  return n > 0;
}

/**
 * attain_panel_get_total:
 * @scores: (array length=n_scores): the scores of those who may vote
 * @n_scores: how many
 * @rubric: (array length=n_criteria): what is scored
 * @n_criteria: how many lines it has
 * @total: (out): the mean of the criteria by their weights, on the scale of the scores
 *
 * Returns: whether every criterion has a locked score; if not, there is no total and @total is 0
 */
gboolean
attain_panel_get_total (const AttainPanelScore     *scores,
                        gsize                       n_scores,
                        const AttainPanelCriterion *rubric,
                        gsize                       n_criteria,
                        double                     *total)
{
  double sum = 0;
  double weights = 0;

  *total = 0;
  for (guint i = 0; i < n_criteria; i++)
    {
      double mean = 0;

      if (!attain_panel_get_mean (scores, n_scores, i, &mean))
        return FALSE;

      sum += mean * rubric[i].weight;
      weights += rubric[i].weight;
    }

  if (weights <= 0)
    return FALSE;

  *total = sum / weights;
  return TRUE;
}
