/* SPDX-License-Identifier: GPL-3.0-or-later */

/* attainctl as scripts see it: exit status, standard output and standard error. Its path is the argument. */

#include <errno.h>

#include <json-glib/json-glib.h>

#include "attain-cli-test.h"

static const struct { const char *arguments; int status; const char *err; } refusals[] = {
  { "", 2, "attainctl: say what to do; attainctl --help lists the commands\n" },
  { "fly", 2, "attainctl: there is no command “fly”; attainctl --help lists them\n" },
  { "--frmat json check", 2, "attainctl: Unknown option --frmat (attainctl --help shows how)\n" },
  { "import", 2, "attainctl: write it as: attainctl import KIND FILE [--dry-run] [--skip-refused] [--refused FILE]"
                 " [--encoding E]\n" },
  { "import cars cars.csv", 2, "attainctl: “cars” is not a kind of file; there are people, posts, cpd, training,"
                               " establishment, absence, caseload, pcf-levels, asye, asye-pauses, evidence,"
                               " applications, appointments, framework, scheme\n" },
  { "import people /nowhere/at.csv", 2, "attainctl: Nothing was imported. There is no file “/nowhere/at.csv”: look at its"
                                        " name and folder\n" },
  { "import people empty.csv", 1, "attainctl: Nothing was imported. The file is empty: its first line must name the columns\n" },
  { "import people latin.csv", 1, "attainctl: Nothing was imported. The file is not UTF-8 text at byte offset 44: save it"
                                  " as UTF-8, or say which encoding it has, for example windows-1252\n" },
  { "import people latin.csv --encoding x", 1, "attainctl: Nothing was imported. “x” is not an encoding that is known"
                                               " here; windows-1252 and iso-8859-1 are\n" },
  { "export people -o /nowhere/at.csv", 2, "attainctl: Nothing was exported, and no file was replaced. Error opening file"
                                          " “/nowhere/at.csv”: No such file or directory\n" },
  { "export people --format pdf", 2, "attainctl: an export is csv, json or xlsx, not pdf\n" },
  { "import framework pcf.json --skip-refused", 2, "attainctl: --skip-refused, --refused and --encoding are for CSV; a"
                                                   " framework is JSON, taken whole or not at all\n" },
  { "--database other.attain init --people 20", 2, "attainctl: --people, --years and --seed are of the council that"
                                                   " --demo makes: add it, or leave them out\n" },
  { "export framework --format csv", 2, "attainctl: a framework is written as json alone, not as csv\n" },
  { "check --format xlsx", 2, "attainctl: “xlsx” is not a format: use table, json or csv\n" },
  { "show person NOBODY", 1, "attainctl: Nobody has this employee number\n" },
  { "show team East", 2, "attainctl: “team” cannot be shown; write it as: attainctl show person EMPLOYEE_ID\n" },
  { "figures happiness", 2, NULL },
  { "figures --by moon", 2, "attainctl: --by: “moon” is not one of: team, service, level, cohort, route\n" },
  { "figures --as-of 2026-02-30", 2, "attainctl: --as-of: “2026-02-30” is not a day that exists: write it as 2026-11-30"
                                     " or 30/11/2026\n" },
  { "panel postpone 1 2026-02-30", 2, "attainctl: DATE: “2026-02-30” is not a day that exists: write it as 2026-11-30 or"
                                      " 30/11/2026\n" },
  { "search x --kind stars", 2, "attainctl: “stars” cannot be searched; people and cpd can\n" },
  { "audit --person NOBODY", 1, "attainctl: Nobody has this employee number\n" },
  { "--as NOBODY check", 1, "attainctl: Nobody in these records has the employee number “NOBODY”, so nothing can be done"
                            " as them.\n" },
  { "--as NOBODY figures", 1, "attainctl: Nobody in these records has the employee number “NOBODY”, so nothing can be"
                              " done as them.\n" },
  { "restore empty.csv", 3, NULL },
  { "restore /nowhere/at.attain", 2, "attainctl: There is no file “/nowhere/at.attain”: look at its name and folder\n" },
  { "init", 3, NULL },
  { "--database not-there.attain check", 3, NULL },
  { "--database empty.csv check", 3, NULL },
  { "--database text.attain check", 3, NULL },
};

