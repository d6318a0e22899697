/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-date.h"

#include <string.h>

#include <glib/gi18n.h>

#include "attain-error.h"

static gboolean
is_digits (const char *text,
           guint       n)
{
  for (guint i = 0; i < n; i++)
    if (!g_ascii_isdigit (text[i]))
      return FALSE;

  return TRUE;
}

static int
number (const char *text,
        guint       n)
{
  int value = 0;

  for (guint i = 0; i < n; i++)
    value = value * 10 + (text[i] - '0');

  return value;
}

static GDate
to_gdate (const char *date)
{
  GDate day;

  g_date_clear (&day, 1);
  g_date_set_dmy (&day, number (date + 8, 2), number (date + 5, 2), number (date, 4));
  return day;
}

static void
write_number (char *text,
              guint n,
              guint value)
{
  for (; n > 0; value /= 10)
    text[--n] = '0' + value % 10;
}

/* Lists of thousands have some for each row, and printf() takes five times as long. */
static char *
from_gdate (const GDate *day)
{
  char *date = g_strdup ("yyyy-mm-dd");

  write_number (date, 4, g_date_get_year (day));
  write_number (date + 5, 2, g_date_get_month (day));
  write_number (date + 8, 2, g_date_get_day (day));
  return date;
}

/**
 * attain_date_is_valid:
 * @date: (nullable): text
 *
 * Returns: whether it is a day that exists, written yyyy-mm-dd, from the year 1900 on
 */
gboolean
attain_date_is_valid (const char *date)
{
  if (date == NULL || !is_digits (date, 4) || date[4] != '-' || !is_digits (date + 5, 2) || date[7] != '-' ||
      !is_digits (date + 8, 2) || date[10] != '\0')
    return FALSE;

  return number (date, 4) >= 1900 &&
         g_date_valid_dmy (number (date + 8, 2), number (date + 5, 2), number (date, 4));
}

/**
 * attain_date_parse:
 * @text: a day as people and files write it: yyyy-mm-dd or dd/mm/yyyy
 * @error: why it is not a day
 *
 * Two-digit years are refused: nobody can tell which century was meant.
 *
 * Returns: (transfer full) (nullable): the day as yyyy-mm-dd
 */
char *
attain_date_parse (const char  *text,
                   GError     **error)
{
  g_auto(GStrv) parts = NULL;

  if (attain_date_is_valid (text))
    return g_strdup (text);

  parts = g_strsplit (text, "/", 4);
  if (g_strv_length (parts) == 3 && strlen (parts[0]) <= 2 && strlen (parts[1]) <= 2 && strlen (parts[2]) == 4 &&
      is_digits (parts[0], strlen (parts[0])) && is_digits (parts[1], strlen (parts[1])) && is_digits (parts[2], 4))
    {
      g_autofree char *date = g_strdup_printf ("%s-%02d-%02d", parts[2], number (parts[1], strlen (parts[1])),
                                               number (parts[0], strlen (parts[0])));

      if (attain_date_is_valid (date))
        return g_steal_pointer (&date);
    }

  if (g_strv_length (parts) == 3 && strlen (parts[2]) == 2)
    g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                 _("“%s” has a year of two digits: write all four"), text);
  else
    g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                 _("“%s” is not a day that exists: write it as 2026-11-30 or 30/11/2026"), text);
  return NULL;
}

/**
 * attain_date_to_day:
 * @date: a valid day
 *
 * What g_date_get_julian() answers, at a tenth of its price: figures ask for millions.
 *
 * Returns: its number, one a day, for sums
 */
gint32
attain_date_to_day (const char *date)
{
  int year = number (date, 4), month = number (date + 5, 2), day = number (date + 8, 2);

  /* A year from March on ends with its leap day, and five of its months in turn have 153 days. */
  if (month < 3)
    {
      year--;
      month += 12;
    }

  return 365 * year + year / 4 - year / 100 + year / 400 + (153 * (month - 3) + 2) / 5 + day - 306;
}

