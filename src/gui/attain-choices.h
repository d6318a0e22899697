/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A row in which one word is chosen, or the first, which stands for any. */

const char *attain_choices_get  (AdwComboRow       *row);
void        attain_choices_fill (AdwComboRow       *row,
                                 const char        *any,
                                 const char *const *words);

G_END_DECLS
