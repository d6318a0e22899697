/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-db.h"

G_BEGIN_DECLS

gboolean attain_tidy_run (AttainDb  *db,
                          gboolean  *more,
                          GError   **error);

G_END_DECLS
