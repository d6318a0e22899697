/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-change.h"
#include "attain-holidays.h"
#include "attain-programme.h"
#include "attain-standing.h"

G_BEGIN_DECLS

/**
 * AttainStandingTerms:
 * @scheme: the council's scheme
 * @cpd_rules: (element-type AttainCpdRule): the regulator's rules
 * @programmes: (element-type AttainProgramme): the programmes that people may be on
 * @holidays: (nullable): the bank holidays
 * @on: the day asked for
 *
 * By what, and for which day, people's standing is read.
 */
typedef struct
{
  const AttainScheme   *scheme;
  GPtrArray            *cpd_rules;
  GPtrArray            *programmes;
  const AttainHolidays *holidays;
  const char           *on;
} AttainStandingTerms;

AttainStanding *attain_standing_table_load (AttainDb                   *db,
                                            const AttainStandingTerms  *terms,
                                            gint64                      person_id,
                                            gint64                      application_id,
                                            GError                    **error);

AttainStanding *attain_standing_table_read (AttainChange               *change,
                                            const AttainStandingTerms  *terms,
                                            gint64                      person_id,
                                            gint64                      application_id,
                                            GError                    **error);

G_END_DECLS
