/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-cpd-table.h"

#include "attain-cpd-test.h"

static void
test_year (CpdFixture    *fixture,
           gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) entries = attain_cpd_load_year (fixture->base.db, fixture->ada, "2026-04-01", "2027-03-31",
                                                       &error);
  AttainCpdUse use;

  g_assert_no_error (error);
  g_assert_cmpuint (entries->len, ==, 3);
  g_assert_cmpstr (ATTAIN_CPD_ENTRY (g_ptr_array_index (entries, 0))->title, ==, "Court skills day");

  attain_cpd_sum_year (fixture->base.db, fixture->ada, "2025-04-01", "2027-03-31", &use, &error);
  g_assert_no_error (error);
  g_assert_cmpint (use.mandatory, ==, 444);
  g_assert_cmpint (use.own_choice, ==, 90);
  g_assert_cmpint (use.unassigned, ==, 60);

  attain_cpd_sum_year (fixture->base.db, fixture->ada, "2020-04-01", "2021-03-31", &use, &error);
  g_assert_no_error (error);
  g_assert_cmpint (use.mandatory + use.own_choice + use.unassigned, ==, 0);
}

static const struct { const char *day, *title; gint64 twin; } twin_cases[] = {
  { "2026-05-05", "Reading group", 3 },
  { "2026-05-05", "READING group", 3 },
  { "2026-05-07", "Reading group", 0 },
  { "2026-05-05", "Shadowing in court", 0 },
  { NULL, "Reading group", 0 },
  { "2026-05-05", NULL, 0 },
};

static void
test_twin (CpdFixture    *fixture,
           gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainCpdEntry) saved = attain_table_load_one (&attain_cpd_table, fixture->base.db, 3, &error);
  gint64 twin;

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (twin_cases); i++)
    {
      g_autoptr(AttainCpdEntry) entry =
        g_object_new (ATTAIN_TYPE_CPD_ENTRY, "person-id", fixture->ada, "occurred-on", twin_cases[i].day,
                      "title", twin_cases[i].title, NULL);

      attain_cpd_find_twin (fixture->base.db, entry, &twin, &error);
      g_assert_no_error (error);
      g_assert_cmpint (twin, ==, twin_cases[i].twin);
    }

  attain_cpd_find_twin (fixture->base.db, saved, &twin, &error);
  g_assert_no_error (error);
  g_assert_cmpint (twin, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/cpd-table/" name, CpdFixture, NULL, cpd_set_up, function, cpd_tear_down)

  ADD ("year", test_year);
  ADD ("twin", test_twin);

  return g_test_run ();
}
