/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-holidays.h"

G_BEGIN_DECLS

/**
 * AttainWorkingDays:
 *
 * Which days are working days, remembered year by year, for thousands of questions in a row. It belongs to one
 * thread.
 */
typedef struct _AttainWorkingDays AttainWorkingDays;

AttainWorkingDays *attain_working_days_new        (const AttainHolidays *holidays);
void               attain_working_days_free       (AttainWorkingDays    *self);
gint32             attain_working_days_on_or_next (AttainWorkingDays    *self,
                                                   gint32                day);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainWorkingDays, attain_working_days_free)

G_END_DECLS
