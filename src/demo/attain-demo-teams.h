/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-demo-staff.h"

G_BEGIN_DECLS

void attain_demo_teams_make (AttainDemoStaff *staff,
                             guint            n_at_work);

G_END_DECLS
