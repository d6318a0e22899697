/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-db.h"
#include "attain-standing.h"

G_BEGIN_DECLS

gboolean attain_standing_sight_hide (AttainStanding  *standing,
                                     AttainDb        *db,
                                     gint64           person_id,
                                     GError         **error);

G_END_DECLS
