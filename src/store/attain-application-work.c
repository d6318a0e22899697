/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every way in which an application moves: the records say what is true, the road says what may be done, and what
 * follows is written, all in one change. */

#include "attain-application-work.h"

#include <glib/gi18n.h>

#include "attain-application-find.h"
#include "attain-application-step.h"
#include "attain-application-table.h"
#include "attain-application-write.h"
#include "attain-error.h"
#include "attain-panel-score.h"
#include "attain-panel-seat.h"

/* What the history calls each move. */
static const char *const actions[ATTAIN_N_MOVES] = {
  [ATTAIN_MOVE_START] = N_("Start application"),
  [ATTAIN_MOVE_GRANT] = N_("Grant level automatically"),
  [ATTAIN_MOVE_SUBMIT] = N_("Submit application"),
  [ATTAIN_MOVE_ENDORSE] = N_("Endorse application"),
  [ATTAIN_MOVE_RETURN] = N_("Return application"),
  [ATTAIN_MOVE_REVISE] = N_("Revise application"),
  [ATTAIN_MOVE_CHECK] = N_("Begin eligibility check"),
  [ATTAIN_MOVE_OPEN] = N_("Open application for evidence"),
  [ATTAIN_MOVE_REFUSE] = N_("Refuse application as not eligible"),
  [ATTAIN_MOVE_READY] = N_("Mark application as ready"),
  [ATTAIN_MOVE_SCHEDULE] = N_("Set panel date"),
  [ATTAIN_MOVE_HEAR] = N_("Record first panel"),
  [ATTAIN_MOVE_DECLARE] = N_("Declare conflicts"),
  [ATTAIN_MOVE_CONVENE] = N_("Begin panel"),
  [ATTAIN_MOVE_SCORE] = N_("Score application"),
  [ATTAIN_MOVE_DECIDE_PROGRESS] = N_("Decide application: progress"),
  [ATTAIN_MOVE_DECIDE_DEFER] = N_("Decide application: defer"),
  [ATTAIN_MOVE_DECIDE_NOT] = N_("Decide application: not yet"),
  [ATTAIN_MOVE_LETTER] = N_("Record decision letter"),
  [ATTAIN_MOVE_RESUBMIT] = N_("Resubmit application"),
  [ATTAIN_MOVE_RATIFY] = N_("Ratify application"),
  [ATTAIN_MOVE_EFFECT] = N_("Put level into effect"),
  [ATTAIN_MOVE_APPEAL] = N_("Appeal"),
  [ATTAIN_MOVE_UPHOLD] = N_("Uphold appeal"),
  [ATTAIN_MOVE_DISMISS] = N_("Dismiss appeal"),
  [ATTAIN_MOVE_WITHDRAW] = N_("Withdraw application"),
  [ATTAIN_MOVE_LAPSE] = N_("Let application lapse"),
  [ATTAIN_MOVE_CLOSE] = N_("Close application"),
};

/* Of a panel's seats the one that has the role; of the others whom the order names. */
static gint64
find_chair (AttainApplicationCase *item)
{
  for (guint i = 0; i < item->seats->len; i++)
    {
      AttainPanelSeat *seat = g_ptr_array_index (item->seats, i);

      if (seat->meeting_id == item->application->meeting_id && g_strcmp0 (seat->role, ATTAIN_PANEL_CHAIR) == 0)
        return seat->person_id;
    }

  return 0;
}

static gint64
get_named_member (const AttainApplicationOrder *order)
{
  if (order->move == ATTAIN_MOVE_DECLARE && order->declaration != NULL)
    return order->declaration->member_id;
  if (order->move == ATTAIN_MOVE_SCORE && order->scores != NULL && order->scores->len > 0)
    return ((AttainPanelScore *) g_ptr_array_index (order->scores, 0))->member_id;

  return 0;
}

/* Who does it, or whose part whoever works for the file takes; 0 where that is nobody in particular. */
static gint64
find_person (AttainApplicationCase        *item,
             const AttainApplicationOrder *order)
{
  const AttainRoadStep *step = attain_application_road_find (item->application->state, order->move);

  if (order->actor_id != 0)
    return order->actor_id;
  if (step == NULL)
    return 0;
  if (get_named_member (order) != 0)
    return get_named_member (order);
  if (step->roles == ATTAIN_ACTOR_LINE_MANAGER)
    return attain_application_case_get_manager (item, order->on);

  return step->roles == ATTAIN_ACTOR_CHAIR ? find_chair (item) : 0;
}

