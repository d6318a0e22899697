/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Applications from the draft until they are ready for a panel, and those that end before. */

#include "attain-demo-draft.h"

#include <glib/gi18n.h>

#include "attain-application-table.h"
#include "attain-application-work.h"
#include "attain-criterion-answer.h"
#include "attain-evidence.h"
#include "attain-tables.h"
#include "attain-training.h"

static gboolean
start (AttainDemoStage  *self,
       AttainDemoRole   *role,
       GError          **error)
{
  g_autofree char *on = attain_demo_stage_dup_day (self, -role->part->begun);
  g_autoptr(AttainChange) change = attain_demo_stage_begin (self, role->applicant_id,
                                          attain_application_work_get_action (ATTAIN_MOVE_START), error);
  g_autoptr(AttainApplication) application = NULL;

  if (change == NULL ||
      !(application = attain_application_work_start (change, &self->reference->rulebook, self->reference->scheme,
                                                     role->applicant_id, role->part->route, role->applicant_id, on,
                                                     error)))
    return FALSE;

  role->application_id = attain_record_get_id (ATTAIN_RECORD (application));
  return attain_change_commit (&change, NULL, error);
}

/* What is missing of the required training on the day of the check is done before it. */
static gboolean
take_courses (AttainDemoStage        *self,
              AttainChange           *change,
              AttainApplicationCase  *item,
              int                     days,
              GError                **error)
{
  const AttainPostSpan *post = attain_standing_get_post (item->standing);
  g_autofree char *on = attain_demo_stage_dup_day (self, days);

  for (guint i = 0; i < item->scheme->required_courses->len; i++)
    {
      const AttainRequiredCourse *course = g_ptr_array_index (item->scheme->required_courses, i);
      gint32 until = g_array_index (item->standing->training_until, gint32, i);
      AttainTrainingState state = attain_required_course_get_state (course, until, item->standing->day);
      g_autoptr(AttainTraining) training = NULL;

      if (!attain_required_course_is_for (course, post != NULL ? post->role : NULL) ||
          attain_training_state_is_in_date (state))
        continue;

      training = g_object_new (ATTAIN_TYPE_TRAINING, "person-id", item->application->person_id, "course", course->course,
                               "title", course->title, "held-on", on, "minutes", (gint64) 180,
                               "attendance", ATTAIN_ATTENDANCE_ATTENDED, NULL);
      if (!attain_change_insert (change, &attain_training_table, training, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
finish_training (AttainDemoStage  *self,
                 AttainDemoRole   *role,
                 int               days,
                 GError          **error)
{
  g_autofree char *on = attain_demo_stage_dup_day (self, days);
  g_autoptr(AttainChange) change = attain_demo_stage_begin (self, self->academy, _("Record training"), error);
  g_autoptr(AttainApplicationCase) item = NULL;

  return change != NULL &&
         (item = attain_application_case_read (change, &self->reference->rulebook, role->application_id, on, error)) &&
         take_courses (self, change, item, days - 3, error) && attain_change_commit (&change, NULL, error);
}

/* What the academy finds of a criterion: nothing of what the records show already, or what comes later. Most of a
 * portfolio is read on paper. */
static AttainCriterionState
choose_finding (AttainDemoRole        *role,
                AttainApplicationCase *item,
                const AttainCriterion *criterion)
{
  AttainCriterionAnswer answer;

  if (role->part->state == ATTAIN_APPLICATION_INELIGIBLE && criterion->type == ATTAIN_CRITERION_MIN_MONTHS_SINCE_ASYE)
    return ATTAIN_CRITERION_STATE_NOT_MET;
  if (attain_criterion_type_get_phase (criterion->type) == ATTAIN_CRITERION_PHASE_DECISION)
    return ATTAIN_CRITERION_STATE_UNKNOWN;
  if (attain_criterion_type_get_phase (criterion->type) == ATTAIN_CRITERION_PHASE_EVIDENCE)
    return ATTAIN_CRITERION_STATE_MET;

  attain_criterion_judge (criterion, item->standing, &answer);
  if (attain_criterion_answer_is_good (&answer))
    return ATTAIN_CRITERION_STATE_UNKNOWN;

  return attain_criterion_is_disproved (criterion, item->standing, &answer) ? ATTAIN_CRITERION_STATE_WAIVED
                                                                            : ATTAIN_CRITERION_STATE_MET;
}

static gboolean
check_criteria (AttainDemoStage  *self,
                AttainDemoRole   *role,
                int               days,
                GError          **error)
{
  g_autofree char *on = attain_demo_stage_dup_day (self, days);
  g_autoptr(AttainChange) change = NULL;
  g_autoptr(AttainApplicationCase) item = NULL;

  if (!finish_training (self, role, days, error) ||
      !(change = attain_demo_stage_begin (self, self->academy, _("Check criteria"), error)) ||
      !(item = attain_application_case_read (change, &self->reference->rulebook, role->application_id, on, error)))
    return FALSE;

  for (guint i = 0; i < role->route->criteria->len; i++)
    {
      const AttainCriterion *criterion = g_ptr_array_index (role->route->criteria, i);
      AttainCriterionState state = choose_finding (role, item, criterion);

      if (state != ATTAIN_CRITERION_STATE_UNKNOWN &&
          !attain_demo_stage_find (self, role, change, criterion, state, on, error))
        return FALSE;
    }

  return attain_change_commit (&change, NULL, error);
}

static gboolean
keep_evidence (AttainDemoStage  *self,
               AttainDemoRole   *role,
               const char       *code,
               const char       *title,
               int               days,
               GError          **error)
{
  g_autofree char *on = attain_demo_stage_dup_day (self, days);
  g_autofree char *body = attain_demo_words_tell (self->orders.words, "evidence", &self->orders.random);
  g_autoptr(AttainChange) change = attain_demo_stage_begin (self, role->applicant_id, _("Keep evidence"), error);
  g_autoptr(AttainEvidence) evidence =
    g_object_new (ATTAIN_TYPE_EVIDENCE, "person-id", role->applicant_id, "application-id", role->application_id,
                  "item", ATTAIN_EVIDENCE_ITEM_CRITERION, "code", code, "title", title, "held-on", on, "body", body,
                  "capabilities", "PCF:6 PCF:7 PCF:9", NULL);

  return change != NULL && attain_change_insert (change, &attain_evidence_table, evidence, error) &&
         attain_change_commit (&change, NULL, error);
}

/* The ways that end before the evidence is open. */
static gboolean
play_early_end (AttainDemoStage  *self,
                AttainDemoRole   *role,
                gboolean         *ended,
                GError          **error)
{
  int begun = -role->part->begun;

  *ended = TRUE;
  switch (role->part->state)
    {
    case ATTAIN_APPLICATION_WITHDRAWN:
      return attain_demo_stage_move (self, role, ATTAIN_MOVE_WITHDRAW, role->applicant_id, begun + 10, error);
    case ATTAIN_APPLICATION_RETURNED:
    case ATTAIN_APPLICATION_LAPSED:
      return attain_demo_stage_move (self, role, ATTAIN_MOVE_RETURN, role->manager_id, begun + 13, error);
    case ATTAIN_APPLICATION_INELIGIBLE:
      return attain_demo_stage_move (self, role, ATTAIN_MOVE_ENDORSE, role->manager_id, begun + 13, error) &&
             check_criteria (self, role, begun + 17, error) &&
             attain_demo_stage_move (self, role, ATTAIN_MOVE_REFUSE, self->academy, begun + 17, error);
    default:
      *ended = FALSE;
      return TRUE;
    }
}

/**
 * attain_demo_draft_play:
 * @self: a stage
 * @role: the application that is played
 * @error: what went wrong
 *
 * Plays an application from its draft until it is ready for a panel, or as far as it comes before that.
 *
 * Returns: whether it came there
 */
gboolean
attain_demo_draft_play (AttainDemoStage  *self,
                        AttainDemoRole   *role,
                        GError          **error)
{
  AttainApplicationState state = role->part->state;
  int begun = -role->part->begun;
  gboolean ended;

  if (!start (self, role, error))
    return FALSE;
  if (state == ATTAIN_APPLICATION_DRAFT)
    return TRUE;
  if (!attain_demo_stage_move (self, role, ATTAIN_MOVE_SUBMIT, role->applicant_id, begun + 7, error) ||
      !play_early_end (self, role, &ended, error))
    return FALSE;
  if (ended || state == ATTAIN_APPLICATION_AWAITING_ENDORSEMENT)
    return TRUE;
  if (!attain_demo_stage_move (self, role, ATTAIN_MOVE_ENDORSE, role->manager_id, begun + 13, error))
    return FALSE;
  if (state == ATTAIN_APPLICATION_ELIGIBILITY_CHECK)
    return TRUE;

  return check_criteria (self, role, begun + 17, error) &&
         attain_demo_stage_move (self, role, ATTAIN_MOVE_OPEN, self->academy, begun + 17, error) &&
         keep_evidence (self, role, "observation", "Observation of a review meeting", begun + 20, error) &&
         keep_evidence (self, role, "feedback_colleagues", "Feedback from a health visitor", begun + 21, error) &&
         (state == ATTAIN_APPLICATION_EVIDENCE_OPEN ||
          attain_demo_stage_move (self, role, ATTAIN_MOVE_READY, role->applicant_id, begun + 24, error));
}

/**
 * attain_demo_draft_let_lapse:
 * @self: a stage
 * @role: an application that was returned half a year ago, and left
 * @error: what went wrong
 *
 * Returns: whether it has lapsed
 */
gboolean
attain_demo_draft_let_lapse (AttainDemoStage  *self,
                             AttainDemoRole   *role,
                             GError          **error)
{
  g_autofree char *on = attain_demo_stage_dup_day (self, 0);
  g_autofree char *reason = attain_demo_words_tell (self->orders.words, "lapsed", &self->orders.random);
  g_autoptr(AttainChange) change = attain_demo_stage_begin (self, self->academy, attain_application_work_get_action (ATTAIN_MOVE_LAPSE),
                                          error);
  g_autoptr(AttainApplicationCase) item =
    change != NULL ? attain_application_case_read (change, &self->reference->rulebook, role->application_id, NULL, error)
                   : NULL;

  return item != NULL && attain_application_work_happen (change, item, ATTAIN_MOVE_LAPSE, on, reason, error) &&
         attain_change_commit (&change, NULL, error);
}
