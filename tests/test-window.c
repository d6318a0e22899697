/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-backup.h"
#include "attain-gui-test.h"
#include "attain-page-kinds.h"
#include "attain-people-page.h"
#include "attain-title-bar.h"

static void
test_sidebar (WindowFixture *fixture,
              gconstpointer  data)
{
  press (fixture->window, "Settings");
  g_assert_true (is_at (fixture, "settings"));
  press (fixture->window, "People");
  g_assert_true (is_at (fixture, "people"));
  wait_until (shows (fixture->window, "No people yet"));
}

static void
test_back_and_forward (WindowFixture *fixture,
                       gconstpointer  data)
{
  do_action (fixture->window, "win.go::people");
  do_action (fixture->window, "win.go::settings");
  do_action (fixture->window, "win.back");
  g_assert_true (is_at (fixture, "people"));
  do_action (fixture->window, "win.forward");
  g_assert_true (is_at (fixture, "settings"));
}

static void
test_no_such_page (WindowFixture *fixture,
                   gconstpointer  data)
{
  do_action (fixture->window, "win.go::people");
  g_assert_false (attain_window_go (fixture->window, "nowhere/at-all"));
  g_assert_true (is_at (fixture, "people"));
}

static void
test_record_leads_back_to_its_list (WindowFixture *fixture,
                                    gconstpointer  data)
{
  g_autoptr(GtkWidget) browser = g_object_ref_sink (attain_browser_new (attain_window_get_context (fixture->window)));

  attain_browser_go (ATTAIN_BROWSER (browser), "person/E001");
  attain_browser_back (ATTAIN_BROWSER (browser));
  g_assert_cmpstr (attain_page_get_address (attain_browser_get_page (ATTAIN_BROWSER (browser))), ==, "people");
  settle ();
}

/* GTK holds on to what had the focus, and with it to all pages of a file that was closed long ago. */
static void
test_lets_go_of_pages (WindowFixture *fixture,
                       gconstpointer  data)
{
  static const char *const addresses[] = { "people", "person/E001", "person-cpd/E001", "cpd-all", "cohorts",
                                           "establishment", "panels", "applications", "dashboard", "history", "settings" };
  AttainBrowser *browser = attain_window_get_browser (fixture->window);
  gpointer pages[G_N_ELEMENTS (addresses)];

  for (guint i = 0; i < G_N_ELEMENTS (addresses); i++)
    {
      g_assert_true (attain_window_go (fixture->window, addresses[i]));
      settle ();
      pages[i] = attain_browser_get_page (browser);
      g_object_add_weak_pointer (pages[i], &pages[i]);
    }
  g_object_add_weak_pointer (G_OBJECT (browser), (gpointer *) &browser);
  attain_window_show_welcome (fixture->window);
  wait_until (browser == NULL);
  for (guint i = 0; i < G_N_ELEMENTS (addresses); i++)
    {
      g_test_message ("%s", addresses[i]);
      wait_until (pages[i] == NULL);
    }
}

static void
test_title_names_the_page (WindowFixture *fixture,
                           gconstpointer  data)
{
  do_action (fixture->window, "win.go::settings");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), ==, "Settings – Attain");
}

/* What the top of the page says of it, between the buttons or below them. */
static gboolean
reads_whole (AttainPage *page,
             const char *words)
{
  GtkWidget *bar = find_widget (page, ATTAIN_TYPE_TITLE_BAR);
  GtkWidget *label = bar != NULL ? find_text (bar, words) : NULL;

  return label != NULL && !pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label)));
}

