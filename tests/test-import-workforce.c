/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Files of the establishment, of absence and of caseloads. */

#include <string.h>

#include "attain-import-test.h"

static void
set_up (StoreFixture  *fixture,
        gconstpointer  data)
{
  store_set_up (fixture, data);
  assert_import (fixture, "people",
                 "employee_id,given_name,family_name,started_on,left_on\n"
                 "E1,Ada,Okafor,2020-01-06,\n"
                 "E2,Bo,Li,2019-01-06,2026-03-31\n",
                 "2 added 0 changed 0 same");
}

static void
test_establishment (StoreFixture  *fixture,
                    gconstpointer  data)
{
  const char *text = "team,role,grade,fte,from,to\n"
                     "North,Social worker,G9,10.5,2025-04-01,\n"
                     "North,Social worker,,2,2025-04-01,2026-03-31\n"
                     "North,Social worker,,1,2026-04-01,\n"
                     "North,Manager,G9,1,2025-04-01,\n"
                     "South,Social worker,G9,4,2025-04-01,\n";

  assert_import (fixture, "establishment", text, "5 added 0 changed 0 same");
  assert_import (fixture, "establishment", text, "0 added 0 changed 5 same");
  assert_import (fixture, "establishment", "team,role,fte,from\nNorth,Social worker,2.5,2026-04-01\n",
                 "0 added 1 changed 0 same");
  g_assert_cmpint (count_rows (fixture->db, "SELECT count(*) FROM establishment"), ==, 5);
}

/* A line may be moved out of the way by one that comes after it. */
static void
test_order_does_not_matter (StoreFixture  *fixture,
                            gconstpointer  data)
{
  assert_import (fixture, "establishment", "team,role,grade,fte,from,to\nNorth,SW,,2,2025-04-01,\n",
                 "1 added 0 changed 0 same");
  assert_import (fixture, "establishment", "team,role,grade,fte,from,to\n"
                                           "North,SW,,3,2026-04-01,\n"
                                           "North,SW,,2,2025-04-01,2026-03-31\n", "1 added 1 changed 0 same");
}

static void
test_establishment_refused (StoreFixture  *fixture,
                            gconstpointer  data)
{
  assert_import (fixture, "establishment",
                 "team,role,grade,fte,from,to\n"
                 "North,SW,G9,10,2025-04-01,\n"
                 "North,SW,G9,3,2025-06-01,\n"
                 "South,SW,G9,0,2025-04-01,\n"
                 "South,SW,G9,ten,2025-04-01,\n"
                 "South,SW,G9,-1,2025-04-01,\n"
                 "South,SW,G9,5,2025-04-02,2025-04-01\n"
                 ",SW,G9,5,2025-04-02,\n",
                 "1 added 0 changed 0 same not kept\n"
                 "3/from: From: two lines of the establishment of one team, role and grade overlap, end the first before the"
                 " second begins, or put both into one\n"
                 "4/fte: FTE: 0 is too little; write what is more than 0\n"
                 "5/fte: FTE: “ten” is not a number; write it with a point, as in 1.5\n"
                 "6/fte: FTE: the funded full-time equivalent, more than 0 and at most 10000\n"
                 "7/to: To: the funding ends before it begins\n"
                 "8/team: Team is missing");
}

static void
test_absence (StoreFixture  *fixture,
              gconstpointer  data)
{
  const char *text = "employee_id,from,to,days,reason\n"
                     "E1,2026-03-02,2026-03-06,4.5,SIC\n"
                     "E1,2026-10-05,,12,\n"
                     "E2,2026-03-30,2026-06-30,2,\n";

  assert_import (fixture, "absence", text, "3 added 0 changed 0 same");
  assert_import (fixture, "absence", text, "0 added 0 changed 3 same");
  assert_import (fixture, "absence", "employee_id,from,to,days\nE1,2026-10-05,2026-10-30,20\n",
                 "0 added 1 changed 0 same");
  g_assert_cmpint (count_rows (fixture->db, "SELECT count(*) FROM absence WHERE reason = 'SIC'"), ==, 1);
}