/* A refusal says one sentence, on standard error, and nothing on standard output. */
static void
test_refusals (Fixture       *fixture,
               gconstpointer  data)
{
  write_file (fixture, "empty.csv", "");
  write_file (fixture, "text.attain", "This is a letter and no database, however long it may go on for.");
  write_file (fixture, "latin.csv", "employee_id,given_name,family_name,started\nZ\xeb,Li,2020-01-01\n");

  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_auto(Answer) answer = run (fixture, refusals[i].arguments);

      if (answer.status != refusals[i].status)
        g_test_message ("%s: %s", refusals[i].arguments, answer.err);
      g_assert_cmpint (answer.status, ==, refusals[i].status);
      g_assert_cmpstr (answer.out, ==, "");
      g_assert_true (g_str_has_prefix (answer.err, "attainctl: "));
      g_assert_true (strchr (answer.err, '\n') == answer.err + strlen (answer.err) - 1);
      if (refusals[i].err != NULL)
        g_assert_cmpstr (answer.err, ==, refusals[i].err);
    }
}

static void
test_help (Fixture       *fixture,
           gconstpointer  data)
{
  static const char *const commands[] = {
    "init", "import", "export", "show", "pathway", "figures", "search", "check", "backup", "restore", "audit",
  };
  static const struct { const char *arguments, *sentence; } rows[] = {
    { "import --help", "\ntakes a file in, all of it or nothing\n\nKinds: people, posts, cpd," },
    { "export --help", "How the file is written: csv, json or xlsx" },
    { "figures --help", "How results are written: table, json or csv" },
    { "panel close --help", "\nit is over\n" },
  };
  g_auto(Answer) all = run (fixture, "--help");

  g_assert_cmpint (all.status, ==, 0);
  g_assert_cmpstr (all.err, ==, "");
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autofree char *line = g_strdup_printf ("\n  %-9s ", commands[i]);
      g_autofree char *arguments = g_strconcat (commands[i], " --help", NULL);
      g_autofree char *usage = g_strdup_printf ("attainctl %s ", commands[i]);
      g_auto(Answer) answer = run (fixture, arguments);

      g_assert_nonnull (strstr (all.out, line));
      g_assert_cmpint (answer.status, ==, 0);
      g_assert_cmpstr (answer.err, ==, "");
      g_assert_nonnull (strstr (answer.out, usage));
      g_assert_nonnull (strstr (answer.out, "--database"));
    }
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_auto(Answer) answer = run (fixture, rows[i].arguments);

      g_assert_nonnull (strstr (answer.out, rows[i].sentence));
    }
}

static void
test_version (Fixture       *fixture,
              gconstpointer  data)
{
  g_auto(Answer) answer = run (fixture, "--version"), help = run (fixture, "--help");

  g_assert_cmpint (answer.status, ==, 0);
  g_assert_cmpstr (answer.out, ==, "attainctl " ATTAIN_VERSION "\n");
  g_assert_cmpstr (answer.err, ==, "");
  g_assert_nonnull (strstr (help.out, "--version"));
}

static void
set_modes (Fixture *fixture,
           int      folder,
           int      file)
{
  g_assert_cmpint (g_chmod (fixture->folder, 0700), ==, 0);
  g_assert_cmpint (g_chmod (fixture->database, file), ==, 0);
  g_assert_cmpint (g_chmod (fixture->folder, folder), ==, 0);
}

/* Whoever may do everything is not kept from writing, so nothing would be shown. */
static gboolean
may_do_everything (Fixture *fixture)
{
  set_modes (fixture, 0700, 0400);
  if (g_access (fixture->database, W_OK) != 0)
    return FALSE;

  g_test_skip ("run as somebody who may do everything");
  return TRUE;
}

