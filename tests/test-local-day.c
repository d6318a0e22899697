/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-local-day.h"

#include "attain-date.h"

static void
test_given (void)
{
  g_autofree char *today = NULL;

  g_setenv ("ATTAIN_TODAY", "2024-02-29", TRUE);
  today = attain_local_day_ask ();

  g_assert_cmpstr (today, ==, "2024-02-29");
}

static void
test_no_day_is_invented (void)
{
  static const char *const none[] = { "2026-02-30", "20 Nov 2026", "" };

  for (guint i = 0; i < G_N_ELEMENTS (none); i++)
    {
      g_autofree char *today = NULL;

      g_setenv ("ATTAIN_TODAY", none[i], TRUE);
      today = attain_local_day_ask ();
      g_assert_true (attain_date_is_valid (today));
      g_assert_cmpstr (today, !=, none[i]);
    }
}

/* Unless it becomes midnight in between, when the second look is right. */
static void
test_day_of_the_machine (void)
{
  g_autofree char *today = NULL, *before = NULL, *after = NULL;
  g_autoptr(GDateTime) first = g_date_time_new_now_local (), second = NULL;

  g_unsetenv ("ATTAIN_TODAY");
  today = attain_local_day_ask ();
  second = g_date_time_new_now_local ();
  before = g_date_time_format (first, "%F");
  after = g_date_time_format (second, "%F");

  g_assert_true (g_str_equal (today, before) || g_str_equal (today, after));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/local-day/given", test_given);
  g_test_add_func ("/local-day/no-day-is-invented", test_no_day_is_invented);
  g_test_add_func ("/local-day/day-of-the-machine", test_day_of_the_machine);

  return g_test_run ();
}
