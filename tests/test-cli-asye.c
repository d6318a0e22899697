/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A supported year through attainctl, from enrolment to the level that follows. */

#include "attain-appointment.h"
#include "attain-cli-test.h"

static const char people[] =
  "employee_id,given_name,family_name,registration_status,started_on,left_on,team,level,fte,contract,line_manager\n"
  "E1,Ada,Okafor,registered,2025-09-01,,East,1,1,permanent,E4\n"
  "E2,Ben,Lowe,registered,2015-01-05,,East,3,1,permanent,\n"
  "E3,Cara,Nunn,registered,2015-01-05,,Academy,4,1,permanent,\n"
  "E4,Dev,Rao,registered,2015-01-05,,East,4,1,permanent,\n"
  "E5,Eve,Shah,,2025-09-01,,East,1,1,permanent,E4\n"
  "E6,Gil,Cole,registered,2015-01-05,2025-08-29,East,3,1,permanent,\n";

#define ENROL "asye enrol E1 ASYE-CHILD-2022 --cohort 'September 2025' --from 2025-09-01 --as-of 2025-09-01 "
#define KEEP(item, date) { "--as E2 asye evidence E1 " item " --date " date " --as-of 2026-09-01", NULL }
#define EXPLAIN(code) { "--as E3 asye explain E1 " code " --reason 'Kept on paper' --as-of 2026-09-01", NULL }

/* What is said to attainctl, and the sentence where it is refused: because of the records, or of the words themselves. */
static const struct { const char *arguments; const char *refusal; gboolean is_usage; } story[] = {
  { "--as E3 asye enrol E5 ASYE-CHILD-2022 --cohort A --as-of 2025-09-01",
    "The worker is not known to be registered with Social Work England: record the registration first" },
  { "--as E3 asye enrol E1 ECDP-2027 --cohort A --as-of 2025-09-01",
    "Early career development programme, child and family (2027) does not cover a start on 1 Sep 2025: choose the "
    "edition in force on that day" },
  { "--as E3 " ENROL "--assessor E1", "Nobody assesses their own year: choose another assessor" },
  { "--as E3 " ENROL "--assessor E6", "The assessor left on 29 Aug 2025: choose one who is here" },
  { "--as E3 " ENROL "--assessor E4 --coordinator E3", NULL },
  { "--as E3 " ENROL, "Another year of this person, begun on 1 Sep 2025, is open at that time: it ends before the next "
    "begins" },
  { "--as E3 asye assign E1 E2 --as-of 2025-09-02", NULL },
  { "--as E3 asye pause E1 capability --agreed-by All --as-of 2025-11-03",
    "The year is never paused for capability: concerns go through the employer's own procedures" },
  { "--as E3 asye pause E1 sickness --as-of 2025-11-03",
    "A pause is agreed by everybody concerned: say who has agreed" },
  { "--as E3 asye pause E1 sickness --agreed-by All --as-of 2025-11-03", NULL },
  { "--as E3 asye change-pause E1 9 --from 2025-11-04 --as-of 2025-11-17",
    "The year has no pause 9: attainctl asye show lists those it has" },
  { "--as E3 asye change-pause E1 first --from 2025-11-04 --as-of 2025-11-17",
    "“first” is not a number: “list” and “show” tell the numbers that there are", TRUE },
  { "--as E3 asye change-pause E1 1 --to 2025-11-02 --as-of 2025-11-17", "The pause ends before it begins" },
  { "--as E3 asye change-pause E1 1 --reason capability --as-of 2025-11-17",
    "The year is never paused for capability: concerns go through the employer's own procedures" },
  { "--as E3 asye change-pause E1 1 --agreed-by '' --as-of 2025-11-17",
    "A pause is agreed by everybody concerned: say who has agreed" },
  { "--as E3 asye change-pause E1 1 --to 2025-11-30 --agreed-by 'All four' --as-of 2025-11-17", NULL },
  { "--as E3 asye change-pause E1 1 --open --as-of 2025-11-17", NULL },
  { "--as E3 asye resume E1 --to 2025-11-02 --as-of 2025-11-17", "The pause ends before it begins" },
  { "--as E3 asye resume E1 --to 2025-11-16 --as-of 2025-11-17", NULL },
  { "--as E3 asye pause E1 sickness --from 2025-11-10 --agreed-by All --as-of 2025-11-18",
    "The pause overlaps the one that begins on 3 Nov 2025: change that one instead" },
  { "--as E1 asye evidence E1 evidence:nothing --date 2026-01-12 --as-of 2026-01-12",
    "“nothing” is not an item of ASYE, child and family (2022)" },
  { "--as E1 asye evidence E1 reflection --as-of 2026-01-12",
    "“reflection” is not what evidence is for: write review:CODE, evidence:CODE or supervision", TRUE },
  { "--as E1 asye evidence E1 evidence:reflection --date 2026-01-12 --text 'I thought' --as-of 2026-01-12", NULL },
  { "--as E4 asye evidence E1 supervision --date 2025-09-05 --as-of 2026-01-12", NULL },
  { "--as E1 asye accept E1 1 --as-of 2026-01-13", "Nobody accepts their own evidence" },
  { "asye accept E1 1 --as-of 2026-01-13", "Evidence is accepted by somebody with a name: say first who you are" },
  { "--as E2 asye return E1 1 --as-of 2026-01-13", "Say what is missing, so that it can be mended" },
  { "--as E2 asye accept E1 1 --text Thoughtful --as-of 2026-01-13", NULL },
  KEEP ("review:three", "2025-12-15"),
  { "--as E3 asye explain E1 agreement --reason 'Kept on paper' --as-of 2026-09-01",
    "A review and evidence of ASYE, child and family (2022) are both “agreement”: say whether review:agreement or"
    " evidence:agreement is not there" },
  EXPLAIN ("review:agreement"), EXPLAIN ("evidence:agreement"), EXPLAIN ("six"), EXPLAIN ("final"), EXPLAIN ("confidentiality"), EXPLAIN ("self_assessment"),
  EXPLAIN ("reflection"), EXPLAIN ("pdp"), EXPLAIN ("observation"), EXPLAIN ("feedback_people"),
  EXPLAIN ("feedback_professionals"), EXPLAIN ("written"), EXPLAIN ("interim"),
  { "--as E2 asye recommend E1 deferred --as-of 2026-09-10",
    "“deferred” is not an outcome: the year ends in a pass or a fail, and deferral and withdrawal are states of it" },
  { "--as E2 asye recommend E1 pass --as-of 2026-09-10", NULL },
  { "--as E2 asye moderate E1 --text Fine --as-of 2026-09-10",
    "The assessor recommends, and others look at it: this is for somebody else" },
  { "--as E3 asye moderate E1 --text Consistent --as-of 2026-09-11", NULL },
  { "--as E3 asye conclude E1 pass --as-of 2026-09-14",
    "A pass needs what the programme asks for, or why it is not there: Three-month foundational review (0 of 1), Final "
    "assessor's report (0 of 1)" },
  { "--as E3 asye accept E1 3 --as-of 2026-09-14", NULL },
  EXPLAIN ("report"),
  { "--as E3 asye conclude E1 fail --date 2025-08-31 --as-of 2026-09-14",
    "The outcome is before the start of the year, on 1 Sep 2025" },
  { "--as E3 asye conclude E1 Pass --as-of 2026-09-14", NULL },
  { "--as E3 asye withdraw E1 --reason Moved --as-of 2026-09-15", "The year ended on 14 Sep 2026: nothing more is done in it" },
};

