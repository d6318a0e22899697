/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-gui-test.h"

#include "attain-dashboard-page.h"
#include "attain-establishment.h"
#include "attain-figure-card.h"
#include "attain-figure-sheet.h"
#include "attain-people-page.h"

/* Gives Amara and Beth posts. */
static void
add_posts (WindowFixture *fixture)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainDb) db = attain_db_open (fixture->store.file, ATTAIN_DB_WRITE, &error);

  g_assert_no_error (error);
  for (gint64 id = 1; id <= 2; id++)
    {
      g_autoptr(AttainPost) post = g_object_new (ATTAIN_TYPE_POST, "person-id", id, "from-on", "2020-01-06", "team",
                                                 id == 1 ? "Duty" : "Court", "fte", 0.5, "contract",
                                                 ATTAIN_CONTRACT_PERMANENT, NULL);

      insert_record (db, &attain_post_table, post);
    }
}

/* Opens the explanation of the card that says @title. */
static GtkWidget *
explain (AttainPage *page,
         const char *title)
{
  GtkWidget *label = NULL;
  GtkWidget *card;

  wait_until ((label = find_text (page, title)) != NULL);
  card = gtk_widget_get_ancestor (label, ATTAIN_TYPE_FIGURE_CARD);
  g_assert_nonnull (card);
  g_signal_emit_by_name (gtk_widget_get_parent (card), "child-activated", card);
  wait_until (find_widget (page, ATTAIN_TYPE_FIGURE_SHEET) != NULL);
  return find_widget (page, ATTAIN_TYPE_FIGURE_SHEET);
}

static void
test_empty (WindowFixture *fixture,
            gconstpointer  data)
{
  AttainPage *page = open_page (fixture, "dashboard", ATTAIN_TYPE_DASHBOARD_PAGE);

  wait_until (shows (page, "Nothing to count yet"));
  g_assert_true (shows (page, "Import people…"));
}

static void
test_card_explains_itself (WindowFixture *fixture,
                           gconstpointer  data)
{
  AttainPage *page;
  GtkWidget *sheet;

  add_posts (fixture);
  page = open_page (fixture, "dashboard", ATTAIN_TYPE_DASHBOARD_PAGE);
  sheet = explain (page, "People in post");
  g_assert_true (shows (sheet, "2"));
  g_assert_true (shows (sheet, "On 1 Jun 2026"));
  g_assert_true (shows (sheet, "each person once"));
  g_assert_false (shows (sheet, "Show the others"));
  sheet = explain (page, "Registered five years or more");
  g_assert_true (shows (sheet, "0.0%"));
  g_assert_true (shows (sheet, "0 of 2"));
  g_assert_true (shows (sheet, "Show the others"));

  do_action (page, "dashboard.close");
  wait_until (find_widget (page, ATTAIN_TYPE_FIGURE_SHEET) == NULL);
}

static void
test_people_behind (WindowFixture *fixture,
                    gconstpointer  data)
{
  AttainBrowser *browser = attain_window_get_browser (fixture->window);
  AttainPage *page;

  add_posts (fixture);
  page = open_page (fixture, "dashboard", ATTAIN_TYPE_DASHBOARD_PAGE);
  press (explain (page, "People in post"), "Show the people");
  wait_until (ATTAIN_IS_PEOPLE_PAGE (attain_browser_get_page (browser)) &&
              shows (attain_browser_get_page (browser), "Amara Okafor"));
  page = attain_browser_get_page (browser);
  g_assert_true (shows (page, "Beth Lindqvist"));
  g_assert_false (shows (page, "Chris Ahmed"));
  g_assert_true (shows (page, "People in post"));
}

/* A vacancy has nobody in it: its teams are shown, and beside it those in post. */
static void
test_teams_behind (WindowFixture *fixture,
                   gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  AttainDb *db = attain_db_open (fixture->store.file, ATTAIN_DB_WRITE, &error);
  g_autoptr(AttainEstablishment) line = g_object_new (ATTAIN_TYPE_ESTABLISHMENT, "team", "Duty", "role",
                                                      "Social worker", "fte", 2.0, "from-on", "2026-04-01", NULL);
  AttainPage *page;
  GtkWidget *sheet;

  g_assert_no_error (error);
  insert_record (db, &attain_establishment_table, line);
  attain_db_close (db);
  add_posts (fixture);
  page = open_page (fixture, "dashboard", ATTAIN_TYPE_DASHBOARD_PAGE);
  sheet = explain (page, "Vacancy rate");
  g_assert_true (shows (sheet, "50.0%"));
  g_assert_true (shows (sheet, "1 of 2"));
  g_assert_true (shows (sheet, "Vacant full-time equivalent"));
  g_assert_false (shows (sheet, "Show the people"));
  press (sheet, "Show the teams");
  wait_until (shows (sheet, "Duty") && shows (sheet, "75.0%"));
  g_assert_true (shows (sheet, "Court"));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  g_setenv ("ATTAIN_TODAY", "2026-06-01", TRUE);

#define ADD(name, function) \
  g_test_add ("/dashboard-page/" name, WindowFixture, NULL, window_set_up, function, window_tear_down)
  ADD ("empty", test_empty);
  ADD ("card-explains-itself", test_card_explains_itself);
  ADD ("people-behind", test_people_behind);
  ADD ("teams-behind", test_teams_behind);

  return g_test_run ();
}
