/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void attain_word_choice_set  (AdwComboRow *row,
                              const char  *any,
                              GPtrArray   *words);
void attain_word_choice_fill (AdwComboRow *row);

G_END_DECLS
