/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-application-order.h"

#define MAX_FIELDS 5

/* What each move asks for; forms and options of the command line are made from it. */
static const char *const fields[ATTAIN_N_MOVES][MAX_FIELDS] = {
  [ATTAIN_MOVE_GRANT] = { "reason" },
  [ATTAIN_MOVE_SUBMIT] = { "statement" },
  [ATTAIN_MOVE_ENDORSE] = { "manager-statement", "caseload-confirmed", "conduct-confirmed", "capability-confirmed" },
  [ATTAIN_MOVE_RETURN] = { "reason" },
  [ATTAIN_MOVE_REFUSE] = { "reason" },
  [ATTAIN_MOVE_SCHEDULE] = { "meeting-id" },
  [ATTAIN_MOVE_HEAR] = { "stage1-feedback" },
  [ATTAIN_MOVE_RATIFY] = { "grade", "pay-point", "post-confirmed", "effective-on" },
  [ATTAIN_MOVE_APPEAL] = { "appeal-ground", "appeal-statement" },
  [ATTAIN_MOVE_UPHOLD] = { "appeal-reasons" },
  [ATTAIN_MOVE_DISMISS] = { "appeal-reasons" },
  [ATTAIN_MOVE_WITHDRAW] = { "reason" },
  [ATTAIN_MOVE_LAPSE] = { "reason" },
};

/**
 * attain_application_order_new:
 * @move: what is to be done
 * @actor_id: who does it; 0 for somebody who works for a file without accounts
 * @on: the day
 *
 * Returns: (transfer full): an order that gives nothing yet
 */
AttainApplicationOrder *
attain_application_order_new (AttainApplicationMove  move,
                              gint64                 actor_id,
                              const char            *on)
{
  AttainApplicationOrder *self = g_new0 (AttainApplicationOrder, 1);

  self->move = move;
  self->actor_id = actor_id;
  self->on = g_strdup (on);
  return self;
}

void
attain_application_order_free (AttainApplicationOrder *self)
{
  g_free (self->on);
  g_clear_object (&self->given);
  g_clear_object (&self->decision);
  g_clear_pointer (&self->reasons, g_ptr_array_unref);
  g_clear_object (&self->declaration);
  g_clear_pointer (&self->scores, g_ptr_array_unref);
  g_free (self);
}

/**
 * attain_application_order_give:
 * @self: an order
 *
 * Returns: (transfer none): where to put what is given with it
 */
AttainApplication *
attain_application_order_give (AttainApplicationOrder *self)
{
  if (self->given == NULL)
    self->given = attain_application_new ();

  return self->given;
}

/**
 * attain_application_order_apply:
 * @self: an order
 * @application: the application that it is about; on return with what is given, and only that
 *
 * What is not given stays: a statement that was written into the draft need not be given again. Only the reason
 * is always of what was done last.
 */
void
attain_application_order_apply (const AttainApplicationOrder *self,
                                AttainApplication            *application)
{
  const char *const *names = attain_application_move_list_fields (self->move);
  AttainRecordClass *klass = ATTAIN_RECORD_GET_CLASS (application);

  attain_field_set_string (&application->reason, NULL);
  for (guint i = 0; self->given != NULL && names[i] != NULL; i++)
    {
      const AttainField *field = attain_record_class_find (klass, names[i]);

      if (attain_field_is_known (field, ATTAIN_RECORD (self->given)))
        attain_field_copy (field, ATTAIN_RECORD (self->given), ATTAIN_RECORD (application));
    }

  if (self->confirmed && self->move == ATTAIN_MOVE_SUBMIT)
    attain_field_set_string (&application->declared_on, self->on);
  else if (self->confirmed && self->move == ATTAIN_MOVE_READY)
    attain_field_set_string (&application->anonymised_on, self->on);
}

/**
 * attain_application_move_get_outcome:
 * @move: a move
 *
 * Returns: what it decides; unknown if it decides nothing
 */
AttainApplicationOutcome
attain_application_move_get_outcome (AttainApplicationMove move)
{
  switch (move)
    {
    case ATTAIN_MOVE_DECIDE_PROGRESS:
      return ATTAIN_APPLICATION_OUTCOME_PROGRESS;
    case ATTAIN_MOVE_DECIDE_DEFER:
      return ATTAIN_APPLICATION_OUTCOME_DEFER;
    case ATTAIN_MOVE_DECIDE_NOT:
      return ATTAIN_APPLICATION_OUTCOME_NOT_PROGRESS;
    default:
      return ATTAIN_APPLICATION_OUTCOME_UNKNOWN;
    }
}

/**
 * attain_application_move_list_fields:
 * @move: a move
 *
 * Returns: (array zero-terminated=1) (transfer none): the fields of the application that whoever makes it is
 *   asked for
 */
const char *const *
attain_application_move_list_fields (AttainApplicationMove move)
{
  g_return_val_if_fail (move < ATTAIN_N_MOVES, fields[ATTAIN_MOVE_UNKNOWN]);

  return fields[move];
}
