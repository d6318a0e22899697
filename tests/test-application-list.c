/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-application-list.h"

#include "attain-application-test.h"
#include "attain-panel-file.h"

static GPtrArray *
list (CaseFixture             *fixture,
      AttainApplicationFilter *filter)
{
  g_autoptr(GError) error = NULL;
  GPtrArray *lines = attain_application_list_load (fixture->store.db, RULES (fixture), filter, &error);

  g_assert_no_error (error);
  return lines;
}

static guint
count_waiting (CaseFixture *fixture,
               gint64       person_id)
{
  g_autoptr(AttainApplicationFilter) filter = attain_application_filter_new (TODAY);
  g_autoptr(GPtrArray) lines = NULL;

  filter->waits_for = person_id;
  lines = list (fixture, filter);
  return lines->len;
}

/* Who is waited for at each state, and nobody else; a member who has scored no more. */
static void
test_waits_for (CaseFixture   *fixture,
                gconstpointer  data)
{
  bring_to (fixture, ATTAIN_APPLICATION_AWAITING_ENDORSEMENT);
  g_assert_cmpuint (count_waiting (fixture, fixture->manager), ==, 1);
  g_assert_cmpuint (count_waiting (fixture, fixture->applicant), ==, 0);
  g_assert_cmpuint (count_waiting (fixture, fixture->academy), ==, 0);
  g_assert_cmpuint (count_waiting (fixture, 0), ==, 1);

  assert_moves (fixture, endorse_order (fixture->manager));
  g_assert_cmpuint (count_waiting (fixture, fixture->manager), ==, 0);
  g_assert_cmpuint (count_waiting (fixture, fixture->academy), ==, 1);
}

/* The chair begins, but before that every member has something to say. */
static void
test_waits_for_declarations (CaseFixture   *fixture,
                             gconstpointer  data)
{
  g_autoptr(AttainApplicationFilter) filter = attain_application_filter_new (TODAY);
  g_autoptr(GPtrArray) lines = NULL;
  AttainApplicationLine *line = NULL;

  bring_to (fixture, ATTAIN_APPLICATION_SCHEDULED);
  filter->waits_for = fixture->member;
  lines = list (fixture, filter);
  g_assert_cmpuint (lines->len, ==, 1);
  line = g_ptr_array_index (lines, 0);
  g_assert_true (line->declaration_due);
  g_assert_cmpstr (line->turn_label, ==, "a panel member");
  g_assert_cmpuint (count_waiting (fixture, fixture->manager), ==, 0);
  assert_moves (fixture, declare_order (fixture->member, ATTAIN_PANEL_CONFLICT_NONE));
  g_assert_cmpuint (count_waiting (fixture, fixture->member), ==, 0);
  g_assert_cmpuint (count_waiting (fixture, fixture->other_member), ==, 1);
}

static void
test_waits_for_panel (CaseFixture   *fixture,
                      gconstpointer  data)
{
  bring_to (fixture, ATTAIN_APPLICATION_IN_PANEL);
  g_assert_cmpuint (count_waiting (fixture, fixture->member), ==, 1);
  assert_moves (fixture, score_order (fixture, fixture->member, 3, TRUE));
  g_assert_cmpuint (count_waiting (fixture, fixture->member), ==, 0);
  g_assert_cmpuint (count_waiting (fixture, fixture->other_member), ==, 1);
  g_assert_cmpuint (count_waiting (fixture, fixture->hr), ==, 0);
}

static void
test_line (CaseFixture   *fixture,
           gconstpointer  data)
{
  g_autoptr(AttainApplicationFilter) filter = attain_application_filter_new ("2026-12-10");
  g_autoptr(GPtrArray) lines = NULL;
  AttainApplicationLine *line = NULL;

  bring_to (fixture, ATTAIN_APPLICATION_AWAITING_ENDORSEMENT);
  lines = list (fixture, filter);
  line = g_ptr_array_index (lines, 0);
  g_assert_cmpstr (line->reference, ==, "P-2026-001");
  g_assert_cmpstr (line->person_name, ==, "Robin Applicant");
  g_assert_cmpstr (line->team, ==, "Willow");
  g_assert_cmpstr (line->turn_label, ==, "the line manager or the academy");
  g_assert_cmpstr (line->towards, ==, "Advanced practitioner");
  g_assert_cmpint (line->days, ==, 20);
  g_assert_cmpstr (line->due_on, ==, "2026-12-04");
  g_assert_cmpint (line->days_late, ==, 6);
}