static void
test_absence_refused (StoreFixture  *fixture,
                      gconstpointer  data)
{
  assert_import (fixture, "absence", "employee_id,from,to,days,reason\nE1,2026-10-05,,12,\n",
                 "1 added 0 changed 0 same");
  assert_import (fixture, "absence",
                 "employee_id,from,to,days,reason\n"
                 "E1,2026-03-02,2026-03-06,6,\n"
                 "E1,2026-03-02,2026-03-01,1,\n"
                 "E1,2026-03-02,2026-03-06,-1,\n"
                 "E1,2026-11-02,,1,\n"
                 "E1,2020-01-05,2020-01-10,1,\n"
                 "E2,2026-04-01,,1,\n"
                 "E2,2026-02-02,2026-02-06,5,\n"
                 "E2,2026-02-06,2026-02-08,1,\n"
                 "E9,2026-02-06,2026-02-08,1,\n",
                 "1 added 0 changed 0 same not kept\n"
                 "2/days: Days: 6 is more than there are from the first day to the last\n"
                 "3/to: To: the absence ends before it begins\n"
                 "4/days: Days: the working days lost, more than 0\n"
                 "5/from: From: two absences of one person overlap, end the first before the second begins\n"
                 "6/from: From: The absence begins before the person started, on 6 Jan 2020\n"
                 "7/from: From: The absence begins after the person left, on 31 Mar 2026\n"
                 "9/from: From: two absences of one person overlap, end the first before the second begins\n"
                 "10/employee_id: Nobody has the employee number “E9”");
}

/* Who is told to have started later, or left sooner, was absent all the same. */
static void
test_person_moves_past_absence (StoreFixture  *fixture,
                                gconstpointer  data)
{
  static const struct { const char *column, *day, *sentence; } rows[] = {
    { "started-on", "2026-03-03", "The absence begins before the person started, on 3 Mar 2026" },
    { "left-on", "2026-03-01", "The absence begins after the person left, on 1 Mar 2026" },
    { "left-on", "2026-03-02", NULL },
  };

  assert_import (fixture, "absence", "employee_id,from,to,days\nE1,2026-03-02,2026-03-06,5\n", "1 added 0 changed 0 same");
  assert_import (fixture, "people",
                 "employee_id,given_name,family_name,started_on,left_on\nE1,Ada,Okafor,2026-03-03,\n"
                 "E1,Ada,Okafor,2020-01-06,2026-03-01\nE2,Bo,Li,2019-01-07,2026-03-31\n",
                 "0 added 1 changed 0 same not kept\n"
                 "2/: The absence begins before the person started, on 3 Mar 2026\n"
                 "3/: An earlier row of this file says something else of the same: leave one of them out");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(AttainChange) change = begin_change (fixture->db, "Edit a person");
      g_autoptr(AttainRecord) person = attain_table_load_one (&attain_person_table, fixture->db, 1, NULL);
      g_autoptr(GError) error = NULL;

      g_object_set (person, rows[i].column, rows[i].day, NULL);
      g_assert_true (attain_change_update (change, &attain_person_table, person, NULL));
      g_assert_cmpint (attain_change_commit (&change, NULL, &error), ==, rows[i].sentence == NULL);
      g_assert_cmpstr (error != NULL ? error->message : NULL, ==, rows[i].sentence);
    }
}

/* By hand too: the door asks the same. */
static void
test_overlap_is_not_saved (StoreFixture  *fixture,
                           gconstpointer  data)
{
  g_autoptr(AttainChange) change = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GObject) absence = NULL;

  assert_import (fixture, "absence", "employee_id,from,to,days,reason\nE1,2026-10-05,,12,\n",
                 "1 added 0 changed 0 same");
  change = begin_change (fixture->db, "Note an absence");
  absence = g_object_new (attain_absence_table.record_type (), "person-id", (gint64) 1, "from-on", "2026-11-02",
                          "days", 1.0, NULL);
  g_assert_true (attain_change_insert (change, &attain_absence_table, absence, &error));
  g_assert_false (attain_change_commit (&change, NULL, &error));
  g_assert_cmpstr (error->message, ==, "From: two absences of one person overlap, end the first before the second begins");
  g_clear_pointer (&change, attain_change_rollback);
  g_assert_cmpint (count_rows (fixture->db, "SELECT count(*) FROM absence"), ==, 1);
}

