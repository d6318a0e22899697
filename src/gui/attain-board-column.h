/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "attain-asye-board.h"

G_BEGIN_DECLS

/**
 * AttainBoardColumn:
 *
 * What a column of the board of supported years shows, and sorts by.
 */
typedef enum
{
  ATTAIN_BOARD_COLUMN_NAME,
  ATTAIN_BOARD_COLUMN_COHORT,
  ATTAIN_BOARD_COLUMN_ASSESSOR,
  ATTAIN_BOARD_COLUMN_PROGRESS,
  ATTAIN_BOARD_COLUMN_NEXT,
  ATTAIN_BOARD_COLUMN_WHEN,
  ATTAIN_BOARD_COLUMN_TURN,
} AttainBoardColumn;

void attain_board_column_set_up (GtkColumnViewColumn *column,
                                 AttainBoardColumn    what);

G_END_DECLS
