/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-progression-test.h"

#include "attain-case-section.h"
#include "attain-case-words.h"
#include "attain-criterion-row.h"
#include "attain-done-words.h"
#include "attain-form-test.h"

#define AT(state) GINT_TO_POINTER (ATTAIN_APPLICATION_##state)

static void
test_list_tells_whose_turn (ProgressionFixture *fixture,
                            gconstpointer       data)
{
  AttainPage *page = go_to (fixture, "applications", "Robin Applicant");
  GtkWidget *entry = find_widget (page, GTK_TYPE_SEARCH_ENTRY);

  g_assert_true (shows (page, "Awaiting endorsement"));
  g_assert_true (shows (page, "Line manager"));
  g_assert_true (shows (page, "Advanced practitioner"));
  g_assert_true (shows (page, "today"));
  g_assert_false (is_marked_late (find_text (page, "Due in")));
  gtk_editable_set_text (GTK_EDITABLE (entry), "somebody else");
  wait_until (shows (page, "No application found"));
  press (page, "Clear search and filters");
  wait_until (shows (page, "Robin Applicant"));
}

/* Days while they are few, then whole weeks. */
static void
test_time_limits_in_words (void)
{
  static const struct { const char *due_on, *words; } cases[] = {
    { NULL, "" }, { "2026-11-20", "due today" }, { "2026-11-21", "due in 1 day" }, { "2026-12-03", "due in 13 days" },
    { "2026-12-04", "due in 2 weeks" }, { "2027-10-21", "due in 47 weeks" }, { "2026-11-19", "1 day late" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = attain_case_words_due (cases[i].due_on, "2026-11-20");

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

/* What is late comes first, in its colour. */
static void
test_late_one_says_so (ProgressionFixture *fixture,
                       gconstpointer       data)
{
  static const char limit[] = "2 weeks late. The time limit passed on 4 Dec 2026. It goes up to: Service manager.";
  AttainPage *page = go_to (fixture, "application/P-2026-001", limit);

  g_assert_true (gtk_widget_has_css_class (find_text (page, limit), "warning"));
}

static void
test_list_of_late_ones (ProgressionFixture *fixture,
                        gconstpointer       data)
{
  AttainPage *page = go_to (fixture, "applications", "Robin Applicant");

  g_assert_true (attain_window_go (fixture->window, "applications/late"));
  wait_until (shows (page, "No application found"));
  press (page, "Late");
  wait_until (shows (page, "Robin Applicant"));
}

/* As somebody has it who reads text twice as large; returns how large it was before. */
static int
set_text_size (int dpi)
{
  GtkSettings *settings = gtk_settings_get_default ();
  int before;

  g_object_get (settings, "gtk-xft-dpi", &before, NULL);
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
  return before;
}

static void
late_set_up (ProgressionFixture *fixture,
             gconstpointer       state)
{
  g_setenv ("ATTAIN_TODAY", "2026-12-18", TRUE);
  progression_set_up (fixture, state);
}

static void
late_tear_down (ProgressionFixture *fixture,
                gconstpointer       state)
{
  progression_tear_down (fixture, state);
  g_setenv ("ATTAIN_TODAY", TODAY, TRUE);
}

/* By the sign and the words that the board of supported years has, too. */
static void
test_list_marks_late_ones (ProgressionFixture *fixture,
                           gconstpointer       data)
{
  AttainPage *page = go_to (fixture, "applications/late", "Robin Applicant");

  g_assert_true (is_marked_late (find_text (page, "2 weeks late")));
}

/* The words of the line below the one that says @text in the same cell. */
static const char *
get_line_below (gpointer    page,
                const char *text)
{
  GtkWidget *line = gtk_widget_get_parent (find_text (page, text));
  GtkWidget *next = gtk_widget_get_next_sibling (line);

  return next != NULL ? get_words (gtk_widget_get_last_child (next)) : NULL;
}

/* On a screen as wide as a telephone's two columns are left, and one where text is twice as large: they say what the
 * others said. */
static void
test_list_says_in_lines_what_has_no_column (ProgressionFixture *fixture,
                                            gconstpointer       data)
{
  AttainPage *page = go_to (fixture, "applications/late", "Time limit");
  int before;

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 640);
  wait_until (!shows (page, "Time limit") && shows (page, "2 weeks late"));
  g_assert_cmpstr (get_line_below (page, "Robin Applicant"), ==, "Advanced practitioner");
  g_assert_cmpstr (get_line_below (page, "Awaiting endorsement"), ==, "2 weeks late");
  g_assert_true (is_marked_late (find_text (page, "2 weeks late")));

  before = set_text_size (2 * 96 * 1024);
  wait_until (g_strcmp0 (get_line_below (page, "Robin Applicant"), "Awaiting endorsement") == 0);
  g_assert_cmpstr (get_line_below (page, "Awaiting endorsement"), ==, "2 weeks late");
  g_assert_cmpstr (get_line_below (page, "2 weeks late"), ==, "Advanced practitioner");

  set_text_size (before);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1200, 640);
  wait_until (shows (page, "Time limit"));
  g_assert_null (gtk_widget_get_next_sibling (find_text (page, "Robin Applicant")));
}

static void
test_list_of_a_state (ProgressionFixture *fixture,
                      gconstpointer       data)
{
  AttainPage *page = go_to (fixture, "applications", "Robin Applicant");

  g_assert_true (attain_window_go (fixture->window, "applications/draft"));
  wait_until (shows (page, "No application found"));
  g_assert_true (attain_window_go (fixture->window, "applications/awaiting_endorsement"));
  wait_until (shows (page, "Robin Applicant"));
}

static void
test_empty_list_says_how_to_begin (ProgressionFixture *fixture,
                                   gconstpointer       data)
{
  AttainPage *page = go_to (fixture, "applications", "No applications are open");

  press (page, "New application");
  wait_until (shows (get_case_dialog (), "From social worker to experienced social worker"));
  do_action (get_case_dialog (), "dialog.done");
  wait_until (shows (get_case_dialog (), "Person is missing"));
  gtk_window_close (GTK_WINDOW (get_case_dialog ()));
}

static void
test_statement_is_kept_and_counted (ProgressionFixture *fixture,
                                    gconstpointer       data)
{
  AttainPage *page = go_to (fixture, "application/P-2026-001", "In the applicant’s words");
  AttainTextField *field = find_text_field (GTK_WIDGET (page), "statement");

  attain_text_field_set_text (field, "Three words here");
  wait_until (shows (page, "3 words; the route asks for 1500 to 3000"));
  wait_until (shows (page, "Being written"));
  attain_text_field_set_text (field, "I visited on 3 May 1981 with NHS number 943 476 5919");
  wait_until (shows (page, "NHS number"));
  g_assert_true (attain_window_go (fixture->window, "applications"));
  page = go_to (fixture, "application/P-2026-001", "12 words");
  press (page, "Save");
  wait_until (shows (fixture->window, "Statement saved"));
}

/* The statement of the application that the page has before it. */
static const char *
get_shown_statement (AttainPage *page)
{
  AttainCaseSection *section = ATTAIN_CASE_SECTION (find_widget (page, ATTAIN_TYPE_CASE_SECTION));

  return attain_open_case_get (attain_case_section_get (section))->application->statement;
}

static gboolean
is_button_of (GtkWidget  *widget,
              const char *label)
{
  return GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0;
}

static gboolean
is_focused (ProgressionFixture *fixture,
            const char         *label)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (fixture->window));

  return focus != NULL && is_button_of (focus, label);
}

