/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "attain-figure-answers.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_FIGURE_SHEET (attain_figure_sheet_get_type ())

/* What a figure means and who is behind it. Signals: "by-changed", "closed", and
 * "people-wanted" (AttainFigure *, AttainFigurePart). */
G_DECLARE_FINAL_TYPE (AttainFigureSheet, attain_figure_sheet, ATTAIN, FIGURE_SHEET, AdwBin)

void                attain_figure_sheet_show       (AttainFigureSheet  *self,
                                                    GPtrArray          *figures,
                                                    const AttainFigure *figure,
                                                    GPtrArray          *groups,
                                                    const AttainScheme *scheme);
void                attain_figure_sheet_clear      (AttainFigureSheet  *self);
AttainFigureBy      attain_figure_sheet_get_by     (AttainFigureSheet  *self);

G_END_DECLS
