/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the guards of the road ask of the criteria. How the applicant stands with each of them is judged in one place,
 * attain_criterion_judge(), for a case as for the pathway and the figures. */

#include "attain-application-criteria.h"

#include <glib/gi18n.h>

#include "attain-date.h"
#include "attain-eligibility.h"
#include "attain-error.h"
#include "attain-post.h"

/**
 * attain_application_case_find_finding:
 * @self: a case
 * @code: the code of a criterion
 *
 * Returns: (transfer none) (nullable): what somebody found of it
 */
AttainApplicationCriterion *
attain_application_case_find_finding (const AttainApplicationCase *self,
                                      const char                  *code)
{
  for (guint i = 0; i < self->criteria->len; i++)
    {
      AttainApplicationCriterion *finding = g_ptr_array_index (self->criteria, i);

      if (g_strcmp0 (finding->code, code) == 0)
        return finding;
    }

  return NULL;
}

/**
 * attain_application_case_check_met:
 * @self: a case, with how its applicant stands
 * @criterion: a criterion of its route
 * @error: what the record says against it
 *
 * Nobody can find met what a record proves not to be: the record is mended, or the criterion waived.
 *
 * Returns: whether somebody may find it met; with %ATTAIN_ERROR_INVALID if not
 */
gboolean
attain_application_case_check_met (const AttainApplicationCase  *self,
                                   const AttainCriterion        *criterion,
                                   GError                      **error)
{
  g_autofree char *text = NULL;
  AttainCriterionAnswer answer;

  g_return_val_if_fail (self->standing != NULL, FALSE);

  if (!attain_criterion_is_disproved (criterion, self->standing, &answer))
    return TRUE;

  text = attain_criterion_answer_explain (&answer, self->standing);
  g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
               _("The record says otherwise. %s. Correct the record, or have the criterion waived"), text);
  return FALSE;
}

/**
 * attain_application_case_check_level:
 * @self: a case that is about to begin
 * @on: the day
 * @error: which level the scheme does not have
 *
 * Agency workers have no level of the council's.
 *
 * Returns: whether the scheme knows the level that the applicant is at; with %ATTAIN_ERROR_INVALID if not
 */
