/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-year-test.h"

#include "attain-capability-picker.h"
#include "attain-evidence-page.h"
#include "attain-portfolio-page.h"

static AttainPage *
show_amara (WindowFixture *fixture)
{
  AttainPage *page = open_page (fixture, "portfolio/E001", ATTAIN_TYPE_PORTFOLIO_PAGE);

  wait_until (shows (page, "What is next"));
  return page;
}

static void
test_says_what_is_next (WindowFixture *fixture,
                        gconstpointer  data)
{
  AttainPage *page = show_amara (fixture);

  g_assert_cmpstr (attain_page_get_heading (page), ==, "Amara Okafor");
  g_assert_true (shows (page, "Self-assessment against the standards, 1 of 3"));
  g_assert_true (shows (page, "10 weeks late · Due on 7 Sep 2026"));
  g_assert_true (shows (page, "Worker’s turn"));
  g_assert_true (shows (page, "September 2026 · started on 7 Sep 2026"));
  g_assert_true (shows (page, "Assessor: Beth Lindqvist"));
}

static void
test_begins_where_something_can_be_done (WindowFixture *fixture,
                                         gconstpointer  data)
{
  AttainPage *page = show_amara (fixture);
  GtkWidget *focus;

  wait_until ((focus = gtk_window_get_focus (GTK_WINDOW (fixture->window))) != NULL &&
              gtk_widget_is_ancestor (focus, GTK_WIDGET (page)) && shows (focus, "Record…"));
}

static void
test_groups_by_stage (WindowFixture *fixture,
                      gconstpointer  data)
{
  AttainPage *page = show_amara (fixture);

  g_assert_true (shows (page, "Foundational stage"));
  g_assert_true (shows (page, "Consolidating stage"));
  g_assert_true (shows (page, "sessions held"));
}

static void
test_nobodys_portfolio (WindowFixture *fixture,
                        gconstpointer  data)
{
  AttainPage *page = open_page (fixture, "portfolio", ATTAIN_TYPE_PORTFOLIO_PAGE);

  wait_until (shows (page, "Whose portfolio?"));
}

static void
test_without_a_year (WindowFixture *fixture,
                     gconstpointer  data)
{
  AttainPage *page = open_page (fixture, "portfolio/E002", ATTAIN_TYPE_PORTFOLIO_PAGE);

  wait_until (shows (page, "No supported year"));
  g_assert_false (attain_page_can_do (page, "portfolio.pause"));
}

static AttainPage *
wait_for_form (WindowFixture *fixture)
{
  AttainBrowser *browser = attain_window_get_browser (fixture->window);

  wait_until (ATTAIN_IS_EVIDENCE_PAGE (attain_browser_get_page (browser)) &&
              gtk_widget_get_mapped (GTK_WIDGET (attain_browser_get_page (browser))) &&
              find_row (GTK_WIDGET (attain_browser_get_page (browser)), "title") != NULL);
  return attain_browser_get_page (browser);
}

static void
test_records_evidence (WindowFixture *fixture,
                       gconstpointer  data)
{
  AttainPage *page = show_amara (fixture);
  AttainPage *form;

  do_action (page, "portfolio.record::evidence/self_assessment");
  form = wait_for_form (fixture);
  wait_until (shows (form, "Amara Okafor"));
  type_into (GTK_WIDGET (form), "title", "Where I stand");
  type_into (GTK_WIDGET (form), "held-on", "2026-12-24");
  assert_form_refuses (form, "evidence.save", "Date: it cannot be in the future");
  type_into (GTK_WIDGET (form), "held-on", "2026-11-18");
  do_action (form, "evidence.save");
  wait_until (ATTAIN_IS_PORTFOLIO_PAGE (page_of (fixture->window)));
  wait_until (shows (page, "2 handed in"));
  wait_until (shows (fixture->window, "Evidence recorded"));
}

