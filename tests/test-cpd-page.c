/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-form-test.h"

#include "attain-conflict-dialog.h"
#include "attain-cpd-editor.h"
#include "attain-cpd-filter-bar.h"
#include "attain-cpd-page.h"

static AttainPage *
show_amara (WindowFixture *fixture)
{
  AttainPage *page = open_page (fixture, "person-cpd/E001", ATTAIN_TYPE_CPD_PAGE);

  wait_until (shows (page, "Court skills day") && shows (page, "Reflective supervision"));
  return page;
}

static AttainPage *
show_all (WindowFixture *fixture)
{
  AttainPage *page = open_page (fixture, "cpd-all", ATTAIN_TYPE_CPD_PAGE);

  wait_until (shows (page, "Court skills day") && shows (page, "Trauma-informed practice"));
  return page;
}

static GListModel *
get_rows (gpointer page)
{
  return G_LIST_MODEL (gtk_column_view_get_model (GTK_COLUMN_VIEW (find_widget (page, GTK_TYPE_COLUMN_VIEW))));
}

static gboolean
is_first (gpointer    page,
          const char *title)
{
  g_autoptr(AttainCpdEntry) entry = g_list_model_get_item (get_rows (page), 0);

  return entry != NULL && g_strcmp0 (entry->title, title) == 0;
}

static void
select_row (gpointer page,
            guint    position)
{
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (get_rows (page)), position, TRUE);
}

static void
test_one_person (WindowFixture *fixture,
                 gconstpointer  data)
{
  AttainPage *page = show_amara (fixture);

  g_assert_false (shows (page, "Trauma-informed practice"));
  g_assert_cmpstr (attain_page_get_heading (page), ==, "Amara Okafor");
  g_assert_true (is_first (page, "Reflective supervision"));
}

static void
test_search_marks (WindowFixture *fixture,
                   gconstpointer  data)
{
  AttainPage *page = show_all (fixture);
  GtkWidget *entry = find_widget (page, GTK_TYPE_SEARCH_ENTRY);
  GtkWidget *cell = find_text (page, "Court skills day");
  g_autofree char *marks = NULL;

  g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL));
  gtk_editable_set_text (GTK_EDITABLE (entry), "cour");
  wait_until (shows (page, "Court skills day") && !shows (page, "Trauma-informed practice"));
  g_assert_true (shows (page, "Words: cour"));
  cell = find_text (page, "Court skills day");
  marks = pango_attr_list_to_string (gtk_inscription_get_attributes (GTK_INSCRIPTION (cell)));
  g_assert_cmpstr (marks, ==, "0 5 weight bold\n0 5 underline single");

  gtk_editable_set_text (GTK_EDITABLE (entry), "nothing like it");
  wait_until (shows (page, "Nothing found"));
  press (page, "Remove all filters");
  wait_until (shows (page, "Trauma-informed practice"));
}

static void
test_sorts_by_header (WindowFixture *fixture,
                      gconstpointer  data)
{
  AttainPage *page = show_all (fixture);
  GtkColumnView *view = GTK_COLUMN_VIEW (find_widget (page, GTK_TYPE_COLUMN_VIEW));
  g_autoptr(GtkColumnViewColumn) title = g_list_model_get_item (gtk_column_view_get_columns (view), 1);

  g_assert_true (is_first (page, "Reflective supervision"));
  gtk_column_view_sort_by_column (view, title, GTK_SORT_ASCENDING);
  wait_until (is_first (page, "Court skills day"));
  gtk_column_view_sort_by_column (view, title, GTK_SORT_DESCENDING);
  wait_until (is_first (page, "Trauma-informed practice"));
}

/* Text twice as large, on a screen as wide as a telephone's: what was done says more than when. */
static void
test_title_has_the_room_there_is (WindowFixture *fixture,
                                  gconstpointer  data)
{
  AttainPage *page = show_all (fixture);
  GtkSettings *settings = gtk_settings_get_default ();
  int dpi;

  g_assert_true (shows (page, "Date"));
  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  wait_until (shows (page, "Title") && !shows (page, "Date"));
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
  wait_until (shows (page, "Date"));
}

static void
test_deletes (WindowFixture *fixture,
              gconstpointer  data)
{
  AttainPage *page = show_amara (fixture);

  select_row (page, 1);
  do_action (page, "cpd.delete");
  wait_until (!shows (page, "Court skills day"));
  wait_until (shows (fixture->window, "Activity deleted"));
}

static void
fill_in (gpointer    page,
         const char *title,
         const char *hours)
{
  type_into (page, "title", title);
  type_into (page, "minutes", hours);
  type_into (page, "activity", "course");
}

