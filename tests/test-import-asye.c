/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-import-test.h"
#include "attain-reference-import.h"

#define YEARS "employee_id,programme,cohort,started_on,assessor,coordinator,outcome,outcome_on,status\n"
#define WITHDRAWALS "employee_id,programme,cohort,started_on,status,withdrawn_on\n"
#define PAUSES "employee_id,from,to,reason,agreed_by\n"
#define EVIDENCE "employee_id,item,code,title,held_on,by,accepted_on,accepted_by,capabilities\n"

static void
set_up (StoreFixture  *fixture,
        gconstpointer  data)
{
  g_autoptr(AttainChange) change = NULL;
  g_autoptr(GError) error = NULL;

  store_set_up (fixture, data);
  change = begin_change (fixture->db, "Install reference data");
  attain_reference_install (change, NULL, &error);
  g_assert_no_error (error);
  commit_change (&change);
  assert_import (fixture, "people",
                 "employee_id,given_name,family_name,started_on,left_on\n"
                 "E1,Ada,Okafor,2023-09-04,\n"
                 "E2,Bo,Li,2015-01-06,\n"
                 "E3,Cy,Doe,2015-03-01,2024-08-30\n",
                 "3 added 0 changed 0 same");
}

static void
add_years (StoreFixture *fixture)
{
  assert_import (fixture, "asye",
                 YEARS "E1,ASYE-CHILD-2022,September 2023,2023-09-04,E2,E2,fail,2024-09-06,\n"
                 "E1,ASYE-CHILD-2022,October 2024,07/10/2024,E2,E2,,,active\n"
                 "E2,ASYE-ADULT-2015,Spring 2016,2016-04-04,,,pass,2017-04-03,completed\n",
                 "3 added 0 changed 0 same");
}

/* What the file does not tell follows: the edition, and where a year stands. */
static void
test_years (StoreFixture  *fixture,
            gconstpointer  data)
{
  add_years (fixture);
  g_assert_cmpint (count_rows (fixture->db, "SELECT count(*) FROM asye WHERE edition = '2022'"), ==, 2);
  g_assert_cmpint (count_rows (fixture->db, "SELECT count(*) FROM asye WHERE status = 'completed'"), ==, 2);
  assert_import (fixture, "asye",
                 YEARS "E1,ASYE-CHILD-2022,September 2023,2023-09-04,E2,E2,fail,2024-09-06,\n",
                 "0 added 0 changed 1 same");
}

static void
test_years_refused (StoreFixture  *fixture,
                    gconstpointer  data)
{
  add_years (fixture);
  assert_import (fixture, "asye",
                 YEARS "E2,NONE,Autumn,2024-10-07,,,,,\n"
                 "E2,ECDP-2027,Autumn,2024-10-07,,,,,\n"
                 "E2,ASYE-CHILD-2022,Autumn,2024-10-07,E2,,,,\n"
                 "E2,ASYE-CHILD-2022,Autumn,2024-10-07,E3,,,,\n"
                 "E2,ASYE-CHILD-2022,Autumn,2024-10-07,,,pass,2024-10-06,\n"
                 "E2,ASYE-CHILD-2022,Autumn,2024-10-07,,,,,completed\n"
                 "E1,ASYE-CHILD-2022,Autumn,2024-11-04,,,,,\n"
                 "E2,ASYE-CHILD-2022,Autumn,2024-10-07,,,pass,2031-01-06,\n",
                 "0 added 0 changed 0 same not kept\n"
                 "2/programme: There is no programme “NONE” in this database\n"
                 "3/programme: Early career development programme, child and family (2027) does not cover a start on "
                 "7 Oct 2024: choose the edition in force on that day\n"
                 "4/: Nobody assesses their own year: choose another assessor\n"
                 "5/assessor: The assessor left on 30 Aug 2024: choose one who is here\n"
                 "6/: The outcome is before the start of the year\n"
                 "7/: A year is completed by its outcome: a pass or a fail\n"
                 "8/started_on: Another year of this person, begun on 7 Oct 2024, is open at that time: it ends before "
                 "the next begins\n"
                 "9/outcome_on: The outcome cannot be in the future");
}

/* A day on which somebody withdrew says that they did. */
static void
test_withdrawals (StoreFixture  *fixture,
                  gconstpointer  data)
{
  assert_import (fixture, "asye",
                 WITHDRAWALS "E1,ASYE-CHILD-2022,September 2023,2023-09-04,withdrawn,2023-09-03\n"
                 "E1,ASYE-CHILD-2022,September 2023,2023-09-04,,2026-11-22\n"
                 "E1,ASYE-CHILD-2022,September 2023,2023-09-04,active,2024-01-12\n",
                 "0 added 0 changed 0 same not kept\n"
                 "2/: The withdrawal is before the start of the year\n"
                 "3/withdrawn_on: Withdrawn on: it cannot be in the future\n"
                 "4/: A year with a day of withdrawal is withdrawn: give its status so, or leave the day out");
  assert_import (fixture, "asye",
                 WITHDRAWALS "E1,ASYE-CHILD-2022,September 2023,2023-09-04,,2024-01-12\n"
                 "E1,ASYE-CHILD-2022,October 2024,2024-10-07,withdrawn,\n",
                 "2 added 0 changed 0 same");
  g_assert_cmpint (count_rows (fixture->db, "SELECT count(*) FROM asye WHERE status = 'withdrawn'"), ==, 2);
  assert_import (fixture, "asye", WITHDRAWALS "E1,ASYE-CHILD-2022,September 2023,2023-09-04,withdrawn,2024-01-12\n",
                 "0 added 0 changed 1 same");
}

