/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-page.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_CHANGE_PAGE (attain_change_page_get_type ())

G_DECLARE_FINAL_TYPE (AttainChangePage, attain_change_page, ATTAIN, CHANGE_PAGE, AttainPage)

G_END_DECLS
