/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-date.h"

#include "attain-error.h"

static void
test_valid (void)
{
  const struct { const char *text; gboolean valid; } cases[] = {
    { "2024-02-29", TRUE },  { "2023-02-29", FALSE }, { "2024-02-30", FALSE }, { "2024-13-01", FALSE },
    { "2024-00-10", FALSE }, { "1899-12-31", FALSE }, { "1900-01-01", TRUE },  { "2024-1-1", FALSE },
    { "2024-01-01 ", FALSE }, { "", FALSE },          { NULL, FALSE },         { "20240101", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (attain_date_is_valid (cases[i].text), ==, cases[i].valid);
}

static void
test_parse (void)
{
  const struct { const char *text; const char *date; } cases[] = {
    { "2024-02-29", "2024-02-29" }, { "29/02/2024", "2024-02-29" }, { "1/3/2024", "2024-03-01" },
    { "29/02/2023", NULL }, { "01/03/24", NULL }, { "2024/03/01", NULL }, { "march", NULL }, { "1/3", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autofree char *date = attain_date_parse (cases[i].text, &error);

      g_assert_cmpstr (date, ==, cases[i].date);
      if (cases[i].date == NULL)
        g_assert_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID);
      else
        g_assert_no_error (error);
    }
}

static void
test_day_numbers (void)
{
  GDate date;

  g_date_clear (&date, 1);
  for (g_date_set_dmy (&date, 1, 1, 1900); g_date_get_year (&date) <= 2100; g_date_add_days (&date, 1))
    {
      char text[sizeof "yyyy-mm-dd"];

      g_date_strftime (text, sizeof text, "%Y-%m-%d", &date);
      g_assert_cmpint (attain_date_to_day (text), ==, g_date_get_julian (&date));
    }
}

static void
test_add_months (void)
{
  const struct { const char *date; int months; const char *then; } cases[] = {
    { "2024-02-29", 12, "2025-02-28" }, { "2024-01-31", 1, "2024-02-29" }, { "2024-03-31", -1, "2024-02-29" },
    { "2024-12-15", 1, "2025-01-15" },  { "2024-01-15", -1, "2023-12-15" }, { "2024-05-31", 0, "2024-05-31" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *then = attain_date_add_months (cases[i].date, cases[i].months);

      g_assert_cmpstr (then, ==, cases[i].then);
    }
}

static void
test_months_between (void)
{
  const struct { const char *from; const char *to; int months; } cases[] = {
    { "2024-01-15", "2024-02-14", 0 }, { "2024-01-15", "2024-02-15", 1 }, { "2024-01-31", "2024-02-29", 1 },
    { "2020-02-29", "2021-02-28", 12 }, { "2024-05-01", "2024-04-01", 0 }, { "2023-09-01", "2026-09-01", 36 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (attain_date_months_between (cases[i].from, cases[i].to), ==, cases[i].months);
}

static void
test_year_start (void)
{
  const struct { const char *date; int month; const char *start; } cases[] = {
    { "2026-11-30", 12, "2025-12-01" }, { "2026-12-01", 12, "2026-12-01" },
    { "2026-03-31", 4, "2025-04-01" },  { "2026-04-01", 4, "2026-04-01" }, { "2026-07-01", 1, "2026-01-01" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *start = attain_date_year_start (cases[i].date, cases[i].month);

      g_assert_cmpstr (start, ==, cases[i].start);
    }
}

static void
test_within (void)
{
  const struct { const char *date; const char *from; const char *to; gboolean within; } cases[] = {
    { "2026-11-21", NULL, NULL, TRUE },
    { "2027-03-31", "2027-04-01", NULL, FALSE },
    { "2027-04-01", "2027-04-01", NULL, TRUE },
    { "2027-03-31", NULL, "2027-03-31", TRUE },
    { "2027-04-01", NULL, "2027-03-31", FALSE },
    { "2027-04-01", "2027-04-01", "2027-04-01", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (attain_date_is_within (cases[i].date, cases[i].from, cases[i].to), ==, cases[i].within);
}

static void
test_days (void)
{
  g_autofree char *later = attain_date_add_days ("2024-02-28", 2);

  g_assert_cmpstr (later, ==, "2024-03-01");
  g_assert_cmpint (attain_date_days_between ("2024-02-28", "2024-03-01"), ==, 2);
  g_assert_cmpint (attain_date_days_between ("2024-03-01", "2024-02-28"), ==, -2);
  g_assert_cmpint (attain_date_get_weekday ("2026-11-21"), ==, 6);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/date/valid", test_valid);
  g_test_add_func ("/date/parse", test_parse);
  g_test_add_func ("/date/day-numbers", test_day_numbers);
  g_test_add_func ("/date/add-months-keeps-to-the-month", test_add_months);
  g_test_add_func ("/date/months-between", test_months_between);
  g_test_add_func ("/date/year-start", test_year_start);
  g_test_add_func ("/date/within", test_within);
  g_test_add_func ("/date/days", test_days);

  return g_test_run ();
}
