/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The whole story of an application through attainctl, as everybody who has a part in it. */

#include "attain-appointment.h"
#include "attain-cli-test.h"

static const char people[] =
  "employee_id,given_name,family_name,swe_number,qualified_on,registered_on,registration_status,started_on,team,role,"
  "level,grade,fte,contract,line_manager\n"
  "E01,Robin,Manager,SW10001,2010-07-01,2010-09-01,registered,2012-01-09,Willow,Team manager,5,,1,permanent,\n"
  "E02,Sam,Applicant,SW10002,2018-07-01,2018-09-01,registered,2020-01-06,Willow,Social worker,3,Grade 9,1,permanent,E01\n"
  "E03,Kim,Academy,SW10003,2010-07-01,2010-09-01,registered,2012-01-09,Academy,Academy lead,5,,1,permanent,\n"
  "E04,Lee,Chair,SW10004,2010-07-01,2010-09-01,registered,2012-01-09,Office,Principal,5,,1,permanent,\n"
  "E05,Jo,Member,SW10005,2010-07-01,2010-09-01,registered,2012-01-09,Oak,Team manager,5,,1,permanent,\n"
  "E06,Ash,Payroll,,,,,2012-01-09,Office,Adviser,,,1,permanent,\n"
  "E07,Rae,Relative,SW10007,2010-07-01,2010-09-01,registered,2012-01-09,Oak,Social worker,4,,1,permanent,\n";

#define CRITERION(code) \
  { "--as E03 application criterion P-2026-001 " code " met --shown-by records --as-of 2026-10-05", NULL }
#define EVIDENCE(code, more) \
  { "--as E02 application evidence P-2026-001 " code " --date 2026-09-01 --as-of 2026-10-06 " more, NULL }
#define CAPABILITIES "--capabilities 'PCF:1 PCF:2 PCF:3 PCF:4 PCF:5 PCF:6 PCF:7 PCF:8 PCF:9'"
#define SCORES " complexity=3 values=3 knowledge=2 leadership=3 organisation=2 "

