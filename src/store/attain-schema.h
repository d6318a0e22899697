/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-db.h"

G_BEGIN_DECLS

guint    attain_schema_get_newest  (void);
gboolean attain_schema_get_version (AttainDb  *db,
                                    guint     *version,
                                    GError   **error);
gboolean attain_schema_update      (AttainDb  *db,
                                    GError   **error);
gboolean attain_schema_check       (AttainDb  *db,
                                    GError   **error);

G_END_DECLS
