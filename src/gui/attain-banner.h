/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ATTAIN_TYPE_BANNER (attain_banner_get_type ())

G_DECLARE_FINAL_TYPE (AttainBanner, attain_banner, ATTAIN, BANNER, AdwBin)

void attain_banner_set_title (AttainBanner *self,
                              const char   *title);

G_END_DECLS
