/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-list-page.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_PANELS_PAGE (attain_panels_page_get_type ())

G_DECLARE_FINAL_TYPE (AttainPanelsPage, attain_panels_page, ATTAIN, PANELS_PAGE, AttainListPage)

G_END_DECLS
