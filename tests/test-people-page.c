/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-form-test.h"

#include "attain-filter-chips.h"
#include "attain-people-page.h"
#include "attain-sort-button.h"
#include "attain-sort-probe.h"

static AttainPage *
show_everybody (WindowFixture *fixture)
{
  AttainPage *page = open_page (fixture, "people", ATTAIN_TYPE_PEOPLE_PAGE);

  /* Nobody of the fixture is in post. */
  wait_until (shows (page, "No people yet"));
  attain_page_open (page, "people/1,2,3");
  wait_until (shows (page, "Amara Okafor"));
  return page;
}

static void
test_search (WindowFixture *fixture,
             gconstpointer  data)
{
  AttainPage *page = show_everybody (fixture);
  GtkWidget *entry = find_widget (page, GTK_TYPE_SEARCH_ENTRY);

  gtk_editable_set_text (GTK_EDITABLE (entry), "lindq");
  wait_until (shows (page, "Beth Lindqvist") && !shows (page, "Amara Okafor"));
  gtk_editable_set_text (GTK_EDITABLE (entry), "nobody at all");
  wait_until (shows (page, "Nobody found"));
  press (page, "Clear search and filters");
  wait_until (shows (page, "No people yet"));
}

static void
test_chip_removes_filter (WindowFixture *fixture,
                          gconstpointer  data)
{
  AttainPage *page = show_everybody (fixture);

  g_assert_true (shows (page, "Counted in a figure"));
  g_assert_true (shows (page, "In post or left"));
  press (find_widget (page, ATTAIN_TYPE_FILTER_CHIPS), "In post or left");
  wait_until (!shows (page, "Amara Okafor"));
}

static gboolean
is_first (GListModel *people,
          const char *family_name)
{
  g_autoptr(AttainPerson) first = g_list_model_get_item (people, 0);

  return first != NULL && g_strcmp0 (first->family_name, family_name) == 0;
}

static void
test_sorts_by_header (WindowFixture *fixture,
                      gconstpointer  data)
{
  AttainPage *page = show_everybody (fixture);
  GtkColumnView *view = GTK_COLUMN_VIEW (find_widget (page, GTK_TYPE_COLUMN_VIEW));
  GListModel *rows = G_LIST_MODEL (gtk_column_view_get_model (view));
  g_autoptr(GtkColumnViewColumn) name = g_list_model_get_item (gtk_column_view_get_columns (view), 0);

  gtk_column_view_sort_by_column (view, name, GTK_SORT_DESCENDING);
  wait_until (is_first (rows, "Okafor"));
}

static GtkColumnViewColumn *
get_column (gpointer page,
            guint    position)
{
  GtkColumnView *view = GTK_COLUMN_VIEW (find_widget (page, GTK_TYPE_COLUMN_VIEW));
  g_autoptr(GtkColumnViewColumn) column = g_list_model_get_item (gtk_column_view_get_columns (view), position);

  return column;
}

static gboolean
has_widths (GSettings *settings)
{
  g_autoptr(GVariant) lists = g_settings_get_value (settings, "column-widths");

  return g_variant_n_children (lists) > 0;
}

static void
test_remembers_columns (WindowFixture *fixture,
                        gconstpointer  data)
{
  AttainPage *page = show_everybody (fixture);
  GtkColumnView *view = GTK_COLUMN_VIEW (find_widget (page, GTK_TYPE_COLUMN_VIEW));
  g_autoptr(AttainPerson) first = NULL;

  gtk_column_view_column_set_fixed_width (get_column (page, 1), 217);
  gtk_column_view_sort_by_column (view, get_column (page, 0), GTK_SORT_DESCENDING);
  wait_until (has_widths (fixture->settings));
  attain_window_open (fixture->window, fixture->store.file);
  wait_until (attain_window_get_browser (fixture->window) != NULL);

  page = show_everybody (fixture);
  g_assert_cmpint (gtk_column_view_column_get_fixed_width (get_column (page, 1)), ==, 217);
  view = GTK_COLUMN_VIEW (find_widget (page, GTK_TYPE_COLUMN_VIEW));
  first = g_list_model_get_item (G_LIST_MODEL (gtk_column_view_get_model (view)), 0);
  g_assert_cmpint (attain_record_get_id (ATTAIN_RECORD (first)), ==, 1);
}