static AttainPage *
add_one (WindowFixture *fixture)
{
  AttainBrowser *browser = attain_window_get_browser (fixture->window);
  AttainPage *page = show_amara (fixture);

  wait_until (gtk_widget_activate_action (GTK_WIDGET (page), "cpd.add", NULL));
  wait_until (ATTAIN_IS_CPD_EDITOR (attain_browser_get_page (browser)) &&
              shows (attain_browser_get_page (browser), "Amara Okafor"));
  return attain_browser_get_page (browser);
}

static void
test_logs (WindowFixture *fixture,
           gconstpointer  data)
{
  AttainBrowser *browser = attain_window_get_browser (fixture->window);
  AttainPage *editor = add_one (fixture);

  fill_in (editor, "Legal update", "1h 30");
  do_action (editor, "entry.save");
  wait_until (ATTAIN_IS_CPD_PAGE (attain_browser_get_page (browser)));
  wait_until (shows (attain_browser_get_page (browser), "Legal update"));
  g_assert_true (shows (attain_browser_get_page (browser), "1 h 30 min"));
  g_assert_true (shows (fixture->window, "Activity logged"));
}

static void
test_undoes_a_deletion (WindowFixture *fixture,
                        gconstpointer  data)
{
  AttainPage *page = show_amara (fixture);

  select_row (page, 1);
  do_action (page, "cpd.delete");
  wait_until (shows (fixture->window, "Activity deleted"));
  wait_until (gtk_widget_activate_action (GTK_WIDGET (page), "win.undo", NULL));
  wait_until (shows (page, "Court skills day"));
}

static AttainPage *
open_first (WindowFixture *fixture)
{
  AttainBrowser *browser = attain_window_get_browser (fixture->window);
  AttainPage *page = show_amara (fixture);

  select_row (page, 0);
  do_action (page, "cpd.open");
  wait_until (ATTAIN_IS_CPD_EDITOR (attain_browser_get_page (browser)) &&
              shows (attain_browser_get_page (browser), "Amara Okafor"));
  return attain_browser_get_page (browser);
}

static void
test_duplicates (WindowFixture *fixture,
                 gconstpointer  data)
{
  AttainBrowser *browser = attain_window_get_browser (fixture->window);
  AttainPage *editor = open_first (fixture);

  do_action (editor, "entry.duplicate");
  wait_until (g_strcmp0 (attain_page_get_title (editor), "New activity") == 0);
  do_action (editor, "entry.save");
  wait_until (ATTAIN_IS_CPD_PAGE (attain_browser_get_page (browser)));
  wait_until (g_list_model_get_n_items (get_rows (attain_browser_get_page (browser))) == 3);
}

/* Back leads to where it was begun, not to a copy that would be logged once more. */
static void
test_back_after_a_duplicate (WindowFixture *fixture,
                             gconstpointer  data)
{
  AttainPage *page = show_amara (fixture);
  AttainBrowser *browser = attain_window_get_browser (fixture->window);

  select_row (page, 0);
  do_action (page, "cpd.duplicate");
  wait_until (ATTAIN_IS_CPD_EDITOR (attain_browser_get_page (browser)));
  wait_until (attain_page_can_do (attain_browser_get_page (browser), "entry.save"));
  do_action (attain_browser_get_page (browser), "entry.save");
  wait_until (ATTAIN_IS_CPD_PAGE (attain_browser_get_page (browser)));
  g_assert_cmpstr (attain_trail_get_address (attain_browser_get_trail (browser)), ==, "person-cpd/E001");
  g_assert_cmpstr (attain_trail_peek (attain_browser_get_trail (browser), -1), ==, "today");
}

static gboolean
rename_job (AttainChange  *change,
            gpointer       data,
            GError       **error)
{
  g_autoptr(AttainRecord) entry = attain_table_load_one (&attain_cpd_table, attain_change_get_db (change),
                                                         *(gint64 *) data, error);

  g_object_set (entry, "title", "Their title", "learning", "Their learning", NULL);
  return attain_change_update (change, &attain_cpd_table, entry, error);
}