/* E3 runs the academy. */
static void
appoint (Fixture *fixture)
{
  AttainDb *db = attain_db_open (fixture->database, ATTAIN_DB_WRITE, NULL);
  g_autoptr(AttainAppointment) appointment = g_object_new (ATTAIN_TYPE_APPOINTMENT, "person-id", (gint64) 3, "role",
                                                           ATTAIN_APPOINTMENT_ROLE_ACADEMY, "from-on", "2020-01-01", NULL);

  insert_record (db, &attain_appointment_table, appointment);
  attain_db_close (db);
}

static void
begin (Fixture *fixture)
{
  write_file (fixture, "people.csv", people);
  assert_done (fixture, "init --scheme example");
  assert_done (fixture, "import people people.csv");
  appoint (fixture);
}

static void
test_story (Fixture       *fixture,
            gconstpointer  data)
{
  begin (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (story); i++)
    {
      g_auto(Answer) answer = run (fixture, story[i].arguments);
      g_autofree char *refusal = story[i].refusal != NULL ? g_strdup_printf ("attainctl: %s\n", story[i].refusal) : NULL;

      g_test_message ("%s: %s", story[i].arguments, answer.err);
      g_assert_cmpint (answer.status, ==, story[i].is_usage ? 2 : story[i].refusal != NULL ? 1 : 0);
      if (refusal != NULL)
        g_assert_cmpstr (answer.err, ==, refusal);
    }

  /* What a pass leads to, what the figures say of it, and that nothing is broken. */
  {
    g_auto(Answer) applications = run (fixture, "application list --all --format csv");
    g_auto(Answer) figures = run (fixture, "figures asye_pass_rate --by cohort --as-of 2026-10-01 --format csv");
    g_auto(Answer) person = run (fixture, "show person E1 --as-of 2026-10-01");

    g_assert_nonnull (strstr (applications.out, "E1"));
    g_assert_nonnull (strstr (figures.out, "asye_pass_rate,,September 2025,,1,1,1,ratio"));
    g_assert_nonnull (strstr (person.out, "completed"));
    g_assert_nonnull (strstr (person.out, "ends_on_original"));
  }
  assert_done (fixture, "check");
}

