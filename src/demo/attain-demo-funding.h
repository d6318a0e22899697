/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-demo-ladder.h"

G_BEGIN_DECLS

GPtrArray *attain_demo_funding_list (AttainDemoStaff  *staff,
                                     AttainDemoLadder *ladder);

G_END_DECLS
