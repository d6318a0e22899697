/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "attain-cpd-rule.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_REGULATOR_CARD (attain_regulator_card_get_type ())

G_DECLARE_FINAL_TYPE (AttainRegulatorCard, attain_regulator_card, ATTAIN, REGULATOR_CARD, AdwBin)

void attain_regulator_card_show (AttainRegulatorCard      *self,
                                 const AttainCpdReadiness *readiness);

G_END_DECLS
