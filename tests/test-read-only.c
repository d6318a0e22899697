/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A file that cannot be written is shown and searched, says so, offers nothing that would change it, and stays as it is. */

#include "attain-progression-test.h"

#include <glib/gstdio.h>

#include "attain-banner.h"

#define AT(state) GINT_TO_POINTER (ATTAIN_APPLICATION_##state)
#define SAYS "Read-only file: nothing can be changed"

static void
open_to_read (ProgressionFixture *fixture)
{
  show_to_read (fixture->window, fixture->cases.store.file);
  wait_until (attain_window_get_browser (fixture->window) != NULL && shows (fixture->window, SAYS));
}

static gboolean
is_enabled (ProgressionFixture *fixture,
            const char         *action)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), action);
}

static gboolean
offers (gpointer    within,
        const char *label)
{
  if (GTK_IS_BUTTON (within) && gtk_widget_get_mapped (within) && gtk_widget_is_sensitive (within) &&
      g_strcmp0 (gtk_button_get_label (within), label) == 0)
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (within); child; child = gtk_widget_get_next_sibling (child))
    if (offers (child, label))
      return TRUE;

  return FALSE;
}

/* A change of whoever runs the test, which they could undo. */
static void
make_change (AttainDb *db)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainChange) change = attain_change_begin (db, g_get_user_name (), "Say where", NULL, ATTAIN_CHANGE_NORMAL,
                                                        &error);

  g_assert_no_error (error);
  attain_setting_table_set (change, ATTAIN_SETTING_COUNCIL, "Wealdmere", &error);
  g_assert_no_error (error);
  commit_change (&change);
}

static void
test_window (ProgressionFixture *fixture,
             gconstpointer       data)
{
  static const char *const off[] = { "import", "restore", "undo" };
  static const char *const on[] = { "export", "back-up", "menu", "palette" };

  make_change (fixture->cases.store.db);
  attain_window_open (fixture->window, fixture->cases.store.file);
  wait_until (is_enabled (fixture, "import") && is_enabled (fixture, "restore") && is_enabled (fixture, "undo"));
  open_to_read (fixture);
  g_assert_true (offers (page_of (fixture->window), "Save a copy…"));
  for (guint i = 0; i < G_N_ELEMENTS (off); i++)
    g_assert_false (is_enabled (fixture, off[i]));
  for (guint i = 0; i < G_N_ELEMENTS (on); i++)
    g_assert_true (is_enabled (fixture, on[i]));

  attain_window_open (fixture->window, fixture->cases.store.file);
  wait_until (is_enabled (fixture, "import"));
  wait_until (page_of (fixture->window) != NULL && !shows (fixture->window, SAYS));
}

/* Text twice as large, on a screen as wide as a telephone's. */
static void
test_fits_a_narrow_screen (ProgressionFixture *fixture,
                           gconstpointer       data)
{
  GtkSettings *settings = gtk_settings_get_default ();
  int dpi, width;

  open_to_read (fixture);
  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  gtk_widget_measure (find_widget (page_of (fixture->window), ATTAIN_TYPE_BANNER), GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL,
                      NULL, NULL);
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
  g_assert_cmpint (width, >, 100);
  g_assert_cmpint (width, <=, 360);
}

