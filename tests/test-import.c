/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE
#include <locale.h>
#include <string.h>

#include "attain-error.h"
#include "attain-file-place.h"
#include "attain-import-test.h"

#define PEOPLE "employee_id,given_name,family_name,started_on"

static void
add_people (StoreFixture *fixture)
{
  assert_import (fixture, "people",
                 PEOPLE ",team,fte,contract,line_manager\n"
                 "E1,Ada,Okafor,2020-01-06,East,1,permanent,E2\n"
                 "E2,Bo,Li,06/01/2019,East,0.8,permanent,\n"
                 "E3,Cy,Doe,2021-03-01,,,,\n",
                 "3 added 0 changed 0 same");
}

static void
test_people (StoreFixture  *fixture,
             gconstpointer  data)
{
  add_people (fixture);
  g_assert_cmpint (count_rows (fixture->db, "SELECT count(*) FROM post"), ==, 2);
  g_assert_cmpint (count_rows (fixture->db, "SELECT count(*) FROM post JOIN person ON person.id = post.line_manager_id"
                                            " WHERE person.employee_id = 'E2' AND post.from_on = '2020-01-06'"), ==, 1);
  g_assert_cmpint (count_rows (fixture->db, "SELECT count(*) FROM change"), ==, 1);
}

static void
test_twice_changes_nothing (StoreFixture  *fixture,
                            gconstpointer  data)
{
  const char *text = PEOPLE ",team,fte,contract,swe_number\n"
                     "E1,Ada,Okafor,2020-01-06,East,1,permanent,sw12\n"
                     "E2,Bo,Li,06/01/2019,East,0.8,permanent,\n";

  assert_import (fixture, "people", text, "2 added 0 changed 0 same");
  assert_import (fixture, "people", text, "0 added 0 changed 2 same");
  g_assert_cmpint (count_rows (fixture->db, "SELECT count(*) FROM change"), ==, 1);
}

static void
test_changes_only_what_the_file_tells (StoreFixture  *fixture,
                                       gconstpointer  data)
{
  assert_import (fixture, "people", PEOPLE ",email\nE1,Ada,Okafor,2020-01-06,ada@example.org\n",
                 "1 added 0 changed 0 same");
  assert_import (fixture, "people", PEOPLE "\nE1,Adaeze,Okafor,2020-01-06\n", "0 added 1 changed 0 same");
  g_assert_cmpint (count_rows (fixture->db, "SELECT count(*) FROM person WHERE given_name = 'Adaeze'"
                                            " AND email = 'ada@example.org'"), ==, 1);
  assert_import (fixture, "people", PEOPLE ",email\nE1,Adaeze,Okafor,2020-01-06,\n", "0 added 1 changed 0 same");
  g_assert_cmpint (count_rows (fixture->db, "SELECT count(*) FROM person WHERE email IS NULL"), ==, 1);
}

static void
test_post_for_somebody_known (StoreFixture  *fixture,
                              gconstpointer  data)
{
  const char *text = PEOPLE ",team,fte,contract\nE3,Cy,Doe,2021-03-01,West,0.5,agency\n";

  add_people (fixture);
  assert_import (fixture, "people", text, "0 added 1 changed 0 same");
  assert_import (fixture, "people", text, "0 added 0 changed 1 same");
}

