/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-duration.h"

#include <math.h>
#include <string.h>

#include <glib/gi18n.h>

#include "attain-error.h"

#define MAX_NUMBER 100000

typedef enum
{
  UNIT_NONE,
  UNIT_DAYS,
  UNIT_HOURS,
  UNIT_MINUTES,
} Unit;

/* As people write them, in the language that the hours are told in. */
static const struct { const char *word; Unit unit; } units[] = {
  { "d", UNIT_DAYS },      { "day", UNIT_DAYS },    { "days", UNIT_DAYS },
  { "h", UNIT_HOURS },     { "hr", UNIT_HOURS },    { "hrs", UNIT_HOURS },
  { "hour", UNIT_HOURS },  { "hours", UNIT_HOURS },
  { "m", UNIT_MINUTES },   { "min", UNIT_MINUTES }, { "mins", UNIT_MINUTES },
  { "minute", UNIT_MINUTES }, { "minutes", UNIT_MINUTES },
};

static const char *
skip_spaces (const char *at)
{
  while (g_ascii_isspace (*at))
    at++;

  return at;
}

/* Reads 2, 2.5, 2,5 or .5; no sign, no exponent. */
static gboolean
read_number (const char **at,
             double      *number)
{
  double place = 1;
  gboolean any = FALSE;

  *number = 0;
  for (; g_ascii_isdigit (**at); (*at)++, any = TRUE)
    *number = *number * 10 + (**at - '0');

  if ((**at == '.' || **at == ',') && g_ascii_isdigit ((*at)[1]))
    for ((*at)++; g_ascii_isdigit (**at); (*at)++, any = TRUE)
      *number += (**at - '0') * (place /= 10);

  return any && *number <= MAX_NUMBER;
}

/* Reads half a day, an hour: the words before the unit. */
static gboolean
read_words (const char **at,
            double      *number)
{
  static const struct { const char *words; double number; } amounts[] = {
    { "half an ", 0.5 }, { "half a ", 0.5 }, { "half ", 0.5 }, { "an ", 1 }, { "a ", 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (amounts); i++)
    if (g_ascii_strncasecmp (*at, amounts[i].words, strlen (amounts[i].words)) == 0)
      {
        *at += strlen (amounts[i].words);
        *number = amounts[i].number;
        return TRUE;
      }

  return FALSE;
}

/* No word at all is no unit; a word that is not one fails. */
static gboolean
read_unit (const char **at,
           Unit        *unit)
{
  const char *start = *at;

  while (g_ascii_isalpha (**at))
    (*at)++;

  *unit = UNIT_NONE;
  if (*at == start)
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (strlen (units[i].word) == (gsize) (*at - start) &&
        g_ascii_strncasecmp (units[i].word, start, *at - start) == 0)
      *unit = units[i].unit;

  return *unit != UNIT_NONE;
}

/* Reads 2:30, which is what clocks show. */
static gboolean
read_clock (const char *text,
            double     *minutes)
{
  const char *colon = strchr (text, ':');
  const char *at = text;
  double hours = 0;

  if (colon == NULL || !read_number (&at, &hours) || at != colon || hours != floor (hours) ||
      !g_ascii_isdigit (colon[1]) || !g_ascii_isdigit (colon[2]) || colon[3] != '\0' || colon[1] > '5')
    return FALSE;

  *minutes = hours * 60 + (colon[1] - '0') * 10 + (colon[2] - '0');
  return TRUE;
}

/* Reads numbers and their units, the larger unit first: a number alone is hours, and after hours minutes. */
static gboolean
read_parts (const char *text,
            gint64      minutes_per_day,
            double     *minutes)
{
  const char *at = skip_spaces (text);
  Unit last = UNIT_NONE;

  if (*at == '\0')
    return FALSE;

  *minutes = 0;
  while (*at != '\0')
    {
      double number = 0;
      Unit unit = UNIT_NONE;

      if (!read_words (&at, &number) && !read_number (&at, &number))
        return FALSE;
      at = skip_spaces (at);
      if (!read_unit (&at, &unit))
        return FALSE;
      at = skip_spaces (at);

      if (unit == UNIT_NONE && (last == UNIT_NONE ? *at != '\0' : last != UNIT_HOURS))
        return FALSE;
      if (unit == UNIT_NONE)
        unit = last == UNIT_NONE ? UNIT_HOURS : UNIT_MINUTES;
      if (unit <= last)
        return FALSE;

      *minutes += number * (unit == UNIT_DAYS ? minutes_per_day : unit == UNIT_HOURS ? 60 : 1);
      last = unit;
    }

  return TRUE;
}

/**
 * attain_duration_parse:
 * @text: a length of time as people type it: "2.5", "2h 30", "2:30", "45 min", "1 day", "half a day"
 * @minutes_per_day: how long a day is in the council
 * @minutes: (out): the length, to the nearest minute
 * @error: says how to write it
 *
 * Returns: whether it is a length of time
 */
gboolean
attain_duration_parse (const char  *text,
                       gint64       minutes_per_day,
                       gint64      *minutes,
                       GError     **error)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  double length = 0;

  if (read_clock (stripped, &length) || read_parts (stripped, minutes_per_day, &length))
    {
      *minutes = llround (length);
      return TRUE;
    }

  g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
               _("“%s” is not a length of time: write hours, as in 2.5, or 2h 30, 45 min, 1 day"), stripped);
  return FALSE;
}

/**
 * attain_duration_in_days:
 * @minutes: a length of time
 * @minutes_per_day: how long a day is in the council
 *
 * Returns: the same in days, not rounded
 */
double
attain_duration_in_days (gint64 minutes,
                         gint64 minutes_per_day)
{
  return (double) minutes / minutes_per_day;
}
