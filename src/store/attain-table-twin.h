/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-table.h"

G_BEGIN_DECLS

gboolean attain_table_twin_explain (const AttainTable  *table,
                                    AttainDb           *db,
                                    AttainRecord       *record,
                                    GError            **error);

G_END_DECLS
