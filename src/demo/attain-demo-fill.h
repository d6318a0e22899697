/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-change.h"
#include "attain-demo-council.h"
#include "attain-progress.h"

G_BEGIN_DECLS

gboolean attain_demo_fill        (AttainChange       *change,
                                  AttainDemoCouncil  *council,
                                  AttainProgress     *progress,
                                  GError            **error);
gboolean attain_demo_make        (AttainDb           *db,
                                  AttainDemoCouncil  *council,
                                  const char         *actor,
                                  AttainProgress     *progress,
                                  GError            **error);

G_END_DECLS