/* How high a form wants to be: on a narrow screen its words take more lines, and none of them is to be hidden. */
static int
get_height_for (GtkWidget *dialog,
                int        width)
{
  int height;

  gtk_widget_measure (dialog, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  return height;
}

static void
test_submitting_takes_the_declaration (ProgressionFixture *fixture,
                                       gconstpointer       data)
{
  AttainPage *page = go_to (fixture, "application/P-2026-001", "Submit");

  type_into (GTK_WIDGET (page), "statement", "Why I am ready");
  press (page, "Save");
  wait_until (g_strcmp0 (get_shown_statement (page), "Why I am ready") == 0);
  press (page, "Submit");
  g_assert_cmpint (get_height_for (get_case_dialog (), 320), >, get_height_for (get_case_dialog (), 560));
  do_action (get_case_dialog (), "dialog.done");
  wait_until (shows (get_case_dialog (), "The declaration is not signed yet"));
  gtk_widget_grab_focus (find_named (GTK_WIDGET (page), is_button_of, "Submit"));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_widget (get_case_dialog (), GTK_TYPE_CHECK_BUTTON)), TRUE);
  finish_dialog (get_case_dialog (), "dialog.done");
  wait_until (shows (page, "Awaiting endorsement") && shows (page, "Waits for the line manager."));
  wait_until (is_focused (fixture, "Endorse"));
}

/* Nobody waits for the page to be read again between the two. */
static void
test_submitting_right_after_saving (ProgressionFixture *fixture,
                                    gconstpointer       data)
{
  AttainPage *page = go_to (fixture, "application/P-2026-001", "Submit");
  AttainCaseSection *section = ATTAIN_CASE_SECTION (find_widget (page, ATTAIN_TYPE_CASE_SECTION));
  g_autoptr(AttainOpenCase) open = g_object_ref (attain_case_section_get (section));
  AttainApplicationOrder *order;

  type_into (GTK_WIDGET (page), "statement", "Why I am ready");
  press (page, "Save");
  press (page, "Save");
  order = attain_open_case_make_order (open, ATTAIN_MOVE_SUBMIT);
  g_object_set (attain_application_order_give (order), "statement", "Why I am ready", NULL);
  order->confirmed = TRUE;
  attain_open_case_move (open, order, attain_case_section_done_cb,
                         attain_case_section_doing (section, "Submitted"));
  wait_until (shows (page, "Awaiting endorsement"));
}

