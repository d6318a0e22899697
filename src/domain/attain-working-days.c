/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-working-days.h"

#include "attain-date.h"

struct _AttainWorkingDays
{
  const AttainHolidays *holidays;
  GHashTable           *days_off;   /* bank holidays of the years in @years */
  GHashTable           *years;
};

/**
 * attain_working_days_new:
 * @holidays: (nullable): the bank holidays of a country, which must outlive it; without, every day is a working day
 *
 * Returns: (transfer full): what is known of working days, which is nothing yet
 */
AttainWorkingDays *
attain_working_days_new (const AttainHolidays *holidays)
{
  AttainWorkingDays *self = g_new0 (AttainWorkingDays, 1);

  self->holidays = holidays;
  self->days_off = g_hash_table_new (NULL, NULL);
  self->years = g_hash_table_new (NULL, NULL);
  return self;
}

void
attain_working_days_free (AttainWorkingDays *self)
{
  g_hash_table_unref (self->days_off);
  g_hash_table_unref (self->years);
  g_free (self);
}

static void
learn_year (AttainWorkingDays *self,
            int                year)
{
  g_autoptr(GPtrArray) holidays = NULL;

  if (!g_hash_table_add (self->years, GINT_TO_POINTER (year)))
    return;

  holidays = attain_holidays_list (self->holidays, year);
  for (guint i = 0; i < holidays->len; i++)
    {
      const AttainHoliday *holiday = g_ptr_array_index (holidays, i);

      g_hash_table_add (self->days_off, GINT_TO_POINTER (attain_date_to_day (holiday->on)));
    }
}

static gboolean
is_day_off (AttainWorkingDays *self,
            gint32             day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  learn_year (self, g_date_get_year (&date));
  return g_date_get_weekday (&date) >= G_DATE_SATURDAY || g_hash_table_contains (self->days_off, GINT_TO_POINTER (day));
}

/**
 * attain_working_days_on_or_next:
 * @self: what is known of working days
 * @day: a day, of attain_date_to_day()
 *
 * Returns: the day itself where it is a working day, and the next one where it is not
 */
gint32
attain_working_days_on_or_next (AttainWorkingDays *self,
                                gint32             day)
{
  while (self->holidays != NULL && is_day_off (self, day))
    day++;

  return day;
}
