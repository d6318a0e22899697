/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-check.h"
#include "attain-error.h"
#include "attain-panel-declaration.h"
#include "attain-panel-score.h"
#include "attain-store-test.h"

static AttainCheckReport *
check (AttainDb *db)
{
  g_autoptr(GError) error = NULL;
  AttainCheckReport *report = attain_check_run (db, NULL, &error);

  g_assert_no_error (error);
  return report;
}

/* Behind Attain's back, with every guard of the database down. */
static void
meddle (AttainDb   *db,
        const char *sql)
{
  g_autoptr(GError) error = NULL;

  attain_db_run_script (db, "PRAGMA foreign_keys = OFF", NULL);
  attain_db_run_script (db, sql, &error);
  g_assert_no_error (error);
  attain_db_run_script (db, "PRAGMA foreign_keys = ON", NULL);
}

static void
fill (AttainDb *db)
{
  g_autoptr(AttainPerson) ada = add_person (db, "E1", "Ada", "Okafor");
  g_autoptr(AttainPerson) bea = add_person (db, "E2", "Bea", "Nowak");
  g_autoptr(AttainCpdEntry) entry = add_entry (db, attain_record_get_id (ATTAIN_RECORD (ada)), "2026-03-02",
                                               "Court skills", 90);
  g_autoptr(AttainCpdEntry) other = add_entry (db, attain_record_get_id (ATTAIN_RECORD (bea)), "2026-03-03",
                                               "Hoarding", 60);
  g_autoptr(AttainChange) change = begin_change (db, "Edit CPD");
  g_autoptr(AttainPost) post = g_object_new (ATTAIN_TYPE_POST, "person-id", attain_record_get_id (ATTAIN_RECORD (ada)),
                                             "from-on", "2024-01-01", "team", "East", "fte", 1 / 3.0,
                                             "contract", ATTAIN_CONTRACT_PERMANENT, NULL);

  g_object_set (entry, "learning", "How to give evidence", NULL);
  g_assert_true (attain_change_update (change, &attain_cpd_table, entry, NULL));
  g_assert_true (attain_change_delete (change, &attain_cpd_table, other, NULL));
  g_assert_true (attain_change_insert (change, &attain_post_table, post, NULL));
  commit_change (&change);
}

static void
test_clean (StoreFixture  *fixture,
            gconstpointer  data)
{
  g_autoptr(AttainCheckReport) empty = check (fixture->db);
  g_autoptr(AttainCheckReport) full = NULL;

  g_assert_cmpuint (empty->n_faults, ==, 0);
  fill (fixture->db);
  full = check (fixture->db);
  g_assert_cmpuint (full->n_faults, ==, 0);
  g_assert_cmpint (full->n_changes, ==, 5);
  g_assert_cmpint (full->n_records, ==, 4);
}

#define YEAR "INSERT INTO asye (id, uid, version, person_id, programme, cohort, started_on, status)" \
             " VALUES (1, 'u', 1, 1, 'ASYE', 'A', '2026-09-07', 'active')"
#define PAUSE(id, person, from, to) \
  "INSERT INTO asye_pause (id, uid, version, person_id, asye_id, from_on, to_on, reason)" \
  " VALUES (" #id ", 'u" #id "', 1, " #person ", 1, '" from "', " to ", 'sickness')"
#define APPLICATION(id, state) \
  "INSERT INTO application (id, uid, version, person_id, reference, scheme, route, state)" \
  " VALUES (" #id ", 'u" #id "', 1, 1, 'P-" #id "', 'example', 'advanced', '" state "')"
#define STEP(move, from, to) \
  "INSERT INTO application_step (id, uid, version, person_id, application_id, move, from_state, to_state, moved_on)" \
  " VALUES (1, 'u', 1, 1, 1, '" move "', '" from "', '" to "', '2026-11-20')"
#define DECISION(outcome, reasons) \
  "INSERT INTO decision (id, uid, version, person_id, application_id, outcome, decided_on, reasons)" \
  " VALUES (1, 'u', 1, 1, 1, '" outcome "', '2026-11-20', " reasons ")"
#define SCORE(member) \
  "INSERT INTO panel_score (id, uid, version, person_id, meeting_id, application_id, member_id, code, score)" \
  " VALUES (1, 'u', 1, 1, 1, 1, " #member ", 'analysis', 3)"

