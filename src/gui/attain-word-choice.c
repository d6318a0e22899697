/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A row of a filter to choose a word from, of those that are there. A combo row makes a widget for each word it is
 * given, two hundred at once, though nobody may ever look; so it has but its first word until somebody does. */

#include "attain-word-choice.h"

#define WORDS "attain-words"

/**
 * attain_word_choice_fill:
 * @row: a row
 *
 * Gives the row its words, if it has not got them yet: for who wants to choose one that nobody has seen.
 */
void
attain_word_choice_fill (AdwComboRow *row)
{
  g_auto(GStrv) words = g_object_steal_data (G_OBJECT (row), WORDS);
  GtkStringObject *item = adw_combo_row_get_selected (row) > 0 ? adw_combo_row_get_selected_item (row) : NULL;
  g_autofree char *chosen = item != NULL ? g_strdup (gtk_string_object_get_string (item)) : NULL;
  g_autoptr(GtkStringList) list = NULL;
  guint selected = 0;

  if (words == NULL)
    return;

  list = gtk_string_list_new ((const char *const *) words);
  for (guint i = 1; chosen != NULL && words[i] != NULL; i++)
    if (g_str_equal (words[i], chosen))
      selected = i;
  adw_combo_row_set_model (row, G_LIST_MODEL (list));
  adw_combo_row_set_selected (row, selected);
}

/**
 * attain_word_choice_set:
 * @row: a row
 * @any: its first choice, which stands for all
 * @words: (element-type utf8): the others; copied
 *
 * What was chosen stays chosen if it is among the words.
 */
void
attain_word_choice_set (AdwComboRow *row,
                        const char  *any,
                        GPtrArray   *words)
{
  const char *first[] = { any, NULL };
  g_autoptr(GtkStringList) list = gtk_string_list_new (first);
  char **all = g_new0 (char *, words->len + 2);

  all[0] = g_strdup (any);
  for (guint i = 0; i < words->len; i++)
    all[i + 1] = g_strdup (g_ptr_array_index (words, i));
  g_object_set_data_full (G_OBJECT (row), WORDS, all, (GDestroyNotify) g_strfreev);

  if (adw_combo_row_get_model (row) == NULL)
    {
      adw_combo_row_set_model (row, G_LIST_MODEL (list));
      g_signal_connect (row, "map", G_CALLBACK (attain_word_choice_fill), NULL);
    }
  if (adw_combo_row_get_selected (row) > 0 || gtk_widget_get_mapped (GTK_WIDGET (row)))
    attain_word_choice_fill (row);
}
