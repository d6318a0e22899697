/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-holidays.h"

#include <string.h>

#include "attain-date.h"

/* The holidays of the year that was asked for last, so that a walk over days works each year out once. */
typedef struct
{
  const AttainHolidays *holidays;
  int                   year;
  GPtrArray            *list;
} Walk;

static void
walk_clear (Walk *walk)
{
  g_clear_pointer (&walk->list, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Walk, walk_clear)

static void
holiday_free (AttainHoliday *self)
{
  g_free (self->on);
  g_free (self);
}

static void
add (GPtrArray  *list,
     char       *on,
     const char *title)
{
  AttainHoliday *holiday = g_new (AttainHoliday, 1);

  holiday->on = on;
  holiday->title = title;
  g_ptr_array_add (list, holiday);
}

static gboolean
find (GPtrArray  *list,
      const char *date,
      guint      *at)
{
  for (guint i = 0; i < list->len; i++)
    if (g_str_equal (((AttainHoliday *) g_ptr_array_index (list, i))->on, date))
      {
        if (at != NULL)
          *at = i;
        return TRUE;
      }

  return FALSE;
}

static gboolean
is_weekend (const char *date)
{
  return attain_date_get_weekday (date) > 5;
}

static char *
nth_weekday (int year,
             int month,
             int weekday,
             int nth)
{
  g_autofree char *first = g_strdup_printf ("%04d-%02d-01", year, month);
  int to_weekday = (weekday - attain_date_get_weekday (first) + 7) % 7;
  int in_month = (g_date_get_days_in_month (month, year) - to_weekday + 6) / 7;

  return attain_date_add_days (first, to_weekday + 7 * ((nth < 0 ? in_month : nth) - 1));
}

static char *
day_of_rule (const AttainHolidayRule *rule,
             int                      year)
{
  if (rule->basis == ATTAIN_HOLIDAY_EASTER)
    {
      g_autofree char *easter = attain_easter_sunday (year);

      return attain_date_add_days (easter, rule->offset);
    }
  if (rule->basis == ATTAIN_HOLIDAY_WEEKDAY)
    return nth_weekday (year, rule->month, rule->weekday, rule->nth);

  return g_strdup_printf ("%04d-%02d-%02d", year, rule->month, rule->day);
}

/* A holiday on a weekend moves to the next weekday that is not one already: in 2022, Christmas Day to
 * the 27th, past Boxing Day. Hence those on weekdays come first. */
static void
add_rules (const AttainHolidays *self,
           GPtrArray            *list,
           int                   year,
           gboolean              on_weekends)
{
  for (guint i = 0; i < self->rules->len; i++)
    {
      const AttainHolidayRule *rule = g_ptr_array_index (self->rules, i);
      g_autofree char *on = day_of_rule (rule, year);

      if (is_weekend (on) != on_weekends)
        continue;

      while (is_weekend (on) || find (list, on, NULL))
        {
          char *next = attain_date_add_days (on, 1);

          g_free (on);
          on = next;
        }
      add (list, g_steal_pointer (&on), rule->title);
    }
}

static void
apply_changes (const AttainHolidays *self,
               GPtrArray            *list,
               int                   year)
{
  guint at;

  for (guint i = 0; i < self->changes->len; i++)
    {
      const AttainHolidayChange *change = g_ptr_array_index (self->changes, i);

      if (attain_date_get_year (change->to) != year)
        continue;
      if (change->from != NULL && find (list, change->from, &at))
        g_ptr_array_remove_index (list, at);
      add (list, g_strdup (change->to), change->title);
    }
}

static int
compare_holidays (gconstpointer a,
                  gconstpointer b)
{
  const AttainHoliday *one = *(const AttainHoliday *const *) a;
  const AttainHoliday *other = *(const AttainHoliday *const *) b;

  return strcmp (one->on, other->on);
}

static gboolean
is_working_day (Walk       *walk,
                const char *date)
{
  int year = attain_date_get_year (date);

  if (is_weekend (date))
    return FALSE;

  if (walk->list == NULL || walk->year != year)
    {
      walk_clear (walk);
      walk->list = attain_holidays_list (walk->holidays, year);
      walk->year = year;
    }
  return !find (walk->list, date, NULL);
}

AttainHolidays *
attain_holidays_new (void)
{
  AttainHolidays *self = g_new0 (AttainHolidays, 1);

  self->rules = g_ptr_array_new_with_free_func ((GDestroyNotify) attain_holiday_rule_free);
  self->changes = g_ptr_array_new_with_free_func ((GDestroyNotify) attain_holiday_change_free);
  return self;
}

void
attain_holidays_free (AttainHolidays *self)
{
  g_ptr_array_unref (self->rules);
  g_ptr_array_unref (self->changes);
  g_free (self);
}

void
attain_holiday_rule_free (AttainHolidayRule *self)
{
  g_free (self->title);
  g_free (self);
}

void
attain_holiday_change_free (AttainHolidayChange *self)
{
  g_free (self->title);
  g_free (self->from);
  g_free (self->to);
  g_free (self);
}

/**
 * attain_holidays_list:
 * @self: the bank holidays of a country
 * @year: a year
 *
 * Returns: (transfer full) (element-type AttainHoliday): those of that year, in order; the names belong
 *   to @self
 */
GPtrArray *
attain_holidays_list (const AttainHolidays *self,
                      int                   year)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) holiday_free);

  add_rules (self, list, year, FALSE);
  add_rules (self, list, year, TRUE);
  apply_changes (self, list, year);
  g_ptr_array_sort (list, compare_holidays);
  return list;
}