static const char *
get_choice (GtkWidget  *form,
            const char *title)
{
  AdwComboRow *row = ADW_COMBO_ROW (find_titled (form, title));

  return gtk_string_object_get_string (adw_combo_row_get_selected_item (row));
}

static void
test_manager_endorses (ProgressionFixture *fixture,
                       gconstpointer       data)
{
  AttainPage *page = go_to (fixture, "application/P-2026-001", "Endorse");
  GtkWidget *dialog = press_for_form (page, "Endorse");
  type_into (dialog, "manager-statement", "Ready, in my view");
  g_assert_cmpstr (get_choice (dialog, "Conduct confirmed"), ==, "Choose…");
  assert_form_refuses (dialog, "dialog.done", "Caseload confirmed is missing");
  type_into (dialog, "caseload-confirmed", "yes");
  type_into (dialog, "conduct-confirmed", "no");
  type_into (dialog, "capability-confirmed", "yes");
  assert_form_refuses_on_top (dialog, "dialog.done", "Caseload, conduct and capability are not confirmed yet");
  type_into (dialog, "conduct-confirmed", "yes");
  finish_dialog (dialog, "dialog.done");
  wait_until (shows (page, "Ready, in my view") && shows (page, "Carries a full caseload"));
}

static void
test_says_why_not_yet (ProgressionFixture *fixture,
                       gconstpointer       data)
{
  AttainPage *page = go_to (fixture, "application/P-2026-001", "Not possible now");

  g_assert_true (shows (page, "Open for evidence"));
  g_assert_true (shows (page, "A criterion is not yet marked as met, not met or waived"));
  g_assert_true (shows (page, "Eligibility"));
}

static gboolean
is_criterion (GtkWidget  *widget,
              const char *title)
{
  return ATTAIN_IS_CRITERION_ROW (widget) &&
         g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title);
}

/* The row of a criterion, which shows what the pathway shows. */
static GtkWidget *
find_criterion_row (GtkWidget  *within,
                    const char *title)
{
  return find_named (within, is_criterion, title);
}

/* Whether the words have all the room that they take, however little there is. */
static gboolean
is_never_cut (GtkWidget *label)
{
  int least, wanted;

  gtk_widget_measure (label, GTK_ORIENTATION_HORIZONTAL, -1, &least, &wanted, NULL, NULL);
  return least == wanted;
}

static void
test_criteria_are_explained (ProgressionFixture *fixture,
                             gconstpointer       data)
{
  AttainPage *page = go_to (fixture, "application/P-2026-001", "What the route asks for");

  g_assert_true (shows (find_criterion_row (GTK_WIDGET (page), "Registered with Social Work England"), "Registered since 2 Sep 2019"));
  g_assert_true (shows (find_criterion_row (GTK_WIDGET (page), "At level 3 for 18 months"),
                        "At level 3 since 9 Jan 2023: the time was reached on 9 Jul 2024"));
  g_assert_true (shows (find_criterion_row (GTK_WIDGET (page), "Required training in date"), "All required training is in date"));
  g_assert_true (shows (find_criterion_row (GTK_WIDGET (page), "No live formal action"), "To confirm"));
  g_assert_true (is_never_cut (find_text (page, "To confirm")));
  g_assert_true (shows (find_criterion_row (GTK_WIDGET (page), "Statement of learning"), "Later"));
  g_assert_true (shows (page, "After 27 Nov 2026") || shows (page, "Due by 27 Nov 2026"));
}

/* Nothing is asked for any more, and what the records came to say later is not held against it. */
static void
test_one_that_is_over_tells_of_its_day (ProgressionFixture *fixture,
                                        gconstpointer       data)
{
  AttainPage *page;

  assert_moves (&fixture->cases, simple_order (ATTAIN_MOVE_WITHDRAW, fixture->cases.applicant));
  page = go_to (fixture, "application/P-2026-001", "What the route asks for");
  g_assert_true (shows (page, "As the records stand for 20 Nov 2026"));
  g_assert_true (shows (find_criterion_row (GTK_WIDGET (page), "Registered with Social Work England"), "Met"));
  g_assert_true (shows (find_criterion_row (GTK_WIDGET (page), "No live formal action"), "No record"));
  g_assert_true (shows (find_criterion_row (GTK_WIDGET (page), "Statement of learning"), "No record"));
}

static void
test_academy_settles_a_criterion (ProgressionFixture *fixture,
                                  gconstpointer       data)
{
  AttainPage *page = go_to (fixture, "application/P-2026-001", "Registered with Social Work England");
  GtkWidget *dialog;

  press (find_criterion_row (GTK_WIDGET (page), "No live formal action"), "Settle…");
  dialog = get_case_dialog ();
  wait_until (shows (dialog, "The scheme lets nobody waive this criterion."));
  assert_form_refuses (dialog, "dialog.done", "Finding is missing");
  type_into (dialog, "state", "met");
  type_into (dialog, "shown-by", "The file, looked up today");
  finish_dialog (dialog, "dialog.done");
  wait_until (shows (page, "Confirmed on 20 Nov 2026: The file, looked up today"));
}

