/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-gui-test.h"

#include "attain-row-layout.h"

typedef struct
{
  GtkWidget *window;
  GtkWidget *row;
  GtkWidget *button;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  with_button)
{
  GtkWidget *list;

  fixture->row = adw_action_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (fixture->row), "Colm Sweeney");
  adw_action_row_set_subtitle (ADW_ACTION_ROW (fixture->row), "Has not declared yet whether there is a conflict");
  adw_action_row_add_prefix (ADW_ACTION_ROW (fixture->row), gtk_image_new_from_icon_name ("emblem-ok-symbolic"));
  fixture->button = with_button != NULL ? gtk_button_new_with_label (with_button) : NULL;
  if (fixture->button != NULL)
    adw_action_row_add_suffix (ADW_ACTION_ROW (fixture->row), fixture->button);
  attain_row_layout_put (ADW_ACTION_ROW (fixture->row));

  list = gtk_list_box_new ();
  gtk_list_box_append (GTK_LIST_BOX (list), fixture->row);
  fixture->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (fixture->window), list);
  gtk_window_present (GTK_WINDOW (fixture->window));
  wait_until (gtk_widget_get_width (fixture->row) > 0);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
}

/* Where a part of the row is once the row has been given so much room. */
static graphene_rect_t
place (Fixture   *fixture,
       GtkWidget *part,
       int        width)
{
  graphene_rect_t place;
  int height;

  gtk_widget_measure (fixture->row, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  gtk_widget_size_allocate (fixture->row, &(GtkAllocation) { 0, 0, width, height }, -1);
  g_assert_true (gtk_widget_compute_bounds (part, fixture->row, &place));
  return place;
}

static void
test_beside_where_there_is_room (Fixture       *fixture,
                                 gconstpointer  data)
{
  graphene_rect_t words = place (fixture, find_text (fixture->row, "Colm Sweeney"), 600);
  graphene_rect_t button = place (fixture, fixture->button, 600);

  g_assert_cmpfloat (button.origin.x, >, words.origin.x + words.size.width);
  g_assert_cmpfloat (button.origin.y, <, words.origin.y + words.size.height);
}

/* A name of two words keeps its line. */
static void
test_below_where_there_is_none (Fixture       *fixture,
                                gconstpointer  data)
{
  GtkWidget *name = find_text (fixture->row, "Colm Sweeney");
  GtkWidget *last = find_text (fixture->row, "Has not declared yet whether there is a conflict");
  graphene_rect_t words, button;
  int wanted, width;

  gtk_widget_measure (name, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &wanted, NULL, NULL);
  gtk_widget_measure (fixture->button, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  width += wanted;
  words = place (fixture, name, width);
  g_assert_cmpfloat (words.size.width, >=, wanted);
  words = place (fixture, last, width);
  button = place (fixture, fixture->button, width);
  g_assert_cmpfloat (button.origin.y, >=, words.origin.y + words.size.height);
  g_assert_cmpfloat (button.origin.x + button.size.width, >, width * 0.8);
}

static void
test_from_right_to_left (Fixture       *fixture,
                         gconstpointer  data)
{
  graphene_rect_t words, button;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  words = place (fixture, find_text (fixture->row, "Colm Sweeney"), 600);
  button = place (fixture, fixture->button, 600);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
  g_assert_cmpfloat (button.origin.x + button.size.width, <, words.origin.x);
}

static void
test_words_alone (Fixture       *fixture,
                  gconstpointer  data)
{
  graphene_rect_t words = place (fixture, find_text (fixture->row, "Colm Sweeney"), 300);

  g_assert_cmpfloat (words.origin.x + words.size.width, >, 270);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, button, function) \
  g_test_add ("/row-layout/" name, Fixture, button, set_up, function, tear_down)
  ADD ("beside-where-there-is-room", "Declare…", test_beside_where_there_is_room);
  ADD ("below-where-there-is-none", "Declare…", test_below_where_there_is_none);
  ADD ("from-right-to-left", "Declare…", test_from_right_to_left);
  ADD ("words-alone", NULL, test_words_alone);

  return g_test_run ();
}
