/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-criterion-answer.h"

G_BEGIN_DECLS

/**
 * AttainEligibility:
 * @state: met when somebody could apply on the day; not met when something stands in the way; unknown when
 *   nothing does but a person still has to confirm something
 * @is_registered: whether they are on the register, which no council can do without
 * @at_from_level: whether they are at the level that the route starts from
 * @has_open: whether another application of theirs is open
 * @embargo_day: the first day that they may apply again after a refusal; 0 where none stands in the way
 * @earliest_day: the earliest day that they could apply, as far as days can be worked out: never before the day
 *   asked for, and not by itself enough where @n_undated is above 0
 * @n_asked: how many mandatory things there are to be met before somebody applies; a group is one
 * @n_met: how many of them are met or waived
 * @n_dated: how many are not, and will be on a day that is known
 * @n_undated: how many are not, without a day
 * @n_unknown: how many of the dated and undated ones are for a person to confirm
 *
 * Whether somebody could apply for a route, and from when on. For an automatic route: be granted it.
 */
typedef struct
{
  AttainCriterionState state;
  gboolean             is_registered;
  gboolean             at_from_level;
  gboolean             has_open;
  gint32               embargo_day;
  gint32               earliest_day;
  guint                n_asked;
  guint                n_met;
  guint                n_dated;
  guint                n_undated;
  guint                n_unknown;
} AttainEligibility;

void     attain_eligibility_judge     (const AttainRoute       *route,
                                       const AttainStanding    *standing,
                                       AttainEligibility       *eligibility);
gboolean attain_eligibility_can_start (const AttainEligibility *self,
                                       const AttainRoute       *route);

gboolean attain_route_asks_first      (const AttainRoute       *route,
                                       guint                    position);
void     attain_route_judge_group     (const AttainRoute       *route,
                                       guint                    position,
                                       const AttainStanding    *standing,
                                       AttainCriterionAnswer   *best);

G_END_DECLS
