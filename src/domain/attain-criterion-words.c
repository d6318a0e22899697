/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the records say of a criterion, in words. */

#include <glib/gi18n.h>

#include "attain-criterion-private.h"
#include "attain-display.h"

typedef AttainCriterionAnswer Answer;

static gboolean
is_met (const Answer *answer)
{
  return answer->state == ATTAIN_CRITERION_STATE_MET;
}

static char *
explain_registration (const Answer         *answer,
                      const AttainStanding *standing)
{
  g_autofree char *since = answer->since_day > 0 ? attain_day_display (answer->since_day) : NULL;

  if (answer->state == ATTAIN_CRITERION_STATE_UNKNOWN)
    return g_strdup (_("Whether they are registered is not on record"));
  if (answer->state == ATTAIN_CRITERION_STATE_NOT_MET)
    return g_strdup_printf (_("Registration: %s"),
                            attain_enum_get_label (&attain_registration_status_choices, standing->registration));

  return since != NULL ? g_strdup_printf (_("Registered since %s"), since) : g_strdup (_("Registered"));
}

static char *
explain_asye (const Answer         *answer,
              const AttainStanding *standing)
{
  g_autofree char *ended = standing->asye_day > 0 ? attain_day_display (standing->asye_day) : NULL;
  g_autofree char *expected = standing->asye_expected_day > 0 ? attain_day_display (standing->asye_expected_day) : NULL;

  if (!standing->has_asye)
    return g_strdup (_("No ASYE is on record here: the academy confirms one that was passed elsewhere"));
  if (standing->asye == ATTAIN_ASYE_RESULT_PASS)
    return g_strdup_printf (_("ASYE passed on %s"), ended);
  if (standing->asye == ATTAIN_ASYE_RESULT_FAIL)
    return g_strdup_printf (_("ASYE failed on %s"), ended);

  return expected != NULL ? g_strdup_printf (_("ASYE under way, to end on %s"), expected)
                          : g_strdup (_("ASYE under way"));
}

static char *
explain_since_asye (const Answer         *answer,
                    const AttainStanding *standing)
{
  g_autofree char *since = NULL;
  g_autofree char *due = NULL;

  if (standing->asye != ATTAIN_ASYE_RESULT_PASS)
    return explain_asye (answer, standing);

  since = attain_day_display (answer->since_day);
  due = attain_day_display (answer->met_day);
  /* Translators: both %s are days */
  return g_strdup_printf (is_met (answer) ? _("ASYE passed on %s: the time was reached on %s")
                                          : _("ASYE passed on %s: the time is reached on %s"), since, due);
}

static char *
explain_qualified (const Answer         *answer,
                   const AttainStanding *standing)
{
  g_autofree char *since = NULL;
  g_autofree char *due = NULL;

  if (answer->since_day == 0)
    return g_strdup (_("The day of qualifying is not on record"));

  since = attain_day_display (answer->since_day);
  due = attain_day_display (answer->met_day);
  return g_strdup_printf (is_met (answer) ? _("Qualified on %s: the time was reached on %s")
                                          : _("Qualified on %s: the time is reached on %s"), since, due);
}

static char *
explain_contract (const Answer         *answer,
                  const AttainStanding *standing)
{
  const AttainPostSpan *post = attain_standing_get_post (standing);
  g_autofree char *since = post != NULL ? attain_day_display (post->from_day) : NULL;

  if (post == NULL)
    return g_strdup (_("Not in a post of the council on this day"));

  return g_strdup_printf (is_met (answer) ? _("Permanent post since %s") : _("Fixed-term post since %s"), since);
}

static char *
explain_time_at_level (const Answer         *answer,
                       const AttainStanding *standing)
{
  const char *level = answer->criterion->level;
  g_autofree char *since = answer->since_day > 0 ? attain_day_display (answer->since_day) : NULL;
  g_autofree char *due = answer->met_day > 0 ? attain_day_display (answer->met_day) : NULL;

  if (since == NULL)
    return g_strdup_printf (_("No post at level %s is on record"), level);
  if (due == NULL)
    return g_strdup_printf (_("At level %s from %s, and no longer there before the time was reached"), level, since);

  return g_strdup_printf (is_met (answer)
                          ? _("At level %s since %s: the time was reached on %s")
                          : _("At level %s since %s: the time is reached on %s"), level, since, due);
}

static char *
explain_time_in_council (const Answer         *answer,
                         const AttainStanding *standing)
{
  g_autofree char *since = NULL;
  g_autofree char *due = NULL;

  if (answer->since_day == 0)
    return g_strdup (_("No post with the council is on record"));
  if (answer->met_day == 0)
    return g_strdup (_("Left before the time was reached"));

  since = attain_day_display (answer->since_day);
  due = attain_day_display (answer->met_day);
  return g_strdup_printf (is_met (answer) ? _("With the council since %s: the time was reached on %s")
                                          : _("With the council since %s: the time is reached on %s"), since, due);
}

static char *
explain_pcf_level (const Answer         *answer,
                   const AttainStanding *standing)
{
  g_autofree char *since = standing->pcf_day > 0 ? attain_day_display (standing->pcf_day) : NULL;

  if (answer->state == ATTAIN_CRITERION_STATE_UNKNOWN)
    return g_strdup (_("No level of the professional capabilities is on record"));

  return g_strdup_printf (is_met (answer)
                          ? _("Assessed at PCF level %d on %s")
                          : _("Assessed at PCF level %d on %s, which is below level %s"),
                          standing->pcf_level, since, answer->criterion->level);
}

