/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is late looks the same in every table: whoever runs their eye down a column finds it by its shape, and reads what it
 * means beside it. */

#include "attain-due-cell.h"

#include "attain-asye-look.h"

/* Below it a day tells nothing; the table is scrolled sideways instead. */
#define LEAST_CHARS 9

static const char *
get_icon (AttainDue due)
{
  switch (due)
    {
    case ATTAIN_DUE_TO_COME:
      return attain_asye_look_get_icon (ATTAIN_ASYE_STATE_TO_COME);
    case ATTAIN_DUE_LATE:
      return attain_asye_look_get_icon (ATTAIN_ASYE_STATE_LATE);
    case ATTAIN_DUE_RESTS:
      return "media-playback-pause-symbolic";
    case ATTAIN_DUE_DONE:
      return attain_asye_look_get_icon (ATTAIN_ASYE_STATE_DONE);
    case ATTAIN_DUE_NONE:
    default:
      return NULL;
    }
}

/**
 * attain_due_cell_new:
 * @n_chars: how many characters its words like to be wide
 *
 * Returns: (transfer floating): a cell of a table with a sign and words. The words are an inscription, since a label
 *   measures all rows anew when its text changes
 */
GtkWidget *
attain_due_cell_new (guint n_chars)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *words = gtk_inscription_new (NULL);

  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (words), GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_inscription_set_nat_chars (GTK_INSCRIPTION (words), n_chars);
  gtk_inscription_set_min_chars (GTK_INSCRIPTION (words), LEAST_CHARS);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                               NULL));
  gtk_box_append (GTK_BOX (box), words);
  return box;
}

/**
 * attain_due_cell_show:
 * @cell: what attain_due_cell_new() has made
 * @due: how it stands
 * @words: (nullable): the same in words
 */
void
attain_due_cell_show (GtkWidget  *cell,
                      AttainDue   due,
                      const char *words)
{
  GtkWidget *icon = gtk_widget_get_first_child (cell);
  const char *classes[] = { due == ATTAIN_DUE_LATE ? "warning" : "dim-label", NULL };

  gtk_image_set_from_icon_name (GTK_IMAGE (icon), get_icon (due));
  gtk_widget_set_css_classes (icon, classes);
  /* Assistive technology asks how long the text is, and GTK 4.8 stumbles over none. */
  gtk_inscription_set_text (GTK_INSCRIPTION (gtk_widget_get_last_child (cell)), words != NULL ? words : "");
}
