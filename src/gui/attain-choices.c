/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-choices.h"

/**
 * attain_choices_get:
 * @row: a row
 *
 * Returns: (transfer none) (nullable): the word that is chosen; %NULL for any
 */
const char *
attain_choices_get (AdwComboRow *row)
{
  GtkStringObject *item = adw_combo_row_get_selected_item (row);

  return item != NULL && adw_combo_row_get_selected (row) > 0 ? gtk_string_object_get_string (item) : NULL;
}

/**
 * attain_choices_fill:
 * @row: a row
 * @any: its first choice: "All teams"
 * @words: (nullable) (array zero-terminated=1): the others
 *
 * What was chosen stays so, where it is still there. The row tells of it as if somebody had chosen.
 */
void
attain_choices_fill (AdwComboRow       *row,
                     const char        *any,
                     const char *const *words)
{
  g_autofree char *chosen = g_strdup (attain_choices_get (row));
  g_autoptr(GtkStringList) list = gtk_string_list_new (NULL);
  guint selected = 0;

  gtk_string_list_append (list, any);
  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    {
      gtk_string_list_append (list, words[i]);
      if (g_strcmp0 (words[i], chosen) == 0)
        selected = i + 1;
    }
  adw_combo_row_set_model (row, G_LIST_MODEL (list));
  adw_combo_row_set_selected (row, selected);
}
