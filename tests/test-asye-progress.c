/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-asye-progress.h"
#include "attain-asye-test.h"

#define MAX_DONE 4

#define REVIEW   ATTAIN_ASYE_ITEM_REVIEW
#define EVIDENCE ATTAIN_ASYE_ITEM_EVIDENCE

typedef struct
{
  const char *name;
  AttainAsyeDone done[MAX_DONE];
  const char *on;
  AttainAsyeState state;
  AttainAsyeRole turn;
  const char *text;
} Case;

/* How it stands with the reflection due on 1 March 2027. */
static const Case cases[] = {
  { "/asye/progress/there-is-time", { { 0 } }, "2027-02-01",
    ATTAIN_ASYE_STATE_TO_COME, ATTAIN_ASYE_ROLE_WORKER,
    "Critical reflection 1: due on 1 Mar 2027. Whose turn it is: Newly qualified worker" },
  { "/asye/progress/due-in-a-fortnight", { { 0 } }, "2027-02-15",
    ATTAIN_ASYE_STATE_DUE_SOON, ATTAIN_ASYE_ROLE_WORKER,
    "Critical reflection 1: due on 1 Mar 2027. Whose turn it is: Newly qualified worker" },
  { "/asye/progress/not-late-on-the-day", { { 0 } }, "2027-03-01",
    ATTAIN_ASYE_STATE_DUE_SOON, ATTAIN_ASYE_ROLE_WORKER,
    "Critical reflection 1: due on 1 Mar 2027. Whose turn it is: Newly qualified worker" },
  { "/asye/progress/late-the-day-after", { { 0 } }, "2027-03-02",
    ATTAIN_ASYE_STATE_LATE, ATTAIN_ASYE_ROLE_WORKER,
    "Critical reflection 1: 1 day late, due on 1 Mar 2027. Whose turn it is: Newly qualified worker" },
  { "/asye/progress/handed-in-waits-for-the-assessor", { { EVIDENCE, "reflection", "2027-02-20", FALSE, FALSE } }, "2027-03-04",
    ATTAIN_ASYE_STATE_HANDED_IN, ATTAIN_ASYE_ROLE_ASSESSOR,
    "Critical reflection 1: handed in and not accepted yet. Whose turn it is: Assessor" },
  { "/asye/progress/done", { { EVIDENCE, "reflection", "2027-02-20", TRUE, FALSE } }, "2027-03-04",
    ATTAIN_ASYE_STATE_DONE, ATTAIN_ASYE_ROLE_UNKNOWN, "Critical reflection 1: done" },
  { "/asye/progress/what-is-done-later-is-not-there-yet", { { EVIDENCE, "reflection", "2027-03-05", TRUE, FALSE } }, "2027-03-04",
    ATTAIN_ASYE_STATE_LATE, ATTAIN_ASYE_ROLE_WORKER,
    "Critical reflection 1: 3 days late, due on 1 Mar 2027. Whose turn it is: Newly qualified worker" },
  { "/asye/progress/a-review-is-no-evidence", { { REVIEW, "reflection", "2027-02-20", TRUE, FALSE } }, "2027-03-02",
    ATTAIN_ASYE_STATE_LATE, ATTAIN_ASYE_ROLE_WORKER,
    "Critical reflection 1: 1 day late, due on 1 Mar 2027. Whose turn it is: Newly qualified worker" },
  { "/asye/progress/another-kind-does-not-count", { { EVIDENCE, "self", "2027-02-20", TRUE, FALSE } }, "2027-03-02",
    ATTAIN_ASYE_STATE_LATE, ATTAIN_ASYE_ROLE_WORKER,
    "Critical reflection 1: 1 day late, due on 1 Mar 2027. Whose turn it is: Newly qualified worker" },
};

static const AttainAsyeFindings nothing = { NULL };

static AttainAsyeSchedule *
make_schedule (AttainProgramme *year)
{
  const AttainAsyeTerms terms = { year, "2026-09-01", NULL, 0, NULL, 0, NULL, "2026-09-01" };

  return attain_asye_schedule_new (&terms);
}

static const AttainAsyeStanding *
find (AttainAsyeProgress *progress,
      const char         *code,
      int                 number)
{
  for (guint i = 0; i < progress->standings->len; i++)
    {
      const AttainAsyeStanding *standing = g_ptr_array_index (progress->standings, i);

      if (g_str_equal (standing->item->code, code) && standing->item->number == number)
        return standing;
    }

  g_assert_not_reached ();
}

static void
test_standing (gconstpointer data)
{
  const Case *test = data;
  g_autoptr(AttainProgramme) year = test_year_new ();
  g_autoptr(AttainAsyeSchedule) schedule = make_schedule (year);
  g_autoptr(AttainAsyeProgress) progress = NULL;
  const AttainAsyeStanding *standing;
  AttainAsyeFindings findings = { test->done };

  while (findings.n_done < MAX_DONE && test->done[findings.n_done].code != NULL)
    findings.n_done++;
  progress = attain_asye_progress_new (schedule, &findings, test->on, 14);
  standing = find (progress, "reflection", 1);

  g_assert_cmpint (standing->state, ==, test->state);
  g_assert_cmpint (standing->turn, ==, test->turn);
  g_assert_cmpstr (standing->text, ==, test->text);
}

