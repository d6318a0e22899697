/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What happens of itself on the day happens while the window is open, and is told. */

#include "attain-daily-tidy.h"

#include "attain-progression-test.h"

#define RATIFIED GINT_TO_POINTER (ATTAIN_APPLICATION_RATIFIED)
#define EFFECT   "2026-12-01"       /* the day on which the level of the application takes effect */

static void
set_up (ProgressionFixture *fixture,
        gconstpointer       data)
{
  g_setenv ("ATTAIN_TODAY", TODAY, TRUE);
  progression_set_up (fixture, data);
}

static gint64
count_tidyings (ProgressionFixture *fixture)
{
  return count_rows (fixture->cases.store.db, "SELECT count(*) FROM change WHERE action = 'Tidy up applications'");
}

static void
open_on (ProgressionFixture *fixture,
         const char         *day)
{
  g_setenv ("ATTAIN_TODAY", day, TRUE);
  attain_window_open (fixture->window, fixture->cases.store.file);
  wait_until (attain_window_get_browser (fixture->window) != NULL);
}

static void
test_on_opening (ProgressionFixture *fixture,
                 gconstpointer       data)
{
  g_assert_cmpint (count_tidyings (fixture), ==, 0);
  open_on (fixture, EFFECT);
  wait_until (shows (fixture->window, "1 application moved on by itself"));
  g_assert_cmpint (count_tidyings (fixture), ==, 1);
  press (fixture->window, "History");
  wait_until (shows (page_of (fixture->window), "Tidy up applications"));
}

/* Run for the same day again, it finds nothing to do, and says nothing. */
static void
test_once_a_day (ProgressionFixture *fixture,
                 gconstpointer       data)
{
  open_on (fixture, EFFECT);
  wait_until (count_tidyings (fixture) == 1);
  attain_daily_tidy_run (attain_window_get_context (fixture->window), fixture->window);
  go_to (fixture, "application/P-2026-001", "In effect");
  g_assert_cmpint (count_tidyings (fixture), ==, 1);
}

/* The applicant has no part in it; whoever is of the academy has. */
static void
test_in_whose_name (ProgressionFixture *fixture,
                    gconstpointer       data)
{
  g_setenv ("ATTAIN_TODAY", EFFECT, TRUE);
  enter_as (fixture, "E02");
  go_to (fixture, "application/P-2026-001", "Ratified");
  g_assert_cmpint (count_tidyings (fixture), ==, 0);

  enter_as (fixture, "E03");
  wait_until (shows (fixture->window, "1 application moved on by itself"));
  g_assert_cmpint (count_rows (fixture->cases.store.db, "SELECT count(*) FROM change WHERE actor = 'E03'"
                               " AND action = 'Tidy up applications'"), ==, 1);
}

#define ADD(name, function) \
  g_test_add ("/daily-tidy/" name, ProgressionFixture, RATIFIED, set_up, function, progression_tear_down)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  ADD ("on-opening", test_on_opening);
  ADD ("once-a-day", test_once_a_day);
  ADD ("in-whose-name", test_in_whose_name);

  return g_test_run ();
}
