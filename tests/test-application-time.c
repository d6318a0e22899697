/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-application-time.h"
#include "attain-reference-test.h"
#include "attain-scheme-json.h"

typedef struct
{
  AttainHolidays    *holidays;
  AttainScheme      *scheme;
  AttainApplication *application;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr(JsonNode) england = open_bundled (ATTAIN_REFERENCE_KIND_RULE, "ENGLAND-BANK-HOLIDAYS");
  g_autoptr(JsonNode) example = open_bundled (ATTAIN_REFERENCE_KIND_SCHEME, "example");

  fixture->holidays = attain_holidays_json_read (json_node_get_object (england), NULL);
  fixture->scheme = attain_scheme_json_read (json_node_get_object (example), NULL);
  fixture->application = attain_application_new ();
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  attain_holidays_free (fixture->holidays);
  attain_scheme_free (fixture->scheme);
  g_object_unref (fixture->application);
}

static void
set_text (char       **member,
          const char  *text)
{
  g_free (*member);
  *member = g_strdup (text);
}

#define S(state) ATTAIN_APPLICATION_##state

/* By the terms of the example, over Christmas, when most of a fortnight is no working time. */
static void
test_due (Fixture       *fixture,
          gconstpointer  data)
{
  const struct { AttainApplicationState state; const char *state_on, *on, *due, *text; } cases[] = {
    { S (AWAITING_ENDORSEMENT), "2026-12-18", "2026-12-20", "2027-01-06",
      "After 6 Jan 2027 it goes up to: Service manager" },
    { S (AWAITING_ENDORSEMENT), "2026-12-18", "2027-01-06", "2027-01-06",
      "After 6 Jan 2027 it goes up to: Service manager" },
    { S (AWAITING_ENDORSEMENT), "2026-12-18", "2027-01-07", "2027-01-06",
      "The time limit passed on 6 Jan 2027. It goes up to: Service manager" },
    { S (RETURNED), "2026-08-31", "2026-11-22", "2027-02-28", "After 28 Feb 2027 it lapses" },
    { S (RETURNED), "2026-08-31", "2027-03-01", "2027-02-28", "The time limit passed on 28 Feb 2027: it lapses" },
    { S (ELIGIBILITY_CHECK), "2026-11-20", "2026-11-22", "2026-11-27", "Due by 27 Nov 2026" },
    { S (ELIGIBILITY_CHECK), "2026-11-20", "2026-11-30", "2026-11-27",
      "The time limit passed on 27 Nov 2026: a reminder is due" },
    { S (EVIDENCE_OPEN), "2026-11-20", "2026-11-22", "2027-11-20", "After 20 Nov 2027 it lapses" },
    { S (DECIDED_PROGRESS), "2026-11-20", "2026-11-22", "2026-12-04", "Due by 4 Dec 2026" },
    { S (APPEAL_LODGED), "2026-11-20", "2026-11-22", "2026-12-18", NULL },
    { S (DRAFT), "2026-11-20", "2026-11-22", NULL, NULL },
    { S (CLOSED), "2026-11-20", "2026-11-22", NULL, NULL },
  };
  const AttainRoute *route = attain_scheme_find_route (fixture->scheme, "advanced");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *due = NULL;
      g_autofree char *text = NULL;

      fixture->application->state = cases[i].state;
      set_text (&fixture->application->state_on, cases[i].state_on);
      due = attain_application_dup_due (fixture->application, route, fixture->holidays, NULL);
      text = attain_application_dup_expiry_text (fixture->application, route, fixture->holidays, NULL, cases[i].on);
      g_assert_cmpstr (due, ==, cases[i].due);
      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

/* To whom a stage comes up when its time is over, and not a day before. */
static void
test_escalation (Fixture       *fixture,
                 gconstpointer  data)
{
  const struct { AttainApplicationState state; AttainRouteActor to; const char *on; const char *whose; } cases[] = {
    { S (AWAITING_ENDORSEMENT), ATTAIN_ROUTE_ACTOR_SERVICE_MANAGER, "2027-01-06", "" },
    { S (AWAITING_ENDORSEMENT), ATTAIN_ROUTE_ACTOR_SERVICE_MANAGER, "2027-01-07", "the academy" },
    { S (AWAITING_ENDORSEMENT), ATTAIN_ROUTE_ACTOR_ACADEMY, "2027-01-07", "the academy" },
    { S (AWAITING_ENDORSEMENT), ATTAIN_ROUTE_ACTOR_HR, "2027-01-07", "human resources" },
    { S (AWAITING_ENDORSEMENT), ATTAIN_ROUTE_ACTOR_PANEL_CHAIR, "2027-01-07", "the academy" },
    { S (ELIGIBILITY_CHECK), ATTAIN_ROUTE_ACTOR_SERVICE_MANAGER, "2027-01-07", "" },   /* a reminder, by the scheme */
    { S (DRAFT), ATTAIN_ROUTE_ACTOR_ACADEMY, "2027-01-07", "" },
  };
  AttainRoute *route = (AttainRoute *) attain_scheme_find_route (fixture->scheme, "advanced");
  AttainRouteStage *stage = (AttainRouteStage *) attain_route_find_stage (route, ATTAIN_ROUTE_STAGE_ENDORSEMENT);

  set_text (&fixture->application->state_on, "2026-12-18");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *whose = NULL;

      fixture->application->state = cases[i].state;
      stage->escalate_to = cases[i].to;
      whose = attain_application_role_list_labels (
        attain_application_get_escalation (fixture->application, route, fixture->holidays, NULL, cases[i].on));
      g_assert_cmpstr (whose, ==, cases[i].whose);
    }
}

