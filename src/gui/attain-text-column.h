/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "attain-record.h"

G_BEGIN_DECLS

/* Answers what a cell says of a record. */
typedef char *(*AttainTextColumnFunc) (gpointer record,
                                       gpointer user_data);

void attain_text_column_set_up (GtkColumnViewColumn  *column,
                                const char           *watched,
                                guint                 n_chars,
                                AttainTextColumnFunc  func,
                                gpointer              user_data,
                                int                   order);

G_END_DECLS
