/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-import-test.h"
#include "attain-reference-import.h"

#define COLUMNS "employee_id,route,reference,submitted_on,state,panel_on,outcome,outcome_on,effective_on\n"

static void
set_up (StoreFixture  *fixture,
        gconstpointer  data)
{
  g_autoptr(AttainChange) change = NULL;
  g_autoptr(GError) error = NULL;

  store_set_up (fixture, data);
  change = begin_change (fixture->db, "Install reference data");
  attain_reference_install (change, "example", &error);
  g_assert_no_error (error);
  commit_change (&change);
  assert_import (fixture, "people",
                 "employee_id,given_name,family_name,started_on\n"
                 "E1,Ada,Okafor,2015-09-04\n"
                 "E2,Bo,Li,2015-01-06\n",
                 "2 added 0 changed 0 same");
  assert_import (fixture, "people",
                 "employee_id,given_name,family_name,started_on,registration_status\n"
                 "E3,Cy,Moss,2015-01-06,lapsed\n",
                 "1 added 0 changed 0 same");
}

/* Where each stands follows from its days; the levels from its route. */
static void
test_history (StoreFixture  *fixture,
              gconstpointer  data)
{
  static const char file[] =
    COLUMNS
    "E1,experienced,OLD-1,2019-03-01,,2019-04-04,progress,2019-04-04,2019-05-01\n"
    "E1,advanced,OLD-2,2023-03-01,,2023-04-06,not_progress,2023-04-06,\n"
    "E1,advanced,OLD-3,2026-10-01,,,,,\n"
    "E2,advanced,OLD-4,2026-09-01,ready,,,,\n";
  g_autofree char *out = NULL;

  assert_import (fixture, "applications", file, "4 added 0 changed 0 same");
  assert_import (fixture, "applications", file, "0 added 0 changed 4 same");
  g_assert_cmpint (count_rows (fixture->db, "SELECT count(*) FROM application WHERE state = 'closed'"), ==, 2);
  g_assert_cmpint (count_rows (fixture->db, "SELECT count(*) FROM application WHERE state = 'awaiting_endorsement'"
                               " AND from_level = '3' AND to_level = '4' AND edition = '2019'"), ==, 1);

  out = export (fixture->db, "applications", &attain_row_format_csv);
  assert_import (fixture, "applications", out, "0 added 0 changed 4 same");
}

static void
test_refused (StoreFixture  *fixture,
              gconstpointer  data)
{
  assert_import (fixture, "applications", COLUMNS "E2,advanced,OLD-4,2026-09-01,ready,,,,\n", "1 added 0 changed 0 same");
  assert_import (fixture, "applications",
                 COLUMNS "E1,fast,OLD-5,2026-09-01,,,,,\n"
                 "E1,advanced,OLD-5,2026-09-01,in_panel,,,,\n"
                 "E2,advanced,OLD-5,2026-09-01,draft,,,,\n"
                 "E2,advanced,OLD-4,2026-09-01,withdrawn,,,,\n"
                 "E1,advanced,OLD-5,2026-09-01,asleep,,,,\n"
                 "E1,advanced,OLD-5,2026-09-01,closed,,progress,,\n"
                 "E1,advanced,OLD-5,2026-09-01,closed,,progress,2026-08-01,\n"
                 "E9,advanced,OLD-5,2026-09-01,,,,,\n"
                 "E1,advanced,OLD-5,2031-09-01,,,,,\n"
                 "E1,advanced,OLD-5,2026-09-01,,,not_progress,2031-01-01,\n"
                 "E3,advanced,OLD-6,2026-09-01,ready,,,,\n",
                 "0 added 0 changed 0 same not kept\n"
                 "2/route: The scheme has no route “fast”\n"
                 "3/state: A panel's meeting is not in a file: give the application as ready, and set its panel date here\n"
                 "4/state: This person has another application open: finish or withdraw it first\n"
                 "5/state: This application is here already, and moves by its own steps: a file cannot move it\n"
                 "6/state: State: “asleep” is not one of: draft, awaiting_endorsement, returned, endorsed, "
                 "eligibility_check, ineligible, evidence_open, ready, scheduled, stage1_done, in_panel, decided_progress, "
                 "decided_defer, decided_not, ratified, effective, appeal_lodged, appeal_upheld, appeal_dismissed, "
                 "withdrawn, lapsed, closed\n"
                 "7/: An outcome and its day go together: give both or neither\n"
                 "8/: The outcome is before the application was submitted\n"
                 "9/employee_id: Nobody has the employee number “E9”\n"
                 "10/submitted_on: Submitted on: it cannot be in the future\n"
                 "11/outcome_on: Outcome on: it cannot be in the future\n"
                 "12/state: The applicant is not on the social work register, so it cannot be open: give it as lapsed or "
                 "closed, or put their registration right first");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/import-application/history", StoreFixture, NULL, set_up, test_history, store_tear_down);
  g_test_add ("/import-application/refused", StoreFixture, NULL, set_up, test_refused, store_tear_down);

  return g_test_run ();
}
