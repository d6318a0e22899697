/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-trail.h"

static void
test_back_and_forward (void)
{
  g_autoptr(AttainTrail) trail = attain_trail_new ();

  g_assert_null (attain_trail_get_address (trail));
  attain_trail_visit (trail, "today");
  attain_trail_visit (trail, "people");
  attain_trail_visit (trail, "people");
  attain_trail_visit (trail, "person/E123");

  g_assert_true (attain_trail_step (trail, -2));
  g_assert_cmpstr (attain_trail_get_address (trail), ==, "today");
  g_assert_false (attain_trail_step (trail, -1));
  g_assert_cmpstr (attain_trail_peek (trail, 2), ==, "person/E123");
  g_assert_null (attain_trail_peek (trail, 3));
}

static void
test_elsewhere_ends_the_way_forward (void)
{
  g_autoptr(AttainTrail) trail = attain_trail_new ();

  attain_trail_visit (trail, "today");
  attain_trail_visit (trail, "people");
  attain_trail_step (trail, -1);
  attain_trail_visit (trail, "cpd");

  g_assert_null (attain_trail_peek (trail, 1));
  g_assert_cmpstr (attain_trail_peek (trail, -1), ==, "today");
}

/* What was done at the place one leaves is done: back does not lead there, nor twice to one place. */
static void
test_leaves_for_good (void)
{
  g_autoptr(AttainTrail) trail = attain_trail_new ();

  attain_trail_visit_instead (trail, "today");
  attain_trail_visit (trail, "cpd");
  attain_trail_visit (trail, "cpd-entry/copy/12");
  attain_trail_visit_instead (trail, "cpd");
  g_assert_cmpstr (attain_trail_get_address (trail), ==, "cpd");
  g_assert_cmpstr (attain_trail_peek (trail, -1), ==, "today");

  attain_trail_visit (trail, "cpd-entry/12");
  attain_trail_visit (trail, "cpd-entry/copy/12");
  attain_trail_visit_instead (trail, "cpd");
  g_assert_cmpstr (attain_trail_peek (trail, -1), ==, "cpd-entry/12");
  g_assert_null (attain_trail_peek (trail, 1));
}

static void
test_forgets_the_oldest (void)
{
  g_autoptr(AttainTrail) trail = attain_trail_new ();
  int steps = 0;

  for (int i = 0; i < 1000; i++)
    {
      g_autofree char *address = g_strdup_printf ("person/E%d", i);

      attain_trail_visit (trail, address);
    }
  while (attain_trail_step (trail, -1))
    steps++;

  g_assert_cmpint (steps, ==, 199);
  g_assert_cmpstr (attain_trail_get_address (trail), ==, "person/E800");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/trail/back-and-forward", test_back_and_forward);
  g_test_add_func ("/trail/elsewhere-ends-the-way-forward", test_elsewhere_ends_the_way_forward);
  g_test_add_func ("/trail/forgets-the-oldest", test_forgets_the_oldest);
  g_test_add_func ("/trail/leaves-for-good", test_leaves_for_good);

  return g_test_run ();
}
