/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-window.h"

G_BEGIN_DECLS

void attain_restore_dialog_show (AttainWindow *window);

G_END_DECLS