/* As of the day while something can come of it, and as it was then afterwards. */
static void
test_judged_on (Fixture       *fixture,
                gconstpointer  data)
{
  const struct { AttainApplicationState state; const char *state_on, *outcome_on, *judged_on; } cases[] = {
    { S (DRAFT), "2026-09-01", NULL, "2026-12-18" },
    { S (READY), "2026-09-01", NULL, "2026-12-18" },
    { S (DECIDED_NOT), "2026-10-01", "2026-10-01", "2026-12-18" },
    { S (RATIFIED), "2026-10-20", "2026-10-01", "2026-12-18" },
    { S (EFFECTIVE), "2026-11-01", "2026-10-01", "2026-10-01" },
    { S (INELIGIBLE), "2026-09-08", NULL, "2026-09-08" },
    { S (WITHDRAWN), "2026-09-08", NULL, "2026-09-08" },
    { S (CLOSED), "2022-03-09", "2022-02-17", "2022-02-17" },
    { S (CLOSED), NULL, NULL, "2026-12-18" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      fixture->application->state = cases[i].state;
      set_text (&fixture->application->state_on, cases[i].state_on);
      set_text (&fixture->application->outcome_on, cases[i].outcome_on);
      g_assert_cmpstr (attain_application_get_judged_on (fixture->application, "2026-12-18"), ==, cases[i].judged_on);
    }
}

/* A decision of the Friday before Christmas: its letter within ten working days, whatever else has time. */
static void
test_letter (Fixture       *fixture,
             gconstpointer  data)
{
  const struct { AttainApplicationState state; const char *route, *letter_on, *on, *due, *text; gboolean pending; } cases[] = {
    { S (DECIDED_NOT), "advanced", NULL, "2026-12-20", "2027-01-06", "Decision letter: Due by 6 Jan 2027", TRUE },
    { S (DECIDED_NOT), "advanced", NULL, "2027-01-07", "2027-01-06",
      "Decision letter: The time limit passed on 6 Jan 2027: a reminder is due", TRUE },
    { S (DECIDED_NOT), "advanced", "2026-12-21", "2027-01-07", NULL, NULL, FALSE },
    { S (DECIDED_DEFER), "advanced", NULL, "2026-12-20", "2027-01-06", "Decision letter: Due by 6 Jan 2027", TRUE },
    { S (DECIDED_DEFER), "advanced", "2026-12-21", "2026-12-22", "2027-06-18", "After 18 Jun 2027 it lapses", FALSE },
    { S (RATIFIED), "advanced", NULL, "2026-12-20", "2027-01-01", NULL, TRUE },
    { S (DECIDED_NOT), "experienced", NULL, "2026-12-20", NULL, NULL, FALSE },
    { S (EFFECTIVE), "advanced", NULL, "2027-01-07", "2027-01-06",
      "Decision letter: The time limit passed on 6 Jan 2027: a reminder is due", TRUE },
    { S (EFFECTIVE), "advanced", "2026-12-21", "2027-01-07", NULL, NULL, FALSE },
    { S (EFFECTIVE), "after-asye", NULL, "2027-01-07", NULL, NULL, FALSE },
    { S (CLOSED), "advanced", NULL, "2027-01-07", NULL, NULL, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const AttainRoute *route = attain_scheme_find_route (fixture->scheme, cases[i].route);
      g_autofree char *due = NULL, *text = NULL;

      fixture->application->state = cases[i].state;
      set_text (&fixture->application->state_on, "2026-12-18");
      set_text (&fixture->application->outcome_on, "2026-12-18");
      set_text (&fixture->application->effective_on, "2027-01-01");
      set_text (&fixture->application->letter_on, cases[i].letter_on);
      due = attain_application_dup_due (fixture->application, route, fixture->holidays, NULL);
      text = attain_application_dup_expiry_text (fixture->application, route, fixture->holidays, NULL, cases[i].on);
      g_assert_cmpstr (due, ==, cases[i].due);
      g_assert_cmpstr (text, ==, cases[i].text);
      g_assert_cmpint (attain_application_is_letter_due (fixture->application, route), ==, cases[i].pending);
    }
}

/* The first panel has ten working days, and is heard before the other one in any case. */
static void
test_stage1 (Fixture       *fixture,
             gconstpointer  data)
{
  const struct { AttainApplicationState state; const char *route, *panel_on, *due, *text; } cases[] = {
    { S (SCHEDULED), "expert", "2026-12-14", "2026-12-04", "Lived experience panel: Due by 4 Dec 2026" },
    { S (SCHEDULED), "expert", "2026-12-01", "2026-12-01", NULL },
    { S (STAGE1_DONE), "expert", "2026-12-14", "2026-12-14", NULL },
    { S (SCHEDULED), "advanced", "2026-12-14", "2026-12-14", NULL },
  };
  g_autoptr(AttainPerson) person = g_object_new (ATTAIN_TYPE_PERSON, "registration-status",
                                                 ATTAIN_REGISTRATION_STATUS_REGISTERED, NULL);
  AttainRoute *expert = (AttainRoute *) attain_scheme_find_route (fixture->scheme, "expert");
  AttainRouteStage *stage = (AttainRouteStage *) attain_route_find_stage (expert, ATTAIN_ROUTE_STAGE_STAGE1);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const AttainRoute *route = attain_scheme_find_route (fixture->scheme, cases[i].route);
      g_autofree char *due = NULL, *text = NULL;

      fixture->application->state = cases[i].state;
      set_text (&fixture->application->state_on, "2026-11-20");
      set_text (&fixture->application->panel_on, cases[i].panel_on);
      due = attain_application_dup_due (fixture->application, route, fixture->holidays, NULL);
      text = attain_application_dup_expiry_text (fixture->application, route, fixture->holidays, NULL, "2026-11-22");
      g_assert_cmpstr (due, ==, cases[i].due);
      g_assert_cmpstr (text, ==, cases[i].text);
    }

  fixture->application->state = S (SCHEDULED);
  set_text (&fixture->application->panel_on, "2026-12-14");
  g_assert_null (attain_application_get_lapse_reason (fixture->application, person, expert, fixture->holidays, NULL,
                                                      "2026-12-07"));
  stage->on_expiry = ATTAIN_ROUTE_EXPIRY_LAPSE;
  g_assert_cmpstr (attain_application_get_lapse_reason (fixture->application, person, expert, fixture->holidays, NULL,
                                                        "2026-12-07"), ==, "The time for the next step is over");
}

/* Whoever leaves, or is not registered any more, lets an open application lapse; nothing else does before its time. */
static void
test_lapse (Fixture       *fixture,
            gconstpointer  data)
{
  const struct { const char *left_on; AttainRegistrationStatus status; const char *on, *reason; } cases[] = {
    { NULL, ATTAIN_REGISTRATION_STATUS_REGISTERED, "2026-11-22", NULL },
    { "2026-11-23", ATTAIN_REGISTRATION_STATUS_REGISTERED, "2026-11-22", NULL },
    { "2026-11-22", ATTAIN_REGISTRATION_STATUS_REGISTERED, "2026-11-22", "The applicant has left the council" },
    { NULL, ATTAIN_REGISTRATION_STATUS_UNKNOWN, "2026-11-22", NULL },
    { NULL, ATTAIN_REGISTRATION_STATUS_LAPSED, "2026-11-22", "The applicant is no longer on the social work register" },
    { NULL, ATTAIN_REGISTRATION_STATUS_REGISTERED, "2027-11-21", "The time for the next step is over" },
  };
  const AttainRoute *route = attain_scheme_find_route (fixture->scheme, "advanced");

  fixture->application->state = S (EVIDENCE_OPEN);
  set_text (&fixture->application->state_on, "2026-11-20");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(AttainPerson) person = g_object_new (ATTAIN_TYPE_PERSON, "left-on", cases[i].left_on,
                                                     "registration-status", cases[i].status, NULL);

      g_assert_cmpstr (attain_application_get_lapse_reason (fixture->application, person, route, fixture->holidays, NULL,
                                                            cases[i].on), ==, cases[i].reason);
    }
}