/* Whoever checks is led to what is to be settled, one after the other, and then to the step that waited for it. */
static void
test_leads_to_the_next_criterion (ProgressionFixture *fixture,
                                  gconstpointer       data)
{
  g_autoptr(GError) error = NULL;
  AttainPage *page;
  guint n_settled = 0;

  find_criterion (&fixture->cases, "cpd_rule", ATTAIN_CRITERION_STATE_MET, 0, fixture->cases.academy, &error);
  g_assert_no_error (error);
  page = go_to (fixture, "application/P-2026-001", "What the route asks for");
  wait_until (is_focused (fixture, "Settle the next criterion…"));
  while (shows (page, "Settle the next criterion…"))
    {
      GtkWidget *dialog = press_for_form (page, "Settle the next criterion…");
      g_autofree char *words = g_strdup_printf ("Seen in the file, %u", n_settled++);

      g_assert_cmpuint (n_settled, <, 10);
      type_into (dialog, "state", "met");
      type_into (dialog, "shown-by", words);
      finish_dialog (dialog, "dialog.done");
      wait_until (shows (page, words));
    }
  g_assert_cmpuint (n_settled, >=, 2);
  wait_until (is_focused (fixture, "Open for evidence"));
}

/* Whoever collects is asked for what is missing, one after the other; when all is there, for the step that waited. */
static void
test_leads_to_the_missing_evidence (ProgressionFixture *fixture,
                                    gconstpointer       data)
{
  AttainPage *page = go_to (fixture, "application/P-2026-001", "Add evidence…");
  GtkWidget *dialog;

  wait_until (is_focused (fixture, "Add evidence…"));
  g_assert_false (shows (page, "Withdraw"));
  dialog = press_for_form (page, "Add evidence…");
  type_into (dialog, "title", "What I have learnt");
  finish_dialog (dialog, "dialog.done");
  wait_until (shows (page, "What I have learnt") && is_focused (fixture, "Look at the evidence"));
  press (page, "Look at the evidence");
  wait_until (is_focused (fixture, "Accept"));
}

static void
test_evidence_is_counted (ProgressionFixture *fixture,
                          gconstpointer       data)
{
  AttainPage *page = go_to (fixture, "application/P-2026-001", "0 of 2 accepted");
  GtkWidget *dialog = press_for_form (page, "Add…");
  type_into (dialog, "title", "What I have learnt");
  finish_dialog (dialog, "dialog.done");
  wait_until (shows (page, "What I have learnt"));
  press (page, "Accept");
  wait_until (shows (page, "accepted on 20 Nov 2026"));
  wait_until (shows (fixture->window, "Evidence accepted"));
}

/* Whoever comes by keyboard begins with the page, though it was still being read when it came. */
static void
test_takes_the_focus (ProgressionFixture *fixture,
                      gconstpointer       data)
{
  go_to (fixture, "application/P-2026-001", "Submit");
  wait_until (is_focused (fixture, "Submit"));
}

/* It was read further down, and what comes first now was not there then. */
static void
test_another_begins_at_its_top (ProgressionFixture *fixture,
                                gconstpointer       data)
{
  AttainPage *page = go_to (fixture, "application/P-2026-001", "Mark as ready");
  GtkWidget *scrolled = gtk_widget_get_ancestor (find_text (page, "What the route asks for"), GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *place = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));

  wait_until (is_focused (fixture, "Add evidence…") &&
              gtk_adjustment_get_upper (place) > gtk_adjustment_get_page_size (place));
  gtk_adjustment_set_value (place, 400);
  g_assert_cmpfloat (gtk_adjustment_get_value (place), >, 0);
  go_to (fixture, "application/P-1999-001", "No application has the reference “P-1999-001”");
  keep_evidence (&fixture->cases);
  assert_moves (&fixture->cases, ready_order (fixture->cases.applicant));
  go_to (fixture, "application/P-2026-001", "On no agenda yet");
  wait_until (is_focused (fixture, "Put on an agenda…"));
  g_assert_cmpfloat (gtk_adjustment_get_value (place), ==, 0);
}

