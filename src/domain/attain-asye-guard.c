/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-asye-guard.h"

#include <string.h>

#include <glib/gi18n.h>

#include "attain-display.h"
#include "attain-error.h"

static int
count_accepted (const AttainAsyeOutcome *self,
                AttainAsyeItemKind       kind,
                const char              *code,
                gboolean                 by_social_worker)
{
  int n = 0;

  for (gsize i = 0; i < self->findings.n_done; i++)
    {
      const AttainAsyeDone *done = &self->findings.done[i];

      n += done->accepted && done->kind == kind && g_str_equal (done->code, code) &&
           strcmp (done->done_on, self->decided_on) <= 0 && (!by_social_worker || done->by_social_worker);
    }

  return n;
}

static void
add_missing (const AttainAsyeOutcome *self,
             GString                 *missing,
             AttainAsyeItemKind       kind,
             const char              *code,
             const char              *title,
             int                      minimum)
{
  int there = count_accepted (self, kind, code, FALSE);

  if (there < minimum && !attain_asye_findings_is_explained (&self->findings, kind, code))
    /* Translators: an entry of a list: Critical reflection (1 of 2) */
    g_string_append_printf (missing, _("%s%s (%d of %d)"), missing->len > 0 ? ", " : "", title, there, minimum);
}

static void
add_missing_observers (const AttainAsyeOutcome       *self,
                       GString                       *missing,
                       const AttainProgrammeEvidence *evidence)
{
  int there = count_accepted (self, ATTAIN_ASYE_ITEM_EVIDENCE, evidence->code, TRUE);

  if (count_accepted (self, ATTAIN_ASYE_ITEM_EVIDENCE, evidence->code, FALSE) >= evidence->minimum &&
      there < evidence->by_social_worker &&
      !attain_asye_findings_is_explained (&self->findings, ATTAIN_ASYE_ITEM_EVIDENCE, evidence->code))
    /* Translators: an entry of a list */
    g_string_append_printf (missing, _("%s%s by a registered social worker (%d of %d)"),
                            missing->len > 0 ? ", " : "", evidence->title, there, evidence->by_social_worker);
}

static gboolean
check_complete (const AttainAsyeOutcome  *self,
                const AttainProgramme    *programme,
                GError                  **error)
{
  g_autoptr(GString) missing = g_string_new (NULL);

  for (guint i = 0; i < programme->reviews->len; i++)
    {
      const AttainProgrammeReview *review = g_ptr_array_index (programme->reviews, i);

      if (!review->optional)
        add_missing (self, missing, ATTAIN_ASYE_ITEM_REVIEW, review->code, review->title, 1);
    }
  for (guint i = 0; i < programme->evidence->len; i++)
    {
      const AttainProgrammeEvidence *evidence = g_ptr_array_index (programme->evidence, i);

      if (!evidence->mandatory)
        continue;
      add_missing (self, missing, ATTAIN_ASYE_ITEM_EVIDENCE, evidence->code, evidence->title, evidence->minimum);
      add_missing_observers (self, missing, evidence);
    }

  if (missing->len == 0)
    return TRUE;

  g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
               _("A pass needs what the programme asks for, or why it is not there: %s"), missing->str);
  return FALSE;
}

static gboolean
refuse_outcome (const char  *word,
                GError     **error)
{
  g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
               _("“%s” is not an outcome: the year ends in a pass or a fail, and deferral and withdrawal are "
                 "states of it"), word != NULL ? word : "");
  return FALSE;
}

/**
 * attain_asye_result_parse:
 * @word: (nullable): how somebody says that the year is to end, in capitals or not
 * @result: (out): how that is; unknown where it is refused
 * @error: that a year does not end so
 *
 * Returns: whether it is one of the two ends that every programme has
 */
gboolean
attain_asye_result_parse (const char        *word,
                          AttainAsyeResult  *result,
                          GError           **error)
{
  int value;
  gboolean is_word = attain_enum_parse (&attain_asye_result_choices, word, &value);

  *result = value;
  return (is_word && value != ATTAIN_ASYE_RESULT_UNKNOWN) || refuse_outcome (word, error);
}

/**
 * attain_asye_outcome_check:
 * @self: how the year is to end
 * @programme: what somebody is on
 * @start_on: the day that they started
 * @error: why it is refused, for people
 *
 * A year ends in a pass or a fail; deferral and withdrawal are states of it (Skills for Care, ASYE
 * assessment). A fail may come with evidence missing, a pass only where that is explained.
 *
 * Returns: whether it may be recorded
 */
gboolean
attain_asye_outcome_check (const AttainAsyeOutcome  *self,
                           const AttainProgramme    *programme,
                           const char               *start_on,
                           GError                  **error)
{
  g_autofree char *start = attain_date_display (start_on);

  if (programme->outcomes->len == 0)
    g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                 _("%s (%s) has no outcomes yet: none can be recorded"), programme->title, programme->edition);
  else if (attain_programme_find_name (programme->outcomes, self->outcome) == NULL)
    return refuse_outcome (self->outcome, error);
  else if (strcmp (self->decided_on, start_on) < 0)
    g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                 _("The outcome is before the start of the year, on %s"), start);
  else
    return !g_str_equal (self->outcome, "pass") || check_complete (self, programme, error);

  return FALSE;
}

/**
 * attain_asye_outcome_is_past:
 * @outcome_on: (nullable): the day of the decision; %NULL where nothing is decided
 * @on: the day it is
 * @error: that it has yet to come
 *
 * Returns: whether nobody has decided on a day that has not come
 */
gboolean
attain_asye_outcome_is_past (const char  *outcome_on,
                             const char  *on,
                             GError     **error)
{
  if (outcome_on == NULL || strcmp (outcome_on, on) <= 0)
    return TRUE;

  g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID, _("The outcome cannot be in the future"));
  return FALSE;
}

