/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-application-past.h"
#include "attain-error.h"

#define TODAY "2026-11-20"

#define S(state) ATTAIN_APPLICATION_##state

typedef struct
{
  AttainApplicationOutcome  outcome;
  const char               *submitted_on;
  const char               *outcome_on;
  const char               *effective_on;
  AttainApplicationState    state;
  const char               *state_on;
} Case;

/* Where it stands follows from what a council's list has of it: the outcome and three days. */
static const Case cases[] = {
  { ATTAIN_APPLICATION_OUTCOME_UNKNOWN, NULL, NULL, NULL, S (DRAFT), TODAY },
  { ATTAIN_APPLICATION_OUTCOME_UNKNOWN, "2026-10-01", NULL, NULL, S (AWAITING_ENDORSEMENT), "2026-10-01" },
  { ATTAIN_APPLICATION_OUTCOME_PROGRESS, "2026-06-01", "2026-09-01", NULL, S (DECIDED_PROGRESS), "2026-09-01" },
  { ATTAIN_APPLICATION_OUTCOME_PROGRESS, "2026-06-01", "2026-09-01", "2026-11-21", S (RATIFIED), "2026-09-01" },
  { ATTAIN_APPLICATION_OUTCOME_PROGRESS, "2026-06-01", "2026-09-01", TODAY, S (CLOSED), "2026-09-01" },
  { ATTAIN_APPLICATION_OUTCOME_PROGRESS, NULL, "2026-09-01", "2026-10-01", S (CLOSED), "2026-09-01" },
  { ATTAIN_APPLICATION_OUTCOME_DEFER, "2026-06-01", "2026-09-01", NULL, S (DECIDED_DEFER), "2026-09-01" },
  { ATTAIN_APPLICATION_OUTCOME_NOT_PROGRESS, "2026-06-01", "2026-09-01", NULL, S (CLOSED), "2026-09-01" },
};

static AttainApplication *
make (const Case *test)
{
  return g_object_new (ATTAIN_TYPE_APPLICATION, "outcome", test->outcome, "submitted-on", test->submitted_on,
                       "outcome-on", test->outcome_on, "effective-on", test->effective_on, NULL);
}

static AttainRoute *
make_route (void)
{
  AttainRoute *route = attain_route_new ();

  route->from = g_strdup ("3");
  route->to = g_strdup ("4");
  return route;
}

static void
test_inferred (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(AttainApplication) application = make (&cases[i]);
      g_autoptr(AttainRoute) route = make_route ();
      g_autoptr(GError) error = NULL;

      g_assert_cmpint (attain_application_past_infer_state (application, TODAY), ==, cases[i].state);
      g_assert_true (attain_application_past_settle (application, route, TODAY, &error));
      g_assert_no_error (error);
      g_assert_cmpint (application->state, ==, cases[i].state);
      g_assert_cmpstr (application->state_on, ==, cases[i].state_on);
      g_assert_cmpstr (application->from_level, ==, "3");
      g_assert_cmpstr (application->to_level, ==, "4");
    }
}

/* What the list says itself is not inferred, but for a place that takes a meeting. */
static void
test_told (void)
{
  static const AttainApplicationState refused[] = { S (SCHEDULED), S (STAGE1_DONE), S (IN_PANEL) };

  for (AttainApplicationState state = S (DRAFT); state <= S (CLOSED); state++)
    {
      g_autoptr(AttainApplication) application = g_object_new (ATTAIN_TYPE_APPLICATION, "state", state, NULL);
      g_autoptr(AttainRoute) route = make_route ();
      g_autoptr(GError) error = NULL;
      gboolean settled = attain_application_past_settle (application, route, TODAY, &error), allowed = TRUE;

      for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
        allowed &= state != refused[i];
      g_assert_cmpint (settled, ==, allowed);
      g_assert_cmpint (application->state, ==, state);
      if (allowed)
        continue;

      g_assert_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID);
      g_assert_cmpstr (error->message, ==, "A panel's meeting is not in a file: give the application as ready, and set its "
                                           "panel date here");
    }
}