static void
test_people_refused (StoreFixture  *fixture,
                     gconstpointer  data)
{
  add_people (fixture);
  assert_import (fixture, "people",
                 PEOPLE ",team,fte,contract,line_manager,swe_number,email\n"
                 "F1,Di,Ash,2020-13-01,,,,,,\n"
                 "F2,Di,Ash,2020-01-01,West,1.5,permanent,,,\n"
                 "F3,Di,Ash,2020-01-01,West,1,permanent,F99,,\n"
                 "F4,Di,Ash,2020-01-01,West,1,permanent,F4,,\n"
                 "F5,Di,Ash,2020-01-01,West,1,permanent,F6,,\n"
                 "F6,Di,Ash,2020-01-01,West,1,permanent,F5,,\n"
                 "F7,Di,Ash,2020-01-01,,,,,12345,\n"
                 "F8,Di,Ash,2020-01-01,,1,,,,\n"
                 "F9,,Ash,2020-01-01,,,,,,\n"
                 "F10,Di,Ash\n"
                 "F11,Di,Ash,2020-01-01,,,,,SW1,\n"
                 "F12,Di,Ash,2020-01-01,,,,,SW1,\n"
                 "F11,Di,Elm,2020-01-01,,,,,SW1,\n"
                 "F11,Di,Ash,2020-01-01,,,,,SW1,\n"
                 "E3,Cy,Elm,20-01-2020,,,,,,\n",
                 "1 added 0 changed 1 same not kept\n"
                 "2/started_on: Started on: “2020-13-01” is not a day that exists: write it as 2026-11-30 or 30/11/2026\n"
                 "3/fte: FTE: a share of full time, more than 0 and at most 1\n"
                 "4/line_manager: Nobody has the employee number “F99”\n"
                 "5/: Nobody can be their own line manager\n"
                 "6/line_manager: Nobody has the employee number “F6”\n"
                 "7/line_manager: The line managers make a circle from 1 Jan 2020 on: somebody would manage themselves\n"
                 "8/swe_number: Register number: Social Work England writes it as SW and one to six digits, as in SW12345\n"
                 "9/team: Team is missing\n"
                 "10/given_name: Given name is missing\n"
                 "11/: The row has 3 fields and the first line 10: is a separator or a quote missing?\n"
                 "13/swe_number: Register number: somebody else has it already\n"
                 "14/: An earlier row of this file says something else of the same: leave one of them out\n"
                 "16/started_on: Started on: “20-01-2020” is not a day that exists: write it as 2026-11-30 or 30/11/2026");
  g_assert_cmpint (count_rows (fixture->db, "SELECT count(*) FROM person"), ==, 3);
  g_assert_cmpint (count_rows (fixture->db, "SELECT count(*) FROM change"), ==, 1);
}

static void
test_posts (StoreFixture  *fixture,
            gconstpointer  data)
{
  add_people (fixture);
  assert_import (fixture, "posts",
                 "employee_id,from,to,team,fte,contract,line_manager,covers_vacancy\n"
                 "E1,2023-01-01,,North,1,permanent,,\n"
                 "E1,2020-01-06,2022-12-31,East,1,permanent,E2,\n"
                 "E3,2021-03-01,,West,0.6,agency,,yes\n",
                 "2 added 1 changed 0 same");
  assert_import (fixture, "posts",
                 "employee_id,from,to,team,fte,contract,line_manager,covers_vacancy\n"
                 "E3,2022-01-01,,West,0.6,permanent,,\n"
                 "E3,2023-01-01,,West,0.6,permanent,,\n"
                 "E3,2021-06-01,,West,0.6,agency,,\n"
                 "E2,2018-01-01,2017-01-01,West,1,agency,,\n"
                 "E2,2018-01-01,,West,1,fixed_term,E1,\n"
                 "E3,2018-01-01,,West,1,fixed_term,,yes\n",
                 "1 added 0 changed 0 same not kept\n"
                 "3/from: Two posts of one person in one contract overlap: end the first before the second begins\n"
                 "4/from: Two posts of one person in one contract overlap: end the first before the second begins\n"
                 "5/: The post ends before it begins\n"
                 "6/line_manager: The line managers make a circle from 6 Jan 2020 on: somebody would manage themselves\n"
                 "7/covers_vacancy: Covers a vacancy: only said of agency workers");
}

static void
test_cpd (StoreFixture  *fixture,
          gconstpointer  data)
{
  const char *text = "employee_id;date;title;activity;hours;reference;capabilities\n"
                     "E1;2026-03-02;Court skills;course;3;R1;SWE:4.6 PCF:6 SWE:4.6\n"
                     "E1;2026-03-02;Court skills;course;3;;\n"
                     "E1;2026-03-02;Court skills;course;3.5;;\n"
                     "E1;2026-03-02;Court skills;course;3;;\n"
                     "E1;2026-03-02;Court skills;course;3;R1;PCF:6 SWE:4.6\n";

  add_people (fixture);
  assert_import (fixture, "cpd", text, "4 added 0 changed 1 same");
  assert_import (fixture, "cpd", text, "0 added 0 changed 5 same");
  g_assert_cmpint (count_rows (fixture->db, "SELECT count(*) FROM cpd_entry WHERE capabilities = 'PCF:6 SWE:4.6'"),
                   ==, 1);
  g_assert_cmpint (count_rows (fixture->db, "SELECT count(*) FROM cpd_search WHERE cpd_search MATCH 'court'"), ==, 4);
  assert_import (fixture, "cpd",
                 "employee_id;date;title;activity;hours;reference\n"
                 "E2;2026-03-02;Court skills;course;4;R1\n"
                 "E1;2026-03-02;Court skills;course;2;\n",
                 "0 added 2 changed 0 same");
}

