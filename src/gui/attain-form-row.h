/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "attain-record.h"

G_BEGIN_DECLS

/* A field of a form, whichever widget it takes: an AttainTextField for long text, else an AttainFieldRow. */

GtkWidget         *attain_form_row_new         (const AttainField *field);
const AttainField *attain_form_row_get_field   (gpointer           row);
char              *attain_form_row_dup_text    (gpointer           row);
void               attain_form_row_set_text    (gpointer           row,
                                                const char        *text);
void               attain_form_row_show        (gpointer           row,
                                                AttainRecord      *record);
gboolean           attain_form_row_apply       (gpointer           row,
                                                AttainRecord      *record);
void               attain_form_row_set_problem (gpointer           row,
                                                const char        *problem);
gpointer           attain_form_row_find        (GPtrArray         *rows,
                                                const char        *name);

G_END_DECLS
