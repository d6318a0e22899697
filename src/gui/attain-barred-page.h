/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-page.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_BARRED_PAGE (attain_barred_page_get_type ())

G_DECLARE_FINAL_TYPE (AttainBarredPage, attain_barred_page, ATTAIN, BARRED_PAGE, AttainPage)

G_END_DECLS
