/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "attain-cpd-entry.h"
#include "attain-store.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_TWIN_HINT (attain_twin_hint_get_type ())

/* Says that an activity may have been logged already, and offers to open the other one. */
G_DECLARE_FINAL_TYPE (AttainTwinHint, attain_twin_hint, ATTAIN, TWIN_HINT, AdwBin)

void attain_twin_hint_ask  (AttainTwinHint *self,
                            AttainStore    *store,
                            AttainCpdEntry *entry);
void attain_twin_hint_hide (AttainTwinHint *self);

G_END_DECLS
