/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The cells of a table say what its records do, whichever record a row has come to show. */

#include "attain-field-column.h"

#include "attain-found-column.h"
#include "attain-gui-test.h"

typedef struct
{
  GtkWidget         *window;
  GtkWidget         *views[2];         /* of the same records */
  AttainFoundColumn *found[2];
  GListStore        *entries;
} Fixture;

static AttainCpdEntry *
make_entry (const char *title,
            gint64      minutes)
{
  return g_object_new (ATTAIN_TYPE_CPD_ENTRY, "title", title, "occurred-on", "2026-01-07", "minutes", minutes, NULL);
}

static void
fill_in (GtkColumnView      *view,
         AttainFoundColumn **found)
{
  static const char *const fields[] = { "title", "learning", NULL };
  static const char *const shown[] = { "occurred-on", "minutes" };
  g_autoptr(GtkColumnViewColumn) title = gtk_column_view_column_new ("Title", NULL);

  *found = attain_found_column_new (title, fields);
  gtk_column_view_append_column (view, title);
  for (guint i = 0; i < G_N_ELEMENTS (shown); i++)
    {
      g_autoptr(GtkColumnViewColumn) column = gtk_column_view_column_new (shown[i], NULL);

      gtk_column_view_append_column (view, column);
      attain_field_column_set_up (column, ATTAIN_TYPE_CPD_ENTRY, shown[i], -1);
    }
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr(AttainCpdEntry) one = make_entry ("Court skills", 90);
  g_autoptr(AttainCpdEntry) other = make_entry ("Reading group", 60);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  fixture->entries = g_list_store_new (ATTAIN_TYPE_CPD_ENTRY);
  g_list_store_append (fixture->entries, one);
  g_list_store_append (fixture->entries, other);
  fixture->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (fixture->window), box);
  for (guint i = 0; i < G_N_ELEMENTS (fixture->views); i++)
    {
      GListModel *model = G_LIST_MODEL (g_object_ref (fixture->entries));

      fixture->views[i] = gtk_column_view_new (GTK_SELECTION_MODEL (gtk_no_selection_new (model)));
      fill_in (GTK_COLUMN_VIEW (fixture->views[i]), &fixture->found[i]);
      gtk_box_append (GTK_BOX (box), fixture->views[i]);
    }
  gtk_window_present (GTK_WINDOW (fixture->window));
  wait_until (shows (fixture->views[1], "Reading group"));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(GObject) entry = g_list_model_get_item (G_LIST_MODEL (fixture->entries), 0);

  gtk_window_destroy (GTK_WINDOW (fixture->window));
  settle ();
  for (guint i = 0; i < G_N_ELEMENTS (fixture->found); i++)
    g_assert_finalize_object (fixture->found[i]);
  g_assert_finalize_object (fixture->entries);
  g_assert_finalize_object (g_steal_pointer (&entry));
}

static AttainCpdEntry *
get_entry (Fixture *fixture)
{
  g_autoptr(AttainCpdEntry) entry = g_list_model_get_item (G_LIST_MODEL (fixture->entries), 0);

  return entry;
}

static void
test_follows_its_record (Fixture       *fixture,
                         gconstpointer  data)
{
  g_assert_true (shows (fixture->views[0], "1 h 30 min"));
  g_object_set (get_entry (fixture), "minutes", (gint64) 150, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (fixture->views); i++)
    {
      g_assert_false (shows (fixture->views[i], "1 h 30 min"));
      g_assert_true (shows (fixture->views[i], "2 h 30 min"));
      g_assert_true (shows (fixture->views[i], "Court skills"));
    }
}

/* All that was read at once is searched once: its version tells of it. */
static void
test_found_follows_its_version (Fixture       *fixture,
                                gconstpointer  data)
{
  g_autoptr(AttainCpdEntry) fresh = make_entry ("Court skills, part two", 90);

  attain_record_set_version (ATTAIN_RECORD (fresh), 2);
  attain_record_take (ATTAIN_RECORD (get_entry (fixture)), ATTAIN_RECORD (fresh));
  g_assert_true (shows (fixture->views[0], "Court skills, part two"));
  g_assert_true (shows (fixture->views[1], "Court skills, part two"));
}

static void
test_forgets_the_one_before (Fixture       *fixture,
                             gconstpointer  data)
{
  g_autoptr(AttainCpdEntry) before = g_object_ref (get_entry (fixture));
  g_autoptr(AttainCpdEntry) after = make_entry ("Shadowing", 240);
  gpointer entries[] = { after };

  g_list_store_splice (fixture->entries, 0, 1, entries, 1);
  wait_until (shows (fixture->views[0], "Shadowing") && shows (fixture->views[1], "Shadowing"));
  g_object_set (before, "minutes", (gint64) 330, NULL);
  g_assert_false (shows (fixture->window, "5 h 30 min"));
  g_object_set (after, "minutes", (gint64) 390, NULL);
  g_assert_true (shows (fixture->views[0], "6 h 30 min"));
}

/* What is taken out of one table is told on to the other. */
static void
test_one_of_two_goes (Fixture       *fixture,
                      gconstpointer  data)
{
  gtk_column_view_set_model (GTK_COLUMN_VIEW (fixture->views[0]), NULL);
  settle ();
  g_object_set (get_entry (fixture), "minutes", (gint64) 150, NULL);
  g_assert_false (shows (fixture->views[0], "2 h 30 min"));
  g_assert_true (shows (fixture->views[1], "2 h 30 min"));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add ("/field-column/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("follows-its-record", test_follows_its_record);
  ADD ("found-follows-its-version", test_found_follows_its_version);
  ADD ("forgets-the-one-before", test_forgets_the_one_before);
  ADD ("one-of-two-goes", test_one_of_two_goes);

  return g_test_run ();
}