gboolean
attain_application_case_check_level (const AttainApplicationCase  *self,
                                     const char                   *on,
                                     GError                      **error)
{
  for (guint i = 0; i < self->posts->len; i++)
    {
      AttainPost *post = g_ptr_array_index (self->posts, i);

      if (attain_date_is_within (on, post->from_on, post->to_on) && post->contract != ATTAIN_CONTRACT_AGENCY &&
          post->level != NULL && attain_scheme_find_level (self->scheme, post->level) == NULL)
        {
          g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                       _("The applicant's post is at level “%s”, which the scheme does not have"), post->level);
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
are_waivers_authorised (const AttainApplicationCase *self)
{
  for (guint i = 0; i < self->criteria->len; i++)
    {
      AttainApplicationCriterion *finding = g_ptr_array_index (self->criteria, i);

      if (finding->state == ATTAIN_CRITERION_STATE_WAIVED && (finding->waived_by_id == 0 || finding->reason == NULL))
        return FALSE;
    }

  return TRUE;
}

/* What there is of evidence for one criterion: whoever meets it another way needs none. */
static void
add_evidence (const AttainCriterionAnswer *answer,
              gboolean                    *accepted,
              gboolean                    *in_date,
              gboolean                    *within_words)
{
  guint wanted = MAX (answer->criterion->count, 1);
  gboolean good = attain_criterion_answer_is_good (answer);

  *accepted |= good || (!answer->by_person && answer->accepted >= wanted);
  *in_date |= good || answer->accepted - answer->too_old >= wanted;
  *within_words |= good || answer->accepted - answer->too_old - answer->wrong_length >= wanted;
}

/* Of criteria in a group one is enough. */
static void
add_evidence_facts (const AttainApplicationCase *self,
                    const AttainCriterion       *criterion,
                    AttainApplicationFacts      *facts)
{
  gboolean accepted = FALSE, in_date = FALSE, within_words = FALSE;

  for (guint i = 0; i < self->route->criteria->len; i++)
    {
      const AttainCriterion *other = g_ptr_array_index (self->route->criteria, i);
      AttainCriterionAnswer answer;

      if (other != criterion && (criterion->group == NULL || g_strcmp0 (other->group, criterion->group) != 0))
        continue;

      attain_criterion_judge (other, self->standing, &answer);
      add_evidence (&answer, &accepted, &in_date, &within_words);
    }

  facts->evidence_accepted &= accepted;
  facts->evidence_in_date &= in_date || !accepted;
  facts->words_within_limits &= within_words || !in_date;
}

static void
add_criterion_facts (const AttainApplicationCase *self,
                     guint                        position,
                     AttainApplicationFacts      *facts)
{
  const AttainCriterion *criterion = g_ptr_array_index (self->route->criteria, position);
  AttainCriterionAnswer best;

  attain_route_judge_group (self->route, position, self->standing, &best);
  switch (attain_criterion_type_get_phase (criterion->type))
    {
    case ATTAIN_CRITERION_PHASE_EVIDENCE:
      add_evidence_facts (self, criterion, facts);
      break;
    case ATTAIN_CRITERION_PHASE_DECISION:
      facts->decision_criterion_unmet |= !attain_criterion_answer_is_good (&best);
      break;
    case ATTAIN_CRITERION_PHASE_APPLY:
    case ATTAIN_CRITERION_PHASE_CHECK:
    default:
      facts->criterion_unmet |= best.state == ATTAIN_CRITERION_STATE_NOT_MET;
      break;
    }
}

/* Whether it has to be known whether it is met before anybody goes on to the evidence. */
static gboolean
is_asked_at_check (const AttainCriterion *criterion)
{
  return criterion->mandatory && attain_criterion_type_get_phase (criterion->type) <= ATTAIN_CRITERION_PHASE_CHECK;
}

/**
 * attain_application_case_find_unsettled:
 * @self: a case
 *
 * Returns: (transfer none) (nullable): the first criterion of its eligibility that neither a record nor a person has
 *   answered; %NULL where there is none
 */
const AttainCriterion *
attain_application_case_find_unsettled (const AttainApplicationCase *self)
{
  for (guint i = 0; self->route != NULL && self->standing != NULL && i < self->route->criteria->len; i++)
    {
      const AttainCriterion *criterion = g_ptr_array_index (self->route->criteria, i);
      AttainCriterionAnswer best;

      if (!is_asked_at_check (criterion))
        continue;
      attain_route_judge_group (self->route, i, self->standing, &best);
      if (best.state == ATTAIN_CRITERION_STATE_UNKNOWN)
        return best.criterion;
    }

  return NULL;
}

static guint
count_waiting (const AttainApplicationCase *self,
               const AttainCriterion       *criterion)
{
  guint n = 0;

  for (guint i = 0; i < self->evidence->len; i++)
    {
      AttainEvidence *evidence = g_ptr_array_index (self->evidence, i);

      n += evidence->accepted_on == NULL && g_strcmp0 (evidence->code, criterion->code) == 0;
    }

  return n;
}

/* Whether too little of it would be there if all that waits were accepted. */
static gboolean
lacks_evidence (const AttainApplicationCase *self,
                const AttainCriterion       *criterion)
{
  AttainCriterionAnswer answer;

  attain_criterion_judge (criterion, self->standing, &answer);
  return answer.accepted - answer.too_old - answer.wrong_length + count_waiting (self, criterion) <
         (guint) MAX (criterion->count, 1);
}

/**
 * attain_application_case_find_evidence_wanted:
 * @self: a case
 *
 * Returns: (transfer none) (nullable): the first criterion that evidence is to be added for before the panel can be
 *   asked; %NULL where there is none
 */
const AttainCriterion *
attain_application_case_find_evidence_wanted (const AttainApplicationCase *self)
{
  for (guint i = 0; self->route != NULL && self->standing != NULL && i < self->route->criteria->len; i++)
    {
      const AttainCriterion *criterion = g_ptr_array_index (self->route->criteria, i);
      AttainCriterionAnswer best;

      if (!criterion->mandatory || attain_criterion_type_get_phase (criterion->type) != ATTAIN_CRITERION_PHASE_EVIDENCE)
        continue;
      attain_route_judge_group (self->route, i, self->standing, &best);
      if (!attain_criterion_answer_is_good (&best) && lacks_evidence (self, best.criterion))
        return best.criterion;
    }

  return NULL;
}

/**
 * attain_application_case_find_evidence_waiting:
 * @self: a case
 *
 * Returns: (transfer none) (nullable): the first piece of evidence that nobody has accepted yet
 */
AttainEvidence *
attain_application_case_find_evidence_waiting (const AttainApplicationCase *self)
{
  for (guint i = 0; i < self->evidence->len; i++)
    {
      AttainEvidence *evidence = g_ptr_array_index (self->evidence, i);

      if (evidence->accepted_on == NULL)
        return evidence;
    }

  return NULL;
}

/**
 * attain_application_criteria_add_facts:
 * @self: a case; of one without a standing nothing is said
 * @facts: what is true of it; on return also of its applicant, criteria and evidence
 *
 * Advisory criteria are told, and stop nobody.
 */
void
attain_application_criteria_add_facts (const AttainApplicationCase *self,
                                       AttainApplicationFacts      *facts)
{
  AttainEligibility eligibility;

  facts->anonymised = self->application->anonymised_on != NULL;
  if (self->route == NULL || self->standing == NULL)
    return;

  attain_eligibility_judge (self->route, self->standing, &eligibility);
  facts->registered = eligibility.is_registered;
  facts->at_from_level = eligibility.at_from_level;
  facts->has_other_open = eligibility.has_open;
  facts->in_embargo = eligibility.embargo_day > 0;

  facts->criteria_settled = attain_application_case_find_unsettled (self) == NULL;
  facts->evidence_accepted = TRUE;
  facts->words_within_limits = facts->evidence_in_date = TRUE;
  facts->waivers_authorised = are_waivers_authorised (self);
  for (guint i = 0; i < self->route->criteria->len; i++)
    if (((const AttainCriterion *) g_ptr_array_index (self->route->criteria, i))->mandatory)
      add_criterion_facts (self, i, facts);
}