/* Mine is kept in the field that I wrote, theirs in the one that only they did. */
static void
test_conflict (WindowFixture *fixture,
               gconstpointer  data)
{
  AttainPage *editor = open_first (fixture);
  AttainStore *store = attain_page_get_store (editor);
  g_autoptr(AttainDb) db = NULL;
  g_autoptr(AttainCpdEntry) saved = NULL;
  gint64 id = 2;

  type_into (GTK_WIDGET (editor), "title", "My title");
  attain_store_write (store, "Edit CPD", NULL, ATTAIN_CHANGE_NORMAL, rename_job, &id, NULL, NULL, NULL, NULL);
  do_action (editor, "entry.save");
  wait_until (find_window (ATTAIN_TYPE_CONFLICT_DIALOG) != NULL);
  g_assert_true (shows (find_window (ATTAIN_TYPE_CONFLICT_DIALOG), "My title"));
  g_assert_true (shows (find_window (ATTAIN_TYPE_CONFLICT_DIALOG), "Their title"));
  g_assert_true (shows (find_window (ATTAIN_TYPE_CONFLICT_DIALOG), "Their learning"));
  g_assert_true (GTK_IS_CHECK_BUTTON (gtk_root_get_focus (GTK_ROOT (find_window (ATTAIN_TYPE_CONFLICT_DIALOG)))));

  do_action (find_window (ATTAIN_TYPE_CONFLICT_DIALOG), "conflict.save");
  wait_until (shows (fixture->window, "Activity saved"));
  db = attain_db_open (fixture->store.file, ATTAIN_DB_READ, NULL);
  saved = attain_table_load_one (&attain_cpd_table, db, id, NULL);
  g_assert_cmpstr (saved->title, ==, "My title");
  g_assert_cmpstr (saved->learning, ==, "Their learning");
}

static const struct { const char *title, *hours, *problem; } refused_cases[] = {
  { "", "1", "Title is missing" },
  { "Legal update", "", "Hours is missing" },
  { "Legal update", "a while", "“a while” is not a length of time" },
  { "Legal update", "25", "Hours: 25 h is not between 0 min and 24 h" },
};

static void
test_refused (WindowFixture *fixture,
              gconstpointer  data)
{
  AttainPage *editor = add_one (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (refused_cases); i++)
    {
      fill_in (editor, refused_cases[i].title, refused_cases[i].hours);
      do_action (editor, "entry.save");
      g_test_message ("%s", refused_cases[i].problem);
      g_assert_true (shows (editor, refused_cases[i].problem));
    }
}

static void
test_refused_tomorrow (WindowFixture *fixture,
                       gconstpointer  data)
{
  AttainPage *editor = add_one (fixture);

  fill_in (editor, "Legal update", "1");
  type_into (GTK_WIDGET (editor), "occurred-on", "2999-01-01");
  do_action (editor, "entry.save");
  g_assert_true (shows (editor, "Date: an activity cannot be in the future"));
}

static gboolean
has_title (gpointer    editor,
           const char *title)
{
  g_autofree char *text = attain_field_row_dup_text (find_row (editor, "title"));

  return g_str_equal (text, title);
}

/* The list is on the screen as it was: what can be done there can be done at once. */
static void
test_logs_a_second (WindowFixture *fixture,
                    gconstpointer  data)
{
  AttainBrowser *browser = attain_window_get_browser (fixture->window);

  for (guint i = 0; i < 2; i++)
    {
      AttainPage *editor = add_one (fixture);

      fill_in (editor, i == 0 ? "Legal update" : "Case law", "1");
      do_action (editor, "entry.save");
      wait_until (ATTAIN_IS_CPD_PAGE (attain_browser_get_page (browser)));
    }
  do_action (attain_browser_get_page (browser), "cpd.add");
  g_assert_true (ATTAIN_IS_CPD_EDITOR (attain_browser_get_page (browser)));
}

/* As after a crash: the pages are new, and read what the database has. */
static void
test_draft (WindowFixture *fixture,
            gconstpointer  data)
{
  AttainBrowser *browser;
  AttainPage *editor = add_one (fixture);

  fill_in (editor, "Half written", "1");
  show_amara (fixture);
  attain_window_open (fixture->window, fixture->store.file);
  wait_until (attain_window_get_browser (fixture->window) != NULL);
  browser = attain_window_get_browser (fixture->window);

  editor = add_one (fixture);
  wait_until (shows (editor, "has not been saved yet") && has_title (editor, "Half written"));
  do_action (editor, "entry.save");
  wait_until (ATTAIN_IS_CPD_PAGE (attain_browser_get_page (browser)));
  editor = add_one (fixture);
  wait_until (has_title (editor, "") && !shows (editor, "has not been saved yet"));
}

/* Whoever logs by keyboard goes on from what they have logged. */
static void
test_focus_is_on_what_was_logged (WindowFixture *fixture,
                                  gconstpointer  data)
{
  AttainBrowser *browser = attain_window_get_browser (fixture->window);
  AttainPage *editor = add_one (fixture);
  GtkWidget *focus;

  fill_in (editor, "A case discussed", "1");
  do_action (editor, "entry.save");
  wait_until (ATTAIN_IS_CPD_PAGE (attain_browser_get_page (browser)) && shows (fixture->window, "A case discussed"));
  wait_until ((focus = gtk_root_get_focus (GTK_ROOT (fixture->window))) != NULL &&
              gtk_widget_get_ancestor (focus, GTK_TYPE_COLUMN_VIEW) != NULL);
  g_assert_true (shows (focus, "A case discussed"));
}

