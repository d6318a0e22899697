/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-figure-walk.h"

G_BEGIN_DECLS

void attain_figure_applications_walk (const AttainFigureBasis *basis,
                                      gint32                   from_day,
                                      gint32                   to_day,
                                      guint32                  wanted,
                                      AttainFigureVisit        visit,
                                      gpointer                 user_data);

G_END_DECLS
