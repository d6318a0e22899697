/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the records alone answer to a criterion. */

#include "attain-criterion-private.h"

#include <string.h>

#include "attain-date.h"

typedef AttainCriterionAnswer Answer;

/**
 * attain_criterion_settle:
 * @answer: the answer to a criterion
 * @met: what the record says
 * @since: the day that it says so from, as a number; 0 where it has none
 *
 * One that is met is met since that day.
 */
void
attain_criterion_settle (AttainCriterionAnswer *answer,
                         gboolean               met,
                         gint32                 since)
{
  answer->state = met ? ATTAIN_CRITERION_STATE_MET : ATTAIN_CRITERION_STATE_NOT_MET;
  answer->since_day = since;
  answer->met_day = met ? since : 0;
}

/* Calendar months, whatever hours somebody works: to count fewer for part-time would disadvantage those who
 * mostly do. */
static void
settle_months (Answer *answer,
               gint32  start,
               gint32  day)
{
  attain_criterion_settle (answer, FALSE, start);
  answer->met_day = attain_date_shift_months (start, answer->criterion->months);
  if (answer->met_day <= day)
    answer->state = ATTAIN_CRITERION_STATE_MET;
}

static void
judge_registration (Answer               *answer,
                    const AttainStanding *standing)
{
  if (standing->registration != ATTAIN_REGISTRATION_STATUS_UNKNOWN)
    attain_criterion_settle (answer, standing->registration == ATTAIN_REGISTRATION_STATUS_REGISTERED,
                             standing->registered_day);
}

static void
judge_asye (Answer               *answer,
            const AttainStanding *standing)
{
  if (!standing->has_asye)
    return;

  attain_criterion_settle (answer, standing->asye == ATTAIN_ASYE_RESULT_PASS, standing->asye_day);
  if (standing->asye == ATTAIN_ASYE_RESULT_UNKNOWN)
    answer->met_day = standing->asye_expected_day;
}

static void
judge_since_asye (Answer               *answer,
                  const AttainStanding *standing)
{
  gint32 start = standing->asye == ATTAIN_ASYE_RESULT_PASS ? standing->asye_day : standing->asye_expected_day;

  if (!standing->has_asye)
    return;

  attain_criterion_settle (answer, FALSE, standing->asye_day);
  if (start > 0)
    settle_months (answer, start, standing->day);
  if (standing->asye != ATTAIN_ASYE_RESULT_PASS)
    answer->state = ATTAIN_CRITERION_STATE_NOT_MET;
}

static void
judge_qualified (Answer               *answer,
                 const AttainStanding *standing)
{
  if (standing->qualified_day > 0)
    settle_months (answer, standing->qualified_day, standing->day);
}

static void
judge_contract (Answer               *answer,
                const AttainStanding *standing)
{
  const AttainPostSpan *post = attain_standing_get_post (standing);

  attain_criterion_settle (answer, post != NULL && post->contract == ATTAIN_CONTRACT_PERMANENT,
                           post != NULL ? post->from_day : 0);
}

static gboolean
is_at_level (const AttainPostSpan *span,
             const char           *level)
{
  return attain_post_span_is_of (span, ATTAIN_WORKFORCE_EMPLOYED) &&
         (level == NULL || g_strcmp0 (span->level, level) == 0);
}

/* Time at a level adds up over breaks, which only move the day that it is reached. */
static void
judge_time_at (Answer               *answer,
               const AttainStanding *standing,
               const char           *level)
{
  gint32 from = 0, until = 0, due = 0;

  for (gsize i = 0; i < standing->n_posts && standing->posts[i].from_day <= standing->day; i++)
    {
      const AttainPostSpan *span = &standing->posts[i];

      if (!is_at_level (span, level))
        continue;
      if (from == 0)
        due = attain_date_shift_months (from = span->from_day, answer->criterion->months);
      else if (span->from_day - 1 > until && due - 1 > until)
        due += span->from_day - 1 - until;

      until = MAX (until, span->to_day);
    }

  attain_criterion_settle (answer, FALSE, from);
  if (from == 0 || due - 1 > until)
    return;

  answer->met_day = due;
  if (due <= standing->day)
    answer->state = ATTAIN_CRITERION_STATE_MET;
}

static void
judge_time_at_level (Answer               *answer,
                     const AttainStanding *standing)
{
  judge_time_at (answer, standing, answer->criterion->level);
}

static void
judge_time_in_council (Answer               *answer,
                       const AttainStanding *standing)
{
  judge_time_at (answer, standing, NULL);
}

static void
judge_pcf_level (Answer               *answer,
                 const AttainStanding *standing)
{
  if (standing->pcf_level > 0)
    attain_criterion_settle (answer, standing->pcf_level >= g_ascii_strtoll (answer->criterion->level, NULL, 10),
                             standing->pcf_day);

  answer->found = standing->pcf_level;
}

