/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-clock.h"

static void
count_cb (gpointer data)
{
  (*(int *) data)++;
}

static void
look (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
test_day_is_over (void)
{
  int days = 0;
  g_autoptr(AttainClock) clock = attain_clock_new ("2026-11-19", count_cb, &days);

  g_assert_cmpstr (attain_clock_get_today (clock), ==, "2026-11-19");
  look ();
  g_assert_cmpstr (attain_clock_get_today (clock), ==, "2026-11-20");
  g_assert_cmpint (days, ==, 1);
}

static void
test_day_goes_on (void)
{
  int days = 0;
  g_autoptr(AttainClock) clock = attain_clock_new ("2026-11-20", count_cb, &days);

  look ();
  g_assert_cmpint (days, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_setenv ("ATTAIN_TODAY", "2026-11-20", TRUE);

  g_test_add_func ("/clock/day-is-over", test_day_is_over);
  g_test_add_func ("/clock/day-goes-on", test_day_goes_on);

  return g_test_run ();
}