/* Text twice as large, on a screen as wide as a telephone's. */
static void
test_titles_are_never_cut (WindowFixture *fixture,
                           gconstpointer  data)
{
  GtkSettings *settings = gtk_settings_get_default ();
  AttainBrowser *browser = attain_window_get_browser (fixture->window);
  guint n_kinds;
  const AttainPageKind *kinds = attain_page_kinds_get (&n_kinds);
  int dpi;

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  for (guint i = 0; i < n_kinds; i++)
    {
      AttainPage *page;

      if (!attain_page_kind_has_row (&kinds[i], attain_window_get_context (fixture->window)))
        continue;
      g_assert_true (attain_window_go (fixture->window, kinds[i].name));
      page = attain_browser_get_page (browser);
      wait_until (gtk_widget_get_mapped (GTK_WIDGET (page)));
      wait_until (reads_whole (page, attain_page_get_title (page)));
      if (attain_page_get_subtitle (page) != NULL)
        wait_until (reads_whole (page, attain_page_get_subtitle (page)));
    }
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
}

static void
test_folds (WindowFixture *fixture,
            gconstpointer  data)
{
  do_action (fixture->window, "win.go::settings");
  wait_until (shows (fixture->window, "These records") &&
              !shows (fixture->window, "Academy"));

  do_action (fixture->window, "win.show-sidebar");
  wait_until (shows (fixture->window, "Academy"));
  press (fixture->window, "Settings");
  wait_until (!shows (fixture->window, "Academy"));
}

/* F9 */
static void
test_sidebar_goes_and_comes (WindowFixture *fixture,
                             gconstpointer  data)
{
  wait_until (shows (fixture->window, "Academy"));
  do_action (fixture->window, "win.toggle-sidebar");
  wait_until (!shows (fixture->window, "Academy"));
  do_action (fixture->window, "win.menu");
  wait_until (shows (fixture->window, "Academy"));
}

static gboolean
can_do (WindowFixture *fixture,
        const char    *action)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), action);
}

static void
test_searches_and_sorts_where_there_is_a_list (WindowFixture *fixture,
                                               gconstpointer  data)
{
  g_assert_false (can_do (fixture, "search"));
  g_assert_false (can_do (fixture, "sort"));
  do_action (fixture->window, "win.go::people");
  g_assert_true (can_do (fixture, "search"));
  g_assert_true (can_do (fixture, "sort"));

  attain_page_set_barred (page_of (fixture->window), TRUE);
  g_assert_false (can_do (fixture, "sort"));
  attain_page_set_barred (page_of (fixture->window), FALSE);
  g_assert_true (can_do (fixture, "sort"));

  do_action (fixture->window, "win.go::settings");
  g_assert_false (can_do (fixture, "search"));
  g_assert_false (can_do (fixture, "sort"));
}

/* Where the sidebar is in the place of the page, which is what is searched. */
static void
test_searches_the_page_behind_the_sidebar (WindowFixture *fixture,
                                           gconstpointer  data)
{
  AttainPage *page = open_page (fixture, "people", ATTAIN_TYPE_PEOPLE_PAGE);

  do_action (fixture->window, "win.show-sidebar");
  wait_until (!gtk_widget_get_mapped (GTK_WIDGET (page)));
  do_action (fixture->window, "win.search");
  wait_until (gtk_widget_get_mapped (GTK_WIDGET (page)));
  g_assert_true (GTK_IS_TEXT (gtk_window_get_focus (GTK_WINDOW (fixture->window))));
}

/* F10: the button of the main menu is in the sidebar, which is away. */
static void
test_menu_when_folded (WindowFixture *fixture,
                       gconstpointer  data)
{
  GtkWidget *menu;

  do_action (fixture->window, "win.go::settings");
  wait_until (shows (fixture->window, "These records") && !shows (fixture->window, "Academy"));
  do_action (fixture->window, "win.menu");
  wait_until (shows (fixture->window, "Academy"));
  wait_until ((menu = find_widget (fixture->window, GTK_TYPE_POPOVER_MENU)) != NULL);
  gtk_popover_popdown (GTK_POPOVER (menu));
  wait_until (shows (fixture->window, "These records") && !shows (fixture->window, "Academy"));
  settle ();
}

