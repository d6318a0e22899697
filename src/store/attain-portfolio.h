/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-asye-case.h"

G_BEGIN_DECLS

/**
 * AttainPortfolio:
 * @person: whose
 * @year: (nullable): the supported year that they began last, as it stands on the day; %NULL where they have none
 * @evidence: (element-type AttainEvidence): all that they keep, also for other years and applications, the
 *   newest first
 *
 * What somebody keeps of their work to show what they are capable of.
 */
typedef struct
{
  AttainPerson   *person;
  AttainAsyeCase *year;
  GPtrArray      *evidence;
} AttainPortfolio;

AttainPortfolio *attain_portfolio_load (AttainDb              *db,
                                        gint64                 person_id,
                                        GPtrArray             *programmes,
                                        const AttainHolidays  *holidays,
                                        const char            *on,
                                        GError               **error);
void             attain_portfolio_free (AttainPortfolio       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainPortfolio, attain_portfolio_free)

G_END_DECLS
