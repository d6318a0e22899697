/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Criteria that learning and evidence meet: what the records answer, and the words for it. */

#include "attain-criterion-private.h"

#include <string.h>

#include <glib/gi18n.h>

#include "attain-date.h"
#include "attain-display.h"
#include "attain-duration.h"

typedef AttainCriterionAnswer Answer;

/**
 * attain_criterion_judge_coverage:
 * @answer: the answer to a criterion
 * @standing: what the records say of somebody, as of a day
 *
 * Counts the capabilities of the framework that were shown, those apart that were shown too long ago.
 */
void
attain_criterion_judge_coverage (Answer               *answer,
                                 const AttainStanding *standing)
{
  const char *framework = answer->criterion->framework;
  gsize length = strlen (framework);
  gint32 oldest = attain_criterion_oldest_day (standing->day, answer->criterion->valid_months);

  for (guint i = 0; i < standing->capabilities->len; i++)
    {
      const AttainStandingCapability *shown = &g_array_index (standing->capabilities, AttainStandingCapability, i);

      if (strncmp (shown->capability, framework, length) != 0 || shown->capability[length] != ':')
        continue;

      answer->accepted++;
      if (shown->day >= oldest)
        answer->found++;
      else
        answer->too_old++;
    }

  attain_criterion_settle (answer, answer->found >= answer->criterion->count, 0);
}

/**
 * attain_criterion_judge_cpd_days:
 * @answer: the answer to a criterion
 * @standing: what the records say of somebody, as of a day
 *
 * Where the scheme says no length of a day, days cannot be counted and the answer stays open.
 */
void
attain_criterion_judge_cpd_days (Answer               *answer,
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
  attain_criterion_settle (answer, answer->found + 1e-9 >= answer->criterion->days, 0);
}

/**
 * attain_criterion_judge_cpd_rule:
 * @answer: the answer to a criterion
 * @standing: what the records say of somebody, as of a day
 *
 * What counts is the last whole registration year; this one counts when it is over.
 */
void
attain_criterion_judge_cpd_rule (Answer               *answer,
                                 const AttainStanding *standing)
{
  if (!standing->has_cpd || standing->cpd_rule == NULL)
    return;

  attain_criterion_settle (answer,
                           !standing->cpd_asked || attain_cpd_rule_is_met (standing->cpd_rule, &standing->cpd_last_year),
                           standing->cpd_year_to + 1);
  if (answer->state == ATTAIN_CRITERION_STATE_NOT_MET &&
      attain_cpd_rule_is_met (standing->cpd_rule, &standing->cpd_this_year))
    answer->met_day = attain_date_shift_months (standing->cpd_year_to + 1, 12);
}

static gboolean
lacks (const AttainStanding *standing,
       guint                 position,
       const char           *role)
{
  const AttainRequiredCourse *course = g_ptr_array_index (standing->scheme->required_courses, position);
  gint32 until = g_array_index (standing->training_until, gint32, position);

  return attain_required_course_is_for (course, role) &&
         !attain_training_state_is_in_date (attain_required_course_get_state (course, until, standing->day));
}

/**
 * attain_criterion_judge_training:
 * @answer: the answer to a criterion
 * @standing: what the records say of somebody, as of a day
 *
 * Counts the required courses of the post's role that are not in date.
 */
