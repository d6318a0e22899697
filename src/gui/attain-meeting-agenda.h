/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "attain-open-meeting.h"

G_BEGIN_DECLS

GtkWidget  *attain_meeting_agenda_new           (AttainOpenMeeting *open,
                                                 GHashTable        *expanded);
GHashTable *attain_meeting_agenda_list_expanded (GtkWidget         *agenda);
void        attain_meeting_agenda_lead_to       (GtkWidget         *agenda,
                                                 const char        *reference);

G_END_DECLS
