/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-db.h"

G_BEGIN_DECLS

/* Answers the script that brings a database to a version from the one before it. */
typedef GBytes *(*AttainSchemaScripts) (AttainDb  *db,
                                        guint      version,
                                        GError   **error);

guint    attain_schema_get_newest  (void);
gboolean attain_schema_get_version (AttainDb             *db,
                                    guint                *version,
                                    GError              **error);
gboolean attain_schema_check       (AttainDb             *db,
                                    GError              **error);
gboolean attain_schema_check_newest
                                   (AttainDb             *db,
                                    GError              **error);
gboolean attain_schema_update      (AttainDb             *db,
                                    GError              **error);
gboolean attain_schema_update_to   (AttainDb             *db,
                                    guint                 newest,
                                    AttainSchemaScripts   scripts,
                                    GError              **error);

G_END_DECLS