static void
test_keeps_a_draft (WindowFixture *fixture,
                    gconstpointer  data)
{
  AttainPage *page = show_amara (fixture);
  AttainPage *form;

  do_action (page, "portfolio.record::evidence/reflection");
  form = wait_for_form (fixture);
  wait_until (shows (form, "Amara Okafor"));
  type_into (GTK_WIDGET (form), "body", "A visit that I keep thinking of");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_widget (form, GTK_TYPE_CHECK_BUTTON)), TRUE);
  show_amara (fixture);
  do_action (page, "portfolio.record::evidence/reflection");
  form = wait_for_form (fixture);
  wait_until (shows (form, "has not been saved yet"));
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (find_widget (form, GTK_TYPE_CHECK_BUTTON))));
}

static GtkWidget *
find_check_in_list (gpointer form)
{
  GtkWidget *picker = find_widget (form, ATTAIN_TYPE_CAPABILITY_PICKER);
  GtkWidget *list = picker != NULL ? find_widget (picker, GTK_TYPE_LIST_BOX) : NULL;

  return list != NULL ? find_widget (list, GTK_TYPE_CHECK_BUTTON) : NULL;
}

/* A row would be a second stop, on which the space bar does nothing. */
static void
test_capability_is_one_stop (WindowFixture *fixture,
                             gconstpointer  data)
{
  AttainPage *page = show_amara (fixture);
  AttainPage *form;
  GtkWidget *check;

  do_action (page, "portfolio.record::evidence/reflection");
  form = wait_for_form (fixture);
  wait_until (shows (form, "Amara Okafor"));
  gtk_menu_button_popup (GTK_MENU_BUTTON (find_widget (find_widget (form, ATTAIN_TYPE_CAPABILITY_PICKER),
                                                       GTK_TYPE_MENU_BUTTON)));
  wait_until ((check = find_check_in_list (form)) != NULL);
  g_assert_true (gtk_widget_child_focus (gtk_widget_get_ancestor (check, GTK_TYPE_LIST_BOX), GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == check);
}

static void
test_accepts_and_returns (WindowFixture *fixture,
                          gconstpointer  data)
{
  AttainPage *page = show_amara (fixture);
  AttainPage *form;
  GtkWidget *dialog;

  do_action (page, "portfolio.look::evidence/pdp");
  form = wait_for_form (fixture);
  wait_until (shows (form, "Handed in, and not accepted yet"));
  dialog = open_form (form, "evidence.return");
  assert_form_refuses (dialog, "dialog.save", "Say what is missing, so that it can be mended");
  g_assert_true (shows (dialog, "it counts as not there until it is mended"));
  gtk_window_close (GTK_WINDOW (dialog));
  wait_until (find_window (ATTAIN_TYPE_RECORD_DIALOG) == NULL);

  dialog = open_form (form, "evidence.accept");
  wait_until (attain_field_row_get_text (find_row (dialog, "accepted-by-id"))[0] != '\0');
  finish_dialog (dialog, "dialog.save");
  wait_until (shows (fixture->window, "Evidence accepted"));
  wait_until (shows (form, "Accepted on 20 Nov 2026"));
  g_assert_false (attain_page_can_do (form, "evidence.save"));
}

static void
test_refuses_a_pause_for_capability (WindowFixture *fixture,
                                     gconstpointer  data)
{
  AttainPage *page = show_amara (fixture);
  GtkWidget *dialog = open_form (page, "portfolio.pause");
  type_into (dialog, "reason", "capability");
  assert_form_refuses (dialog, "dialog.save", "The year is never paused for capability");
  close_form (dialog);
}

/* From 5 October on, until @last or until somebody ends it. */
static void
agree_pause (AttainPage *page,
             const char *last)
{
  GtkWidget *dialog = open_form (page, "portfolio.pause");

  type_into (dialog, "from-on", "2026-10-05");
  type_into (dialog, "to-on", last);
  type_into (dialog, "reason", "sickness");
  finish_dialog (dialog, "dialog.save");
}

static void
test_changes_a_pause (WindowFixture *fixture,
                      gconstpointer  data)
{
  AttainPage *page = show_amara (fixture);
  GtkWidget *dialog;

  agree_pause (page, "2026-10-18");
  wait_until (shows (page, "Paused from 5 Oct 2026 to 18 Oct 2026"));
  g_assert_true (shows (page, "14 days later than at first, 7 Sep 2027"));
  g_assert_true (shows (page, "at first 7 Dec 2026"));

  dialog = open_form (page, "portfolio.change-pause(int64 1)");
  type_into (dialog, "to-on", "2026-10-04");
  assert_form_refuses (dialog, "dialog.save", "The pause ends before it begins");
  type_into (dialog, "to-on", "2026-10-11");
  finish_dialog (dialog, "dialog.save");
  wait_until (shows (page, "Paused from 5 Oct 2026 to 11 Oct 2026"));
  g_assert_true (shows (page, "7 days later than at first, 7 Sep 2027"));
}

static void
test_ends_a_pause (WindowFixture *fixture,
                   gconstpointer  data)
{
  AttainPage *page = show_amara (fixture);
  GtkWidget *dialog;

  agree_pause (page, "");
  wait_until (shows (page, "if it went on today"));
  press (page, "End it…");
  dialog = get_dialog ();
  g_assert_cmpstr (attain_field_row_get_text (find_row (dialog, "to-on")), ==, "20 Nov 2026");
  type_into (dialog, "to-on", "2026-10-04");
  assert_form_refuses (dialog, "dialog.save", "The pause ends before it begins");
  type_into (dialog, "to-on", "2026-10-18");
  finish_dialog (dialog, "dialog.save");
  wait_until (shows (page, "Paused from 5 Oct 2026 to 18 Oct 2026"));
  g_assert_false (shows (page, "if it went on today"));
  wait_until (shows (fixture->window, "Pause ended"));
}

static void
test_withdraws (WindowFixture *fixture,
                gconstpointer  data)
{
  AttainPage *page = show_amara (fixture);
  GtkWidget *dialog = open_form (page, "portfolio.withdraw");
  type_into (dialog, "withdrawn-on", "2026-11-21");
  type_into (dialog, "outcome-reason", "Moved to another council");
  assert_form_refuses (dialog, "dialog.save", "Withdrawn on: it cannot be in the future");
  type_into (dialog, "withdrawn-on", "2026-11-13");
  g_assert_true (shows (dialog, "nothing of it is due any more"));
  press (dialog, "Withdraw");
  wait_until (shows (page, "Withdrawn on 13 Nov 2026"));
  wait_until (shows (fixture->window, "Withdrawn from the year"));
}

static void
test_explains_a_gap (WindowFixture *fixture,
                     gconstpointer  data)
{
  AttainPage *page = show_amara (fixture);
  GtkWidget *dialog = open_form (page, "portfolio.explain::evidence/self_assessment");
  type_into (dialog, "reason", "It was done on the employer’s own form");
  finish_dialog (dialog, "dialog.save");
  wait_until (shows (page, "Left out"));
}

static void
test_refuses_to_decide_early (WindowFixture *fixture,
                              gconstpointer  data)
{
  AttainPage *page = show_amara (fixture);
  GtkWidget *dialog = open_form (page, "portfolio.conclude");
  type_into (dialog, "outcome", "pass");
  assert_form_refuses_on_top (dialog, "dialog.save", "A pass needs what the programme asks for, or why it is not there");
  gtk_window_close (GTK_WINDOW (dialog));
  wait_until (find_window (ATTAIN_TYPE_RECORD_DIALOG) == NULL);
}

static void
answer_form (AttainPage *page,
             const char *action,
             const char *field,
             const char *answer)
{
  GtkWidget *dialog = open_form (page, action);

  type_into (dialog, field, answer);
  finish_dialog (dialog, "dialog.save");
}

/* A pass or a fail is nobody's guess, and no choice at all is said to be one that is to be made. */
static void
test_asks_for_the_outcome (WindowFixture *fixture,
                           gconstpointer  data)
{
  AttainPage *page = show_amara (fixture);
  GtkWidget *dialog = open_form (page, "portfolio.recommend");

  g_assert_true (shows (find_row (dialog, "recommendation"), "Choose…"));
  g_assert_true (shows (find_row (dialog, "recommendation"), "Assessor’s recommendation (needed)"));
  assert_form_refuses (dialog, "dialog.save", "Assessor’s recommendation is missing");
  g_assert_true (shows (find_row (dialog, "recommendation"), "Assessor’s recommendation is missing"));
  type_into (dialog, "recommendation", "fail");
  finish_dialog (dialog, "dialog.save");
  wait_until (shows (page, "The assessor recommends: Fail, on 20 Nov 2026"));
}

/* The assessor recommends, others moderate, and the employer decides: a fail, for which nothing is wanting. */
static void
test_ends_the_year (WindowFixture *fixture,
                    gconstpointer  data)
{
  AttainPage *page = show_amara (fixture);
  GtkWidget *dialog;

  answer_form (page, "portfolio.recommend", "recommendation", "fail");
  wait_until (shows (page, "The assessor recommends: Fail, on 20 Nov 2026"));
  answer_form (page, "portfolio.moderate", "moderation", "Enough to stand on");
  wait_until (shows (page, "Moderated on 20 Nov 2026"));
  dialog = open_form (page, "portfolio.conclude");
  g_assert_true (shows (dialog, "Amara Okafor") && shows (dialog, "The assessor recommends: Fail."));
  assert_form_refuses (dialog, "dialog.save", "A fail needs its reasons");
  type_into (dialog, "outcome-reason", "The standards were not met");
  finish_dialog (dialog, "dialog.save");
  wait_until (shows (page, "Outcome: Fail, on 20 Nov 2026"));
  wait_until (!attain_page_can_do (page, "portfolio.conclude"));
}

static void
test_finds_an_assessor_by_name (WindowFixture *fixture,
                                gconstpointer  data)
{
  AttainPage *page = show_amara (fixture);
  GtkWidget *dialog = open_form (page, "portfolio.assign");
  wait_until (shows (dialog, "Beth Lindqvist"));
  type_into (dialog, "assessor-id", "ahm");
  wait_until (shows (dialog, "Chris Ahmed"));
  press (dialog, "Chris Ahmed");
  g_assert_cmpstr (attain_field_row_get_text (find_row (dialog, "assessor-id")), ==, "E003");
  finish_dialog (dialog, "dialog.save");
  wait_until (shows (page, "Assessor: Chris Ahmed"));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/portfolio-page/" name, WindowFixture, NULL, year_set_up, function, window_tear_down)
  ADD ("says-what-is-next", test_says_what_is_next);
  ADD ("asks-for-the-outcome", test_asks_for_the_outcome);
  ADD ("begins-where-something-can-be-done", test_begins_where_something_can_be_done);
  ADD ("groups-by-stage", test_groups_by_stage);
  ADD ("nobodys", test_nobodys_portfolio);
  ADD ("without-a-year", test_without_a_year);
  ADD ("records-evidence", test_records_evidence);
  ADD ("keeps-a-draft", test_keeps_a_draft);
  ADD ("capability-is-one-stop", test_capability_is_one_stop);
  ADD ("accepts-and-returns", test_accepts_and_returns);
  ADD ("refuses-a-pause-for-capability", test_refuses_a_pause_for_capability);
  ADD ("changes-a-pause", test_changes_a_pause);
  ADD ("ends-a-pause", test_ends_a_pause);
  ADD ("withdraws", test_withdraws);
  ADD ("explains-a-gap", test_explains_a_gap);
  ADD ("refuses-to-decide-early", test_refuses_to_decide_early);
  ADD ("ends-the-year", test_ends_the_year);
  ADD ("finds-an-assessor-by-name", test_finds_an_assessor_by_name);

  return g_test_run ();
}
