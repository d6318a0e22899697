/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "attain-asye-case.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_YEAR_CARD (attain_year_card_get_type ())

/* A supported year at a glance: since when, until when and why then, with whom. */
G_DECLARE_FINAL_TYPE (AttainYearCard, attain_year_card, ATTAIN, YEAR_CARD, AdwBin)

void attain_year_card_show (AttainYearCard       *self,
                            const AttainAsyeCase *year,
                            const char           *today);

G_END_DECLS
