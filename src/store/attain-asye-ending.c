/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a supported year ends: the assessor recommends, others moderate, and the employer decides (Skills for Care,
 * ASYE moderation). */

#include "attain-asye-ending.h"

#include <string.h>

#include <glib/gi18n.h>

#include "attain-asye-guard.h"
#include "attain-error.h"

static gboolean
check_actor (const AttainAsyeCase  *year,
             const AttainAsyeDesk  *desk,
             gboolean               not_assessor,
             GError               **error)
{
  if (desk->actor_id != 0 && desk->actor_id == year->asye->person_id)
    g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID, _("Nobody decides on their own year"));
  else if (not_assessor && desk->actor_id != 0 && desk->actor_id == year->asye->assessor_id)
    g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                         _("The assessor recommends, and others look at it: this is for somebody else"));
  else
    return TRUE;

  return FALSE;
}

static gboolean
check_result (const AttainAsyeCase  *year,
              AttainAsyeResult       result,
              GError               **error)
{
  const AttainProgramme *programme = year->programme;

  if (programme->outcomes->len == 0)
    g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                 _("%s (%s) has no outcomes yet: none can be recorded"), programme->title, programme->edition);
  else if (result == ATTAIN_ASYE_RESULT_UNKNOWN)
    g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID, _("Say which it is: a pass or a fail"));
  else
    return TRUE;

  return FALSE;
}

/**
 * attain_asye_ending_recommend:
 * @change: a change
 * @desk: what is to hand
 * @asye_id: a year
 * @result: what the assessor recommends
 * @error: why not, for people
 *
 * A recommendation that is changed has to be moderated again.
 *
 * Returns: whether it is recommended
 */
gboolean
attain_asye_ending_recommend (AttainChange          *change,
                              const AttainAsyeDesk  *desk,
                              gint64                 asye_id,
                              AttainAsyeResult       result,
                              GError               **error)
{
  g_autoptr(AttainAsyeCase) year = attain_asye_desk_open (desk, change, asye_id, error);

  if (year == NULL || !attain_asye_desk_has_programme (year, error) || !check_actor (year, desk, FALSE, error) ||
      !check_result (year, result, error))
    return FALSE;
  if (year->asye->assessor_id == 0)
    {
      g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                           _("The assessor recommends, and the year has none: choose one first"));
      return FALSE;
    }

  g_object_set (year->asye, "recommendation", result, "recommended-on", desk->on, "moderated-on", NULL, NULL);
  return attain_change_update (change, &attain_asye_table, year->asye, error);
}

/**
 * attain_asye_ending_moderate:
 * @change: a change
 * @desk: what is to hand
 * @asye_id: a year
 * @findings: what the moderators found
 * @error: why not, for people
 *
 * Returns: whether the recommendation is moderated
 */
gboolean
attain_asye_ending_moderate (AttainChange          *change,
                             const AttainAsyeDesk  *desk,
                             gint64                 asye_id,
                             const char            *findings,
                             GError               **error)
{
  g_autoptr(AttainAsyeCase) year = attain_asye_desk_open (desk, change, asye_id, error);

  if (year == NULL || !check_actor (year, desk, TRUE, error))
    return FALSE;
  if (year->asye->recommendation == ATTAIN_ASYE_RESULT_UNKNOWN)
    {
      g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                           _("There is nothing to moderate yet: the assessor recommends first"));
      return FALSE;
    }
  if (!attain_asye_desk_check_words (findings, _("Write down what the moderators found"), error))
    return FALSE;

  g_object_set (year->asye, "moderated-on", desk->on, "moderation", findings, NULL);
  return attain_change_update (change, &attain_asye_table, year->asye, error);
}

static gboolean
check_order (const AttainAsyeCase  *year,
             AttainAsyeResult       outcome,
             const char            *reason,
             GError               **error)
{
  if (year->status == ATTAIN_ASYE_STATUS_PAUSED)
    g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                         _("The year is paused: end the pause before it is decided"));
  else if (year->asye->recommendation == ATTAIN_ASYE_RESULT_UNKNOWN)
    g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                         _("The assessor recommends before the employer decides: there is no recommendation yet"));
  else if (year->asye->moderated_on == NULL)
    g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                         _("The recommendation is moderated before the employer decides: that is not done yet"));
  else if (outcome != year->asye->recommendation)
    return attain_asye_desk_check_words (reason, _("The outcome is not what the assessor recommends: say why"), error);
  else if (outcome == ATTAIN_ASYE_RESULT_FAIL)
    return attain_asye_desk_check_words (reason, _("A fail needs its reasons: write down why"), error);
  else
    return TRUE;

  return FALSE;
}

static gboolean
check_outcome (const AttainAsyeCase  *year,
               const AttainAsyeDesk  *desk,
               AttainAsyeResult       result,
               const char            *outcome_on,
               GError               **error)
{
  AttainAsyeOutcome outcome = { attain_enum_get_nick (&attain_asye_result_choices, result), outcome_on };

  if (!attain_asye_outcome_is_past (outcome_on, desk->on, error))
    return FALSE;

  attain_asye_case_get_findings (year, &outcome.findings);
  return attain_asye_outcome_check (&outcome, year->programme, year->asye->started_on, error);
}

/**
 * attain_asye_ending_conclude:
 * @change: a change
 * @desk: what is to hand
 * @asye_id: a year
 * @outcome: how it ends
 * @outcome_on: the day of the decision
 * @reason: (nullable): why; a fail and another outcome than the one recommended need it
 * @error: why not, for people
 *
 * Returns: whether the year is over
 */
gboolean
attain_asye_ending_conclude (AttainChange          *change,
                             const AttainAsyeDesk  *desk,
                             gint64                 asye_id,
                             AttainAsyeResult       outcome,
                             const char            *outcome_on,
                             const char            *reason,
                             GError               **error)
{
  g_autoptr(AttainAsyeCase) year = attain_asye_desk_open (desk, change, asye_id, error);

  if (year == NULL || !attain_asye_desk_has_programme (year, error) || !check_actor (year, desk, TRUE, error) ||
      !check_result (year, outcome, error) ||
      !check_outcome (year, desk, outcome, outcome_on, error) ||
      !check_order (year, outcome, reason, error))
    return FALSE;

  g_object_set (year->asye, "status", ATTAIN_ASYE_STATUS_COMPLETED, "outcome", outcome, "outcome-on", outcome_on,
                "outcome-reason", reason, NULL);
  return attain_change_update (change, &attain_asye_table, year->asye, error);
}
