/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is there to choose from, before and after somebody looks. */

#include "attain-word-choice.h"

#include "attain-gui-test.h"
#include "attain-post.h"

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

  attain_word_choice_set (fixture->row, "All", (const char *const *) each);
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
count_cb (guint *n_told)
{
  (*n_told)++;
}

/* A page asks its question again whenever a row tells of a choice. */
static void
test_looking_is_no_choice (Fixture       *fixture,
                           gconstpointer  data)
{
  guint n_told = 0;

  offer (fixture, "Duty Fostering");
  g_signal_connect_swapped (fixture->row, "notify::selected", G_CALLBACK (count_cb), &n_told);
  gtk_window_present (GTK_WINDOW (fixture->window));
  wait_until (count (fixture) == 3);
  offer (fixture, "Adoption Duty");
  g_assert_cmpuint (n_told, ==, 0);
}

static void
test_choose_unseen (Fixture       *fixture,
                    gconstpointer  data)
{
  attain_word_choice_choose (fixture->row, "Fostering");   /* nothing is offered yet */
  g_assert_null (attain_word_choice_get (fixture->row));
  offer (fixture, "Duty Fostering");
  attain_word_choice_choose (fixture->row, "Fostering");
  g_assert_cmpstr (attain_word_choice_get (fixture->row), ==, "Fostering");
  g_assert_cmpuint (count (fixture), ==, 3);
  attain_word_choice_choose (fixture->row, "Duty");
  g_assert_cmpstr (attain_word_choice_get (fixture->row), ==, "Duty");
  attain_word_choice_choose (fixture->row, "Adoption");
  g_assert_null (attain_word_choice_get (fixture->row));
  g_assert_cmpstr (get_chosen (fixture), ==, "All");
}

static void
test_stays_chosen (Fixture       *fixture,
                   gconstpointer  data)
{
  offer (fixture, "Duty Fostering");
  attain_word_choice_choose (fixture->row, "Fostering");
  offer (fixture, "Adoption Duty Fostering");
  g_assert_cmpstr (get_chosen (fixture), ==, "Fostering");
  offer (fixture, "Adoption Duty");
  g_assert_cmpstr (get_chosen (fixture), ==, "All");
}

static void
test_enumeration (Fixture       *fixture,
                  gconstpointer  data)
{
  guint n = attain_enum_get_n (&attain_contract_choices);

  attain_word_choice_set_enum (fixture->row, "All", &attain_contract_choices, "None yet");
  attain_word_choice_choose (fixture->row, attain_enum_get_label (&attain_contract_choices, ATTAIN_CONTRACT_AGENCY));
  g_assert_cmpuint (adw_combo_row_get_selected (fixture->row), ==, ATTAIN_CONTRACT_AGENCY);
  attain_word_choice_choose (fixture->row, "None yet");
  g_assert_cmpuint (adw_combo_row_get_selected (fixture->row), ==, n);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, function) g_test_add ("/word-choice/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("when-looked-at", test_when_looked_at);
  ADD ("looking-is-no-choice", test_looking_is_no_choice);
  ADD ("choose-unseen", test_choose_unseen);
  ADD ("stays-chosen", test_stays_chosen);
  ADD ("enumeration", test_enumeration);

  return g_test_run ();
}
