/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-form-test.h"

#include "attain-establishment-page.h"
#include "attain-establishment.h"
#include "attain-filter-chips.h"
#include "attain-post.h"

#define TODAY "2026-11-20"

static void
fund (StoreFixture *store,
      const char   *team,
      double        fte,
      const char   *from_on,
      const char   *to_on)
{
  g_autoptr(AttainDb) db = attain_db_open (store->file, ATTAIN_DB_WRITE, NULL);
  g_autoptr(AttainChange) change = begin_change (db, "Fund posts");
  g_autoptr(AttainEstablishment) line = g_object_new (ATTAIN_TYPE_ESTABLISHMENT, "team", team, "role", "Social worker",
                                                      "fte", fte, "from-on", from_on, "to-on", to_on, NULL);
  g_autoptr(GError) error = NULL;

  attain_change_insert (change, &attain_establishment_table, line, &error);
  g_assert_no_error (error);
  commit_change (&change);
}

static AttainPage *
open_establishment (WindowFixture *fixture)
{
  return open_page (fixture, "establishment", ATTAIN_TYPE_ESTABLISHMENT_PAGE);
}

/* From a council of which nothing is known to one whose line is changed, deleted and there again. */
static void
test_adds_and_edits (WindowFixture *fixture,
                     gconstpointer  data)
{
  AttainPage *page = open_establishment (fixture);
  GtkWidget *dialog;

  wait_until (shows (page, "No funded posts today"));
  press (page, "Add funded posts…");
  dialog = get_dialog ();
  type_into (dialog, "team", "North");
  type_into (dialog, "role", "Social worker");
  type_into (dialog, "fte", "4.5");
  finish_dialog (dialog, "dialog.save");
  wait_until (shows (page, "North") && shows (page, "4.5"));
  wait_until (g_strcmp0 (attain_page_get_subtitle (page), "1 line, 4.5 FTE") == 0);

  g_signal_emit_by_name (find_widget (page, GTK_TYPE_COLUMN_VIEW), "activate", 0);
  dialog = get_dialog ();
  type_into (dialog, "fte", "6");
  finish_dialog (dialog, "dialog.save");
  wait_until (!shows (page, "4.5") && shows (page, "6"));
  wait_until (g_strcmp0 (attain_page_get_subtitle (page), "1 line, 6 FTE") == 0);

  g_signal_emit_by_name (find_widget (page, GTK_TYPE_COLUMN_VIEW), "activate", 0);
  finish_dialog (get_dialog (), "dialog.delete");
  wait_until (shows (page, "No funded posts today"));
  press (fixture->window, "Undo");
  wait_until (shows (page, "North"));
}

static void
assert_wrong (GtkWidget  *dialog,
              const char *field,
              const char *sentence)
{
  do_action (dialog, "dialog.save");
  wait_until (shows (find_row (dialog, field), sentence));
}

static void
test_refuses_at_the_row (WindowFixture *fixture,
                         gconstpointer  data)
{
  AttainPage *page;
  GtkWidget *dialog;

  fund (&fixture->store, "North", 4.5, "2026-04-01", NULL);
  page = open_establishment (fixture);
  wait_until (shows (page, "North"));
  dialog = open_form (page, "establishment.add");
  assert_wrong (dialog, "team", "Team is missing");
  type_into (dialog, "team", "North");
  type_into (dialog, "role", "Social worker");
  type_into (dialog, "fte", "10001");
  assert_wrong (dialog, "fte", "FTE: the funded full-time equivalent, more than 0 and at most 10000");
  type_into (dialog, "fte", "1");
  type_into (dialog, "from-on", "2026-12-01");
  type_into (dialog, "to-on", "2026-11-30");
  assert_wrong (dialog, "to-on", "To: the funding ends before it begins");
  type_into (dialog, "to-on", "");
  assert_wrong (dialog, "from-on", "From: two lines of the establishment of one team, role and grade overlap");
  close_form (dialog);
}

static void
add_north_team (StoreFixture *store)
{
  g_autoptr(AttainDb) db = attain_db_open (store->file, ATTAIN_DB_WRITE, NULL);
  g_autoptr(AttainChange) change = begin_change (db, "Add a post");
  g_autoptr(AttainPost) post = g_object_new (ATTAIN_TYPE_POST, "person-id", (gint64) 1, "from-on", "2026-04-01", "team",
                                             "Assessment North", "fte", 1.0, "contract", ATTAIN_CONTRACT_PERMANENT, NULL);
  g_autoptr(GError) error = NULL;

  attain_change_insert (change, &attain_post_table, post, &error);
  g_assert_no_error (error);
  commit_change (&change);
}

