/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Everybody's CPD on the real page, and the same rows in a bare GtkColumnView: each in a program of its own, in
 * one run. bench-cpd-list starts itself as "page", "bare" and "empty", which print their figures. */

#include <stdio.h>
#include <string.h>

#include "attain-bench-data.h"
#include "attain-bench-own.h"
#include "attain-bench-part.h"
#include "attain-bench.h"
#include "attain-cpd-list.h"
#include "attain-gui-test.h"
#include "attain-record-list.h"
#include "bare-list.h"

enum { WIDTH = 1280, HEIGHT = 800 };
enum { JUMPS = 40, FRAMES = 300, SCROLL = 90, PATIENCE_S = 20 };

/* Typed one letter after another; a figure for each state that has two letters or more. */
static const char *const typed[] = { "court", "supervision", "family hi", "neglect" };

typedef struct
{
  GtkWidget     *window;
  GtkColumnView *view;
  GtkAdjustment *adjustment;
  GObject       *list;         /* of the page; NULL for the bare one */
  gboolean       is_answered;  /* the list is another one than when it was last sorted */
  GObject       *probed[3];    /* rows in sight, which a list only fills in for who holds them */
  gboolean       is_bare;
  gboolean       is_watched;   /* for what is Attain's own: watching takes a fifth of a frame itself */

  guint64        n_painted;    /* frames */
  double         turn_began;   /* of the main thread's processor time */
  double         frame_began;
  double         in_frame;     /* of this turn of the main loop, what GTK's frame took */
  double         longest_turn;
  double         most_own;     /* of any turn, frames and all, what Attain's own code took */
} Bench;

static Bench bench;

static void
before_paint_cb (GdkFrameClock *clock,
                 gpointer       user_data)
{
  bench.frame_began = attain_bench_get_thread_ms ();
}

static void
after_paint_cb (GdkFrameClock *clock,
                gpointer       user_data)
{
  bench.in_frame += attain_bench_get_thread_ms () - bench.frame_began;
  bench.n_painted++;
}

static void
end_turn (void)
{
  double own = attain_bench_own_take ();

  bench.longest_turn = MAX (bench.longest_turn, attain_bench_get_thread_ms () - bench.turn_began - bench.in_frame);
  bench.most_own = MAX (bench.most_own, own);
}

static void
begin_turn (void)
{
  bench.turn_began = attain_bench_get_thread_ms ();
  bench.in_frame = 0;
  attain_bench_own_take ();
}

/* What the benchmark itself does between two turns is nobody's. */
static void
turn (void)
{
  begin_turn ();
  attain_bench_own_set_base ();
  g_main_context_iteration (NULL, TRUE);
  end_turn ();
}

static GListModel *
get_rows (void)
{
  return G_LIST_MODEL (gtk_column_view_get_model (bench.view));
}

static gboolean
is_filled (guint place,
           guint position)
{
  g_autoptr(GObject) row = g_list_model_get_item (get_rows (), position);

  g_set_object (&bench.probed[place], row);
  return bench.probed[place] != NULL &&
         (bench.is_bare || ATTAIN_CPD_ENTRY (bench.probed[place])->occurred_on != NULL);
}

static void
get_visible_range (guint *first,
                   guint *last)
{
  guint n = g_list_model_get_n_items (get_rows ());
  double upper = gtk_adjustment_get_upper (bench.adjustment);
  double height = n > 0 ? upper / n : 1;

  *first = MIN (n - 1, gtk_adjustment_get_value (bench.adjustment) / height);
  *last = MIN (n - 1, *first + gtk_adjustment_get_page_size (bench.adjustment) / height);
}

static gboolean
shows_some_rows (void)
{
  guint first, last;

  if (bench.view == NULL || !gtk_widget_get_mapped (GTK_WIDGET (bench.view)) ||
      g_list_model_get_n_items (get_rows ()) == 0)
    return FALSE;

  get_visible_range (&first, &last);
  return is_filled (0, first) && is_filled (1, (first + last) / 2) && is_filled (2, last);
}

