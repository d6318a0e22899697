/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-title-bar.h"

#include "attain-gui.h"

#define TITLE "Explain why it is not there"

static GtkWidget *
make_bar (void)
{
  static const char written[] =
    "<interface>"
    "<object class='AttainTitleBar' id='bar'>"
    "<property name='title'>" TITLE "</property>"
    "<child type='start'><object class='GtkButton'><property name='label'>Cancel</property></object></child>"
    "<child type='end'><object class='GtkButton'><property name='label'>Explain</property></object></child>"
    "</object>"
    "</interface>";
  g_autoptr(GtkBuilder) builder = NULL;

  g_type_ensure (ATTAIN_TYPE_TITLE_BAR);
  builder = gtk_builder_new_from_string (written, -1);
  return g_object_ref_sink (GTK_WIDGET (gtk_builder_get_object (builder, "bar")));
}

/* The label that can be seen; one whose parents are not shown cannot. */
static GtkLabel *
find_label (GtkWidget  *within,
            const char *text)
{
  GtkLabel *found = NULL;

  if (!gtk_widget_get_child_visible (within))
    return NULL;
  if (GTK_IS_LABEL (within) && g_str_equal (gtk_label_get_text (GTK_LABEL (within)), text))
    return GTK_LABEL (within);

  for (GtkWidget *child = gtk_widget_get_first_child (within); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_label (child, text);

  return found;
}

/* As wide as it is asked for, and as high as it wants to be then. */
static GtkLabel *
lay_out (GtkWidget *bar,
         int        width)
{
  int height;

  gtk_widget_measure (bar, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  gtk_widget_allocate (bar, width, height, -1, NULL);
  return find_label (bar, TITLE);
}

static gboolean
is_below (GtkWidget *bar,
          GtkLabel  *title)
{
  graphene_rect_t button, place;

  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (find_label (bar, "Cancel")), bar, &button));
  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (title), bar, &place));
  g_assert_cmpfloat (place.origin.y + place.size.height, <=, gtk_widget_get_height (bar));
  return place.origin.y >= button.origin.y + button.size.height;
}

static void
test_title_is_never_cut (void)
{
  const struct { int width; gboolean below; } cases[] = {
    { 700, FALSE }, { 480, FALSE }, { 300, TRUE }, { 200, TRUE }, { 480, FALSE },
  };
  GtkWidget *bar = make_bar ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkLabel *title = lay_out (bar, cases[i].width);

      g_assert_nonnull (title);
      g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (title)));
      g_assert_cmpint (is_below (bar, title), ==, cases[i].below);
    }
  g_assert_finalize_object (bar);
}

static void
test_subtitle_goes_along (void)
{
  GtkWidget *bar = make_bar ();
  GtkLabel *subtitle;

  g_object_set (bar, "subtitle", "As of 20 November", NULL);
  for (int width = 700; width > 100; width -= 400)
    {
      gboolean below = is_below (bar, lay_out (bar, width));

      subtitle = find_label (bar, "As of 20 November");
      g_assert_nonnull (subtitle);
      g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (subtitle)));
      g_assert_cmpint (is_below (bar, subtitle), ==, below);
    }
  g_assert_finalize_object (bar);
}

/* It may stand beside the middle, where the buttons of one side take more room. */
static void
test_takes_what_room_there_is (void)
{
  GtkWidget *bar = make_bar ();
  GtkWidget *wide = gtk_button_new ();
  int least, natural;

  gtk_widget_set_size_request (wide, 200, -1);
  attain_title_bar_pack_end (ATTAIN_TITLE_BAR (bar), wide);
  gtk_widget_measure (GTK_WIDGET (find_label (bar, TITLE)), GTK_ORIENTATION_HORIZONTAL, -1, &least, &natural, NULL, NULL);
  gtk_widget_measure (bar, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_assert_false (is_below (bar, lay_out (bar, least + natural)));
  g_object_set (bar, "title", TITLE ", or elsewhere", NULL);
  lay_out (bar, least + natural);
  g_assert_true (is_below (bar, find_label (bar, TITLE ", or elsewhere")));
  g_assert_finalize_object (bar);
}

/* A title that is below the bar takes nothing from the buttons in it. */
static void
test_buttons_have_the_room (void)
{
  GtkWidget *bar = make_bar ();
  GtkLabel *label = find_label (bar, "Explain");
  int least, natural;

  gtk_label_set_ellipsize (label, PANGO_ELLIPSIZE_END);
  gtk_widget_measure (GTK_WIDGET (label), GTK_ORIENTATION_HORIZONTAL, -1, &least, &natural, NULL, NULL);
  g_assert_cmpint (least, <, natural);
  g_assert_true (is_below (bar, lay_out (bar, 300)));
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (label)));
  g_assert_finalize_object (bar);
}

static void
test_is_left_out_where_the_page_says_it (void)
{
  GtkWidget *bar = make_bar ();
  int height, least;

  g_object_set (bar, "is-told-below", TRUE, NULL);
  g_assert_nonnull (lay_out (bar, 700));
  height = gtk_widget_get_height (bar);
  g_assert_null (lay_out (bar, 300));
  gtk_widget_measure (bar, GTK_ORIENTATION_VERTICAL, 300, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, ==, height);
  g_assert_finalize_object (bar);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  attain_gui_init ();

  g_test_add_func ("/title-bar/title-is-never-cut", test_title_is_never_cut);
  g_test_add_func ("/title-bar/subtitle-goes-along", test_subtitle_goes_along);
  g_test_add_func ("/title-bar/takes-what-room-there-is", test_takes_what_room_there_is);
  g_test_add_func ("/title-bar/buttons-have-the-room", test_buttons_have_the_room);
  g_test_add_func ("/title-bar/is-left-out-where-the-page-says-it", test_is_left_out_where_the_page_says_it);

  return g_test_run ();
}