/* In the words of people's posts, or else a team is short of everybody and another has too many. */
static void
test_finds_teams (WindowFixture *fixture,
                  gconstpointer  data)
{
  AttainPage *page;
  GtkWidget *dialog, *team;

  add_north_team (&fixture->store);
  page = open_establishment (fixture);
  wait_until (shows (page, "No funded posts today"));
  dialog = open_form (page, "establishment.add");
  team = GTK_WIDGET (find_row (dialog, "team"));
  type_into (dialog, "team", "north");
  wait_until (shows (team, "Assessment North"));
  press (team, "Assessment North");
  g_assert_cmpstr (attain_field_row_get_text (find_row (dialog, "team")), ==, "Assessment North");
  close_form (dialog);
}

/* Today's at first; those of another day, and all, when they are asked for. */
static void
test_by_day (WindowFixture *fixture,
             gconstpointer  data)
{
  AttainPage *page;

  fund (&fixture->store, "Past", 1, "2025-04-01", "2026-03-31");
  fund (&fixture->store, "Present", 2, "2026-04-01", "2027-03-31");
  fund (&fixture->store, "Future", 3, "2027-04-01", NULL);
  page = open_establishment (fixture);
  wait_until (shows (page, "Present"));
  g_assert_false (shows (page, "Past") || shows (page, "Future"));

  adw_combo_row_set_selected (ADW_COMBO_ROW (find_titled (GTK_WIDGET (page), "Show")), 1);
  wait_until (shows (page, "Past") && shows (page, "Present") && shows (page, "Future"));
  wait_until (g_strcmp0 (attain_page_get_subtitle (page), "3 lines") == 0);
  press (find_widget (page, ATTAIN_TYPE_FILTER_CHIPS), "Past and to come");
  wait_until (!shows (page, "Future"));

  fill_field (GTK_WIDGET (page), "On the day (day/month/year; empty for today)", "1 Dec 2025");
  g_signal_emit_by_name (find_titled (GTK_WIDGET (page), "On the day (day/month/year; empty for today)"), "apply");
  wait_until (shows (page, "Past") && !shows (page, "Present"));

  gtk_editable_set_text (GTK_EDITABLE (find_widget (page, GTK_TYPE_SEARCH_ENTRY)), "nowhere");
  wait_until (shows (page, "No funded posts found"));
  press (page, "Clear search and filters");
  wait_until (shows (page, "Present") && !shows (page, "Past"));
}

static gboolean
can_write (GtkWidget *dialog)
{
  return gtk_editable_get_editable (GTK_EDITABLE (find_titled (dialog, "Team (needed)")));
}

/* Whoever may only look sees what has no room in the list, and is not left with a click that does nothing. */
static void
test_opens_to_read (WindowFixture *fixture,
                    gconstpointer  data)
{
  AttainPage *page;
  GtkWidget *dialog;

  fund (&fixture->store, "North", 4.5, "2026-04-01", NULL);
  show_to_read (fixture->window, fixture->store.file);
  wait_until (attain_window_get_browser (fixture->window) != NULL);
  page = open_establishment (fixture);
  wait_until (shows (page, "North"));
  g_signal_emit_by_name (find_widget (page, GTK_TYPE_COLUMN_VIEW), "activate", 0);
  dialog = get_dialog ();
  g_assert_cmpstr (attain_field_row_get_text (find_row (dialog, "fte")), ==, "4.5");
  g_assert_false (can_write (dialog));
  g_assert_false (shows (dialog, "Save"));
  g_assert_false (shows (dialog, "Delete funded posts"));
  press (dialog, "Close");
  wait_until (find_window (ATTAIN_TYPE_RECORD_DIALOG) == NULL);
}

/* On a screen as narrow as a telephone's a line is told from its neighbours by team and role, one below the other. */
static void
test_fits_a_narrow_screen (WindowFixture *fixture,
                           gconstpointer  data)
{
  AttainPage *page;
  g_autoptr(GtkColumnViewColumn) role = NULL;
  GtkColumnView *view;

  fund (&fixture->store, "Adolescents and exploitation", 4.5, "2026-04-01", NULL);
  page = open_establishment (fixture);
  wait_until (shows (page, "Adolescents and exploitation"));
  view = GTK_COLUMN_VIEW (find_widget (page, GTK_TYPE_COLUMN_VIEW));
  role = g_list_model_get_item (gtk_column_view_get_columns (view), 1);
  wait_until (!gtk_column_view_column_get_visible (role));
  g_assert_true (shows (page, "Social worker"));
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("ATTAIN_TODAY", TODAY, TRUE);
  gtk_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/establishment-page/" name, WindowFixture, NULL, window_set_up, function, window_tear_down)
  ADD ("adds-and-edits", test_adds_and_edits);
  ADD ("refuses-at-the-row", test_refuses_at_the_row);
  ADD ("finds-teams", test_finds_teams);
  ADD ("by-day", test_by_day);
  ADD ("opens-to-read", test_opens_to_read);
  g_test_add ("/establishment-page/fits-a-narrow-screen", WindowFixture, WINDOW_NARROW, window_set_up,
              test_fits_a_narrow_screen, window_tear_down);

  return g_test_run ();
}