/* And they are those that were asked for last. */
static gboolean
shows_rows (void)
{
  return shows_some_rows () &&
         (bench.list == NULL || !attain_record_list_is_loading (ATTAIN_RECORD_LIST (bench.list)));
}

static void
wait_for_frame (void)
{
  guint64 n_painted = bench.n_painted;

  gtk_widget_queue_draw (bench.window);
  while (bench.n_painted == n_painted)
    turn ();
}

static void
report (const char *name,
        double      value)
{
  if (!bench.is_watched)
    attain_bench_part_report (name, value);
}

/* Turns the main loop until the rows in sight are there, and have been painted. */
static void
wait_until_painted (gboolean (*is_there) (void))
{
  double start = attain_bench_now ();

  wait_for_frame ();
  if (is_there ())
    return;

  while (!is_there () && attain_bench_now () - start < PATIENCE_S)
    turn ();
  wait_for_frame ();
}

static void
wait_for_rows (void)
{
  wait_until_painted (shows_rows);
}

/* Wakes the main loop. */
static void
ignore_cb (gpointer data)
{
}

static void
rest (guint ms)
{
  double until = attain_bench_now () + ms / 1000.0;

  g_timeout_add_once (ms, ignore_cb, NULL);
  while (attain_bench_now () < until)
    turn ();
}

static gboolean
is_at_end (void)
{
  return gtk_adjustment_get_value (bench.adjustment) + gtk_adjustment_get_page_size (bench.adjustment) >
         gtk_adjustment_get_upper (bench.adjustment) - 1;
}

static void
measure_jumps (void)
{
  GtkWidget *inner = find_widget (bench.view, GTK_TYPE_LIST_VIEW);
  g_autoptr(GArray) times = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr(GArray) works = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr(GRand) random = g_rand_new_with_seed (2);
  double start = attain_bench_now (), work = attain_bench_get_thread_ms (), ms;

  gtk_widget_activate_action (inner, "list.scroll-to-item", "u", g_list_model_get_n_items (get_rows ()) - 1);
  while (!is_at_end ())
    turn ();
  wait_for_rows ();
  report ("end", (attain_bench_now () - start) * 1000);
  report ("end-work", attain_bench_get_thread_ms () - work);
  for (guint i = 0; i < JUMPS; i++)
    {
      rest (30);
      start = attain_bench_now ();
      work = attain_bench_get_thread_ms ();
      gtk_adjustment_set_value (bench.adjustment,
                                g_rand_double (random) * gtk_adjustment_get_upper (bench.adjustment));
      wait_for_rows ();
      ms = (attain_bench_now () - start) * 1000;
      work = attain_bench_get_thread_ms () - work;
      g_array_append_val (times, ms);
      g_array_append_val (works, work);
    }
  report ("jump-work", attain_bench_percentile (works, 0.5));
  report ("jump", attain_bench_percentile (times, 0.5));
}

/* All that the main thread does from frame to frame. */
static void
measure_scrolling (void)
{
  g_autoptr(GArray) works = g_array_new (FALSE, FALSE, sizeof (double));

  gtk_adjustment_set_value (bench.adjustment, 0);
  wait_for_rows ();
  for (guint i = 0; i < FRAMES; i++)
    {
      double work = attain_bench_get_thread_ms ();

      gtk_adjustment_set_value (bench.adjustment, gtk_adjustment_get_value (bench.adjustment) + SCROLL);
      wait_for_frame ();
      work = attain_bench_get_thread_ms () - work;
      g_array_append_val (works, work);
    }
  report ("scroll", attain_bench_percentile (works, 0.5));
  report ("scroll-most", attain_bench_percentile (works, 0.99));
}