/* The first thing that takes the focus is further down than one sees: the page is read from its top all the same. */
static void
test_without_buttons_begins_at_its_top (ProgressionFixture *fixture,
                                        gconstpointer       data)
{
  AttainPage *page;
  GtkAdjustment *place;
  GtkWidget *row, *scrolled;

  assert_moves (&fixture->cases, simple_order (ATTAIN_MOVE_WITHDRAW, fixture->cases.applicant));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 300);
  wait_until (gtk_widget_get_height (GTK_WIDGET (fixture->window)) < 400);
  page = go_to (fixture, "application/P-2026-001", "Nothing is left to do.");
  row = find_criterion_row (GTK_WIDGET (page), "Registered with Social Work England");
  scrolled = gtk_widget_get_ancestor (row, GTK_TYPE_SCROLLED_WINDOW);
  place = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  wait_until (gtk_root_get_focus (GTK_ROOT (fixture->window)) != NULL &&
              gtk_adjustment_get_upper (place) > 2 * gtk_adjustment_get_page_size (place));
  while (g_main_context_iteration (NULL, FALSE));
  g_assert_false (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (fixture->window)), scrolled));
  g_assert_cmpfloat (gtk_adjustment_get_value (place), ==, 0);
}

/* From the menu, since it is no next step. */
static GtkWidget *
begin_to_withdraw (AttainPage *page)
{
  do_action (page, "application.withdraw");
  return get_case_dialog ();
}

/* Whoever withdraws, or gives back, reads before what comes of it. */
static void
test_form_tells_what_follows (ProgressionFixture *fixture,
                              gconstpointer       data)
{
  static const struct { const char *button; const char *words; } steps[] = {
    { "Withdraw", "the applicant may apply again without having to wait" },
    { "Return", "It goes back to the applicant" },
    { "Endorse", "It goes to the academy" },
  };
  AttainPage *page = go_to (fixture, "application/P-2026-001", "Endorse");

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      GtkWidget *dialog = g_str_equal (steps[i].button, "Withdraw") ? begin_to_withdraw (page)
                                                                    : press_for_form (page, steps[i].button);

      g_assert_true (shows (dialog, steps[i].words));
      g_assert_true (shows (dialog, "Robin Applicant"));
      g_assert_nonnull (find_named (dialog, is_button_of, steps[i].button));   /* which those hear who do not see it */
      g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
      gtk_window_close (GTK_WINDOW (dialog));
      wait_until (dialog == NULL);
    }
}

/* What was pressed is not there any more: the focus is in its row, and not at the top of the window. */
static void
test_focus_stays (ProgressionFixture *fixture,
                  gconstpointer       data)
{
  AttainPage *page = go_to (fixture, "application/P-2026-001", "Submit");
  GtkRoot *root = GTK_ROOT (fixture->window);

  finish_dialog (begin_to_withdraw (page), "dialog.done");
  wait_until (shows (page, "Withdrawn"));
  g_assert_nonnull (gtk_root_get_focus (root));
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (root), GTK_WIDGET (page)));
}

/* Ctrl+Return is asked for before the text in which somebody writes, which would begin a new line. */
static void
test_key_comes_before_the_text (ProgressionFixture *fixture,
                                gconstpointer       data)
{
  AttainPage *page = go_to (fixture, "application/P-2026-001", "Submit");
  GtkWidget *dialog;
  g_autoptr(GListModel) controllers = NULL;
  gboolean found = FALSE;

  dialog = begin_to_withdraw (page);
  controllers = gtk_widget_observe_controllers (dialog);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean comes_first = gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE;
      guint n = GTK_IS_SHORTCUT_CONTROLLER (controller) && comes_first
                ? g_list_model_get_n_items (G_LIST_MODEL (controller)) : 0;

      for (guint k = 0; k < n && !found; k++)
        {
          g_autoptr(GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), k);
          g_autofree char *trigger = gtk_shortcut_trigger_to_string (gtk_shortcut_get_trigger (shortcut));

          found = g_str_equal (trigger, "<Control>Return") &&
                  gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, dialog, NULL);
        }
    }
  g_assert_true (found);
  wait_until (shows (page, "Withdrawn"));
}

static void
test_tells_what_was_done (ProgressionFixture *fixture,
                          gconstpointer       data)
{
  AttainPage *page = go_to (fixture, "application/P-2026-001", "Submit");
  GtkWidget *dialog = begin_to_withdraw (page);

  finish_dialog (dialog, "dialog.done");
  wait_until (shows (fixture->window, "Application withdrawn"));
}

static void
test_every_act_is_told (void)
{
  for (guint move = ATTAIN_MOVE_START; move < ATTAIN_N_MOVES; move++)
    g_assert_nonnull (attain_done_words_move (move));
  for (guint deed = ATTAIN_MEETING_SEAT; deed <= ATTAIN_MEETING_POSTPONE; deed++)
    g_assert_nonnull (attain_done_words_deed (deed));
}

/* What is done by its button alone says so there. */
static void
test_button_tells_what_follows (ProgressionFixture *fixture,
                                gconstpointer       data)
{
  AttainPage *page = go_to (fixture, "application/P-2026-001", "Record the decision letter");
  GtkWidget *letter = find_named (GTK_WIDGET (page), is_button_of, "Record the decision letter");
  GtkWidget *appeal = find_named (GTK_WIDGET (page), is_button_of, "Appeal");

  g_assert_nonnull (strstr (gtk_widget_get_tooltip_text (letter), "no longer waits with the academy"));
  g_assert_null (gtk_widget_get_tooltip_text (appeal));
}

