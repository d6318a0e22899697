/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-table.h"

G_BEGIN_DECLS

/* What the full-text index over a table hears of a change. A table without one has nothing to do. */

gboolean attain_change_search_add    (AttainDb           *db,
                                      const AttainTable  *table,
                                      AttainRecord       *record,
                                      GError            **error);
gboolean attain_change_search_remove (AttainDb           *db,
                                      const AttainTable  *table,
                                      AttainRecord       *record,
                                      GError            **error);
gboolean attain_change_search_update (AttainDb           *db,
                                      const AttainTable  *table,
                                      AttainRecord       *old,
                                      AttainRecord       *fresh,
                                      GError            **error);
gboolean attain_change_search_load   (AttainDb           *db,
                                      const AttainTable  *table,
                                      gint64              first,
                                      GError            **error);

G_END_DECLS
