/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-gui-test.h"

static void
edit_entry (WindowFixture *fixture)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainDb) db = attain_db_open (fixture->store.file, ATTAIN_DB_WRITE, &error);
  g_autoptr(AttainCpdEntry) entry = attain_table_load_one (&attain_cpd_table, db, 1, &error);
  g_autoptr(AttainChange) change = begin_change (db, "Edit CPD");

  g_assert_no_error (error);
  g_object_set (entry, "minutes", (gint64) 90, NULL);
  attain_change_update (change, &attain_cpd_table, entry, &error);
  g_assert_no_error (error);
  commit_change (&change);
}

static void
test_tells_from_what_to_what (WindowFixture *fixture,
                              gconstpointer  data)
{
  edit_entry (fixture);
  g_assert_true (attain_window_go (fixture->window, "history"));
  wait_until (shows (fixture->window, "Edit CPD"));
  g_assert_true (shows (fixture->window, "Make test data"));

  g_assert_true (attain_window_go (fixture->window, "change/7"));
  wait_until (shows (fixture->window, "CPD entry changed: Court skills day (Amara Okafor)"));
  g_assert_true (shows (fixture->window, "Was: 6 h\nNow: 1 h 30 min"));
}

static void
test_undone_from_there (WindowFixture *fixture,
                        gconstpointer  data)
{
  edit_entry (fixture);
  g_assert_true (attain_window_go (fixture->window, "change/7"));
  wait_until (shows (fixture->window, "Was: 6 h"));
  press (fixture->window, "Undo");
  wait_until (shows (fixture->window, "This change was undone."));

  g_assert_true (attain_window_go (fixture->window, "history/cpd_entry/1"));
  wait_until (shows (fixture->window, "Undo: Edit CPD"));
  g_assert_true (shows (fixture->window, "3 changes"));
}

static void
test_panel_follows (WindowFixture *fixture,
                    gconstpointer  data)
{
  g_assert_true (attain_window_go (fixture->window, "person/E001"));
  wait_until (shows (fixture->window, "CPD entry added: Court skills day"));
  edit_entry (fixture);
  wait_until (shows (fixture->window, "Hours: was 6 h, now 1 h 30 min"));
}

static GtkWidget *
find_any (GtkWidget *within,
          GType      type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (within, type))
    return within;

  for (GtkWidget *child = gtk_widget_get_first_child (within); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_any (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
show_from (gpointer    row,
           const char *day)
{
  gtk_editable_set_text (row, day);
  g_signal_emit_by_name (row, "apply");
}

static void
test_from_a_day_on (WindowFixture *fixture,
                    gconstpointer  data)
{
  GtkWidget *row;

  g_assert_true (attain_window_go (fixture->window, "history"));
  wait_until (shows (fixture->window, "6 changes"));
  row = find_any (GTK_WIDGET (page_of (fixture->window)), ADW_TYPE_ENTRY_ROW);

  show_from (row, "2999-01-01");
  wait_until (shows (fixture->window, "No changes found"));
  press (fixture->window, "From 1 Jan 2999 on");
  wait_until (shows (fixture->window, "6 changes"));

  show_from (row, "yesterday");
  g_assert_true (gtk_widget_has_css_class (row, "error"));
  g_assert_true (shows (fixture->window, "6 changes"));
}

static void
test_no_such_change (WindowFixture *fixture,
                     gconstpointer  data)
{
  g_assert_true (attain_window_go (fixture->window, "change/99"));
  wait_until (shows (fixture->window, "There is no such change in the history"));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/history-page/" name, WindowFixture, NULL, window_set_up, function, window_tear_down)
  ADD ("tells-from-what-to-what", test_tells_from_what_to_what);
  ADD ("undone-from-there", test_undone_from_there);
  ADD ("panel-follows", test_panel_follows);
  ADD ("from-a-day-on", test_from_a_day_on);
  ADD ("no-such-change", test_no_such_change);

  return g_test_run ();
}
