/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The whole story through the window, as everybody who has a part in it sits down at one file after the other: a newly
 * qualified worker's year from enrolment to the level that follows, and an application from Pathway to the new level.
 * Its chapters are in headers of their own. */

#include "attain-change-info.h"
#include "attain-check.h"
#include "attain-story-application.h"
#include "attain-story-panel.h"
#include "attain-story-year.h"

/* What the history is to tell, the first first. What is done to many things one after the other is told once. */
static const struct { const char *who; const char *what; } chapters[] = {
  { "Kim Academy", "Enrol somebody" },
  { "Noa Newcomer", "Record evidence" },
  { "Ali Assessor", "Accept evidence" },
  { "Kim Academy", "Import evidence" },
  { "Ali Assessor", "Explain why it is not there" },
  { "Ali Assessor", "Recommend an outcome" },
  { "Kim Academy", "Moderate a recommendation" },
  { "Kim Academy", "Decide the year" },
  { "Kim Academy", "Grant the level after ASYE" },
  { "Sam Applicant", "Start application" },
  { "Sam Applicant", "Write the statement of an application" },
  { "Sam Applicant", "Submit application" },
  { "Robin Manager", "Endorse application" },
  { "Kim Academy", "Settle a criterion" },
  { "Kim Academy", "Open application for evidence" },
  { "Sam Applicant", "Add evidence" },
  { "Kim Academy", "Accept evidence" },
  { "Sam Applicant", "Mark application as ready" },
  { "Kim Academy", "Call a panel meeting" },
  { "Kim Academy", "Seat a member of a panel" },
  { "Kim Academy", "Put an application on an agenda" },
  { "Kim Academy", "Send the papers of a panel" },
  { "Kim Academy", "Set panel date" },
  { "Max Friend", "Declare conflicts" },
  { "Jo Member", "Declare conflicts" },
  { "Kim Academy", "Declare conflicts" },
  { "Lee Chair", "Declare conflicts" },
  { "Lee Chair", "Open a panel meeting" },
  { "Lee Chair", "Say that a member is absent" },
  { "Lee Chair", "Say that a member is present" },
  { "Lee Chair", "Begin panel" },
  { "Jo Member", "Score application" },
  { "Kim Academy", "Score application" },
  { "Lee Chair", "Score application" },
  { "Lee Chair", "Decide application: progress" },
  { "Lee Chair", "Close a panel meeting" },
  { "Kim Academy", "Record decision letter" },
  { "Ash Payroll", "Ratify application" },
  { "Ash Payroll", "Put level into effect" },
};

static gboolean
tells (AttainChangeInfo *change,
       guint             chapter)
{
  return g_str_equal (change->action, chapters[chapter].what) &&
         g_str_equal (change->actor_name, chapters[chapter].who);
}

/* Whether the first of all changes is on the page, which takes its rows step by step. */
static gboolean
is_complete (GListModel *changes)
{
  guint n = g_list_model_get_n_items (changes);
  g_autoptr(AttainChangeInfo) first = n > 0 ? g_list_model_get_item (changes, n - 1) : NULL;

  return first != NULL && first->actor != NULL && g_str_equal (first->actor, "tester");
}

/* Whoever of the academy or of the file's keepers is there first on a day. */
static gboolean
may_tidy (const char *name)
{
  static const char *const others[] = { "Ali Assessor", "Ash Payroll", "Jo Member", "Lee Chair", "Max Friend",
                                        "Noa Newcomer", "Robin Manager", "Sam Applicant", NULL };

  return !g_strv_contains (others, name);
}

static void
read_history (Story *story)
{
  GListModel *changes;
  guint chapter = 0;
  gboolean begun = FALSE;
  guint n_tidied = 0;

  do_action (story->window, "win.go::history");
  await (story, ", Ash Payroll");
  g_assert_true (page_says (story, "Put level into effect"));
  changes = G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (find_widget (get_page (story), GTK_TYPE_LIST_VIEW))));
  wait_until (is_complete (changes));
  for (guint i = g_list_model_get_n_items (changes); i > 0; i--)
    {
      g_autoptr(AttainChangeInfo) change = g_list_model_get_item (changes, i - 1);

      g_test_message ("%s, %s", change->action, change->actor_name);
      if (!begun && g_str_equal (change->actor, "tester"))   /* who founded the council */
        continue;
      if (g_str_equal (change->action, "Tidy up applications"))
        {
          g_assert_true (may_tidy (change->actor_name));
          n_tidied++;
          continue;
        }
      if (begun && !tells (change, chapter))
        chapter++;
      begun = TRUE;
      g_assert_cmpuint (chapter, <, G_N_ELEMENTS (chapters));
      g_assert_cmpstr (change->action, ==, chapters[chapter].what);
      g_assert_cmpstr (change->actor_name, ==, chapters[chapter].who);
    }
  g_assert_cmpuint (chapter, ==, G_N_ELEMENTS (chapters) - 1);
  g_assert_cmpuint (n_tidied, >, 0);
}

static void
check_file (Story *story)
{
  g_autoptr(GError) error = NULL;
  AttainDb *db = attain_db_open (story->store.file, ATTAIN_DB_READ, &error);
  g_autoptr(AttainCheckReport) report = attain_check_run (db, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < report->faults->len; i++)
    {
      const AttainCheckFault *fault = g_ptr_array_index (report->faults, i);

      g_test_message ("%s: %s", fault->where, fault->sentence);
    }
  g_assert_cmpuint (report->n_faults, ==, 0);
  attain_db_close (db);
}

/* Whoever may see all reads it: who keeps the file, or its administrator. */
static void
look_back (Story *story)
{
  if (story->is_shared)
    become (story, "Pat Keeper", "2026-12-02");
  else
    stop_working_as (story);
  read_history (story);
}

static void
play (Story         *story,
      gconstpointer  data)
{
  enrol (story);
  record_evidence (story);
  review_evidence (story);
  import_year (story);
  recommend (story);
  conclude (story);
  begin_application (story);
  submit (story);
  endorse (story);
  settle_criteria (story);
  collect_evidence (story);
  mark_as_ready (story);
  call_panel (story);
  declare_all (story);
  begin_panel (story);
  decide (story);
  send_letter (story);
  ratify (story);
  look_back (story);
  get_up (story);
  check_file (story);
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("ATTAIN_TODAY", "2025-09-01", TRUE);
  gtk_test_init (&argc, &argv, NULL);

#define ADD(name, how) g_test_add ("/story/" name, Story, how, story_set_up, play, story_tear_down)
  ADD ("working-as-everybody", BY_WORKING_AS);
  ADD ("signing-in-and-out", BY_SIGNING_IN);

  return g_test_run ();
}
