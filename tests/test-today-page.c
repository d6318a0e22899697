/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-gui-test.h"

#include "attain-draft.h"
#include "attain-form-test.h"
#include "attain-people-page.h"
#include "attain-today-page.h"

static void
change_records (WindowFixture  *fixture,
                void          (*fill) (AttainDb *db))
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainDb) db = attain_db_open (fixture->store.file, ATTAIN_DB_WRITE, &error);

  g_assert_no_error (error);
  fill (db);
}

/* Nobody says that Amara and Beth are registered. */
static void
add_posts (AttainDb *db)
{
  for (gint64 id = 1; id <= 2; id++)
    {
      g_autoptr(AttainPost) post = g_object_new (ATTAIN_TYPE_POST, "person-id", id, "from-on", "2020-01-06", "team",
                                                 "Duty", "fte", 0.5, "contract", ATTAIN_CONTRACT_PERMANENT, NULL);

      insert_record (db, &attain_post_table, post);
    }
}

static void
make_own (AttainDb *db)
{
  g_autoptr(AttainChange) change = begin_change (db, "Choose whose record it is");
  g_autoptr(GError) error = NULL;

  attain_setting_table_set (change, ATTAIN_SETTING_OWN_PERSON, "E001", &error);
  g_assert_no_error (error);
  commit_change (&change);
}

static void
test_empty (WindowFixture *fixture,
            gconstpointer  data)
{
  AttainPage *page = open_page (fixture, "today", ATTAIN_TYPE_TODAY_PAGE);

  wait_until (shows (page, "Nobody is recorded yet"));
  g_assert_true (shows (page, "Import people…"));
}

static void
test_academy (WindowFixture *fixture,
              gconstpointer  data)
{
  AttainBrowser *browser = attain_window_get_browser (fixture->window);
  AttainPage *page = open_page (fixture, "today", ATTAIN_TYPE_TODAY_PAGE);

  wait_until (shows (page, "Nobody is recorded yet"));
  change_records (fixture, add_posts);
  wait_until (shows (page, "2 people in post are not known to be registered"));
  g_assert_cmpuint (attain_page_get_badge (page), ==, 1);
  g_assert_true (shows (page, "Monday 1 June 2026"));
  g_assert_false (shows (page, "Log CPD"));

  press (page, "2 people in post");
  wait_until (ATTAIN_IS_PEOPLE_PAGE (attain_browser_get_page (browser)) &&
              shows (attain_browser_get_page (browser), "Beth Lindqvist"));
  g_assert_true (shows (attain_browser_get_page (browser), "Amara Okafor"));
  g_assert_false (shows (attain_browser_get_page (browser), "Chris Ahmed"));
}

static void
test_own (WindowFixture *fixture,
          gconstpointer  data)
{
  AttainPage *page = open_page (fixture, "today", ATTAIN_TYPE_TODAY_PAGE);

  wait_until (shows (page, "Log CPD"));
  g_assert_true (shows (page, ", Amara"));
  g_assert_true (shows (page, "Your registration is not recorded yet"));
  g_assert_true (shows (page, "Reflective supervision"));
  g_assert_true (shows (page, "11 May 2026 · 1 h 30 min"));
  g_assert_cmpuint (attain_page_get_badge (page), ==, 1);
}

static void
add_one_post (AttainDb *db)
{
  g_autoptr(AttainPost) post = g_object_new (ATTAIN_TYPE_POST, "person-id", (gint64) 2, "from-on", "2020-01-06", "team",
                                             "Duty", "fte", 0.5, "contract", ATTAIN_CONTRACT_PERMANENT, NULL);

  insert_record (db, &attain_post_table, post);
}

static void
test_one_person (WindowFixture *fixture,
                 gconstpointer  data)
{
  AttainBrowser *browser = attain_window_get_browser (fixture->window);
  AttainPage *page = open_page (fixture, "today", ATTAIN_TYPE_TODAY_PAGE);

  wait_until (shows (page, "Nobody is recorded yet"));
  change_records (fixture, add_one_post);
  wait_until (shows (page, "1 person in post is not known to be registered"));
  press (page, "1 person in post");
  wait_until (g_strcmp0 (attain_page_get_address (attain_browser_get_page (browser)), "person/E002") == 0);
}

static void
leave_draft (AttainDb *db)
{
  g_autoptr(GError) error = NULL;

  attain_draft_save (db, "cpd-entry/new/2", "{\"title\":\"Court skills\"}", &error);
  attain_draft_save (db, "page-of-a-newer-attain/2", "{}", &error);
  attain_draft_save (db, "application/P-2026-001/score/2", "[{\"choice\":\"2 · Partly\"},\"\",\"Shown in\"]", &error);
  g_assert_no_error (error);
}

static void
test_draft (WindowFixture *fixture,
            gconstpointer  data)
{
  AttainBrowser *browser = attain_window_get_browser (fixture->window);
  AttainPage *page = open_page (fixture, "today", ATTAIN_TYPE_TODAY_PAGE);

  wait_until (shows (page, "Nobody is recorded yet"));
  change_records (fixture, add_one_post);
  change_records (fixture, leave_draft);
  g_assert_true (attain_window_go (fixture->window, "settings"));
  page = open_page (fixture, "today", ATTAIN_TYPE_TODAY_PAGE);
  wait_until (shows (page, "Begun and not saved"));
  g_assert_true (shows (page, "Shown in"));
  press (page, "Court skills");
  wait_until (g_strcmp0 (attain_page_get_address (attain_browser_get_page (browser)), "cpd-entry/new/2") == 0);
}

static gboolean
is_discard_button (GtkWidget  *widget,
                   const char *name)
{
  return GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_widget_get_tooltip_text (widget), name) == 0;
}

/* What was begun for a step that is over has no form any more in which one could be done with it. */
static void
test_draft_discarded (WindowFixture *fixture,
                      gconstpointer  data)
{
  AttainPage *page = open_page (fixture, "today", ATTAIN_TYPE_TODAY_PAGE);

  change_records (fixture, add_one_post);
  change_records (fixture, leave_draft);
  g_assert_true (attain_window_go (fixture->window, "settings"));
  page = open_page (fixture, "today", ATTAIN_TYPE_TODAY_PAGE);
  wait_until (shows (page, "Shown in"));
  g_signal_emit_by_name (find_named (find_row_saying (page, "Shown in"), is_discard_button, "Discard draft"), "clicked");
  wait_until (!shows (page, "Shown in"));
  g_assert_true (shows (page, "Court skills"));
  press (fixture->window, "Undo");
  wait_until (shows (page, "Shown in"));
}

/* The records are somebody's own before the window opens them. */
static void
own_set_up (WindowFixture *fixture,
            gconstpointer  data)
{
  window_set_up (fixture, "no file yet");
  change_records (fixture, make_own);
  attain_window_open (fixture->window, fixture->store.file);
  wait_until (attain_window_get_browser (fixture->window) != NULL && page_of (fixture->window) != NULL);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  g_setenv ("ATTAIN_TODAY", "2026-06-01", TRUE);

#define ADD(name, function) \
  g_test_add ("/today-page/" name, WindowFixture, NULL, window_set_up, function, window_tear_down)
  ADD ("empty", test_empty);
  ADD ("academy", test_academy);
  ADD ("one-person", test_one_person);
  ADD ("draft", test_draft);
  ADD ("draft-discarded", test_draft_discarded);
  g_test_add ("/today-page/own", WindowFixture, NULL, own_set_up, test_own, window_tear_down);

  return g_test_run ();
}