static void
test_match (void)
{
  const struct { AttainApplicationState told, kept; gboolean stays; } rows[] = {
    { S (UNKNOWN), S (IN_PANEL), TRUE },
    { S (READY), S (READY), TRUE },
    { S (CLOSED), S (READY), FALSE },
    { S (DRAFT), S (RETURNED), FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(AttainApplication) told = g_object_new (ATTAIN_TYPE_APPLICATION, "state", rows[i].told, NULL);
      g_autoptr(AttainApplication) kept = g_object_new (ATTAIN_TYPE_APPLICATION, "state", rows[i].kept, NULL);
      g_autoptr(GError) error = NULL;

      g_assert_cmpint (attain_application_past_match (told, kept, &error), ==, rows[i].stays);
      if (rows[i].stays)
        g_assert_cmpint (told->state, ==, rows[i].kept);
      else
        g_assert_cmpstr (error->message, ==, "This application is here already, and moves by its own steps: a file cannot"
                                             " move it");
    }
}

static void
test_days (void)
{
  const struct { const char *submitted_on, *outcome_on, *panel_on, *effective_on, *sentence; } rows[] = {
    { NULL, NULL, NULL, NULL, NULL },
    { TODAY, TODAY, NULL, "2027-04-01", NULL },
    { "2026-10-01", NULL, "2026-12-03", NULL, NULL },
    { "2026-11-21", NULL, NULL, NULL, "Submitted on: it cannot be in the future" },
    { "2026-10-01", "2026-11-21", NULL, NULL, "Outcome on: it cannot be in the future" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(AttainApplication) application =
        g_object_new (ATTAIN_TYPE_APPLICATION, "submitted-on", rows[i].submitted_on, "outcome-on", rows[i].outcome_on,
                      "panel-on", rows[i].panel_on, "effective-on", rows[i].effective_on, NULL);
      g_autoptr(GError) error = NULL;
      gboolean right = attain_application_past_check_days (application, TODAY, &error);

      g_assert_cmpint (right, ==, rows[i].sentence == NULL);
      g_assert_cmpstr (error != NULL ? error->message : NULL, ==, rows[i].sentence);
    }
}

static void
test_person (void)
{
  static const char left[] = "The applicant has left the council, so it cannot be open: give it as lapsed or closed";
  static const char off[] = "The applicant is not on the social work register, so it cannot be open: give it as lapsed or"
                            " closed, or put their registration right first";
  const struct { AttainApplicationState state; const char *left_on; int registration; const char *sentence; } rows[] = {
    { S (DRAFT), NULL, ATTAIN_REGISTRATION_STATUS_REGISTERED, NULL },
    { S (DRAFT), NULL, ATTAIN_REGISTRATION_STATUS_UNKNOWN, NULL },
    { S (DRAFT), NULL, ATTAIN_REGISTRATION_STATUS_LAPSED, off },
    { S (RATIFIED), NULL, ATTAIN_REGISTRATION_STATUS_SUSPENDED, off },
    { S (READY), NULL, ATTAIN_REGISTRATION_STATUS_REMOVED, off },
    { S (READY), "2026-11-01", ATTAIN_REGISTRATION_STATUS_REGISTERED, left },
    { S (READY), "2026-12-31", ATTAIN_REGISTRATION_STATUS_REGISTERED, NULL },
    { S (CLOSED), "2026-11-01", ATTAIN_REGISTRATION_STATUS_LAPSED, NULL },
    { S (LAPSED), NULL, ATTAIN_REGISTRATION_STATUS_LAPSED, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(AttainApplication) application = g_object_new (ATTAIN_TYPE_APPLICATION, "state", rows[i].state, NULL);
      g_autoptr(AttainPerson) person = g_object_new (ATTAIN_TYPE_PERSON, "left-on", rows[i].left_on,
                                                     "registration-status", rows[i].registration, NULL);
      g_autoptr(GError) error = NULL;

      g_assert_cmpint (attain_application_past_check_person (application, person, TODAY, &error), ==,
                       rows[i].sentence == NULL);
      g_assert_cmpstr (error != NULL ? error->message : NULL, ==, rows[i].sentence);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/application-past/inferred", test_inferred);
  g_test_add_func ("/application-past/told", test_told);
  g_test_add_func ("/application-past/days", test_days);
  g_test_add_func ("/application-past/match", test_match);
  g_test_add_func ("/application-past/person", test_person);
  return g_test_run ();
}
