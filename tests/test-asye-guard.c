/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-asye-guard.h"
#include "attain-asye-test.h"
#include "attain-error.h"

#define REVIEW   ATTAIN_ASYE_ITEM_REVIEW
#define EVIDENCE ATTAIN_ASYE_ITEM_EVIDENCE

#define ALL_DONE \
  { REVIEW, "three", "2026-12-01", TRUE, FALSE }, { REVIEW, "six", "2027-03-01", TRUE, FALSE }, \
  { REVIEW, "final", "2027-09-01", TRUE, FALSE }, { EVIDENCE, "reflection", "2027-02-20", TRUE, FALSE }, \
  { EVIDENCE, "observation", "2027-02-10", TRUE, TRUE }, { EVIDENCE, "observation", "2027-08-10", TRUE, FALSE }

#define MAX_DONE 7

typedef struct
{
  const char *name;
  const char *outcome;
  const char *decided_on;
  AttainAsyeDone done[MAX_DONE];
  AttainAsyeAbsence absence;
  const char *sentence;
} Case;

/* An optional self-assessment is never there. */
static const Case cases[] = {
  { "/asye/outcome/pass-with-all-there", "pass", "2027-09-10",
    { ALL_DONE, { EVIDENCE, "reflection", "2027-08-20", TRUE, FALSE } }, { 0 }, NULL },
  { "/asye/outcome/pass-with-an-absence-explained", "pass", "2027-09-10",
    { ALL_DONE }, { EVIDENCE, "reflection", "The first was lost with the laptop and discussed instead" }, NULL },
  { "/asye/outcome/fail-with-nothing-there", "fail", "2027-09-10", { { 0 } }, { 0 }, NULL },
  { "/asye/outcome/refused/pass-with-an-absence", "pass", "2027-09-10", { ALL_DONE }, { 0 },
    "A pass needs what the programme asks for, or why it is not there: Critical reflection (1 of 2)" },
  { "/asye/outcome/refused/reason-of-blanks", "pass", "2027-09-10", { ALL_DONE }, { EVIDENCE, "reflection", "  " },
    "A pass needs what the programme asks for, or why it is not there: Critical reflection (1 of 2)" },
  { "/asye/outcome/refused/no-reason", "pass", "2027-09-10", { ALL_DONE }, { EVIDENCE, "reflection", NULL },
    "A pass needs what the programme asks for, or why it is not there: Critical reflection (1 of 2)" },
  { "/asye/outcome/refused/a-review-explained-is-no-evidence", "pass", "2027-09-10",
    { ALL_DONE }, { REVIEW, "reflection", "It was never held" },
    "A pass needs what the programme asks for, or why it is not there: Critical reflection (1 of 2)" },
  { "/asye/outcome/refused/not-accepted", "pass", "2027-09-10",
    { ALL_DONE, { EVIDENCE, "reflection", "2027-08-20", FALSE, FALSE } }, { 0 },
    "A pass needs what the programme asks for, or why it is not there: Critical reflection (1 of 2)" },
  { "/asye/outcome/refused/accepted-after-the-decision", "pass", "2027-09-10",
    { ALL_DONE, { EVIDENCE, "reflection", "2027-09-11", TRUE, FALSE } }, { 0 },
    "A pass needs what the programme asks for, or why it is not there: Critical reflection (1 of 2)" },
  { "/asye/outcome/refused/a-review-is-no-evidence", "pass", "2027-09-10",
    { ALL_DONE, { REVIEW, "reflection", "2027-08-20", TRUE, FALSE } }, { 0 },
    "A pass needs what the programme asks for, or why it is not there: Critical reflection (1 of 2)" },
  { "/asye/outcome/refused/nothing-there", "pass", "2027-09-10", { { 0 } }, { 0 },
    "A pass needs what the programme asks for, or why it is not there: Three-month review (0 of 1), "
    "Six-month review (0 of 1), Final review (0 of 1), Direct observation (0 of 2), Critical reflection (0 of 2)" },
  { "/asye/outcome/refused/before-the-start", "fail", "2026-08-31", { { 0 } }, { 0 },
    "The outcome is before the start of the year, on 1 Sep 2026" },
  { "/asye/outcome/refused/deferral", "deferred", "2027-09-10", { { 0 } }, { 0 },
    "“deferred” is not an outcome: the year ends in a pass or a fail, and deferral and withdrawal are states of it" },
  { "/asye/outcome/refused/none", NULL, "2027-09-10", { { 0 } }, { 0 },
    "“” is not an outcome: the year ends in a pass or a fail, and deferral and withdrawal are states of it" },
};

static void
assert_refused (const char *sentence,
                gboolean    allowed,
                GError     *error)
{
  g_assert_cmpint (allowed, ==, sentence == NULL);
  g_assert_cmpstr (error != NULL ? error->message : NULL, ==, sentence);
  if (error != NULL)
    g_assert_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID);
}