/* What is said to attainctl, and the sentence where it is refused. */
static const struct { const char *arguments; const char *refusal; } story[] = {
  { "--as E02 application start E02 expert --as-of 2026-10-01",
    "The applicant is not at the level that this route starts from" },
  { "--as E02 application start E02 advanced --as-of 2026-10-01", NULL },
  { "--as E01 application endorse P-2026-001 --as-of 2026-10-01", "No application has the reference “P-2026-001”" },
  { "--as E06 application ratify P-2026-001 --as-of 2026-10-01", "No application has the reference “P-2026-001”" },
  { "--as E05 application score P-2026-001 height=9 --as-of 2026-10-01",
    "“Score” is for a panel member or the chair to do" },
  { "--as E02 application submit P-2026-001 --statement 'Ready for more' --as-of 2026-10-01",
    "The declaration is not signed yet" },
  { "--as E02 application submit P-2026-001 --statement 'Ready for more' --declared --as-of 2026-10-01", NULL },
  { "--as E02 application endorse P-2026-001 --as-of 2026-10-02", "“Endorse” is for the line manager to do" },
  { "--as E01 application return P-2026-001 --as-of 2026-10-02", "A reason is missing: write down why" },
  { "--as E01 application return P-2026-001 --reason 'Say more of court' --as-of 2026-10-02", NULL },
  { "--as E02 application revise P-2026-001 --as-of 2026-10-02", NULL },
  { "--as E02 application submit P-2026-001 --statement @statement.txt --declared --as-of 2026-10-03", NULL },
  { "--as E01 application endorse P-2026-001 --manager-statement 'I support it' --caseload-confirmed yes"
    " --conduct-confirmed yes --as-of 2026-10-05", "Caseload, conduct and capability are not confirmed yet" },
  { "--as E01 application endorse P-2026-001 --manager-statement 'I support it' --caseload-confirmed yes"
    " --conduct-confirmed yes --capability-confirmed yes --as-of 2026-10-05", NULL },
  { "--as E03 application open P-2026-001 --as-of 2026-10-05",
    "A criterion is not yet marked as met, not met or waived" },
  { "--as E03 application criterion P-2026-001 training met --as-of 2026-10-05",
    "The record says otherwise. Missing or out of date: Lone working. Correct the record, or have the criterion waived" },
  { "import training course.csv", NULL },
  CRITERION ("registered"), CRITERION ("permanent"), CRITERION ("qualified"), CRITERION ("no_action"),
  CRITERION ("cpd_rule"), CRITERION ("training"), CRITERION ("endorsed"), CRITERION ("mentored"),
  { "--as E03 application criterion P-2026-001 at_level waived --as-of 2026-10-05",
    "A criterion is waived for a reason: say which" },
  { "--as E03 application criterion P-2026-001 at_level waived --reason 'Came from another council'"
    " --as-of 2026-10-05", NULL },
  { "--as E02 application evidence P-2026-001 statement --text Early --as-of 2026-10-05",
    "Evidence is added while the application is at “Collecting evidence”: this one is at “Eligibility check”" },
  { "--as E03 application open P-2026-001 --as-of 2026-10-06", NULL },
  { "--as E02 application evidence P-2026-001 at_level --text Wrong --as-of 2026-10-06",
    "“at_level” is no criterion of the route that evidence meets; these are: coverage, statement, case_study, observation, "
    "feedback_people, feedback_colleagues" },
  EVIDENCE ("statement", "--text @long.txt " CAPABILITIES), EVIDENCE ("case_study", "--text @long.txt"),
  EVIDENCE ("observation", ""), EVIDENCE ("observation", ""),
  EVIDENCE ("feedback_people", "--source people"), EVIDENCE ("feedback_people", "--source people"),
  EVIDENCE ("feedback_colleagues", ""), EVIDENCE ("feedback_colleagues", ""),
  { "--as E02 application accept P-2026-001 --as-of 2026-10-20", "Nobody accepts their own evidence" },
  { "--as E03 application accept P-2026-001 --as-of 2026-10-20", NULL },
  { "--as E02 application ready P-2026-001 --as-of 2026-10-21", "Nobody has confirmed that the evidence is anonymised" },
  { "--as E02 application ready P-2026-001 --anonymised --as-of 2026-10-21", NULL },
  { "--as E03 panel new progression 2026-11-12 --title 'Autumn panel' --time 14:00 --as-of 2026-10-22", NULL },
  { "--as E03 panel seat 1 E04 chair --as-of 2026-10-22", NULL },
  { "--as E03 panel seat 1 E03 academy --as-of 2026-10-22", NULL },
  { "--as E03 panel seat 1 E05 manager --as-of 2026-10-22", NULL },
  { "--as E03 panel seat 1 E07 lived_experience --as-of 2026-10-22", NULL },
  { "--as E03 panel agenda 1 P-2026-001 --as-of 2026-10-22", NULL },
  { "--as E03 application schedule P-2026-001 --as-of 2026-10-22", "The papers have not been sent to the panel yet" },
  { "--as E03 panel papers 1 --as-of 2026-10-23", NULL },
  { "--as E03 application schedule P-2026-001 --as-of 2026-10-23", NULL },
  { "--as E04 panel open 1 --as-of 2026-11-12", NULL },
  { "--as E04 application convene P-2026-001 --as-of 2026-11-12",
    "Not every member present has declared whether there is a conflict of interest" },
  { "--as E01 application declare P-2026-001 none --as-of 2026-11-12",
    "“Declare conflicts” is for a panel member or the chair to do" },
  { "--as E03 application declare P-2026-001 none --as-of 2026-11-12", NULL },
  { "--as E04 application declare P-2026-001 none --as-of 2026-11-12", NULL },
  { "--as E05 application declare P-2026-001 none --as-of 2026-11-12", NULL },
  { "--as E07 application declare P-2026-001 relative --as-of 2026-11-12", NULL },
  { "--as E04 application convene P-2026-001 --as-of 2026-11-12", NULL },
  { "--as E07 application score P-2026-001" SCORES "--as-of 2026-11-12",
    "You have a conflict of interest and take no part in this application" },
  { "--as E05 application score P-2026-001 complexity=7 --as-of 2026-11-12",
    "7 is not a score of this rubric: choose one of its scale, from 0 to 4" },
  { "--as E05 application score P-2026-001" SCORES "--lock --as-of 2026-11-12", NULL },
  { "--as E04 application score P-2026-001" SCORES "--as-of 2026-11-12", NULL },
  { "--as E04 application score P-2026-001 --lock --as-of 2026-11-12", NULL },
  { "--as E04 application decide P-2026-001 progress --reasons 'Well shown' --as-of 2026-11-12",
    "Not every member's scores are complete and locked" },
  { "--as E03 application score P-2026-001" SCORES "--lock --as-of 2026-11-12", NULL },
  { "--as E04 application decide P-2026-001 progress --reasons 'Well shown' --as-of 2026-11-12",
    "A decision needs a reason for each criterion" },
  { "--as E04 application decide P-2026-001 progress --reasons 'Well shown' --because 'complexity=The court case'"
    " --because 'values=Throughout' --because 'knowledge=Cited well' --because 'leadership=Mentors'"
    " --because 'organisation=The working group' --as-of 2026-11-12", NULL },
  { "--as E04 application decide P-2026-001 defer --reasons 'On reflection' --as-of 2026-11-12",
    "The panel has decided already: a decision is never edited, only an appeal may lead to another" },
  { "--as E04 panel close 1 --as-of 2026-11-12", NULL },
  { "--as E04 application letter P-2026-001 --as-of 2026-11-13", "“Record the decision letter” is for the academy to do" },
  { "--as E03 application letter P-2026-001 --as-of 2026-11-13", NULL },
  { "--as E03 application letter P-2026-001 --as-of 2026-11-13",
    "No decision letter is due: it was sent, or the scheme asks for none" },
  { "--as E06 application ratify P-2026-001 --pay-point 'SCP 34' --as-of 2026-11-16",
    "There is no post or budget for it yet" },
  { "--as E06 application ratify P-2026-001 --pay-point 'SCP 34' --post-confirmed yes --as-of 2026-11-16", NULL },
  { "application tidy --as-of 2026-12-01", NULL },
  { "--as E02 application withdraw P-2026-001 --as-of 2026-12-01",
    "“Withdraw” is not possible while the application is at “In effect”" },
};

