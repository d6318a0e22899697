/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What applications add to figures: how many were handed in, and how many led to the next level. */

#include "attain-figure-applications.h"

/**
 * attain_figure_applications_walk:
 * @basis: what figures are computed from
 * @from_day: the first day of the period
 * @to_day: its last day
 * @wanted: the figures that are wanted, a bit each
 * @visit: is told what an application adds to a figure
 * @user_data: what @visit is given
 *
 * An application that is handed in again after it was returned counts by the day it was last handed in.
 */
void
attain_figure_applications_walk (const AttainFigureBasis *basis,
                                 gint32                   from_day,
                                 gint32                   to_day,
                                 guint32                  wanted,
                                 AttainFigureVisit        visit,
                                 gpointer                 user_data)
{
  for (gsize i = 0; i < basis->n_applications; i++)
    {
      const AttainFigureApplication *application = &basis->applications[i];
      const AttainPostSpan seat = { .person_id = application->person_id, .route = application->route };
      const struct { AttainFigureId id; gint32 day; } adds[] = {
        { ATTAIN_FIGURE_APPLICATIONS_SUBMITTED, application->submitted_day },
        { ATTAIN_FIGURE_APPLICATIONS_PROGRESSED, application->progressed_day },
      };

      for (guint j = 0; j < G_N_ELEMENTS (adds); j++)
        if ((wanted & (1u << adds[j].id)) != 0 && adds[j].day >= from_day && adds[j].day <= to_day && adds[j].day != 0)
          visit (adds[j].id, &seat, 1, 0, user_data);
    }
}
