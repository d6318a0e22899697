/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-asye-intake.h"
#include "attain-db.h"
#include "attain-holidays.h"

G_BEGIN_DECLS

/**
 * AttainAsyeBoard:
 * @rows: (element-type AttainAsyeBoardRow): the years by the names of the people
 * @intakes: (element-type AttainAsyeIntake): their cohorts, the latest first
 *
 * Everybody on a programme at a glance.
 */
typedef struct
{
  GPtrArray *rows;
  GPtrArray *intakes;
} AttainAsyeBoard;

AttainAsyeBoard *attain_asye_board_load         (AttainDb               *db,
                                                 const char             *cohort,
                                                 GPtrArray              *programmes,
                                                 const AttainHolidays   *holidays,
                                                 const char             *on,
                                                 GError                **error);
AttainAsyeBoard *attain_asye_board_load_waiting (AttainDb               *db,
                                                 GPtrArray              *programmes,
                                                 const AttainHolidays   *holidays,
                                                 const char             *on,
                                                 GError                **error);
void             attain_asye_board_free         (AttainAsyeBoard        *self);
void             attain_asye_board_tell         (const AttainAsyeBoard  *self,
                                                 gint64                  viewer_id,
                                                 GPtrArray              *tasks);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainAsyeBoard, attain_asye_board_free)

G_END_DECLS