static void
appoint (AttainDb              *db,
         const char            *employee_id,
         AttainAppointmentRole  role)
{
  g_autoptr(AttainAppointment) appointment = NULL;
  g_autoptr(GError) error = NULL;
  gint64 id = 0;

  attain_db_query_int (db, "SELECT id FROM person WHERE employee_id = ?", g_variant_new ("(s)", employee_id), &id, &error);
  g_assert_no_error (error);
  appointment = g_object_new (ATTAIN_TYPE_APPOINTMENT, "person-id", id, "role", role, "from-on", "2024-04-01", NULL);
  insert_record (db, &attain_appointment_table, appointment);
}

/* The records decide, not who says that they do: required training is on record before an application. */
static const char training[] =
  "employee_id,course,title,held_on,attendance\n"
  "E02,SAFEGUARDING-CHILDREN-3,Safeguarding children,2026-03-02,attended\n"
  "E02,SAFEGUARDING-ADULTS,Safeguarding adults,2026-03-02,attended\n"
  "E02,PREVENT,Prevent,2026-03-02,attended\n"
  "E02,INFORMATION-GOVERNANCE,Information governance,2026-03-02,attended\n"
  "E02,EQUALITY,Equality,2026-03-02,attended\n"
  "E02,HEALTH-SAFETY,Health and safety,2026-03-02,attended\n"
  "E02,MENTAL-CAPACITY,Mental capacity,2026-03-02,attended\n"
  "E02,PRACTICE-MODEL,Practice model,2026-03-02,attended\n";

static const char course[] =
  "employee_id,course,title,held_on,attendance\n"
  "E02,LONE-WORKING,Lone working,2026-03-02,attended\n";

static void
found_council (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainDb) db = NULL;
  g_autoptr(GString) words = g_string_new (NULL);

  for (guint i = 0; i < 2000; i++)
    g_string_append (words, "word ");
  write_file (fixture, "people.csv", people);
  write_file (fixture, "statement.txt", "Ready for more, also in court");
  write_file (fixture, "long.txt", words->str);
  write_file (fixture, "training.csv", training);
  write_file (fixture, "course.csv", course);
  assert_done (fixture, "import people people.csv");
  assert_done (fixture, "import training training.csv");
  db = attain_db_open (fixture->database, ATTAIN_DB_WRITE, &error);
  g_assert_no_error (error);
  appoint (db, "E03", ATTAIN_APPOINTMENT_ROLE_ACADEMY);
  appoint (db, "E06", ATTAIN_APPOINTMENT_ROLE_HR);
}

static void
play (Fixture *fixture)
{
  found_council (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (story); i++)
    {
      g_auto(Answer) answer = run (fixture, story[i].arguments);
      g_autofree char *refusal = story[i].refusal != NULL ? g_strdup_printf ("attainctl: %s\n", story[i].refusal) : NULL;

      g_test_message ("%s: %s", story[i].arguments, answer.err);
      g_assert_cmpint (answer.status, ==, refusal != NULL);
      if (refusal != NULL)
        g_assert_cmpstr (answer.err, ==, refusal);
    }
}