static void
test_cpd_refused (StoreFixture  *fixture,
                  gconstpointer  data)
{
  g_autofree char *megabyte = g_strnfill (1024 * 1024, 'x');
  g_autofree char *text = g_strdup_printf ("employee_id,date,title,activity,hours,learning,capabilities\n"
                                           "E1,2026-03-02,Court,course,25,,\n"
                                           "E1,2026-02-30,Court,course,2,,\n"
                                           "E1,2026-11-22,Court,course,2,,\n"
                                           "E1,02/03/26,Court,course,2,,\n"
                                           "E1,2026-03-02,Court,party,2,,\n"
                                           "E1,2026-03-02,Court,course,two,,\n"
                                           "E1,2026-03-02,Court,course,2,%s,\n"
                                           "E1,2026-03-02,Court,course,2,,4.6\n"
                                           ",2026-03-02,Court,course,2,,\n", megabyte);

  add_people (fixture);
  assert_import (fixture, "cpd", text,
                 "0 added 0 changed 0 same not kept\n"
                 "2/hours: Hours: 25 h is not between 0 min and 24 h\n"
                 "3/date: Date: “2026-02-30” is not a day that exists: write it as 2026-11-30 or 30/11/2026\n"
                 "4/date: Date: an activity cannot be in the future\n"
                 "5/date: Date: “02/03/26” has a year of two digits: write all four\n"
                 "6/activity: Activity: “party” is not one of: course, workshop, conference, e_learning, reading,"
                 " research, shadowing, supervision, peer_discussion, teaching, practice_education, coaching, other\n"
                 "7/hours: Hours: “two” is not a number; write it with a point, as in 1.5\n"
                 "8/learning: What I learnt: longer than 20000 characters\n"
                 "9/capabilities: “4.6” is not a capability: write the framework, a colon and the code, as in SWE:4.6\n"
                 "10/employee_id: Person is missing");
}

static void
test_header_refused (StoreFixture  *fixture,
                     gconstpointer  data)
{
  assert_import (fixture, "people", "employee_id,given_name\nE1,Ada\n",
                 "! The first line must name the columns, and these are missing: family_name, started_on");
  assert_import (fixture, "people", PEOPLE ",Given_Name\nE1,Ada,Li,2020-01-01,Bo\n",
                 "! The column given_name is there twice: leave one of them out");
  assert_import (fixture, "people", "", "! The file is empty: its first line must name the columns");
}

static void
test_unknown_columns (StoreFixture  *fixture,
                      gconstpointer  data)
{
  g_autoptr(AttainImport) import = make_import (fixture, "people", "Colour,STARTED_ON,family_name,Given_name,employee_id\n"
                                                                   "blue,2020-01-01,Li,Bo,E1\n");
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainImportSummary) summary = attain_import_run (import, fixture->db, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpint (summary->n_added, ==, 1);
  g_assert_cmpint (summary->unknown_columns->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (summary->unknown_columns, 0), ==, "Colour");
}

static void
test_dry_run_keeps_nothing (StoreFixture  *fixture,
                            gconstpointer  data)
{
  g_autoptr(AttainImport) import = make_import (fixture, "people", PEOPLE "\nE1,Bo,Li,2020-01-01\n");
  g_autofree char *told = NULL;

  import->commit = FALSE;
  told = run (fixture, import);
  g_assert_cmpstr (told, ==, "1 added 0 changed 0 same not kept");
  g_assert_cmpint (count_rows (fixture->db, "SELECT count(*) FROM person"), ==, 0);
}