/* As from Today, when the page that lists it has not been on the screen. */
static void
test_focus_is_on_what_a_new_page_lists (WindowFixture *fixture,
                                        gconstpointer  data)
{
  AttainBrowser *browser = attain_window_get_browser (fixture->window);
  AttainPage *editor = open_page (fixture, "cpd-entry/new/3", ATTAIN_TYPE_CPD_EDITOR);
  GtkWidget *focus;

  wait_until (shows (editor, "Chris Ahmed"));
  fill_in (editor, "A case discussed", "1");
  do_action (editor, "entry.save");
  wait_until (ATTAIN_IS_CPD_PAGE (attain_browser_get_page (browser)) && shows (fixture->window, "A case discussed"));
  wait_until ((focus = gtk_root_get_focus (GTK_ROOT (fixture->window))) != NULL &&
              gtk_widget_get_ancestor (focus, GTK_TYPE_COLUMN_VIEW) != NULL);
  g_assert_true (shows (focus, "A case discussed"));
}

static void
test_draft_discarded (WindowFixture *fixture,
                      gconstpointer  data)
{
  AttainPage *editor = add_one (fixture);

  fill_in (editor, "Half written", "1");
  show_amara (fixture);
  editor = add_one (fixture);
  wait_until (shows (editor, "has not been saved yet"));
  press (editor, "Discard it");
  wait_until (has_title (editor, "") && !shows (editor, "has not been saved yet"));
}

static void
test_draft_of_each (WindowFixture *fixture,
                    gconstpointer  data)
{
  AttainPage *editor = open_page (fixture, "cpd-entry/1", ATTAIN_TYPE_CPD_EDITOR);

  wait_until (has_title (editor, "Court skills day"));
  type_into (GTK_WIDGET (editor), "title", "Court skills, in my words");
  open_page (fixture, "cpd-entry/2", ATTAIN_TYPE_CPD_EDITOR);
  wait_until (has_title (editor, "Reflective supervision"));
  g_assert_false (shows (editor, "has not been saved yet"));
  open_page (fixture, "cpd-entry/1", ATTAIN_TYPE_CPD_EDITOR);
  wait_until (has_title (editor, "Court skills, in my words") && shows (editor, "has not been saved yet"));
}

static void
test_logged_already (WindowFixture *fixture,
                     gconstpointer  data)
{
  AttainPage *editor = add_one (fixture);

  fill_in (editor, "court skills DAY", "6");
  type_into (GTK_WIDGET (editor), "occurred-on", "2026-03-01");
  g_assert_false (shows (editor, "already logged"));
  type_into (GTK_WIDGET (editor), "occurred-on", "2026-03-02");
  wait_until (shows (editor, "already logged"));
  press (editor, "Open it");
  wait_until (has_title (editor, "Court skills day") && !shows (editor, "already logged"));
}

static void
test_takes_the_focus (WindowFixture *fixture,
                      gconstpointer  data)
{
  AttainPage *page = show_amara (fixture);
  GtkWidget *bar = find_widget (page, ATTAIN_TYPE_CPD_FILTER_BAR);

  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)), bar));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/cpd-page/" name, WindowFixture, NULL, window_set_up, function, window_tear_down)
  ADD ("one-person", test_one_person);
  ADD ("search-marks", test_search_marks);
  ADD ("sorts-by-header", test_sorts_by_header);
  g_test_add ("/cpd-page/title-has-the-room-there-is", WindowFixture, WINDOW_NARROW, window_set_up,
              test_title_has_the_room_there_is, window_tear_down);
  ADD ("deletes", test_deletes);
  ADD ("deletes/undone", test_undoes_a_deletion);
  ADD ("logs", test_logs);
  ADD ("logs/a-second", test_logs_a_second);
  ADD ("logged-already", test_logged_already);
  ADD ("draft", test_draft);
  ADD ("draft/discarded", test_draft_discarded);
  ADD ("focus-is-on-what-was-logged", test_focus_is_on_what_was_logged);
  ADD ("focus-is-on-what-a-new-page-lists", test_focus_is_on_what_a_new_page_lists);
  ADD ("draft/of-each", test_draft_of_each);
  ADD ("takes-the-focus", test_takes_the_focus);
  ADD ("back-after-a-duplicate", test_back_after_a_duplicate);
  ADD ("duplicates", test_duplicates);
  ADD ("conflict", test_conflict);
  ADD ("refused", test_refused);
  ADD ("refused/tomorrow", test_refused_tomorrow);

  return g_test_run ();
}
