/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ATTAIN_TYPE_SCHEME_ROW (attain_scheme_row_get_type ())

G_DECLARE_FINAL_TYPE (AttainSchemeRow, attain_scheme_row, ATTAIN, SCHEME_ROW, AdwComboRow)

const char *attain_scheme_row_get_code (AttainSchemeRow *self);
void        attain_scheme_row_set_code (AttainSchemeRow *self,
                                        const char      *code);

G_END_DECLS
