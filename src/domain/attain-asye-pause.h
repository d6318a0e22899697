/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-programme.h"

G_BEGIN_DECLS

/**
 * AttainAsyePause:
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
} AttainAsyePause;

int      attain_asye_pause_get_days (const AttainAsyePause *self,
                                     const char            *on);
gboolean attain_asye_pause_check    (const AttainAsyePause *self,
                                     const AttainProgramme *programme,
                                     const char            *start_on,
                                     const AttainAsyePause *others,
                                     gsize                  n_others,
                                     GError               **error);

G_END_DECLS
