/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-figure-walk.h"

G_BEGIN_DECLS

gboolean attain_figure_vacancies_can_tell (const AttainFigureBasis *basis,
                                           gint32                   day);
void     attain_figure_vacancies_walk     (const AttainFigureBasis *basis,
                                           gint32                   day,
                                           AttainFigureVisit        visit,
                                           gpointer                 user_data);

G_END_DECLS
