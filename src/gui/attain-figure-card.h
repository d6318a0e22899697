/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "attain-figure.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_FIGURE_CARD (attain_figure_card_get_type ())

/* A figure on the dashboard: its value, how it moved, and which way it goes. */
G_DECLARE_FINAL_TYPE (AttainFigureCard, attain_figure_card, ATTAIN, FIGURE_CARD, GtkFlowBoxChild)

GtkWidget      *attain_figure_card_new        (AttainFigureId      id);
AttainFigureId  attain_figure_card_get_id     (AttainFigureCard   *self);
void            attain_figure_card_show       (AttainFigureCard   *self,
                                               const AttainFigure *figure);
void            attain_figure_card_show_trend (AttainFigureCard   *self,
                                               const AttainFigure *const *figures,
                                               guint               n_figures);

G_END_DECLS
