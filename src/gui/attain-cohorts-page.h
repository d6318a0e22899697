/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-page.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_COHORTS_PAGE (attain_cohorts_page_get_type ())

G_DECLARE_FINAL_TYPE (AttainCohortsPage, attain_cohorts_page, ATTAIN, COHORTS_PAGE, AttainPage)

GObject *attain_cohorts_page_ask (AttainContext *context);

G_END_DECLS
