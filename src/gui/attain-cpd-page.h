/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-page.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_CPD_PAGE (attain_cpd_page_get_type ())

G_DECLARE_FINAL_TYPE (AttainCpdPage, attain_cpd_page, ATTAIN, CPD_PAGE, AttainPage)

G_END_DECLS
