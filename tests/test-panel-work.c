/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-panel-work.h"

#include "attain-application-test.h"
#include "attain-meeting-list.h"
#include "attain-panel-seat.h"

typedef gboolean (*Do) (const AttainPanelWork *work, CaseFixture *fixture, GError **error);

static gboolean seat_second_chair (const AttainPanelWork *w, CaseFixture *f, GError **e)
{
  return attain_panel_work_seat (w, f->meeting, f->hr, "chair", e);
}
static gboolean seat_unknown_role (const AttainPanelWork *w, CaseFixture *f, GError **e)
{
  return attain_panel_work_seat (w, f->meeting, f->hr, "mascot", e);
}
static gboolean put_twice (const AttainPanelWork *w, CaseFixture *f, GError **e)
{
  return attain_panel_work_put (w, f->meeting, f->application, e);
}
static gboolean take_off_scheduled (const AttainPanelWork *w, CaseFixture *f, GError **e)
{
  return attain_panel_work_take_off (w, f->meeting, f->application, e);
}
static gboolean unseat_stranger (const AttainPanelWork *w, CaseFixture *f, GError **e)
{
  return attain_panel_work_unseat (w, f->meeting, f->hr, e);
}
static gboolean close_undecided (const AttainPanelWork *w, CaseFixture *f, GError **e)
{
  return attain_panel_work_close (w, f->meeting, e);
}
static gboolean open_without_chair (const AttainPanelWork *w, CaseFixture *f, GError **e)
{
  return attain_panel_work_unseat (w, f->meeting, f->chair, e) && attain_panel_work_open (w, f->meeting, e);
}
static gboolean make_unknown (const AttainPanelWork *w, CaseFixture *f, GError **e)
{
  g_autoptr(AttainPanelMeeting) meeting = g_object_new (ATTAIN_TYPE_PANEL_MEETING, "scheme", "example", "edition", "2019",
                                                        "panel", "jury", "held-on", "2026-12-03", NULL);

  return attain_panel_work_make (w, meeting, e);
}
static gboolean seat_by_member (const AttainPanelWork *w, CaseFixture *f, GError **e)
{
  AttainPanelWork own = *w;

  own.actor_id = f->member;
  return attain_panel_work_seat (&own, f->meeting, f->hr, "hr", e);
}
static gboolean open_by_member (const AttainPanelWork *w, CaseFixture *f, GError **e)
{
  AttainPanelWork own = *w;

  own.actor_id = f->member;
  return attain_panel_work_open (&own, f->meeting, e);
}

static const struct
{
  const char *name;
  AttainApplicationState state;
  Do job;
  const char *sentence;
} refusals[] = {
  { "second-chair", ATTAIN_APPLICATION_SCHEDULED, seat_second_chair, "The meeting has a chair already" },
  { "unknown-role", ATTAIN_APPLICATION_SCHEDULED, seat_unknown_role, "This panel has no seat for “mascot”" },
  { "twice-on-agenda", ATTAIN_APPLICATION_SCHEDULED, put_twice,
    "Only an application that is ready for a panel comes on an agenda" },
  { "off-agenda-with-date", ATTAIN_APPLICATION_SCHEDULED, take_off_scheduled,
    "The panel date is set: the application stays on the agenda" },
  { "unseat-stranger", ATTAIN_APPLICATION_SCHEDULED, unseat_stranger, "They have no seat at this meeting" },
  { "close-undecided", ATTAIN_APPLICATION_IN_PANEL, close_undecided, "1 application on the agenda is not decided yet" },
  { "open-without-chair", ATTAIN_APPLICATION_SCHEDULED, open_without_chair,
    "Somebody is missing on the panel: Principal social worker, in the chair" },
  { "unknown-panel", ATTAIN_APPLICATION_SCHEDULED, make_unknown, "The scheme has no panel “jury”" },
  { "seated-by-member", ATTAIN_APPLICATION_SCHEDULED, seat_by_member, "This is for the academy to do" },
  { "opened-by-member", ATTAIN_APPLICATION_SCHEDULED, open_by_member,
    "This is for the academy or the chair of the meeting to do" },
};

static void
test_refused (CaseFixture   *fixture,
              gconstpointer  data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr(AttainChange) change = NULL;
  g_autoptr(GError) error = NULL;

  bring_to (fixture, refusals[i].state);
  change = begin_change (fixture->store.db, "Panel work");
  {
    AttainPanelWork work = { change, RULES (fixture), fixture->academy, TODAY };

    g_assert_false (refusals[i].job (&work, fixture, &error));
  }
  g_assert_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==, refusals[i].sentence);
}

/* The meeting is on another day: so is the panel date of what is set for it. */
static void
test_postponed (CaseFixture   *fixture,
                gconstpointer  data)
{
  g_autoptr(AttainChange) change = NULL;
  g_autoptr(AttainApplicationCase) item = NULL;
  g_autoptr(GError) error = NULL;

  bring_to (fixture, ATTAIN_APPLICATION_SCHEDULED);
  change = begin_change (fixture->store.db, "Postpone panel");
  {
    AttainPanelWork work = { change, RULES (fixture), fixture->academy, TODAY };

    attain_panel_work_postpone (&work, fixture->meeting, "2027-01-14", &error);
  }
  g_assert_no_error (error);
  commit_change (&change);
  item = load_case (fixture);
  g_assert_cmpstr (item->application->panel_on, ==, "2027-01-14");
}

