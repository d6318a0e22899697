/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-list-page.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_HISTORY_PAGE (attain_history_page_get_type ())

G_DECLARE_FINAL_TYPE (AttainHistoryPage, attain_history_page, ATTAIN, HISTORY_PAGE, AttainListPage)

G_END_DECLS