static void
test_effective (Fixture       *fixture,
                gconstpointer  data)
{
  const struct { AttainRouteEffective rule; const char *decided, *effective; } cases[] = {
    { ATTAIN_ROUTE_EFFECTIVE_OUTCOME_DATE, "2026-12-31", "2026-12-31" },
    { ATTAIN_ROUTE_EFFECTIVE_PANEL_DATE, "2026-12-31", "2026-12-10" },
    { ATTAIN_ROUTE_EFFECTIVE_NEXT_MONTH, "2026-12-31", "2027-01-01" },
    { ATTAIN_ROUTE_EFFECTIVE_NEXT_MONTH, "2027-01-31", "2027-02-01" },
    { ATTAIN_ROUTE_EFFECTIVE_NEXT_MONTH, "2026-12-01", "2027-01-01" },
    { ATTAIN_ROUTE_EFFECTIVE_SUBMISSION_DATE, "2026-12-31", "2026-09-09" },
    { ATTAIN_ROUTE_EFFECTIVE_UNKNOWN, "2026-12-31", NULL },
  };
  g_autoptr(AttainRoute) route = attain_route_new ();

  set_text (&fixture->application->panel_on, "2026-12-10");
  set_text (&fixture->application->submitted_on, "2026-09-09");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *effective = NULL;

      route->effective = cases[i].rule;
      effective = attain_application_dup_effective (fixture->application, route, cases[i].decided);
      g_assert_cmpstr (effective, ==, cases[i].effective);
    }
}