static void
test_read_only (Fixture       *fixture,
                gconstpointer  data)
{
  static const char *const asks[] = { "show person E1", "figures", "search Ada", "export people", "audit", "check",
                                      "asye list", "panel list --all", "application list --all", NULL };
  static const int folders[] = { 0700, 0500 };

  write_file (fixture, "people.csv", "employee_id,given_name,family_name,started_on\nE1,Ada,Okafor,2020-01-06\n");
  assert_done (fixture, "import people people.csv");
  if (may_do_everything (fixture))
    return;

  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_auto(Answer) answer = { 0 };

      set_modes (fixture, folders[i], 0400);
      for (guint k = 0; asks[k] != NULL; k++)
        assert_done (fixture, asks[k]);
      answer = run (fixture, "import people people.csv");
      g_assert_cmpint (answer.status, ==, 3);
      g_assert_nonnull (strstr (answer.err, "The file is read-only, so nothing could be saved in it."));
    }
  set_modes (fixture, 0700, 0600);
}

static const char faulty[] =
  "employee_id,given_name,family_name,started_on,colour\n"
  "E1,Ada,Okafor,2020-01-06,blue\n"
  "E2,Bo,Li,2020-13-06,red\n";

static void
test_import_refused (Fixture       *fixture,
                     gconstpointer  data)
{
  g_auto(Answer) answer = { 0 };

  write_file (fixture, "people.csv", faulty);
  answer = run (fixture, "import people people.csv --format csv");
  g_assert_cmpint (answer.status, ==, 1);
  g_assert_cmpstr (answer.out, ==,
                   "line,column,value,reason\n"
                   "3,started_on,2020-13-06,Started on: “2020-13-06” is not a day that exists: write it as 2026-11-30"
                   " or 30/11/2026\n");
  g_assert_cmpstr (answer.err, ==,
                   "These columns are unknown and were left alone: colour\n"
                   "attainctl: 1 row was refused, so nothing was imported; mend it, or leave it out with"
                   " --skip-refused\n");
}

static JsonObject *
parse (const char *text,
       JsonParser *parser)
{
  g_autoptr(GError) error = NULL;

  json_parser_load_from_data (parser, text, -1, &error);
  g_assert_no_error (error);
  return json_node_get_object (json_parser_get_root (parser));
}

static void
test_import_skips (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr(JsonParser) parser = json_parser_new ();
  g_auto(Answer) answer = { 0 };
  g_auto(Answer) people = { 0 };
  g_autofree char *refused = g_build_filename (fixture->folder, "refused.csv", NULL);
  JsonObject *summary;

  write_file (fixture, "people.csv", faulty);
  answer = run (fixture, "--quiet import people people.csv --skip-refused --refused refused.csv --format json");
  g_assert_cmpint (answer.status, ==, 1);
  summary = parse (answer.out, parser);
  g_assert_true (json_object_get_boolean_member (summary, "committed"));
  g_assert_cmpint (json_object_get_int_member (summary, "added"), ==, 1);
  g_assert_cmpint (json_object_get_int_member (summary, "refused"), ==, 1);
  g_assert_cmpint (json_array_get_length (json_object_get_array_member (summary, "refusals")), ==, 1);
  g_assert_true (g_file_test (refused, G_FILE_TEST_EXISTS));

  people = run (fixture, "export people");
  g_assert_nonnull (strstr (people.out, "\nE1,Ada,Okafor,"));
  g_assert_null (strstr (people.out, "\nE2,"));
}

/* People read days as they write them; what programs read is as files have it, in every language. */
static void
test_audit_values (Fixture       *fixture,
                   gconstpointer  data)
{
  g_auto(Answer) table = { 0 }, csv = { 0 }, json = { 0 };

  write_file (fixture, "people.csv", "employee_id,given_name,family_name,started_on,team,fte,contract\n"
                                     "E1,Ada,Okafor,2020-01-06,East,0.5,fixed_term\n");
  assert_done (fixture, "import people people.csv");
  table = run (fixture, "audit --person E1");
  csv = run (fixture, "audit --person E1 --format csv");
  json = run (fixture, "audit --person E1 --format json");
  g_assert_nonnull (strstr (table.out, "6 Jan 2020"));
  g_assert_nonnull (strstr (table.out, "Fixed term"));
  g_assert_nonnull (strstr (csv.out, ",added,Started on,,2020-01-06\n"));
  g_assert_nonnull (strstr (csv.out, ",added,Contract,,fixed_term\n"));
  g_assert_nonnull (strstr (json.out, "\"field\": \"Started on\", \"from\": null, \"to\": \"2020-01-06\"}"));
}

