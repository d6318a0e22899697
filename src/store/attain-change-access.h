/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-table.h"

G_BEGIN_DECLS

gboolean      attain_change_access_check    (AttainDb           *db,
                                             const AttainTable  *table,
                                             AttainRecord       *old,
                                             AttainRecord       *fresh,
                                             gboolean            undoes,
                                             GError            **error);
AttainRecord *attain_change_access_complete (AttainDb           *db,
                                             const AttainTable  *table,
                                             AttainRecord       *record,
                                             GError            **error);
gboolean      attain_change_access_redact   (AttainDb           *db,
                                             const AttainTable  *table,
                                             AttainRecord       *record,
                                             GError            **error);

G_END_DECLS