/* Files that cannot be opened, and the sentence that says so. */
static const struct
{
  const char *name;
  const char *contents;
  const char *sentence;
} bad_files[] = {
  { "nowhere/at.attain", NULL, "There is no such folder. Look whether it was moved or has another name, or make it." },
  { "gone.attain", NULL, "There is no such file. Look whether it was moved or has another name, or restore a backup." },
  { "empty.attain", "", "The file is empty: there is nothing to open. Restore a backup if there was something in it." },
  { "letter.attain", "Dear all, this is a letter and no database, however long one goes on writing it, as one "
                     "does on a Friday afternoon.", "The file is not a database, so it was not opened or changed."
                                             " Choose one that Attain made, or restore a backup." },
};

static void
assert_problem (WindowFixture *fixture,
                const char    *file,
                const char    *sentence)
{
  attain_window_open (fixture->window, file);
  wait_until (shows (fixture->window, sentence));
  g_assert_true (shows (fixture->window, "The file cannot be opened"));
  g_assert_true (shows (fixture->window, file));
  g_assert_true (shows (fixture->window, "Open another file…"));
  g_assert_true (shows (fixture->window, "Try again"));
  g_assert_true (shows (fixture->window, "Restore a backup…"));
  g_assert_true (shows (fixture->window, "New records…"));
  g_assert_null (attain_window_get_browser (fixture->window));
}

static void
test_bad_file (WindowFixture *fixture,
               gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (bad_files); i++)
    {
      g_autofree char *file = g_build_filename (fixture->store.folder, bad_files[i].name, NULL);
      g_autoptr(GError) error = NULL;

      if (bad_files[i].contents != NULL)
        g_file_set_contents (file, bad_files[i].contents, -1, &error);
      g_assert_no_error (error);

      assert_problem (fixture, file, bad_files[i].sentence);
    }
}

/* Changes the fixture's file as another program might. */
static void
spoil_file (WindowFixture *fixture,
            const char    *sql)
{
  g_autoptr(GError) error = NULL;
  AttainDb *db = attain_db_open (fixture->store.file, ATTAIN_DB_WRITE, &error);

  g_assert_no_error (error);
  attain_db_run_script (db, sql, &error);
  g_assert_no_error (error);
  attain_db_close (db);
}

static void
test_file_of_another_program (WindowFixture *fixture,
                              gconstpointer  data)
{
  spoil_file (fixture, "PRAGMA application_id = 7");
  assert_problem (fixture, fixture->store.file,
                  "The file is the database of another program, so it was not opened or changed. Choose one that Attain made.");
}

static void
test_newer_file (WindowFixture *fixture,
                 gconstpointer  data)
{
  spoil_file (fixture, "INSERT INTO attain_schema (version) VALUES (9999)");
  assert_problem (fixture, fixture->store.file, "The file was made by a later Attain (its version is 9999");
}

static void
spoil_bytes (const char *file,
             gsize       from)
{
  g_autofree char *contents = NULL;
  g_autoptr(GError) error = NULL;
  gsize length;

  g_file_get_contents (file, &contents, &length, &error);
  g_assert_no_error (error);
  memset (contents + from, 0x5a, length - from);
  g_file_set_contents (file, contents, length, &error);
  g_assert_no_error (error);
}

static void
test_damaged_file (WindowFixture *fixture,
                   gconstpointer  data)
{
  spoil_bytes (fixture->store.file, 100);
  assert_problem (fixture, fixture->store.file, "The file is damaged (");
  g_assert_true (shows (fixture->window, "Restore it from a backup."));
}

static void
test_locked_file (WindowFixture *fixture,
                  gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  AttainDb *db = attain_db_open (fixture->store.file, ATTAIN_DB_WRITE, &error);

  g_assert_no_error (error);
  attain_db_run_script (db, "PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; CREATE TABLE held (a)", &error);
  g_assert_no_error (error);
  assert_problem (fixture, fixture->store.file, "Another program is writing to this file and did not finish");

  attain_db_run_script (db, "ROLLBACK", &error);
  attain_db_close (db);
  press (fixture->window, "Try again");
  wait_until (attain_window_get_browser (fixture->window) != NULL);
}