static int
get_least_width (gpointer widget)
{
  int width;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  return width;
}

/* On a screen as wide as a telephone's. */
static void
test_fits_a_narrow_screen (ProgressionFixture *fixture,
                           gconstpointer       data)
{
  AttainPage *page = go_to (fixture, "application/P-2026-001", "Robin Applicant");
  int before = set_text_size (2 * 96 * 1024);
  int width = get_least_width (page);

  set_text_size (before);
  g_assert_cmpint (width, <=, 360);
}

static void
test_form_fits_a_narrow_screen (ProgressionFixture *fixture,
                                gconstpointer       data)
{
  AttainPage *page = go_to (fixture, "application/P-2026-001", "Appeal");
  int before = set_text_size (2 * 96 * 1024);
  GtkWidget *dialog = press_for_form (page, "Appeal");
  int width = get_least_width (dialog);

  set_text_size (before);
  g_assert_cmpint (width, <=, 360);
  close_form (dialog);
}

/* A meeting that is over hears it no more: the way leads to another one, not nowhere. */
static void
test_after_a_meeting_comes_another (ProgressionFixture *fixture,
                                    gconstpointer       data)
{
  CaseFixture *cases = &fixture->cases;
  g_autoptr(AttainChange) change = NULL;
  AttainPanelWork work = { NULL, RULES (cases), cases->academy, TODAY };
  g_autoptr(GError) error = NULL;

  prepare_meeting (cases, FALSE, cases->chair, cases->member, cases->other_member);
  work.change = change = begin_change (cases->store.db, "Hold a meeting");
  attain_panel_work_open (&work, cases->meeting, &error);
  g_assert_no_error (error);
  attain_panel_work_close (&work, cases->meeting, &error);
  g_assert_no_error (error);
  commit_change (&change);
  go_to (fixture, "application/P-2026-001", "Ready for a panel");
  wait_until (is_focused (fixture, "Put on an agenda…"));
}

static void
test_tells_the_decision (ProgressionFixture *fixture,
                         gconstpointer       data)
{
  AttainPage *page = go_to (fixture, "application/P-2026-001", "Decision: Not yet");
  GtkWidget *words = gtk_widget_get_ancestor (find_text (page, "In the applicant’s words"), ATTAIN_TYPE_CASE_SECTION);

  /* What one comes for is before what is known. */
  for (GtkWidget *after = words; after != NULL; after = gtk_widget_get_next_sibling (after))
    g_assert_false (shows (after, "Decision: Not yet"));
  g_assert_true (shows (page, "The portfolio shows it"));
  g_assert_true (shows (page, "Shown in the case study"));
  g_assert_true (shows (page, "Steps so far"));
}

static void
test_appeal_offers_the_grounds (ProgressionFixture *fixture,
                                gconstpointer       data)
{
  AttainPage *page = go_to (fixture, "application/P-2026-001", "Appeal");
  GtkWidget *dialog = press_for_form (page, "Appeal");

  wait_until (shows (dialog, "Choose…"));
  type_into (dialog, "appeal-ground", "discrimination");
  type_into (dialog, "appeal-statement", "My papers came too late");
  finish_dialog (dialog, "dialog.done");
  wait_until (shows (page, "My papers came too late"));
  g_assert_true (shows (page, "Discrimination"));
}

/* What a rule says of a field is said there, and not where one may not see it. */
static void
test_form_complains_at_the_field (ProgressionFixture *fixture,
                                  gconstpointer       data)
{
  AttainPage *page = go_to (fixture, "application/P-2026-001", "Appeal");
  GtkWidget *dialog = press_for_form (page, "Appeal");
  AttainCaseForm *form = attain_case_dialog_get_form (ATTAIN_CASE_DIALOG (dialog));
  GtkWidget *field = GTK_WIDGET (find_text_field (dialog, "appeal-statement"));

  g_assert_false (attain_case_form_complain (form, "The time for an appeal is over"));
  g_assert_true (attain_case_form_complain (form, "Appeal: it is not in their words"));
  g_assert_true (shows (field, "Appeal: it is not in their words"));
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (dialog)), field));
  close_form (dialog);
}

/* On what ground somebody appeals is nobody's guess. */
static void
test_appeal_takes_a_ground (ProgressionFixture *fixture,
                            gconstpointer       data)
{
  AttainPage *page = go_to (fixture, "application/P-2026-001", "Appeal");
  GtkWidget *dialog = press_for_form (page, "Appeal");

  type_into (dialog, "appeal-statement", "My papers came too late");
  assert_form_refuses (dialog, "dialog.done", "Choose the ground of the appeal: process, new evidence or discrimination");
  g_assert_true (shows (find_row (dialog, "appeal-ground"),
                        "Choose the ground of the appeal: process, new evidence or discrimination"));

  type_into (dialog, "appeal-ground", "process");
  finish_dialog (dialog, "dialog.done");
  wait_until (shows (page, "The process was not followed"));
}

