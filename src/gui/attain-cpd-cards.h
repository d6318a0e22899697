/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "attain-cpd-standing.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_CPD_CARDS (attain_cpd_cards_get_type ())

/* How somebody stands: the council's days beside what the regulator wants, which are never one sum. */
G_DECLARE_FINAL_TYPE (AttainCpdCards, attain_cpd_cards, ATTAIN, CPD_CARDS, AdwBin)

void attain_cpd_cards_show (AttainCpdCards          *self,
                            const AttainCpdStanding *standing);

G_END_DECLS
