/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "attain-due-cell.h"
#include "attain-record.h"

G_BEGIN_DECLS

/* Answers what a cell says of a record. */
typedef char *(*AttainTextColumnFunc) (gpointer record,
                                       gpointer user_data);

/* Answers how it stands with what somebody is to do by a day. */
typedef AttainDue (*AttainTextColumnDue) (gpointer record,
                                          gpointer user_data);

void attain_text_column_set_up   (GtkColumnViewColumn  *column,
                                  const char           *watched,
                                  guint                 n_chars,
                                  AttainTextColumnFunc  func,
                                  gpointer              user_data,
                                  int                   order);
void attain_text_column_mark_due (GtkColumnViewColumn  *column,
                                  AttainTextColumnDue   due);

G_END_DECLS
