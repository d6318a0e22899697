/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "attain-record.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_TEXT_FIELD (attain_text_field_get_type ())

/* A field of more than a line in a form. */
G_DECLARE_FINAL_TYPE (AttainTextField, attain_text_field, ATTAIN, TEXT_FIELD, AdwBin)

GtkWidget         *attain_text_field_new         (const AttainField *field);
const AttainField *attain_text_field_get_field   (AttainTextField   *self);
void               attain_text_field_set_title   (AttainTextField   *self,
                                                  const char        *title);
void               attain_text_field_set_about   (AttainTextField   *self,
                                                  const char        *about);
char              *attain_text_field_dup_text    (AttainTextField   *self);
void               attain_text_field_set_text    (AttainTextField   *self,
                                                  const char        *text);
void               attain_text_field_set_hint    (AttainTextField   *self,
                                                  const char        *hint);
void               attain_text_field_set_problem (AttainTextField   *self,
                                                  const char        *problem);
gboolean           attain_text_field_apply       (AttainTextField   *self,
                                                  AttainRecord      *record);

G_END_DECLS