/**
 * attain_date_from_day:
 * @day: a number of attain_date_to_day()
 *
 * Returns: (transfer full): the day, yyyy-mm-dd
 */
char *
attain_date_from_day (gint32 day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  return from_gdate (&date);
}

/**
 * attain_date_shift_months:
 * @day: a day, of attain_date_to_day()
 * @months: how many, also negative
 *
 * Returns: what attain_date_add_months() answers, as a number and for many days at once
 */
gint32
attain_date_shift_months (gint32 day,
                          int    months)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  if (months < 0)
    g_date_subtract_months (&date, -months);
  else
    g_date_add_months (&date, months);

  return g_date_get_julian (&date);
}

/**
 * attain_date_add_days:
 * @date: a valid day
 * @days: how many, also negative
 *
 * Returns: (transfer full): the day that many days later
 */
char *
attain_date_add_days (const char *date,
                      int         days)
{
  return attain_date_from_day (attain_date_to_day (date) + days);
}

/**
 * attain_date_add_months:
 * @date: a valid day
 * @months: how many, also negative
 *
 * Returns: (transfer full): the same day of the month that many months later, or the last of that
 *   month where it has no such day: 2024-02-29 and twelve months are 2025-02-28
 */
char *
attain_date_add_months (const char *date,
                        int         months)
{
  int month = attain_date_get_year (date) * 12 + attain_date_get_month (date) - 1 + months;
  int day = MIN (number (date + 8, 2), g_date_get_days_in_month (month % 12 + 1, month / 12));

  return g_strdup_printf ("%04d-%02d-%02d", month / 12, month % 12 + 1, day);
}

/**
 * attain_date_days_between:
 * @from: a valid day
 * @to: a valid day
 *
 * Returns: how many days @to is after @from
 */
int
attain_date_days_between (const char *from,
                          const char *to)
{
  return attain_date_to_day (to) - attain_date_to_day (from);
}

/**
 * attain_date_months_between:
 * @from: a valid day
 * @to: a valid day
 *
 * Returns: how many whole months have passed at @to since @from, never below 0
 */
int
attain_date_months_between (const char *from,
                            const char *to)
{
  int months = (attain_date_get_year (to) - attain_date_get_year (from)) * 12 +
               attain_date_get_month (to) - attain_date_get_month (from);
  g_autofree char *reached = attain_date_add_months (from, months);

  if (strcmp (reached, to) > 0)
    months--;

  return MAX (months, 0);
}

/**
 * attain_date_get_year:
 * @date: a day, yyyy-mm-dd
 *
 * Returns: the year
 */
int
attain_date_get_year (const char *date)
{
  return number (date, 4);
}

/**
 * attain_date_get_month:
 * @date: a day, yyyy-mm-dd
 *
 * Returns: the month, 1 to 12
 */
int
attain_date_get_month (const char *date)
{
  return number (date + 5, 2);
}

/**
 * attain_date_get_weekday:
 * @date: a valid day
 *
 * Returns: 1 for Monday to 7 for Sunday
 */
int
attain_date_get_weekday (const char *date)
{
  GDate day = to_gdate (date);

  return g_date_get_weekday (&day);
}

/**
 * attain_date_is_within:
 * @date: a valid day
 * @from: (nullable): the first day of a period; %NULL for one that has no beginning
 * @to: (nullable): its last day; %NULL while it lasts
 *
 * Returns: whether the day is in the period
 */
gboolean
attain_date_is_within (const char *date,
                       const char *from,
                       const char *to)
{
  return (from == NULL || strcmp (from, date) <= 0) && (to == NULL || strcmp (date, to) <= 0);
}

/**
 * attain_date_year_start:
 * @date: a valid day
 * @month: the month that the year begins with, 1 to 12: 12 for the registration year, 4 for the
 *   financial one
 *
 * Returns: (transfer full): the first day of the year that @date falls in
 */
char *
attain_date_year_start (const char *date,
                        int         month)
{
  int year = attain_date_get_year (date);

  if (attain_date_get_month (date) < month)
    year--;

  return g_strdup_printf ("%04d-%02d-01", year, month);
}
