/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-progression-test.h"

#include "attain-form-test.h"

#define AT(state) GINT_TO_POINTER (ATTAIN_APPLICATION_##state)

static void
test_panels_are_listed (ProgressionFixture *fixture,
                        gconstpointer       data)
{
  AttainPage *page = go_to (fixture, "panels", "Quorate: 3 votes");

  g_assert_true (shows (page, "3 Dec 2026"));
  g_assert_true (shows (page, "Planned"));
}

static GtkWidget *
get_focus (ProgressionFixture *fixture)
{
  return gtk_root_get_focus (GTK_ROOT (fixture->window));
}

/* Whoever works by keyboard goes on where they were, though the page is made anew. */
static void
test_new_meeting (ProgressionFixture *fixture,
                  gconstpointer       data)
{
  AttainPage *page = go_to (fixture, "panels", "No panel meetings to come");
  GtkWidget *dialog = press_for_form (page, "New panel meeting");
  assert_form_refuses (dialog, "dialog.done", "Date is missing");
  type_into (dialog, "held-on", "2027-02-11");
  type_into (dialog, "starts-at", "25:00");
  assert_form_refuses (dialog, "dialog.done", "Time: hours and minutes, such as 14:00");
  type_into (dialog, "starts-at", "14:00");
  finish_dialog (dialog, "dialog.done");
  wait_until (shows (fixture->window, "Nothing on the agenda yet"));
  wait_until (shows (get_focus (fixture), "Add a member…"));
  page = go_to (fixture, "panels", "11 Feb 2027");
  g_assert_true (shows (page, "Too few: 0 of 3"));
}

static void
assert_title (GtkWidget  *dialog,
              const char *wanted)
{
  g_autofree char *title = attain_field_row_dup_text (find_row (dialog, "title"));

  g_assert_cmpstr (title, ==, wanted);
}

static gboolean
is_choice_of (GtkWidget  *widget,
              const char *title)
{
  return ADW_IS_COMBO_ROW (widget) && g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title);
}

