/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-access.h"
#include "attain-db.h"

G_BEGIN_DECLS

AttainAccess *attain_access_table_read (AttainDb    *db,
                                        const char  *employee_id,
                                        const char  *as_of,
                                        GError     **error);

G_END_DECLS
