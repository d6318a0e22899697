/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-access.h"
#include "attain-db.h"

G_BEGIN_DECLS

gboolean attain_access_sqlite_shadow (AttainDb      *db,
                                      AttainAccess  *access,
                                      GError       **error);

G_END_DECLS
