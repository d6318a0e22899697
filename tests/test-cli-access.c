/* SPDX-License-Identifier: GPL-3.0-or-later */

/* attainctl run as somebody: with their rights, and under their name. */

#define _XOPEN_SOURCE 700   /* posix_openpt() */
#define _DEFAULT_SOURCE

#include <fcntl.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include "attain-account-table.h"
#include "attain-appointment.h"
#include "attain-cli-test.h"
#include "attain-person-table.h"

#define INAS "river lantern quince"
#define WIMS "harbour thistle moon"

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
  { "--as E78 restore kept.attain", 1, WHOLE },
  { "--as E404 restore kept.attain", 1,
    "attainctl: Nobody in these records has the employee number “E404”, so nothing can be done as them.\n" },
  { "--as E78 import scheme scheme.json", 1, "attainctl: Reference data: this is not yours to change. Nothing was"
                                              " saved; ask the academy to.\n" },
  { "--as E78 asye enrol E77 ASYE-ADULT-2022 --cohort A", 1, "attainctl: ASYE year: this is not yours to add. Nothing was"
                                                            " saved; ask the academy to.\n" },
  { "--as E78 panel new progression 2026-12-01", 1, "attainctl: This is for the academy to do\n" },
  { "--as E77 check", 0, NULL },
  { "--as E77 backup copy.attain", 0, NULL },
  { "--as E77 restore kept.attain", 0, NULL },
};

/* The council's scheme as it might be wanted. */
static void
write_other_scheme (Fixture *fixture)
{
  g_auto(Answer) scheme = run (fixture, "export scheme --format json");
  g_autoptr(GString) other = g_string_new (scheme.out);

  g_assert_cmpuint (g_string_replace (other, "\"title\": \"Career pathway", "\"title\": \"Our pathway", 1), ==, 1);
  write_file (fixture, "scheme.json", other->str);
}

static void
test_refusals (Fixture       *fixture,
               gconstpointer  data)
{
  found (fixture);
  assert_done (fixture, "backup kept.attain");
  write_other_scheme (fixture);
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

static void
give_password (AttainDb   *db,
               const char *employee_id,
               const char *password)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainChange) change = attain_change_begin (db, "test", "Give a password", NULL, ATTAIN_CHANGE_FINAL, &error);
  gint64 person_id = attain_person_find (db, employee_id, &error);

  g_assert_true (attain_account_table_set_password (change, person_id, password, "2026-11-20", &error));
  g_assert_true (attain_change_commit (&change, NULL, &error));
  g_assert_no_error (error);
}

/* The same people, who sign in. */
static void
found_shared (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *inas = g_build_filename (fixture->folder, "ina", NULL);
  g_autofree char *wims = g_build_filename (fixture->folder, "wim", NULL);
  AttainDb *db;

  found (fixture);
  assert_done (fixture, "backup kept.attain");
  db = attain_db_open (fixture->database, ATTAIN_DB_WRITE, &error);
  g_assert_no_error (error);
  give_password (db, "E77", INAS);
  give_password (db, "E78", WIMS);
  attain_db_close (db);

  write_file (fixture, "ina", INAS "\nwhat comes after the first line is no password\n");
  write_file (fixture, "wim", WIMS);
  write_file (fixture, "empty", "\n");
  g_assert_cmpint (g_chmod (inas, 0600), ==, 0);
  g_assert_cmpint (g_chmod (wims, 0600), ==, 0);
}

#define SIGN_IN "attainctl: these records are shared: say who you are with --as EMPLOYEE_ID, and sign in with your" \
                " password\n"
#define NO_TERMINAL(who) "attainctl: these records are shared, and there is no terminal to ask for the password of " \
                         who ": use --password-file FILE\n"
#define WRONG "attainctl: The employee number or the password is wrong. If you have forgotten it, an administrator of" \
              " these records can give you a new one\n"

