/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A place in the programme is a number of months since its start. Months differ in length, so a part of
 * one is a share of the month it falls in. */

#include "attain-asye-time.h"

#include <math.h>

#include "attain-date.h"

static double
months_at (const char *start_on,
           gint32      day)
{
  g_autofree char *date = attain_date_from_day (day);
  int whole = attain_date_months_between (start_on, date);
  g_autofree char *from = attain_date_add_months (start_on, whole);
  g_autofree char *to = attain_date_add_months (start_on, whole + 1);

  return whole + (double) attain_date_days_between (from, date) / attain_date_days_between (from, to);
}

/* Shares of months are sums of binary fractions: what is a hair above a day is that day. */
static char *
date_at (const char *start_on,
         double      months)
{
  int whole = floor (months + 1e-9);
  g_autofree char *from = attain_date_add_months (start_on, whole);
  g_autofree char *to = attain_date_add_months (start_on, whole + 1);

  return attain_date_add_days (from, ceil ((months - whole) * attain_date_days_between (from, to) - 1e-6));
}

/* Who leaves one post for another on the same day has the hours of the second. */
static double
fte_on (const AttainPostSpan *spans,
        gsize                 n_spans,
        gint32                day)
{
  double fte = 0;

  for (gsize i = 0; i < n_spans; i++)
    if (spans[i].from_day <= day && day < spans[i].to_day)
      fte += spans[i].fte;

  return MIN (fte, 1);
}

static gint32
next_change (const AttainPostSpan *spans,
             gsize                 n_spans,
             gint32                day)
{
  gint32 next = ATTAIN_DAY_OPEN;

  for (gsize i = 0; i < n_spans; i++)
    {
      if (spans[i].from_day > day)
        next = MIN (next, spans[i].from_day);
      if (spans[i].to_day > day)
        next = MIN (next, spans[i].to_day);
    }

  return next;
}

/**
 * attain_asye_time_get_due:
 * @programme: what somebody is on
 * @start_on: the day that they started
 * @spans: (array length=n_spans): their posts, in order
 * @n_spans: how many
 * @month: the month of the programme, for somebody in full-time work
 * @months: (out): how many months from the start that takes them
 *
 * A month of full-time work takes 1 / FTE months; where the hours change, each time counts with its
 * own. Before the first post and between posts the hours nearest before count, or full time.
 *
 * Returns: (transfer full): the day that @month is reached, without pauses
 */
char *
attain_asye_time_get_due (const AttainProgramme *programme,
                          const char            *start_on,
                          const AttainPostSpan  *spans,
                          gsize                  n_spans,
                          int                    month,
                          double                *months)
{
  gint32 day = attain_date_to_day (start_on);
  double left = month;
  double at = 0;
  double fte = 1;

  if (programme->part_time == ATTAIN_PART_TIME_CALENDAR)
    n_spans = 0;

  while (TRUE)
    {
      gint32 next = next_change (spans, n_spans, day);
      double held = fte_on (spans, n_spans, day);
      double until;

      fte = held > 0 ? held : fte;
      until = next != ATTAIN_DAY_OPEN ? months_at (start_on, next) : G_MAXDOUBLE;
      if ((until - at) * fte >= left - 1e-9)
        break;

      left -= (until - at) * fte;
      at = until;
      day = next;
    }

  *months = at + left / fte;
  return date_at (start_on, *months);
}