static void
test_unusable_reference_data (WindowFixture *fixture,
                              gconstpointer  data)
{
  spoil_file (fixture, "INSERT INTO reference (uid, version, type, code, edition, valid_from, title, body)"
                       " VALUES ('u', 1, 'rule', 'SWE-CPD', '2025', '2025-12-01', 'CPD rule', '{}')");
  assert_problem (fixture, fixture->store.file, "The reference data “SWE-CPD”, edition 2025, cannot be used.");
}

static char *
make_backup (WindowFixture *fixture)
{
  char *backup = g_build_filename (fixture->store.folder, "backup.attain", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainDb) db = attain_db_open (fixture->store.file, ATTAIN_DB_WRITE, &error);

  g_assert_no_error (error);
  attain_backup_make (db, backup, FALSE, NULL, &error);
  g_assert_no_error (error);
  return backup;
}

static void
test_restores_a_backup (WindowFixture *fixture,
                        gconstpointer  data)
{
  g_autofree char *backup = make_backup (fixture);

  spoil_bytes (fixture->store.file, 100);
  assert_problem (fixture, fixture->store.file, "The file is damaged (");
  attain_window_restore (fixture->window, backup);
  wait_until (attain_window_get_browser (fixture->window) != NULL);
  wait_until (shows (fixture->window, "Backup restored. The file that was here before is kept as"));
}

static void
add_dora (const char *file)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainDb) db = attain_db_open (file, ATTAIN_DB_WRITE, &error);

  g_assert_no_error (error);
  g_object_unref (add_person (db, "E009", "Dora", "Mensah"));
}

static void
test_restores_over_open_records (WindowFixture *fixture,
                                 gconstpointer  data)
{
  g_autofree char *backup = make_backup (fixture);

  add_dora (fixture->store.file);
  do_action (fixture->window, "win.go::person/E009");
  wait_until (shows (fixture->window, "Dora Mensah"));

  attain_window_restore (fixture->window, backup);
  wait_until (shows (fixture->window, "Backup restored. The file that was here before is kept as"));
  wait_until (attain_window_get_browser (fixture->window) != NULL);
  do_action (fixture->window, "win.go::person/E009");
  wait_until (shows (fixture->window, "Nobody has this employee number"));
}

/* What cannot be restored leaves the records as they are, and open. */
static void
test_restores_no_letter (WindowFixture *fixture,
                         gconstpointer  data)
{
  g_autofree char *letter = g_build_filename (fixture->store.folder, "letter.attain", NULL);
  g_autoptr(GError) error = NULL;

  g_file_set_contents (letter, "Dear all", -1, &error);
  g_assert_no_error (error);
  attain_window_restore (fixture->window, letter);
  wait_until (attain_window_get_browser (fixture->window) != NULL);
  do_action (fixture->window, "win.go::person/E001");
  wait_until (shows (fixture->window, "Amara Okafor"));
}

static void
test_bad_file_then_a_good_one (WindowFixture *fixture,
                               gconstpointer  data)
{
  attain_window_open (fixture->window, "/nowhere/at/all.attain");
  attain_window_open (fixture->window, fixture->store.file);
  wait_until (attain_window_get_browser (fixture->window) != NULL);
  g_assert_false (shows (fixture->window, "The file cannot be opened"));
}

static void
test_remembers_the_file (WindowFixture *fixture,
                         gconstpointer  data)
{
  g_autofree char *last = g_settings_get_string (fixture->settings, "last-database");

  g_assert_cmpstr (last, ==, fixture->store.file);
}

static void
test_own_record (WindowFixture *fixture,
                 gconstpointer  data)
{
  press (fixture->window, "My own record");
  wait_until (shows (fixture->window, "Given name"));
  press (fixture->window, "Begin");
  wait_until (shows (fixture->window, "is missing"));
  g_assert_null (attain_window_get_file (fixture->window));
}