static void
judge_endorsement (Answer               *answer,
                   const AttainStanding *standing)
{
  if (standing->endorsed_day > 0)
    attain_criterion_settle (answer, TRUE, standing->endorsed_day);
}

static void
judge_stage1 (Answer               *answer,
              const AttainStanding *standing)
{
  if (standing->stage1_day > 0)
    attain_criterion_settle (answer, TRUE, standing->stage1_day);
}

/* What answers a criterion, the kind of record that shows it, and whether the record proves that it is not
 * met: where it may only be missing, a person may say that it is. What has no judge is for a person to say. */
static const struct
{
  void       (*judge) (Answer *answer, const AttainStanding *standing);
  const char  *record;
  gboolean     proves;
} judges[ATTAIN_N_CRITERION_TYPES] = {
  [ATTAIN_CRITERION_REGISTRATION_CURRENT] = { judge_registration, "person", TRUE },
  [ATTAIN_CRITERION_ASYE_PASSED] = { judge_asye, "asye", TRUE },
  [ATTAIN_CRITERION_PERMANENT_CONTRACT] = { judge_contract, "post", TRUE },
  [ATTAIN_CRITERION_MIN_MONTHS_POST_QUALIFIED] = { judge_qualified, "person", TRUE },
  [ATTAIN_CRITERION_MIN_MONTHS_SINCE_ASYE] = { judge_since_asye, "asye", TRUE },
  [ATTAIN_CRITERION_MIN_MONTHS_AT_LEVEL] = { judge_time_at_level, "post", TRUE },
  [ATTAIN_CRITERION_MIN_MONTHS_IN_COUNCIL] = { judge_time_in_council, "post", TRUE },
  [ATTAIN_CRITERION_PCF_LEVEL_EVIDENCED] = { judge_pcf_level, "pcf_level", FALSE },
  [ATTAIN_CRITERION_PCF_DOMAIN_COVERAGE] = { attain_criterion_judge_coverage, "evidence", FALSE },
  [ATTAIN_CRITERION_KSS_COVERAGE] = { attain_criterion_judge_coverage, "evidence", FALSE },
  [ATTAIN_CRITERION_CPD_DAYS] = { attain_criterion_judge_cpd_days, "cpd_entry", FALSE },
  [ATTAIN_CRITERION_CPD_SWE_COMPLIANT] = { attain_criterion_judge_cpd_rule, "cpd_entry", FALSE },
  [ATTAIN_CRITERION_MANDATORY_TRAINING_IN_DATE] = { attain_criterion_judge_training, "training", TRUE },
  [ATTAIN_CRITERION_DOCUMENT] = { attain_criterion_judge_evidence, "evidence", FALSE },
  [ATTAIN_CRITERION_OBSERVATION] = { attain_criterion_judge_evidence, "evidence", FALSE },
  [ATTAIN_CRITERION_FEEDBACK] = { attain_criterion_judge_evidence, "evidence", FALSE },
  [ATTAIN_CRITERION_CASE_STUDY] = { attain_criterion_judge_evidence, "evidence", FALSE },
  [ATTAIN_CRITERION_STAGE1_PANEL] = { judge_stage1, "application", FALSE },
  [ATTAIN_CRITERION_MANAGER_ENDORSEMENT] = { judge_endorsement, "application", FALSE },
};

/* Capabilities are shown by evidence and by CPD. */
static gboolean
is_unseen (AttainCriterionType   type,
           const AttainStanding *standing)
{
  return attain_standing_hides (standing, judges[type].record) ||
         (judges[type].judge == attain_criterion_judge_coverage && attain_standing_hides (standing, "cpd_entry"));
}

/**
 * attain_criterion_judge_record:
 * @self: a criterion
 * @standing: what the records say of somebody
 * @answer: (out caller-allocates): how they stand with it by the records alone
 */
void
attain_criterion_judge_record (const AttainCriterion *self,
                               const AttainStanding  *standing,
                               AttainCriterionAnswer *answer)
{
  *answer = (AttainCriterionAnswer) { .criterion = self, .record = judges[self->type].record };
  answer->unseen = is_unseen (self->type, standing);
  if (judges[self->type].judge != NULL && !answer->unseen)
    judges[self->type].judge (answer, standing);
}

/**
 * attain_criterion_record_proves:
 * @type: what a criterion asks
 *
 * Returns: whether a record proves that it is not met; where it may only be missing, a person may say that it is
 */
gboolean
attain_criterion_record_proves (AttainCriterionType type)
{
  return judges[type].proves;
}

/**
 * attain_criterion_is_for_a_person:
 * @type: what a criterion asks
 *
 * Returns: whether no record answers it, so that a person has to
 */
gboolean
attain_criterion_is_for_a_person (AttainCriterionType type)
{
  return judges[type].judge == NULL;
}
