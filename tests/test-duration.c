/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-duration.h"

#include "attain-display.h"
#include "attain-error.h"

#define DAY 444

static void
test_parse (void)
{
  const struct { const char *text; gint64 minutes; } cases[] = {
    { "2", 120 },      { "2.5", 150 },        { "2,5", 150 },       { ".5", 30 },        { "0", 0 },
    { "2h", 120 },     { "2h30", 150 },       { "2h 30", 150 },     { "2H 30M", 150 },   { "2 h 30 min", 150 },
    { "1.5 hrs", 90 }, { "1 hr", 60 },        { "45 min", 45 },     { "90m", 90 },       { "2 hours 30", 150 },
    { "2:30", 150 },   { "0:05", 5 },         { "12:00", 720 },     { " 2.5 ", 150 },    { "30 minutes", 30 },
    { "1 day", 444 },  { "0.5 days", 222 },   { "1d 2h 15m", 579 }, { "1 day 30 min", 474 },
    { "0.1", 6 },      { "0.33", 20 },        { "7.4", 444 },
    { "half a day", 222 }, { "half day", 222 }, { "Half A Day", 222 }, { "a day", 444 }, { "half an hour", 30 },
    { "an hour", 60 }, { "1 day half an hour", 474 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      gint64 minutes = -1;

      g_test_message ("%s", cases[i].text);
      g_assert_true (attain_duration_parse (cases[i].text, DAY, &minutes, &error));
      g_assert_no_error (error);
      g_assert_cmpint (minutes, ==, cases[i].minutes);
    }
}

static void
test_refused (void)
{
  const char *cases[] = {
    "", "  ", "abc", "-2", "2h 30x", "2 30", "30 min 2", "30 min 2 h", "2h 3h", "1 day 30", "2:60", "2:5",
    "2:300", "1.5:30", "2h 30 15", "1e3", "0x10", "h", "2.", "..5", "2.5.5", "999999999", "2 weeks", "nan",
    "half", "half a", "a", "half 30", "a 30", "day", "half-day", "2h a 30", "half a half day",
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      gint64 minutes = -1;

      g_test_message ("“%s”", cases[i]);
      g_assert_false (attain_duration_parse (cases[i], DAY, &minutes, &error));
      g_assert_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID);
      g_assert_cmpint (minutes, ==, -1);
    }
}

static void
test_refused_in_words (void)
{
  g_autoptr(GError) error = NULL;
  gint64 minutes = 0;

  g_assert_false (attain_duration_parse (" a while ", DAY, &minutes, &error));
  g_assert_cmpstr (error->message, ==,
                   "“a while” is not a length of time: write hours, as in 2.5, or 2h 30, 45 min, 1 day");
}

/* What the window shows can be typed again. */
static void
test_what_is_shown_is_read (void)
{
  const gint64 lengths[] = { 1, 45, 59, 60, 61, 150, 444, 1440 };

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autofree char *shown = attain_hours_display (lengths[i]);
      gint64 minutes = -1;

      g_test_message ("%s", shown);
      g_assert_true (attain_duration_parse (shown, DAY, &minutes, NULL));
      g_assert_cmpint (minutes, ==, lengths[i]);
    }
}

static void
test_in_days (void)
{
  g_assert_cmpfloat (attain_duration_in_days (444, 444), ==, 1);
  g_assert_cmpfloat (attain_duration_in_days (222, 444), ==, 0.5);
  g_assert_cmpfloat (attain_duration_in_days (0, 360), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/duration/parse", test_parse);
  g_test_add_func ("/duration/refused", test_refused);
  g_test_add_func ("/duration/refused/in-words", test_refused_in_words);
  g_test_add_func ("/duration/what-is-shown-is-read", test_what_is_shown_is_read);
  g_test_add_func ("/duration/in-days", test_in_days);

  return g_test_run ();
}
