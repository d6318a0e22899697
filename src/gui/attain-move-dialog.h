/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "attain-open-case.h"

G_BEGIN_DECLS

gboolean attain_move_dialog_asks  (AttainApplicationMove  move);
void     attain_move_dialog_start (GtkWidget             *parent,
                                   AttainOpenCase        *open,
                                   AttainApplicationMove  move);

G_END_DECLS