/* What somebody does to the file, and the one fault that it must be known by. */
static const struct
{
  const char      *name;
  const char      *sql;
  AttainCheckKind  kind;
  const char      *where;
  const char      *sentence;
} cases[] = {
  { "field", "UPDATE cpd_entry SET minutes = 91", ATTAIN_CHECK_RECORD, "CPD entry 1",
    "“Hours” is not what the history says" },
  { "field-of-a-new-record", "UPDATE person SET email = 'x@example.org' WHERE id = 2", ATTAIN_CHECK_RECORD, "Person 2",
    "“Email” is not what the history says" },
  { "choice", "UPDATE cpd_entry SET activity = 'cours3'", ATTAIN_CHECK_RECORD, "CPD entry 1",
    "“Activity” is not what the history says" },
  { "uid", "UPDATE person SET uid = 'other' WHERE id = 1", ATTAIN_CHECK_RECORD, "Person 1",
    "It is not the record that the history tells of" },
  { "version", "UPDATE person SET version = 7 WHERE id = 1", ATTAIN_CHECK_RECORD, "Person 1",
    "It was not saved as often as the history says" },
  { "derived", "UPDATE person SET sort_name = 'zz' WHERE id = 1", ATTAIN_CHECK_RECORD, "Person 1",
    "“sort-name” does not follow from the other fields" },
  { "gone", "DELETE FROM post", ATTAIN_CHECK_RECORD, "Post 1",
    "It is gone, though the history does not say that it was deleted" },
  { "back", "INSERT INTO pcf_level (id, uid, version, person_id, level, from_on) VALUES (9, 'u', 1, 1, 'x', '2024-01-01')",
    ATTAIN_CHECK_RECORD, "PCF level 9", "The history does not know where it came from" },
  { "risen", "INSERT INTO cpd_entry (id, uid, version, person_id, occurred_on, title, activity, minutes, content_key,"
    " peer_reflected) VALUES (2, 'u', 1, 1, '2026-03-03', 'Hoarding', 'course', 60, 0, 0)",
    ATTAIN_CHECK_RECORD, "CPD entry 2", "It is there, though the history says that it was deleted" },
  { "link", "UPDATE cpd_entry SET person_id = 77", ATTAIN_CHECK_LINK, "cpd_entry 1",
    "It refers to a record that is not there (person)" },
  { "search", "INSERT INTO cpd_search (rowid, title) VALUES (1, 'unicorn')", ATTAIN_CHECK_SEARCH, "CPD entry",
    "The search index does not fit the records: a search may miss some" },
  { "search-misses", "UPDATE cpd_entry SET title = 'Moot skills'", ATTAIN_CHECK_SEARCH, "CPD entry",
    "The search index does not fit the records: a search may miss some" },
  { "tally", "UPDATE cpd_tally SET marks = '2d=71J21dG`l]'", ATTAIN_CHECK_RECORD, "Person 1",
    "CPD entry: what figures count is not what the records say" },
  { "tally-gone", "DELETE FROM cpd_tally", ATTAIN_CHECK_RECORD, "Person 1",
    "CPD entry: what figures count is not what the records say" },
  { "history-word", "UPDATE change SET action = 'Log nothing' WHERE id = 3", ATTAIN_CHECK_HISTORY, "Change 3",
    "It, or what comes before it, is not what was written at the time" },
  { "history-actor", "UPDATE change SET actor = 'nobody' WHERE id = 5", ATTAIN_CHECK_HISTORY, "Change 5",
    "It, or what comes before it, is not what was written at the time" },
  { "history-final", "UPDATE change SET final = 1 WHERE id = 2", ATTAIN_CHECK_HISTORY, "Change 2",
    "It, or what comes before it, is not what was written at the time" },
  { "history-subject", "UPDATE change_row SET person_id = 2 WHERE id = 1", ATTAIN_CHECK_HISTORY, "Change 1",
    "It, or what comes before it, is not what was written at the time" },
  { "history-number", "UPDATE change SET n_rows = 9 WHERE id = 4", ATTAIN_CHECK_HISTORY, "Change 4",
    "It does not have as many rows as it says" },
  { "history-removed", "DELETE FROM change WHERE id = 4", ATTAIN_CHECK_HISTORY, "Change 5",
    "It, or what comes before it, is not what was written at the time" },
  { "history-tail", "DELETE FROM change WHERE id = 5", ATTAIN_CHECK_HISTORY, "Change 5",
    "There are rows of it, but it is not in the history" },
  { "history-row", "DELETE FROM change_row WHERE id = 2", ATTAIN_CHECK_HISTORY, "Change 2",
    "It, or what comes before it, is not what was written at the time" },
  { "history-image", "UPDATE change_row SET after = '{' WHERE id = 2", ATTAIN_CHECK_HISTORY, "Person 2",
    "What the history says of it cannot be read" },
  { "rule", "UPDATE cpd_entry SET peer_on = '2020-01-01'", ATTAIN_CHECK_RULE, "CPD entry 1",
    "Discussed on: the discussion cannot be before the activity" },
  { "rule-among-records", "INSERT INTO post (id, uid, version, person_id, from_on, team, fte, contract)"
    " VALUES (2, 'u', 1, 1, '2025-01-01', 'West', 1, 'permanent')", ATTAIN_CHECK_RULE, "Post 1",
    "Two posts of one person in one contract overlap: end the first before the second begins" },
  { "outcome-before-start", "INSERT INTO asye (id, uid, version, person_id, programme, cohort, started_on, status, outcome,"
    " outcome_on) VALUES (1, 'u', 1, 1, 'ASYE', 'A', '2026-09-07', 'completed', 'pass', '2026-09-06')",
    ATTAIN_CHECK_RULE, "ASYE year 1", "The outcome is before the start of the year" },
  { "outcome-without-day", YEAR "; UPDATE asye SET status = 'completed', outcome = 'pass'",
    ATTAIN_CHECK_RULE, "ASYE year 1", "An outcome and its day go together: give both or neither" },
  { "withdrawal-before-start", YEAR "; UPDATE asye SET status = 'withdrawn', withdrawn_on = '2026-09-06'",
    ATTAIN_CHECK_RULE, "ASYE year 1", "The withdrawal is before the start of the year" },
  { "two-years-at-once", YEAR "; INSERT INTO asye (id, uid, version, person_id, programme, cohort, started_on)"
    " VALUES (2, 'v', 1, 1, 'ASYE', 'B', '2027-01-04')", ATTAIN_CHECK_RULE, "ASYE year 2",
    "Another year of this person, begun on 7 Sep 2026, is open at that time: it ends before the next begins" },
  { "own-assessor", YEAR "; UPDATE asye SET assessor_id = 1", ATTAIN_CHECK_RULE, "ASYE year 1",
    "Nobody assesses their own year: choose another assessor" },
  { "pauses-overlap", YEAR "; " PAUSE (1, 1, "2026-11-02", "'2026-11-30'") "; " PAUSE (2, 1, "2026-11-30", "NULL"),
    ATTAIN_CHECK_RULE, "Pause 2", "Two pauses of one year overlap: change one of them" },
  { "pause-backwards", YEAR "; " PAUSE (1, 1, "2026-11-02", "'2026-11-01'"), ATTAIN_CHECK_RULE, "Pause 1",
    "The pause ends before it begins" },
  { "pause-before-start", YEAR "; " PAUSE (1, 1, "2026-09-06", "NULL"), ATTAIN_CHECK_RULE, "Pause 1",
    "The pause begins before the year does" },
  { "pause-of-somebody-else", YEAR "; " PAUSE (1, 2, "2026-11-02", "NULL"), ATTAIN_CHECK_RULE, "Pause 1",
    "The pause is of another person’s year" },
  { "pause-for-capability", YEAR "; " PAUSE (1, 1, "2026-11-02", "NULL") "; UPDATE asye_pause SET reason = 'capability'",
    ATTAIN_CHECK_RULE, "Pause 1",
    "The year is never paused for capability: concerns go through the employer's own procedures" },
  { "gap-of-somebody-else", YEAR "; INSERT INTO asye_gap (id, uid, version, person_id, asye_id, item, code)"
    " VALUES (1, 'u', 1, 2, 1, 'review', 'three')", ATTAIN_CHECK_RULE, "Explained absence 1",
    "The explanation is of another person’s year" },
  { "gap-without-kind", YEAR "; INSERT INTO asye_gap (id, uid, version, person_id, asye_id, item, code)"
    " VALUES (1, 'u', 1, 1, 1, '', 'three')", ATTAIN_CHECK_RULE, "Explained absence 1", "For is missing" },
  { "evidence-of-somebody-else", YEAR "; INSERT INTO evidence (id, uid, version, person_id, asye_id, item, code, title,"
    " held_on) VALUES (1, 'u', 1, 2, 1, 'review', 'three', 'A visit', '2026-10-05')", ATTAIN_CHECK_RULE, "Evidence 1",
    "The evidence is for another person’s year" },
  { "evidence-before-start", YEAR "; INSERT INTO evidence (id, uid, version, person_id, asye_id, item, code, title,"
    " held_on) VALUES (1, 'u', 1, 1, 1, 'review', 'three', 'A visit', '2026-09-06')", ATTAIN_CHECK_RULE, "Evidence 1",
    "Date: it is before the start of the year, on 7 Sep 2026" },
  { "two-applications-open", APPLICATION (1, "draft") "; " APPLICATION (2, "draft"), ATTAIN_CHECK_RULE,
    "Application 1", "Somebody has two applications open at once" },
  { "application-astray", APPLICATION (1, "closed") "; " STEP ("submit", "draft", "awaiting_endorsement"), ATTAIN_CHECK_RULE,
    "Application 1", "The application is not where its last step has left it" },
  { "step-off-the-road", APPLICATION (1, "closed") "; " STEP ("submit", "draft", "closed"), ATTAIN_CHECK_RULE,
    "Step 1", "The road of an application has no such step" },
  { "decision-without-reasons", APPLICATION (1, "draft") "; " DECISION ("progress", "NULL"), ATTAIN_CHECK_RULE,
    "Decision 1", "A decision needs its reasons: write down why" },
  { "deferral-without-plan", APPLICATION (1, "draft") "; " DECISION ("defer", "'Too early'"), ATTAIN_CHECK_RULE,
    "Decision 1", "A deferral needs what is to be done, by when it is looked at again, and by whom" },
  { "score-of-oneself", APPLICATION (1, "draft") "; " SCORE (1), ATTAIN_CHECK_RULE, "Score 1",
    "Nobody scores their own application" },
  { "score-by-conflicted", APPLICATION (1, "draft") "; " SCORE (2) "; INSERT INTO panel_declaration (id, uid, version,"
    " person_id, meeting_id, application_id, member_id, conflict, declared_on) VALUES (1, 'u', 1, 1, 1, 1, 2, 'relative',"
    " '2026-11-20')", ATTAIN_CHECK_RULE, "Score 1", "The score is of a member who had declared a conflict of interest" },
};