/* A table tells people how much a file of reference data is; programs are given all of it. */
static void
test_audit_of_reference_data (Fixture       *fixture,
                              gconstpointer  data)
{
  g_auto(Answer) table = run (fixture, "audit"), csv = run (fixture, "audit --format csv");
  g_auto(Answer) json = run (fixture, "audit --format json");
  g_auto(GStrv) lines = g_strsplit (table.out, "\n", -1);

  g_assert_nonnull (strstr (table.out, " characters"));
  for (guint i = 0; lines[i] != NULL; i++)
    g_assert_cmpint (g_utf8_strlen (lines[i], -1), <, 500);
  g_assert_nonnull (strstr (csv.out, "\"\"levels\"\""));
  g_assert_nonnull (strstr (json.out, "\\\"levels\\\""));
}

/* One change is no “1 changes”. */
static void
test_sound (Fixture       *fixture,
            gconstpointer  data)
{
  g_auto(Answer) answer = run (fixture, "check");

  g_assert_cmpint (answer.status, ==, 0);
  g_assert_true (g_str_has_prefix (answer.err, "Nothing is wrong: checked were 1 change and "));
  g_assert_true (g_str_has_suffix (answer.err, " records\n"));
}

static void
test_dry_run (Fixture       *fixture,
              gconstpointer  data)
{
  g_auto(Answer) answer = { 0 };
  g_auto(Answer) people = { 0 };

  write_file (fixture, "people.csv", "employee_id,given_name,family_name,started_on\nE1,Ada,Okafor,2020-01-06\n");
  answer = run (fixture, "import people people.csv --dry-run");
  g_assert_cmpint (answer.status, ==, 0);
  g_assert_cmpstr (answer.out, ==, "rows           count\nadded          1\nchanged        0\nleft as it is  0\n"
                                   "refused        0\n");
  g_assert_cmpstr (answer.err, ==, "Nothing was written: this was a dry run\n");
  people = run (fixture, "export people");
  g_assert_null (strstr (people.out, "Ada"));
}

static const char *const kinds[] = {
  "people", "posts", "pcf-levels", "appointments", "establishment", "absence", "caseload", "training", "cpd", "asye",
  "asye-pauses", "evidence", "applications", "framework", "scheme",
};

/* Whatever the demo council has goes out and comes back without a change, and the database stays sound. */
static void
test_demo_round_trip (Fixture       *fixture,
                      gconstpointer  data)
{
  g_auto(Answer) check = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *export = g_strdup_printf ("export %s -o out", kinds[i]);
      g_autofree char *import = g_strdup_printf ("import %s out --format json --quiet", kinds[i]);
      g_autoptr(JsonParser) parser = json_parser_new ();
      g_auto(Answer) answer = { 0 };
      JsonObject *summary;

      assert_done (fixture, export);
      answer = run (fixture, import);
      g_assert_cmpint (answer.status, ==, 0);
      summary = parse (answer.out, parser);
      g_assert_cmpint (json_object_get_int_member (summary, "added"), ==, 0);
      g_assert_cmpint (json_object_get_int_member (summary, "changed"), ==, 0);
      g_assert_cmpint (json_object_get_int_member (summary, "same"), >, 0);
    }

  check = run (fixture, "check");
  g_assert_cmpint (check.status, ==, 0);
  g_assert_cmpstr (check.out, ==, "");
}

