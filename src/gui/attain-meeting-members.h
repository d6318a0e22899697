/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "attain-open-meeting.h"

G_BEGIN_DECLS

GtkWidget *attain_meeting_members_new (AttainOpenMeeting *open);

G_END_DECLS
