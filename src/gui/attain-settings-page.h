/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-page.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_SETTINGS_PAGE (attain_settings_page_get_type ())

G_DECLARE_FINAL_TYPE (AttainSettingsPage, attain_settings_page, ATTAIN, SETTINGS_PAGE, AttainPage)

G_END_DECLS
