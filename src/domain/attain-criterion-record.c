/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the records alone answer to a criterion. */

#include "attain-criterion-private.h"

#include <string.h>

#include "attain-date.h"
#include "attain-duration.h"

typedef AttainCriterionAnswer Answer;

static void
settle (Answer   *answer,
        gboolean  met,
        gint32    since)
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
  settle (answer, FALSE, start);
  answer->met_day = attain_date_shift_months (start, answer->criterion->months);
  if (answer->met_day <= day)
    answer->state = ATTAIN_CRITERION_STATE_MET;
}

static void
judge_registration (Answer               *answer,
                    const AttainStanding *standing)
{
  if (standing->registration != ATTAIN_REGISTRATION_STATUS_UNKNOWN)
    settle (answer, standing->registration == ATTAIN_REGISTRATION_STATUS_REGISTERED, standing->registered_day);
}

static void
judge_asye (Answer               *answer,
            const AttainStanding *standing)
{
  if (!standing->has_asye)
    return;

  settle (answer, standing->asye == ATTAIN_ASYE_RESULT_PASS, standing->asye_day);
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

  settle (answer, FALSE, standing->asye_day);
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

  settle (answer, post != NULL && post->contract == ATTAIN_CONTRACT_PERMANENT, post != NULL ? post->from_day : 0);
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

  settle (answer, FALSE, from);
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
    settle (answer, standing->pcf_level >= g_ascii_strtoll (answer->criterion->level, NULL, 10), standing->pcf_day);

  answer->found = standing->pcf_level;
}

static void
judge_coverage (Answer               *answer,
                const AttainStanding *standing)
{
  const char *framework = answer->criterion->framework;
  gsize length = strlen (framework);
  gint32 oldest = attain_criterion_oldest_day (standing->day, answer->criterion->valid_months);

  for (guint i = 0; i < standing->capabilities->len; i++)
    {
      const AttainStandingCapability *shown = &g_array_index (standing->capabilities, AttainStandingCapability, i);

      if (shown->day >= oldest && strncmp (shown->capability, framework, length) == 0 &&
          shown->capability[length] == ':')
        answer->found++;
    }

  settle (answer, answer->found >= answer->criterion->count, 0);
}

static void
judge_cpd_days (Answer               *answer,
                const AttainStanding *standing)
{
  gint32 oldest = attain_criterion_oldest_day (standing->day, answer->criterion->period_months);
  gint64 minutes = 0;

  for (guint i = 0; i < standing->cpd->len; i++)
    {
      const AttainStandingCpd *cpd = &g_array_index (standing->cpd, AttainStandingCpd, i);

      if (cpd->day >= oldest)
        minutes += MAX (cpd->minutes, 0);
    }

  if (standing->scheme->cpd.minutes_per_day <= 0)
    return;

  answer->found = attain_duration_in_days (minutes, standing->scheme->cpd.minutes_per_day);
  settle (answer, answer->found + 1e-9 >= answer->criterion->days, 0);
}

/* What counts is the last whole registration year; this one counts when it is over. */
static void
judge_cpd_rule (Answer               *answer,
                const AttainStanding *standing)
{
  if (!standing->has_cpd || standing->cpd_rule == NULL)
    return;

  settle (answer, !standing->cpd_asked || attain_cpd_rule_is_met (standing->cpd_rule, &standing->cpd_last_year),
          standing->cpd_year_to + 1);
  if (answer->state == ATTAIN_CRITERION_STATE_NOT_MET &&
      attain_cpd_rule_is_met (standing->cpd_rule, &standing->cpd_this_year))
    answer->met_day = attain_date_shift_months (standing->cpd_year_to + 1, 12);
}

static void
judge_training (Answer               *answer,
                const AttainStanding *standing)
{
  const AttainPostSpan *post = attain_standing_get_post (standing);
  guint n_missing = 0;

  for (guint i = 0; i < standing->training_until->len; i++)
    {
      const AttainRequiredCourse *course = g_ptr_array_index (standing->scheme->required_courses, i);
      gint32 until = g_array_index (standing->training_until, gint32, i);

      if (attain_required_course_is_for (course, post != NULL ? post->role : NULL) &&
          !attain_training_state_is_in_date (attain_required_course_get_state (course, until, standing->day)))
        n_missing++;
    }

  answer->found = n_missing;
  settle (answer, n_missing == 0, 0);
}

