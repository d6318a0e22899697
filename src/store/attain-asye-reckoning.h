/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-asye-board-row.h"
#include "attain-db.h"
#include "attain-holidays.h"
#include "attain-programme.h"

G_BEGIN_DECLS

/**
 * AttainAsyeBoardYear:
 * @row: its row, as far as one query tells it
 * @programme: (nullable): the edition that it goes by; %NULL where that is not held
 * @worker_left_day: the day that whose year it is left; %ATTAIN_DAY_OPEN where they did not
 * @assessor_left: whether who assesses it had left on the day
 * @is_recommended: whether its assessor has recommended an outcome
 * @is_moderated: whether the moderators have looked at it
 *
 * What is known of a year besides its row.
 */
typedef struct
{
  AttainAsyeBoardRow    *row;
  const AttainProgramme *programme;
  gint32                 worker_left_day;
  gboolean               assessor_left;
  gboolean               is_recommended;
  gboolean               is_moderated;
} AttainAsyeBoardYear;

typedef struct _AttainAsyeReckoning AttainAsyeReckoning;

AttainAsyeReckoning *attain_asye_reckoning_new    (AttainDb                  *db,
                                                   const AttainHolidays      *holidays,
                                                   const char                *on,
                                                   GError                   **error);
void                 attain_asye_reckoning_free   (AttainAsyeReckoning       *self);
void                 attain_asye_reckoning_finish (AttainAsyeReckoning       *self,
                                                   const AttainAsyeBoardYear *year);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainAsyeReckoning, attain_asye_reckoning_free)

G_END_DECLS
