/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "attain-open-case.h"

G_BEGIN_DECLS

void attain_meeting_dialog_present     (GtkWidget      *parent,
                                        AttainContext  *context,
                                        gboolean        appeals);
void attain_meeting_dialog_present_for (GtkWidget      *parent,
                                        AttainOpenCase *open);

G_END_DECLS
