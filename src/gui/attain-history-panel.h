/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "attain-store.h"

G_BEGIN_DECLS

/* The last changes of a record, to be put on whatever shows it. */

#define ATTAIN_TYPE_HISTORY_PANEL (attain_history_panel_get_type ())

G_DECLARE_FINAL_TYPE (AttainHistoryPanel, attain_history_panel, ATTAIN, HISTORY_PANEL, AdwBin)

void attain_history_panel_show (AttainHistoryPanel *self,
                                AttainStore        *store,
                                const AttainTable  *table,
                                gint64              record_id);

G_END_DECLS
