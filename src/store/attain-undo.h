/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-change-info.h"
#include "attain-touched.h"

G_BEGIN_DECLS

gboolean attain_undo_peek  (AttainDb          *db,
                            const char        *actor,
                            gboolean           redo,
                            AttainChangeInfo **info,
                            GError           **error);
gboolean attain_undo_run   (AttainDb          *db,
                            const char        *actor,
                            gboolean           redo,
                            AttainTouched    **touched,
                            GError           **error);
gboolean attain_undo_apply (AttainDb          *db,
                            const char        *actor,
                            gint64             change_id,
                            AttainTouched    **touched,
                            GError           **error);

G_END_DECLS
