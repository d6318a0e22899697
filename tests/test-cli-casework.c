/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What people get wrong with applications, through attainctl: each has its sentence, and nothing is lost. */

#include "attain-cli-test.h"
#include "attain-reference.h"
#include "attain-tables.h"

static const char people[] =
  "employee_id,given_name,family_name,qualified_on,registered_on,registration_status,started_on,team,role,level,fte,"
  "contract,line_manager\n"
  "E01,Robin,Manager,2010-07-01,2010-09-01,registered,2012-01-09,Willow,Team manager,5,1,permanent,\n"
  "E02,Sam,Applicant,2018-07-01,2018-09-01,registered,2020-01-06,Willow,Social worker,3,1,permanent,E01\n"
  "E03,Kim,Elsewhere,2018-07-01,2018-09-01,registered,2020-01-06,Willow,Social worker,3,1,permanent,E01\n"
  "E04,Lee,Lapsed,2018-07-01,2018-09-01,lapsed,2020-01-06,Willow,Social worker,3,1,permanent,E01\n"
  "E05,Jo,Refused,2018-07-01,2018-09-01,registered,2020-01-06,Willow,Social worker,3,1,permanent,E01\n"
  "E06,Ash,Chair,2010-07-01,2010-09-01,registered,2012-01-09,Office,Principal,5,1,permanent,\n"
  "E07,Val,Member,2010-07-01,2010-09-01,registered,2012-01-09,Oak,Team manager,5,1,permanent,\n"
  "E08,Max,Academy,2010-07-01,2010-09-01,registered,2012-01-09,Academy,Lead,5,1,permanent,\n"
  "E09,Rae,Relative,2010-07-01,2010-09-01,registered,2012-01-09,Oak,Social worker,4,1,permanent,\n";

static const char applications[] =
  "employee_id,route,reference,submitted_on,state,panel_on,outcome,outcome_on,effective_on\n"
  "E05,advanced,A-2026-001,2026-03-02,closed,2026-06-01,not_progress,2026-06-01,\n";

#define SCORES " complexity=3 values=3 knowledge=2 leadership=3 organisation=2 --lock --as-of 2026-11-12"
#define DECIDE "application decide P-2026-001 progress --reasons 'Well shown' --because complexity=Yes --because values=Yes" \
               " --because knowledge=Yes --because leadership=Yes --because organisation=Yes --as-of 2026-11-12"

typedef struct
{
  const char *arguments;
  const char *refusal;   /* NULL where it is done */
} Line;

static void
say (Fixture    *fixture,
     const Line *lines,
     guint       n)
{
  for (guint i = 0; i < n; i++)
    {
      g_auto(Answer) answer = run (fixture, lines[i].arguments);
      g_autofree char *err = lines[i].refusal != NULL ? g_strdup_printf ("attainctl: %s\n", lines[i].refusal) : NULL;

      g_test_message ("%s: %s", lines[i].arguments, answer.err);
      g_assert_cmpint (answer.status, ==, err != NULL);
      if (err != NULL)
        g_assert_cmpstr (answer.err, ==, err);
    }
}

static AttainPost *
load_post (AttainDb   *db,
           const char *employee_id)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) posts =
    attain_table_load_where (&attain_post_table, db, "WHERE person_id = (SELECT id FROM person WHERE employee_id = ?)",
                             g_variant_new ("(s)", employee_id), &error);

  g_assert_no_error (error);
  return g_object_ref (g_ptr_array_index (posts, 0));
}

/* As from before the council had this scheme. */
static void
put_on_another_ladder (Fixture    *fixture,
                       const char *employee_id)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainDb) db = attain_db_open (fixture->database, ATTAIN_DB_WRITE, &error);
  g_autoptr(AttainChange) change = begin_change (db, "Change post");
  g_autoptr(AttainPost) post = load_post (db, employee_id);

  g_object_set (post, "level", "3a", NULL);
  attain_change_update (change, &attain_post_table, post, &error);
  g_assert_no_error (error);
  commit_change (&change);
}

