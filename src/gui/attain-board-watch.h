/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-context.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_BOARD_WATCH (attain_board_watch_get_type ())

G_DECLARE_FINAL_TYPE (AttainBoardWatch, attain_board_watch, ATTAIN, BOARD_WATCH, GObject)

AttainBoardWatch *attain_board_watch_new (AttainContext *context);

G_END_DECLS
