/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "attain-asye-case.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_NEXT_CARD (attain_next_card_get_type ())

/* What a supported year waits for, whose turn it is, and the button that does it. */
G_DECLARE_FINAL_TYPE (AttainNextCard, attain_next_card, ATTAIN, NEXT_CARD, AdwBin)

void attain_next_card_show (AttainNextCard       *self,
                            const AttainAsyeCase *year,
                            gint64                viewer_id,
                            const char           *today);

G_END_DECLS