static void
test_caseload (StoreFixture  *fixture,
               gconstpointer  data)
{
  const char *text = "employee_id,on,cases\nE1,2026-09-30,14\nE1,31/10/2026,0\nE2,2026-03-31,9\n";

  assert_import (fixture, "caseload", text, "3 added 0 changed 0 same");
  assert_import (fixture, "caseload", text, "0 added 0 changed 3 same");
  assert_import (fixture, "caseload", "employee_id,on,cases\nE1,2026-09-30,15\n", "0 added 1 changed 0 same");
}

static void
test_caseload_refused (StoreFixture  *fixture,
                       gconstpointer  data)
{
  assert_import (fixture, "caseload",
                 "employee_id,on,cases\n"
                 "E1,2026-09-30,-1\n"
                 "E1,2026-09-30,\n"
                 "E1,2026-09-30,7.5\n"
                 "E1,,7\n"
                 "E2,2026-03-31,9\n"
                 "E2,2026-03-31,8\n",
                 "1 added 0 changed 0 same not kept\n"
                 "2/cases: Cases: -1 is not between 0 and 1000\n"
                 "3/cases: Cases is missing\n"
                 "4/cases: Cases: “7.5” is not a whole number\n"
                 "5/on: Counted on is missing\n"
                 "7/: An earlier row of this file says something else of the same: leave one of them out");
}

static const struct { const char *kind; const char *text; const char *json; } kinds[] = {
  { "establishment", "team,role,grade,fte,from,to\nNorth,\"Social worker, \"\"main\"\"\",,10.3333333333333339,"
                     "2025-04-01,\nNorth,Manager,G9,1,2025-04-01,2026-03-31\n",
    "[\n {\"team\": \"North\", \"role\": \"Social worker, \\\"main\\\"\", \"grade\": null, \"fte\": 10.333333333333334" },
  { "absence", "employee_id,from,to,days,reason\nE1,2026-03-02,2026-03-06,4.5,SIC\nE1,2026-10-05,,12,\n",
    "[\n {\"employee_id\": \"E1\", \"from\": \"2026-03-02\", \"to\": \"2026-03-06\", \"days\": 4.5, \"reason\": \"SIC\"}" },
  { "caseload", "employee_id,on,cases\nE1,2026-09-30,14\nE1,2026-10-31,0\n",
    "[\n {\"employee_id\": \"E1\", \"on\": \"2026-09-30\", \"cases\": 14},\n"
    " {\"employee_id\": \"E1\", \"on\": \"2026-10-31\", \"cases\": 0}\n]\n" },
};

static void
test_round_trip (StoreFixture  *fixture,
                 gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *out = NULL;
      g_autofree char *json = NULL;

      assert_import (fixture, kinds[i].kind, kinds[i].text, "2 added 0 changed 0 same");
      out = export (fixture->db, kinds[i].kind, &attain_row_format_csv);
      assert_import (fixture, kinds[i].kind, out, "0 added 0 changed 2 same");
      json = export (fixture->db, kinds[i].kind, &attain_row_format_json);
      g_assert_true (g_str_has_prefix (json, kinds[i].json));
    }
}

static void
test_spreadsheet (StoreFixture  *fixture,
                  gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      AttainExport order = { attain_kind_find (kinds[i].kind), &attain_row_format_xlsx };
      g_autofree char *name = g_build_filename (fixture->folder, "out.xlsx", NULL);
      g_autoptr(GFile) file = g_file_new_for_path (name);
      g_autofree char *bytes = NULL;
      g_autoptr(GError) error = NULL;

      attain_export_to_file (&order, fixture->db, file, &error);
      g_assert_no_error (error);
      g_assert_true (g_file_get_contents (name, &bytes, NULL, NULL));
      g_assert_true (g_str_has_prefix (bytes, "PK"));
    }
}

#define TEST(path, func) g_test_add ("/import-workforce/" path, StoreFixture, NULL, set_up, func, store_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  TEST ("absence/person-moves-past-it", test_person_moves_past_absence);
  TEST ("establishment", test_establishment);
  TEST ("establishment/order-does-not-matter", test_order_does_not_matter);
  TEST ("establishment/refused", test_establishment_refused);
  TEST ("absence", test_absence);
  TEST ("absence/refused", test_absence_refused);
  TEST ("absence/overlap-is-not-saved", test_overlap_is_not_saved);
  TEST ("caseload", test_caseload);
  TEST ("caseload/refused", test_caseload_refused);
  TEST ("round-trip", test_round_trip);
  TEST ("spreadsheet", test_spreadsheet);
  return g_test_run ();
}
