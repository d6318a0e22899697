/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-page.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_DASHBOARD_PAGE (attain_dashboard_page_get_type ())

G_DECLARE_FINAL_TYPE (AttainDashboardPage, attain_dashboard_page, ATTAIN, DASHBOARD_PAGE, AttainPage)

G_END_DECLS
