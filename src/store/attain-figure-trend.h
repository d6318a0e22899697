/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-db.h"
#include "attain-figure-basis.h"

G_BEGIN_DECLS

GPtrArray *attain_figure_trend_load (AttainDb                    *db,
                                     const AttainScheme          *scheme,
                                     GPtrArray                   *rules,
                                     const AttainHolidays        *holidays,
                                     const AttainFigureQuestion  *question,
                                     const AttainFigureId        *ids,
                                     gsize                        n_ids,
                                     guint                        n_years,
                                     GError                     **error);

G_END_DECLS
