/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-reference-test.h"

/* As GOV.UK published them. */
static void
test_known_years (void)
{
  const struct { int year; const char *days; } cases[] = {
    { 2002, "01-01 03-29 04-01 05-06 06-03 06-04 08-26 12-25 12-26" },
    { 2011, "01-03 04-22 04-25 04-29 05-02 05-30 08-29 12-26 12-27" },
    { 2012, "01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26" },
    { 2019, "01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26" },
    { 2020, "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28" },
    { 2021, "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28" },
    { 2022, "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27" },
    { 2023, "01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26" },
    { 2024, "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26" },
    { 2025, "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26" },
    { 2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28" },
    { 2027, "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28" },
  };
  g_autoptr(AttainHolidays) holidays = read_bank_holidays ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GPtrArray) list = attain_holidays_list (holidays, cases[i].year);
      g_autoptr(GString) days = g_string_new (NULL);

      for (guint j = 0; j < list->len; j++)
        {
          const AttainHoliday *holiday = g_ptr_array_index (list, j);

          g_string_append_printf (days, "%s%s", j > 0 ? " " : "", holiday->on + 5);
        }
      g_assert_cmpstr (days->str, ==, cases[i].days);
    }
}

static void
test_names_move_along (void)
{
  g_autoptr(AttainHolidays) holidays = read_bank_holidays ();
  g_autoptr(GPtrArray) list = attain_holidays_list (holidays, 2022);

  g_assert_cmpstr (((AttainHoliday *) g_ptr_array_index (list, 8))->title, ==, "Boxing Day");
  g_assert_cmpstr (((AttainHoliday *) g_ptr_array_index (list, 9))->title, ==, "Christmas Day");
}

static void
test_easter (void)
{
  const struct { int year; const char *day; } cases[] = {
    { 1818, "1818-03-22" }, { 1943, "1943-04-25" }, { 1954, "1954-04-18" }, { 1981, "1981-04-19" },
    { 2008, "2008-03-23" }, { 2019, "2019-04-21" }, { 2024, "2024-03-31" }, { 2026, "2026-04-05" },
    { 2038, "2038-04-25" }, { 2049, "2049-04-18" }, { 2076, "2076-04-19" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *day = attain_easter_sunday (cases[i].year);

      g_assert_cmpstr (day, ==, cases[i].day);
    }
}

static void
test_working_day (void)
{
  const struct { const char *date; gboolean working; } cases[] = {
    { "2026-11-20", TRUE }, { "2026-11-21", FALSE }, { "2026-11-22", FALSE }, { "2020-05-04", TRUE },
    { "2020-05-08", FALSE }, { "2022-05-30", TRUE }, { "2022-09-19", FALSE }, { "2026-12-28", FALSE },
  };
  g_autoptr(AttainHolidays) holidays = read_bank_holidays ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (attain_holidays_is_working_day (holidays, cases[i].date), ==, cases[i].working);
}

static void
test_add_working_days (void)
{
  const struct { const char *from; int days; const char *to; } cases[] = {
    { "2026-11-20", 1, "2026-11-23" },  { "2026-11-21", 1, "2026-11-23" }, { "2026-11-21", 0, "2026-11-21" },
    { "2026-12-24", 1, "2026-12-29" },  { "2026-12-24", 5, "2027-01-05" }, { "2027-01-05", -5, "2026-12-24" },
    { "2022-06-01", 10, "2022-06-17" }, { "2026-11-23", -1, "2026-11-20" },
  };
  g_autoptr(AttainHolidays) holidays = read_bank_holidays ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *to = attain_holidays_add_working_days (holidays, cases[i].from, cases[i].days);

      g_assert_cmpstr (to, ==, cases[i].to);
    }
}

/* The department divides days lost by 253, which is a census year of eight bank holidays. */
static void
test_count_working_days (void)
{
  const struct { const char *from; const char *to; int days; } cases[] = {
    { "2018-10-01", "2019-09-30", 253 }, { "2022-10-01", "2023-09-30", 251 }, { "2026-12-24", "2026-12-31", 4 },
    { "2026-11-21", "2026-11-22", 0 },   { "2026-11-20", "2026-11-20", 1 },   { "2026-11-20", "2026-11-19", 0 },
  };
  g_autoptr(AttainHolidays) holidays = read_bank_holidays ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (attain_holidays_count_working_days (holidays, cases[i].from, cases[i].to), ==, cases[i].days);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/holidays/known-years", test_known_years);
  g_test_add_func ("/holidays/names-move-along", test_names_move_along);
  g_test_add_func ("/holidays/easter", test_easter);
  g_test_add_func ("/holidays/working-day", test_working_day);
  g_test_add_func ("/holidays/add-working-days", test_add_working_days);
  g_test_add_func ("/holidays/count-working-days", test_count_working_days);

  return g_test_run ();
}