/* A new list, or a newly sorted one, is shown from its beginning, and the whole of it some frames later. */
static void
wait_for_whole_list (void)
{
  while (bench.list != NULL &&
         g_list_model_get_n_items (get_rows ()) < g_list_model_get_n_items (G_LIST_MODEL (bench.list)))
    turn ();
}

static void
answered_cb (void)
{
  bench.is_answered = TRUE;
}

static gboolean
shows_sorted_rows (void)
{
  return shows_some_rows () &&
         (bench.is_answered || bench.list == NULL || !attain_record_list_is_loading (ATTAIN_RECORD_LIST (bench.list)));
}

/* Until the first rows are painted; answers in @all until the others are below them. */
static double
measure_sort (GtkColumnViewColumn *column,
              GtkSortType          way,
              double              *all)
{
  double start = attain_bench_now (), ms;

  bench.is_answered = FALSE;
  gtk_column_view_sort_by_column (bench.view, column, way);
  wait_until_painted (shows_sorted_rows);
  ms = (attain_bench_now () - start) * 1000;
  wait_for_rows ();
  wait_for_whole_list ();
  *all = (attain_bench_now () - start) * 1000;
  return ms;
}

static void
measure_sorts (void)
{
  GListModel *columns = gtk_column_view_get_columns (bench.view);
  double worst = 0, worst_all = 0;

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr(GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      if (gtk_column_view_column_get_sorter (column) == NULL)
        continue;
      for (guint way = 0; way < 2; way++)
        {
          g_autofree char *name = g_strdup_printf ("sort-%u-%s", i, way ? "down" : "up");
          g_autofree char *name_all = g_strconcat (name, "-all", NULL);
          double all, ms = measure_sort (column, way ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING, &all);

          worst = MAX (worst, ms);
          worst_all = MAX (worst_all, all);
          report (name, ms);
          report (name_all, all);
        }
    }
  report ("sort", worst);
  report ("sort-all", worst_all);
}

/* As somebody who types it on the page. */
static void
search_for (GtkWidget  *entry,
            const char *text)
{
  gboolean was_loading = FALSE;
  double start = attain_bench_now ();

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  while (!was_loading && attain_bench_now () - start < PATIENCE_S)
    {
      turn ();
      was_loading = attain_record_list_is_loading (ATTAIN_RECORD_LIST (bench.list));
    }
  wait_for_rows ();
}

static void
wait_for_hits (AttainDb   *db,
               GtkWidget  *entry,
               const char *text)
{
  g_autoptr(GError) error = NULL;

  if (bench.is_bare)
    {
      bare_list_take_ids (BARE_LIST (gtk_single_selection_get_model (GTK_SINGLE_SELECTION (get_rows ()))),
                          attain_cpd_search (db, text, &error));
      attain_bench_must (error == NULL, &error);
      wait_for_rows ();
    }
  else
    search_for (entry, text);
}

static void
measure_search (AttainDb  *db,
                GtkWidget *entry)
{
  g_autoptr(GArray) times = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    for (guint length = 2; length <= strlen (typed[i]); length++)
      {
        g_autofree char *text = g_strndup (typed[i], length);
        double start, ms;

        if (g_str_has_suffix (text, " "))
          continue;
        rest (100);
        start = attain_bench_now ();
        wait_for_hits (db, entry, text);
        ms = (attain_bench_now () - start) * 1000;
        g_array_append_val (times, ms);
      }
  report ("search", attain_bench_percentile (times, 0.5));
  report ("search-most", attain_bench_percentile (times, 1));
}

static void
do_all (AttainDb  *db,
        GtkWidget *entry)
{
  rest (500);
  bench.longest_turn = 0;
  bench.most_own = 0;
  measure_jumps ();
  measure_scrolling ();
  report ("turn", bench.longest_turn);
  if (bench.is_watched)
    attain_bench_part_report ("own", bench.most_own);
  measure_sorts ();
  measure_search (db, entry);
  report ("turn-after", bench.longest_turn);
  if (bench.is_watched)
    attain_bench_part_report ("own-after", bench.most_own);
}