static AttainAsyeOutcome
outcome_of (const Case *test)
{
  AttainAsyeOutcome outcome = {
    test->outcome, test->decided_on, { test->done, 0, &test->absence, test->absence.code != NULL },
  };

  while (outcome.findings.n_done < MAX_DONE && test->done[outcome.findings.n_done].code != NULL)
    outcome.findings.n_done++;

  return outcome;
}

static void
test_outcome (gconstpointer data)
{
  const Case *test = data;
  const AttainAsyeOutcome outcome = outcome_of (test);
  g_autoptr(AttainProgramme) year = test_year_new ();
  g_autoptr(GError) error = NULL;
  gboolean allowed = attain_asye_outcome_check (&outcome, year, "2026-09-01", &error);

  assert_refused (test->sentence, allowed, error);
}

static void
test_result (void)
{
  const struct { const char *word; AttainAsyeResult result; } rows[] = {
    { "pass", ATTAIN_ASYE_RESULT_PASS },
    { "fail", ATTAIN_ASYE_RESULT_FAIL },
    { "PASS", ATTAIN_ASYE_RESULT_PASS },
    { "passed", ATTAIN_ASYE_RESULT_UNKNOWN },
    { "deferred", ATTAIN_ASYE_RESULT_UNKNOWN },
    { "", ATTAIN_ASYE_RESULT_UNKNOWN },
    { NULL, ATTAIN_ASYE_RESULT_UNKNOWN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *sentence = g_strdup_printf ("“%s” is not an outcome: the year ends in a pass or a fail, and deferral"
                                                   " and withdrawal are states of it", rows[i].word != NULL ? rows[i].word : "");
      gboolean ends = rows[i].result != ATTAIN_ASYE_RESULT_UNKNOWN;
      g_autoptr(GError) error = NULL;
      AttainAsyeResult result;
      gboolean allowed = attain_asye_result_parse (rows[i].word, &result, &error);

      assert_refused (ends ? NULL : sentence, allowed, error);
      g_assert_cmpint (result, ==, rows[i].result);
    }
}

static void
test_item (void)
{
  const struct { AttainEvidenceItem item; const char *code; gboolean asked_for; } rows[] = {
    { ATTAIN_EVIDENCE_ITEM_REVIEW, "six", TRUE },
    { ATTAIN_EVIDENCE_ITEM_REVIEW, "reflection", FALSE },
    { ATTAIN_EVIDENCE_ITEM_EVIDENCE, "reflection", TRUE },
    { ATTAIN_EVIDENCE_ITEM_EVIDENCE, "six", FALSE },
    { ATTAIN_EVIDENCE_ITEM_EVIDENCE, NULL, FALSE },
    { ATTAIN_EVIDENCE_ITEM_SUPERVISION, ATTAIN_ASYE_SUPERVISION, TRUE },
    { ATTAIN_EVIDENCE_ITEM_SUPERVISION, "six", FALSE },
    { ATTAIN_EVIDENCE_ITEM_CRITERION, "reflection", FALSE },
    { ATTAIN_EVIDENCE_ITEM_UNKNOWN, "reflection", FALSE },
  };
  g_autoptr(AttainProgramme) year = test_year_new ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *sentence = g_strdup_printf ("“%s” is not an item of ASYE, adults (2022)",
                                                   rows[i].code != NULL ? rows[i].code : "");
      g_autoptr(GError) error = NULL;
      gboolean allowed = attain_asye_item_check (year, rows[i].item, rows[i].code, &error);

      assert_refused (rows[i].asked_for ? NULL : sentence, allowed, error);
    }
}

static void
test_item_titles (void)
{
  const struct { AttainEvidenceItem item; const char *code, *title; } rows[] = {
    { ATTAIN_EVIDENCE_ITEM_REVIEW, "six", "Six-month review" },
    { ATTAIN_EVIDENCE_ITEM_REVIEW, "reflection", NULL },
    { ATTAIN_EVIDENCE_ITEM_EVIDENCE, "reflection", "Critical reflection" },
    { ATTAIN_EVIDENCE_ITEM_EVIDENCE, "six", NULL },
    { ATTAIN_EVIDENCE_ITEM_SUPERVISION, ATTAIN_ASYE_SUPERVISION, "Supervision" },
    { ATTAIN_EVIDENCE_ITEM_CRITERION, "reflection", NULL },
  };
  g_autoptr(AttainProgramme) year = test_year_new ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpstr (attain_asye_item_get_title (year, rows[i].item, rows[i].code), ==, rows[i].title);
  g_assert_null (attain_asye_item_get_title (NULL, ATTAIN_EVIDENCE_ITEM_REVIEW, "six"));
}

