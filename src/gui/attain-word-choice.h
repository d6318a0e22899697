/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "attain-enum.h"

G_BEGIN_DECLS

void        attain_word_choice_set      (AdwComboRow       *row,
                                         const char        *any,
                                         const char *const *words);
void        attain_word_choice_set_enum (AdwComboRow       *row,
                                         const char        *any,
                                         const AttainEnum  *choices,
                                         const char        *last);
const char *attain_word_choice_get      (AdwComboRow       *row);
void        attain_word_choice_choose   (AdwComboRow       *row,
                                         const char        *word);

G_END_DECLS
