/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "attain-open-case.h"

G_BEGIN_DECLS

GtkWidget *attain_move_bar_new         (AttainOpenCase *open,
                                        gboolean        at_panel);
GtkWidget *attain_move_bar_new_not_yet (AttainOpenCase *open,
                                        gboolean        at_panel);

G_END_DECLS
