/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ATTAIN_TYPE_FILTER_CHIPS (attain_filter_chips_get_type ())

G_DECLARE_FINAL_TYPE (AttainFilterChips, attain_filter_chips, ATTAIN, FILTER_CHIPS, AdwBin)

void attain_filter_chips_set (AttainFilterChips *self,
                              const char        *key,
                              const char        *label);

G_END_DECLS
