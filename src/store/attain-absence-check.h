/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-db.h"

G_BEGIN_DECLS

gboolean attain_absence_check_fits     (AttainDb      *db,
                                        gint64         id,
                                        gint64        *other,
                                        GError       **error);
gboolean attain_absence_check_absences (AttainDb      *db,
                                        const GArray  *ids,
                                        GError       **error);

gboolean attain_absence_check_person   (AttainDb      *db,
                                        gint64         person_id,
                                        const char    *started_on,
                                        const char    *left_on,
                                        GError       **error);
gboolean attain_absence_check_people   (AttainDb      *db,
                                        const GArray  *ids,
                                        GError       **error);

G_END_DECLS