static void
found (Fixture *fixture)
{
  write_file (fixture, "people.csv", people);
  write_file (fixture, "applications.csv", applications);
  assert_done (fixture, "import people people.csv");
  assert_done (fixture, "import applications applications.csv");
  put_on_another_ladder (fixture, "E03");
}

#define NO_LEVEL "Level: “3b” is not a level of Career pathway for social workers; there are 1, 2, 3, 4, 5"

/* A level is refused that the scheme does not have; one that is kept from before the scheme stays. */
static void
test_levels (Fixture       *fixture,
             gconstpointer  data)
{
  g_auto(Answer) posts = { 0 }, kept = { 0 }, starters = { 0 };

  found (fixture);
  write_file (fixture, "posts.csv", "employee_id,from,to,team,level,fte,contract\nE02,2024-01-08,,Oak,3b,0.2,agency\n"
                                    "E02,2017-01-09,2018-12-31,Oak,3b,1,agency\nE04,2024-01-08,,Oak,4,0.2,agency\n");
  write_file (fixture, "kept.csv", "employee_id,from,team,level,fte,contract\nE03,2020-01-06,Willow,3a,0.8,permanent\n");
  write_file (fixture, "starters.csv", "employee_id,given_name,family_name,started_on,team,level,fte,contract\n"
                                       "E20,Noa,Starter,2026-10-05,Oak,3b,1,permanent\n");
  posts = run (fixture, "import posts posts.csv --skip-refused --format csv");
  kept = run (fixture, "import posts kept.csv --format csv");
  starters = run (fixture, "import people starters.csv --format csv");
  g_assert_cmpstr (posts.err, ==, "attainctl: 1 row was refused and the others were kept; mend it and import it again\n");
  g_assert_cmpstr (posts.out, ==, "line,column,value,reason\n2,level,3b,\"" NO_LEVEL "\"\n");
  g_assert_cmpint (kept.status, ==, 0);
  g_assert_cmpint (starters.status, ==, 1);
  g_assert_cmpstr (starters.out, ==, "line,column,value,reason\n2,level,3b,\"" NO_LEVEL "\"\n");
}

/* There is nothing to compare with yet. */
static void
test_levels_before_a_scheme (Fixture       *fixture,
                             gconstpointer  data)
{
  write_file (fixture, "people.csv", people);
  write_file (fixture, "posts.csv", "employee_id,from,team,level,fte,contract\nE02,2024-01-08,Oak,3b,0.2,agency\n");
  assert_done (fixture, "import people people.csv");
  assert_done (fixture, "import posts posts.csv");
}

static void
test_start (Fixture       *fixture,
            gconstpointer  data)
{
  static const Line lines[] = {
    { "application start E03 advanced --as-of 2026-10-01",
      "The applicant's post is at level “3a”, which the scheme does not have" },
    { "application start E04 advanced --as-of 2026-10-01", "The applicant is not on the social work register today" },
    { "application start E05 advanced --as-of 2026-10-01", "It is too soon after the last decision: the pathway tells the earliest day to apply" },
    { "application start E05 advanced --as-of 2026-12-01", NULL },
    { "application start E02 fast --as-of 2026-10-01", "The scheme has no route “fast”" },
    { "application start E02 advanced --as-of 2026-10-01", NULL },
    { "application start E02 advanced --as-of 2026-10-02",
      "The applicant has another application open: finish or withdraw it first" },
    { "application grant E02 after-asye --as-of 2026-10-02",
      "The applicant is not at the level that this route starts from" },
    { "check", NULL },
  };

  found (fixture);
  say (fixture, lines, G_N_ELEMENTS (lines));
}

