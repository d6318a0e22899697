/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-table.h"

G_BEGIN_DECLS

gboolean attain_overlap_find (AttainDb           *db,
                              const AttainTable  *table,
                              const char         *alike,
                              gint64              id,
                              gint64             *other,
                              GError            **error);

G_END_DECLS
