/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What people find of an application between its steps: of criteria, of evidence, of a deferral's actions. */

#include "attain-application-findings.h"

#include <glib/gi18n.h>

#include "attain-application-criteria.h"
#include "attain-application-find.h"
#include "attain-application-table.h"
#include "attain-criterion-answer.h"
#include "attain-error.h"
#include "attain-evidence.h"

static gboolean
check_waiver (AttainApplicationCase       *item,
              AttainApplicationCriterion  *finding,
              const AttainCriterion       *criterion,
              const char                  *on,
              GError                     **error)
{
  AttainApplicationRole role = attain_route_actor_get_role (criterion->waiver_role);

  if (finding->state != ATTAIN_CRITERION_STATE_WAIVED)
    return TRUE;
  if (criterion->waiver_role == ATTAIN_ROUTE_ACTOR_UNKNOWN)
    return attain_error_refuse (error, _("This criterion cannot be waived: the scheme names nobody who may"));
  if (finding->waived_by_id != 0 && role != 0 && !attain_application_case_acts_as (item, finding->waived_by_id, on, role))
    {
      g_autofree char *whose = attain_application_role_list_labels (role);

      g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID, _("To waive this criterion is for %s"), whose);
      return FALSE;
    }

  return TRUE;
}

static gboolean
check_finding (AttainApplicationCase       *item,
               AttainApplicationCriterion  *finding,
               const char                  *on,
               GError                     **error)
{
  const AttainCriterion *criterion = item->route != NULL
                                     ? attain_route_find_criterion (item->route, finding->code) : NULL;
  AttainApplicationState state = item->application->state;

  if (criterion == NULL)
    {
      g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID, _("The route has no criterion “%s”"), finding->code);
      return FALSE;
    }
  if (state < ATTAIN_APPLICATION_ELIGIBILITY_CHECK || state > ATTAIN_APPLICATION_IN_PANEL ||
      state == ATTAIN_APPLICATION_INELIGIBLE)
    return attain_error_refuse (error, _("Criteria are checked from the eligibility check on, and until the panel has"
                                         " decided"));
  if (finding->state == ATTAIN_CRITERION_STATE_MET &&
      !attain_application_case_check_met (item, criterion, error))
    return FALSE;

  return check_waiver (item, finding, criterion, on, error);
}

/* Whoever has no right to it hears of that and of nothing else. */
static gboolean
check_finder (AttainChange           *change,
              AttainApplicationCase  *item,
              gint64                  actor_id,
              const char             *on,
              GError                **error)
{
  if (!attain_application_case_acts_as (item, actor_id, on, ATTAIN_ACTOR_ACADEMY))
    return attain_error_refuse (error, _("To check criteria is for the academy"));

  return attain_application_check_seen (change, item->application, error);
}

/**
 * attain_application_findings_save:
 * @change: a change
 * @rulebook: what applications are judged by
 * @finding: what was found: of which application, of which criterion, and what
 * @actor_id: who found it; 0 for who works for a file without accounts
 * @on: the day
 * @error: why it cannot be
 *
 * Returns: whether it was written, in place of what was found before
 */
gboolean
attain_application_findings_save (AttainChange                *change,
                                  const AttainRulebook        *rulebook,
                                  AttainApplicationCriterion  *finding,
                                  gint64                       actor_id,
                                  const char                  *on,
                                  GError                     **error)
{
  g_autoptr(AttainApplicationCase) item = attain_application_case_read (change, rulebook, finding->application_id,
                                                                        on, error);
  AttainApplicationCriterion *old = NULL;

  if (item == NULL || !check_finder (change, item, actor_id, on, error) || !check_finding (item, finding, on, error))
    return FALSE;

  finding->person_id = item->application->person_id;
  attain_field_set_string (&finding->checked_on, on);
  old = attain_application_case_find_finding (item, finding->code);
  if (old == NULL)
    return attain_change_insert (change, &attain_application_criterion_table, finding, error);

  old->state = finding->state;
  old->waived_by_id = finding->waived_by_id;
  attain_field_set_string (&old->reason, finding->reason);
  attain_field_set_string (&old->shown_by, finding->shown_by);
  attain_field_set_string (&old->checked_on, on);
  return attain_change_update (change, &attain_application_criterion_table, old, error);
}

static gboolean
keep_answer (AttainChange                 *change,
             AttainApplicationCase        *item,
             const AttainCriterionAnswer  *answer,
             const char                   *on,
             GError                      **error)
{
  g_autoptr(AttainApplicationCriterion) finding = attain_application_criterion_new ();

  finding->person_id = item->application->person_id;
  finding->application_id = attain_record_get_id (ATTAIN_RECORD (item->application));
  finding->code = g_strdup (answer->criterion->code);
  finding->state = answer->state;
  finding->shown_by = attain_criterion_answer_explain (answer, item->standing);
  finding->checked_on = g_strdup (on);
  return attain_change_insert (change, &attain_application_criterion_table, finding, error);
}

/**
 * attain_application_findings_keep:
 * @change: a change
 * @item: the case, with how the applicant stands
 * @refused: whether it is refused, so that what is not met is told too
 * @on: the day
 * @error: what went wrong
 *
 * Keeps what the records showed when it was decided whether the applicant is eligible, where nobody has said anything
 * of it: the panel and the applicant read it later, when the records may say something else, and not all of them are
 * the panel's to see.
 *
 * Returns: whether it was written
 */
