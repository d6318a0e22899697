/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-check.h"

G_BEGIN_DECLS

gboolean attain_check_records (AttainDb           *db,
                               AttainCheckReport  *report,
                               AttainProgress     *progress,
                               GError            **error);

G_END_DECLS
