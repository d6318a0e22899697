/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-check.h"

G_BEGIN_DECLS

gboolean attain_reference_check_stored (AttainDb           *db,
                                        AttainCheckReport  *report,
                                        GError            **error);

G_END_DECLS
