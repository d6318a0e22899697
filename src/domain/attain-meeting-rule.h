/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-application.h"
#include "attain-panel-kind.h"
#include "attain-panel-meeting.h"
#include "attain-route.h"
#include "attain-scheme.h"

G_BEGIN_DECLS

/* Who sits at a meeting of a panel, and what comes on its agenda. */

gboolean attain_meeting_rule_check_seat   (const AttainPanelKind  *kind,
                                           GPtrArray              *seats,
                                           gint64                  person_id,
                                           const char             *role,
                                           GError                **error);
gboolean attain_meeting_rule_gives_vote   (const AttainPanelKind  *kind,
                                           const char             *role);
gboolean attain_meeting_rule_check_agenda (AttainPanelMeeting     *meeting,
                                           AttainApplication      *application,
                                           const AttainRoute      *route,
                                           GError                **error);
gboolean attain_meeting_rule_is_decided   (AttainPanelMeeting     *meeting,
                                           AttainApplication      *application);
guint    attain_meeting_rule_choose_panel (const AttainScheme     *scheme,
                                           const AttainRoute      *route,
                                           gboolean                appeal);

G_END_DECLS
