/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "attain-cpd-entitlement.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_ENTITLEMENT_RING (attain_entitlement_ring_get_type ())

G_DECLARE_FINAL_TYPE (AttainEntitlementRing, attain_entitlement_ring, ATTAIN, ENTITLEMENT_RING, GtkWidget)

GtkWidget *attain_entitlement_ring_new  (void);
void       attain_entitlement_ring_show (AttainEntitlementRing      *self,
                                         const AttainCpdEntitlement *entitlement);

G_END_DECLS
