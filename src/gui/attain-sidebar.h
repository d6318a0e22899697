/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-page-kinds.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_SIDEBAR (attain_sidebar_get_type ())

G_DECLARE_FINAL_TYPE (AttainSidebar, attain_sidebar, ATTAIN, SIDEBAR, AdwBin)

void attain_sidebar_fill       (AttainSidebar        *self,
                                AttainContext        *context);
void attain_sidebar_select     (AttainSidebar        *self,
                                const AttainPageKind *kind);
void attain_sidebar_take_focus (AttainSidebar        *self);
void attain_sidebar_add_badge  (AttainSidebar        *self,
                                const AttainPageKind *kind,
                                AttainPage           *page);

G_END_DECLS
