/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-year-test.h"

#include "attain-board-watch.h"
#include "attain-cohorts-page.h"
#include "attain-filter-chips.h"
#include "attain-people-page.h"
#include "attain-portfolio-page.h"
#include "attain-setting-table.h"

static AttainPage *
show_cohorts (WindowFixture *fixture)
{
  AttainPage *page = open_page (fixture, "cohorts", ATTAIN_TYPE_COHORTS_PAGE);

  wait_until (shows (page, "Amara Okafor"));
  return page;
}

static void
test_says_who_is_late (WindowFixture *fixture,
                       gconstpointer  data)
{
  AttainPage *page = show_cohorts (fixture);

  g_assert_true (shows (page, "10 weeks late"));
  g_assert_true (is_marked_late (find_text (page, "10 weeks late")));
  g_assert_true (shows (page, "Worker"));
  g_assert_true (shows (page, "Self-assessment against the standards"));
  g_assert_true (shows (page, "Beth Lindqvist"));
  g_assert_true (shows (page, "1 person · 1 late"));
  g_assert_cmpstr (attain_page_get_subtitle (page), ==, "1 person, 1 late");
}

static void
test_opens_the_year (WindowFixture *fixture,
                     gconstpointer  data)
{
  AttainPage *page = show_cohorts (fixture);
  AttainBrowser *browser = attain_window_get_browser (fixture->window);

  g_signal_emit_by_name (find_widget (page, GTK_TYPE_COLUMN_VIEW), "activate", 0);
  wait_until (ATTAIN_IS_PORTFOLIO_PAGE (attain_browser_get_page (browser)));
  wait_until (shows (attain_browser_get_page (browser), "What is next"));
}

static void
test_search (WindowFixture *fixture,
             gconstpointer  data)
{
  AttainPage *page = show_cohorts (fixture);
  GtkWidget *entry = find_widget (page, GTK_TYPE_SEARCH_ENTRY);

  gtk_editable_set_text (GTK_EDITABLE (entry), "lindq");
  wait_until (shows (page, "Amara Okafor"));
  gtk_editable_set_text (GTK_EDITABLE (entry), "nobody at all");
  wait_until (shows (page, "Nobody found"));
  press (page, "Clear search and filters");
  wait_until (shows (page, "Amara Okafor"));
}

static void
test_remembers_the_order (WindowFixture *fixture,
                          gconstpointer  data)
{
  AttainPage *page = show_cohorts (fixture);
  GtkColumnView *view = GTK_COLUMN_VIEW (find_widget (page, GTK_TYPE_COLUMN_VIEW));
  g_autoptr(GtkColumnViewColumn) name = g_list_model_get_item (gtk_column_view_get_columns (view), 0);
  g_autoptr(GVariant) orders = NULL;
  const char *column;
  gboolean descending;

  gtk_column_view_sort_by_column (view, name, GTK_SORT_DESCENDING);
  orders = g_settings_get_value (fixture->settings, "sort-orders");
  g_assert_true (g_variant_lookup (orders, "cohorts", "(&sb)", &column, &descending));
  g_assert_cmpstr (column, ==, "name");
  g_assert_true (descending);
}

static void
test_chip_removes_filter (WindowFixture *fixture,
                          gconstpointer  data)
{
  AttainPage *page = show_cohorts (fixture);

  press (page, "1 person · 1 late");
  wait_until (shows (page, "Everybody"));
  press (find_widget (page, ATTAIN_TYPE_FILTER_CHIPS), "September 2026");
  wait_until (!shows (find_widget (page, ATTAIN_TYPE_FILTER_CHIPS), "September 2026"));
  g_assert_true (shows (page, "Amara Okafor"));
}

static void
test_opens_late_ones (WindowFixture *fixture,
                      gconstpointer  data)
{
  AttainPage *page;

  g_assert_true (attain_window_go (fixture->window, "cohorts/late"));
  page = page_of (fixture->window);
  wait_until (shows (page, "Amara Okafor"));
  g_assert_true (shows (find_widget (page, ATTAIN_TYPE_FILTER_CHIPS), "Late"));
}

/* Opens the records anew, now that they say who keeps them. */
static AttainPage *
show_cohorts_to (WindowFixture *fixture,
                 const char    *employee_id)
{
  g_autoptr(GError) error = NULL;
  AttainDb *db = attain_db_open (fixture->store.file, ATTAIN_DB_WRITE, &error);
  AttainChange *change = begin_change (db, "Say who I am");

  attain_setting_table_set (change, ATTAIN_SETTING_OWN_PERSON, employee_id, &error);
  g_assert_no_error (error);
  commit_change (&change);
  attain_db_close (db);
  attain_window_open (fixture->window, fixture->store.file);
  wait_until (attain_window_get_browser (fixture->window) != NULL);
  return show_cohorts (fixture);
}

