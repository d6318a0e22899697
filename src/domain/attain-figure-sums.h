/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-figure-basis.h"

G_BEGIN_DECLS

/**
 * AttainFigureSums:
 *
 * What the teams, the services, the levels or everybody come to, as a walk adds to them.
 */
typedef struct _AttainFigureSums AttainFigureSums;

AttainFigureSums *attain_figure_sums_new    (const AttainFigureQuestion *question,
                                             const AttainScheme         *scheme);
void              attain_figure_sums_free   (AttainFigureSums           *self);
void              attain_figure_sums_add    (AttainFigureSums           *self,
                                             AttainFigureId              id,
                                             const AttainPostSpan       *post,
                                             double                      numerator,
                                             double                      denominator);
void              attain_figure_sums_append (AttainFigureSums           *self,
                                             AttainFigureId              id,
                                             GPtrArray                  *figures);

gboolean          attain_figure_sums_is_in  (const AttainFigureQuestion *question,
                                             const AttainFigure         *figure,
                                             const AttainPostSpan       *post);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainFigureSums, attain_figure_sums_free)

G_END_DECLS
