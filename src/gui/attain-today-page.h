/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-reading-page.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_TODAY_PAGE (attain_today_page_get_type ())

G_DECLARE_FINAL_TYPE (AttainTodayPage, attain_today_page, ATTAIN, TODAY_PAGE, AttainReadingPage)

G_END_DECLS
