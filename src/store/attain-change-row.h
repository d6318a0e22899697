/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-table.h"

G_BEGIN_DECLS

/* The row of a record, as a change writes it. */

AttainCursor *attain_change_row_prepare (AttainDb           *db,
                                         const AttainTable  *table,
                                         GError            **error);
gboolean      attain_change_row_insert  (AttainCursor       *insert,
                                         AttainDb           *db,
                                         AttainRecord       *record,
                                         GError            **error);
gboolean      attain_change_row_update  (AttainDb           *db,
                                         const AttainTable  *table,
                                         AttainRecord       *record,
                                         GError            **error);
gboolean      attain_change_row_delete  (AttainDb           *db,
                                         const AttainTable  *table,
                                         AttainRecord       *record,
                                         GError            **error);

G_END_DECLS