/* The history in the order in which it happened, each line once. */
static char *
tell_history (Fixture *fixture)
{
  g_auto(Answer) answer = run (fixture, "audit --format csv");
  g_auto(GStrv) lines = g_strsplit (answer.out, "\n", -1);
  GString *told = g_string_new (NULL);
  gint64 last = 0;

  for (guint i = g_strv_length (lines); i > 1; i--)
    {
      g_auto(GStrv) cells = g_strsplit (lines[i - 1], ",", 5);
      gint64 change = cells[0] != NULL ? g_ascii_strtoll (cells[0], NULL, 10) : 0;

      if (change == 0 || change == last)
        continue;
      last = change;
      g_string_append_printf (told, "%s %s\n", cells[2], cells[3]);
    }

  return g_string_free (told, FALSE);
}

static void
test_story (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *history = NULL;
  const char *place = NULL;
  static const char *const chapters[] = {
    "E02 Start application", "E02 Submit application", "E01 Return application", "E02 Revise application",
    "E02 Submit application", "E01 Endorse application", "E03 Check criterion", "E03 Open application for evidence",
    "E02 Add evidence", "E03 Accept evidence", "E02 Mark application as ready", "E03 Plan panel", "E03 Seat panel member",
    "E03 Put on agenda", "E03 Send papers", "E03 Set panel date", "E04 Open panel", "E03 Declare conflicts",
    "E04 Begin panel", "E05 Score application", "E04 Score application", "E03 Score application",
    "E04 Decide application: progress", "E04 Close panel", "E06 Ratify application", "Tidy up applications",
  };

  play (fixture);
  assert_done (fixture, "check");
  place = history = tell_history (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (chapters); i++)
    {
      g_test_message ("%s", chapters[i]);
      place = strstr (place, chapters[i]);
      g_assert_nonnull (place);
      place += strlen (chapters[i]);
    }

  {
    g_auto(Answer) posts = run (fixture, "export posts --format csv");
    g_auto(Answer) show = run (fixture, "show person E02 --format csv --as-of 2026-12-02");

    g_assert_nonnull (strstr (posts.out, "E02,2026-12-01,,Willow,,Social worker,4,Grade 10,1,permanent,E01"));
    g_assert_nonnull (strstr (show.out, "pcf-levels 1,level,8"));
  }
}

static void
test_list (Fixture       *fixture,
           gconstpointer  data)
{
  g_auto(Answer) mine = { 0 };
  g_auto(Answer) others = { 0 };

  found_council (fixture);
  assert_done (fixture, "--as E02 application start E02 advanced --as-of 2026-10-01");
  mine = run (fixture, "--as E02 application list --mine --format csv --as-of 2026-10-04");
  others = run (fixture, "--as E01 application list --mine --format csv --as-of 2026-10-04");
  g_assert_cmpstr (mine.out, ==,
                   "reference,employee_id,name,team,route,state,state_on,days,due_on,waits_for,panel_on,outcome,"
                   "effective_on\n"
                   "P-2026-001,E02,Sam Applicant,Willow,From experienced social worker to advanced practitioner,draft,"
                   "2026-10-01,3,,the applicant,,,\n");
  g_assert_cmpuint (strlen (others.out), <, strlen (mine.out));
}

/* That a panel meets is no secret; whoever does not sit there cannot count who does, and is not told nought. */
static void
test_meetings_of_others (Fixture       *fixture,
                         gconstpointer  data)
{
  static const struct { const char *who; const char *counts; } cases[] = {
    { "E03", ",planned,no,0,0,1\n" },
    { "E04", ",planned,no,0,0,1\n" },
    { "E05", ",planned,no,,,\n" },
    { "E06", ",planned,no,,,\n" },
  };

  found_council (fixture);
  assert_done (fixture, "--as E03 panel new progression 2026-11-12 --title Autumn --as-of 2026-10-22");
  assert_done (fixture, "--as E03 panel seat 1 E04 chair --as-of 2026-10-22");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *arguments = g_strdup_printf ("--as %s panel list --format csv --as-of 2026-10-23", cases[i].who);
      g_auto(Answer) answer = run (fixture, arguments);

      g_test_message ("%s", answer.out);
      g_assert_cmpint (answer.status, ==, 0);
      g_assert_true (g_str_has_suffix (answer.out, cases[i].counts));
    }
}

