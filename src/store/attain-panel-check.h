/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-db.h"

G_BEGIN_DECLS

gboolean attain_panel_check_scores (AttainDb      *db,
                                    const GArray  *ids,
                                    GError       **error);

G_END_DECLS