static void
type (WindowFixture *fixture,
      const char    *row,
      const char    *text)
{
  GtkWidget *entry = gtk_widget_get_ancestor (find_text (fixture->window, row), ADW_TYPE_ENTRY_ROW);

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

static void
test_own_record_with_a_wrong_number (WindowFixture *fixture,
                                     gconstpointer  data)
{
  press (fixture->window, "My own record");
  wait_until (shows (fixture->window, "Given name"));
  type (fixture, "Given name", "Amara");
  type (fixture, "Family name", "Okafor");
  type (fixture, "Started on", "5/9/2022");
  type (fixture, "Register number", "12345");
  press (fixture->window, "Begin");
  wait_until (shows (fixture->window, "Social Work England writes it as SW and one to six digits"));
  g_assert_true (gtk_widget_has_css_class (
    gtk_widget_get_ancestor (find_text (fixture->window, "Register number, as"), ADW_TYPE_ENTRY_ROW), "error"));

  type (fixture, "Register number, as", "SW12345");
  wait_until (!shows (fixture->window, "Social Work England writes it as SW and one to six digits"));
  g_assert_null (attain_window_get_file (fixture->window));
}

static void
test_demo_cancelled (WindowFixture *fixture,
                     gconstpointer  data)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "attain", NULL);
  g_autoptr(GDir) dir = NULL;

  press (fixture->window, "Look around");
  wait_until (shows (fixture->window, "Making the records"));
  press (fixture->window, "Cancel");
  wait_until (shows (fixture->window, "Welcome to Attain"));
  g_assert_null (attain_window_get_file (fixture->window));
  dir = g_dir_open (folder, 0, NULL);
  g_assert_true (dir == NULL || g_dir_read_name (dir) == NULL);
}

/* What the records are asked last may be answered when they are closed already. */
static void
test_closed_records_answer_late (WindowFixture *fixture,
                                 gconstpointer  data)
{
  g_autoptr(AttainContext) context = g_object_ref (attain_window_get_context (fixture->window));

  attain_window_show_welcome (fixture->window);
  g_object_notify (G_OBJECT (context), "access");
  g_object_notify (G_OBJECT (context), "reference");
  wait_until (shows (fixture->window, "Look around"));
  g_assert_null (attain_window_get_browser (fixture->window));
}

/* Is on its way for a while. */
static gpointer
count_job (AttainDb  *db,
           gpointer   counted,
           GError   **error)
{
  gint64 n = 0;

  if (!attain_db_query_int (db, "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 3000000)"
                                " SELECT count (*) FROM n", NULL, &n, error))
    return NULL;

  g_atomic_int_set ((int *) counted, (int) n);
  return counted;
}

/* Somebody writes, and opens the same file once more. */
static void
test_has_what_was_on_its_way (WindowFixture *fixture,
                              gconstpointer  data)
{
  static int counted;
  AttainContext *context = attain_window_get_context (fixture->window);

  attain_store_run (attain_context_get_store (context), ATTAIN_STORE_WRITER, count_job, &counted, NULL, NULL, NULL, NULL,
                    NULL);
  attain_window_open (fixture->window, fixture->store.file);
  g_assert_cmpint (g_atomic_int_get (&counted), ==, 0);
  wait_until (attain_window_get_context (fixture->window) != NULL);
  g_assert_cmpint (g_atomic_int_get (&counted), ==, 3000000);
  wait_until (attain_window_get_browser (fixture->window) != NULL);
}

