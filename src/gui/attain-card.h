/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ATTAIN_TYPE_CARD (attain_card_get_type ())

/* An answer in two lines beside a picture, which explains itself line by line when it is pressed. */
G_DECLARE_FINAL_TYPE (AttainCard, attain_card, ATTAIN, CARD, AdwBin)

GtkWidget *attain_card_new         (void);
void       attain_card_set_picture (AttainCard *self,
                                    GtkWidget  *picture);
void       attain_card_set_answer  (AttainCard *self,
                                    const char *title,
                                    const char *subtitle);
void       attain_card_start_lines (AttainCard *self,
                                    const char *heading);
void       attain_card_add_line    (AttainCard *self,
                                    const char *text,
                                    const char *value);

G_END_DECLS
