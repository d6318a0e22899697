/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is there to choose from, before and after somebody looks. */

#include "attain-word-choice.h"

#include "attain-gui-test.h"

typedef struct
{
  GtkWidget   *window;
  AdwComboRow *row;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  GtkWidget *box = gtk_list_box_new ();

  fixture->window = gtk_window_new ();
  fixture->row = ADW_COMBO_ROW (adw_combo_row_new ());
  gtk_list_box_append (GTK_LIST_BOX (box), GTK_WIDGET (fixture->row));
  gtk_window_set_child (GTK_WINDOW (fixture->window), box);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
}

static void
offer (Fixture    *fixture,
       const char *words)
{
  g_auto(GStrv) each = g_strsplit (words, " ", -1);
  g_autoptr(GPtrArray) array = g_ptr_array_new ();

  for (guint i = 0; each[i] != NULL; i++)
    g_ptr_array_add (array, each[i]);
  attain_word_choice_set (fixture->row, "All", array);
}

static guint
count (Fixture *fixture)
{
  return g_list_model_get_n_items (adw_combo_row_get_model (fixture->row));
}

static const char *
get_chosen (Fixture *fixture)
{
  return gtk_string_object_get_string (adw_combo_row_get_selected_item (fixture->row));
}

static void
test_when_looked_at (Fixture       *fixture,
                     gconstpointer  data)
{
  offer (fixture, "Duty Fostering");
  g_assert_cmpuint (count (fixture), ==, 1);
  g_assert_cmpstr (get_chosen (fixture), ==, "All");
  gtk_window_present (GTK_WINDOW (fixture->window));
  wait_until (gtk_widget_get_mapped (GTK_WIDGET (fixture->row)));
  g_assert_cmpuint (count (fixture), ==, 3);
  g_assert_cmpstr (get_chosen (fixture), ==, "All");
  offer (fixture, "Duty");
  g_assert_cmpuint (count (fixture), ==, 2);
}

static void
test_when_asked (Fixture       *fixture,
                 gconstpointer  data)
{
  offer (fixture, "Duty Fostering");
  attain_word_choice_fill (fixture->row);
  g_assert_cmpuint (count (fixture), ==, 3);
  attain_word_choice_fill (fixture->row);
  g_assert_cmpuint (count (fixture), ==, 3);
}

static void
test_stays_chosen (Fixture       *fixture,
                   gconstpointer  data)
{
  offer (fixture, "Duty Fostering");
  attain_word_choice_fill (fixture->row);
  adw_combo_row_set_selected (fixture->row, 2);
  offer (fixture, "Adoption Duty Fostering");
  g_assert_cmpstr (get_chosen (fixture), ==, "Fostering");
  offer (fixture, "Adoption Duty");
  g_assert_cmpstr (get_chosen (fixture), ==, "All");
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, function) g_test_add ("/word-choice/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("when-looked-at", test_when_looked_at);
  ADD ("when-asked", test_when_asked);
  ADD ("stays-chosen", test_stays_chosen);

  return g_test_run ();
}