/* First unwatched, for how long everything takes; then the same again, for what is Attain's own. */
static void
measure (AttainDb  *db,
         GtkWidget *entry)
{
  wait_for_whole_list ();
  attain_bench_part_report ("memory", attain_bench_get_memory ("VmRSS"));
  do_all (db, entry);
  attain_bench_part_report ("memory-after", attain_bench_get_memory ("VmRSS"));
  if (bench.is_bare)
    return;

  bench.is_watched = TRUE;
  attain_bench_own_watch ();
  search_for (entry, "");
  wait_for_whole_list ();
  do_all (db, entry);
}

static void
watch_frames (GtkWidget *window)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);

  bench.window = window;
  g_signal_connect (clock, "before-paint", G_CALLBACK (before_paint_cb), NULL);
  g_signal_connect_after (clock, "after-paint", G_CALLBACK (after_paint_cb), NULL);
}

static void
run_page (AttainBenchData *data)
{
  g_autoptr(GSettings) settings = g_settings_new ("uk.attain.Attain");
  AttainWindow *window = attain_window_new (get_test_application (), settings);
  AttainPage *page;
  double start;

  use_style ();
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  gtk_window_present (GTK_WINDOW (window));
  attain_window_open (window, data->full);
  wait_until (attain_window_get_browser (window) != NULL);
  watch_frames (GTK_WIDGET (window));
  rest (3000);

  start = attain_bench_now ();
  wait_until (attain_window_go (window, "cpd-all"));
  page = attain_browser_get_page (attain_window_get_browser (window));
  while (bench.view == NULL)
    {
      turn ();
      bench.view = GTK_COLUMN_VIEW (find_widget (page, GTK_TYPE_COLUMN_VIEW));
    }
  g_object_get (page, "list", &bench.list, NULL);
  g_signal_connect (bench.list, "items-changed", G_CALLBACK (answered_cb), NULL);
  bench.adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (bench.view));
  wait_until_painted (shows_some_rows);
  attain_bench_part_report ("first", (attain_bench_now () - start) * 1000);
  wait_for_rows ();
  wait_for_whole_list ();
  attain_bench_part_report ("all", (attain_bench_now () - start) * 1000);
  attain_page_search (page);
  measure (NULL, find_widget (page, GTK_TYPE_SEARCH_ENTRY));
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         gpointer                  column)
{
  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)),
                      bare_row_get_text (gtk_list_item_get_item (item), GPOINTER_TO_UINT (column)));
}

static GtkWidget *
make_bare_view (BareList *list)
{
  static const int widths[BARE_N_COLUMNS] = { 120, 0, 180, 150, 110, 160 };
  GtkSingleSelection *selection = gtk_single_selection_new (G_LIST_MODEL (list));
  GtkWidget *view;

  gtk_single_selection_set_autoselect (selection, FALSE);
  view = gtk_column_view_new (GTK_SELECTION_MODEL (selection));
  for (guint i = 0; i < BARE_N_COLUMNS; i++)
    {
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
      g_autoptr(GtkColumnViewColumn) column = gtk_column_view_column_new ("Column", factory);

      g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
      g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), GUINT_TO_POINTER (i));
      if (widths[i] > 0)
        gtk_column_view_column_set_fixed_width (column, widths[i]);
      gtk_column_view_column_set_expand (column, widths[i] == 0);
      gtk_column_view_append_column (GTK_COLUMN_VIEW (view), column);
    }

  return view;
}

static GtkWidget *
show_empty_window (void)
{
  GtkWidget *window = adw_application_window_new (get_test_application ());

  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  gtk_window_present (GTK_WINDOW (window));
  watch_frames (window);
  rest (1500);
  return window;
}