/* A declaration and scores are of one member, who gives them. */
static gboolean
check_member (AttainApplicationCase         *item,
              const AttainApplicationOrder  *order,
              gint64                         person_id,
              GError                       **error)
{
  gint64 named = get_named_member (order);

  if (order->move != ATTAIN_MOVE_DECLARE && order->move != ATTAIN_MOVE_SCORE)
    return TRUE;
  if (person_id == 0)
    return attain_error_refuse (error, _("Say which member of the panel it is for"));
  if (named != 0 && named != person_id)
    return attain_error_refuse (error, _("Every member of a panel declares and scores for themselves"));

  for (guint i = 0; i < item->seats->len; i++)
    {
      AttainPanelSeat *seat = g_ptr_array_index (item->seats, i);

      if (seat->meeting_id == item->application->meeting_id && seat->person_id == person_id)
        return seat->votes == ATTAIN_YES_NO_YES || order->move == ATTAIN_MOVE_DECLARE ||
               attain_error_refuse (error, _("This seat has no vote, so it does not score"));
    }

  return attain_error_refuse (error, _("Only members of the panel declare conflicts and score"));
}

static gboolean
check_order (AttainApplicationCase         *item,
             const AttainApplicationOrder  *order,
             gint64                         person_id,
             GError                       **error)
{
  if (order->move == ATTAIN_MOVE_SCHEDULE && attain_application_road_find (item->application->state, order->move) &&
      attain_application_case_get_meeting (item) == NULL)
    return attain_error_refuse (error, _("The application is on no meeting's agenda yet: put it on one first"));
  if (order->move == ATTAIN_MOVE_DECIDE_DEFER && order->decision != NULL && order->decision->reviewer_id != 0 &&
      order->decision->reviewer_id == item->application->person_id)
    return attain_error_refuse (error, _("Nobody reviews their own deferral"));

  return TRUE;
}

static gboolean
append_step (AttainChange           *change,
             AttainApplicationCase  *item,
             AttainApplicationState  from,
             AttainApplicationMove   move,
             AttainApplicationRole   roles,
             gint64                  actor_id,
             const char             *on,
             GError                **error)
{
  g_autoptr(AttainApplicationStep) step = attain_application_step_new ();

  step->person_id = item->application->person_id;
  step->application_id = attain_record_get_id (ATTAIN_RECORD (item->application));
  step->move = move;
  step->from_state = from;
  step->to_state = item->application->state;
  step->moved_on = g_strdup (on);
  step->actor_id = actor_id;
  step->role = attain_application_role_list_labels (roles);
  step->reason = g_strdup (item->application->reason);
  return attain_change_insert (change, &attain_application_step_table, step, error);
}

/* The application is in its place before what refers to it, and as it is to be after. */
static gboolean
write_all (AttainChange                  *change,
           AttainApplicationCase         *item,
           const AttainApplicationOrder  *order,
           AttainApplicationState         to,
           AttainApplicationRole          roles,
           gint64                         person_id,
           GError                       **error)
{
  AttainApplication *application = item->application;
  AttainApplicationState from = application->state;

  if (!attain_application_write_records (change, item, order, person_id, error))
    return FALSE;

  application->state = to;
  if (from != to)
    attain_field_set_string (&application->state_on, order->on);
  return attain_change_save (change, &attain_application_table, application, error) &&
         append_step (change, item, from, order->move, roles, order->actor_id, order->on, error);
}

static gboolean
check_version (AttainApplicationCase         *item,
               const AttainApplicationOrder  *order,
               GError                       **error)
{
  if (order->version == 0 || order->version == attain_record_get_version (ATTAIN_RECORD (item->application)))
    return TRUE;

  g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_CONFLICT,
                       _("Somebody else has moved this application on since you opened it. Nothing was overwritten, "
                         "and what you wrote is kept."));
  return FALSE;
}

/* Whose it is to do comes before everything that a refusal could tell of the application. */
static gboolean
check_actor (AttainChange                  *change,
             AttainApplicationCase         *item,
             const AttainApplicationOrder  *order,
             GError                       **error)
{
  AttainApplicationRole roles = attain_application_case_get_roles (item, order->actor_id, order->on);

  return attain_application_road_check_actor (order->move, roles, error) &&
         (attain_application_road_find (item->application->state, order->move) != NULL ||
          attain_application_check_seen (change, item->application, error));
}

/**
 * attain_application_work_get_action:
 * @move: a move
 *
 * Returns: what the history calls it: "Endorse application"
 */
const char *
attain_application_work_get_action (AttainApplicationMove move)
{
  g_return_val_if_fail (move > ATTAIN_MOVE_UNKNOWN && move < ATTAIN_N_MOVES, NULL);

  return _(actions[move]);
}

