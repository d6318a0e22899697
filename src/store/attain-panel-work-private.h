/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-panel-kind.h"
#include "attain-panel-work.h"

G_BEGIN_DECLS

/* What all work on a meeting begins with. */

AttainPanelMeeting    *attain_panel_work_load_meeting (const AttainPanelWork  *self,
                                                       gint64                  meeting_id,
                                                       gboolean                or_chair,
                                                       GError                **error);
GPtrArray             *attain_panel_work_load_seats   (const AttainPanelWork  *self,
                                                       gint64                  meeting_id,
                                                       GError                **error);
const AttainPanelKind *attain_panel_work_find_kind    (const AttainPanelWork  *self,
                                                       AttainPanelMeeting     *meeting);

G_END_DECLS
