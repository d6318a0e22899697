/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "attain-open-case.h"

G_BEGIN_DECLS

void attain_agenda_scores_add (GtkWidget          *row,
                               AttainOpenCase     *open,
                               AttainPanelMeeting *meeting);

G_END_DECLS
