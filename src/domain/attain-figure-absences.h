/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-figure-basis.h"

G_BEGIN_DECLS

double attain_figure_absence_get_lost (const AttainFigureAbsence *self,
                                       gint32                     from_day,
                                       gint32                     to_day);

G_END_DECLS
