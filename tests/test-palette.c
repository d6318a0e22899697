/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-palette.h"

#include "attain-progression-test.h"

static GtkWidget *
open_palette_of (AttainWindow *window)
{
  g_autoptr(GList) windows = NULL;

  do_action (window, "win.palette");
  windows = gtk_window_list_toplevels ();
  for (GList *l = windows; l != NULL; l = l->next)
    if (ATTAIN_IS_PALETTE (l->data))
      {
        wait_until (gtk_widget_get_mapped (l->data));
        return l->data;
      }
  g_assert_not_reached ();
}

static GtkWidget *
open_palette (WindowFixture *fixture)
{
  return open_palette_of (fixture->window);
}

static void
type (GtkWidget  *palette,
      const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (find_widget (palette, GTK_TYPE_SEARCH_ENTRY)), text);
}

static void
test_finds_by_first_letters (WindowFixture *fixture,
                             gconstpointer  data)
{
  GtkWidget *palette = open_palette (fixture);

  wait_until (shows (palette, "People"));
  type (palette, "sohts");
  wait_until (shows (palette, "Show or hide the sidebar") && !shows (palette, "People"));
  gtk_window_destroy (GTK_WINDOW (palette));
}

static void
test_says_that_nothing_is_found (WindowFixture *fixture,
                                 gconstpointer  data)
{
  GtkWidget *palette = open_palette (fixture);

  type (palette, "zzzz");
  wait_until (shows (palette, "Nothing of that name"));
  gtk_window_destroy (GTK_WINDOW (palette));
}

/* As the window hears it, whatever has the focus. */
static gboolean
press_escape (GtkWidget *window)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (window);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);
      guint n = GTK_IS_SHORTCUT_CONTROLLER (controller) ? g_list_model_get_n_items (G_LIST_MODEL (controller)) : 0;

      for (guint j = 0; j < n; j++)
        {
          g_autoptr(GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);
          g_autofree char *trigger = gtk_shortcut_trigger_to_string (gtk_shortcut_get_trigger (shortcut));

          if (g_str_equal (trigger, "Escape"))
            return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, window, NULL);
        }
    }

  return FALSE;
}

/* Where there is nothing to choose the focus stays where one types, and the way out works from wherever it is. */
static void
test_way_out_where_nothing_is_found (WindowFixture *fixture,
                                     gconstpointer  data)
{
  GtkWidget *palette = open_palette (fixture);

  type (palette, "zzzz");
  wait_until (shows (palette, "Nothing of that name"));
  gtk_widget_child_focus (palette, GTK_DIR_TAB_FORWARD);
  gtk_widget_child_focus (palette, GTK_DIR_TAB_FORWARD);
  g_assert_false (GTK_IS_SCROLLED_WINDOW (gtk_root_get_focus (GTK_ROOT (palette))));
  gtk_root_set_focus (GTK_ROOT (palette), NULL);
  g_object_add_weak_pointer (G_OBJECT (palette), (gpointer *) &palette);
  g_assert_true (press_escape (palette));
  wait_until (palette == NULL);
}

static void
test_runs_the_first (WindowFixture *fixture,
                     gconstpointer  data)
{
  GtkWidget *palette = open_palette (fixture);
  GtkWidget *entry = find_widget (palette, GTK_TYPE_SEARCH_ENTRY);

  type (palette, "settings");
  wait_until (!shows (palette, "People"));
  g_signal_emit_by_name (entry, "activate");
  wait_until (g_strcmp0 (attain_page_get_address (page_of (fixture->window)), "settings") == 0);
}

static void
test_leaves_out_what_cannot_be_done (WindowFixture *fixture,
                                     gconstpointer  data)
{
  GtkWidget *palette = open_palette (fixture);

  type (palette, "forward");
  wait_until (!shows (palette, "People"));
  g_assert_false (shows (palette, "Forward"));
  gtk_window_destroy (GTK_WINDOW (palette));
}

/* What is done to a selected row is offered on the page that shows the row, and while there is one. */
static void
test_leaves_out_what_belongs_elsewhere (WindowFixture *fixture,
                                        gconstpointer  data)
{
  static const char *const pages[] = { "people", "cpd-all", NULL };

  for (int i = 0; pages[i] != NULL; i++)
    {
      GtkWidget *palette;

      g_assert_true (attain_window_go (fixture->window, pages[i]));
      palette = open_palette (fixture);
      type (palette, "activity");
      wait_until (!shows (palette, "People"));
      g_assert_false (shows (palette, "Delete the activity"));
      g_assert_false (shows (palette, "Save the activity"));
      gtk_window_destroy (GTK_WINDOW (palette));
    }
}