static gboolean
is_for (const AttainStandingEvidence *piece,
        const AttainCriterion        *criterion)
{
  if (piece->code != NULL)
    return strcmp (piece->code, criterion->code) == 0;

  /* Observations and feedback of a portfolio serve every route; a document was written for one. */
  if (criterion->type == ATTAIN_CRITERION_OBSERVATION)
    return piece->kind == ATTAIN_EVIDENCE_KIND_OBSERVATION &&
           (g_strcmp0 (criterion->role, "registered_social_worker") != 0 || piece->by_social_worker);
  if (criterion->type == ATTAIN_CRITERION_FEEDBACK)
    return piece->kind == ATTAIN_EVIDENCE_KIND_FEEDBACK &&
           g_strcmp0 (attain_enum_get_nick (&attain_evidence_source_choices, piece->source), criterion->source) == 0;

  return FALSE;
}

static gboolean
has_right_length (const AttainStandingEvidence *piece,
                  const AttainCriterion        *criterion)
{
  return piece->words >= criterion->min_words && (criterion->max_words == 0 || piece->words <= criterion->max_words);
}

static int
shorter (int one,
         int other)
{
  return one > 0 && other > 0 ? MIN (one, other) : MAX (one, other);
}

static void
judge_evidence (Answer               *answer,
                const AttainStanding *standing)
{
  const AttainCriterion *criterion = answer->criterion;
  gint32 oldest = attain_criterion_oldest_day (standing->day, shorter (criterion->within_months, criterion->valid_months));

  for (guint i = 0; i < standing->evidence->len; i++)
    {
      const AttainStandingEvidence *piece = &g_array_index (standing->evidence, AttainStandingEvidence, i);

      if (!is_for (piece, criterion))
        continue;

      answer->there++;
      if (!piece->accepted)
        continue;

      answer->accepted++;
      if (piece->day < oldest)
        answer->too_old++;
      else if (!has_right_length (piece, criterion))
        answer->wrong_length++;
      else
        answer->found++;
    }

  settle (answer, answer->found >= MAX (criterion->count, 1), 0);
}

static void
judge_endorsement (Answer               *answer,
                   const AttainStanding *standing)
{
  if (standing->endorsed_day > 0)
    settle (answer, TRUE, standing->endorsed_day);
}

static void
judge_stage1 (Answer               *answer,
              const AttainStanding *standing)
{
  if (standing->stage1_day > 0)
    settle (answer, TRUE, standing->stage1_day);
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
  [ATTAIN_CRITERION_PCF_DOMAIN_COVERAGE] = { judge_coverage, "evidence", FALSE },
  [ATTAIN_CRITERION_KSS_COVERAGE] = { judge_coverage, "evidence", FALSE },
  [ATTAIN_CRITERION_CPD_DAYS] = { judge_cpd_days, "cpd_entry", FALSE },
  [ATTAIN_CRITERION_CPD_SWE_COMPLIANT] = { judge_cpd_rule, "cpd_entry", FALSE },
  [ATTAIN_CRITERION_MANDATORY_TRAINING_IN_DATE] = { judge_training, "training", TRUE },
  [ATTAIN_CRITERION_DOCUMENT] = { judge_evidence, "evidence", FALSE },
  [ATTAIN_CRITERION_OBSERVATION] = { judge_evidence, "evidence", FALSE },
  [ATTAIN_CRITERION_FEEDBACK] = { judge_evidence, "evidence", FALSE },
  [ATTAIN_CRITERION_CASE_STUDY] = { judge_evidence, "evidence", FALSE },
  [ATTAIN_CRITERION_STAGE1_PANEL] = { judge_stage1, "application", FALSE },
  [ATTAIN_CRITERION_MANAGER_ENDORSEMENT] = { judge_endorsement, "application", FALSE },
};

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
  if (judges[self->type].judge != NULL)
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
