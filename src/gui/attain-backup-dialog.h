/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-window.h"

G_BEGIN_DECLS

void attain_backup_dialog_show (AttainWindow *window);
void attain_backup_dialog_make (AttainWindow *window,
                                GFile        *file);

G_END_DECLS
