/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a view is told of a list, in which order. */

#include "attain-first-rows.h"

#include "attain-gui-test.h"
#include "attain-record-list.h"

enum { N_ROWS = 500, WINDOWFUL = 48, N_CHANGES = 400 };

typedef struct
{
  GtkStringList   *list;
  AttainFirstRows *rows;
  GPtrArray       *told;     /* what somebody knows who heard all signals */
  guint            n_made;   /* strings that there ever were */
} Fixture;

static void
heard_cb (Fixture *fixture,
          guint    position,
          guint    removed,
          guint    added)
{
  g_assert_cmpuint (position + removed, <=, fixture->told->len);
  if (removed > 0)
    g_ptr_array_remove_range (fixture->told, position, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (fixture->told, position + i, g_list_model_get_item (G_LIST_MODEL (fixture->rows), position + i));
}

/* What was told is the beginning of the list. */
static void
check (Fixture *fixture)
{
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->rows)), ==, fixture->told->len);
  for (guint i = 0; i < fixture->told->len; i++)
    {
      g_autoptr(GObject) row = g_list_model_get_item (G_LIST_MODEL (fixture->list), i);

      g_assert_true (row == g_ptr_array_index (fixture->told, i));
    }
}

static void
splice (Fixture *fixture,
        guint    position,
        guint    removed,
        guint    added)
{
  g_auto(GStrv) words = g_new0 (char *, added + 1);

  for (guint i = 0; i < added; i++)
    words[i] = g_strdup_printf ("Row %u", fixture->n_made++);
  gtk_string_list_splice (fixture->list, position, removed, (const char *const *) words);
  check (fixture);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->list = gtk_string_list_new (NULL);
  fixture->told = g_ptr_array_new_with_free_func (g_object_unref);
  fixture->rows = g_object_new (ATTAIN_TYPE_FIRST_ROWS, NULL);
  g_signal_connect_swapped (fixture->rows, "items-changed", G_CALLBACK (heard_cb), fixture);
  attain_first_rows_set_model (fixture->rows, G_LIST_MODEL (fixture->list));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_signal_handlers_disconnect_by_func (fixture->rows, heard_cb, fixture);
  g_object_unref (fixture->rows);
  g_ptr_array_unref (fixture->told);
  g_object_unref (fixture->list);
}

/* Before it is on the screen, a view is told of a windowful. */
static void
test_windowful (Fixture       *fixture,
                gconstpointer  data)
{
  splice (fixture, 0, 0, 20);
  g_assert_cmpuint (fixture->told->len, ==, 20);
  splice (fixture, 0, 20, N_ROWS);
  g_assert_cmpuint (fixture->told->len, ==, WINDOWFUL);
  splice (fixture, N_ROWS, 0, 3);
  g_assert_cmpuint (fixture->told->len, ==, WINDOWFUL);
  attain_first_rows_show_all (fixture->rows);
  check (fixture);
  g_assert_cmpuint (fixture->told->len, ==, N_ROWS + 3);
}

/* A list that is there keeps its rows when some of them change. */
static void
test_few_changes (Fixture       *fixture,
                  gconstpointer  data)
{
  splice (fixture, 0, 0, N_ROWS);
  attain_first_rows_show_all (fixture->rows);
  splice (fixture, 0, 0, 300);
  g_assert_cmpuint (fixture->told->len, ==, N_ROWS + 300);
  splice (fixture, 100, 1, 0);
  g_assert_cmpuint (fixture->told->len, ==, N_ROWS + 299);
}

static void
test_any_changes (Fixture       *fixture,
                  gconstpointer  data)
{
  static const guint sizes[] = { 0, 1, 3, 47, 48, 49, 200, 600 };
  g_autoptr(GRand) random = g_rand_new_with_seed (7);

  for (guint i = 0; i < N_CHANGES; i++)
    {
      guint n = g_list_model_get_n_items (G_LIST_MODEL (fixture->list));
      guint position = g_rand_int_range (random, 0, 3) == 0 ? 0 : (guint) g_rand_int_range (random, 0, n + 1);
      guint removed = sizes[g_rand_int_range (random, 0, G_N_ELEMENTS (sizes))];

      splice (fixture, position, MIN (removed, n - position), sizes[g_rand_int_range (random, 0, G_N_ELEMENTS (sizes))]);
      if (g_rand_int_range (random, 0, 5) == 0)
        attain_first_rows_show_all (fixture->rows);
      check (fixture);
      g_assert_cmpuint (fixture->told->len, >=, MIN (1, g_list_model_get_n_items (G_LIST_MODEL (fixture->list))));
    }
}

static void
setup_cb (GtkListItemFactory *factory,
          GtkListItem        *item)
{
  gtk_list_item_set_child (item, gtk_label_new (NULL));
}

static void
note_frame_cb (GdkFrameClock *clock,
               Fixture       *fixture)
{
  g_array_append_val (g_object_get_data (G_OBJECT (clock), "frames"), fixture->told->len);
}

static GtkWidget *
present (Fixture *fixture)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkSelectionModel *model = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (fixture->rows))));
  GtkWidget *view = gtk_list_view_new (model, factory);
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *window = gtk_window_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_object_set (fixture->rows, "view", view, NULL);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), view);
  gtk_window_set_child (GTK_WINDOW (window), scrolled);
  gtk_window_set_default_size (GTK_WINDOW (window), 300, 300);
  gtk_window_present (GTK_WINDOW (window));
  return window;
}

