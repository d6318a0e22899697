/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AttainDue:
 * @ATTAIN_DUE_NONE: nothing is due on a day
 * @ATTAIN_DUE_TO_COME: its day is still to come
 * @ATTAIN_DUE_LATE: its day is over
 * @ATTAIN_DUE_RESTS: nobody waits for it at present
 * @ATTAIN_DUE_DONE: nothing is left to do
 *
 * How it stands with what somebody is to do by a day.
 */
typedef enum
{
  ATTAIN_DUE_NONE,
  ATTAIN_DUE_TO_COME,
  ATTAIN_DUE_LATE,
  ATTAIN_DUE_RESTS,
  ATTAIN_DUE_DONE,
} AttainDue;

GtkWidget *attain_due_cell_new  (guint       n_chars);
void       attain_due_cell_show (GtkWidget  *cell,
                                 AttainDue   due,
                                 const char *words);

G_END_DECLS