static const struct { const char *arguments; int status; const char *err; } shared_runs[] = {
  { "search Ina", 1, SIGN_IN },
  { "export people", 1, SIGN_IN },
  { "figures", 1, SIGN_IN },
  { "audit", 1, SIGN_IN },
  { "show person E78", 1, SIGN_IN },
  { "pathway E78", 1, SIGN_IN },
  { "asye list", 1, SIGN_IN },
  { "application list", 1, SIGN_IN },
  { "panel list", 1, SIGN_IN },
  { "import people people.csv", 1, SIGN_IN },
  { "check", 1, SIGN_IN },
  { "backup copy.attain", 1, SIGN_IN },
  { "restore kept.attain", 1, SIGN_IN },
  { "--as E77 check", 1, NO_TERMINAL ("E77") },
  { "--as E77 restore kept.attain", 1, NO_TERMINAL ("E77") },
  { "--as E77 --password-file empty check", 2,
    "attainctl: --password-file: the first line of empty is to be the password, and it is empty\n" },
  { "--as E77 --password-file missing check", 2, NULL },
  { "--as E77 --password-file wim check", 1, WRONG },
  { "--as E404 --password-file wim check", 1, WRONG },
  { "--as E78 --password-file wim check", 1, WHOLE },
  { "--as E78 --password-file wim backup copy.attain", 1, WHOLE },
  { "--as E78 --password-file wim restore kept.attain", 1, WHOLE },
  { "init", 3, NULL },
  { "--as E78 --password-file wim search Ina", 0, "" },
  { "--as E77 --password-file ina check --quiet", 0, "" },
  { "--as E77 --password-file ina restore kept.attain --quiet", 0, "" },
  { "check --quiet", 0, "" },
};

/* The last one finds the records as they were before they were shared. */
static void
test_shared (Fixture       *fixture,
             gconstpointer  data)
{
  found_shared (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (shared_runs); i++)
    {
      g_auto(Answer) answer = run (fixture, shared_runs[i].arguments);

      g_test_message ("%s", shared_runs[i].arguments);
      g_assert_cmpint (answer.status, ==, shared_runs[i].status);
      if (shared_runs[i].err != NULL)
        g_assert_cmpstr (answer.err, ==, shared_runs[i].err);
      if (shared_runs[i].status != 0)
        g_assert_cmpstr (answer.out, ==, "");
    }
}

/* E77 keeps the records from 2024 on. */
static void
test_rights_are_of_the_day (Fixture       *fixture,
                            gconstpointer  data)
{
  static const struct { const char *today; int status; const char *err; } days[] = {
    { "2023-12-31", 1, WHOLE },
    { "2024-01-01", 0, "" },
  };

  found_shared (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_auto(Answer) answer = { 0 };

      g_setenv ("ATTAIN_TODAY", days[i].today, TRUE);
      answer = run (fixture, "--as E77 --password-file ina check --quiet");
      g_assert_cmpstr (answer.err, ==, days[i].err);
      g_assert_cmpint (answer.status, ==, days[i].status);
    }
  g_unsetenv ("ATTAIN_TODAY");
}

