/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AttainCpdTerms:
 * @days: what somebody in full-time work all year is due
 * @minutes_per_day: how long a day is
 * @year_starts_month: the month that the council's year begins with, 1 to 12
 * @round_up_to: the step that what is due is rounded up to: 0.5 for half a day; 0 for none
 * @mandatory_days: how many of @days are for what the council prescribes
 *
 * What a council grants its social workers for continuing professional development. The council's
 * year is its own: the regulator's is in AttainCpdRule.
 */
typedef struct
{
  double days;
  gint64 minutes_per_day;
  int    year_starts_month;
  double round_up_to;
  double mandatory_days;
} AttainCpdTerms;

G_END_DECLS
