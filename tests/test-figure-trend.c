/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-figure-trend.h"

#include "attain-store-test.h"

static void
add_worker (AttainDb   *db,
            const char *employee_id,
            const char *from,
            const char *to)
{
  g_autoptr(AttainPerson) person = add_person (db, employee_id, "Ada", "Okafor");
  g_autoptr(AttainPost) post = g_object_new (ATTAIN_TYPE_POST, "person-id",
                                             attain_record_get_id (ATTAIN_RECORD (person)), "from-on", from, "to-on", to,
                                             "team", "East", "fte", 1.0, "contract", ATTAIN_CONTRACT_PERMANENT, NULL);

  insert_record (db, &attain_post_table, post);
}

/* Each year is measured on its own day, over its own period. */
static void
test_years (StoreFixture  *fixture,
            gconstpointer  data)
{
  const AttainFigureId ids[] = { ATTAIN_FIGURE_IN_POST_HEADCOUNT, ATTAIN_FIGURE_LEAVERS_HEADCOUNT };
  const AttainFigureQuestion question = { .as_of = "2024-02-29", .from = "2023-03-01", .to = "2024-02-29" };
  const struct { const char *as_of, *from, *to; double in_post, leavers; } cases[] = {
    { "2022-02-28", "2021-03-01", "2022-02-28", 1, 0 },
    { "2023-02-28", "2022-03-01", "2023-02-28", 3, 0 },
    { "2024-02-29", "2023-03-01", "2024-02-29", 2, 1 },
  };
  g_autoptr(GPtrArray) rules = g_ptr_array_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) years = NULL;

  add_worker (fixture->db, "E1", "2020-01-06", NULL);
  add_worker (fixture->db, "E2", "2022-03-01", NULL);
  add_worker (fixture->db, "E3", "2022-03-01", "2023-03-01");
  years = attain_figure_trend_load (fixture->db, NULL, rules, NULL, &question, ids, G_N_ELEMENTS (ids), 3, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (years->len, ==, G_N_ELEMENTS (cases));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GPtrArray *year = g_ptr_array_index (years, i);
      const AttainFigure *in_post = g_ptr_array_index (year, 0), *leavers = g_ptr_array_index (year, 1);

      g_assert_cmpstr (in_post->as_of, ==, cases[i].as_of);
      g_assert_cmpfloat (in_post->value, ==, cases[i].in_post);
      g_assert_cmpstr (leavers->from, ==, cases[i].from);
      g_assert_cmpstr (leavers->to, ==, cases[i].to);
      g_assert_cmpfloat (leavers->value, ==, cases[i].leavers);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/figure-trend/years", StoreFixture, NULL, store_set_up, test_years, store_tear_down);

  return g_test_run ();
}
