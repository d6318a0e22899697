/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "attain-open-meeting.h"

G_BEGIN_DECLS

GtkWidget *attain_agenda_case_new      (AttainOpenMeeting *meeting,
                                        guint              position);
GtkWidget *attain_agenda_case_get_next (GtkWidget         *row);

G_END_DECLS