/* A person may have two years: a pause is of the one that had begun by its first day. */
static void
test_pauses (StoreFixture  *fixture,
             gconstpointer  data)
{
  add_years (fixture);
  assert_import (fixture, "asye-pauses",
                 PAUSES "E1,2024-01-08,2024-02-04,sickness,Everybody\n"
                 "E1,2025-01-06,,family_leave,Everybody\n",
                 "2 added 0 changed 0 same");
  g_assert_cmpint (count_rows (fixture->db, "SELECT count(*) FROM asye_pause JOIN asye ON asye.id = asye_id"
                                            " WHERE started_on = '2023-09-04' AND from_on = '2024-01-08'"), ==, 1);
  g_assert_cmpint (count_rows (fixture->db, "SELECT count(*) FROM asye_pause JOIN asye ON asye.id = asye_id"
                                            " WHERE started_on = '2024-10-07' AND from_on = '2025-01-06'"), ==, 1);
  assert_import (fixture, "asye-pauses", PAUSES "E1,2024-01-08,2024-02-11,sickness,Everybody\n",
                 "0 added 1 changed 0 same");
}

static void
test_pauses_refused (StoreFixture  *fixture,
                     gconstpointer  data)
{
  add_years (fixture);
  assert_import (fixture, "asye-pauses",
                 PAUSES "E1,2025-01-06,2025-01-19,sickness,\n"
                 "E1,2025-01-19,2025-01-26,sickness,\n"
                 "E1,2025-03-09,2025-03-02,sickness,\n"
                 "E1,2025-03-02,2025-03-09,capability,\n"
                 "E1,2025-03-02,2025-03-09,holiday,\n"
                 "E3,2025-03-02,2025-03-09,sickness,\n"
                 "E1,2023-09-03,2023-09-09,sickness,\n",
                 "1 added 0 changed 0 same not kept\n"
                 "3/: The pause overlaps the one that begins on 6 Jan 2025: change that one instead\n"
                 "4/: The pause ends before it begins\n"
                 "5/: The year is never paused for capability: concerns go through the employer's own procedures\n"
                 "6/: “holiday” is not a reason that this programme is paused for\n"
                 "7/from: No ASYE year of this person had begun by that day: import the year first\n"
                 "8/from: No ASYE year of this person had begun by that day: import the year first");
}

static void
test_evidence (StoreFixture  *fixture,
               gconstpointer  data)
{
  add_years (fixture);
  assert_import (fixture, "evidence",
                 EVIDENCE "E1,review,three,Three months,2025-01-10,E2,2025-01-13,E2,\n"
                 "E1,evidence,observation,A visit,2025-01-20,E2,,,PCF:6 PCF:2\n"
                 "E1,,,Something else,2025-01-21,,,,\n"
                 "E1,evidence,three,A visit,2025-01-22,,,,\n"
                 "E3,review,three,Three months,2025-01-10,,,,\n"
                 "E1,review,six,Six months,2031-01-06,,,,\n"
                 "E1,criterion,portfolio,A portfolio,2025-01-10,,,,\n",
                 "3 added 0 changed 0 same not kept\n"
                 "5/code: “three” is not an item of ASYE, child and family (2022)\n"
                 "6/held_on: No ASYE year of this person had begun by that day: import the year first\n"
                 "7/held_on: Date: it cannot be in the future\n"
                 "8/: Evidence for a criterion belongs to an application: add it to that application");
}

/* What goes out comes back without a change, and makes the same database out of an empty one. */
static void
test_round_trip (StoreFixture  *fixture,
                 gconstpointer  data)
{
  static const char *const kinds[] = { "asye", "asye-pauses", "evidence" };
  StoreFixture other;

  add_years (fixture);
  assert_import (fixture, "asye-pauses", PAUSES "E1,2024-01-08,2024-02-04,sickness,Everybody\n",
                 "1 added 0 changed 0 same");
  assert_import (fixture, "evidence",
                 EVIDENCE "E1,review,three,\"Three, months\",2025-01-10,E2,2025-01-13,E2,\n"
                 "E1,evidence,observation,A visit,2025-01-20,E2,,,PCF:2 PCF:6\n"
                 "E1,evidence,feedback_people,A visit,2025-01-20,,,,\n",
                 "3 added 0 changed 0 same");
  set_up (&other, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *out = export (fixture->db, kinds[i], &attain_row_format_csv);
      g_autofree char *again = NULL;
      g_autoptr(AttainImport) back = make_import (fixture, kinds[i], out);
      g_autoptr(AttainImport) fresh = make_import (&other, kinds[i], out);
      g_autofree char *told = run (fixture, back), *told_fresh = run (&other, fresh);

      g_assert_true (g_str_has_prefix (told, "0 added 0 changed"));
      g_assert_true (g_str_has_suffix (told, " same"));
      g_assert_true (g_str_has_suffix (told_fresh, " added 0 changed 0 same"));
      again = export (other.db, kinds[i], &attain_row_format_csv);
      g_assert_cmpstr (again, ==, out);
    }
  store_tear_down (&other, NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define TEST(path, func) g_test_add (path, StoreFixture, NULL, set_up, func, store_tear_down)

  TEST ("/import-asye/years", test_years);
  TEST ("/import-asye/years-refused", test_years_refused);
  TEST ("/import-asye/withdrawals", test_withdrawals);
  TEST ("/import-asye/pauses", test_pauses);
  TEST ("/import-asye/pauses-refused", test_pauses_refused);
  TEST ("/import-asye/evidence", test_evidence);
  TEST ("/import-asye/round-trip", test_round_trip);

  return g_test_run ();
}