/* From the appeal to a meeting that hears it, without a word of what one came for being lost on the way. */
static void
test_appeal_leads_to_its_meeting (ProgressionFixture *fixture,
                                  gconstpointer       data)
{
  AttainPage *page = go_to (fixture, "application/P-2026-001", "Appeal");
  GtkWidget *dialog = press_for_form (page, "Appeal");

  type_into (dialog, "appeal-ground", "process");
  type_into (dialog, "appeal-statement", "My papers came too late");
  finish_dialog (dialog, "dialog.done");
  wait_until (shows (page, "Put on an agenda of appeals…"));
  dialog = press_for_form (page, "Put on an agenda of appeals…");
  g_assert_true (shows (dialog, "It comes on the agenda of the new meeting."));
  g_assert_cmpstr (get_choice (dialog, "Panel"), ==, "Appeal panel");
  g_assert_cmpstr (get_choice (dialog, "Appeal panel"), ==, "Yes");
  type_into (dialog, "held-on", "2026-12-01");
  finish_dialog (dialog, "dialog.done");
  wait_until (shows (fixture->window, "1. Robin Applicant"));
  do_action (fixture->window, "win.back");
  wait_until (is_focused (fixture, "Go to the meeting"));
}

static gint64
call_meeting (CaseFixture *cases,
              const char  *title,
              const char  *held_on)
{
  g_autoptr(AttainChange) change = begin_change (cases->store.db, "Call a panel meeting");
  const AttainPanelWork work = { change, RULES (cases), cases->academy, TODAY };
  g_autoptr(AttainPanelMeeting) meeting = g_object_new (ATTAIN_TYPE_PANEL_MEETING, "scheme", "example", "edition", "2019",
                                                        "panel", "progression", "title", title, "held-on", held_on, NULL);
  g_autoptr(GError) error = NULL;

  attain_panel_work_make (&work, meeting, &error);
  g_assert_no_error (error);
  commit_change (&change);
  return attain_record_get_id (ATTAIN_RECORD (meeting));
}

/* Which meeting is chosen where it is asked for, not looked for among all that there are. */
static void
test_goes_on_an_agenda (ProgressionFixture *fixture,
                        gconstpointer       data)
{
  AttainPage *page;
  GtkWidget *dialog;

  call_meeting (&fixture->cases, "Winter panel", "2026-12-10");
  call_meeting (&fixture->cases, "Advent panel", "2026-12-03");
  page = go_to (fixture, "application/P-2026-001", "On no agenda yet");
  dialog = press_for_form (page, "Put on an agenda…");
  g_assert_cmpstr (get_choice (dialog, "Meeting"), ==, "Advent panel, 3 Dec 2026");
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_titled (dialog, "Meeting")), 1);
  finish_dialog (dialog, "dialog.done");
  wait_until (shows (page, "Winter panel"));
  g_assert_false (shows (page, "Advent panel"));
  wait_until (shows (fixture->window, "Application put on the agenda"));
  wait_until (is_focused (fixture, "Go to the meeting"));
}

static void
test_goes_on_a_new_agenda (ProgressionFixture *fixture,
                           gconstpointer       data)
{
  AttainPage *page;
  GtkWidget *dialog;

  call_meeting (&fixture->cases, "Winter panel", "2026-12-10");
  page = go_to (fixture, "application/P-2026-001", "On no agenda yet");
  dialog = press_for_form (page, "Put on an agenda…");
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_titled (dialog, "Meeting")), 1);
  g_assert_true (shows (dialog, "Call…"));
  do_action (dialog, "dialog.done");
  wait_until (find_window (ATTAIN_TYPE_CASE_DIALOG) != NULL &&
              shows (find_window (ATTAIN_TYPE_CASE_DIALOG), "It comes on the agenda of the new meeting."));
  dialog = get_case_dialog ();
  type_into (dialog, "held-on", "2026-12-17");
  finish_dialog (dialog, "dialog.done");
  wait_until (shows (fixture->window, "1. Robin Applicant"));
}

static void
test_person_leads_to_it (ProgressionFixture *fixture,
                         gconstpointer       data)
{
  AttainPage *page = go_to (fixture, "person/E02", "Awaiting endorsement since 20 Nov 2026");

  press (page, "From experienced social worker to advanced practitioner");
  wait_until (shows (fixture->window, "Waits for the line manager."));
}