/* A meeting that hears appeals and is called like any other is put off by whoever has decided before. */
static void
test_title_follows_the_panel (ProgressionFixture *fixture,
                              gconstpointer       data)
{
  AttainPage *page = go_to (fixture, "panels", "No panel meetings to come");
  GtkWidget *dialog = press_for_form (page, "New panel meeting");
  AdwComboRow *panels = find_named (dialog, is_choice_of, "Panel");

  assert_title (dialog, "Progression panel");
  type_into (dialog, "appeal", "yes");
  assert_title (dialog, "Progression panel: appeals");
  adw_combo_row_set_selected (panels, 2);
  assert_title (dialog, "Appeal panel");
  adw_combo_row_set_selected (panels, 1);
  assert_title (dialog, "Lived experience panel");

  type_into (dialog, "title", "The winter round");
  adw_combo_row_set_selected (panels, 2);
  assert_title (dialog, "The winter round");
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* Whoever fills the seats one after the other is not asked for a second chair. */
static void
test_next_seat_is_suggested (ProgressionFixture *fixture,
                             gconstpointer       data)
{
  AttainPage *page = go_to (fixture, "panels", "No panel meetings to come");
  GtkWidget *dialog = press_for_form (page, "New panel meeting");

  type_into (dialog, "held-on", "2027-02-11");
  finish_dialog (dialog, "dialog.done");
  wait_until (shows (get_focus (fixture), "Add a member…"));
  page = page_of (fixture->window);
  dialog = press_for_form (page, "Add a member…");
  wait_until (shows (dialog, "Principal social worker, in the chair"));
  fill_field (dialog, "Person", "Robin Chair");
  finish_dialog (dialog, "dialog.done");
  wait_until (shows (page, "Robin Chair"));
  dialog = press_for_form (page, "Add a member…");
  wait_until (shows (dialog, "Academy lead"));
  close_form (dialog);
}

/* Enter on the row that has the focus first asks who it is: nobody has to look for the button in it. */
static void
test_member_is_asked_for_by_key (ProgressionFixture *fixture,
                                 gconstpointer       data)
{
  AttainPage *page = go_to (fixture, "panel/1", "Add a member…");
  GtkWidget *dialog = press_for_form (page, "Add a member…");
  GtkWidget *focus;

  wait_until ((focus = gtk_root_get_focus (GTK_ROOT (dialog))) != NULL && GTK_IS_LIST_BOX_ROW (focus));
  g_assert_true (gtk_widget_activate (focus));
  wait_until (find_widget (dialog, GTK_TYPE_POPOVER) != NULL &&
              GTK_IS_TEXT (gtk_root_get_focus (GTK_ROOT (dialog))));
  close_form (dialog);
}

static void
test_meeting_tells_who_may_vote (ProgressionFixture *fixture,
                                 gconstpointer       data)
{
  AttainPage *page = go_to (fixture, "panel/1", "1. Robin Applicant");

  wait_until (shows (page, "Declared no conflict. May vote. Not scored yet."));
  g_assert_true (shows (page, "Shown when everybody who may vote has locked theirs"));
  g_assert_false (shows (page, "Mean"));
  g_assert_true (shows (page, "Not every member's scores are complete and locked"));
}

static void
test_declared_conflict_takes_no_part (ProgressionFixture *fixture,
                                      gconstpointer       data)
{
  AttainPage *page = go_to (fixture, "panel/1", "Has not declared yet");
  GtkWidget *dialog = press_for_form (page, "Declare…");
  assert_form_refuses (dialog, "dialog.done", "Conflict of interest is missing");
  type_into (dialog, "conflict", "relative");
  finish_dialog (dialog, "dialog.done");
  wait_until (shows (page, "Takes no part: This member has declared a conflict of interest"));
}

static void
test_focus_stays (ProgressionFixture *fixture,
                  gconstpointer       data)
{
  AttainPage *page = go_to (fixture, "panel/1", "Has not declared yet");
  GtkWidget *row = find_row_saying (page, "Robin Member");

  gtk_widget_grab_focus (find_widget (row, GTK_TYPE_BUTTON));
  g_assert_true (gtk_widget_is_ancestor (get_focus (fixture), row));
  press (row, "Declare…");
  type_into (get_case_dialog (), "conflict", "relative");
  finish_dialog (get_case_dialog (), "dialog.done");
  wait_until (shows (page, "Takes no part: This member has declared a conflict of interest"));
  wait_until (get_focus (fixture) != NULL);
  row = gtk_widget_get_ancestor (get_focus (fixture), GTK_TYPE_LIST_BOX_ROW);
  g_assert_true (shows (row, "Robin Member") && shows (get_focus (fixture), "Declare…"));
}

static gboolean
is_in_sight (GtkWidget *widget)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT);
  graphene_rect_t place;

  return gtk_widget_compute_bounds (widget, viewport, &place) && place.origin.y >= 0 &&
         place.origin.y + place.size.height <= gtk_widget_get_height (viewport);
}

/* What has the focus is new, and further down than a low window shows. */
static void
test_focus_stays_in_sight (ProgressionFixture *fixture,
                           gconstpointer       data)
{
  AttainPage *page = go_to (fixture, "panel/1", "Has not declared yet");
  GtkWidget *row = find_row_saying (page, "Robin Member");
  GtkWidget *scrolled = gtk_widget_get_ancestor (row, GTK_TYPE_SCROLLED_WINDOW);

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 300);
  wait_until (gtk_widget_get_height (GTK_WIDGET (fixture->window)) < 400);
  gtk_widget_grab_focus (find_widget (row, GTK_TYPE_BUTTON));
  press (row, "Declare…");
  type_into (get_case_dialog (), "conflict", "relative");
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled)), 0);
  finish_dialog (get_case_dialog (), "dialog.done");
  wait_until (shows (page, "Takes no part: This member has declared a conflict of interest"));
  wait_until (get_focus (fixture) != NULL && shows (get_focus (fixture), "Declare…") &&
              is_in_sight (get_focus (fixture)));
}