static void
test_found (StoreFixture  *fixture,
            gconstpointer  data)
{
  guint n = GPOINTER_TO_UINT (data);
  g_autoptr(AttainCheckReport) report = NULL;
  gboolean found = FALSE;

  fill (fixture->db);
  meddle (fixture->db, cases[n].sql);
  report = check (fixture->db);
  for (guint i = 0; i < report->faults->len; i++)
    {
      AttainCheckFault *fault = g_ptr_array_index (report->faults, i);

      found |= fault->kind == cases[n].kind && g_str_equal (fault->where, cases[n].where) &&
               g_str_equal (fault->sentence, cases[n].sentence);
      g_test_message ("%s: %s: %s", attain_check_kind_to_text (fault->kind), fault->where, fault->sentence);
    }
  g_assert_true (found);
}

/* Somebody is at fault for none of their absences. */
static void
test_absence_told_once (StoreFixture  *fixture,
                        gconstpointer  data)
{
  g_autoptr(AttainCheckReport) report = NULL;
  guint n = 0;

  fill (fixture->db);
  meddle (fixture->db, "INSERT INTO absence (id, uid, version, person_id, from_on, to_on, days)"
          " VALUES (1, 'u', 1, 1, '1999-01-04', '1999-01-05', 2)");
  report = check (fixture->db);
  for (guint i = 0; i < report->faults->len; i++)
    {
      AttainCheckFault *fault = g_ptr_array_index (report->faults, i);

      if (strstr (fault->sentence, "The absence begins before the person started") == NULL)
        continue;
      g_assert_cmpstr (fault->where, ==, "Absence 1");
      n++;
    }
  g_assert_cmpuint (n, ==, 1);
}

