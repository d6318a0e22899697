/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Applications that a council brings along from before it had Attain. Nobody tells their steps, so where they stand
 * follows from their days, and what has begun to move here is moved by its steps alone. */

#include "attain-application-past.h"

#include <string.h>

#include <glib/gi18n.h>

#include "attain-error.h"

/**
 * attain_application_past_infer_state:
 * @self: an application of which nobody tells where it stands
 * @today: the day
 *
 * Returns: where it stands by its outcome and its days: one that was granted is closed once the new level counts
 */
AttainApplicationState
attain_application_past_infer_state (const AttainApplication *self,
                                     const char              *today)
{
  switch (self->outcome)
    {
    case ATTAIN_APPLICATION_OUTCOME_PROGRESS:
      if (self->effective_on == NULL)
        return ATTAIN_APPLICATION_DECIDED_PROGRESS;
      return strcmp (self->effective_on, today) <= 0 ? ATTAIN_APPLICATION_CLOSED : ATTAIN_APPLICATION_RATIFIED;
    case ATTAIN_APPLICATION_OUTCOME_DEFER:
      return ATTAIN_APPLICATION_DECIDED_DEFER;
    case ATTAIN_APPLICATION_OUTCOME_NOT_PROGRESS:
      return ATTAIN_APPLICATION_CLOSED;
    case ATTAIN_APPLICATION_OUTCOME_UNKNOWN:
    default:
      return self->submitted_on != NULL ? ATTAIN_APPLICATION_AWAITING_ENDORSEMENT : ATTAIN_APPLICATION_DRAFT;
    }
}

/**
 * attain_application_past_check_days:
 * @self: an application that is new here
 * @today: the day
 * @error: which day has yet to come, after the label of its field
 *
 * The panel's date and the day from which the new level counts may be to come.
 *
 * Returns: whether what is told of it has happened
 */
gboolean
attain_application_past_check_days (const AttainApplication  *self,
                                    const char               *today,
                                    GError                  **error)
{
  if (self->submitted_on != NULL && strcmp (self->submitted_on, today) > 0)
    g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID, _("Submitted on: it cannot be in the future"));
  else if (self->outcome_on != NULL && strcmp (self->outcome_on, today) > 0)
    g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID, _("Outcome on: it cannot be in the future"));
  else
    return TRUE;

  return FALSE;
}

/**
 * attain_application_past_settle:
 * @self: an application that is new here; on return it stands somewhere, since a day, between two levels
 * @route: the route that it goes
 * @today: the day
 * @error: that it would be before a panel whose meeting nobody told
 *
 * Returns: whether it can go on from where it stands
 */
gboolean
attain_application_past_settle (AttainApplication  *self,
                                const AttainRoute  *route,
                                const char         *today,
                                GError            **error)
{
  if (self->state == ATTAIN_APPLICATION_UNKNOWN)
    self->state = attain_application_past_infer_state (self, today);
  if (attain_application_state_is_before_panel (self->state))
    {
      g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                           _("A panel's meeting is not in a file: give the application as ready, and set its "
                             "panel date here"));
      return FALSE;
    }

  attain_field_set_string (&self->from_level, route->from);
  attain_field_set_string (&self->to_level, route->to);
  attain_field_set_string (&self->state_on, self->outcome_on != NULL ? self->outcome_on
                                            : self->submitted_on != NULL ? self->submitted_on : today);
  return TRUE;
}

/**
 * attain_application_past_check_person:
 * @self: an application that is new here, settled
 * @person: whose it is
 * @today: the day
 * @error: why it cannot be open
 *
 * What has come to an end may be of anybody. Somebody of whom no record tells whether they are registered is not refused.
 *
 * Returns: whether it may stand where it does
 */
gboolean
attain_application_past_check_person (const AttainApplication  *self,
                                      AttainPerson             *person,
                                      const char               *today,
                                      GError                  **error)
{
  AttainRegistrationStatus status = person->registration_status;

  if (!attain_application_state_is_open (self->state))
    return TRUE;
  if (attain_person_has_left (person, today))
    return attain_error_refuse (error, _("The applicant has left the council, so it cannot be open: give it as lapsed or"
                                         " closed"));

  return status == ATTAIN_REGISTRATION_STATUS_UNKNOWN || status == ATTAIN_REGISTRATION_STATUS_REGISTERED ||
         attain_error_refuse (error, _("The applicant is not on the social work register, so it cannot be open: give it as"
                                       " lapsed or closed, or put their registration right first"));
}

/**
 * attain_application_past_match:
 * @self: an application as somebody tells it again; on return it stands where it does here, if they did not say where
 * @kept: the same as it is here
 * @error: that it would stand somewhere else
 *
 * Returns: whether it stays where its own steps have brought it
 */
gboolean
attain_application_past_match (AttainApplication        *self,
                               const AttainApplication  *kept,
                               GError                  **error)
{
  if (self->state == ATTAIN_APPLICATION_UNKNOWN)
    self->state = kept->state;
  if (self->state == kept->state)
    return TRUE;

  g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                       _("This application is here already, and moves by its own steps: a file cannot move it"));
  return FALSE;
}
