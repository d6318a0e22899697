/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-context.h"

G_BEGIN_DECLS

void attain_daily_tidy_run (AttainContext *context,
                            gpointer       widget);

G_END_DECLS