/**
 * attain_application_work_get_flags:
 * @move: a move
 *
 * Returns: what is special about the change: what a panel has said is never undone, only followed by an appeal
 */
AttainChangeFlags
attain_application_work_get_flags (AttainApplicationMove move)
{
  gboolean final = attain_application_move_get_outcome (move) != ATTAIN_APPLICATION_OUTCOME_UNKNOWN ||
                   move == ATTAIN_MOVE_SCORE || move == ATTAIN_MOVE_UPHOLD || move == ATTAIN_MOVE_DISMISS;

  return final ? ATTAIN_CHANGE_FINAL : ATTAIN_CHANGE_NORMAL;
}

/**
 * attain_application_work_take:
 * @change: a change
 * @item: the case, as the change has it; for a step that depends on criteria with how the applicant stands
 * @order: what is to be done with it
 * @by_itself: whether it happens of itself, and nobody does it
 * @error: why not
 *
 * The one place where an application takes a step: the records say what is true, the road whether it may be done.
 *
 * Returns: whether it was taken, and all that follows from it written
 */
gboolean
attain_application_work_take (AttainChange                  *change,
                              AttainApplicationCase         *item,
                              const AttainApplicationOrder  *order,
                              gboolean                       by_itself,
                              GError                       **error)
{
  AttainApplication *application = item->application;
  AttainApplicationState to = application->state;
  const AttainRoadStep *step = attain_application_road_find (to, order->move);
  gint64 person_id = by_itself ? 0 : find_person (item, order);
  AttainApplicationRole roles = by_itself ? ATTAIN_ACTOR_SYSTEM
                                          : attain_application_case_get_roles (item, order->actor_id, order->on);
  AttainApplicationFacts facts;

  attain_application_order_apply (order, application);
  attain_application_write_defaults (item, order);
  attain_application_case_get_facts (item, person_id, order->on, order, &facts);
  if (!check_order (item, order, person_id, error) ||
      !attain_application_road_move (&to, order->move, roles, &facts, error) ||
      !check_member (item, order, person_id, error))
    return FALSE;

  if ((roles & ATTAIN_ACTOR_OFFICE) == 0)
    roles &= step->roles;
  else
    roles |= step->roles & ~ATTAIN_ACTOR_SYSTEM;
  return write_all (change, item, order, to, roles, person_id, error);
}

/**
 * attain_application_work_happen:
 * @change: a change
 * @item: (transfer none): the case, as the change has it
 * @what: what happens of itself: it is checked, takes effect, lapses or is closed
 * @on: the day
 * @reason: (nullable): why
 * @error: why it does not
 *
 * Returns: whether it happened
 */
gboolean
attain_application_work_happen (AttainChange           *change,
                                AttainApplicationCase  *item,
                                AttainApplicationMove   what,
                                const char             *on,
                                const char             *reason,
                                GError                **error)
{
  g_autoptr(AttainApplicationOrder) order = attain_application_order_new (what, 0, on);

  if (reason != NULL)
    attain_application_order_give (order)->reason = g_strdup (reason);
  return attain_application_work_take (change, item, order, TRUE, error);
}

/**
 * attain_application_work_move:
 * @change: a change
 * @rulebook: what applications are judged by
 * @application_id: an application
 * @order: what is to be done with it
 * @error: why not: it is not possible there, it is somebody else's to do, the first condition that is not met, or
 *   `ATTAIN_ERROR_CONFLICT` when somebody else has moved it on since
 *
 * Moves an application and writes all that follows, a step that is never edited among it. What is endorsed goes
 * to the eligibility check of itself.
 *
 * Returns: whether it moved
 */
gboolean
attain_application_work_move (AttainChange                  *change,
                              const AttainRulebook          *rulebook,
                              gint64                         application_id,
                              const AttainApplicationOrder  *order,
                              GError                       **error)
{
  g_autoptr(AttainApplicationCase) item = attain_application_case_read (change, rulebook, application_id,
                                                                        order->on, error);

  if (item == NULL || !check_actor (change, item, order, error) || !check_version (item, order, error))
    return FALSE;
  if (item->route == NULL)
    {
      g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_NOT_FOUND,
                   _("The application began under edition %s of the scheme “%s”, which this file does not hold: import "
                     "it first"), item->application->edition != NULL ? item->application->edition : "—",
                   item->application->scheme);
      return FALSE;
    }
  if (!attain_application_work_take (change, item, order, FALSE, error))
    return FALSE;

  return order->move != ATTAIN_MOVE_ENDORSE ||
         attain_application_work_happen (change, item, ATTAIN_MOVE_CHECK, order->on, NULL, error);
}
