/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "attain-cpd-entitlement.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_ENTITLEMENT_CARD (attain_entitlement_card_get_type ())

G_DECLARE_FINAL_TYPE (AttainEntitlementCard, attain_entitlement_card, ATTAIN, ENTITLEMENT_CARD, AdwBin)

void attain_entitlement_card_show (AttainEntitlementCard      *self,
                                   const AttainCpdEntitlement *entitlement);

G_END_DECLS