static void
test_refused_rows_are_mended (StoreFixture  *fixture,
                              gconstpointer  data)
{
  g_autoptr(AttainImport) import = make_import (fixture, "people",
                                                PEOPLE ",team,fte,contract,line_manager,note\n"
                                                "E1,Ada,\"O, \"\"K\"\"\nfor\",2020-01-32,,,,,x\n"
                                                "E2,Bo,Li,2020-01-01,,,,,y\n"
                                                "E3,Cy,Doe,2020-01-01,East,1,permanent,E3,z\n");
  g_autofree char *name = g_build_filename (fixture->folder, "refused.csv", NULL);
  g_autofree char *told = NULL;
  g_autofree char *text = NULL;
  g_autofree char *mended = NULL;
  g_autoptr(GString) again = NULL;

  import->skip_refused = TRUE;
  import->refused_file = g_file_new_for_path (name);
  told = run (fixture, import);
  g_assert_true (g_str_has_prefix (told, "1 added 0 changed 0 same\n2/started_on: "));

  g_assert_true (g_file_get_contents (name, &text, NULL, NULL));
  g_assert_cmpstr (text, ==,
                   PEOPLE ",team,fte,contract,line_manager,note,error\n"
                   "E1,Ada,\"O, \"\"K\"\"\nfor\",2020-01-32,,,,,x,started_on: Started on: “2020-01-32” is not a day that"
                   " exists: write it as 2026-11-30 or 30/11/2026\n"
                   "E3,Cy,Doe,2020-01-01,East,1,permanent,E3,z,Nobody can be their own line manager\n");

  again = g_string_new (text);
  g_string_replace (again, "2020-01-32,", "2020-01-30,", 0);
  g_string_replace (again, "permanent,E3", "permanent,E2", 0);
  assert_import (fixture, "people", again->str, "2 added 0 changed 0 same");
}

static void
test_levels_of_the_framework (StoreFixture  *fixture,
                              gconstpointer  data)
{
  static const char rows[] = "employee_id,level,from\nE1,6,2020-01-06\nE1,99,2024-01-08\n";

  add_people (fixture);
  assert_import (fixture, "framework",
                 "{\"code\": \"PCF\", \"title\": \"The framework\", \"version\": \"1\", \"levels\": [{\"code\": \"6\","
                 " \"title\": \"Six\"}, {\"code\": \"7\", \"title\": \"Seven\"}], \"capabilities\": [{\"code\": \"A\","
                 " \"title\": \"A\"}]}", "1 added 0 changed 0 same");
  assert_import (fixture, "pcf-levels", rows,
                 "1 added 0 changed 0 same not kept\n"
                 "3/level: Level: “99” is not a level of The framework; there are 6, 7");
}

/* Neither what is read nor what is kept is written over. */
static void
test_writes_over_nothing (StoreFixture  *fixture,
                          gconstpointer  data)
{
  static const char rows[] = PEOPLE "\nE1,Ada,Okafor,2020-01-32\n";
  const char *where = attain_db_get_where (fixture->db);
  g_autoptr(AttainImport) over_itself = make_import (fixture, "people", rows);
  g_autoptr(AttainImport) over_records = make_import (fixture, "people", rows);
  g_autoptr(GFile) records = g_file_new_for_path (where);
  AttainExport order = { attain_kind_find ("people"), &attain_row_format_csv };
  g_autoptr(GError) error = NULL;
  g_autofree char *first = NULL, *second = NULL, *text = NULL;

  over_itself->refused_file = g_object_ref (over_itself->file);
  over_records->refused_file = g_object_ref (records);
  first = run (fixture, over_itself);
  g_assert_cmpstr (first, ==, "! The refused rows would be written over the file that is imported: choose another name for"
                              " them. Nothing was imported.");
  g_assert_true (g_file_load_contents (over_itself->file, NULL, &text, NULL, NULL, NULL));
  g_assert_cmpstr (text, ==, rows);
  second = run (fixture, over_records);
  g_assert_cmpstr (second, ==, "! This is the file with the records themselves; it was left as it is. Choose another name.");
  g_assert_false (attain_export_to_file (&order, fixture->db, records, &error));
  g_assert_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID);
  g_assert_true (attain_file_place_is_same (where, where));
}

static void
test_cancelled_leaves_nothing (StoreFixture  *fixture,
                               gconstpointer  data)
{
  g_autoptr(GString) text = g_string_new (PEOPLE "\n");
  g_autoptr(AttainImport) import = NULL;
  g_autofree char *told = NULL;

  for (guint i = 0; i < 1000; i++)
    g_string_append_printf (text, "E%u,Bo,Li,2020-01-01\n", i);
  import = make_import (fixture, "people", text->str);
  import->cancellable = g_cancellable_new ();
  g_cancellable_cancel (import->cancellable);
  told = run (fixture, import);

  g_assert_cmpstr (told, ==, "! Operation was cancelled");
  g_assert_cmpint (count_rows (fixture->db, "SELECT count(*) FROM person"), ==, 0);
  g_assert_cmpint (count_rows (fixture->db, "SELECT count(*) FROM change_row"), ==, 0);
}

