/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-window.h"

G_BEGIN_DECLS

void attain_go_actions_add    (AttainWindow *window);
void attain_go_actions_follow (AttainWindow *window,
                               AttainTrail  *trail);

G_END_DECLS
