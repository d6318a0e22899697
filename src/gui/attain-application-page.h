/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-reading-page.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_APPLICATION_PAGE (attain_application_page_get_type ())

G_DECLARE_FINAL_TYPE (AttainApplicationPage, attain_application_page, ATTAIN, APPLICATION_PAGE, AttainReadingPage)

G_END_DECLS
