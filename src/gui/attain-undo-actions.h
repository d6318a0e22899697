/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-undoer.h"
#include "attain-window.h"

G_BEGIN_DECLS

void attain_undo_actions_add    (AttainWindow *window);
void attain_undo_actions_follow (AttainWindow *window,
                                 AttainUndoer *undoer);

G_END_DECLS
