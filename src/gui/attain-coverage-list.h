/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "attain-portfolio.h"
#include "attain-reference-set.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_COVERAGE_LIST (attain_coverage_list_get_type ())

/* Which capabilities the pieces of a portfolio show, as a picture with its words. */
G_DECLARE_FINAL_TYPE (AttainCoverageList, attain_coverage_list, ATTAIN, COVERAGE_LIST, AdwBin)

void attain_coverage_list_show (AttainCoverageList    *self,
                                const AttainPortfolio *portfolio,
                                AttainReferenceSet    *reference);

G_END_DECLS
