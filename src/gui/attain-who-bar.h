/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "attain-context.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_WHO_BAR (attain_who_bar_get_type ())

G_DECLARE_FINAL_TYPE (AttainWhoBar, attain_who_bar, ATTAIN, WHO_BAR, AdwBin)

void attain_who_bar_follow (AttainWhoBar  *self,
                            AttainContext *context);

G_END_DECLS