static void
test_accepted_come_first (void)
{
  const AttainAsyeDone done[] = {
    { EVIDENCE, "observation", "2027-01-10", FALSE, FALSE }, { EVIDENCE, "observation", "2027-02-10", TRUE, TRUE },
  };
  const AttainAsyeFindings findings = { done, G_N_ELEMENTS (done) };
  g_autoptr(AttainProgramme) year = test_year_new ();
  g_autoptr(AttainAsyeSchedule) schedule = make_schedule (year);
  g_autoptr(AttainAsyeProgress) progress =
    attain_asye_progress_new (schedule, &findings, "2027-03-01", 14);

  g_assert_cmpint (find (progress, "observation", 1)->state, ==, ATTAIN_ASYE_STATE_DONE);
  g_assert_cmpint (find (progress, "observation", 2)->state, ==, ATTAIN_ASYE_STATE_HANDED_IN);
}

static void
test_turns (void)
{
  const struct { AttainAsyeItemKind kind; const char *code; AttainAsyeRole makes; AttainAsyeRole accepts; } rows[] = {
    { REVIEW, "three", ATTAIN_ASYE_ROLE_ASSESSOR, ATTAIN_ASYE_ROLE_COORDINATOR },
    { EVIDENCE, "observation", ATTAIN_ASYE_ROLE_ASSESSOR, ATTAIN_ASYE_ROLE_ASSESSOR },
    { EVIDENCE, "reflection", ATTAIN_ASYE_ROLE_WORKER, ATTAIN_ASYE_ROLE_ASSESSOR },
    { ATTAIN_ASYE_ITEM_SUPERVISION, ATTAIN_ASYE_SUPERVISION, ATTAIN_ASYE_ROLE_LINE_MANAGER, ATTAIN_ASYE_ROLE_LINE_MANAGER },
  };
  g_autoptr(AttainProgramme) year = test_year_new ();
  g_autoptr(AttainAsyeSchedule) schedule = make_schedule (year);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const AttainAsyeDone done = { rows[i].kind, rows[i].code, "2026-09-02", FALSE, FALSE };
      const AttainAsyeFindings handed_in = { &done, 1 };
      g_autoptr(AttainAsyeProgress) before = attain_asye_progress_new (schedule, &nothing, "2026-09-03", 14);
      g_autoptr(AttainAsyeProgress) after = attain_asye_progress_new (schedule, &handed_in, "2026-09-03", 14);

      g_test_message ("%s", rows[i].code);
      g_assert_cmpint (find (before, rows[i].code, 1)->turn, ==, rows[i].makes);
      g_assert_cmpint (find (after, rows[i].code, 1)->turn, ==, rows[i].accepts);
    }
}

/* Late before handed in before due: who keeps others waiting longest is asked first. */
static void
test_next (void)
{
  const AttainAsyeDone done[] = {
    { EVIDENCE, "reflection", "2026-09-05", FALSE, FALSE }, { ATTAIN_ASYE_ITEM_SUPERVISION, ATTAIN_ASYE_SUPERVISION, "2026-09-07", TRUE, FALSE },
  };
  const AttainAsyeFindings findings = { done, G_N_ELEMENTS (done) };
  g_autoptr(AttainProgramme) year = test_year_new ();
  g_autoptr(AttainAsyeSchedule) schedule = make_schedule (year);
  g_autoptr(AttainAsyeProgress) start = attain_asye_progress_new (schedule, &nothing, "2026-09-01", 14);
  g_autoptr(AttainAsyeProgress) waiting =
    attain_asye_progress_new (schedule, &findings, "2026-09-08", 14);
  g_autoptr(AttainAsyeProgress) late =
    attain_asye_progress_new (schedule, &findings, "2026-09-15", 14);

  g_assert_cmpstr (start->next->text, ==, "Supervision 1: due on 7 Sep 2026. Whose turn it is: Line manager");
  g_assert_cmpint (waiting->turn, ==, ATTAIN_ASYE_ROLE_ASSESSOR);
  g_assert_cmpint (late->turn, ==, ATTAIN_ASYE_ROLE_LINE_MANAGER);
  g_assert_cmpuint (late->n[ATTAIN_ASYE_STATE_LATE], ==, 1);
  g_assert_cmpuint (late->n[ATTAIN_ASYE_STATE_HANDED_IN], ==, 1);
  g_assert_cmpuint (late->n[ATTAIN_ASYE_STATE_DONE], ==, 1);
  g_assert_cmpuint (late->n[ATTAIN_ASYE_STATE_DUE_SOON], ==, 2);
}