static gint64
get_childrens_time (void)
{
  struct rusage usage;

  getrusage (RUSAGE_CHILDREN, &usage);
  return (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * G_USEC_PER_SEC + usage.ru_utime.tv_usec +
         usage.ru_stime.tv_usec;
}

/* Nobody gets further by trying, nor learns whether one of them was right; the first few alone cost anything. */
static void
test_hundred_times (Fixture       *fixture,
                    gconstpointer  data)
{
  static const char closed[] = "attainctl: There were too many wrong passwords. Try again in ";
  guint looked_at = 0;

  found_shared (fixture);
  for (guint i = 0; i < 100; i++)
    {
      g_auto(Answer) answer = run (fixture, "--as E77 --password-file wim search Ina");

      g_assert_cmpint (answer.status, ==, 1);
      g_assert_cmpstr (answer.out, ==, "");
      if (!g_str_has_prefix (answer.err, closed))
        {
          g_assert_cmpstr (answer.err, ==, WRONG);
          looked_at++;
        }
    }
  g_assert_cmpuint (looked_at, >=, 5);
  g_assert_cmpuint (looked_at, <=, 11);

  {
    g_auto(Answer) right = run (fixture, "--as E77 --password-file ina search Ina");
    g_auto(Answer) other = run (fixture, "--as E78 --password-file wim search Ina");

    g_assert_cmpint (right.status, ==, 1);
    g_assert_true (g_str_has_prefix (right.err, closed));
    g_assert_cmpint (other.status, ==, 0);
  }
}

/* The processor's time of a run with a wrong password, at its best of a few. */
static gint64
measure_run (Fixture    *fixture,
             const char *arguments)
{
  gint64 best = G_MAXINT64;

  for (guint i = 0; i < 4; i++)
    {
      gint64 start = get_childrens_time ();
      g_auto(Answer) answer = run (fixture, arguments);

      g_assert_cmpstr (answer.err, ==, WRONG);
      best = MIN (best, get_childrens_time () - start);
    }

  return best;
}

/* Neither what is said nor how long it takes tells whether anybody has a number. */
static void
test_unknown_number (Fixture       *fixture,
                     gconstpointer  data)
{
  static const char *const tries[] = { "--as E77 --password-file wim search Ina", "--as E404 --password-file wim search Ina" };
  gint64 known, unknown;

  found_shared (fixture);
  known = measure_run (fixture, tries[0]);
  unknown = measure_run (fixture, tries[1]);
  g_assert_cmpint (unknown, >, known / 2);
  g_assert_cmpint (unknown, <, known * 5 / 3);

  for (guint i = 0; i < G_N_ELEMENTS (tries); i++)
    {
      g_auto(Answer) last = run (fixture, tries[i]);
      g_auto(Answer) waits = run (fixture, tries[i]);

      g_assert_cmpstr (last.err, ==, WRONG);
      g_assert_cmpint (waits.status, ==, 1);
      g_assert_cmpstr (waits.err, ==, "attainctl: There were too many wrong passwords. Try again in 1 minute, or ask an"
                                      " administrator of these records for a new one\n");
    }
}

/* A file that whoever asks may not write can be read after the right password, and by nobody else. */
static void
test_read_only (Fixture       *fixture,
                gconstpointer  data)
{
  static const int folders[] = { 0700, 0500 };

  found_shared (fixture);
  g_assert_cmpint (g_chmod (fixture->database, 0400), ==, 0);
  if (g_access (fixture->database, W_OK) == 0)
    {
      g_test_skip ("run as somebody who may do everything");
      return;
    }

  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_auto(Answer) right = { 0 };
      g_auto(Answer) wrong = { 0 };
      g_auto(Answer) write = { 0 };

      g_assert_cmpint (g_chmod (fixture->folder, folders[i]), ==, 0);
      right = run (fixture, "--as E78 --password-file wim search Wim");
      wrong = run (fixture, "--as E77 --password-file wim search Ina");
      write = run (fixture, "--as E77 --password-file ina import people people.csv");
      g_assert_cmpint (right.status, ==, 0);
      g_assert_cmpstr (right.err, ==, "The file is read-only: its records can be read, and wrong passwords are not counted"
                                      " in it\n");
      g_assert_cmpint (wrong.status, ==, 1);
      g_assert_cmpstr (wrong.out, ==, "");
      g_assert_cmpstr (wrong.err, ==, WRONG);
      g_assert_cmpint (write.status, ==, 3);
    }
  g_assert_cmpint (g_chmod (fixture->folder, 0700), ==, 0);
}

static void
test_readable_password (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autofree char *file = g_build_filename (fixture->folder, "wim", NULL);
  g_auto(Answer) answer = { 0 };

  found_shared (fixture);
  g_assert_cmpint (g_chmod (file, 0644), ==, 0);
  answer = run (fixture, "--as E78 --password-file wim search Ina");
  g_assert_cmpint (answer.status, ==, 0);
  g_assert_cmpstr (answer.err, ==, "Others can read wim: make it yours alone, with chmod 600\n");
}

/* Records that cannot be opened may be why somebody restores; they ask for no rights, and give none either. */
static void
test_restore_damaged (Fixture       *fixture,
                      gconstpointer  data)
{
  g_auto(Answer) as_somebody = { 0 };
  g_auto(Answer) answer = { 0 };

  found_shared (fixture);
  write_file (fixture, "test.attain", "This is a letter and no database, however long it may go on for.");
  as_somebody = run (fixture, "--as E77 --password-file ina restore kept.attain");
  g_assert_cmpint (as_somebody.status, ==, 3);
  assert_done (fixture, "restore kept.attain");
  assert_done (fixture, "check");
}