/* What can be done on each page where the file can be written, and cannot here. */
static void
test_pages (ProgressionFixture *fixture,
            gconstpointer       data)
{
  static const struct { const char *address, *shown, *action; } pages[] = {
    { "people", "Robin Applicant", "people.add" },
    { "cohorts", "Enrol the first", "cohorts.enrol" },
    { "applications", "Robin Applicant", "applications.start" },
    { "application/P-2026-001", "Steps so far", "application.withdraw" },
    { "panels", "Panel", "panels.add" },
    { "person-cpd/E02", "Robin Applicant", "cpd.add" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_test_message ("%s", pages[i].address);
      go_to (fixture, pages[i].address, pages[i].shown);
      wait_until (attain_page_can_do (page_of (fixture->window), pages[i].action));
    }
  open_to_read (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_test_message ("%s", pages[i].address);
      go_to (fixture, pages[i].address, pages[i].shown);
      g_assert_true (shows (page_of (fixture->window), SAYS));
      g_assert_false (attain_page_can_do (page_of (fixture->window), pages[i].action));
    }
}

static void
test_records (ProgressionFixture *fixture,
              gconstpointer       data)
{
  static const struct { const char *address, *shown, *button; } records[] = {
    { "person/E02", "Robin Applicant", "Appoint" },
    { "person/E02", "Robin Applicant", "New…" },
    { "application/P-2026-001", "Steps so far", "Declare conflicts" },
    { "panel/1", "Members", "Add a member…" },
    { "settings", "Kept in", "_Restore…" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (records); i++)
    {
      g_test_message ("%s", records[i].address);
      go_to (fixture, records[i].address, records[i].shown);
      wait_until (offers (page_of (fixture->window), records[i].button));
    }
  open_to_read (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (records); i++)
    {
      g_test_message ("%s", records[i].address);
      go_to (fixture, records[i].address, records[i].shown);
      g_assert_false (offers (page_of (fixture->window), records[i].button));
    }
}

/* On a day on which an application moves on by itself, and with a draft that is kept in the file. */
static void
test_writes_nothing (ProgressionFixture *fixture,
                     gconstpointer       data)
{
  AttainDb *db = fixture->cases.store.db;
  const char *sql = "SELECT (SELECT count(*) FROM change) + (SELECT count(*) FROM draft)";
  gint64 before = count_rows (db, sql);
  GtkWidget *page;

  g_setenv ("ATTAIN_TODAY", "2026-12-01", TRUE);
  open_to_read (fixture);
  page = GTK_WIDGET (go_to (fixture, "person-cpd/E02", "Robin Applicant"));
  g_assert_true (attain_window_go (fixture->window, "cpd-entry/new/2"));
  wait_until (g_str_has_prefix (attain_page_get_address (page_of (fixture->window)), "cpd-entry"));
  g_assert_true (GTK_WIDGET (page_of (fixture->window)) != page);
  attain_window_show_welcome (fixture->window);
  wait_until (attain_window_get_browser (fixture->window) == NULL);
  g_assert_cmpint (count_rows (db, sql), ==, before);
  g_setenv ("ATTAIN_TODAY", TODAY, TRUE);
}

/* Whoever works as somebody sees what they see, and can write no more than the keeper. */
static void
test_work_as (ProgressionFixture *fixture,
              gconstpointer       data)
{
  open_to_read (fixture);
  enter_as (fixture, "E02");
  wait_until (shows (fixture->window, "Working as Robin Applicant"));
  go_to (fixture, "person/E02", "Robin Applicant");
  g_assert_true (shows (page_of (fixture->window), SAYS));
  g_assert_false (offers (page_of (fixture->window), "Save a copy…"));
  g_assert_false (offers (page_of (fixture->window), "New…"));
  do_action (fixture->window, "win.stop-working-as");
  wait_until (shows (fixture->window, SAYS) && offers (page_of (fixture->window), "Save a copy…"));
}

/* As above, by the modes of the file and of its folder. */
static void
test_modes (ProgressionFixture *fixture,
            gconstpointer       data)
{
  g_autofree char *folder = g_path_get_dirname (fixture->cases.store.file);
  gboolean bound;

  g_assert_cmpint (g_chmod (fixture->cases.store.file, 0400), ==, 0);
  bound = g_access (fixture->cases.store.file, W_OK) != 0;
  if (bound)
    {
      attain_window_open (fixture->window, fixture->cases.store.file);
      wait_until (shows (fixture->window, SAYS));
    }
  g_assert_cmpint (g_chmod (fixture->cases.store.file, 0600), ==, 0);
  if (bound)
    {
      g_assert_cmpint (g_chmod (folder, 0500), ==, 0);
      attain_window_open (fixture->window, fixture->cases.store.file);
      wait_until (shows (fixture->window, "In a read-only folder: nothing can be changed"));
      g_assert_cmpint (g_chmod (folder, 0700), ==, 0);
    }
  else
    g_test_skip ("run as somebody who may do everything");
}

#define ADD(name, state, function) \
  g_test_add ("/read-only/" name, ProgressionFixture, state, progression_set_up, function, progression_tear_down)

int
main (int    argc,
      char **argv)
{
  g_setenv ("ATTAIN_TODAY", TODAY, TRUE);
  gtk_test_init (&argc, &argv, NULL);

  ADD ("window", AT (AWAITING_ENDORSEMENT), test_window);
  ADD ("fits-a-narrow-screen", AT (AWAITING_ENDORSEMENT), test_fits_a_narrow_screen);
  ADD ("pages", AT (AWAITING_ENDORSEMENT), test_pages);
  ADD ("records", AT (SCHEDULED), test_records);
  ADD ("writes-nothing", AT (RATIFIED), test_writes_nothing);
  ADD ("work-as", AT (AWAITING_ENDORSEMENT), test_work_as);
  ADD ("modes", AT (AWAITING_ENDORSEMENT), test_modes);

  return g_test_run ();
}
