/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A row of a filter to choose a word from, of those that are there; the first stands for any. A combo row makes a
 * widget for each word it is given, two hundred at once, though nobody may ever look; so it has but its first word
 * until somebody does. */

#include "attain-word-choice.h"

#define WORDS "attain-words"

static guint
find_word (char       **words,
           const char  *word)
{
  for (guint i = 0; word != NULL && words[i] != NULL; i++)
    if (g_str_equal (words[i], word))
      return i + 1;

  return 0;
}

/* The list stays the same one, so that a row tells of a choice only when what was chosen has moved or gone. */
static void
fill (AdwComboRow *row)
{
  GtkStringList *list = GTK_STRING_LIST (adw_combo_row_get_model (row));
  g_auto(GStrv) words = g_object_steal_data (G_OBJECT (row), WORDS);
  g_autofree char *chosen = g_strdup (attain_word_choice_get (row));

  if (words == NULL)
    return;

  gtk_string_list_splice (list, 1, g_list_model_get_n_items (G_LIST_MODEL (list)) - 1, (const char *const *) words);
  adw_combo_row_set_selected (row, find_word (words, chosen));
}

/**
 * attain_word_choice_set:
 * @row: a row
 * @any: its first choice, which stands for all: "All teams"
 * @words: (nullable) (array zero-terminated=1): the others; copied
 *
 * What was chosen stays chosen if it is among the words. If not, the row tells of it as if somebody had chosen any.
 */
void
attain_word_choice_set (AdwComboRow       *row,
                        const char        *any,
                        const char *const *words)
{
  static const char *const none[] = { NULL };

  g_object_set_data_full (G_OBJECT (row), WORDS, g_strdupv ((char **) (words != NULL ? words : none)),
                          (GDestroyNotify) g_strfreev);
  if (adw_combo_row_get_model (row) == NULL)
    {
      g_autoptr(GtkStringList) list = gtk_string_list_new ((const char *const[]) { any, NULL });

      adw_combo_row_set_model (row, G_LIST_MODEL (list));
      g_signal_connect (row, "map", G_CALLBACK (fill), NULL);
    }
  if (adw_combo_row_get_selected (row) > 0 || gtk_widget_get_mapped (GTK_WIDGET (row)))
    fill (row);
}

/**
 * attain_word_choice_set_enum:
 * @row: a row
 * @any: its first choice, which stands for all
 * @choices: an enumeration
 * @last: (nullable): one choice more, after its values
 *
 * Offers the values of @choices but for 0, each at the place that its number says.
 */
void
attain_word_choice_set_enum (AdwComboRow      *row,
                             const char       *any,
                             const AttainEnum *choices,
                             const char       *last)
{
  g_autoptr(GPtrArray) labels = g_ptr_array_new ();

  for (guint i = 1; i < attain_enum_get_n (choices); i++)
    g_ptr_array_add (labels, (gpointer) attain_enum_get_label (choices, i));
  g_ptr_array_add (labels, (gpointer) last);
  g_ptr_array_add (labels, NULL);
  attain_word_choice_set (row, any, (const char *const *) labels->pdata);
}

/**
 * attain_word_choice_get:
 * @row: a row
 *
 * Returns: (transfer none) (nullable): the word that is chosen; %NULL for any
 */
const char *
attain_word_choice_get (AdwComboRow *row)
{
  GtkStringObject *item = adw_combo_row_get_selected_item (row);

  return item != NULL && adw_combo_row_get_selected (row) > 0 ? gtk_string_object_get_string (item) : NULL;
}

/**
 * attain_word_choice_choose:
 * @row: a row
 * @word: (nullable): one of its words, which nobody may have looked at yet; %NULL for any
 *
 * Chooses it, or any where it is not there.
 */
void
attain_word_choice_choose (AdwComboRow *row,
                           const char  *word)
{
  GListModel *list = adw_combo_row_get_model (row);
  guint chosen = 0;

  if (list == NULL)   /* nothing is offered yet */
    return;

  fill (row);
  for (guint i = 1; word != NULL && i < g_list_model_get_n_items (list); i++)
    if (g_str_equal (gtk_string_list_get_string (GTK_STRING_LIST (list), i), word))
      chosen = i;
  adw_combo_row_set_selected (row, chosen);
}
