/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-case-tasks.h"

#include "attain-application-test.h"
#include "attain-today.h"

static GPtrArray *
list_tasks (CaseFixture *fixture,
            gint64       viewer_id,
            const char  *on)
{
  GPtrArray *tasks = g_ptr_array_new_with_free_func ((GDestroyNotify) attain_task_free);
  g_autoptr(GError) error = NULL;

  attain_case_tasks_add (fixture->store.db, RULES (fixture), viewer_id, on, tasks, &error);
  g_assert_no_error (error);
  return tasks;
}

static void
assert_task (CaseFixture   *fixture,
             gint64         viewer_id,
             const char    *on,
             const char    *sentence,
             const char    *detail,
             const char    *address,
             AttainUrgency  urgency)
{
  g_autoptr(GPtrArray) tasks = list_tasks (fixture, viewer_id, on);
  AttainTask *task = NULL;

  g_assert_cmpuint (tasks->len, ==, sentence != NULL);
  if (sentence == NULL)
    return;

  task = g_ptr_array_index (tasks, 0);
  g_assert_cmpstr (task->sentence, ==, sentence);
  g_assert_cmpstr (task->detail, ==, detail);
  g_assert_cmpstr (task->address, ==, address);
  g_assert_cmpint (task->urgency, ==, urgency);
}

/* The applicant's turn, then the line manager's, late when ten working days are over; nobody else is told. */
static void
test_turns (CaseFixture   *fixture,
            gconstpointer  data)
{
  bring_to (fixture, ATTAIN_APPLICATION_DRAFT);
  assert_task (fixture, fixture->applicant, TODAY, "Your application is a draft: finish it and hand it in", NULL,
               "application/P-2026-001", ATTAIN_URGENCY_SOON);
  assert_task (fixture, fixture->manager, TODAY, NULL, NULL, NULL, 0);

  assert_moves (fixture, submit_order (fixture->applicant));
  assert_task (fixture, fixture->manager, TODAY, "Application of Robin Applicant: endorse it or give it back",
               "Due on 4 Dec 2026", "application/P-2026-001", ATTAIN_URGENCY_SOON);
  assert_task (fixture, fixture->manager, "2026-12-07", "Application of Robin Applicant: endorse it or give it back",
               "3 days late", "application/P-2026-001", ATTAIN_URGENCY_NOW);
  assert_task (fixture, fixture->applicant, "2026-12-07", NULL, NULL, NULL, 0);
  assert_task (fixture, 0, TODAY, "Application of Robin Applicant: endorse it or give it back",
               "Due on 4 Dec 2026", "application/P-2026-001", ATTAIN_URGENCY_SOON);
}

/* When the line manager's time is over it is the academy's too, who take it up with the service manager; the line manager
 * may still do it, and then it is over for all. */
static void
test_escalation (CaseFixture   *fixture,
                 gconstpointer  data)
{
  bring_to (fixture, ATTAIN_APPLICATION_AWAITING_ENDORSEMENT);
  assert_task (fixture, fixture->academy, "2026-12-04", NULL, NULL, NULL, 0);
  assert_task (fixture, fixture->academy, "2026-12-07",
               "Application of Robin Applicant: past its time limit, see that it goes on",
               "3 days late", "application/P-2026-001", ATTAIN_URGENCY_NOW);
  assert_task (fixture, fixture->hr, "2026-12-07", NULL, NULL, NULL, 0);
  assert_task (fixture, fixture->chair, "2026-12-07", NULL, NULL, NULL, 0);
  assert_moves (fixture, endorse_order (fixture->manager));
  assert_task (fixture, fixture->academy, TODAY, "Application of Robin Applicant: check the criteria",
               "Due on 27 Nov 2026", "application/P-2026-001", ATTAIN_URGENCY_SOON);
}

static void
test_meeting (CaseFixture   *fixture,
              gconstpointer  data)
{
  g_autofree char *address = NULL;
  g_autoptr(GPtrArray) before = NULL;

  bring_to (fixture, ATTAIN_APPLICATION_SCHEDULED);
  before = list_tasks (fixture, fixture->member, TODAY);
  g_assert_cmpuint (before->len, ==, 2);
  g_assert_cmpstr (((AttainTask *) g_ptr_array_index (before, 0))->sentence, ==,
                   "Application of Robin Applicant: say whether you have a conflict of interest");

  assert_moves (fixture, declare_order (fixture->member, ATTAIN_PANEL_CONFLICT_NONE));
  address = g_strdup_printf ("panel/%" G_GINT64_FORMAT, fixture->meeting);
  assert_task (fixture, fixture->member, TODAY, "Progression panel on 3 Dec 2026",
               "You sit on it: 1 application on the agenda", address, ATTAIN_URGENCY_SOON);
  assert_task (fixture, fixture->hr, TODAY, NULL, NULL, NULL, 0);
}

/* The academy has ten working days for the letter of a decision; when it is sent, nobody waits for it any more. */
static void
test_letter (CaseFixture   *fixture,
             gconstpointer  data)
{
  bring_to (fixture, ATTAIN_APPLICATION_DECIDED_NOT);
  assert_task (fixture, fixture->academy, TODAY, "Application of Robin Applicant: send the decision letter",
               "Due on 4 Dec 2026", "application/P-2026-001", ATTAIN_URGENCY_SOON);
  assert_task (fixture, fixture->academy, "2026-12-07", "Application of Robin Applicant: send the decision letter",
               "3 days late", "application/P-2026-001", ATTAIN_URGENCY_NOW);
  assert_refused (fixture, simple_order (ATTAIN_MOVE_LETTER, fixture->chair),
                  "“Record the decision letter” is for the academy to do");
  assert_moves (fixture, simple_order (ATTAIN_MOVE_LETTER, fixture->academy));
  assert_task (fixture, fixture->academy, "2026-12-07", NULL, NULL, NULL, 0);
  assert_refused (fixture, simple_order (ATTAIN_MOVE_LETTER, fixture->academy),
                  "No decision letter is due: it was sent, or the scheme asks for none");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/case-tasks/turns", CaseFixture, NULL, case_set_up, test_turns, case_tear_down);
  g_test_add ("/case-tasks/escalation", CaseFixture, NULL, case_set_up, test_escalation, case_tear_down);
  g_test_add ("/case-tasks/letter", CaseFixture, NULL, case_set_up, test_letter, case_tear_down);
  g_test_add ("/case-tasks/meeting", CaseFixture, NULL, case_set_up, test_meeting, case_tear_down);

  return g_test_run ();
}