/* In a process of its own: a session with a terminal that is not the test's. */
static void
take_terminal (gpointer name)
{
  int terminal;

  setsid ();
  terminal = open (name, O_RDWR);
  if (terminal >= 0)
    ioctl (terminal, TIOCSCTTY, 0);
}

/* What the terminal shows until the words come, or the program has ended. */
static char *
read_until (int         terminal,
            const char *words)
{
  GString *shown = g_string_new (NULL);
  char some[256];
  gssize n;

  while (strstr (shown->str, words) == NULL && (n = read (terminal, some, sizeof some)) > 0)
    g_string_append_len (shown, some, n);

  return g_string_free (shown, FALSE);
}

static int
sign_in_on_terminal (Fixture    *fixture,
                     const char *typed,
                     char      **shown)
{
  const char *argv[] = { program, "--database", "test.attain", "--as", "E78", "search", "Ina", NULL };
  int terminal = posix_openpt (O_RDWR | O_NOCTTY | O_CLOEXEC);
  g_autofree char *asked = NULL;
  g_autoptr(GError) error = NULL;
  int wait_status;
  GPid pid;

  g_assert_cmpint (grantpt (terminal), ==, 0);
  g_assert_cmpint (unlockpt (terminal), ==, 0);
  g_spawn_async (fixture->folder, (char **) argv, NULL, G_SPAWN_DO_NOT_REAP_CHILD | G_SPAWN_STDOUT_TO_DEV_NULL |
                 G_SPAWN_STDERR_TO_DEV_NULL, take_terminal, ptsname (terminal), &pid, &error);
  g_assert_no_error (error);
  asked = read_until (terminal, "Password of E78: ");
  g_assert_cmpstr (asked, ==, "Password of E78: ");
  g_assert_cmpint (write (terminal, typed, strlen (typed)), ==, strlen (typed));
  *shown = read_until (terminal, "nothing shows this");
  g_assert_cmpint (waitpid (pid, &wait_status, 0), ==, pid);
  close (terminal);
  return WIFEXITED (wait_status) ? WEXITSTATUS (wait_status) : -1;
}

static void
test_terminal (Fixture       *fixture,
               gconstpointer  data)
{
  static const struct { const char *typed; int status; } cases[] = {
    { WIMS "\n", 0 },
    { INAS "\n", 1 },
    { "\n", 1 },
    { "\x03", 1 },   /* Ctrl+C: the terminal is left as it was found */
  };

  found_shared (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *shown = NULL;

      g_test_message ("%u", i);
      g_assert_cmpint (sign_in_on_terminal (fixture, cases[i].typed, &shown), ==, cases[i].status);
      g_assert_null (strstr (shown, WIMS));
      g_assert_null (strstr (shown, INAS));
    }
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 2);
  program = g_canonicalize_filename (argv[1], NULL);

  g_test_add ("/cli-access/refusals", Fixture, "init --scheme example", set_up, test_refusals, tear_down);
  g_test_add ("/cli-access/name-in-the-history", Fixture, "init", set_up, test_actor, tear_down);
  g_test_add ("/cli-access/sees-and-writes-own", Fixture, "init", set_up, test_sees_and_writes_own, tear_down);

  g_test_add ("/cli-access/shared", Fixture, "init --scheme example", set_up, test_shared, tear_down);
  g_test_add ("/cli-access/rights-are-of-the-day", Fixture, "init", set_up, test_rights_are_of_the_day, tear_down);
  g_test_add ("/cli-access/wrong-a-hundred-times", Fixture, "init", set_up, test_hundred_times, tear_down);
  g_test_add ("/cli-access/shared-and-read-only", Fixture, "init", set_up, test_read_only, tear_down);
  g_test_add ("/cli-access/unknown-number-is-answered-alike", Fixture, "init", set_up, test_unknown_number, tear_down);
  g_test_add ("/cli-access/readable-password", Fixture, "init", set_up, test_readable_password, tear_down);
  g_test_add ("/cli-access/restore-damaged", Fixture, "init", set_up, test_restore_damaged, tear_down);
  g_test_add ("/cli-access/terminal", Fixture, "init", set_up, test_terminal, tear_down);

  status = g_test_run ();
  g_free (program);
  return status;
}