static gpointer
import_thread (gpointer data)
{
  AttainImport *import = ((gpointer *) data)[0];
  GError *error = NULL;

  g_assert_null (attain_import_run (import, ((gpointer *) data)[1], NULL, &error));
  return error;
}

/* Stopped when it is well under way. */
static void
test_cancelled_halfway_leaves_nothing (StoreFixture  *fixture,
                                       gconstpointer  data)
{
  g_autoptr(GString) text = g_string_new ("employee_id,date,title,activity,hours\n");
  g_autoptr(AttainImport) import = NULL;
  g_autoptr(GError) error = NULL;
  gpointer arguments[2];
  GThread *thread;

  add_people (fixture);
  for (guint i = 0; i < 200000; i++)
    g_string_append_printf (text, "E1,2026-01-02,Title %u,course,1\n", i);
  import = make_import (fixture, "cpd", text->str);
  import->cancellable = g_cancellable_new ();
  import->progress = attain_progress_new ();
  attain_db_set_cancellable (fixture->db, import->cancellable);
  arguments[0] = import;
  arguments[1] = fixture->db;
  thread = g_thread_new ("import", import_thread, arguments);
  while (attain_progress_get_fraction (import->progress) == 0)
    g_thread_yield ();
  g_cancellable_cancel (import->cancellable);
  error = g_thread_join (thread);
  attain_db_set_cancellable (fixture->db, NULL);

  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (count_rows (fixture->db, "SELECT count(*) FROM cpd_entry"), ==, 0);
  g_assert_cmpint (count_rows (fixture->db, "SELECT count(*) FROM change_row WHERE table_name = 'cpd_entry'"), ==, 0);
  settle ();
}

static const char framework[] =
  "{\"code\": \"OWN\", \"title\": \"Our own\", \"version\": \"1\", \"valid_from\": \"2020-01-01\","
  " \"capabilities\": [{\"code\": \"a\", \"title\": \"Kindness, [in brackets] and \\\"quotes\\\"\"}]}";

static void
test_capabilities_of_frameworks (StoreFixture  *fixture,
                                 gconstpointer  data)
{
  add_people (fixture);
  assert_import (fixture, "framework", framework, "1 added 0 changed 0 same");
  assert_import (fixture, "cpd",
                 "employee_id,date,title,activity,hours,capabilities\n"
                 "E1,2026-03-02,Court,course,2,OWN:a\n"
                 "E1,2026-03-02,Court,course,2,OWN:a OWN:b\n",
                 "1 added 0 changed 0 same not kept\n"
                 "3/capabilities: “OWN:b” is in none of the frameworks: look up its code, or import its"
                 " framework");
}

static void
test_frameworks (StoreFixture  *fixture,
                 gconstpointer  data)
{
  g_autoptr(GString) other = g_string_new (framework);
  g_autofree char *both = NULL;
  g_autofree char *out = NULL;

  g_string_replace (other, "OWN", "OTHER", 0);
  both = g_strdup_printf ("[%s,\n\n %s ]\n", framework, other->str);
  assert_import (fixture, "framework", both, "2 added 0 changed 0 same");
  assert_import (fixture, "framework", framework, "0 added 0 changed 1 same");
  out = export (fixture->db, "framework", &attain_row_format_json);
  assert_import (fixture, "framework", out, "0 added 0 changed 2 same");
  assert_import (fixture, "framework", "[{\"code\": \"X\"}]", "! Entry 1: /title: is missing");
}

