/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-demo-staff.h"

G_BEGIN_DECLS

void attain_demo_seats_fill (AttainDemoStaff *self);

G_END_DECLS
