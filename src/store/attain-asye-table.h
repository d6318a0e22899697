/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-asye.h"
#include "attain-db.h"

G_BEGIN_DECLS

gboolean    attain_asye_find         (AttainDb    *db,
                                      gint64       person_id,
                                      gint64      *asye_id,
                                      GError     **error);
gboolean    attain_asye_find_started (AttainDb    *db,
                                      gint64       person_id,
                                      const char  *started_on,
                                      gint64      *asye_id,
                                      GError     **error);
gboolean    attain_asye_find_begun   (AttainDb    *db,
                                      gint64       person_id,
                                      const char  *on,
                                      gint64      *asye_id,
                                      GError     **error);
GPtrArray  *attain_asye_list_pauses  (AttainDb    *db,
                                      gint64       asye_id,
                                      GError     **error);

G_END_DECLS
