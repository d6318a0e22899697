/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What everybody does who plays a part of an application: through the same door as people, each step by whose it is. */

#include "attain-demo-stage.h"

#include "attain-application-findings.h"
#include "attain-application-work.h"
#include "attain-date.h"
#include "attain-person-table.h"

/**
 * attain_demo_stage_dup_day:
 * @self: a stage
 * @days: how many days after the last one; below 0 before it
 *
 * Returns: (transfer full): that day
 */
char *
attain_demo_stage_dup_day (AttainDemoStage *self,
                           int              days)
{
  return attain_date_add_days (self->as_of, days);
}

/**
 * attain_demo_stage_begin:
 * @self: a stage
 * @actor_id: who does something
 * @action: what the history calls it
 * @error: what went wrong
 *
 * Returns: (transfer full) (nullable): a change of theirs
 */
AttainChange *
attain_demo_stage_begin (AttainDemoStage  *self,
                         gint64            actor_id,
                         const char       *action,
                         GError          **error)
{
  g_autofree char *name = attain_person_dup_name (self->db, actor_id, error);

  return name != NULL ? attain_change_begin (self->db, name, action, NULL, ATTAIN_CHANGE_NORMAL, error) : NULL;
}

/**
 * attain_demo_stage_move:
 * @self: a stage
 * @role: the application that is played
 * @what: what is done with it
 * @actor_id: by whom
 * @days: on which day, as of attain_demo_stage_dup_day()
 * @error: why it cannot be
 *
 * Returns: whether it was done
 */
gboolean
attain_demo_stage_move (AttainDemoStage        *self,
                        AttainDemoRole         *role,
                        AttainApplicationMove   what,
                        gint64                  actor_id,
                        int                     days,
                        GError                **error)
{
  g_autofree char *on = attain_demo_stage_dup_day (self, days);
  g_autoptr(AttainApplicationOrder) order = NULL;
  g_autoptr(AttainChange) change = NULL;

  self->orders.rubric = role->route->rubric != NULL
                        ? attain_scheme_find_rubric (self->reference->scheme, role->route->rubric) : NULL;
  order = attain_demo_orders_make (&self->orders, what, actor_id, on);
  change = attain_demo_stage_begin (self, actor_id, attain_application_work_get_action (what), error);
  return change != NULL &&
         attain_application_work_move (change, &self->reference->rulebook, role->application_id, order, error) &&
         attain_change_commit (&change, NULL, error);
}

/**
 * attain_demo_stage_find:
 * @self: a stage
 * @role: the application that is played
 * @change: a change of the academy's
 * @criterion: a criterion of its route
 * @state: what the academy finds of it
 * @on: the day
 * @error: why it cannot be
 *
 * Returns: whether it was written
 */
gboolean
attain_demo_stage_find (AttainDemoStage        *self,
                        AttainDemoRole         *role,
                        AttainChange           *change,
                        const AttainCriterion  *criterion,
                        AttainCriterionState    state,
                        const char             *on,
                        GError                **error)
{
  g_autofree char *shown = attain_demo_words_tell (self->orders.words, "shown", &self->orders.random);
  g_autoptr(AttainApplicationCriterion) finding =
    g_object_new (ATTAIN_TYPE_APPLICATION_CRITERION, "application-id", role->application_id, "code", criterion->code,
                  "state", state, "shown-by", state == ATTAIN_CRITERION_STATE_MET ? shown : NULL, NULL);

  if (state == ATTAIN_CRITERION_STATE_WAIVED)
    g_object_set (finding, "waived-by-id", self->academy, "reason", "Worked at this level for another council", NULL);

  return attain_application_findings_save (change, &self->reference->rulebook, finding, self->academy, on, error);
}