/* The self-assessment is left to the council; the first reflection is explained, the second still to come. */
static void
test_excused (void)
{
  const AttainAsyeAbsence absence = { ATTAIN_ASYE_ITEM_EVIDENCE, "reflection", "Lost with the laptop and discussed instead" };
  const AttainAsyeFindings explained = { NULL, 0, &absence, 1 };
  g_autoptr(AttainProgramme) year = test_year_new ();
  g_autoptr(AttainAsyeSchedule) schedule = make_schedule (year);
  g_autoptr(AttainAsyeProgress) progress = attain_asye_progress_new (schedule, &explained, "2027-03-02", 14);

  g_assert_cmpint (find (progress, "self", 1)->state, ==, ATTAIN_ASYE_STATE_EXCUSED);
  g_assert_cmpstr (find (progress, "self", 1)->text, ==, "Self-assessment 1: not there; the programme leaves it open");
  g_assert_cmpint (find (progress, "reflection", 1)->state, ==, ATTAIN_ASYE_STATE_EXCUSED);
  g_assert_cmpint (find (progress, "reflection", 1)->turn, ==, ATTAIN_ASYE_ROLE_UNKNOWN);
  g_assert_cmpstr (find (progress, "reflection", 1)->text, ==, "Critical reflection 1: not there, and explained");
  g_assert_cmpint (find (progress, "reflection", 2)->state, ==, ATTAIN_ASYE_STATE_TO_COME);
  g_assert_cmpint (find (progress, "observation", 1)->state, ==, ATTAIN_ASYE_STATE_LATE);
}

static void
test_all_done (void)
{
  g_autoptr(AttainProgramme) year = attain_programme_new ();
  g_autoptr(AttainAsyeSchedule) schedule = NULL;
  g_autoptr(AttainAsyeProgress) progress = NULL;

  year->months = 12;
  schedule = make_schedule (year);
  progress = attain_asye_progress_new (schedule, &nothing, "2027-09-01", 14);
  g_assert_null (progress->next);
  g_assert_cmpint (progress->turn, ==, ATTAIN_ASYE_ROLE_COORDINATOR);
}

/* Whoever has withdrawn is waited for by nobody; what was done stays done. */
static void
test_closed (void)
{
  const AttainAsyeDone done[] = { { ATTAIN_ASYE_ITEM_EVIDENCE, "self", "2026-09-02", TRUE },
                                  { ATTAIN_ASYE_ITEM_EVIDENCE, "reflection", "2026-12-01", FALSE } };
  const AttainAsyeFindings findings = { done, G_N_ELEMENTS (done) };
  g_autoptr(AttainProgramme) year = test_year_new ();
  g_autoptr(AttainAsyeSchedule) schedule = make_schedule (year);
  g_autoptr(AttainAsyeProgress) progress = attain_asye_progress_new (schedule, &findings, "2027-03-02", 14);

  g_assert_cmpuint (progress->n[ATTAIN_ASYE_STATE_LATE], >, 0);
  attain_asye_progress_close (progress);
  g_assert_cmpint (find (progress, "self", 1)->state, ==, ATTAIN_ASYE_STATE_DONE);
  g_assert_cmpint (find (progress, "reflection", 1)->state, ==, ATTAIN_ASYE_STATE_EXCUSED);
  g_assert_cmpstr (find (progress, "reflection", 1)->text, ==,
                   "Critical reflection 1: handed in, and not accepted before the year ended");
  g_assert_cmpint (find (progress, "observation", 1)->turn, ==, ATTAIN_ASYE_ROLE_UNKNOWN);
  g_assert_true (g_str_has_suffix (find (progress, "observation", 1)->text, " 1: not there when the year ended"));
  for (guint i = 0; i < ATTAIN_ASYE_N_STATES; i++)
    g_assert_true (progress->n[i] == 0 || i == ATTAIN_ASYE_STATE_DONE || i == ATTAIN_ASYE_STATE_EXCUSED);
  g_assert_cmpuint (progress->n[ATTAIN_ASYE_STATE_DONE] + progress->n[ATTAIN_ASYE_STATE_EXCUSED], ==,
                    progress->standings->len);
  g_assert_null (progress->next);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].name, &cases[i], test_standing);
  g_test_add_func ("/asye/progress/accepted-ones-stand-for-the-first", test_accepted_come_first);
  g_test_add_func ("/asye/progress/whose-turn-by-kind", test_turns);
  g_test_add_func ("/asye/progress/late-comes-first", test_next);
  g_test_add_func ("/asye/progress/nobody-waits-for-what-may-be-left-out", test_excused);
  g_test_add_func ("/asye/progress/nobody-waits-once-the-year-has-ended", test_closed);
  g_test_add_func ("/asye/progress/coordinator-when-all-is-done", test_all_done);

  return g_test_run ();
}