/* Whoever worked here before has no say in the rights of whoever works here now. */
static void
test_undo_by_name (WindowFixture *fixture,
                   gconstpointer  data)
{
  AttainContext *context = attain_window_get_context (fixture->window);
  AttainDb *db;
  g_autoptr(AttainChange) change = NULL;
  g_autoptr(GError) error = NULL;

  db = attain_db_open (fixture->store.file, ATTAIN_DB_WRITE, &error);
  g_assert_no_error (error);
  change = attain_change_begin (db, g_get_user_name (), "Name the council", NULL, ATTAIN_CHANGE_NORMAL, &error);
  attain_setting_table_set (change, ATTAIN_SETTING_COUNCIL, "Wealdmere", &error);
  g_assert_no_error (error);
  commit_change (&change);
  attain_db_close (db);

  attain_store_tell (attain_context_get_store (context), attain_touched_new_all ());
  wait_until (g_strcmp0 (attain_context_get_council (context), "Wealdmere") == 0 &&
              g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), "undo"));
  do_action (fixture->window, "win.undo");
  wait_until (attain_context_get_council (context) == NULL);
  wait_until (shows (fixture->window, "Undone: Name the council"));
}

int
main (int   argc,
      char *argv[])
{
  int status;
  g_autofree char *data = g_dir_make_tmp ("attain-data-XXXXXX", NULL);

  /* The demo council is made in the user's own folder. */
  g_setenv ("XDG_DATA_HOME", data, TRUE);
  gtk_test_init (&argc, &argv, NULL);

#define ADD(name, data, function) \
  g_test_add ("/window/" name, WindowFixture, data, window_set_up, function, window_tear_down)
  ADD ("sidebar", NULL, test_sidebar);
  ADD ("back-and-forward", NULL, test_back_and_forward);
  ADD ("no-such-page", NULL, test_no_such_page);
  ADD ("record-leads-back-to-its-list", NULL, test_record_leads_back_to_its_list);
  ADD ("lets-go-of-pages", NULL, test_lets_go_of_pages);
  ADD ("title-names-the-page", NULL, test_title_names_the_page);
  ADD ("titles-are-never-cut", WINDOW_NARROW, test_titles_are_never_cut);
  ADD ("folds", WINDOW_NARROW, test_folds);
  ADD ("sidebar-goes-and-comes", NULL, test_sidebar_goes_and_comes);
  ADD ("menu-when-folded", WINDOW_NARROW, test_menu_when_folded);
  ADD ("searches-and-sorts-where-there-is-a-list", NULL, test_searches_and_sorts_where_there_is_a_list);
  ADD ("searches-the-page-behind-the-sidebar", WINDOW_NARROW, test_searches_the_page_behind_the_sidebar);
  ADD ("bad-file", WINDOW_WITHOUT_FILE, test_bad_file);
  ADD ("bad-file/of-another-program", WINDOW_WITHOUT_FILE, test_file_of_another_program);
  ADD ("bad-file/newer", WINDOW_WITHOUT_FILE, test_newer_file);
  ADD ("bad-file/damaged", WINDOW_WITHOUT_FILE, test_damaged_file);
  ADD ("bad-file/locked", WINDOW_WITHOUT_FILE, test_locked_file);
  ADD ("bad-file/unusable-reference-data", WINDOW_WITHOUT_FILE, test_unusable_reference_data);
  ADD ("bad-file/restores-a-backup", WINDOW_WITHOUT_FILE, test_restores_a_backup);
  ADD ("bad-file-then-a-good-one", WINDOW_WITHOUT_FILE, test_bad_file_then_a_good_one);
  ADD ("restores-over-open-records", NULL, test_restores_over_open_records);
  ADD ("restores-no-letter", NULL, test_restores_no_letter);
  ADD ("remembers-the-file", NULL, test_remembers_the_file);
  ADD ("own-record", WINDOW_WITHOUT_FILE, test_own_record);
  ADD ("own-record/wrong-number", WINDOW_WITHOUT_FILE, test_own_record_with_a_wrong_number);
  ADD ("demo-cancelled", WINDOW_WITHOUT_FILE, test_demo_cancelled);
  ADD ("closed-records-answer-late", NULL, test_closed_records_answer_late);
  ADD ("has-what-was-on-its-way", NULL, test_has_what_was_on_its_way);
  ADD ("undo-by-name", NULL, test_undo_by_name);

  status = g_test_run ();
  remove_folder (data);
  return status;
}
