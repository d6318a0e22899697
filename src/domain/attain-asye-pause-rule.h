/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-programme.h"

G_BEGIN_DECLS

/**
 * AttainAsyePauseSpan:
 * @from_on: the first day of it
 * @to_on: (nullable): the last one; %NULL while it lasts
 * @reason: the code of one of the programme's reasons
 *
 * A time that does not count towards a supported year, agreed by everybody concerned.
 */
typedef struct
{
  const char *from_on;
  const char *to_on;
  const char *reason;
} AttainAsyePauseSpan;

int      attain_asye_pause_span_get_days  (const AttainAsyePauseSpan *self,
                                           const char                *on);
int      attain_asye_pause_span_get_shift (const AttainAsyePauseSpan *self,
                                           gint32                     due_day,
                                           const char                *on);
gboolean attain_asye_pause_span_check     (const AttainAsyePauseSpan *self,
                                           const AttainProgramme     *programme,
                                           const char                *start_on,
                                           const AttainAsyePauseSpan *others,
                                           gsize                      n_others,
                                           GError                   **error);

G_END_DECLS
