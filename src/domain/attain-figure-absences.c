/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-figure-absences.h"

#define DAYS_A_WEEK     7
#define WEEKDAYS_A_WEEK 5

/* Mondays to Fridays from the first day of the calendar up to @day; day 1 of attain_date_to_day() is a Monday. */
static int
count_weekdays_until (gint32 day)
{
  return day / DAYS_A_WEEK * WEEKDAYS_A_WEEK + MIN (day % DAYS_A_WEEK, WEEKDAYS_A_WEEK);
}

static int
count_weekdays (gint32 from_day,
                gint32 to_day)
{
  return count_weekdays_until (to_day) - count_weekdays_until (from_day - 1);
}

/* Of an absence that lasts, the days so far are those from its first day on. */
static gint32
get_last_day (const AttainFigureAbsence *self)
{
  int weeks = (int) (self->days / WEEKDAYS_A_WEEK);
  gint32 last = self->from_day + weeks * DAYS_A_WEEK - 1;

  if (self->to_day != ATTAIN_DAY_OPEN)
    return self->to_day;

  while (count_weekdays (self->from_day, last) < self->days)
    last++;
  return last;
}

/**
 * attain_figure_absence_get_lost:
 * @self: an absence
 * @from_day: the first day of a period, of attain_date_to_day()
 * @to_day: its last day
 *
 * Only the days of the whole absence are recorded: of one that reaches beyond the period they are shared out over its
 * Mondays to Fridays, or over all its days where there is none.
 *
 * Returns: the working days lost in the period
 */
double
attain_figure_absence_get_lost (const AttainFigureAbsence *self,
                                gint32                     from_day,
                                gint32                     to_day)
{
  gint32 last_day = get_last_day (self);
  gint32 from = MAX (from_day, self->from_day), to = MIN (to_day, last_day);
  int all;

  if (from > to)
    return 0;
  if (from == self->from_day && to == last_day)
    return self->days;

  all = count_weekdays (self->from_day, last_day);
  return all > 0 ? self->days * count_weekdays (from, to) / all
                 : self->days * (to - from + 1) / (last_day - self->from_day + 1);
}
