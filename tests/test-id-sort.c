/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-id-sort.h"

static const struct { gboolean descending; gint64 ids[5]; } cases[] = {
  { FALSE, { 11, 13, 12, 10, 14 } },
  { TRUE, { 14, 10, 12, 13, 11 } },
};

static void
test_stable (void)
{
  static const struct { gint64 id; guint32 rank; } rows[] = { { 10, 7 }, { 11, 0 }, { 12, 3 }, { 13, 0 }, { 14, 7 } };

  for (guint c = 0; c < G_N_ELEMENTS (cases); c++)
    {
      g_autoptr(AttainIdSort) sort = attain_id_sort_new ();
      g_autoptr(GArray) ids = NULL;

      for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
        attain_id_sort_add (sort, rows[i].id, rows[i].rank);
      ids = attain_id_sort_end (sort, cases[c].descending);
      g_assert_cmpmem (ids->data, ids->len * sizeof (gint64), cases[c].ids, sizeof cases[c].ids);
    }
}

static void
test_empty (void)
{
  g_autoptr(AttainIdSort) sort = attain_id_sort_new ();
  g_autoptr(GArray) ids = attain_id_sort_end (sort, FALSE);

  g_assert_cmpuint (ids->len, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/id-sort/stable", test_stable);
  g_test_add_func ("/id-sort/empty", test_empty);
  return g_test_run ();
}