static void
test_filter (CaseFixture   *fixture,
             gconstpointer  data)
{
  const struct { const char *text; AttainApplicationShow show; guint n; } cases[] = {
    { NULL, ATTAIN_APPLICATION_SHOW_OPEN, 0 },
    { NULL, ATTAIN_APPLICATION_SHOW_OVER, 1 },
    { "APPLICANT", ATTAIN_APPLICATION_SHOW_ALL, 1 },
    { "p-2026-001", ATTAIN_APPLICATION_SHOW_ALL, 1 },
    { "advanced", ATTAIN_APPLICATION_SHOW_ALL, 1 },
    { "somebody else", ATTAIN_APPLICATION_SHOW_ALL, 0 },
  };

  bring_to (fixture, ATTAIN_APPLICATION_DRAFT);
  assert_moves (fixture, simple_order (ATTAIN_MOVE_WITHDRAW, fixture->applicant));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(AttainApplicationFilter) filter = attain_application_filter_new (TODAY);
      g_autoptr(GPtrArray) lines = NULL;

      filter->text = g_strdup (cases[i].text);
      filter->show = cases[i].show;
      lines = list (fixture, filter);
      g_assert_cmpuint (lines->len, ==, cases[i].n);
    }
}

static void
test_meetings (CaseFixture   *fixture,
               gconstpointer  data)
{
  g_autoptr(GArray) ids = NULL;
  g_autoptr(GPtrArray) meetings = NULL;
  g_autoptr(AttainPanelFile) file = NULL;
  g_autoptr(GError) error = NULL;
  AttainPanelMeeting *meeting = NULL;

  bring_to (fixture, ATTAIN_APPLICATION_SCHEDULED);
  ids = attain_panel_list (fixture->store.db, TODAY, FALSE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (ids->len, ==, 1);
  meetings = attain_table_load (&attain_panel_meeting_table, fixture->store.db, TODAY,
                                (const gint64 *) (gpointer) ids->data, 1, &error);
  g_assert_no_error (error);
  meeting = g_ptr_array_index (meetings, 0);
  g_assert_cmpint (meeting->n_cases, ==, 1);
  g_assert_cmpint (meeting->n_decided, ==, 0);
  g_assert_cmpint (meeting->n_unsent, ==, 0);
  g_assert_cmpint (meeting->n_seats, ==, 3);

  file = attain_panel_file_load (fixture->store.db, RULES (fixture), fixture->meeting, TODAY, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (file->kind->code, ==, "progression");
  g_assert_cmpuint (file->cases->len, ==, 1);
  g_assert_cmpuint (file->seats->len, ==, 3);
}

static void
assert_day_after (CaseFixture *fixture,
                  guint        n_to_come,
                  guint        n_of_chair)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) to_come = attain_panel_list (fixture->store.db, "2026-12-04", FALSE, &error);
  g_autoptr(GArray) of_chair = attain_panel_list_of (fixture->store.db, fixture->chair, "2026-12-04", &error);

  g_assert_no_error (error);
  g_assert_cmpuint (to_come->len, ==, n_to_come);
  g_assert_cmpuint (of_chair->len, ==, n_of_chair);
}

/* What was not brought to its end stays in sight: to the academy also what never began, to hold it another day. */
static void
test_unfinished_meeting (CaseFixture   *fixture,
                         gconstpointer  data)
{
  g_autoptr(AttainChange) change = NULL;
  AttainPanelWork work;
  g_autoptr(GError) error = NULL;

  bring_to (fixture, ATTAIN_APPLICATION_SCHEDULED);
  assert_day_after (fixture, 1, 0);

  change = begin_change (fixture->store.db, "Open meeting");
  work = (AttainPanelWork) { change, RULES (fixture), fixture->chair, TODAY };
  attain_panel_work_open (&work, fixture->meeting, &error);
  g_assert_no_error (error);
  commit_change (&change);
  assert_day_after (fixture, 1, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, test) \
  g_test_add ("/application-list/" path, CaseFixture, NULL, case_set_up, test, case_tear_down)

  ADD ("waits-for", test_waits_for);
  ADD ("waits-for-declarations", test_waits_for_declarations);
  ADD ("waits-for-panel", test_waits_for_panel);
  ADD ("tells-age-and-deadline", test_line);
  ADD ("filter", test_filter);
  ADD ("meetings", test_meetings);
  ADD ("unfinished-meeting", test_unfinished_meeting);

  return g_test_run ();
}
