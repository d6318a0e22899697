/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-working-days.h"

#include "attain-date.h"
#include "attain-reference-test.h"

/* Every day of three years, beside the rules that forget at once. */
static void
test_as_the_rules (void)
{
  g_autoptr(AttainHolidays) holidays = read_bank_holidays ();
  g_autoptr(AttainWorkingDays) days = attain_working_days_new (holidays);
  gint32 first = attain_date_to_day ("2025-12-20");

  for (gint32 day = first; day < first + 3 * 365; day++)
    {
      g_autofree char *date = attain_date_from_day (day);
      g_autofree char *next = attain_date_from_day (attain_working_days_on_or_next (days, day));
      g_autofree char *wanted = attain_holidays_is_working_day (holidays, date)
                                ? g_strdup (date) : attain_holidays_add_working_days (holidays, date, 1);

      g_assert_cmpstr (next, ==, wanted);
    }
}

static void
test_without_holidays (void)
{
  g_autoptr(AttainWorkingDays) days = attain_working_days_new (NULL);
  gint32 christmas = attain_date_to_day ("2026-12-25");

  g_assert_cmpint (attain_working_days_on_or_next (days, christmas), ==, christmas);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/working-days/as-the-rules-say", test_as_the_rules);
  g_test_add_func ("/working-days/without-holidays", test_without_holidays);

  return g_test_run ();
}