/* An absent member is not counted: the rest are too few for the quorum. */
static void
test_absent (CaseFixture   *fixture,
             gconstpointer  data)
{
  g_autoptr(AttainChange) change = NULL;
  g_autoptr(GError) error = NULL;

  bring_to (fixture, ATTAIN_APPLICATION_IN_PANEL);
  change = begin_change (fixture->store.db, "Mark as absent");
  {
    AttainPanelWork work = { change, RULES (fixture), fixture->chair, TODAY };

    attain_panel_work_set_present (&work, fixture->meeting, fixture->member, FALSE, &error);
  }
  g_assert_no_error (error);
  commit_change (&change);
  assert_refused (fixture, decide_order (fixture, ATTAIN_MOVE_DECIDE_NOT, fixture->chair),
                  "No quorum: too few are present who may vote. Seat somebody else, or choose another day");
}

static void
test_closed (CaseFixture   *fixture,
             gconstpointer  data)
{
  g_autoptr(AttainChange) change = NULL;
  g_autoptr(GError) error = NULL;
  AttainPanelWork work = { NULL, RULES (fixture), fixture->chair, TODAY };

  bring_to (fixture, ATTAIN_APPLICATION_DECIDED_PROGRESS);
  work.change = change = begin_change (fixture->store.db, "Close panel");
  attain_panel_work_close (&work, fixture->meeting, &error);
  g_assert_no_error (error);
  g_assert_false (attain_panel_work_set_present (&work, fixture->meeting, fixture->member, FALSE, &error));
  g_assert_cmpstr (error->message, ==, "The meeting is closed: nothing of it can be changed any more");
}

static gint64
make_meeting (CaseFixture *fixture,
              const char  *panel,
              const char  *held_on,
              AttainYesNo  appeal)
{
  g_autoptr(AttainChange) change = begin_change (fixture->store.db, "Call a meeting");
  const AttainPanelWork work = { change, RULES (fixture), fixture->academy, TODAY };
  g_autoptr(AttainPanelMeeting) meeting = g_object_new (ATTAIN_TYPE_PANEL_MEETING, "scheme", "example", "edition", "2019",
                                                        "panel", panel, "held-on", held_on, "appeal", appeal, NULL);
  g_autoptr(GError) error = NULL;

  attain_panel_work_make (&work, meeting, &error);
  g_assert_no_error (error);
  commit_change (&change);
  return attain_record_get_id (ATTAIN_RECORD (meeting));
}

static void
close_meeting (CaseFixture *fixture,
               gint64       meeting_id)
{
  g_autoptr(AttainPanelMeeting) meeting = attain_table_load_one (&attain_panel_meeting_table, fixture->store.db, meeting_id,
                                                                 NULL);
  g_autoptr(AttainChange) change = begin_change (fixture->store.db, "Close a meeting");
  g_autoptr(GError) error = NULL;

  meeting->state = ATTAIN_PANEL_MEETING_STATE_CLOSED;
  attain_change_update (change, &attain_panel_meeting_table, meeting, &error);
  g_assert_no_error (error);
  commit_change (&change);
}

static void
assert_heard_by (CaseFixture  *fixture,
                 const gint64 *meetings,
                 guint         n_meetings)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) found = attain_meeting_list_that_hear (fixture->store.db, RULES (fixture), fixture->application,
                                                              &error);

  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, n_meetings);
  for (guint i = 0; i < n_meetings; i++)
    g_assert_cmpint (attain_record_get_id (g_ptr_array_index (found, i)), ==, meetings[i]);
}

/* The next first; none that is over, of another panel, for appeals, or that has it already. */
static void
test_meetings_that_hear (CaseFixture   *fixture,
                         gconstpointer  data)
{
  gint64 later, sooner, over;

  bring_to (fixture, ATTAIN_APPLICATION_READY);
  assert_heard_by (fixture, NULL, 0);
  later = make_meeting (fixture, "progression", "2026-12-10", ATTAIN_YES_NO_NO);
  sooner = make_meeting (fixture, "progression", "2026-12-02", ATTAIN_YES_NO_UNKNOWN);
  over = make_meeting (fixture, "progression", "2026-11-02", ATTAIN_YES_NO_NO);
  make_meeting (fixture, "appeal", "2026-12-01", ATTAIN_YES_NO_NO);
  make_meeting (fixture, "progression", "2026-12-01", ATTAIN_YES_NO_YES);
  close_meeting (fixture, over);
  assert_heard_by (fixture, (const gint64[]) { sooner, later }, 2);

  prepare_meeting (fixture, FALSE, fixture->chair, fixture->member, fixture->other_member);
  assert_heard_by (fixture, (const gint64[]) { sooner, later }, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, test) \
  g_test_add ("/panel-work/" path, CaseFixture, NULL, case_set_up, test, case_tear_down)

  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autofree char *path = g_strdup_printf ("/panel-work/refused/%s", refusals[i].name);

      g_test_add (path, CaseFixture, GUINT_TO_POINTER (i), case_set_up, test_refused, case_tear_down);
    }
  ADD ("postponed", test_postponed);
  ADD ("absent-member", test_absent);
  ADD ("closed", test_closed);
  ADD ("meetings-that-hear", test_meetings_that_hear);

  return g_test_run ();
}