/* To the panel without any evidence: the academy has read it on paper. */
static void
bring_to_panel (Fixture *fixture)
{
  static const char *const codes[] = {
    "registered", "permanent", "at_level", "qualified", "no_action", "cpd_rule", "coverage", "cpd", "statement",
    "case_study", "observation", "feedback_people", "feedback_colleagues", "peps",
  };
  static const Line before[] = {
    { "application start E02 advanced --as-of 2026-10-01", NULL },
    { "application submit P-2026-001 --statement Ready --declared --as-of 2026-10-01", NULL },
    { "application endorse P-2026-001 --manager-statement Yes --caseload-confirmed yes --conduct-confirmed yes"
      " --capability-confirmed yes --as-of 2026-10-02", NULL },
  };
  static const Line after[] = {
    { "application open P-2026-001 --as-of 2026-10-05", NULL },
    { "application ready P-2026-001 --anonymised --as-of 2026-10-06", NULL },
    { "panel new progression 2026-11-12 --as-of 2026-10-22", NULL },
    { "panel seat 1 E06 chair --as-of 2026-10-22", NULL },
    { "panel seat 1 E08 academy --as-of 2026-10-22", NULL },
    { "panel seat 1 E07 manager --as-of 2026-10-22", NULL },
    { "panel seat 1 E09 lived_experience --as-of 2026-10-22", NULL },
    { "panel agenda 1 P-2026-001 --as-of 2026-10-22", NULL },
    { "panel papers 1 --as-of 2026-10-23", NULL },
    { "application schedule P-2026-001 --as-of 2026-10-23", NULL },
  };

  say (fixture, before, G_N_ELEMENTS (before));
  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      g_autofree char *line = g_strdup_printf ("application criterion P-2026-001 %s met --as-of 2026-10-05", codes[i]);

      assert_done (fixture, line);
    }
  say (fixture, after, G_N_ELEMENTS (after));
}

static void
train (Fixture    *fixture,
       const char *employee_id)
{
  static const char *const courses[] = {
    "SAFEGUARDING-CHILDREN-3", "SAFEGUARDING-ADULTS", "PREVENT", "INFORMATION-GOVERNANCE", "EQUALITY", "HEALTH-SAFETY",
    "LONE-WORKING", "MENTAL-CAPACITY", "PRACTICE-MODEL",
  };
  g_autoptr(GString) csv = g_string_new ("employee_id,course,title,held_on,attendance\n");

  for (guint i = 0; i < G_N_ELEMENTS (courses); i++)
    g_string_append_printf (csv, "%s,%s,%s,2026-03-02,attended\n", employee_id, courses[i], courses[i]);
  write_file (fixture, "training.csv", csv->str);
  assert_done (fixture, "import training training.csv");
}

/* Somebody becomes the applicant's manager after they have scored. */
static void
change_manager (Fixture    *fixture,
                const char *employee_id)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainDb) db = attain_db_open (fixture->database, ATTAIN_DB_WRITE, &error);
  g_autoptr(AttainChange) change = begin_change (db, "Change post");
  g_autoptr(AttainPost) post = load_post (db, "E02");
  gint64 id = 0;

  attain_db_query_int (db, "SELECT id FROM person WHERE employee_id = ?", g_variant_new ("(s)", employee_id), &id, &error);
  g_object_set (post, "line-manager-id", id, NULL);
  attain_change_update (change, &attain_post_table, post, &error);
  g_assert_no_error (error);
  commit_change (&change);
}

static void
test_panel (Fixture       *fixture,
            gconstpointer  data)
{
  static const Line before[] = {
    { "application convene P-2026-001 --as-of 2026-11-12",
      "Not every member present has declared whether there is a conflict of interest" },
    { "application declare P-2026-001 none --member E06 --as-of 2026-11-12", NULL },
    { "application declare P-2026-001 none --member E07 --as-of 2026-11-12", NULL },
    { "application declare P-2026-001 none --member E08 --as-of 2026-11-12", NULL },
    { "application declare P-2026-001 relative --member E09 --as-of 2026-11-12", NULL },
    { "application convene P-2026-001 --as-of 2026-11-12", NULL },
    { "application score P-2026-001 --member E09" SCORES,
      "You have a conflict of interest and take no part in this application" },
    { "application score P-2026-001 --member E06" SCORES, NULL },
    { "application score P-2026-001 --member E07" SCORES, NULL },
    { "application score P-2026-001 --member E08" SCORES, NULL },
  };
  static const Line between[] = {
    { DECIDE, "No quorum: too few are present who may vote. Seat somebody else, or choose another day" },
  };
  static const Line after[] = {
    { "application decide P-2026-001 progress --as-of 2026-11-12", "A decision needs a reason for each criterion" },
    { DECIDE, NULL },
    { DECIDE, "The panel has decided already: a decision is never edited, only an appeal may lead to another" },
    { "check", NULL },
  };

  found (fixture);
  train (fixture, "E02");
  bring_to_panel (fixture);
  say (fixture, before, G_N_ELEMENTS (before));
  change_manager (fixture, "E07");
  say (fixture, between, G_N_ELEMENTS (between));
  change_manager (fixture, "E01");
  say (fixture, after, G_N_ELEMENTS (after));
}