/* Two thousand rows with a fault in every fortieth: each is refused by its line, and none else. */
static void
test_planted_faults (StoreFixture  *fixture,
                     gconstpointer  data)
{
  static const char *const faults[] = {
    "E9,2026-01-02,Title,course,1,,", "E1,2026-02-29,Title,course,1,,", "E1,2027-01-02,Title,course,1,,",
    "E1,2026-01-02,,course,1,,", "E1,2026-01-02,Title,courses,1,,", "E1,2026-01-02,Title,course,24.5,,",
    "E1,2026-01-02,Title,course,-1,,", "E1,2026-01-02,Title,course,,,", "E1,2026-01-02,Title,course,\"1,5\",,",
    "E1,2026-01-02,Title,course,1,2026-01-01,", "E1,2026-01-02,Title,course,1,,swe 4", "E1,2026-01-02,Title,course,1,",
  };
  g_autoptr(GString) text = g_string_new ("employee_id,date,title,activity,hours,peer_on,capabilities\n");
  g_autoptr(GArray) lines = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr(AttainImport) import = NULL;
  g_autoptr(AttainImportSummary) summary = NULL;
  g_autoptr(GError) error = NULL;
  guint line = 2;

  add_people (fixture);
  for (guint i = 0; i < 2000; i++)
    {
      if (i % 40 == 17)
        {
          g_string_append_printf (text, "%s\n", faults[i / 40 % G_N_ELEMENTS (faults)]);
          g_array_append_val (lines, line);
        }
      else
        {
          g_string_append_printf (text, "E%u,2026-01-02,\"Title\n%u\",course,1,,SWE:4.6\n", 1 + i % 3, i);
          line++;
        }
      line++;
    }
  import = make_import (fixture, "cpd", text->str);
  summary = attain_import_run (import, fixture->db, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpint (summary->n_added, ==, 1950);
  g_assert_cmpint (summary->refusals->len, ==, lines->len);
  for (guint i = 0; i < lines->len; i++)
    g_assert_cmpint (((AttainRefusal *) g_ptr_array_index (summary->refusals, i))->line, ==,
                     g_array_index (lines, guint, i));
  g_assert_cmpint (count_rows (fixture->db, "SELECT count(*) FROM cpd_entry"), ==, 0);
}

static const struct { const char *kind; const char *text; } kinds[] = {
  { "people", PEOPLE ",known_as,left_on,team,service,fte,contract,line_manager\n"
              "E2,Bo,\"Li, \"\"B\"\"\",2019-01-06,,,East,Children,0.8,permanent,E1\n"
              "E1,Zoë, O’Kafor–Smith ,2020-01-06,Ada,2024-05-31,West,Adults,0.3333333333333333,agency,\n"
              "E3,Cy,Doe,2020-01-06,,,,,,,\n" },
  { "posts", "employee_id,from,to,team,fte,contract,line_manager,covers_vacancy\n"
             "E3,2020-01-06,2020-12-31,East,1,permanent,E2,\n"
             "E3,2021-01-01,,East,0.5,permanent,,\n"
             "E3,2019-01-01,,East,1,agency,,yes\n"
             "E2,2017-01-01,2018-12-31,East,1,permanent,,\n" },
  { "cpd", "employee_id,date,title,activity,hours,allowance,learning,impact,peer,peer_on,peer_reflection,capabilities,"
           "reference\n"
           "E1,2026-03-02,Court,course,6.5,mandatory,\"One\n\nTwo, \"\"three\"\"\",\" x \",Bo,2026-03-03,\"=1+1\",PCF:6,R/1\n"
           "E1,2026-03-02,Court,course,0.33,,,,,,,,\n"
           "E1,2026-03-02,Court,course,0.33,,,,,,,,\n" },
  { "training", "employee_id,course,title,held_on,hours,attendance,expires_on\n"
                "E1,SAFE-1,Safeguarding,2026-03-02,7,attended,2029-03-01\n"
                "E2,SAFE-1,,2026-03-02,,absent,\n" },
  { "pcf-levels", "employee_id,level,from,basis\nE1,6,2020-01-06,ASYE\nE1,7,2024-01-06,\n" },
};

/* What goes out comes back without a change, and makes the same database out of an empty one. */
static void
test_round_trip (StoreFixture  *fixture,
                 gconstpointer  data)
{
  g_autofree char *file = g_build_filename (fixture->folder, "other.attain", NULL);
  g_autoptr(GError) error = NULL;
  StoreFixture other = { fixture->folder, file, attain_db_open (file, ATTAIN_DB_CREATE, &error) };

  g_assert_no_error (error);
  attain_schema_update (other.db, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr(AttainImport) import = make_import (fixture, kinds[i].kind, kinds[i].text);
      g_autofree char *told = run (fixture, import);

      g_assert_true (g_str_has_suffix (told, " added 0 changed 0 same"));
    }

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *out = export (fixture->db, kinds[i].kind, &attain_row_format_csv);
      g_autofree char *again = NULL;
      g_autoptr(AttainImport) back = make_import (fixture, kinds[i].kind, out);
      g_autoptr(AttainImportSummary) summary = attain_import_run (back, fixture->db, NULL, &error);
      g_autoptr(AttainImportSummary) fresh = NULL;

      g_assert_no_error (error);
      g_assert_cmpint (summary->n_added + summary->n_changed + summary->n_refused, ==, 0);
      fresh = attain_import_run (back, other.db, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpint (fresh->n_refused, ==, 0);
      again = export (other.db, kinds[i].kind, &attain_row_format_csv);
      g_assert_cmpstr (again, ==, out);
    }
  attain_db_close (other.db);
}

static void
test_differences (StoreFixture  *fixture,
                  gconstpointer  data)
{
  g_autoptr(AttainImport) import = NULL;
  g_autoptr(AttainImportSummary) summary = NULL;
  static const char *const wanted[] = {
    "2 E1 Family name: Okafor > Bell",
    "2 E1 Email:  > ada@example.org",
    "3 E3 Team:  > East",
    "3 E3 FTE:  > 0.5",
    "3 E3 Contract:  > Permanent",
    "3 E3 Line manager:  > E2",
  };

  add_people (fixture);
  import = make_import (fixture, "people", PEOPLE ",email,team,fte,contract,line_manager\n"
                                           "E1,Ada,Bell,2020-01-06,ada@example.org,East,1,permanent,E2\n"
                                           "E3,Cy,Doe,2021-03-01,,East,0.5,permanent,E2\n");
  import->commit = FALSE;
  summary = attain_import_run (import, fixture->db, NULL, NULL);
  g_assert_cmpuint (summary->n_changed, ==, 2);
  g_assert_cmpuint (summary->differences->len, ==, G_N_ELEMENTS (wanted));
  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      const AttainDifference *difference = g_ptr_array_index (summary->differences, i);
      g_autofree char *told = g_strdup_printf ("%u %s %s: %s > %s", difference->line, difference->who,
                                               difference->label, difference->from, difference->to);

      g_assert_cmpstr (told, ==, wanted[i]);
    }
}