gboolean
attain_application_findings_keep (AttainChange           *change,
                                  AttainApplicationCase  *item,
                                  gboolean                refused,
                                  const char             *on,
                                  GError                **error)
{
  for (guint i = 0; i < item->route->criteria->len; i++)
    {
      const AttainCriterion *criterion = g_ptr_array_index (item->route->criteria, i);
      AttainCriterionPhase phase = attain_criterion_type_get_phase (criterion->type);
      AttainCriterionAnswer answer;

      if ((phase != ATTAIN_CRITERION_PHASE_APPLY && phase != ATTAIN_CRITERION_PHASE_CHECK) ||
          attain_application_case_find_finding (item, criterion->code) != NULL)
        continue;

      attain_criterion_judge (criterion, item->standing, &answer);
      if ((answer.state == ATTAIN_CRITERION_STATE_MET || (refused && answer.state == ATTAIN_CRITERION_STATE_NOT_MET)) &&
          !keep_answer (change, item, &answer, on, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
check_accepter (AttainChange           *change,
                AttainApplicationCase  *item,
                gint64                  actor_id,
                const char             *on,
                GError                **error)
{
  if (actor_id != 0 && actor_id == item->application->person_id)
    return attain_error_refuse (error, _("Nobody accepts their own evidence"));
  if (!attain_application_case_acts_as (item, actor_id, on, ATTAIN_ACTOR_ACADEMY))
    return attain_error_refuse (error, _("To accept evidence is for the academy"));

  return attain_application_check_seen (change, item->application, error);
}

static gboolean
accept (AttainChange           *change,
        AttainApplicationCase  *item,
        AttainEvidence         *evidence,
        gint64                  actor_id,
        const char             *on,
        GError                **error)
{
  /* In a file without accounts nobody in particular accepts: the line manager of the day stands for it. */
  evidence->accepted_by_id = actor_id != 0 ? actor_id : attain_application_case_get_manager (item, on);
  if (evidence->accepted_by_id == 0)
    return attain_error_refuse (error, _("Say who accepts the evidence"));
  attain_field_set_string (&evidence->accepted_on, on);
  return attain_change_update (change, &attain_evidence_table, evidence, error);
}

/**
 * attain_application_findings_accept:
 * @change: a change
 * @rulebook: what applications are judged by
 * @application_id: an application
 * @evidence_id: a piece of evidence for it; 0 for all that nobody has accepted yet
 * @actor_id: who accepts it; 0 for who works for a file without accounts
 * @on: the day
 * @error: why it cannot be; `ATTAIN_ERROR_NOT_FOUND` when there is none to accept
 *
 * Returns: whether it is accepted
 */
gboolean
attain_application_findings_accept (AttainChange          *change,
                                    const AttainRulebook  *rulebook,
                                    gint64                 application_id,
                                    gint64                 evidence_id,
                                    gint64                 actor_id,
                                    const char            *on,
                                    GError               **error)
{
  g_autoptr(AttainApplicationCase) item = attain_application_case_read (change, rulebook, application_id, NULL, error);
  guint n_accepted = 0;

  if (item == NULL || !check_accepter (change, item, actor_id, on, error))
    return FALSE;

  for (guint i = 0; i < item->evidence->len; i++)
    {
      AttainEvidence *evidence = g_ptr_array_index (item->evidence, i);

      if (evidence->accepted_on != NULL ||
          (evidence_id != 0 && attain_record_get_id (ATTAIN_RECORD (evidence)) != evidence_id))
        continue;
      if (!accept (change, item, evidence, actor_id, on, error))
        return FALSE;
      n_accepted++;
    }
  if (n_accepted > 0)
    return TRUE;

  g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_NOT_FOUND, _("There is no such evidence to accept"));
  return FALSE;
}

/**
 * attain_application_findings_sign_off:
 * @change: a change
 * @rulebook: what applications are judged by
 * @application_id: a deferred application
 * @actor_id: its reviewer; 0 for who works for a file without accounts
 * @on: the day
 * @error: why it cannot be
 *
 * The one thing of a decision that is written after it.
 *
 * Returns: whether the actions of its plan are signed off
 */
gboolean
attain_application_findings_sign_off (AttainChange          *change,
                                      const AttainRulebook  *rulebook,
                                      gint64                 application_id,
                                      gint64                 actor_id,
                                      const char            *on,
                                      GError               **error)
{
  g_autoptr(AttainApplicationCase) item = attain_application_case_read (change, rulebook, application_id, NULL, error);
  AttainDecision *decision = NULL;

  if (item == NULL)
    return FALSE;

  decision = attain_application_case_get_decision (item);
  if (actor_id != 0 && (decision == NULL || actor_id != decision->reviewer_id))
    return attain_error_refuse (error, _("To sign off the actions is for the reviewer that the panel has named"));
  if (decision == NULL || item->application->state != ATTAIN_APPLICATION_DECIDED_DEFER)
    return attain_error_refuse (error, _("Only a deferral has actions to sign off"));

  attain_field_set_string (&decision->actions_signed_on, on);
  return attain_change_update (change, &attain_decision_table, decision, error);
}
