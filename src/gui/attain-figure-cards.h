/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "attain-figure.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_FIGURE_CARDS (attain_figure_cards_get_type ())

/* Cards of figures that belong together, below their heading. */
G_DECLARE_FINAL_TYPE (AttainFigureCards, attain_figure_cards, ATTAIN, FIGURE_CARDS, AdwBin)

void     attain_figure_cards_fill       (AttainFigureCards    *self,
                                         const AttainFigureId *ids,
                                         guint                 n_ids);
guint    attain_figure_cards_show       (AttainFigureCards    *self,
                                         GPtrArray            *figures);
void     attain_figure_cards_show_trend (AttainFigureCards    *self,
                                         GPtrArray            *years);
gboolean attain_figure_cards_focus      (AttainFigureCards    *self,
                                         AttainFigureId        id);

G_END_DECLS
