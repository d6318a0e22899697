/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-figure.h"

G_BEGIN_DECLS

/* What a figure says beside its value, in words: nobody should need a colour or a picture to read it. */

char *attain_figure_display_group    (const AttainFigure *self);
char *attain_figure_display_time     (const AttainFigure *self);
char *attain_figure_display_sum      (const AttainFigure *self);
char *attain_figure_display_gap      (const AttainFigure *self);
char *attain_figure_display_change   (const AttainFigure *self,
                                      const AttainFigure *before);
char *attain_figure_display_text     (const AttainFigure *self);

int   attain_figure_compare_target   (const AttainFigure *self);

G_END_DECLS