static AttainPanelScore *
make_score (const char *code)
{
  return g_object_new (ATTAIN_TYPE_PANEL_SCORE, "person-id", (gint64) 1, "meeting-id", (gint64) 1, "application-id",
                       (gint64) 1, "member-id", (gint64) 2, "code", code, "score", (gint64) 3, NULL);
}

/* What a member scored before they declared stays, and does not count; after that they score no more. */
static void
test_score_before_declaration (StoreFixture  *fixture,
                               gconstpointer  data)
{
  g_autoptr(AttainPanelScore) before = make_score ("analysis");
  g_autoptr(AttainPanelScore) after = make_score ("practice");
  g_autoptr(AttainPanelDeclaration) declaration =
    g_object_new (ATTAIN_TYPE_PANEL_DECLARATION, "person-id", (gint64) 1, "meeting-id", (gint64) 1, "application-id",
                  (gint64) 1, "member-id", (gint64) 2, "conflict", ATTAIN_PANEL_CONFLICT_RELATIVE, "declared-on",
                  "2026-11-20", NULL);
  g_autoptr(AttainCheckReport) report = NULL;
  g_autoptr(AttainChange) change = NULL;
  g_autoptr(GError) error = NULL;

  fill (fixture->db);
  meddle (fixture->db, APPLICATION (1, "draft") "; INSERT INTO panel_meeting (id, uid, version, scheme, panel, title,"
          " held_on) VALUES (1, 'u', 1, 'example', 'progression', 'November', '2026-11-20')");
  insert_record (fixture->db, &attain_panel_score_table, before);
  insert_record (fixture->db, &attain_panel_declaration_table, declaration);
  report = check (fixture->db);
  g_assert_cmpuint (report->n_faults, ==, 2);   /* the two that were put there behind Attain's back */

  change = begin_change (fixture->db, "Score");
  g_assert_true (attain_change_insert (change, &attain_panel_score_table, after, NULL));
  g_assert_false (attain_change_commit (&change, NULL, &error));
  g_assert_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==, "The score is of a member who had declared a conflict of interest");
}

