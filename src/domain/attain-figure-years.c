/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What supported years add to figures: how many stayed, and how many passed. */

#include "attain-figure-years.h"

#include "attain-date.h"

/* Straight after the year everybody counts who has completed it; later, those who passed so long ago. */
static gboolean
add_retention (const AttainFigureYear *year,
               int                     months,
               gint32                  as_of_day,
               gboolean               *stayed)
{
  gint32 day = months == 0 ? as_of_day : attain_date_shift_months (year->ended_day, months);

  if (months > 0 && (!year->passed || day > as_of_day))
    return FALSE;

  *stayed = attain_employment_in_post (year->spans, year->n_spans, ATTAIN_WORKFORCE_EMPLOYED, day);
  return TRUE;
}

/**
 * attain_figure_years_walk:
 * @basis: what figures are computed from
 * @as_of_day: the day asked for
 * @wanted: the figures that are wanted, a bit each
 * @visit: is told what a year adds to a figure
 * @user_data: what @visit is given
 *
 * Goes through the supported years that had ended by that day.
 */
void
attain_figure_years_walk (const AttainFigureBasis *basis,
                          gint32                   as_of_day,
                          guint32                  wanted,
                          AttainFigureVisit        visit,
                          gpointer                 user_data)
{
  for (gsize i = 0; i < basis->n_years; i++)
    {
      const AttainFigureYear *year = &basis->years[i];
      const AttainPostSpan seat = { .person_id = year->person_id, .cohort = year->cohort };

      if (year->ended_day > as_of_day)
        continue;

      for (AttainFigureId id = ATTAIN_FIGURE_ASYE_RETENTION; id <= ATTAIN_FIGURE_ASYE_RETENTION_24; id++)
        {
          gboolean stayed;

          if ((wanted & (1u << id)) != 0 &&
              add_retention (year, attain_figure_id_get_definition (id)->months, as_of_day, &stayed))
            visit (id, &seat, stayed, 1, user_data);
        }
      if ((wanted & (1u << ATTAIN_FIGURE_ASYE_PASS_RATE)) != 0)
        visit (ATTAIN_FIGURE_ASYE_PASS_RATE, &seat, year->passed, 1, user_data);
    }
}
