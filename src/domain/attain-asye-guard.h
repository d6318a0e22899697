/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-asye-progress.h"

G_BEGIN_DECLS

/**
 * AttainAsyeAbsence:
 * @code: the code of what is not there
 * @reason: why, in somebody's words
 *
 * What a pass takes and is not there, explained.
 */
typedef struct
{
  const char *code;
  const char *reason;
} AttainAsyeAbsence;

/**
 * AttainAsyeOutcome:
 * @outcome: the code of one of the programme's outcomes
 * @decided_on: the day of the decision
 * @done: (array length=n_done): what was done
 * @n_done: how many
 * @absences: (array length=n_absences): what is not there and why
 * @n_absences: how many
 *
 * How a supported year is to end.
 */
typedef struct
{
  const char              *outcome;
  const char              *decided_on;
  const AttainAsyeDone    *done;
  gsize                    n_done;
  const AttainAsyeAbsence *absences;
  gsize                    n_absences;
} AttainAsyeOutcome;

gboolean attain_asye_outcome_check  (const AttainAsyeOutcome *self,
                                     const AttainProgramme   *programme,
                                     const char              *start_on,
                                     GError                 **error);
gboolean attain_asye_assessor_check (gint64                   worker_id,
                                     gint64                   assessor_id,
                                     const char              *assessor_left_on,
                                     const char              *on,
                                     GError                 **error);

G_END_DECLS
