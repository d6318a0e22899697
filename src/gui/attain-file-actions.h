/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-window.h"

G_BEGIN_DECLS

void attain_file_actions_add    (AttainWindow *window);
void attain_file_actions_follow (AttainWindow *window);

G_END_DECLS