/* Whoever does for all members what is theirs is led to the first who has not declared yet. */
static void
test_declaring_leads_to_the_member (ProgressionFixture *fixture,
                                    gconstpointer       data)
{
  GtkWidget *row;
  AttainPage *page;

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 300);
  assert_moves (&fixture->cases, declare_order (fixture->cases.chair, ATTAIN_PANEL_CONFLICT_NONE));
  page = go_to (fixture, "application/P-2026-001", "Declare conflicts");
  press (page, "Declare conflicts");
  wait_until (get_focus (fixture) != NULL && shows (get_focus (fixture), "Declare…") &&
              is_in_sight (get_focus (fixture)));
  row = gtk_widget_get_ancestor (get_focus (fixture), GTK_TYPE_LIST_BOX_ROW);
  g_assert_true (shows (row, "Robin Member"));
}

/* Whoever sits there sees before opening a case that it waits for them; who has done their part is not called again. */
static void
test_says_what_waits_for_me (ProgressionFixture *fixture,
                             gconstpointer       data)
{
  AttainPage *page;

  enter_as (fixture, "E05");
  page = go_to (fixture, "panel/1", "Before the panel · Waits for you");
  assert_moves (&fixture->cases, score_order (&fixture->cases, fixture->cases.member, 3, TRUE));
  go_to (fixture, "today", "Good");
  page = go_to (fixture, "panel/1", "1. Robin Applicant");
  wait_until (!shows (page, "Waits for you"));
}

/* The case need not be opened to see that it wants a declaration. */
static void
test_says_that_one_has_to_declare (ProgressionFixture *fixture,
                                   gconstpointer       data)
{
  AttainPage *page;

  enter_as (fixture, "E05");
  page = go_to (fixture, "panel/1", "Panel date set · Waits for you");
  assert_moves (&fixture->cases, declare_order (fixture->cases.member, ATTAIN_PANEL_CONFLICT_NONE));
  wait_until (shows (page, "Panel date set") && !shows (page, "Waits for you"));
}

static void
test_scores_show_when_all_are_locked (ProgressionFixture *fixture,
                                      gconstpointer       data)
{
  const gint64 members[] = { fixture->cases.chair, fixture->cases.member, fixture->cases.other_member };
  AttainPage *page;

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    assert_moves (&fixture->cases, score_order (&fixture->cases, members[i], i == 0 ? 2 : 3, TRUE));
  page = go_to (fixture, "panel/1", "1. Robin Applicant");
  wait_until (shows (page, "Mean 2.7, from 2 to 3"));
  g_assert_true (shows (page, "Decide: progress"));
}

static gboolean
leads (AttainPage *page,
       const char *label)
{
  GtkWidget *button = gtk_widget_get_ancestor (find_text (page, label), GTK_TYPE_BUTTON);

  return gtk_widget_has_css_class (button, "suggested-action");
}

static void
test_closing_waits_for_decisions (ProgressionFixture *fixture,
                                  gconstpointer       data)
{
  GtkWidget *focus;

  g_assert_false (leads (go_to (fixture, "panel/1", "1. Robin Applicant"), "Close the meeting"));
  /* One begins with the agenda: the first key is not to close the meeting. */
  wait_until ((focus = get_focus (fixture)) != NULL && shows (focus, "Put on…"));
}

/* The papers are out, but the day is two weeks away. */
static void
test_opening_waits_for_its_day (ProgressionFixture *fixture,
                                gconstpointer       data)
{
  AttainPage *page = go_to (fixture, "panel/1", "The papers are out.");
  GtkWidget *dialog;

  g_assert_false (leads (page, "Open the meeting"));
  dialog = press_for_form (page, "Another day…");
  g_assert_true (shows (dialog, "moves with the meeting"));
  type_into (dialog, "held-on", TODAY);
  finish_dialog (dialog, "dialog.done");
  wait_until (leads (page, "Open the meeting"));
}

static void
test_closing_leads_when_all_is_decided (ProgressionFixture *fixture,
                                        gconstpointer       data)
{
  AttainPage *page = go_to (fixture, "panel/1", "1. Robin Applicant");

  g_assert_true (leads (page, "Close the meeting"));
  /* What comes after the decision is no business of the meeting. */
  g_assert_false (shows (page, "Ratify"));
}

