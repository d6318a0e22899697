/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-demo-years.h"
#include "attain-evidence.h"

G_BEGIN_DECLS

/**
 * AttainDemoPortfolio:
 *
 * What those on a supported year have to show for it: reviews, sessions, evidence.
 */
typedef struct _AttainDemoPortfolio AttainDemoPortfolio;

AttainDemoPortfolio *attain_demo_portfolio_new   (AttainDemoStaff     *staff,
                                                  AttainDemoYears     *years);
void                 attain_demo_portfolio_free  (AttainDemoPortfolio *self);
guint                attain_demo_portfolio_count (AttainDemoPortfolio *self,
                                                  guint                k);
gboolean             attain_demo_portfolio_tell  (AttainDemoPortfolio *self,
                                                  guint                item,
                                                  AttainEvidence      *evidence);

G_END_DECLS
