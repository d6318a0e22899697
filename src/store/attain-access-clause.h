/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-access.h"
#include "attain-table.h"

G_BEGIN_DECLS

/* What holds for no row, and for every one. */
#define ATTAIN_ACCESS_NEVER  "0"
#define ATTAIN_ACCESS_ALWAYS "1"

char     *attain_access_clause_grant      (AttainAccess      *access,
                                           const AttainTable *table,
                                           const AttainGrant *grant,
                                           gboolean           with_condition);
char     *attain_access_clause_sight      (AttainAccess      *access,
                                           const AttainTable *table,
                                           const char        *field);
gboolean  attain_access_clause_sees_whole (AttainAccess      *access,
                                           const AttainTable *table);

G_END_DECLS
