/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "attain-store.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_PERSON_ROW (attain_person_row_get_type ())

/* A field of a form in which somebody on record is chosen, by a word of their name. */
G_DECLARE_FINAL_TYPE (AttainPersonRow, attain_person_row, ATTAIN, PERSON_ROW, AdwBin)

GtkWidget *attain_person_row_new   (AttainStore       *store,
                                    const AttainField *field);
void       attain_person_row_show  (AttainPersonRow   *self,
                                    gint64             person_id);
gboolean   attain_person_row_apply (AttainPersonRow   *self,
                                    AttainRecord      *record);

G_END_DECLS
