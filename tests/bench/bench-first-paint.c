/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From the click on a row of the sidebar to the frame that shows the rows of its page, beside a bare GtkColumnView
 * of as many rows and columns. A page is opened for the first time in a program of its own: bench-first-paint starts
 * itself with the name of a page, or with "bare" and how many rows and columns. */

#include <stdio.h>

#include "attain-bench-data.h"
#include "attain-bench-part.h"
#include "attain-bench-years.h"
#include "attain-bench.h"
#include "attain-gui-test.h"
#include "attain-sidebar-row.h"

enum { WIDTH = 1280, HEIGHT = 800, ROUNDS = 7, REST_MS = 1500, MOST_MS = 150, PATIENCE_S = 120 };

typedef struct
{
  const char *page;
  const char *title;     /* of its row in the sidebar */
  guint       n_rows;
  guint       n_columns;
} Case;

static const Case cases[] = {
  { "cohorts", "Cohorts", ATTAIN_BENCH_YEARS, 7 },
  { "applications", "Applications", ATTAIN_BENCH_APPLICATIONS, 7 },
};

typedef struct
{
  GtkWidget     *window;
  GtkColumnView *view;       /* once it is there */
  GType          cell_type;
  double         began;      /* when the click came; 0 before it */
  double         painted;    /* when its rows were; 0 so far */
  double         work;       /* of this thread until the click, ms */
} Watch;

static Watch watch;

/* Whether the view's first row is on the screen and says something. */
static gboolean
shows_rows (void)
{
  GtkWidget *page, *inner, *cell;

  if (watch.view == NULL)
    {
      page = attain_window_get_browser (ATTAIN_WINDOW (watch.window)) != NULL
             ? GTK_WIDGET (attain_browser_get_page (attain_window_get_browser (ATTAIN_WINDOW (watch.window)))) : NULL;
      watch.view = page != NULL ? GTK_COLUMN_VIEW (find_widget (page, GTK_TYPE_COLUMN_VIEW)) : NULL;
    }

  inner = watch.view != NULL ? find_widget (watch.view, GTK_TYPE_LIST_VIEW) : NULL;
  cell = inner != NULL ? find_widget (inner, watch.cell_type) : NULL;
  return cell != NULL && get_words (cell) != NULL && *get_words (cell) != '\0';
}

static void
after_paint_cb (GdkFrameClock *clock,
                gpointer       user_data)
{
  if (watch.began > 0 && watch.painted == 0 && shows_rows ())
    watch.painted = attain_bench_now ();
}

static void
watch_frames (GtkWidget *window,
              GType      cell_type)
{
  watch.window = window;
  watch.cell_type = cell_type;
  g_signal_connect_after (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (after_paint_cb), NULL);
}

/* Wakes the main loop. */
static void
ignore_cb (gpointer data)
{
}

static void
rest (void)
{
  double until = attain_bench_now () + REST_MS / 1000.0;

  g_timeout_add_once (REST_MS, ignore_cb, NULL);
  while (attain_bench_now () < until)
    g_main_context_iteration (NULL, TRUE);
}

static void
begin (void)
{
  watch.view = NULL;
  watch.painted = 0;
  watch.began = attain_bench_now ();
  watch.work = attain_bench_get_thread_ms ();
}

static void
give_up_cb (gpointer data)
{
  g_autoptr(GError) error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_TIMED_OUT,
                                                 "the page was opened, but no row of it was painted");

  attain_bench_must (FALSE, &error);
}

static void
wait_for_paint (const char *what)
{
  g_autofree char *work = g_strconcat (what, "-work", NULL);
  guint patience = g_timeout_add_once (PATIENCE_S * 1000, give_up_cb, NULL);

  wait_until (watch.painted > 0);
  g_source_remove (patience);
  attain_bench_part_report (what, (watch.painted - watch.began) * 1000);
  attain_bench_part_report (work, attain_bench_get_thread_ms () - watch.work);
}

static GtkWidget *
find_row (GtkWidget  *within,
          const char *page)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (within, ATTAIN_TYPE_SIDEBAR_ROW) &&
      g_str_equal (attain_sidebar_row_get_kind (ATTAIN_SIDEBAR_ROW (within))->name, page))
    return within;

  for (GtkWidget *child = gtk_widget_get_first_child (within); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_row (child, page);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
click (const char *page)
{
  gtk_widget_activate (find_row (watch.window, page));
}

/* Stays a function, for valgrind --tool=callgrind --toggle-collect=measure_click. */
G_NO_INLINE static void
measure_click (const char *page,
               const char *what)
{
  begin ();
  click (page);
  wait_for_paint (what);
}

static void
run_page (const char *page,
          const char *file)
{
  g_autoptr(GSettings) settings = g_settings_new ("uk.attain.Attain");
  AttainWindow *window = attain_window_new (get_test_application (), settings);

  use_style ();
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  gtk_window_present (GTK_WINDOW (window));
  attain_window_open (window, file);
  wait_until (attain_window_get_browser (window) != NULL);
  watch_frames (GTK_WIDGET (window), GTK_TYPE_INSCRIPTION);
  rest ();

  measure_click (page, "first");
  rest ();
  click ("settings");
  rest ();
  measure_click (page, "again");
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
         GtkListItem              *item)
{
  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)),
                      gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

