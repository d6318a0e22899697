/* SPDX-License-Identifier: GPL-3.0-or-later */

/* attainctl run as somebody: with their rights, and under their name. */

#include "attain-appointment.h"
#include "attain-cli-test.h"

/* An administrator, a worker and somebody who has left. */
static void
found (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;
  AttainDb *db = attain_db_open (fixture->database, ATTAIN_DB_WRITE, &error);
  g_autoptr(AttainPerson) administrator = NULL, worker = NULL, left = NULL;
  g_autoptr(AttainAppointment) appointment = NULL;

  g_assert_no_error (error);
  administrator = add_person (db, "E77", "Ina", "Keeps");
  worker = add_person (db, "E78", "Wim", "Works");
  left = g_object_new (ATTAIN_TYPE_PERSON, "employee-id", "E79", "given-name", "Lea", "family-name", "Left",
                       "started-on", "2020-01-06", "left-on", "2024-01-31", NULL);
  insert_record (db, &attain_person_table, left);
  appointment = g_object_new (ATTAIN_TYPE_APPOINTMENT, "person-id", attain_record_get_id (ATTAIN_RECORD (administrator)),
                              "role", ATTAIN_APPOINTMENT_ROLE_ADMINISTRATOR, "from-on", "2024-01-01", NULL);
  insert_record (db, &attain_appointment_table, appointment);
  attain_db_close (db);
}

#define WHOLE "attainctl: This takes the whole of the records, so it is for an administrator of this file to do.\n"

static const struct { const char *arguments; int status; const char *err; } runs[] = {
  { "--as E404 search Ina", 1,
    "attainctl: Nobody in these records has the employee number “E404”, so nothing can be done as them.\n" },
  { "--as E79 search Ina", 1,
    "attainctl: Whoever has the employee number “E79” has left, so nothing can be done as them.\n" },
  { "--as E78 check", 1, WHOLE },
  { "--as E78 backup copy.attain", 1, WHOLE },
  { "--as E77 check", 0, NULL },
  { "--as E77 backup copy.attain", 0, NULL },
};

static void
test_refusals (Fixture       *fixture,
               gconstpointer  data)
{
  found (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (runs); i++)
    {
      g_auto(Answer) answer = run (fixture, runs[i].arguments);

      g_test_message ("%s", runs[i].arguments);
      g_assert_cmpint (answer.status, ==, runs[i].status);
      if (runs[i].err != NULL)
        g_assert_cmpstr (answer.err, ==, runs[i].err);
    }
}

static void
test_actor (Fixture       *fixture,
            gconstpointer  data)
{
  g_auto(Answer) answer = { 0 };

  found (fixture);
  write_file (fixture, "people.csv", "employee_id,given_name,family_name,started_on\nE1,Ada,Okafor,2020-01-06\n");
  assert_done (fixture, "--as E77 import people people.csv");
  answer = run (fixture, "audit --person E1 --format csv");
  g_assert_cmpint (answer.status, ==, 0);
  g_assert_nonnull (strstr (answer.out, ",E77,Import people,people.csv,Person,Ada Okafor,,added,"));
}

static void
assert_silent (Fixture    *fixture,
               const char *arguments)
{
  g_auto(Answer) answer = run (fixture, arguments);

  g_test_message ("%s", arguments);
  g_assert_cmpint (answer.status, ==, 0);
  g_assert_null (strstr (answer.out, "Not theirs"));
}

static void
test_sees_and_writes_own (Fixture       *fixture,
                          gconstpointer  data)
{
  g_auto(Answer) import = { 0 };
  g_auto(Answer) all = { 0 };

  found (fixture);
  write_file (fixture, "cpd.csv", "employee_id,date,title,activity,hours\n"
                                  "E77,2026-02-02,Not theirs to log,course,2\n");
  import = run (fixture, "--as E78 import cpd cpd.csv");
  g_assert_cmpint (import.status, ==, 1);
  g_assert_nonnull (strstr (import.out, "CPD entry: this is not yours to add."));
  assert_done (fixture, "--as E77 import cpd cpd.csv");
  all = run (fixture, "export cpd");
  g_assert_nonnull (strstr (all.out, "Not theirs"));
  assert_silent (fixture, "--as E78 export cpd");
  assert_silent (fixture, "--as E78 audit");
  assert_silent (fixture, "--as E78 search theirs");
  assert_silent (fixture, "--as E78 show person E77");
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 2);
  program = g_canonicalize_filename (argv[1], NULL);

  g_test_add ("/cli-access/refusals", Fixture, "init", set_up, test_refusals, tear_down);
  g_test_add ("/cli-access/name-in-the-history", Fixture, "init", set_up, test_actor, tear_down);
  g_test_add ("/cli-access/sees-and-writes-own", Fixture, "init", set_up, test_sees_and_writes_own, tear_down);

  status = g_test_run ();
  g_free (program);
  return status;
}