/* Somebody leaves while their application is open: it lapses, and says why. */
static void
test_leaver (Fixture       *fixture,
             gconstpointer  data)
{
  static const Line lines[] = {
    { "application start E02 advanced --as-of 2026-10-01", NULL },
    { "import people left.csv", NULL },
    { "application tidy --as-of 2026-10-31", NULL },
    { "application submit P-2026-001 --statement Ready --declared --as-of 2026-10-31",
      "“Submit” is not possible while the application is at “Lapsed”" },
    { "check", NULL },
  };
  g_auto(Answer) show = { 0 };

  found (fixture);
  write_file (fixture, "left.csv", "employee_id,given_name,family_name,started_on,left_on\n"
              "E02,Sam,Applicant,2020-01-06,2026-10-30\n");
  say (fixture, lines, G_N_ELEMENTS (lines));
  show = run (fixture, "application show P-2026-001 --format csv --as-of 2026-10-31");
  g_assert_nonnull (strstr (show.out, "The applicant has left the council"));
}

/* The council brings in another edition while a case is open: the case keeps its own, and another begins under the new. */
static void
test_scheme_changes (Fixture       *fixture,
                     gconstpointer  data)
{
  static const Line lines[] = {
    { "application start E02 advanced --as-of 2026-10-01", NULL },
    { "import scheme new.json", NULL },
    { "application start E05 advanced --as-of 2026-12-01", NULL },
    { "application submit P-2026-001 --statement Ready --declared --as-of 2026-12-01", NULL },
    { "check", NULL },
  };
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainDb) db = NULL;
  g_autoptr(GPtrArray) references = NULL;
  g_autofree char *changed = NULL;
  g_auto(GStrv) parts = NULL;

  found (fixture);
  db = attain_db_open (fixture->database, ATTAIN_DB_READ, &error);
  g_assert_no_error (error);
  references = attain_table_load_where (&attain_reference_table, db, "WHERE code = 'example'", NULL, &error);
  g_assert_no_error (error);
  parts = g_strsplit (ATTAIN_REFERENCE (g_ptr_array_index (references, 0))->body, "\"2019", -1);
  changed = g_strjoinv ("\"2026", parts);
  write_file (fixture, "new.json", changed);
  g_clear_pointer (&db, attain_db_close);
  say (fixture, lines, G_N_ELEMENTS (lines));

  {
    g_auto(Answer) first = run (fixture, "application show P-2026-001 --format csv --as-of 2026-12-01");
    g_auto(Answer) second = run (fixture, "application show P-2026-002 --format csv --as-of 2026-12-01");

    g_assert_nonnull (strstr (first.out, ",edition,2019\n"));
    g_assert_nonnull (strstr (second.out, ",edition,2026\n"));
  }
}

#define TEST(path, func) g_test_add ("/cli-casework/" path, Fixture, "init --scheme example", set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 2);
  program = g_canonicalize_filename (argv[1], NULL);
  TEST ("beginning-refused", test_start);
  TEST ("panel-refused", test_panel);
  TEST ("leaver", test_leaver);
  TEST ("levels", test_levels);
  g_test_add ("/cli-casework/levels-before-a-scheme", Fixture, "init", set_up, test_levels_before_a_scheme, tear_down);
  TEST ("scheme-changes", test_scheme_changes);
  status = g_test_run ();
  g_free (program);
  return status;
}