/**
 * attain_holidays_is_working_day:
 * @self: the bank holidays of a country
 * @date: a valid day
 *
 * Returns: whether it is a Monday to Friday and no bank holiday
 */
gboolean
attain_holidays_is_working_day (const AttainHolidays *self,
                                const char           *date)
{
  g_auto(Walk) walk = { .holidays = self };

  return is_working_day (&walk, date);
}

/**
 * attain_holidays_add_working_days:
 * @self: the bank holidays of a country
 * @date: a valid day
 * @days: how many working days, also negative
 *
 * The day itself does not count: a letter of Friday with a limit of one working day is due on Monday.
 *
 * Returns: (transfer full): the day that many working days later; @date itself for 0
 */
char *
attain_holidays_add_working_days (const AttainHolidays *self,
                                  const char           *date,
                                  int                   days)
{
  g_auto(Walk) walk = { .holidays = self };
  int step = days < 0 ? -1 : 1;
  char *at = g_strdup (date);

  while (days != 0)
    {
      char *next = attain_date_add_days (at, step);

      g_free (at);
      at = next;
      if (is_working_day (&walk, at))
        days -= step;
    }

  return at;
}

/**
 * attain_holidays_count_working_days:
 * @self: the bank holidays of a country
 * @from: the first day of a period
 * @to: its last day
 *
 * Returns: how many working days the period has, both ends included; 0 when it ends before it begins
 */
int
attain_holidays_count_working_days (const AttainHolidays *self,
                                    const char           *from,
                                    const char           *to)
{
  g_auto(Walk) walk = { .holidays = self };
  gint32 last = attain_date_to_day (to);
  int count = 0;

  for (gint32 day = attain_date_to_day (from); day <= last; day++)
    {
      g_autofree char *date = attain_date_from_day (day);

      count += is_working_day (&walk, date);
    }

  return count;
}

/**
 * attain_easter_sunday:
 * @year: a year of the Gregorian calendar
 *
 * By the rule of the calendar's own authors: the Sunday after the full moon that falls on or after
 * 21 March, the moon being that of the church's tables.
 *
 * Returns: (transfer full): Easter Sunday
 */
char *
attain_easter_sunday (int year)
{
  int century = year / 100;
  int golden = year % 19;
  int moon = (century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15) % 30;
  int full_moon = moon - (moon / 28) * (1 - (29 / (moon + 1)) * ((21 - golden) / 11));
  g_autofree char *equinox = g_strdup_printf ("%04d-03-21", year);
  g_autofree char *full_moon_on = attain_date_add_days (equinox, full_moon);

  return attain_date_add_days (full_moon_on, 7 - attain_date_get_weekday (full_moon_on) % 7);
}
