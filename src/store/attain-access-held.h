/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-access.h"
#include "attain-table.h"

G_BEGIN_DECLS

gboolean attain_access_held_find (AttainDb           *db,
                                  AttainAccess       *access,
                                  const AttainTable  *table,
                                  AttainRecord       *record,
                                  gboolean            as_it_was,
                                  AttainHeld         *held,
                                  GError            **error);

G_END_DECLS
