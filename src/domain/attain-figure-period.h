/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-enum.h"

G_BEGIN_DECLS

/**
 * AttainFigurePeriod:
 * @ATTAIN_FIGURE_PERIOD_TWELVE_MONTHS: the twelve months up to the day
 * @ATTAIN_FIGURE_PERIOD_COUNCIL_YEAR: the council's year so far
 * @ATTAIN_FIGURE_PERIOD_CENSUS_YEAR: the last whole year of the workforce census, October to September
 *
 * The periods that people ask starters, leavers and turnover for.
 */
typedef enum
{
  ATTAIN_FIGURE_PERIOD_TWELVE_MONTHS,
  ATTAIN_FIGURE_PERIOD_COUNCIL_YEAR,
  ATTAIN_FIGURE_PERIOD_CENSUS_YEAR,
} AttainFigurePeriod;

#define ATTAIN_TYPE_FIGURE_PERIOD (attain_figure_period_get_type ())

GType attain_figure_period_get_type (void);

extern const AttainEnum attain_figure_period_choices;

void attain_figure_period_get_days (AttainFigurePeriod   period,
                                    int                  council_month,
                                    const char          *as_of,
                                    char               **from,
                                    char               **to);

G_END_DECLS
