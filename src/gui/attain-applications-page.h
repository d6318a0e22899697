/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-page.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_APPLICATIONS_PAGE (attain_applications_page_get_type ())

G_DECLARE_FINAL_TYPE (AttainApplicationsPage, attain_applications_page, ATTAIN, APPLICATIONS_PAGE, AttainPage)

G_END_DECLS