/* Ten working days by the example; none at all on its automatic route; and no end where nothing was said. */
static void
test_appeal (Fixture       *fixture,
             gconstpointer  data)
{
  const struct { const char *route, *outcome_on, *on; gboolean open; } cases[] = {
    { "advanced", "2026-12-18", "2027-01-06", TRUE },
    { "advanced", "2026-12-18", "2027-01-07", FALSE },
    { "advanced", NULL, "2026-12-18", FALSE },
    { "after-asye", "2026-12-18", "2026-12-18", FALSE },
    { NULL, "2026-12-18", "2028-01-01", TRUE },
    { NULL, NULL, "2028-01-01", FALSE },
  };
  g_autoptr(AttainRoute) silent = attain_route_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const AttainRoute *route = cases[i].route != NULL
                                 ? attain_scheme_find_route (fixture->scheme, cases[i].route) : silent;

      set_text (&fixture->application->outcome_on, cases[i].outcome_on);
      g_assert_cmpint (attain_application_is_appeal_open (fixture->application, route, fixture->holidays,
                                                          cases[i].on), ==, cases[i].open);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/application-time/due-and-what-then-happens", Fixture, NULL, set_up, test_due, tear_down);
  g_test_add ("/application-time/to-whom-it-comes-up", Fixture, NULL, set_up, test_escalation, tear_down);
  g_test_add ("/application-time/letter-beside-what-follows", Fixture, NULL, set_up, test_letter, tear_down);
  g_test_add ("/application-time/by-which-day-it-is-judged", Fixture, NULL, set_up, test_judged_on, tear_down);
  g_test_add ("/application-time/first-panel", Fixture, NULL, set_up, test_stage1, tear_down);
  g_test_add ("/application-time/why-one-lapses", Fixture, NULL, set_up, test_lapse, tear_down);
  g_test_add ("/application-time/effective-by-the-rule", Fixture, NULL, set_up, test_effective, tear_down);
  g_test_add ("/application-time/until-when-to-appeal", Fixture, NULL, set_up, test_appeal, tear_down);

  return g_test_run ();
}