void
attain_criterion_judge_training (Answer               *answer,
                                 const AttainStanding *standing)
{
  const AttainPostSpan *post = attain_standing_get_post (standing);
  guint n_missing = 0;

  for (guint i = 0; i < standing->training_until->len; i++)
    if (lacks (standing, i, post != NULL ? post->role : NULL))
      n_missing++;

  answer->found = n_missing;
  attain_criterion_settle (answer, n_missing == 0, 0);
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

/**
 * attain_criterion_judge_evidence:
 * @answer: the answer to a criterion
 * @standing: what the records say of somebody, as of a day
 *
 * Counts the accepted pieces that are for the criterion, and beside them those that are too old, of the wrong length
 * or not accepted yet.
 */
void
attain_criterion_judge_evidence (Answer               *answer,
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

  attain_criterion_settle (answer, answer->found >= MAX (criterion->count, 1), 0);
}

/**
 * attain_criterion_explain_coverage:
 * @answer: the answer to a criterion
 * @standing: what the records say of somebody, as of a day
 *
 * Returns: (transfer full): how many were shown of how many, for people
 */
char *
attain_criterion_explain_coverage (const Answer         *answer,
                                   const AttainStanding *standing)
{
  int months = answer->criterion->valid_months;

  if (months > 0)
    return g_strdup_printf (ngettext ("%s: evidence for %d of %d in the last %d month",
                                      "%s: evidence for %d of %d in the last %d months", months),
                            answer->criterion->framework, (int) answer->found, answer->criterion->count, months);

  /* Translators: how many of how many capabilities of a framework, as in "PCF: evidence for 7 of 9" */
  return g_strdup_printf (_("%s: evidence for %d of %d"), answer->criterion->framework, (int) answer->found,
                          answer->criterion->count);
}

/**
 * attain_criterion_explain_cpd_days:
 * @answer: the answer to a criterion
 * @standing: what the records say of somebody, as of a day
 *
 * Returns: (transfer full): the days of CPD beside those asked for, for people
 */
char *
attain_criterion_explain_cpd_days (const Answer         *answer,
                                   const AttainStanding *standing)
{
  int months = answer->criterion->period_months;
  g_autofree char *found = attain_days_display (answer->found);
  g_autofree char *wanted = attain_decimal_display (answer->criterion->days, 1);

  if (answer->state == ATTAIN_CRITERION_STATE_UNKNOWN)
    return g_strdup (_("How long a CPD day is has not been said"));

  return g_strdup_printf (ngettext ("%s of CPD in the last %d month, of the %s that are asked for",
                                    "%s of CPD in the last %d months, of the %s that are asked for", months),
                          found, months, wanted);
}

/**
 * attain_criterion_explain_cpd_rule:
 * @answer: the answer to a criterion
 * @standing: what the records say of somebody, as of a day
 *
 * Returns: (transfer full): what the regulator's rule found in the year that counts, for people
 */
char *
attain_criterion_explain_cpd_rule (const Answer         *answer,
                                   const AttainStanding *standing)
{
  g_autofree char *from = standing->cpd_year_from > 0 ? attain_day_display (standing->cpd_year_from) : NULL;
  g_autofree char *to = standing->cpd_year_to > 0 ? attain_day_display (standing->cpd_year_to) : NULL;
  g_autofree char *due = answer->met_day > 0 ? attain_day_display (answer->met_day) : NULL;
  const AttainCpdPieces *found = &standing->cpd_last_year;
  g_autofree char *told = NULL;

  if (answer->state == ATTAIN_CRITERION_STATE_UNKNOWN)
    return g_strdup (_("No rule of the regulator is known for the last registration year"));
  if (!standing->cpd_asked)
    return g_strdup_printf (_("No CPD was asked for in the registration year to %s"), to);
  if (answer->state == ATTAIN_CRITERION_STATE_MET)
    return g_strdup_printf (_("Met in the registration year %s to %s"), from, to);
  told = g_strdup_printf (_("In the registration year to %s, pieces of CPD: %d (%d asked for), with a peer: %d (%d asked for)"), to,
                          found->pieces, standing->cpd_rule->pieces, found->peer_pieces, standing->cpd_rule->peer_pieces);
  /* Translators: the first %s is a sentence on the last registration year, the second one a day */
  return due != NULL ? g_strdup_printf (_("%s; this year has what it takes, and counts from %s"), told, due)
                     : g_steal_pointer (&told);
}

/**
 * attain_criterion_explain_training:
 * @answer: the answer to a criterion
 * @standing: what the records say of somebody, as of a day
 *
 * Returns: (transfer full): which required courses are missing, for people
 */
char *
attain_criterion_explain_training (const Answer         *answer,
                                   const AttainStanding *standing)
{
  const AttainPostSpan *post = attain_standing_get_post (standing);
  g_autoptr(GString) missing = g_string_new (NULL);

  if (answer->state == ATTAIN_CRITERION_STATE_MET)
    return g_strdup (_("All required training is in date"));

  for (guint i = 0; i < standing->training_until->len; i++)
    if (lacks (standing, i, post != NULL ? post->role : NULL))
      {
        const AttainRequiredCourse *course = g_ptr_array_index (standing->scheme->required_courses, i);

        g_string_append_printf (missing, missing->len > 0 ? ", %s" : "%s", course->title);
      }

  return g_strdup_printf (_("Missing or out of date: %s"), missing->str);
}

static void
add_part (GString *text,
          guint    n,
          char    *part)
{
  if (n > 0)
    g_string_append_printf (text, "; %s", part);
  g_free (part);
}

/**
 * attain_criterion_explain_evidence:
 * @answer: the answer to a criterion
 * @standing: what the records say of somebody, as of a day
 *
 * Returns: (transfer full): what is there and what is missing, for people
 */
char *
attain_criterion_explain_evidence (const Answer         *answer,
                                   const AttainStanding *standing)
{
  guint waiting = answer->there - answer->accepted;
  guint old = answer->too_old, length = answer->wrong_length;
  g_autoptr(GString) text = g_string_new (NULL);

  g_string_append_printf (text, _("%d of %d accepted"), (int) answer->found, MAX (answer->criterion->count, 1));
  add_part (text, waiting, g_strdup_printf (ngettext ("%u more waits to be accepted", "%u more wait to be accepted",
                                                      waiting), waiting));
  add_part (text, old, g_strdup_printf (ngettext ("%u is too old", "%u are too old", old), old));
  add_part (text, length, g_strdup_printf (ngettext ("%u is outside the word limits",
                                                     "%u are outside the word limits", length), length));
  return g_strdup (text->str);
}