/* When nothing is left to be done with a case it ends with what its scores come to, not with an empty strip: Shift+Tab
 * from what comes after it would turn back there, and come to its head. */
static void
test_case_ends_with_its_scores (ProgressionFixture *fixture,
                                gconstpointer       data)
{
  AttainPage *page = go_to (fixture, "panel/1", "In sum");
  GtkWidget *last = find_row_saying (page, "In sum");

  for (GtkWidget *row = gtk_widget_get_next_sibling (last); row != NULL; row = gtk_widget_get_next_sibling (row))
    g_assert_false (gtk_widget_get_visible (row));
  wait_until (get_focus (fixture) != NULL);
  gtk_widget_grab_focus (gtk_widget_get_ancestor (find_text (page, "Close the meeting"), GTK_TYPE_BUTTON));
  g_signal_emit_by_name (fixture->window, "move-focus", GTK_DIR_TAB_BACKWARD);
  g_assert_true (get_focus (fixture) == last);
}

/* Also where it is scrolled out of sight. */
static GtkCheckButton *
find_check (GtkWidget *within)
{
  if (GTK_IS_CHECK_BUTTON (within))
    return GTK_CHECK_BUTTON (within);

  for (GtkWidget *child = gtk_widget_get_first_child (within); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkCheckButton *found = find_check (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* Gives every line the same place on the scale. */
static void
choose_scores (GtkWidget *within,
               guint      selected)
{
  if (ADW_IS_COMBO_ROW (within))
    adw_combo_row_set_selected (ADW_COMBO_ROW (within), selected);
  else
    for (GtkWidget *child = gtk_widget_get_first_child (within); child; child = gtk_widget_get_next_sibling (child))
      choose_scores (child, selected);
}

/* Whoever hears the form knows which line a comment is about. */
static void
assert_comments_differ (GtkWidget *within)
{
  if (ATTAIN_IS_TEXT_FIELD (within))
    {
      GtkWidget *line = gtk_widget_get_prev_sibling (within);
      const char *title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (find_widget (line, ADW_TYPE_COMBO_ROW)));

      gtk_test_accessible_assert_property (find_widget (within, GTK_TYPE_TEXT_VIEW), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                           title);
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (within); child; child = gtk_widget_get_next_sibling (child))
    assert_comments_differ (child);
}

static void
test_scoring_by_the_form (ProgressionFixture *fixture,
                          gconstpointer       data)
{
  AttainPage *page = go_to (fixture, "panel/1", "1. Robin Applicant");
  GtkWidget *dialog;

  wait_until (shows (page, "Score…"));
  dialog = press_for_form (page, "Score…");
  assert_comments_differ (dialog);
  assert_form_refuses (dialog, "dialog.done", "Nothing is scored yet");
  choose_scores (dialog, 3);
  g_assert_true (shows (dialog, "Robin Applicant") && shows (dialog, "Save scores"));
  gtk_check_button_set_active (find_check (dialog), TRUE);
  g_assert_true (shows (dialog, "Lock scores"));
  finish_dialog (dialog, "dialog.done");
  wait_until (shows (page, "Declared no conflict. May vote. Scored."));
}

static AdwComboRow *
find_first_score (GtkWidget *dialog)
{
  return ADW_COMBO_ROW (find_widget (dialog, ADW_TYPE_COMBO_ROW));
}

/* Half a form is there again, whether it was put aside for a moment or the program ended. Nobody locks by opening it. */
static void
test_half_scored_is_kept (ProgressionFixture *fixture,
                          gconstpointer       data)
{
  AttainPage *page = go_to (fixture, "panel/1", "1. Robin Applicant");
  GtkWidget *dialog;

  wait_until (shows (page, "Score…"));
  dialog = press_for_form (page, "Score…");
  adw_combo_row_set_selected (find_first_score (dialog), 2);
  type_into (dialog, "comment", "Shown in the second obs");
  gtk_check_button_set_active (find_check (dialog), TRUE);
  close_form (dialog);

  dialog = press_for_form (page, "Score…");
  wait_until (shows_text (dialog, "comment", "Shown in the second obs"));
  g_assert_cmpuint (adw_combo_row_get_selected (find_first_score (dialog)), ==, 2);
  g_assert_false (gtk_check_button_get_active (find_check (dialog)));
  finish_dialog (dialog, "dialog.done");
  wait_until (count_rows (fixture->cases.store.db, "SELECT count(*) FROM draft") == 0);
  g_assert_cmpint (count_rows (fixture->cases.store.db, "SELECT count(*) FROM panel_score"), ==, 1);
}

static void
test_half_declared_is_kept (ProgressionFixture *fixture,
                            gconstpointer       data)
{
  AttainPage *page = go_to (fixture, "panel/1", "1. Robin Applicant");
  GtkWidget *dialog = press_for_form (page, "Declare…");

  type_into (dialog, "note", "We shared an office until");
  close_form (dialog);
  dialog = press_for_form (page, "Declare…");
  wait_until (shows_text (dialog, "note", "We shared an office until"));
  close_form (dialog);
}

static void
test_decision_takes_reasons (ProgressionFixture *fixture,
                             gconstpointer       data)
{
  const gint64 members[] = { fixture->cases.chair, fixture->cases.member, fixture->cases.other_member };
  AttainPage *page;

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    assert_moves (&fixture->cases, score_order (&fixture->cases, members[i], 3, TRUE));
  page = go_to (fixture, "panel/1", "1. Robin Applicant");
  wait_until (shows (page, "Decide: defer"));
  press (page, "Decide: defer");
  do_action (get_case_dialog (), "dialog.done");
  wait_until (shows (get_case_dialog (), "A decision needs a reason for each criterion"));
  gtk_window_close (GTK_WINDOW (get_case_dialog ()));
}

static void
test_puts_on_the_agenda (ProgressionFixture *fixture,
                         gconstpointer       data)
{
  AttainPage *page = go_to (fixture, "panels", "No panel meetings to come");

  press (page, "New panel meeting");
  type_into (get_case_dialog (), "held-on", "2026-12-17");
  finish_dialog (get_case_dialog (), "dialog.done");
  page = go_to (fixture, "panel/1", "Nothing on the agenda yet");
  press (page, "Put on…");
  wait_until (shows (get_case_dialog (), "Robin Applicant, P-2026-001"));
  finish_dialog (get_case_dialog (), "dialog.done");
  wait_until (shows (page, "1. Robin Applicant") && shows (page, "Take off"));
  g_assert_false (shows (go_to (fixture, "panels", "Too few: 0 of 3"), "Out"));
  page = go_to (fixture, "panel/1", "1. Robin Applicant");
  press (page, "Send the papers");
  wait_until (shows (page, "Set panel date") || shows (fixture->window, "This was not done"));
  go_to (fixture, "panels", "Out");
}

/* Of a panel that was held elsewhere nobody declared or scored here. */
static void
test_one_that_is_over_waits_for_nothing (ProgressionFixture *fixture,
                                         gconstpointer       data)
{
  g_autofree char *address = g_strdup_printf ("panel/%" G_GINT64_FORMAT, fixture->cases.meeting);
  g_autoptr(GError) error = NULL;
  AttainPage *page = go_to (fixture, address, "Robin Applicant");

  g_assert_true (shows (page, "Has not declared yet"));
  attain_db_run (fixture->cases.store.db, "UPDATE panel_meeting SET state = 'closed'; ", NULL, &error);
  g_assert_no_error (error);
  attain_db_run (fixture->cases.store.db, "UPDATE application SET state = 'decided_not', outcome = 'not_progress',"
                 " outcome_on = '" TODAY "'", NULL, &error);
  g_assert_no_error (error);
  g_assert_true (attain_window_go (fixture->window, "panels"));
  page = go_to (fixture, address, "Declared nothing about conflicts of interest");
  g_assert_false (shows (page, "Has not declared yet"));
  g_assert_false (shows (page, "Shown when everybody who may vote has locked theirs"));
}

static void
open_meeting (CaseFixture *cases)
{
  g_autoptr(AttainChange) change = begin_change (cases->store.db, "Open a meeting");
  const AttainPanelWork work = { change, RULES (cases), cases->academy, TODAY };
  g_autoptr(GError) error = NULL;

  attain_panel_work_open (&work, cases->meeting, &error);
  g_assert_no_error (error);
  commit_change (&change);
}

/* An appeal is neither declared about nor scored, and its meeting is not over before it is decided. */
static void
test_appeal_waits_for_its_decision (ProgressionFixture *fixture,
                                    gconstpointer       data)
{
  CaseFixture *cases = &fixture->cases;
  gint64 people[3];
  AttainPage *page;

  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    {
      g_autofree char *employee_id = g_strdup_printf ("E1%u", i);

      people[i] = add_worker (cases->store.db, employee_id, "Fresh", "5", 0);
    }
  assert_moves (cases, appeal_order (cases->applicant));
  prepare_meeting (cases, TRUE, people[0], people[1], people[2]);
  open_meeting (cases);

  page = go_to (fixture, "panel/2", "1. Robin Applicant");
  g_assert_true (shows (page, "May vote"));
  g_assert_false (shows (page, "Has not declared yet whether there is a conflict of interest"));
  g_assert_false (shows (page, "Scores"));
  g_assert_false (leads (page, "Close the meeting"));
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("ATTAIN_TODAY", TODAY, TRUE);
  gtk_test_init (&argc, &argv, NULL);

#define ADD(name, state, function) \
  g_test_add ("/meeting-page/" name, ProgressionFixture, state, progression_set_up, function, progression_tear_down)
  ADD ("panels-are-listed", AT (SCHEDULED), test_panels_are_listed);
  ADD ("new-meeting", NULL, test_new_meeting);
  ADD ("title-follows-the-panel", NULL, test_title_follows_the_panel);
  ADD ("next-seat-is-suggested", AT (READY), test_next_seat_is_suggested);
  ADD ("member-is-asked-for-by-key", AT (SCHEDULED), test_member_is_asked_for_by_key);
  ADD ("tells-who-may-vote", AT (IN_PANEL), test_meeting_tells_who_may_vote);
  ADD ("declared-conflict-takes-no-part", AT (SCHEDULED), test_declared_conflict_takes_no_part);
  ADD ("focus-stays", AT (SCHEDULED), test_focus_stays);
  ADD ("focus-stays-in-sight", AT (SCHEDULED), test_focus_stays_in_sight);
  ADD ("declaring-leads-to-the-member", AT (SCHEDULED), test_declaring_leads_to_the_member);
  ADD ("says-what-waits-for-me", AT (IN_PANEL), test_says_what_waits_for_me);
  ADD ("says-that-one-has-to-declare", AT (SCHEDULED), test_says_that_one_has_to_declare);
  ADD ("scores-show-when-all-are-locked", AT (IN_PANEL), test_scores_show_when_all_are_locked);
  ADD ("scoring-by-the-form", AT (IN_PANEL), test_scoring_by_the_form);
  ADD ("half-scored-is-kept", AT (IN_PANEL), test_half_scored_is_kept);
  ADD ("half-declared-is-kept", AT (SCHEDULED), test_half_declared_is_kept);
  ADD ("one-that-is-over-waits-for-nothing", AT (SCHEDULED), test_one_that_is_over_waits_for_nothing);
  ADD ("closing-waits-for-decisions", AT (IN_PANEL), test_closing_waits_for_decisions);
  ADD ("opening-waits-for-its-day", AT (SCHEDULED), test_opening_waits_for_its_day);
  ADD ("closing-leads-when-all-is-decided", AT (DECIDED_PROGRESS), test_closing_leads_when_all_is_decided);
  ADD ("appeal-waits-for-its-decision", AT (DECIDED_NOT), test_appeal_waits_for_its_decision);
  ADD ("case-ends-with-its-scores", AT (DECIDED_PROGRESS), test_case_ends_with_its_scores);
  ADD ("decision-takes-reasons", AT (IN_PANEL), test_decision_takes_reasons);
  ADD ("puts-on-the-agenda", AT (READY), test_puts_on_the_agenda);

  return g_test_run ();
}