static void
test_finds_people (WindowFixture *fixture,
                   gconstpointer  data)
{
  GtkWidget *palette = open_palette (fixture);

  type (palette, "lindqv");
  wait_until (shows (palette, "Beth Lindqvist"));
  g_assert_true (shows (palette, "E002"));
  g_signal_emit_by_name (find_widget (palette, GTK_TYPE_SEARCH_ENTRY), "activate");
  wait_until (is_at (fixture, "person/E002"));
}

/* By any part of its reference, and in any case. */
static void
test_finds_applications (ProgressionFixture *fixture,
                         gconstpointer       data)
{
  static const char *const parts[] = { "P-2026-001", "p-2026", "026-001" };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      GtkWidget *palette = open_palette_of (fixture->window);

      type (palette, parts[i]);
      wait_until (shows (palette, "P-2026-001"));
      g_assert_true (shows (palette, "Robin Applicant"));
      g_signal_emit_by_name (find_widget (palette, GTK_TYPE_SEARCH_ENTRY), "activate");
      wait_until (g_strcmp0 (attain_page_get_address (page_of (fixture->window)), "application/P-2026-001") == 0);
      g_assert_true (attain_window_go (fixture->window, "settings"));
    }
}

/* A colleague who has nothing to do with it. */
static void
test_finds_no_application_of_others (ProgressionFixture *fixture,
                                     gconstpointer       data)
{
  GtkWidget *palette;

  enter_as (fixture, "E06");
  palette = open_palette_of (fixture->window);
  type (palette, "P-2026-001");
  wait_until (shows (palette, "Nothing of that name"));
  gtk_window_destroy (GTK_WINDOW (palette));
}

static void
test_finds_meetings (ProgressionFixture *fixture,
                     gconstpointer       data)
{
  GtkWidget *palette = open_palette_of (fixture->window);

  type (palette, "progression panel");
  wait_until (shows (palette, "Progression panel"));
  g_assert_true (shows (palette, "3 Dec 2026"));
  g_signal_emit_by_name (find_widget (palette, GTK_TYPE_SEARCH_ENTRY), "activate");
  wait_until (g_str_has_prefix (attain_page_get_address (page_of (fixture->window)), "panel/"));
}

static void
test_closed_while_it_asks (WindowFixture *fixture,
                           gconstpointer  data)
{
  GtkWidget *palette = open_palette (fixture);

  type (palette, "lindqv");
  g_object_add_weak_pointer (G_OBJECT (palette), (gpointer *) &palette);
  gtk_window_destroy (GTK_WINDOW (palette));
  wait_until (palette == NULL);
}

static void
make_own (WindowFixture *fixture)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainDb) db = attain_db_open (fixture->store.file, ATTAIN_DB_WRITE, &error);
  g_autoptr(AttainChange) change = begin_change (db, "Choose whose record it is");

  attain_setting_table_set (change, ATTAIN_SETTING_OWN_PERSON, "E001", &error);
  g_assert_no_error (error);
  commit_change (&change);
}

/* The page does not know yet whose activities it shows when it is asked to log one. */
static void
test_waits_for_the_page (WindowFixture *fixture,
                         gconstpointer  data)
{
  GtkWidget *palette;

  make_own (fixture);
  wait_until (attain_context_get_person_id (attain_window_get_context (fixture->window)) == 1);
  g_assert_true (attain_window_go (fixture->window, "settings"));
  palette = open_palette (fixture);
  type (palette, "log an");
  wait_until (!shows (palette, "People") && shows (palette, "Log an activity"));
  g_signal_emit_by_name (find_widget (palette, GTK_TYPE_SEARCH_ENTRY), "activate");
  wait_until (is_at (fixture, "cpd-entry/new/1"));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/palette/" name, WindowFixture, NULL, window_set_up, function, window_tear_down)
  ADD ("finds-by-first-letters", test_finds_by_first_letters);
  ADD ("says-that-nothing-is-found", test_says_that_nothing_is_found);
  ADD ("way-out-where-nothing-is-found", test_way_out_where_nothing_is_found);
  ADD ("runs-the-first", test_runs_the_first);
  ADD ("finds-people", test_finds_people);
  ADD ("closed-while-it-asks", test_closed_while_it_asks);
  ADD ("leaves-out-what-cannot-be-done", test_leaves_out_what_cannot_be_done);
  ADD ("waits-for-the-page", test_waits_for_the_page);
  ADD ("leaves-out-what-belongs-elsewhere", test_leaves_out_what_belongs_elsewhere);
#define ADD_CASE(name, state, function) \
  g_test_add ("/palette/" name, ProgressionFixture, GINT_TO_POINTER (ATTAIN_APPLICATION_##state), progression_set_up, \
              function, progression_tear_down)
  ADD_CASE ("finds-applications", AWAITING_ENDORSEMENT, test_finds_applications);
  ADD_CASE ("finds-applications/of-no-others", AWAITING_ENDORSEMENT, test_finds_no_application_of_others);
  ADD_CASE ("finds-meetings", SCHEDULED, test_finds_meetings);

  return g_test_run ();
}
