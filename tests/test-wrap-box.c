/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-wrap-box.h"

#define GAP 6

static GtkWidget *
make_box (const int *widths,
          guint      n_widths)
{
  GtkWidget *box = g_object_ref_sink (attain_wrap_box_new ());

  for (guint i = 0; i < n_widths; i++)
    {
      GtkWidget *child = gtk_drawing_area_new ();

      gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (child), widths[i]);
      gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (child), 20);
      attain_wrap_box_append (ATTAIN_WRAP_BOX (box), child);
    }

  return box;
}

/* Where the child of that number begins, in a box of that width. */
static graphene_rect_t
get_place (GtkWidget *box,
           int        width,
           guint      index)
{
  GtkWidget *child = gtk_widget_get_first_child (box);
  graphene_rect_t place;
  int height;

  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  gtk_widget_allocate (box, width, height, -1, NULL);
  while (index-- > 0)
    child = gtk_widget_get_next_sibling (child);
  g_assert_true (gtk_widget_compute_bounds (child, box, &place));
  return place;
}

static void
test_lines (void)
{
  const int widths[] = { 50, 100, 30 };
  const struct { int width; guint index; int x; int y; } cases[] = {
    { 400, 1, 50 + GAP, 0 },
    { 400, 2, 50 + GAP + 100 + GAP, 0 },
    { 160, 1, 50 + GAP, 0 },
    { 160, 2, 0, 20 + GAP },
    { 100, 1, 0, 20 + GAP },
    { 100, 2, 0, 2 * (20 + GAP) },
  };
  GtkWidget *box = make_box (widths, G_N_ELEMENTS (widths));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      graphene_rect_t place = get_place (box, cases[i].width, cases[i].index);

      g_assert_cmpfloat (place.origin.x, ==, cases[i].x);
      g_assert_cmpfloat (place.origin.y, ==, cases[i].y);
    }
  g_assert_finalize_object (box);
}

static void
test_from_the_right (void)
{
  const int widths[] = { 50, 100 };
  GtkWidget *box = make_box (widths, G_N_ELEMENTS (widths));

  gtk_widget_set_direction (box, GTK_TEXT_DIR_RTL);
  g_assert_cmpfloat (get_place (box, 200, 0).origin.x, ==, 150);
  g_assert_cmpfloat (get_place (box, 200, 1).origin.x, ==, 50 - GAP);
  g_assert_finalize_object (box);
}

static void
test_hidden_ones_take_no_room (void)
{
  const int widths[] = { 50, 100 };
  GtkWidget *box = make_box (widths, G_N_ELEMENTS (widths));

  gtk_widget_set_visible (gtk_widget_get_first_child (box), FALSE);
  g_assert_cmpfloat (get_place (box, 200, 1).origin.x, ==, 0);
  g_assert_finalize_object (box);
}

/* As the words and the button at the end of a row: they end where the row does, side by side or not. */
static void
test_at_the_end (void)
{
  const int widths[] = { 50, 80 };
  const struct { int width; guint index; int x; int y; } cases[] = {
    { 200, 0, 200 - 80 - GAP - 50, 5 },
    { 200, 1, 120, 0 },
    { 90, 0, 40, 0 },
    { 90, 1, 10, 10 + GAP },
  };
  GtkWidget *box = make_box (widths, G_N_ELEMENTS (widths));

  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (gtk_widget_get_first_child (box)), 10);
  attain_wrap_box_set_at_end (ATTAIN_WRAP_BOX (box), TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      graphene_rect_t place = get_place (box, cases[i].width, cases[i].index);

      g_assert_cmpfloat (place.origin.x, ==, cases[i].x);
      g_assert_cmpfloat (place.origin.y, ==, cases[i].y);
    }
  g_assert_finalize_object (box);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/wrap-box/lines", test_lines);
  g_test_add_func ("/wrap-box/from-the-right", test_from_the_right);
  g_test_add_func ("/wrap-box/hidden-ones-take-no-room", test_hidden_ones_take_no_room);
  g_test_add_func ("/wrap-box/at-the-end", test_at_the_end);

  return g_test_run ();
}
