/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-focus-place.h"

#include "attain-gui-test.h"

#define N_ROWS 40

static GtkWidget *
make_row (guint number,
          int   height)
{
  g_autofree char *words = g_strdup_printf ("Row %u", number);
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), gtk_button_new_with_label (words));
  gtk_widget_set_focusable (row, FALSE);
  gtk_widget_set_size_request (row, -1, height);
  return row;
}

/* A page of rows, without the one numbered @without. */
static void
fill (GtkWidget *scrolled,
      guint      without,
      int        height)
{
  GtkWidget *list = gtk_list_box_new ();

  for (guint i = 1; i <= N_ROWS; i++)
    if (i != without)
      gtk_list_box_append (GTK_LIST_BOX (list), make_row (i, height));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), list);
}

static GtkWidget *
show_page (GtkWidget **scrolled)
{
  GtkWidget *window = gtk_window_new ();

  *scrolled = gtk_scrolled_window_new ();
  fill (*scrolled, 0, 30);
  gtk_window_set_default_size (GTK_WINDOW (window), 360, 300);
  gtk_window_set_child (GTK_WINDOW (window), *scrolled);
  gtk_window_present (GTK_WINDOW (window));
  wait_until (gtk_widget_get_height (*scrolled) > 0);
  return window;
}

static gboolean
is_in_sight (GtkWidget *widget)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT);
  graphene_rect_t place;

  return gtk_widget_compute_bounds (widget, viewport, &place) && place.size.height > 0 && place.origin.y >= 0 &&
         place.origin.y + place.size.height <= gtk_widget_get_height (viewport);
}

static gboolean
frame_cb (GtkWidget     *widget,
          GdkFrameClock *clock,
          gpointer       n_left)
{
  return --*(guint *) n_left > 0;
}

/* More frames than GTK takes to scroll anywhere. */
static void
watch_scrolling (GtkWidget *window)
{
  guint n_left = 40;

  gtk_widget_add_tick_callback (window, frame_cb, &n_left, NULL);
  wait_until (n_left == 0);
}

/* What had the focus is gone or made anew, and all else is higher than it was. */
static const struct { guint focused, without; int height; const char *after; } cases[] = {
  { 5, 0, 30, "Row 5" },
  { 20, 0, 90, "Row 20" },
  { 20, 20, 90, "Row 21" },
  { 30, 30, 31, "Row 31" },
  { 40, 40, 90, "Row 39" },
};

static void
test_stays_in_sight (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = g_strdup_printf ("Row %u", cases[i].focused);
      GtkWidget *scrolled;
      GtkWidget *window = show_page (&scrolled);
      GtkWidget *focus = gtk_widget_get_ancestor (find_text (window, words), GTK_TYPE_BUTTON);
      AttainFocusPlace *place;

      g_test_message ("%u: %s", i, words);
      gtk_widget_grab_focus (focus);
      wait_until (is_in_sight (focus));
      place = attain_focus_place_find (scrolled);
      fill (scrolled, cases[i].without, cases[i].height);
      attain_focus_place_return (place);
      attain_focus_place_free (place);

      focus = gtk_root_get_focus (GTK_ROOT (window));
      g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (focus)), ==, cases[i].after);
      watch_scrolling (window);
      g_assert_true (is_in_sight (focus));
      gtk_window_destroy (GTK_WINDOW (window));
    }
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/focus-place/stays-in-sight", test_stays_in_sight);
  return g_test_run ();
}
