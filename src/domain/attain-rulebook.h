/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-holidays.h"
#include "attain-programme.h"
#include "attain-scheme.h"

G_BEGIN_DECLS

/**
 * AttainRulebook:
 * @schemes: (element-type AttainScheme): every edition of a scheme that an application may have begun under,
 *   the oldest first
 * @holidays: the bank holidays, for time limits in working days
 * @cpd_rules: (element-type AttainCpdRule): the regulator's rule of each time, for criteria that ask for it
 * @programmes: (element-type AttainProgramme): what supported years are on, likewise
 *
 * What applications are judged by. A scheme may change while an application is open: it keeps the edition that
 * it began under. Nothing changes it after it was read, so threads may share it.
 */
typedef struct
{
  GPtrArray      *schemes;
  AttainHolidays *holidays;
  GPtrArray      *cpd_rules;
  GPtrArray      *programmes;
} AttainRulebook;

const AttainScheme *attain_rulebook_find_scheme (const AttainRulebook  *self,
                                                 const char            *code,
                                                 const char            *edition);

G_END_DECLS