static void
test_figures (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(JsonParser) parser = json_parser_new ();
  g_auto(Answer) answer = run (fixture, "figures turnover_rate_fte in_post_headcount --as-of 2025-10-31 --format json");
  JsonObject *root, *rate, *count;
  JsonArray *figures;

  g_assert_cmpint (answer.status, ==, 0);
  root = parse (answer.out, parser);
  g_assert_cmpstr (json_object_get_string_member (root, "as_of"), ==, "2025-10-31");
  figures = json_object_get_array_member (root, "figures");
  g_assert_cmpint (json_array_get_length (figures), ==, 2);
  rate = json_array_get_object_element (figures, 0);
  count = json_array_get_object_element (figures, 1);
  g_assert_cmpstr (json_object_get_string_member (rate, "name"), ==, "turnover_rate_fte");
  g_assert_cmpfloat (json_object_get_double_member (rate, "value"), ==,
                     json_object_get_double_member (rate, "numerator") /
                       json_object_get_double_member (rate, "denominator"));
  g_assert_cmpstr (json_object_get_string_member (rate, "unit"), ==, "ratio");
  g_assert_cmpstr (json_object_get_string_member (rate, "to"), ==, "2025-10-31");
  g_assert_false (json_object_has_member (count, "numerator"));
  g_assert_true (json_object_get_null_member (count, "group"));
}

static void
test_backup_and_restore (Fixture       *fixture,
                         gconstpointer  data)
{
  g_auto(Answer) before = run (fixture, "export cpd");
  g_auto(Answer) after = { 0 };
  g_auto(Answer) again = { 0 };

  assert_done (fixture, "backup copy.attain");
  again = run (fixture, "backup copy.attain");
  g_assert_cmpint (again.status, ==, 1);
  g_assert_cmpint (g_remove (fixture->database), ==, 0);
  assert_done (fixture, "restore copy.attain");
  after = run (fixture, "export cpd");
  g_assert_cmpstr (after.out, ==, before.out);
}

static void
test_results_are_json (Fixture       *fixture,
                       gconstpointer  data)
{
  static const char *const arguments[] = {
    "export cpd", "export people", "search court", "search o --kind people --limit 3", "audit --since 2020-01-01",
    "check", "figures --by team", "show person WM100000",
  };

  for (guint i = 0; i < G_N_ELEMENTS (arguments); i++)
    {
      g_autofree char *line = g_strconcat (arguments[i], " --format json", NULL);
      g_auto(Answer) answer = run (fixture, line);
      g_autoptr(GError) error = NULL;
      g_autoptr(JsonNode) node = json_from_string (answer.out, &error);

      g_assert_no_error (error);
      g_assert_nonnull (node);
      g_assert_cmpint (answer.status, ==, 0);
    }
}

static void
test_search_marks (Fixture       *fixture,
                   gconstpointer  data)
{
  g_auto(Answer) answer = run (fixture, "search supervision --kind cpd --limit 2 --format csv");
  g_auto(Answer) nothing = run (fixture, "search xylophone --format csv");

  g_assert_cmpint (answer.status, ==, 0);
  g_assert_true (strstr (answer.out, "*supervision*") != NULL || strstr (answer.out, "*Supervision*") != NULL);
  g_assert_cmpstr (nothing.out, ==, "kind,id,person,date,title,text\n");
}

/* Runs "attainctl --database … ARGUMENTS" by a shell, which sends the results where ARGUMENTS say. */
static Answer
run_in_shell (Fixture    *fixture,
              const char *arguments)
{
  g_autofree char *line = g_strdup_printf ("'%s' --database test.attain %s", program, arguments);
  char *argv[] = { "/bin/sh", "-c", line, NULL };
  g_autoptr(GError) error = NULL;
  Answer answer;
  int wait_status;

  g_spawn_sync (fixture->folder, argv, NULL, G_SPAWN_DEFAULT, leave_terminal, NULL, &answer.out, &answer.err, &wait_status,
                &error);
  g_assert_no_error (error);
  answer.status = WIFEXITED (wait_status) ? WEXITSTATUS (wait_status) : -1;
  return answer;
}

static void
assert_unwritten (Fixture    *fixture,
                  const char *arguments,
                  const char *why)
{
  g_autofree char *sentence =
    g_strdup_printf ("attainctl: The results could not be written to their end: %s. What the command has saved in the"
                     " records is kept: send the results where there is room\n", why);
  g_auto(Answer) answer = run_in_shell (fixture, arguments);

  g_test_message ("%s", arguments);
  g_assert_cmpint (answer.status, ==, 3);
  g_assert_cmpstr (answer.err, ==, sentence);
}

