/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "attain-record.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_FIELD_ROW (attain_field_row_get_type ())

G_DECLARE_FINAL_TYPE (AttainFieldRow, attain_field_row, ATTAIN, FIELD_ROW, AdwBin)

GtkWidget  *attain_field_row_new         (const AttainField *field);
GtkWidget  *attain_field_row_new_choice  (const AttainField *field,
                                          const char *const *codes,
                                          const char *const *titles);
void        attain_field_row_require     (AttainFieldRow    *self);
GtkWidget  *attain_field_row_get_below   (AttainFieldRow    *self);
void        attain_field_row_show        (AttainFieldRow    *self,
                                          AttainRecord      *record);
gboolean    attain_field_row_apply       (AttainFieldRow    *self,
                                          AttainRecord      *record);
const AttainField *
            attain_field_row_get_field   (AttainFieldRow    *self);
const char *attain_field_row_get_text    (AttainFieldRow    *self);
void        attain_field_row_set_text    (AttainFieldRow    *self,
                                          const char        *text);
char       *attain_field_row_dup_text    (AttainFieldRow    *self);
void        attain_field_row_set_problem (AttainFieldRow    *self,
                                          const char        *problem);

G_END_DECLS