static void
test_list (Fixture       *fixture,
           gconstpointer  data)
{
  g_auto(Answer) answer = { 0 };
  g_auto(Answer) none = { 0 };

  begin (fixture);
  assert_done (fixture, "--as E3 " ENROL "--assessor E2 --coordinator E3");
  answer = run (fixture, "asye list --as-of 2025-09-10 --format csv");
  g_assert_cmpstr (answer.out, ==,
                   "employee_id,name,cohort,programme,status,next,due,days_late,turn,assessor,ends_on,percent_done\n"
                   "E1,Ada Okafor,September 2025,\"ASYE, child and family\",active,Support and assessment agreement meeting,"
                   "2025-09-01,9,assessor,Ben Lowe,2026-09-01,0\n");
  none = run (fixture, "asye show E2");
  g_assert_cmpint (none.status, ==, 1);
  g_assert_cmpstr (none.err, ==, "attainctl: This person is on no programme\n");
}

/* A script gets numbers as numbers, those that it counts with and those that commands take. */
static void
test_numbers (Fixture       *fixture,
              gconstpointer  data)
{
  g_auto(Answer) list = { 0 }, year = { 0 };

  begin (fixture);
  assert_done (fixture, "--as E3 " ENROL "--assessor E2 --coordinator E3");
  assert_done (fixture, "--as E3 asye pause E1 sickness --agreed-by All --as-of 2025-09-03");
  list = run (fixture, "asye list --as-of 2025-09-10 --format json");
  g_assert_nonnull (strstr (list.out, "\"percent_done\": 0}"));
  year = run (fixture, "asye show E1 --as-of 2025-09-10 --format json");
  g_assert_nonnull (strstr (year.out, "\"number\" : 1,"));
  g_assert_nonnull (strstr (year.out, "\"to\" : null"));
  g_assert_nonnull (strstr (year.out, "\"explanation\" : \"Due 12 months after the start: 1 Sep 2026; Moved by 8 days so far: "
                                      "paused since 3 Sep 2025\""));
}

/* The day that they withdrew, whenever it was written down, stands in the year, its file and the history. */
static void
test_withdraw (Fixture       *fixture,
               gconstpointer  data)
{
  g_auto(Answer) stranger = { 0 }, early = { 0 }, shown = { 0 }, file = { 0 }, history = { 0 };

  begin (fixture);
  assert_done (fixture, "--as E3 " ENROL "--assessor E2 --coordinator E3");
  stranger = run (fixture, "--as E5 asye withdraw E1 --reason Moved --as-of 2026-01-15");
  g_assert_cmpint (stranger.status, ==, 1);
  g_assert_cmpstr (stranger.err, ==, "attainctl: ASYE year: this is kept already, and not yours to see. Nothing was saved;"
                                     " ask the academy to.\n");
  early = run (fixture, "--as E3 asye withdraw E1 --reason Moved --date 2026-01-16 --as-of 2026-01-15");
  g_assert_cmpint (early.status, ==, 1);
  g_assert_cmpstr (early.err, ==, "attainctl: Withdrawn on: it cannot be in the future\n");
  assert_done (fixture, "--as E3 asye withdraw E1 --reason Moved --date 2026-01-09 --as-of 2026-01-15");
  shown = run (fixture, "asye show E1 --as-of 2026-01-15 --format csv");
  g_assert_nonnull (strstr (shown.out, "\nyear,withdrawn_on,2026-01-09\n"));
  file = run (fixture, "export asye");
  write_file (fixture, "asye.csv", file.out);
  assert_done (fixture, "import asye asye.csv");
  g_assert_nonnull (strstr (file.out, ",withdrawn,2026-01-09,"));
  history = run (fixture, "audit --person E1 --format csv");
  g_assert_nonnull (strstr (history.out, "Withdraw from the programme"));
  g_assert_nonnull (strstr (history.out, ",Withdrawn on,,"));
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  program = g_canonicalize_filename (argv[1], NULL);

#define TEST(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

  TEST ("/cli-asye/story", test_story);
  TEST ("/cli-asye/list", test_list);
  TEST ("/cli-asye/numbers", test_numbers);
  TEST ("/cli-asye/withdraw", test_withdraw);

  status = g_test_run ();
  g_free (program);
  return status;
}
