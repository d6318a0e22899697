/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-db.h"
#include "attain-reference-set.h"

G_BEGIN_DECLS

gboolean attain_demo_play (AttainDb                 *db,
                           const AttainReferenceSet *reference,
                           guint64                   seed,
                           const char               *as_of,
                           GError                  **error);

G_END_DECLS
