/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-display.h"

#include <math.h>
#include <stdlib.h>

#include <glib/gi18n.h>

#include "attain-date.h"

/* More than anybody writes, and fewer than show that numbers are binary. */
#define MOST_PLACES 8

/* So many letters of a month tell which it is. */
#define SHORTEST_MONTH 3

/**
 * attain_round_half_up:
 * @value: any number
 * @places: how many places after the point stay
 *
 * Returns: @value rounded so that a half goes away from zero, also where the binary fraction of a
 *   decimal half is a hair below it
 */
double
attain_round_half_up (double value,
                      int    places)
{
  double scale = pow (10, places);

  return copysign (floor (fabs (value) * scale * (1 + 4e-16) + 0.5) / scale, value);
}

/**
 * attain_date_display:
 * @date: (nullable): a valid day, yyyy-mm-dd
 *
 * Returns: (transfer full): the day as people read it, "" for none
 */
char *
attain_date_display (const char *date)
{
  g_autoptr(GDateTime) day = NULL;

  if (date == NULL)
    return g_strdup ("");

  day = g_date_time_new_utc (attain_date_get_year (date), attain_date_get_month (date), atoi (date + 8), 0, 0, 0);
  /* Translators: a day, short: 3 Mar 2026 */
  return g_date_time_format (day, _("%-d %b %Y"));
}

static int
find_month (const char *name)
{
  g_autofree char *wanted = g_utf8_casefold (name, -1);

  for (int month = 1; month <= 12; month++)
    {
      g_autoptr(GDateTime) first = g_date_time_new_utc (2026, month, 1, 0, 0, 0);
      g_autofree char *brief = g_date_time_format (first, "%b");
      g_autofree char *whole = g_date_time_format (first, "%B");
      g_autofree char *brief_folded = g_utf8_casefold (brief, -1);
      g_autofree char *whole_folded = g_utf8_casefold (whole, -1);

      if (g_str_equal (wanted, brief_folded) ||
          (g_utf8_strlen (wanted, -1) >= SHORTEST_MONTH && g_str_has_prefix (whole_folded, wanted)))
        return month;
    }

  return 0;
}

/**
 * attain_date_read:
 * @text: a day as somebody types it: in words as attain_date_display() writes it, with as much of the month as tells which it is,
 *   or as attain_date_parse() takes it
 * @error: why it is not a day
 *
 * Returns: (transfer full) (nullable): the day as yyyy-mm-dd
 */
char *
attain_date_read (const char  *text,
                  GError     **error)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  g_auto(GStrv) words = g_strsplit (stripped, " ", 4);

  if (g_strv_length (words) == 3)
    {
      int month = find_month (words[1]);
      g_autofree char *digits = g_strdup_printf ("%s/%d/%s", words[0], month, words[2]);
      g_autofree char *date = month != 0 ? attain_date_parse (digits, NULL) : NULL;

      if (date != NULL)
        return g_steal_pointer (&date);
    }

  return attain_date_parse (stripped, error);
}

/**
 * attain_day_display:
 * @day: a day, of attain_date_to_day()
 *
 * Returns: (transfer full): what attain_date_display() makes of it
 */
char *
attain_day_display (gint32 day)
{
  g_autofree char *date = attain_date_from_day (day);

  return attain_date_display (date);
}

/**
 * attain_instant_display:
 * @instant: (nullable): an instant, as 2026-03-03T09:05:00Z
 *
 * Returns: (transfer full): the day and time by the clock of whoever reads it, "" for none
 */
char *
attain_instant_display (const char *instant)
{
  g_autoptr(GDateTime) utc = instant != NULL ? g_date_time_new_from_iso8601 (instant, NULL) : NULL;
  g_autoptr(GDateTime) local = utc != NULL ? g_date_time_to_local (utc) : NULL;

  if (local == NULL)
    return g_strdup ("");

  /* Translators: a day and a time of day, short: 3 Mar 2026, 09:05 */
  return g_date_time_format (local, _("%-d %b %Y, %H:%M"));
}

/**
 * attain_decimal_display:
 * @value: a number
 * @places: at most so many places after the point; zeros at the end are left out
 *
 * Returns: (transfer full): the number by the user's locale, rounded half up
 */
char *
attain_decimal_display (double value,
                        int    places)
{
  double rounded = attain_round_half_up (value, places);
  int needed = 0;

  while (needed < places && fabs (rounded - attain_round_half_up (rounded, needed)) > 1e-9)
    needed++;

  return g_strdup_printf ("%'.*f", needed, rounded + 0.0);
}

/**
 * attain_number_display:
 * @value: a number
 *
 * Returns: (transfer full): the number by the user's locale, with every place after the point that somebody may have
 *   written
 */
char *
attain_number_display (double value)
{
  return attain_decimal_display (value, MOST_PLACES);
}

/**
 * attain_percent_display:
 * @ratio: a ratio, 0.294 for 29.4 %
 * @places: how many places after the point
 *
 * Returns: (transfer full): the ratio in per cent, rounded half up
 */
char *
attain_percent_display (double ratio,
                        int    places)
{
  /* Translators: a percentage, as in 29.4% */
  return g_strdup_printf (_("%.*f%%"), places, attain_round_half_up (ratio * 100, places));
}

/**
 * attain_late_display:
 * @days: how many days something is late, at least 1
 *
 * Days while they are few, then weeks: nobody counts 87 days.
 *
 * Returns: (transfer full): that in words: "3 days late", "12 weeks late"
 */
char *
attain_late_display (int days)
{
  if (days < 14)
    return g_strdup_printf (ngettext ("%d day late", "%d days late", days), days);

  return g_strdup_printf (ngettext ("%d week late", "%d weeks late", days / 7), days / 7);
}

/**
 * attain_hours_display:
 * @minutes: a length of time
 *
 * Returns: (transfer full): the length as people say it: "45 min", "1 h", "7 h 24 min"
 */
char *
attain_hours_display (gint64 minutes)
{
  int hours = minutes / 60, rest = hours == 0 ? minutes : ABS (minutes % 60);

  if (hours == 0)
    /* Translators: a length of time under an hour */
    return g_strdup_printf (_("%d min"), rest);
  if (rest == 0)
    /* Translators: a length of time in whole hours */
    return g_strdup_printf (_("%d h"), hours);

  /* Translators: a length of time in hours and minutes */
  return g_strdup_printf (_("%d h %d min"), hours, rest);
}

/**
 * attain_days_display:
 * @days: a number of days, often with a half
 *
 * Returns: (transfer full): "1 day", "4.5 days"
 */
char *
attain_days_display (double days)
{
  g_autofree char *number = attain_decimal_display (days, 1);

  return g_strdup_printf (ngettext ("%s day", "%s days", days == 1 ? 1 : 2), number);
}

/**
 * attain_text_capitalise:
 * @text: (nullable): words from within a sentence
 *
 * Returns: (transfer full): them as they stand alone: "due today" as "Due today"; "" for none
 */
char *
attain_text_capitalise (const char *text)
{
  g_autofree char *first = text != NULL && *text != '\0' ? g_utf8_strup (text, g_utf8_next_char (text) - text) : NULL;

  return first != NULL ? g_strconcat (first, g_utf8_next_char (text), NULL) : g_strdup ("");
}
