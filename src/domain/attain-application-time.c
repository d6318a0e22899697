/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-application-time.h"

#include <glib/gi18n.h>

#include "attain-date.h"
#include "attain-display.h"

/* A day by which something is due, and the stage of the route that sets it; NULL where another thing does. */
typedef struct
{
  char                   *due;
  const AttainRouteStage *stage;
} Limit;

/* The stage of a route that an application is in at @state; unknown where no time runs. */
static AttainRouteStageKind
get_stage_kind (AttainApplicationState  state,
                const AttainRoute      *route)
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
    case ATTAIN_APPLICATION_SCHEDULED:
      return route->stage1_panel != NULL ? ATTAIN_ROUTE_STAGE_STAGE1 : ATTAIN_ROUTE_STAGE_UNKNOWN;
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

/* The earlier of two days holds; a day that the scheme sets no stage for says nothing of what happens then. */
static void
take (Limit                  *limit,
      char                   *due,
      const AttainRouteStage *stage)
{
  if (due != NULL && (limit->due == NULL || strcmp (due, limit->due) < 0))
    {
      g_free (limit->due);
      *limit = (Limit) { due, stage };
      return;
    }

  g_free (due);
}

static void
take_stage (Limit                *limit,
            const AttainRoute    *route,
            AttainRouteStageKind  kind,
            const char           *since,
            const AttainHolidays *holidays)
{
  const AttainRouteStage *stage = attain_route_find_stage (route, kind);

  if (stage == NULL || since == NULL)
    return;
  if (stage->working_days > 0)
    take (limit, attain_holidays_add_working_days (holidays, since, stage->working_days), stage);
  else if (stage->months > 0)
    take (limit, attain_date_add_months (since, stage->months), stage);
}

static void
take_appeal (Limit                *limit,
             const AttainRoute    *route,
             const char           *since,
             const AttainHolidays *holidays)
{
  if (route->appeal != NULL && route->appeal->decide_working_days > 0 && since != NULL)
    take (limit, attain_holidays_add_working_days (holidays, since, route->appeal->decide_working_days), NULL);
}

/* A deferral has the day of its review in the place of the route's stage. */
static Limit
find_limit (AttainApplication    *application,
            const AttainRoute    *route,
            const AttainHolidays *holidays,
            AttainDecision       *decision)
{
  AttainApplicationState state = application->state;
  Limit limit = { NULL, NULL };

  if (state == ATTAIN_APPLICATION_DECIDED_DEFER && decision != NULL && decision->review_on != NULL)
    limit = (Limit) { g_strdup (decision->review_on),
                      route != NULL ? attain_route_find_stage (route, ATTAIN_ROUTE_STAGE_DEFERRAL) : NULL };
  else if (route != NULL)
    take_stage (&limit, route, get_stage_kind (state, route), application->state_on, holidays);
  if (state == ATTAIN_APPLICATION_SCHEDULED || state == ATTAIN_APPLICATION_STAGE1_DONE)
    take (&limit, g_strdup (application->panel_on), NULL);
  if (state == ATTAIN_APPLICATION_RATIFIED)
    take (&limit, g_strdup (application->effective_on), NULL);
  if (route != NULL && state == ATTAIN_APPLICATION_APPEAL_LODGED)
    take_appeal (&limit, route, application->state_on, holidays);
  if (attain_application_is_letter_due (application, route))
    take_stage (&limit, route, ATTAIN_ROUTE_STAGE_LETTER, application->outcome_on, holidays);

  return limit;
}

/**
 * attain_application_is_letter_due:
 * @application: an application
 * @route: (nullable): its route
 *
 * Returns: whether it is decided, and the letter that the route asks for is not on record as sent
 */
gboolean
attain_application_is_letter_due (AttainApplication *application,
                                  const AttainRoute *route)
{
  return application->letter_on == NULL && route != NULL &&
         attain_route_find_stage (route, ATTAIN_ROUTE_STAGE_LETTER) != NULL &&
         (attain_application_state_is_decided (application->state) ||
          application->state == ATTAIN_APPLICATION_RATIFIED || application->state == ATTAIN_APPLICATION_EFFECTIVE);
}

/**
 * attain_application_dup_due:
 * @application: an application
 * @route: (nullable): its route
 * @holidays: the bank holidays
 * @decision: (nullable): the last decision on it
 *
 * A deferral is due when it is to be reviewed, what has a panel date on that day, and what is ratified when it
 * takes effect; the rest by the time limit of the route's stage, from the day that the application came there. Before
 * the panel date comes the time of the panel that is heard first, and beside all that follows a decision runs the time
 * for its letter: the earliest day holds.
 *
 * Returns: (transfer full) (nullable): the day by which the next step is due; %NULL where there is no limit
 */
char *
attain_application_dup_due (AttainApplication    *application,
                            const AttainRoute    *route,
                            const AttainHolidays *holidays,
                            AttainDecision       *decision)
{
  return find_limit (application, route, holidays, decision).due;
}

/* A chair is there once there is a panel. A title that nobody has in Attain the academy takes it up with. */
static AttainApplicationRole
get_next_up (const AttainRouteStage *stage,
             AttainApplicationState  state)
{
  AttainApplicationRole role = attain_route_actor_get_role (stage->escalate_to);
  gboolean has_panel = attain_application_state_is_before_panel (state);

  return role == 0 || (role == ATTAIN_ACTOR_CHAIR && !has_panel) ? ATTAIN_ACTOR_ACADEMY : role;
}