static GtkWidget *
make_bare_view (guint n_rows,
                guint n_columns)
{
  static const char *const texts[] = { "Invented Name", "14 September 2026", "Observation of practice", "Assessor’s" };
  g_autoptr(GtkStringList) rows = gtk_string_list_new (NULL);
  GtkWidget *view;

  for (guint i = 0; i < n_rows; i++)
    gtk_string_list_append (rows, texts[i % G_N_ELEMENTS (texts)]);
  view = gtk_column_view_new (GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (g_steal_pointer (&rows)))));
  for (guint i = 0; i < n_columns; i++)
    {
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
      g_autoptr(GtkColumnViewColumn) column = gtk_column_view_column_new ("Column", factory);

      g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
      g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
      gtk_column_view_column_set_expand (column, TRUE);
      gtk_column_view_append_column (GTK_COLUMN_VIEW (view), column);
    }

  return view;
}

static void
run_bare (guint n_rows,
          guint n_columns)
{
  GtkWidget *window = adw_application_window_new (get_test_application ());
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  gtk_window_present (GTK_WINDOW (window));
  watch_frames (window, GTK_TYPE_LABEL);
  rest ();

  begin ();
  watch.view = GTK_COLUMN_VIEW (make_bare_view (n_rows, n_columns));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (watch.view));
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), scrolled);
  wait_for_paint ("first");
}

static void
run_part (char **argv)
{
  if (g_str_equal (argv[1], "bare"))
    run_bare (strtoul (argv[2], NULL, 10), strtoul (argv[3], NULL, 10));
  else
    run_page (argv[1], argv[2]);
  attain_bench_part_end ();
}

typedef struct
{
  GArray *first;      /* each of double, ms */
  GArray *first_work;
  GArray *again;
  GArray *bare;
  GArray *bare_work;
} Figures;

static void
add (GArray     *values,
     GHashTable *figures,
     const char *name)
{
  double value = attain_bench_part_get (figures, name);

  g_array_append_val (values, value);
}

/* In turn, so that what else the machine does meets both. */
static void
measure (const char *program,
         const char *file,
         const Case *item,
         Figures    *figures)
{
  g_autofree char *n_rows = g_strdup_printf ("%u", item->n_rows);
  g_autofree char *n_columns = g_strdup_printf ("%u", item->n_columns);
  const char *const page_argv[] = { program, item->page, file, NULL };
  const char *const bare_argv[] = { program, "bare", n_rows, n_columns, NULL };

  for (guint round = 0; round < ROUNDS; round++)
    {
      g_autoptr(GHashTable) page = attain_bench_part_run (page_argv);
      g_autoptr(GHashTable) bare = attain_bench_part_run (bare_argv);

      add (figures->first, page, "first");
      add (figures->first_work, page, "first-work");
      add (figures->again, page, "again");
      add (figures->bare, bare, "first");
      add (figures->bare_work, bare, "first-work");
    }
}

static void
tell (const Case *item,
      Figures    *figures)
{
  g_autofree char *first = g_strdup_printf ("%s, %u rows: click to first paint, median", item->title, item->n_rows);

  attain_bench_beside (first, attain_bench_percentile (figures->first, 0.5), "ms", "bare GtkColumnView",
                       attain_bench_percentile (figures->bare, 0.5), 0);
  attain_bench_tell (first, attain_bench_percentile (figures->first, 0.5), "ms", MOST_MS);
  attain_bench_tell ("  the slowest of them", attain_bench_percentile (figures->first, 1), "ms", MOST_MS);
  attain_bench_beside ("  of it the main thread's work, median", attain_bench_percentile (figures->first_work, 0.5), "ms",
                       "bare GtkColumnView", attain_bench_percentile (figures->bare_work, 0.5), 0);
  attain_bench_tell ("  coming back to it, median", attain_bench_percentile (figures->again, 0.5), "ms", MOST_MS);
}

static void
run_case (const char *program,
          const char *file,
          const Case *item)
{
  Figures figures;
  GArray **arrays[] = { &figures.first, &figures.first_work, &figures.again, &figures.bare, &figures.bare_work };

  for (guint i = 0; i < G_N_ELEMENTS (arrays); i++)
    *arrays[i] = g_array_new (FALSE, FALSE, sizeof (double));
  measure (program, file, item, &figures);
  tell (item, &figures);
  for (guint i = 0; i < G_N_ELEMENTS (arrays); i++)
    g_array_unref (*arrays[i]);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *file = g_build_filename (g_getenv ("ATTAIN_BENCH_FOLDER"), "first-paint.attain", NULL);

  g_setenv ("ATTAIN_TODAY", ATTAIN_BENCH_DAY, TRUE);
  if (argc > 1)
    run_part (argv);

  attain_bench_begin ("first paint");
  attain_bench_years_make (file);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    run_case (argv[0], file, &cases[i]);
  attain_bench_remove (file);
  return 0;
}