static char *
explain_endorsement (const Answer         *answer,
                     const AttainStanding *standing)
{
  g_autofree char *on = answer->since_day > 0 ? attain_day_display (answer->since_day) : NULL;

  return on != NULL ? g_strdup_printf (_("Endorsed by the line manager on %s"), on)
                    : g_strdup (_("The line manager endorses an application after it is submitted"));
}

static char *
explain_stage1 (const Answer         *answer,
                const AttainStanding *standing)
{
  g_autofree char *on = answer->since_day > 0 ? attain_day_display (answer->since_day) : NULL;

  return on != NULL ? g_strdup_printf (_("The first panel was heard on %s"), on)
                    : g_strdup (_("The first panel is heard before the other one"));
}

/* The words for each criterion that records answer; the others say who has to. */
static const struct
{
  char       *(*explain) (const Answer *answer, const AttainStanding *standing);
  const char  *to_confirm;
} words[ATTAIN_N_CRITERION_TYPES] = {
  [ATTAIN_CRITERION_REGISTRATION_CURRENT] = { explain_registration },
  [ATTAIN_CRITERION_ASYE_PASSED] = { explain_asye },
  [ATTAIN_CRITERION_PERMANENT_CONTRACT] = { explain_contract },
  [ATTAIN_CRITERION_MIN_MONTHS_POST_QUALIFIED] = { explain_qualified },
  [ATTAIN_CRITERION_MIN_MONTHS_SINCE_ASYE] = { explain_since_asye },
  [ATTAIN_CRITERION_MIN_MONTHS_AT_LEVEL] = { explain_time_at_level },
  [ATTAIN_CRITERION_MIN_MONTHS_IN_COUNCIL] = { explain_time_in_council },
  [ATTAIN_CRITERION_PCF_LEVEL_EVIDENCED] = { explain_pcf_level },
  [ATTAIN_CRITERION_PCF_DOMAIN_COVERAGE] = { attain_criterion_explain_coverage },
  [ATTAIN_CRITERION_KSS_COVERAGE] = { attain_criterion_explain_coverage },
  [ATTAIN_CRITERION_CPD_DAYS] = { attain_criterion_explain_cpd_days },
  [ATTAIN_CRITERION_CPD_SWE_COMPLIANT] = { attain_criterion_explain_cpd_rule },
  [ATTAIN_CRITERION_MANDATORY_TRAINING_IN_DATE] = { attain_criterion_explain_training },
  [ATTAIN_CRITERION_DOCUMENT] = { attain_criterion_explain_evidence },
  [ATTAIN_CRITERION_OBSERVATION] = { attain_criterion_explain_evidence },
  [ATTAIN_CRITERION_FEEDBACK] = { attain_criterion_explain_evidence },
  [ATTAIN_CRITERION_CASE_STUDY] = { attain_criterion_explain_evidence },
  [ATTAIN_CRITERION_STAGE1_PANEL] = { explain_stage1 },
  [ATTAIN_CRITERION_MANAGER_ENDORSEMENT] = { explain_endorsement },
  [ATTAIN_CRITERION_PROBATION_PASSED] = { .to_confirm = N_("No record tells: human resources confirm it") },
  [ATTAIN_CRITERION_QUALIFICATION_HELD] = { .to_confirm = N_("No record tells: the academy sees the certificate") },
  [ATTAIN_CRITERION_CREDITS_AT_LEVEL] = { .to_confirm = N_("No record tells: the academy sees the transcript") },
  [ATTAIN_CRITERION_STUDENTS_SUPERVISED] = { .to_confirm = N_("No record tells: the academy confirms it") },
  [ATTAIN_CRITERION_MENTORED_NQSW] = { .to_confirm = N_("No record tells: the academy confirms it") },
  [ATTAIN_CRITERION_FULL_CASELOAD] = { .to_confirm = N_("No record tells: the line manager confirms it") },
  [ATTAIN_CRITERION_STATUTORY_EXPERIENCE] = { .to_confirm = N_("No record tells: the line manager confirms it") },
  [ATTAIN_CRITERION_NO_LIVE_FORMAL_ACTION] = { .to_confirm = N_("No record tells: human resources confirm it") },
  [ATTAIN_CRITERION_APPRAISAL_RATING] = { .to_confirm = N_("No record tells: the line manager confirms it") },
  [ATTAIN_CRITERION_FAST_TRACK_APPROVAL] = { .to_confirm = N_("No record tells: the managers who agree it confirm it") },
  [ATTAIN_CRITERION_VACANCY_EXISTS] = { .to_confirm = N_("No record tells: human resources confirm it") },
  [ATTAIN_CRITERION_PRESENTATION] = { .to_confirm = N_("Given when it is decided") },
  [ATTAIN_CRITERION_INTERVIEW] = { .to_confirm = N_("Held when it is decided") },
};

/**
 * attain_criterion_explain_record:
 * @answer: how somebody stands with a criterion
 * @standing: what the records say of them
 *
 * Returns: (transfer full): what the records alone say, or who has to say where they do not
 */
char *
attain_criterion_explain_record (const AttainCriterionAnswer *answer,
                                 const AttainStanding        *standing)
{
  AttainCriterionType type = answer->criterion->type;

  if (words[type].explain != NULL)
    return words[type].explain (answer, standing);

  return g_strdup (words[type].to_confirm != NULL ? _(words[type].to_confirm) : _("No record tells"));
}
