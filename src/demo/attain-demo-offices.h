/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-appointment.h"
#include "attain-demo-staff.h"

G_BEGIN_DECLS

/**
 * AttainDemoOffice:
 * @role: what somebody is appointed to
 * @worker: who, by number
 * @from: since when
 *
 * An office that one of the council's people holds.
 */
typedef struct
{
  AttainAppointmentRole role;
  guint                 worker;
  gint32                from;
} AttainDemoOffice;

GArray *attain_demo_offices_new  (AttainDemoStaff       *staff);
int     attain_demo_offices_find (GArray                *offices,
                                  AttainAppointmentRole  role,
                                  guint                  which);

G_END_DECLS