/**
 * attain_asye_held_is_past:
 * @held_on: the day of a review, a session or a piece of evidence
 * @on: the day it is
 * @error: that it has yet to come
 *
 * Returns: whether it has taken place
 */
gboolean
attain_asye_held_is_past (const char  *held_on,
                          const char  *on,
                          GError     **error)
{
  if (strcmp (held_on, on) <= 0)
    return TRUE;

  g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID, _("Date: it cannot be in the future"));
  return FALSE;
}

/**
 * attain_asye_held_is_in_year:
 * @held_on: the day of something that belongs to a supported year
 * @start_on: the first day of that year
 * @error: that it is before the year
 *
 * Returns: whether the year had begun
 */
gboolean
attain_asye_held_is_in_year (const char  *held_on,
                             const char  *start_on,
                             GError     **error)
{
  g_autofree char *start = NULL;

  if (strcmp (held_on, start_on) >= 0)
    return TRUE;

  start = attain_date_display (start_on);
  g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID, _("Date: it is before the start of the year, on %s"), start);
  return FALSE;
}

/**
 * attain_asye_item_refuse:
 * @programme: what somebody is on
 * @code: (nullable): what the programme does not ask for
 * @error: where to say so, by the programme's title and edition
 *
 * Returns: %FALSE, so that a check can end in it
 */
gboolean
attain_asye_item_refuse (const AttainProgramme  *programme,
                         const char             *code,
                         GError                **error)
{
  g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID, _("“%s” is not an item of %s (%s)"), code != NULL ? code : "",
               programme->title, programme->edition);
  return FALSE;
}

/**
 * attain_asye_item_check:
 * @programme: what somebody is on
 * @item: what a piece of evidence is for
 * @code: (nullable): the programme's code of it; of a session, %ATTAIN_ASYE_SUPERVISION
 * @error: that the programme does not ask for it
 *
 * Returns: whether the programme asks for that
 */
gboolean
attain_asye_item_check (const AttainProgramme  *programme,
                        AttainEvidenceItem      item,
                        const char             *code,
                        GError                **error)
{
  gboolean asks = FALSE;

  switch (item)
    {
    case ATTAIN_EVIDENCE_ITEM_REVIEW:
      asks = attain_programme_find_review (programme, code) != NULL;
      break;
    case ATTAIN_EVIDENCE_ITEM_EVIDENCE:
      asks = attain_programme_find_evidence (programme, code) != NULL;
      break;
    case ATTAIN_EVIDENCE_ITEM_SUPERVISION:
      asks = g_strcmp0 (code, ATTAIN_ASYE_SUPERVISION) == 0;
      break;
    case ATTAIN_EVIDENCE_ITEM_CRITERION:
    case ATTAIN_EVIDENCE_ITEM_UNKNOWN:
    default:
      break;
    }

  return asks || attain_asye_item_refuse (programme, code, error);
}

/**
 * attain_asye_item_get_title:
 * @programme: (nullable): what somebody is on
 * @item: what a piece of evidence is for
 * @code: (nullable): the programme's code of it
 *
 * Returns: (transfer none) (nullable): what the programme calls that; %NULL where it does not ask for it
 */
const char *
attain_asye_item_get_title (const AttainProgramme *programme,
                            AttainEvidenceItem     item,
                            const char            *code)
{
  const AttainProgrammeReview *review = NULL;
  const AttainProgrammeEvidence *piece = NULL;

  if (item == ATTAIN_EVIDENCE_ITEM_SUPERVISION)
    return _("Supervision");
  if (programme != NULL && item == ATTAIN_EVIDENCE_ITEM_REVIEW)
    review = attain_programme_find_review (programme, code);
  if (programme != NULL && item == ATTAIN_EVIDENCE_ITEM_EVIDENCE)
    piece = attain_programme_find_evidence (programme, code);

  return review != NULL ? review->title : piece != NULL ? piece->title : NULL;
}

/**
 * attain_asye_assessor_check:
 * @worker_id: the newly qualified worker
 * @assessor_id: who is to assess them
 * @assessor_left_on: (nullable): the day that the assessor left
 * @on: the day they are to assess from
 * @error: why they are refused, for people
 *
 * Who leaves on a day has left on it, as in attain_employment_in_post().
 *
 * Returns: whether they may assess
 */
gboolean
attain_asye_assessor_check (gint64       worker_id,
                            gint64       assessor_id,
                            const char  *assessor_left_on,
                            const char  *on,
                            GError     **error)
{
  g_autofree char *left = attain_date_display (assessor_left_on);

  if (worker_id == assessor_id)
    g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                         _("Nobody assesses their own year: choose another assessor"));
  else if (assessor_left_on != NULL && strcmp (assessor_left_on, on) <= 0)
    g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                 _("The assessor left on %s: choose one who is here"), left);
  else
    return TRUE;

  return FALSE;
}

/**
 * attain_asye_withdrawal_check:
 * @withdrawn_on: the day on which somebody withdrew from a year
 * @start_on: the day that they started
 * @on: the day it is
 * @error: why it is refused, for people
 *
 * Returns: whether they may have
 */
gboolean
attain_asye_withdrawal_check (const char  *withdrawn_on,
                              const char  *start_on,
                              const char  *on,
                              GError     **error)
{
  g_autofree char *start = attain_date_display (start_on);

  if (strcmp (withdrawn_on, start_on) < 0)
    g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                 _("The withdrawal is before the start of the year, on %s"), start);
  else if (strcmp (withdrawn_on, on) > 0)
    g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID, _("Withdrawn on: it cannot be in the future"));
  else
    return TRUE;

  return FALSE;
}