static void
test_json (StoreFixture  *fixture,
           gconstpointer  data)
{
  g_autofree char *out = NULL;

  add_people (fixture);
  assert_import (fixture, "training", "employee_id,course,title,held_on,hours,attendance\n"
                                      "E1,S,\"a \"\"b\"\"\n\t\\ é\",2026-03-02,7.5,attended\n",
                 "1 added 0 changed 0 same");
  out = export (fixture->db, "training", &attain_row_format_json);
  g_assert_cmpstr (out, ==,
                   "[\n {\"employee_id\": \"E1\", \"course\": \"S\", \"title\": \"a \\\"b\\\"\\u000a\\u0009\\\\ é\","
                   " \"held_on\": \"2026-03-02\", \"hours\": 7.5, \"attendance\": \"attended\", \"expires_on\": null}"
                   "\n]\n");
}

static void
test_spreadsheet (StoreFixture  *fixture,
                  gconstpointer  data)
{
  AttainExport order = { attain_kind_find ("people"), &attain_row_format_xlsx };
  g_autofree char *name = g_build_filename (fixture->folder, "people.xlsx", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (name);
  g_autofree char *bytes = NULL;
  g_autoptr(GError) error = NULL;

  add_people (fixture);
  attain_export_to_file (&order, fixture->db, file, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (name, &bytes, NULL, NULL));
  g_assert_true (g_str_has_prefix (bytes, "PK"));
}

/* What is in a file of a packed one: its first sheet is the one place that numbers are in. */
static char *
unpack_sheet (GMemoryOutputStream *stream)
{
  static const char name[] = "xl/worksheets/sheet1.xml";
  const guint8 *bytes = g_memory_output_stream_get_data (stream);
  gsize size = g_memory_output_stream_get_data_size (stream);
  const guint8 *at = memmem (bytes, size, name, strlen (name));
  g_autoptr(GConverter) unpacker = G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_RAW));
  g_autofree char *text = g_malloc0 (64 * 1024);
  gsize n_read, n_written, extra;

  g_assert_nonnull (at);
  extra = at[-2] | at[-1] << 8;          /* the header of the file ends in the length of what follows its name */
  at += strlen (name) + extra;
  g_assert_cmpint (g_converter_convert (unpacker, at, size - (at - bytes), text, 64 * 1024 - 1, G_CONVERTER_NO_FLAGS, &n_read,
                                        &n_written, NULL), !=, G_CONVERTER_ERROR);
  return g_steal_pointer (&text);
}

