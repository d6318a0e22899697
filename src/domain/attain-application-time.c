/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-application-time.h"

#include <glib/gi18n.h>

#include "attain-date.h"
#include "attain-display.h"

/**
 * attain_application_state_get_stage:
 * @state: where an application stands
 *
 * Returns: the stage of a route whose time limit runs there; unknown where none does
 */
AttainRouteStageKind
attain_application_state_get_stage (AttainApplicationState state)
{
  switch (state)
    {
    case ATTAIN_APPLICATION_AWAITING_ENDORSEMENT:
      return ATTAIN_ROUTE_STAGE_ENDORSEMENT;
    case ATTAIN_APPLICATION_RETURNED:
      return ATTAIN_ROUTE_STAGE_RETURNED;
    case ATTAIN_APPLICATION_ELIGIBILITY_CHECK:
      return ATTAIN_ROUTE_STAGE_ELIGIBILITY;
    case ATTAIN_APPLICATION_EVIDENCE_OPEN:
      return ATTAIN_ROUTE_STAGE_EVIDENCE;
    case ATTAIN_APPLICATION_STAGE1_DONE:
    case ATTAIN_APPLICATION_IN_PANEL:
      return ATTAIN_ROUTE_STAGE_PANEL;
    case ATTAIN_APPLICATION_DECIDED_DEFER:
      return ATTAIN_ROUTE_STAGE_DEFERRAL;
    case ATTAIN_APPLICATION_DECIDED_PROGRESS:
      return ATTAIN_ROUTE_STAGE_RATIFICATION;
    default:
      return ATTAIN_ROUTE_STAGE_UNKNOWN;
    }
}

/**
 * attain_application_dup_due:
 * @application: an application
 * @route: (nullable): its route
 * @holidays: the bank holidays
 * @decision: (nullable): the last decision on it
 *
 * A deferral is due when it is to be reviewed, what has a panel date on that day, and what is ratified when it
 * takes effect; the rest by the time limit of the route's stage, from the day that the application came there.
 *
 * Returns: (transfer full) (nullable): the day by which the next step is due; %NULL where there is no limit
 */
char *
attain_application_dup_due (AttainApplication    *application,
                            const AttainRoute    *route,
                            const AttainHolidays *holidays,
                            AttainDecision       *decision)
{
  AttainRouteStageKind kind = attain_application_state_get_stage (application->state);
  const AttainRouteStage *stage = NULL;

  if (application->state == ATTAIN_APPLICATION_DECIDED_DEFER && decision != NULL && decision->review_on != NULL)
    return g_strdup (decision->review_on);
  if (application->state == ATTAIN_APPLICATION_SCHEDULED)
    return g_strdup (application->panel_on);
  if (application->state == ATTAIN_APPLICATION_RATIFIED)
    return g_strdup (application->effective_on);
  if (route == NULL || application->state_on == NULL)
    return NULL;
  if (application->state == ATTAIN_APPLICATION_APPEAL_LODGED)
    return route->appeal != NULL && route->appeal->decide_working_days > 0
           ? attain_holidays_add_working_days (holidays, application->state_on, route->appeal->decide_working_days)
           : NULL;

  stage = attain_route_find_stage (route, kind);
  if (stage != NULL && stage->working_days > 0)
    return attain_holidays_add_working_days (holidays, application->state_on, stage->working_days);
  if (stage != NULL && stage->months > 0)
    return attain_date_add_months (application->state_on, stage->months);

  return NULL;
}

/**
 * attain_application_dup_expiry_text:
 * @application: an application
 * @route: (nullable): its route
 * @due: (nullable): the day by which its next step is due
 * @on: the day
 *
 * Returns: (transfer full) (nullable): what happens after that day, or has happened, a sentence for people; %NULL
 *   where the route sets no limit there
 */
char *
attain_application_dup_expiry_text (AttainApplication *application,
                                    const AttainRoute *route,
                                    const char        *due,
                                    const char        *on)
{
  AttainRouteStageKind kind = attain_application_state_get_stage (application->state);
  const AttainRouteStage *stage = route != NULL ? attain_route_find_stage (route, kind) : NULL;
  gboolean over = due != NULL && strcmp (due, on) < 0;
  g_autofree char *day = NULL;

  if (stage == NULL || due == NULL)
    return NULL;

  day = attain_date_display (due);
  switch (stage->on_expiry)
    {
    case ATTAIN_ROUTE_EXPIRY_ESCALATE:
      /* Translators: a day, and who it goes to */
      return g_strdup_printf (over ? _("The time was over on %s: it goes further up, to: %s")
                                   : _("After %s it goes further up, to: %s"), day,
                              attain_enum_get_label (&attain_route_actor_choices, stage->escalate_to));
    case ATTAIN_ROUTE_EXPIRY_LAPSE:
      return g_strdup_printf (over ? _("The time was over on %s: it lapses") : _("After %s it lapses"), day);
    case ATTAIN_ROUTE_EXPIRY_REMIND:
      return g_strdup_printf (over ? _("The time was over on %s: a reminder is due") : _("Due by %s"), day);
    case ATTAIN_ROUTE_EXPIRY_UNKNOWN:
    default:
      return NULL;
    }
}

