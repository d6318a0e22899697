/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-db.h"

G_BEGIN_DECLS

gboolean attain_application_check_applications (AttainDb      *db,
                                                const GArray  *ids,
                                                GError       **error);
gboolean attain_application_check_steps        (AttainDb      *db,
                                                const GArray  *ids,
                                                GError       **error);

G_END_DECLS