/* People here may write 0,8, and no spreadsheet reads that. */
static void
test_spreadsheet_numbers (StoreFixture  *fixture,
                          gconstpointer  data)
{
  static const char *const columns[] = { "fte", NULL };
  g_autoptr(GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr(AttainRowWriter) writer = attain_row_writer_new (&attain_row_format_xlsx, stream, columns, NULL);
  g_autofree char *usual = g_strdup (setlocale (LC_NUMERIC, NULL));
  g_autofree char *sheet = NULL;
  gboolean has_comma = setlocale (LC_NUMERIC, "de_DE.UTF-8") != NULL || setlocale (LC_NUMERIC, "fr_FR.UTF-8") != NULL;

  attain_row_writer_add_number (writer, "0.8");
  g_assert_true (attain_row_writer_end_row (writer, NULL));
  g_assert_true (attain_row_writer_finish (writer, NULL));
  setlocale (LC_NUMERIC, usual);
  sheet = unpack_sheet (G_MEMORY_OUTPUT_STREAM (stream));
  g_assert_nonnull (strstr (sheet, "<v>0.8</v>"));
  if (!has_comma)
    g_test_skip ("no language is set up here that writes numbers with a comma");
}

/* The library would leave such a cell empty. */
static void
test_spreadsheet_refuses_long_text (StoreFixture  *fixture,
                                    gconstpointer  data)
{
  static const char *const columns[] = { "body", NULL };
  g_autoptr(GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr(AttainRowWriter) writer = attain_row_writer_new (&attain_row_format_xlsx, stream, columns, NULL);
  g_autofree char *most = g_strnfill (32767, 'x');
  g_autofree char *more = g_strnfill (32768, 'x');
  g_autoptr(GError) error = NULL;

  attain_row_writer_add (writer, most);
  g_assert_true (attain_row_writer_end_row (writer, &error));
  g_assert_no_error (error);
  attain_row_writer_add (writer, more);
  g_assert_false (attain_row_writer_end_row (writer, &error));
  g_assert_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==, "Row 3: a cell of a spreadsheet holds 32767 characters at most, and a text here is"
                                       " longer: export to CSV instead");
}

#define TEST(path, func) g_test_add (path, StoreFixture, NULL, store_set_up, func, store_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  TEST ("/import/writes-over-nothing", test_writes_over_nothing);
  TEST ("/import/levels-of-the-framework", test_levels_of_the_framework);
  TEST ("/import/spreadsheet-numbers", test_spreadsheet_numbers);
  TEST ("/import/spreadsheet-refuses-long-text", test_spreadsheet_refuses_long_text);
  TEST ("/import/people", test_people);
  TEST ("/import/twice-changes-nothing", test_twice_changes_nothing);
  TEST ("/import/changes-only-what-the-file-tells", test_changes_only_what_the_file_tells);
  TEST ("/import/post-for-somebody-known", test_post_for_somebody_known);
  TEST ("/import/people-refused", test_people_refused);
  TEST ("/import/posts", test_posts);
  TEST ("/import/cpd", test_cpd);
  TEST ("/import/cpd-refused", test_cpd_refused);
  TEST ("/import/header-refused", test_header_refused);
  TEST ("/import/unknown-columns", test_unknown_columns);
  TEST ("/import/dry-run-keeps-nothing", test_dry_run_keeps_nothing);
  TEST ("/import/refused-rows-are-mended", test_refused_rows_are_mended);
  TEST ("/import/differences", test_differences);
  TEST ("/import/cancelled-leaves-nothing", test_cancelled_leaves_nothing);
  TEST ("/import/cancelled-halfway-leaves-nothing", test_cancelled_halfway_leaves_nothing);
  TEST ("/import/capabilities-of-frameworks", test_capabilities_of_frameworks);
  TEST ("/import/frameworks", test_frameworks);
  TEST ("/import/planted-faults", test_planted_faults);
  TEST ("/export/round-trip", test_round_trip);
  TEST ("/export/json", test_json);
  TEST ("/export/spreadsheet", test_spreadsheet);
  return g_test_run ();
}
