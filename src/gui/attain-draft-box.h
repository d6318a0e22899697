/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "attain-store.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_DRAFT_BOX (attain_draft_box_get_type ())

G_DECLARE_FINAL_TYPE (AttainDraftBox, attain_draft_box, ATTAIN, DRAFT_BOX, AdwBin)

void attain_draft_box_read (AttainDraftBox *self,
                            AttainStore    *store);

G_END_DECLS