/* Whatever is answered, in whatever format, long or short. */
/* Nothing to show is an answer, and is said to be one where the question may be why. */
static void
test_says_why_empty (Fixture       *fixture,
                     gconstpointer  data)
{
  static const struct { const char *arguments, *err; } rows[] = {
    { "search '!!'", "There is no word in “!!” to look for\n" },
    { "search supervision --limit 300 --quiet", "" },
    { "search supervision --limit 300 --kind cpd",
      "Only the newest 100 CPD entries with these words were looked at: add a word to find others\n" },
    { "search supervision --kind cpd", "" },
    { "pathway WM100000 --as-of 1999-01-01",
      "They have no post on that day, so no route starts where they are; --route CODE shows one\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_auto(Answer) answer = run (fixture, rows[i].arguments);

      g_test_message ("%s", rows[i].arguments);
      g_assert_cmpint (answer.status, ==, 0);
      g_assert_cmpstr (answer.err, ==, rows[i].err);
    }
}

static void
test_full_disk (Fixture       *fixture,
                gconstpointer  data)
{
  static const char *const answers[] = {
    "--help", "figures --help", "asye --help", "figures", "figures --format json", "figures --format csv",
    "export cpd", "export cpd --format json", "export cpd --format xlsx", "export scheme --format json", "search practice",
    "application list", "asye list --format json", "panel list --all --format csv", "audit", "check --format csv --quiet",
  };

  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      g_autofree char *arguments = g_strconcat (answers[i], " > /dev/full", NULL);

      assert_unwritten (fixture, arguments, g_strerror (ENOSPC));
    }
  assert_unwritten (fixture, "figures >&-", g_strerror (EBADF));
}

static void
test_full_disk_keeps_import (Fixture       *fixture,
                             gconstpointer  data)
{
  g_auto(Answer) found = { 0 };

  write_file (fixture, "people.csv", "employee_id,given_name,family_name,started_on\nE1,Ada,Okafor,2020-01-06\n");
  assert_unwritten (fixture, "import people people.csv > /dev/full", g_strerror (ENOSPC));
  found = run (fixture, "export people");
  g_assert_nonnull (strstr (found.out, "\nE1,Ada,Okafor,"));
}

#define TEST(path, init, func) g_test_add (path, Fixture, init, set_up, func, tear_down)
#define DEMO "init --demo --people 40 --years 2 --as-of 2026-11-20"

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 2);
  program = g_canonicalize_filename (argv[1], NULL);
  TEST ("/attainctl/refusals", "init", test_refusals);
  TEST ("/attainctl/read-only", "init", test_read_only);
  TEST ("/attainctl/help", NULL, test_help);
  TEST ("/attainctl/version", NULL, test_version);
  TEST ("/attainctl/import-refused", "init", test_import_refused);
  TEST ("/attainctl/import-skips", "init", test_import_skips);
  TEST ("/attainctl/audit-values", "init", test_audit_values);
  TEST ("/attainctl/audit-of-reference-data", "init --scheme example", test_audit_of_reference_data);
  TEST ("/attainctl/sound", "init", test_sound);
  TEST ("/attainctl/dry-run", "init", test_dry_run);
  TEST ("/attainctl/demo-round-trip", DEMO, test_demo_round_trip);
  TEST ("/attainctl/figures", DEMO, test_figures);
  TEST ("/attainctl/backup-and-restore", DEMO, test_backup_and_restore);
  TEST ("/attainctl/results-are-json", DEMO, test_results_are_json);
  TEST ("/attainctl/search-marks", DEMO, test_search_marks);
  TEST ("/attainctl/says-why-empty", DEMO, test_says_why_empty);
  TEST ("/attainctl/full-disk", DEMO, test_full_disk);
  TEST ("/attainctl/full-disk-keeps-import", "init", test_full_disk_keeps_import);
  status = g_test_run ();
  g_free (program);
  return status;
}