/* In a window that is there, no more rows come at once than are seen in it. */
static void
test_as_many_as_fit (Fixture       *fixture,
                     gconstpointer  data)
{
  GtkWidget *window = present (fixture);

  wait_until (gtk_widget_get_height (window) >= 300);
  splice (fixture, 0, 0, N_ROWS);
  g_assert_cmpuint (fixture->told->len, >=, 10);
  g_assert_cmpuint (fixture->told->len, <, 20);
  wait_until (fixture->told->len == N_ROWS);
  check (fixture);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Where a stack has another page so far, no more than are going to be seen in the stack. */
static void
test_as_many_as_fit_behind (Fixture       *fixture,
                            gconstpointer  data)
{
  GtkWidget *window = present (fixture);
  GtkWidget *list = g_object_ref (gtk_window_get_child (GTK_WINDOW (window)));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *stack = gtk_stack_new ();
  GtkWidget *above = gtk_label_new ("What is above the list");

  gtk_window_set_child (GTK_WINDOW (window), box);
  gtk_widget_set_size_request (above, -1, 160);
  gtk_widget_set_vexpand (stack, TRUE);
  gtk_box_append (GTK_BOX (box), above);
  gtk_box_append (GTK_BOX (box), stack);
  gtk_stack_add_child (GTK_STACK (stack), gtk_label_new ("Reading"));
  gtk_stack_add_child (GTK_STACK (stack), list);
  wait_until (gtk_widget_get_height (stack) > 0);

  splice (fixture, 0, 0, N_ROWS);
  g_assert_cmpuint (fixture->told->len, >=, gtk_widget_get_height (stack) / 28);
  g_assert_cmpuint (fixture->told->len, <, 10);
  gtk_stack_set_visible_child (GTK_STACK (stack), list);
  wait_until (fixture->told->len == N_ROWS);
  g_object_unref (list);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The first frame has a windowful, and all are there a few frames later. */
static void
test_all_before_long (Fixture       *fixture,
                      gconstpointer  data)
{
  GtkWidget *window;
  g_autoptr(GArray) frames = g_array_new (FALSE, FALSE, sizeof (guint));
  GdkFrameClock *clock;

  splice (fixture, 0, 0, N_ROWS);
  window = present (fixture);
  clock = gtk_widget_get_frame_clock (window);
  g_object_set_data (G_OBJECT (clock), "frames", frames);
  g_signal_connect (clock, "paint", G_CALLBACK (note_frame_cb), fixture);

  wait_until (fixture->told->len == N_ROWS);
  check (fixture);
  wait_until (g_array_index (frames, guint, frames->len - 1) == N_ROWS);
  g_assert_cmpuint (g_array_index (frames, guint, 0), ==, WINDOWFUL);
  g_assert_cmpuint (frames->len, <, 10);
  g_signal_handlers_disconnect_by_func (clock, note_frame_cb, fixture);
  gtk_window_destroy (GTK_WINDOW (window));
}

static GArray *
list_all (AttainDb       *db,
          gconstpointer   filter,
          GError        **error)
{
  return attain_db_query_ids (db, "SELECT id FROM cpd_entry ORDER BY id", NULL, error);
}

static AttainCpdEntry *
get_entry (Fixture *fixture,
           guint    position)
{
  return g_list_model_get_item (G_LIST_MODEL (fixture->rows), position);
}

/* After a jump a list that reads its rows as they come begins with those that are in view. */
static void
test_seen_are_read_first (Fixture       *fixture,
                          gconstpointer  data)
{
  enum { N_ENTRIES = 400, SEEN = 360, ABOVE = 300 };
  StoreFixture base;
  g_autoptr(AttainPerson) person = NULL;
  g_autoptr(AttainStore) store = NULL;
  g_autoptr(AttainRecordList) list = NULL;
  g_autoptr(AttainCpdEntry) seen = NULL;
  g_autoptr(AttainCpdEntry) above = NULL;
  GtkWidget *window = present (fixture);
  GtkAdjustment *adjustment;

  g_signal_handlers_disconnect_by_func (fixture->rows, heard_cb, fixture);   /* it holds every row */
  store_set_up (&base, NULL);
  person = add_person (base.db, "E1", "Ada", "Okafor");
  for (guint i = 0; i < N_ENTRIES; i++)
    g_object_unref (add_entry (base.db, attain_record_get_id (ATTAIN_RECORD (person)), "2026-01-07", "Invented", 60));
  store = attain_store_new (base.file);
  list = attain_record_list_new (store, &attain_cpd_table, list_all, NULL);
  attain_record_list_show (list, NULL, NULL);
  attain_first_rows_set_model (fixture->rows, G_LIST_MODEL (list));
  wait_until (g_list_model_get_n_items (G_LIST_MODEL (fixture->rows)) == N_ENTRIES);

  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (find_widget (window, GTK_TYPE_LIST_VIEW)));
  wait_until (gtk_adjustment_get_upper (adjustment) > N_ENTRIES * 10);
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment) * SEEN / N_ENTRIES);
  seen = get_entry (fixture, SEEN);
  above = get_entry (fixture, ABOVE);
  g_assert_null (seen->title);
  wait_until (seen->title != NULL);
  g_assert_null (above->title);
  wait_until (above->title != NULL);

  gtk_window_destroy (GTK_WINDOW (window));
  attain_store_stop (store);
  settle ();
  store_tear_down (&base, NULL);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add ("/first-rows/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("windowful-first", test_windowful);
  ADD ("few-changes", test_few_changes);
  ADD ("any-changes", test_any_changes);
  ADD ("as-many-as-fit", test_as_many_as_fit);
  ADD ("as-many-as-fit-behind", test_as_many_as_fit_behind);
  ADD ("seen-are-read-first", test_seen_are_read_first);
  ADD ("all-before-long", test_all_before_long);

  return g_test_run ();
}
