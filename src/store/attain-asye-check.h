/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-asye.h"
#include "attain-db.h"

G_BEGIN_DECLS

gboolean attain_asye_check_alone    (AttainDb      *db,
                                     AttainAsye    *asye,
                                     GError       **error);
gboolean attain_asye_check_years    (AttainDb      *db,
                                     const GArray  *ids,
                                     GError       **error);
gboolean attain_asye_check_pauses   (AttainDb      *db,
                                     const GArray  *ids,
                                     GError       **error);
gboolean attain_asye_check_gaps     (AttainDb      *db,
                                     const GArray  *ids,
                                     GError       **error);
gboolean attain_asye_check_evidence (AttainDb      *db,
                                     const GArray  *ids,
                                     GError       **error);

G_END_DECLS
