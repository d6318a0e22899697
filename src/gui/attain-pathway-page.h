/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-reading-page.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_PATHWAY_PAGE (attain_pathway_page_get_type ())

G_DECLARE_FINAL_TYPE (AttainPathwayPage, attain_pathway_page, ATTAIN, PATHWAY_PAGE, AttainReadingPage)

G_END_DECLS
