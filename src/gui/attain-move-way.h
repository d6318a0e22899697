/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-open-case.h"

G_BEGIN_DECLS

/**
 * AttainMoveWay:
 * @label: what the button says that leads there
 * @action: what it does
 * @target: (nullable): with what
 * @says_all: whether it says what the step waits for, so that nobody needs to read it
 *
 * What leads to where it is done what a step waits for.
 */
typedef struct
{
  const char *label;
  const char *action;
  char       *target;
  gboolean    says_all;
} AttainMoveWay;

gboolean attain_move_way_find    (AttainOpenCase                *open,
                                  const AttainApplicationChoice *choice,
                                  gboolean                       at_panel,
                                  AttainMoveWay                 *way);
gboolean attain_move_way_prepare (AttainOpenCase                *open,
                                  AttainMoveWay                 *way);
void     attain_move_way_clear   (AttainMoveWay                 *way);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AttainMoveWay, attain_move_way_clear)

G_END_DECLS