static void
test_time_limit (Fixture       *fixture,
                 gconstpointer  data)
{
  g_auto(Answer) early = { 0 };
  g_auto(Answer) late = { 0 };
  g_auto(Answer) in_time = { 0 };
  g_auto(Answer) academys = { 0 };

  found_council (fixture);
  assert_done (fixture, "--as E02 application start E02 advanced --as-of 2026-10-01");
  assert_done (fixture, "--as E02 application submit P-2026-001 --statement @statement.txt --declared --as-of 2026-10-01");
  early = run (fixture, "--as E01 application show P-2026-001 --format csv --as-of 2026-10-05");
  late = run (fixture, "--as E01 application show P-2026-001 --format csv --as-of 2026-10-16");
  g_assert_nonnull (strstr (early.out, "application,due_on,2026-10-15\n"
                                       "application,time_limit,After 15 Oct 2026 it goes up to: Service manager\n"));
  g_assert_nonnull (strstr (late.out, "application,time_limit,The time limit passed on 15 Oct 2026. It goes up to: "
                                      "Service manager\n"));

  in_time = run (fixture, "--as E03 application list --mine --format csv --as-of 2026-10-15");
  academys = run (fixture, "--as E03 application list --mine --format csv --as-of 2026-10-16");
  g_assert_null (strstr (in_time.out, "P-2026-001"));
  g_assert_nonnull (strstr (academys.out, "awaiting_endorsement,2026-10-01,15,2026-10-15,the line manager or the academy,"));
}

#define NOT_A_NUMBER(word) \
  "attainctl: “" word "” is not a number: “list” and “show” tell the numbers that there are\n"

static void
test_usage (Fixture       *fixture,
            gconstpointer  data)
{
  static const struct { const char *arguments; int status; const char *err; } cases[] = {
    { "application", 2, "attainctl: say what to do; attainctl application --help lists the verbs\n" },
    { "application fly", 2, "attainctl: “application” has no verb “fly”; attainctl application --help lists them\n" },
    { "application submit", 2, "attainctl: write it as: attainctl application submit REFERENCE\n" },
    { "application submit P-1999-001", 1, "attainctl: No application has the reference “P-1999-001”\n" },
    { "application decide P-1 maybe", 2, "attainctl: “maybe” is not an outcome: use progress, defer or not_progress\n" },
    { "application list --state asleep", 2, NULL },
    { "--as E99 application start E02 advanced", 1, NULL },
    { "panel new jury 2026-12-03", 1, "attainctl: The scheme has no panel “jury”\n" },
    { "application submit P-1 --nonsense", 2,
      "attainctl: Unknown option --nonsense (attainctl application submit --help shows how)\n" },
    { "application accept P-1 second", 2, NOT_A_NUMBER ("second") },
    { "application schedule P-1999-001 --meeting-id 1", 1, "attainctl: No application has the reference “P-1999-001”\n" },
    { "application start '\xff' advanced", 2, NULL },
    { "panel open 7", 1, "attainctl: There is no such record: it was deleted, or never made\n" },
    { "panel open 1x", 2, NOT_A_NUMBER ("1x") },
    { "panel show first", 2, NOT_A_NUMBER ("first") },
    { "panel show 0", 2, NOT_A_NUMBER ("0") },
    { "asye accept E02 1st", 2, NOT_A_NUMBER ("1st") },
    { "asye return E02 ''", 2, NOT_A_NUMBER ("") },
  };

  found_council (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = g_utf8_make_valid (cases[i].arguments, -1);
      g_auto(Answer) answer = run (fixture, cases[i].arguments);

      g_test_message ("%s: %s", words, answer.err);
      g_assert_cmpint (answer.status, ==, cases[i].status);
      if (cases[i].err != NULL)
        g_assert_cmpstr (answer.err, ==, cases[i].err);
    }
}

/* Every verb tells of itself. */
static void
test_help (Fixture       *fixture,
           gconstpointer  data)
{
  static const char *const verbs[] = {
    "application start", "application submit", "application endorse", "application return", "application revise",
    "application open", "application refuse", "application ready", "application schedule", "application hear",
    "application declare", "application convene", "application score", "application decide", "application resubmit",
    "application ratify", "application effect", "application appeal", "application uphold", "application dismiss",
    "application withdraw", "application list", "application show", "panel new", "panel seat", "panel agenda",
    "panel list", "panel show",
  };

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      g_autofree char *arguments = g_strconcat (verbs[i], " --help", NULL);
      g_autofree char *usage = g_strconcat ("attainctl ", verbs[i], " [OPTION…]", NULL);
      g_auto(Answer) answer = run (fixture, arguments);

      g_assert_cmpint (answer.status, ==, 0);
      g_assert_nonnull (strstr (answer.out, usage));
    }
}

#define TEST(path, func) g_test_add ("/cli-application/" path, Fixture, "init --scheme example", set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 2);
  program = g_canonicalize_filename (argv[1], NULL);
  TEST ("story", test_story);
  TEST ("list", test_list);
  TEST ("meetings-of-others", test_meetings_of_others);
  TEST ("time-limit", test_time_limit);
  TEST ("usage", test_usage);
  TEST ("help", test_help);
  status = g_test_run ();
  g_free (program);
  return status;
}