static void
show_what_waits (AttainPage *page)
{
  gtk_menu_button_popup (GTK_MENU_BUTTON (find_widget (page, GTK_TYPE_MENU_BUTTON)));
  wait_until (shows (page, "Waiting for me"));
  press (page, "Waiting for me");
}

static void
test_waits_for_the_worker (WindowFixture *fixture,
                           gconstpointer  data)
{
  AttainPage *page = show_cohorts_to (fixture, "E001");

  show_what_waits (page);
  g_assert_true (shows (find_widget (page, ATTAIN_TYPE_FILTER_CHIPS), "Waiting for me"));
  g_assert_true (shows (page, "Amara Okafor"));
}

static void
test_waits_for_nobody_else (WindowFixture *fixture,
                            gconstpointer  data)
{
  AttainPage *page = show_cohorts_to (fixture, "E003");

  show_what_waits (page);
  wait_until (shows (page, "Nobody found"));
  press (page, "Clear search and filters");
  wait_until (shows (page, "Amara Okafor"));
}

static void
test_enrols (WindowFixture *fixture,
             gconstpointer  data)
{
  AttainPage *page = show_cohorts (fixture);
  GtkWidget *dialog = open_form (page, "cohorts.enrol");
  wait_until (shows (dialog, "Choose a programme and the day of the start"));
  type_into (dialog, "person-id", "E003");
  type_into (dialog, "programme", "ASYE-CHILD-2022");
  type_into (dialog, "started-on", "2026-11-02");
  type_into (dialog, "cohort", "November 2026");
  type_into (dialog, "assessor-id", "E003");
  g_assert_true (shows (dialog, "Ends on 2 Nov 2027"));
  g_assert_true (shows (dialog, "Six-month review"));
  assert_form_refuses (dialog, "dialog.save", "Nobody assesses their own year");
  type_into (dialog, "assessor-id", "E002");
  assert_form_refuses (dialog, "dialog.save", "not known to be registered with Social Work England");
  gtk_window_close (GTK_WINDOW (dialog));
  wait_until (find_window (ATTAIN_TYPE_RECORD_DIALOG) == NULL);
}

static void
test_says_what_to_do_first (WindowFixture *fixture,
                            gconstpointer  data)
{
  AttainPage *page = open_page (fixture, "cohorts", ATTAIN_TYPE_COHORTS_PAGE);

  wait_until (shows (page, "No cohorts yet"));
}

/* What the page shows was asked for before it was built, and only then. */
static void
count_cb (guint *n_boards)
{
  *n_boards += 1;
}

static void
test_is_asked_for_once (WindowFixture *fixture,
                        gconstpointer  data)
{
  AttainPage *page = open_page (fixture, "cohorts", ATTAIN_TYPE_COHORTS_PAGE);
  guint n_boards = 0;

  g_signal_connect_swapped (attain_page_get_asked (page), "board", G_CALLBACK (count_cb), &n_boards);
  wait_until (shows (page, "Amara Okafor"));
  open_page (fixture, "people", ATTAIN_TYPE_PEOPLE_PAGE);
  open_page (fixture, "cohorts", ATTAIN_TYPE_COHORTS_PAGE);
  g_assert_cmpuint (n_boards, ==, 1);
}

/* An answer that is still to come keeps no watch. */
static void
test_lets_go_of_a_question (WindowFixture *fixture,
                            gconstpointer  data)
{
  AttainPage *page = show_cohorts (fixture);
  gpointer watch = attain_board_watch_new (attain_page_get_context (page));

  g_object_add_weak_pointer (watch, &watch);
  g_object_unref (watch);
  g_assert_null (watch);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

#define ADD(name, set_up, function) \
  g_test_add ("/cohorts-page/" name, WindowFixture, NULL, set_up, function, window_tear_down)
  ADD ("says-who-is-late", year_set_up, test_says_who_is_late);
  ADD ("opens-the-year", year_set_up, test_opens_the_year);
  ADD ("search", year_set_up, test_search);
  ADD ("remembers-the-order", year_set_up, test_remembers_the_order);
  ADD ("opens-late-ones", year_set_up, test_opens_late_ones);
  ADD ("chip-removes-its-filter", year_set_up, test_chip_removes_filter);
  ADD ("waits-for-the-worker", year_set_up, test_waits_for_the_worker);
  ADD ("waits-for-nobody-else", year_set_up, test_waits_for_nobody_else);
  ADD ("enrols", year_set_up, test_enrols);
  ADD ("is-asked-for-once", year_set_up, test_is_asked_for_once);
  ADD ("lets-go-of-a-question", year_set_up, test_lets_go_of_a_question);
  ADD ("says-what-to-do-first", window_set_up, test_says_what_to_do_first);

  return g_test_run ();
}
