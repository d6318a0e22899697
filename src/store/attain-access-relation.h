/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-access.h"
#include "attain-table.h"

G_BEGIN_DECLS

char *attain_access_relation_define (AttainAccess         *access);
char *attain_access_relation_write  (AttainAccess         *access,
                                     const AttainTable    *table,
                                     AttainAccessStanding  standing);
char *attain_access_relation_when   (const AttainTable    *table,
                                     AttainWhen            when);

G_END_DECLS
