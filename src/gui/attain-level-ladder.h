/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "attain-scheme.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_LEVEL_LADDER (attain_level_ladder_get_type ())

G_DECLARE_FINAL_TYPE (AttainLevelLadder, attain_level_ladder, ATTAIN, LEVEL_LADDER, AdwBin)

void attain_level_ladder_show (AttainLevelLadder  *self,
                               const AttainScheme *scheme,
                               const char         *level,
                               const char         *next);

G_END_DECLS
