/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-asye-board.h"

G_BEGIN_DECLS

typedef enum
{
  ATTAIN_ASYE_BOARD_UNDER_WAY,
  ATTAIN_ASYE_BOARD_LATE,
  ATTAIN_ASYE_BOARD_OVER,
  ATTAIN_ASYE_BOARD_ALL,
} AttainAsyeBoardShow;

/**
 * AttainAsyeBoardFilter:
 * @show: which of them by how far they are
 * @turn: whose turn it is; unknown for anybody's
 * @waits_for: for whom something is to do; 0 for anybody
 * @cohort: (nullable): the name of theirs
 * @assessor: (nullable): the name of theirs
 * @words: (nullable) (array zero-terminated=1): what is searched for in the name, the employee number, the cohort and the
 *   assessor: all of them; set by attain_asye_board_filter_set_text()
 *
 * Which rows of a board somebody wants to see.
 */
typedef struct
{
  AttainAsyeBoardShow   show;
  AttainAsyeRole        turn;
  gint64                waits_for;
  char                 *cohort;
  char                 *assessor;
  char                **words;
} AttainAsyeBoardFilter;

void     attain_asye_board_filter_free     (AttainAsyeBoardFilter       *self);
void     attain_asye_board_filter_set_text (AttainAsyeBoardFilter       *self,
                                            const char                  *text);
gboolean attain_asye_board_filter_matches  (const AttainAsyeBoardFilter *self,
                                            const AttainAsyeBoardRow    *row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainAsyeBoardFilter, attain_asye_board_filter_free)

G_END_DECLS