static void
run_bare (AttainBenchData *data)
{
  GtkWidget *window = show_empty_window ();
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainDb) db = attain_db_open (data->full, ATTAIN_DB_READ, &error);
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  double start = attain_bench_now ();
  BareList *list;

  attain_bench_must (db != NULL, &error);
  bench.is_bare = TRUE;
  list = bare_list_new (db);
  bare_list_take_ids (list, attain_db_query_ids (db, "SELECT id FROM cpd_entry ORDER BY occurred_on DESC, id DESC", NULL,
                                                 &error));
  bench.view = GTK_COLUMN_VIEW (make_bare_view (list));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (bench.view));
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), scrolled);
  bench.adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (bench.view));
  wait_for_rows ();
  attain_bench_part_report ("first", (attain_bench_now () - start) * 1000);
  measure (db, NULL);
}

static GHashTable *
run_as (const char *program,
        const char *part)
{
  const char *const argv[] = { program, part, NULL };

  return attain_bench_part_run (argv);
}

static void
run_part (const char      *part,
          AttainBenchData *data)
{
  setvbuf (stdout, NULL, _IOLBF, 0);
  if (g_str_equal (part, "page"))
    run_page (data);
  else if (g_str_equal (part, "bare"))
    run_bare (data);
  else
    show_empty_window ();
  attain_bench_part_report ("memory-end", attain_bench_get_memory ("VmRSS"));
  attain_bench_part_end ();
}

static void
compare (GHashTable *page,
         GHashTable *bare,
         const char *what,
         const char *name,
         double      most)
{
  attain_bench_beside (what, attain_bench_part_get (page, name), "ms", "bare GtkColumnView", attain_bench_part_get (bare, name), 0);
  if (most > 0)
    attain_bench_tell (what, attain_bench_part_get (page, name), "ms", most);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(AttainBenchData) data = attain_bench_data_get ();
  g_autoptr(GHashTable) page = NULL, bare = NULL, empty = NULL;

  if (argc > 1)
    run_part (argv[1], data);

  attain_bench_begin ("the list of everybody's CPD");
  empty = run_as (argv[0], "empty");
  bare = run_as (argv[0], "bare");
  page = run_as (argv[0], "page");
  attain_bench_tell ("rows of CPD", data->n_entries, "", 0);
  compare (page, bare, "first rows painted", "first", 350);
  attain_bench_tell ("the other rows below them", attain_bench_part_get (page, "all"), "ms", 0);
  compare (page, bare, "jump to the end", "end", 45);
  compare (page, bare, "  of it the main thread's work", "end-work", 0);
  compare (page, bare, "random jump, median", "jump", 35);
  compare (page, bare, "  of it the main thread's work", "jump-work", 0);
  compare (page, bare, "scrolled frame, main thread's work, median", "scroll", 6);
  compare (page, bare, "scrolled frame, 99th percentile", "scroll-most", 0);
  attain_bench_tell ("slowest sort of any column, first rows painted", attain_bench_part_get (page, "sort"), "ms", 700);
  attain_bench_tell ("  the other rows below them", attain_bench_part_get (page, "sort-all"), "ms", 700);
  compare (page, bare, "search, key press to painted rows, median", "search", 120);
  compare (page, bare, "search, slowest", "search-most", 0);
  compare (page, bare, "longest turn outside frames, jumps and scrolling", "turn", 0);
  attain_bench_tell ("  the most of any turn that is Attain's own", attain_bench_part_get (page, "own"), "ms", 8);
  compare (page, bare, "longest turn outside frames, sorts and search", "turn-after", 0);
  attain_bench_tell ("  the most of any turn that is Attain's own", attain_bench_part_get (page, "own-after"), "ms", 8);
  attain_bench_tell ("memory above the empty program",
                     attain_bench_part_get (page, "memory-after") - attain_bench_part_get (empty, "memory-end"), "MiB", 60);
  attain_bench_tell ("memory of the bare list above the empty program",
                     attain_bench_part_get (bare, "memory-after") - attain_bench_part_get (empty, "memory-end"), "MiB", 0);
  return 0;
}