static void
test_reader_may_check (StoreFixture  *fixture,
                       gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainDb) reader = NULL;
  g_autoptr(AttainCheckReport) report = NULL;

  fill (fixture->db);
  meddle (fixture->db, "INSERT INTO cpd_search (rowid, title) VALUES (1, 'unicorn')");
  reader = attain_db_open (fixture->file, ATTAIN_DB_READ, &error);
  g_assert_no_error (error);
  report = check (reader);
  g_assert_cmpuint (report->n_faults, ==, 1);
  g_assert_false (attain_db_run (reader, "DELETE FROM post", NULL, &error));
}

static void
test_cancelled (StoreFixture  *fixture,
                gconstpointer  data)
{
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;

  fill (fixture->db);
  attain_db_set_cancellable (fixture->db, cancellable);
  g_cancellable_cancel (cancellable);
  g_assert_null (attain_check_run (fixture->db, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  attain_db_set_cancellable (fixture->db, NULL);
}

static void
test_counts_what_it_does_not_list (StoreFixture  *fixture,
                                   gconstpointer  data)
{
  g_autoptr(AttainPerson) ada = add_person (fixture->db, "E1", "Ada", "Okafor");
  g_autoptr(AttainCheckReport) report = NULL;

  meddle (fixture->db, "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 1500)"
          " INSERT INTO setting (uid, version, name) SELECT 'u' || i, 1, 'n' || i FROM n");
  report = check (fixture->db);
  g_assert_cmpuint (report->faults->len, ==, 1000);
  g_assert_cmpuint (report->n_faults, ==, 1500);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add ("/check/" name, StoreFixture, NULL, store_set_up, function, store_tear_down)
  ADD ("clean", test_clean);
  ADD ("absence-told-once", test_absence_told_once);
  ADD ("score-before-declaration", test_score_before_declaration);
  ADD ("reader-may-check", test_reader_may_check);
  ADD ("cancelled", test_cancelled);
  ADD ("counts-what-it-does-not-list", test_counts_what_it_does_not_list);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/check/found/", cases[i].name, NULL);

      g_test_add (path, StoreFixture, GUINT_TO_POINTER (i), store_set_up, test_found, store_tear_down);
    }

  return g_test_run ();
}
