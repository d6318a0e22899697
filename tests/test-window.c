/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-gui-test.h"

static void
test_opens_file (WindowFixture *fixture,
                 gconstpointer  data)
{
  g_assert_true (shows (fixture->window, "Settings"));
}

static void
test_bad_file (WindowFixture *fixture,
               gconstpointer  data)
{
  attain_window_open (fixture->window, "/nowhere/at/all.attain");
  wait_until (shows (fixture->window, "The file cannot be opened"));
  g_assert_true (shows (fixture->window, "There is no such folder"));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

#define ADD(name, data, function) \
  g_test_add ("/window/" name, WindowFixture, data, window_set_up, function, window_tear_down)
  ADD ("opens-file", NULL, test_opens_file);
  ADD ("bad-file", "", test_bad_file);

  return g_test_run ();
}
