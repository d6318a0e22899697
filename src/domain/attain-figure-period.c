/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-figure-period.h"

#include <glib/gi18n.h>

#include "attain-date.h"

G_DEFINE_ENUM_TYPE (AttainFigurePeriod, attain_figure_period,
                    G_DEFINE_ENUM_VALUE (ATTAIN_FIGURE_PERIOD_TWELVE_MONTHS, "twelve-months"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_FIGURE_PERIOD_COUNCIL_YEAR, "council-year"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_FIGURE_PERIOD_CENSUS_YEAR, "census-year"))

static const char *const labels[] = {
  N_("Twelve months to the day"),
  N_("Council’s year so far"),
  N_("Last census year, to 30 September"),
};

const AttainEnum attain_figure_period_choices = { attain_figure_period_get_type, labels };

/* Department for Education, children's social work workforce census: a year ends on 30 September. */
#define CENSUS_MONTH 10

/**
 * attain_figure_period_get_days:
 * @period: a period
 * @council_month: the month that the council's year begins with, 1 to 12
 * @as_of: the day asked for
 * @from: (out) (transfer full): the first day of the period
 * @to: (out) (transfer full): its last day, never after @as_of
 */
void
attain_figure_period_get_days (AttainFigurePeriod   period,
                               int                  council_month,
                               const char          *as_of,
                               char               **from,
                               char               **to)
{
  g_autofree char *next = attain_date_add_days (as_of, 1);

  switch (period)
    {
    case ATTAIN_FIGURE_PERIOD_COUNCIL_YEAR:
      *from = attain_date_year_start (as_of, council_month);
      *to = g_strdup (as_of);
      return;

    case ATTAIN_FIGURE_PERIOD_CENSUS_YEAR:
      {
        g_autofree char *start = attain_date_year_start (next, CENSUS_MONTH);

        *from = attain_date_add_months (start, -12);
        *to = attain_date_add_days (start, -1);
        return;
      }

    case ATTAIN_FIGURE_PERIOD_TWELVE_MONTHS:
    default:
      *from = attain_date_add_months (next, -12);
      *to = g_strdup (as_of);
    }
}
