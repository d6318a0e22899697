/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-eligibility.h"

#include "attain-date.h"

static const AttainCriterion *
get_criterion (const AttainRoute *route,
               guint              position)
{
  return g_ptr_array_index (route->criteria, position);
}

static gboolean
is_together (const AttainCriterion *one,
             const AttainCriterion *other)
{
  return one == other || (one->group != NULL && g_strcmp0 (one->group, other->group) == 0);
}

/* Met goes before what a person may still confirm, and that before what is not met; then the earlier day. */
static gboolean
is_better (const AttainCriterionAnswer *one,
           const AttainCriterionAnswer *other)
{
  static const int ranks[] = {
    [ATTAIN_CRITERION_STATE_UNKNOWN] = 1,
    [ATTAIN_CRITERION_STATE_MET] = 2,
    [ATTAIN_CRITERION_STATE_NOT_MET] = 0,
    [ATTAIN_CRITERION_STATE_WAIVED] = 2,
  };

  if (ranks[one->state] != ranks[other->state])
    return ranks[one->state] > ranks[other->state];

  return one->met_day > 0 && (other->met_day == 0 || one->met_day < other->met_day);
}

static gboolean
is_group_head (const AttainRoute *route,
               guint              position)
{
  for (guint i = 0; i < position; i++)
    if (is_together (get_criterion (route, i), get_criterion (route, position)))
      return FALSE;

  return TRUE;
}

/**
 * attain_route_asks_first:
 * @route: a route
 * @position: one of its criteria
 *
 * Returns: whether it stands in the way of an application: it is mandatory, and to be met before somebody
 *   applies. Of those of which one is enough, the first one stands for all
 */
gboolean
attain_route_asks_first (const AttainRoute *route,
                         guint              position)
{
  const AttainCriterion *criterion = get_criterion (route, position);

  return criterion->mandatory &&
         attain_criterion_type_get_phase (criterion->type) == ATTAIN_CRITERION_PHASE_APPLY &&
         is_group_head (route, position);
}

/**
 * attain_route_judge_group:
 * @route: a route
 * @position: one of its criteria
 * @standing: what the records say of somebody
 * @best: (out caller-allocates): the best answer to it or to those that may be met in its place; its day is the
 *   earliest of all of them
 */
void
attain_route_judge_group (const AttainRoute     *route,
                          guint                  position,
                          const AttainStanding  *standing,
                          AttainCriterionAnswer *best)
{
  const AttainCriterion *head = get_criterion (route, position);
  gint32 earliest = 0;

  attain_criterion_judge (head, standing, best);
  earliest = best->met_day;

  for (guint i = 0; head->group != NULL && i < route->criteria->len; i++)
    {
      AttainCriterionAnswer answer;

      if (i == position || !is_together (head, get_criterion (route, i)))
        continue;

      attain_criterion_judge (get_criterion (route, i), standing, &answer);
      if (answer.met_day > 0 && (earliest == 0 || answer.met_day < earliest))
        earliest = answer.met_day;
      if (is_better (&answer, best))
        *best = answer;
    }

  if (!attain_criterion_answer_is_good (best))
    best->met_day = earliest;
}

/* Who was refused a level waits, whichever way to it they would go. */
static gint32
get_embargo (const AttainRoute    *route,
             const AttainStanding *standing)
{
  gint32 last = 0;

  for (guint i = 0; route->reapply_after_months > 0 && i < standing->refusals->len; i++)
    {
      const AttainStandingRefusal *refusal = &g_array_index (standing->refusals, AttainStandingRefusal, i);

      if (g_strcmp0 (refusal->level, route->to) == 0)
        last = MAX (last, attain_date_shift_months (refusal->day, route->reapply_after_months));
    }

  return last > standing->day ? last : 0;
}

static void
add_criterion (AttainEligibility           *self,
               const AttainCriterionAnswer *best)
{
  self->n_asked++;
  if (attain_criterion_answer_is_good (best))
    {
      self->n_met++;
      return;
    }

  if (best->state == ATTAIN_CRITERION_STATE_UNKNOWN)
    self->n_unknown++;
  if (best->met_day > 0)
    {
      self->n_dated++;
      self->earliest_day = MAX (self->earliest_day, best->met_day);
    }
  else
    {
      self->n_undated++;
    }
}

static AttainCriterionState
get_state (const AttainEligibility *self)
{
  if (!self->is_registered || !self->at_from_level || self->has_open || self->embargo_day > 0 ||
      self->n_met + self->n_unknown < self->n_asked)
    return ATTAIN_CRITERION_STATE_NOT_MET;

  return self->n_unknown > 0 ? ATTAIN_CRITERION_STATE_UNKNOWN : ATTAIN_CRITERION_STATE_MET;
}

/**
 * attain_eligibility_judge:
 * @route: a route
 * @standing: what the records say of somebody on a day
 * @eligibility: (out caller-allocates): whether they could apply
 *
 * Only what has to be so before somebody applies: evidence, an endorsement and an interview come later. Nothing
 * is allocated, so that thousands of people cost little.
 */
void
attain_eligibility_judge (const AttainRoute    *route,
                          const AttainStanding *standing,
                          AttainEligibility    *eligibility)
{
  const AttainPostSpan *post = attain_standing_get_post (standing);

  *eligibility = (AttainEligibility) {
    .is_registered = standing->registration == ATTAIN_REGISTRATION_STATUS_REGISTERED,
    .at_from_level = post != NULL && g_strcmp0 (post->level, route->from) == 0,
    .has_open = standing->has_open,
    .embargo_day = get_embargo (route, standing),
  };
  eligibility->earliest_day = MAX (standing->day, eligibility->embargo_day);

  for (guint i = 0; i < route->criteria->len; i++)
    {
      AttainCriterionAnswer best;

      if (!attain_route_asks_first (route, i))
        continue;

      attain_route_judge_group (route, i, standing, &best);
      add_criterion (eligibility, &best);
    }

  eligibility->state = get_state (eligibility);
}

/**
 * attain_eligibility_can_start:
 * @self: whether somebody could apply
 * @route: for which route
 *
 * An application is written over weeks, so it may be begun before everything is there.
 *
 * Returns: whether they may begin one
 */
gboolean
attain_eligibility_can_start (const AttainEligibility *self,
                              const AttainRoute       *route)
{
  return self->is_registered && self->at_from_level && !self->has_open && self->embargo_day == 0 &&
         route->decision != ATTAIN_ROUTE_DECISION_AUTOMATIC && route->decision != ATTAIN_ROUTE_DECISION_VACANCY_ONLY;
}
