/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-demo-staff.h"

G_BEGIN_DECLS

/**
 * AttainDemoAbsence:
 * @from: the first day
 * @to: the last day; %ATTAIN_DEMO_OPEN while it lasts
 * @days: working days lost, so far while it lasts
 * @reason: why
 *
 * A time in which somebody was off sick.
 */
typedef struct
{
  gint32      from;
  gint32      to;
  int         days;
  const char *reason;
} AttainDemoAbsence;

void attain_demo_absences_tell (AttainDemoStaff *staff,
                                guint            i,
                                GPtrArray       *reasons,
                                GArray          *absences);

G_END_DECLS
