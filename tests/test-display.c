/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-display.h"

static void
test_dates (void)
{
  g_autofree char *day = attain_date_display ("2026-03-03");
  g_autofree char *none = attain_date_display (NULL);

  g_assert_cmpstr (day, ==, "3 Mar 2026");
  g_assert_cmpstr (none, ==, "");
}

static void
test_typed_dates (void)
{
  static const struct { const char *text, *date; } cases[] = {
    { "3 Mar 2026", "2026-03-03" }, { " 03 march 2026 ", "2026-03-03" }, { "30 Sept 2026", "2026-09-30" },
    { "30/11/2026", "2026-11-30" }, { "2026-11-30", "2026-11-30" }, { "", NULL }, { "31 Apr 2026", NULL },
    { "3 Ma 2026", NULL }, { "3 Mar 26", NULL }, { "3 Mars 2026", NULL }, { "3 Mar 2026 x", NULL }, { "3 Mar", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autofree char *date = attain_date_read (cases[i].text, &error);

      g_assert_cmpstr (date, ==, cases[i].date);
      g_assert_true ((error == NULL) == (date != NULL));
    }
}

static void
test_hours (void)
{
  static const struct { int minutes; const char *text; } cases[] = {
    { 0, "0 min" }, { 45, "45 min" }, { 60, "1 h" }, { 444, "7 h 24 min" }, { -30, "-30 min" }, { -90, "-1 h 30 min" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = attain_hours_display (cases[i].minutes);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_numbers (void)
{
  static const struct { double value; const char *whole, *one_place; } cases[] = {
    { 0, "0", "0" },
    { 7.5, "7.5", "7.5" },
    { -1, "-1", "-1" },
    { 0.1, "0.1", "0.1" },
    { 0.54054, "0.54054", "0.5" },
    { 5.001, "5.001", "5" },
    { 2.25, "2.25", "2.3" },
    { 1000001, "1000001", "1000001" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *whole = attain_number_display (cases[i].value);
      g_autofree char *one_place = attain_decimal_display (cases[i].value, 1);

      g_assert_cmpstr (whole, ==, cases[i].whole);
      g_assert_cmpstr (one_place, ==, cases[i].one_place);
    }
}

static void
test_days (void)
{
  static const struct { double days; const char *text; } cases[] = {
    { 0, "0 days" }, { 0.5, "0.5 days" }, { 1, "1 day" }, { 4.5, "4.5 days" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = attain_days_display (cases[i].days);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_late (void)
{
  const struct { int days; const char *text; } cases[] = {
    { 1, "1 day late" }, { 2, "2 days late" }, { 13, "13 days late" }, { 14, "2 weeks late" }, { 87, "12 weeks late" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = attain_late_display (cases[i].days);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_words_stand_alone (void)
{
  const struct { const char *text; const char *alone; } cases[] = {
    { NULL, "" },
    { "", "" },
    { "due today", "Due today" },
    { "3 days late", "3 days late" },
    { "état", "État" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *alone = attain_text_capitalise (cases[i].text);

      g_assert_cmpstr (alone, ==, cases[i].alone);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/display/dates", test_dates);
  g_test_add_func ("/display/dates-as-they-are-typed", test_typed_dates);
  g_test_add_func ("/display/hours", test_hours);
  g_test_add_func ("/display/numbers-with-the-places-they-have", test_numbers);
  g_test_add_func ("/display/days", test_days);
  g_test_add_func ("/display/late", test_late);
  g_test_add_func ("/display/words-stand-alone", test_words_stand_alone);
  return g_test_run ();
}