static void
test_days (void)
{
  const struct { const char *day; gboolean is_past; } rows[] = {
    { "2026-11-19", TRUE }, { "2026-11-20", TRUE }, { "2026-11-21", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(GError) early = NULL;
      g_autoptr(GError) unheld = NULL;
      gboolean decided = attain_asye_outcome_is_past (rows[i].day, "2026-11-20", &early);
      gboolean held = attain_asye_held_is_past (rows[i].day, "2026-11-20", &unheld);

      assert_refused (rows[i].is_past ? NULL : "The outcome cannot be in the future", decided, early);
      assert_refused (rows[i].is_past ? NULL : "Date: it cannot be in the future", held, unheld);
    }
  g_assert_true (attain_asye_outcome_is_past (NULL, "2026-11-20", NULL));
}

/* A spreadsheet seldom has a column for it. */
static void
test_status (void)
{
  const struct { AttainAsyeResult outcome; const char *withdrawn_on; AttainAsyeStatus status; } rows[] = {
    { ATTAIN_ASYE_RESULT_UNKNOWN, NULL, ATTAIN_ASYE_STATUS_ACTIVE },
    { ATTAIN_ASYE_RESULT_UNKNOWN, "2027-01-04", ATTAIN_ASYE_STATUS_WITHDRAWN },
    { ATTAIN_ASYE_RESULT_PASS, NULL, ATTAIN_ASYE_STATUS_COMPLETED },
    { ATTAIN_ASYE_RESULT_FAIL, NULL, ATTAIN_ASYE_STATUS_COMPLETED },
    { ATTAIN_ASYE_RESULT_FAIL, "2027-01-04", ATTAIN_ASYE_STATUS_COMPLETED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(AttainAsye) year = g_object_new (ATTAIN_TYPE_ASYE, "outcome", rows[i].outcome, "withdrawn-on",
                                                 rows[i].withdrawn_on, NULL);

      g_assert_cmpint (attain_asye_infer_status (year), ==, rows[i].status);
    }
}

static void
test_observers (void)
{
  const struct { int by_social_worker; const char *sentence; } rows[] = {
    { 1, NULL },
    { 2, "A pass needs what the programme asks for, or why it is not there: "
         "Direct observation by a registered social worker (1 of 2)" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const AttainAsyeOutcome outcome = outcome_of (&cases[0]);
      g_autoptr(AttainProgramme) year = test_year_new ();
      g_autoptr(GError) error = NULL;
      gboolean allowed;

      ((AttainProgrammeEvidence *) g_ptr_array_index (year->evidence, 0))->by_social_worker = rows[i].by_social_worker;
      allowed = attain_asye_outcome_check (&outcome, year, "2026-09-01", &error);
      assert_refused (rows[i].sentence, allowed, error);
    }
}

static void
test_no_outcomes (void)
{
  const AttainAsyeOutcome outcome = outcome_of (&cases[2]);
  g_autoptr(AttainProgramme) year = test_year_new ();
  g_autoptr(GError) error = NULL;
  gboolean allowed;

  g_ptr_array_set_size (year->outcomes, 0);
  allowed = attain_asye_outcome_check (&outcome, year, "2026-09-01", &error);
  assert_refused ("ASYE, adults (2022) has no outcomes yet: none can be recorded", allowed, error);
}

static void
test_assessor (void)
{
  const struct { gint64 assessor; const char *left_on; const char *sentence; } rows[] = {
    { 2, NULL, NULL },
    { 2, "2026-09-02", NULL },
    { 2, "2026-09-01", "The assessor left on 1 Sep 2026: choose one who is here" },
    { 1, NULL, "Nobody assesses their own year: choose another assessor" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(GError) error = NULL;
      gboolean allowed = attain_asye_assessor_check (1, rows[i].assessor, rows[i].left_on, "2026-09-01", &error);

      assert_refused (rows[i].sentence, allowed, error);
    }
}

static void
test_withdrawal (void)
{
  static const struct { const char *withdrawn_on, *sentence; } rows[] = {
    { "2026-08-31", "The withdrawal is before the start of the year, on 1 Sep 2026" },
    { "2026-09-01", NULL },
    { "2026-11-20", NULL },
    { "2026-11-21", "Withdrawn on: it cannot be in the future" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(GError) error = NULL;
      gboolean allowed = attain_asye_withdrawal_check (rows[i].withdrawn_on, "2026-09-01", "2026-11-20", &error);

      assert_refused (rows[i].sentence, allowed, error);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].name, &cases[i], test_outcome);
  g_test_add_func ("/asye/outcome/words", test_result);
  g_test_add_func ("/asye/outcome/observed-by-a-social-worker", test_observers);
  g_test_add_func ("/asye/outcome/refused/programme-without-outcomes", test_no_outcomes);
  g_test_add_func ("/asye/assessor/refused-and-not", test_assessor);
  g_test_add_func ("/asye/days/refused-and-not", test_days);
  g_test_add_func ("/asye/item/refused-and-not", test_item);
  g_test_add_func ("/asye/item/titles", test_item_titles);
  g_test_add_func ("/asye/status/inferred", test_status);
  g_test_add_func ("/asye/withdrawal/refused-and-not", test_withdrawal);

  return g_test_run ();
}