/**
 * attain_application_get_escalation:
 * @application: an application
 * @route: (nullable): its route
 * @holidays: the bank holidays
 * @decision: (nullable): the last decision on it
 * @on: the day
 *
 * Returns: to whom it has come up, since the time of whoever has it is over and the scheme sends it further; 0 for
 *   nobody
 */
AttainApplicationRole
attain_application_get_escalation (AttainApplication    *application,
                                   const AttainRoute    *route,
                                   const AttainHolidays *holidays,
                                   AttainDecision       *decision,
                                   const char           *on)
{
  Limit limit = find_limit (application, route, holidays, decision);
  g_autofree char *due = limit.due;

  if (due == NULL || strcmp (due, on) >= 0 || limit.stage == NULL ||
      limit.stage->on_expiry != ATTAIN_ROUTE_EXPIRY_ESCALATE)
    return 0;

  return get_next_up (limit.stage, application->state);
}

static char *
tell_expiry (const AttainRouteStage *stage,
             const char             *day,
             gboolean                over)
{
  switch (stage->on_expiry)
    {
    case ATTAIN_ROUTE_EXPIRY_ESCALATE:
      /* Translators: a day, and who it goes to */
      return g_strdup_printf (over ? _("The time limit passed on %s. It goes up to: %s")
                                   : _("After %s it goes up to: %s"), day,
                              attain_enum_get_label (&attain_route_actor_choices, stage->escalate_to));
    case ATTAIN_ROUTE_EXPIRY_LAPSE:
      return g_strdup_printf (over ? _("The time limit passed on %s: it lapses") : _("After %s it lapses"), day);
    case ATTAIN_ROUTE_EXPIRY_REMIND:
      return g_strdup_printf (over ? _("The time limit passed on %s: a reminder is due") : _("Due by %s"), day);
    case ATTAIN_ROUTE_EXPIRY_UNKNOWN:
    default:
      return NULL;
    }
}

/**
 * attain_application_dup_expiry_text:
 * @application: an application
 * @route: (nullable): its route
 * @holidays: the bank holidays
 * @decision: (nullable): the last decision on it
 * @on: the day
 *
 * Returns: (transfer full) (nullable): what happens when its time is over, or has happened, a sentence for people; %NULL
 *   where the route sets no limit there
 */
char *
attain_application_dup_expiry_text (AttainApplication    *application,
                                    const AttainRoute    *route,
                                    const AttainHolidays *holidays,
                                    AttainDecision       *decision,
                                    const char           *on)
{
  Limit limit = find_limit (application, route, holidays, decision);
  g_autofree char *due = limit.due;
  g_autofree char *day = due != NULL ? attain_date_display (due) : NULL;
  g_autofree char *text = NULL;

  if (due == NULL || limit.stage == NULL ||
      !(text = tell_expiry (limit.stage, day, strcmp (due, on) < 0)))
    return NULL;

  /* Translators: the name of a stage, and what happens when its time is over */
  return limit.stage->kind == ATTAIN_ROUTE_STAGE_LETTER || limit.stage->kind == ATTAIN_ROUTE_STAGE_STAGE1
         ? g_strdup_printf (_("%s: %s"), limit.stage->title, text) : g_steal_pointer (&text);
}

/* The last day on which its decision may be appealed against; NULL where there is no decision or no appeal. */
static char *
dup_appeal_end (AttainApplication    *application,
                const AttainRoute    *route,
                const AttainHolidays *holidays)
{
  if (route == NULL || route->appeal == NULL || application->outcome_on == NULL)
    return NULL;

  return attain_holidays_add_working_days (holidays, application->outcome_on, route->appeal->window_working_days);
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
  g_autofree char *end = dup_appeal_end (application, route, holidays);

  if (end != NULL)
    return strcmp (on, end) <= 0;

  return route != NULL && route->has_appeal && route->appeal == NULL && application->outcome_on != NULL;
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
 * That a record does not tell whether somebody is registered takes nothing from them.
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
  Limit limit = find_limit (application, route, holidays, decision);
  g_autofree char *due = limit.due;
  gboolean over = due != NULL && strcmp (due, on) < 0;

  if (attain_person_has_left (person, on))
    return _("The applicant has left the council");
  if (person->registration_status != ATTAIN_REGISTRATION_STATUS_REGISTERED &&
      person->registration_status != ATTAIN_REGISTRATION_STATUS_UNKNOWN)
    return _("The applicant is no longer on the social work register");
  if (over && limit.stage != NULL && limit.stage->on_expiry == ATTAIN_ROUTE_EXPIRY_LAPSE &&
      limit.stage->kind != ATTAIN_ROUTE_STAGE_LETTER)
    return _("The time for the next step is over");

  return NULL;
}

/**
 * attain_application_get_judged_on:
 * @application: an application
 * @on: the day that it is looked at
 *
 * What has come to an end is judged as it was then, and not by what the records say years later.
 *
 * Returns: (transfer none): the day for which it is asked how the applicant stands with the criteria
 */
const char *
attain_application_get_judged_on (AttainApplication *application,
                                  const char        *on)
{
  if (!attain_application_state_is_final (application->state))
    return on;
  if (application->outcome_on != NULL)
    return application->outcome_on;

  return application->state_on != NULL ? application->state_on : on;
}
