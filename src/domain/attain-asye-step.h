/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-asye-progress.h"
#include "attain-asye.h"

G_BEGIN_DECLS

/**
 * AttainAsyeStep:
 * @ATTAIN_ASYE_STEP_NONE: nothing: the year is over
 * @ATTAIN_ASYE_STEP_ASSESSOR: somebody has to be found who assesses
 * @ATTAIN_ASYE_STEP_PAUSE: the year rests until somebody ends the pause
 * @ATTAIN_ASYE_STEP_ITEM: the next of what is due
 * @ATTAIN_ASYE_STEP_RECOMMEND: the assessor recommends a pass or a fail
 * @ATTAIN_ASYE_STEP_MODERATE: the employer looks at the recommendation
 * @ATTAIN_ASYE_STEP_CONCLUDE: the employer decides
 *
 * What a supported year waits for. Assessor, then moderation, then the employer (Skills for Care, ASYE
 * moderation).
 */
typedef enum
{
  ATTAIN_ASYE_STEP_NONE,
  ATTAIN_ASYE_STEP_ASSESSOR,
  ATTAIN_ASYE_STEP_PAUSE,
  ATTAIN_ASYE_STEP_ITEM,
  ATTAIN_ASYE_STEP_RECOMMEND,
  ATTAIN_ASYE_STEP_MODERATE,
  ATTAIN_ASYE_STEP_CONCLUDE,
} AttainAsyeStep;

/**
 * AttainAsyePosition:
 * @status: where the year stands
 * @has_assessor: whether somebody assesses it who has not left
 * @is_ready: whether everything that a pass takes is there, or need not be
 * @is_recommended: whether the assessor has recommended
 * @is_moderated: whether the employer has looked at that
 * @turn: whose turn it is with the next of what is due; unknown where nothing is
 *
 * All that decides what a supported year waits for.
 */
typedef struct
{
  AttainAsyeStatus status;
  gboolean         has_assessor;
  gboolean         is_ready;
  gboolean         is_recommended;
  gboolean         is_moderated;
  AttainAsyeRole   turn;
} AttainAsyePosition;

AttainAsyeStep    attain_asye_position_get_step (const AttainAsyePosition  *self,
                                                 AttainAsyeRole            *turn);
const char       *attain_asye_step_display      (AttainAsyeStep             self);
AttainAsyeStatus  attain_asye_status_get_on     (AttainAsyeStatus           self,
                                                 const char                *ended_on,
                                                 const AttainAsyePauseSpan *pauses,
                                                 gsize                      n_pauses,
                                                 const char                *on);

G_END_DECLS