/**
 * attain_application_is_appeal_open:
 * @application: an application
 * @route: (nullable): its route
 * @holidays: the bank holidays
 * @on: the day
 *
 * Where a council has said nothing of appeals, nobody loses the right to one by a day that it never named.
 *
 * Returns: whether its decision may still be appealed against
 */
gboolean
attain_application_is_appeal_open (AttainApplication    *application,
                                   const AttainRoute    *route,
                                   const AttainHolidays *holidays,
                                   const char           *on)
{
  g_autofree char *end = attain_application_dup_appeal_end (application, route, holidays);

  if (end != NULL)
    return strcmp (on, end) <= 0;

  return route != NULL && route->has_appeal && route->appeal == NULL && application->outcome_on != NULL;
}

/**
 * attain_application_dup_appeal_end:
 * @application: an application
 * @route: (nullable): its route
 * @holidays: the bank holidays
 *
 * Returns: (transfer full) (nullable): the last day on which its decision may be appealed against; %NULL where
 *   there is no decision or no appeal
 */
char *
attain_application_dup_appeal_end (AttainApplication    *application,
                                   const AttainRoute    *route,
                                   const AttainHolidays *holidays)
{
  if (route == NULL || route->appeal == NULL || application->outcome_on == NULL)
    return NULL;

  return attain_holidays_add_working_days (holidays, application->outcome_on, route->appeal->window_working_days);
}

static char *
dup_next_month (const char *date)
{
  g_autofree char *later = attain_date_add_months (date, 1);

  return g_strdup_printf ("%.7s-01", later);
}

/**
 * attain_application_dup_effective:
 * @application: an application that is granted
 * @route: (nullable): its route
 * @decided_on: the day of the decision
 *
 * Returns: (transfer full) (nullable): from when on the new level counts by the scheme; %NULL where the council
 *   has not said
 */
char *
attain_application_dup_effective (AttainApplication *application,
                                  const AttainRoute *route,
                                  const char        *decided_on)
{
  switch (route != NULL ? route->effective : ATTAIN_ROUTE_EFFECTIVE_UNKNOWN)
    {
    case ATTAIN_ROUTE_EFFECTIVE_OUTCOME_DATE:
      return g_strdup (decided_on);
    case ATTAIN_ROUTE_EFFECTIVE_PANEL_DATE:
      return g_strdup (application->panel_on != NULL ? application->panel_on : decided_on);
    case ATTAIN_ROUTE_EFFECTIVE_NEXT_MONTH:
      return dup_next_month (decided_on);
    case ATTAIN_ROUTE_EFFECTIVE_SUBMISSION_DATE:
      return g_strdup (application->submitted_on != NULL ? application->submitted_on : decided_on);
    case ATTAIN_ROUTE_EFFECTIVE_UNKNOWN:
    default:
      return NULL;
    }
}

/**
 * attain_application_get_lapse_reason:
 * @application: an application
 * @person: whose it is
 * @route: (nullable): its route
 * @holidays: the bank holidays
 * @decision: (nullable): the last decision on it
 * @on: the day
 *
 * Returns: (nullable): why an open application lapses, a sentence for people; %NULL if nothing makes it
 */
const char *
attain_application_get_lapse_reason (AttainApplication    *application,
                                     AttainPerson         *person,
                                     const AttainRoute    *route,
                                     const AttainHolidays *holidays,
                                     AttainDecision       *decision,
                                     const char           *on)
{
  AttainRouteStageKind kind = attain_application_state_get_stage (application->state);
  const AttainRouteStage *stage = route != NULL ? attain_route_find_stage (route, kind) : NULL;
  g_autofree char *due = attain_application_dup_due (application, route, holidays, decision);

  if (person->left_on != NULL && strcmp (person->left_on, on) <= 0)
    return _("The applicant has left the council");
  if (person->registration_status != ATTAIN_REGISTRATION_STATUS_REGISTERED)
    return _("The applicant is no longer on the social work register");
  if (stage != NULL && stage->on_expiry == ATTAIN_ROUTE_EXPIRY_LAPSE && due != NULL && strcmp (due, on) < 0)
    return _("The time for the next step is over");

  return NULL;
}