static void
test_unknown_reference (ProgressionFixture *fixture,
                        gconstpointer       data)
{
  go_to (fixture, "application/P-1999-001", "No application has the reference “P-1999-001”");
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("ATTAIN_TODAY", TODAY, TRUE);
  gtk_test_init (&argc, &argv, NULL);

#define ADD(name, state, function) \
  g_test_add ("/application-page/" name, ProgressionFixture, state, progression_set_up, function, progression_tear_down)
  ADD ("list-tells-whose-turn", AT (AWAITING_ENDORSEMENT), test_list_tells_whose_turn);
  ADD ("list-of-a-state", AT (AWAITING_ENDORSEMENT), test_list_of_a_state);
  ADD ("list-of-late-ones", AT (AWAITING_ENDORSEMENT), test_list_of_late_ones);
  g_test_add ("/application-page/list-says-in-lines-what-has-no-column", ProgressionFixture, AT (AWAITING_ENDORSEMENT),
              late_set_up, test_list_says_in_lines_what_has_no_column, late_tear_down);
  g_test_add ("/application-page/list-marks-late-ones", ProgressionFixture, AT (AWAITING_ENDORSEMENT), late_set_up,
              test_list_marks_late_ones, late_tear_down);
  g_test_add_func ("/application-page/time-limits-in-words", test_time_limits_in_words);
  g_test_add ("/application-page/late-one-says-so", ProgressionFixture, AT (AWAITING_ENDORSEMENT), late_set_up,
              test_late_one_says_so, late_tear_down);
  ADD ("empty-list-says-how-to-begin", NULL, test_empty_list_says_how_to_begin);
  ADD ("statement-is-kept-and-counted", AT (DRAFT), test_statement_is_kept_and_counted);
  ADD ("submitting-takes-the-declaration", AT (DRAFT), test_submitting_takes_the_declaration);
  ADD ("submitting-right-after-saving", AT (DRAFT), test_submitting_right_after_saving);
  ADD ("manager-endorses", AT (AWAITING_ENDORSEMENT), test_manager_endorses);
  ADD ("says-why-not-yet", AT (ELIGIBILITY_CHECK), test_says_why_not_yet);
  ADD ("criteria-are-explained", AT (ELIGIBILITY_CHECK), test_criteria_are_explained);
  g_test_add ("/application-page/one-that-is-over-tells-of-its-day", ProgressionFixture, AT (ELIGIBILITY_CHECK), late_set_up,
              test_one_that_is_over_tells_of_its_day, late_tear_down);
  ADD ("academy-settles-a-criterion", AT (ELIGIBILITY_CHECK), test_academy_settles_a_criterion);
  ADD ("leads-to-the-next-criterion", AT (ELIGIBILITY_CHECK), test_leads_to_the_next_criterion);
  ADD ("leads-to-the-missing-evidence", AT (EVIDENCE_OPEN), test_leads_to_the_missing_evidence);
  ADD ("evidence-is-counted", AT (EVIDENCE_OPEN), test_evidence_is_counted);
  ADD ("takes-the-focus", AT (DRAFT), test_takes_the_focus);
  ADD ("another-begins-at-its-top", AT (EVIDENCE_OPEN), test_another_begins_at_its_top);
  ADD ("without-buttons-begins-at-its-top", AT (AWAITING_ENDORSEMENT), test_without_buttons_begins_at_its_top);
  ADD ("form-tells-what-follows", AT (AWAITING_ENDORSEMENT), test_form_tells_what_follows);
  ADD ("key-comes-before-the-text", AT (DRAFT), test_key_comes_before_the_text);
  ADD ("focus-stays", AT (DRAFT), test_focus_stays);
  ADD ("tells-what-was-done", AT (DRAFT), test_tells_what_was_done);
  g_test_add_func ("/application-page/every-act-is-told", test_every_act_is_told);
  ADD ("tells-the-decision", AT (DECIDED_NOT), test_tells_the_decision);
  ADD ("appeal-offers-the-grounds", AT (DECIDED_NOT), test_appeal_offers_the_grounds);
  ADD ("form-complains-at-the-field", AT (DECIDED_NOT), test_form_complains_at_the_field);
  ADD ("appeal-takes-a-ground", AT (DECIDED_NOT), test_appeal_takes_a_ground);
  ADD ("appeal-leads-to-its-meeting", AT (DECIDED_NOT), test_appeal_leads_to_its_meeting);
  ADD ("goes-on-an-agenda", AT (READY), test_goes_on_an_agenda);
  ADD ("goes-on-a-new-agenda", AT (READY), test_goes_on_a_new_agenda);
  ADD ("button-tells-what-follows", AT (DECIDED_NOT), test_button_tells_what_follows);
  ADD ("criteria-fit-a-narrow-screen", AT (AWAITING_ENDORSEMENT), test_fits_a_narrow_screen);
  ADD ("buttons-fit-a-narrow-screen", AT (DECIDED_NOT), test_fits_a_narrow_screen);
  ADD ("form-fits-a-narrow-screen", AT (DECIDED_NOT), test_form_fits_a_narrow_screen);
  ADD ("after-a-meeting-comes-another", AT (READY), test_after_a_meeting_comes_another);
  ADD ("person-leads-to-it", AT (AWAITING_ENDORSEMENT), test_person_leads_to_it);
  ADD ("unknown-reference", NULL, test_unknown_reference);

  return g_test_run ();
}