static void
test_adds_a_person (WindowFixture *fixture,
                    gconstpointer  data)
{
  AttainPage *page = open_page (fixture, "people", ATTAIN_TYPE_PEOPLE_PAGE);
  GtkWidget *dialog = open_form (page, "people.add");
  wait_until (shows (dialog, "Family name (needed)"));

  type_into (dialog, "given-name", "Dana");
  type_into (dialog, "family-name", "Ferreira");
  type_into (dialog, "swe-number", "12");
  type_into (dialog, "started-on", "30/02/2026");
  do_action (dialog, "dialog.save");
  g_assert_true (shows (dialog, "Employee number is missing"));
  g_assert_true (shows (dialog, "“30/02/2026” is not a day that exists"));

  type_into (dialog, "employee-id", "E9");
  type_into (dialog, "started-on", "02/03/2026");
  assert_form_refuses (dialog, "dialog.save", "Register number: Social Work England writes it as");
  type_into (dialog, "swe-number", "SW12");
  finish_dialog (dialog, "dialog.save");

  attain_page_open (page, "people/4");
  wait_until (shows (page, "Dana Ferreira"));
}

/* The name of whoever comes first, once they have been read. */
static char *
dup_first_name (GtkColumnView *view)
{
  g_autoptr(AttainPerson) first = g_list_model_get_item (G_LIST_MODEL (gtk_column_view_get_model (view)), 0);

  return g_strdup (first != NULL && first->display_name != NULL ? first->display_name : "");
}

static gboolean
begins_with (GtkColumnView *view,
             const char    *name)
{
  g_autofree char *first = dup_first_name (view);

  return g_str_equal (first, name);
}

/* Heads cannot be reached by keyboard, and where there is little room most are away. */
static void
test_sorts_by_keyboard (WindowFixture *fixture,
                        gconstpointer  data)
{
  AttainPage *page = show_everybody (fixture);
  GtkColumnView *view = GTK_COLUMN_VIEW (find_widget (page, GTK_TYPE_COLUMN_VIEW));
  GtkWidget *button = find_widget (page, ATTAIN_TYPE_SORT_BUTTON);
  GtkWidget *menu;
  gboolean descending;

  do_action (fixture->window, "win.sort");
  wait_until ((menu = find_widget (button, GTK_TYPE_POPOVER_MENU)) && gtk_widget_get_mapped (menu) &&
              shows (menu, "Role") && shows (menu, "Descending"));
  do_action (button, "sort.by(0)");
  wait_until (begins_with (view, "Chris Ahmed"));
  do_action (button, "sort.descending(true)");
  wait_until (begins_with (view, "Amara Okafor"));

  /* What the heads were clicked for is where the menu goes on. */
  gtk_menu_button_popdown (GTK_MENU_BUTTON (find_widget (button, GTK_TYPE_MENU_BUTTON)));
  gtk_column_view_sort_by_column (view, get_column (page, 1), GTK_SORT_ASCENDING);
  g_assert_true (attain_page_sort (page));
  do_action (button, "sort.descending(true)");
  g_assert_true (attain_sort_probe_find (view, &descending) == get_column (page, 1));
  g_assert_true (descending);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/people-page/" name, WindowFixture, NULL, window_set_up, function, window_tear_down)
  ADD ("search", test_search);
  ADD ("chip-removes-its-filter", test_chip_removes_filter);
  ADD ("sorts-by-header", test_sorts_by_header);
  ADD ("sorts-by-keyboard", test_sorts_by_keyboard);
  ADD ("remembers-columns", test_remembers_columns);
  ADD ("adds-a-person", test_adds_a_person);

  return g_test_run ();
}
