/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "attain-figure.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_FIGURE_ROW (attain_figure_row_get_type ())

/* A figure of a group or of a level as a bar in a list, so that they can be compared. */
G_DECLARE_FINAL_TYPE (AttainFigureRow, attain_figure_row, ATTAIN, FIGURE_ROW, GtkListBoxRow)

GtkWidget          *attain_figure_row_new        (const char         *title,
                                                  const AttainFigure *figure,
                                                  double              scale);
const AttainFigure *attain_figure_row_get_figure (AttainFigureRow    *self);

G_END_DECLS
