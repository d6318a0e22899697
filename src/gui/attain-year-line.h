/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "attain-asye-case.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_YEAR_LINE (attain_year_line_get_type ())

/* A supported year from its start to its end, with what is past, its pauses and its reviews. */
G_DECLARE_FINAL_TYPE (AttainYearLine, attain_year_line, ATTAIN, YEAR_LINE, GtkWidget)

void attain_year_line_show (AttainYearLine       *self,
                            const AttainAsyeCase *year,
                            const char           *today);

G_END_DECLS
