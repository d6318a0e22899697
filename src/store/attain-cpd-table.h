/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-cpd-entitlement.h"
#include "attain-tables.h"

G_BEGIN_DECLS

GPtrArray *attain_cpd_load_year (AttainDb        *db,
                                 gint64           person_id,
                                 const char      *from,
                                 const char      *to,
                                 GError         **error);
gboolean   attain_cpd_sum_year  (AttainDb        *db,
                                 gint64           person_id,
                                 const char      *from,
                                 const char      *to,
                                 AttainCpdUse    *use,
                                 GError         **error);
gboolean   attain_cpd_find_twin (AttainDb        *db,
                                 AttainCpdEntry  *entry,
                                 gint64          *twin,
                                 GError         **error);

G_END_DECLS
