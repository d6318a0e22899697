/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-reading-page.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_PORTFOLIO_PAGE (attain_portfolio_page_get_type ())

G_DECLARE_FINAL_TYPE (AttainPortfolioPage, attain_portfolio_page, ATTAIN, PORTFOLIO_PAGE, AttainReadingPage)

G_END_DECLS
