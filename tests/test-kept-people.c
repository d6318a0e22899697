/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-kept-people.h"

static GArray *
make_ids (gint64 first)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  return g_array_append_val (ids, first);
}

static void
test_found_by_name (void)
{
  g_autoptr(AttainKeptPeople) kept = attain_kept_people_new ();
  g_autoptr(GArray) some = make_ids (3);
  g_autoptr(GArray) others = make_ids (8);
  g_autofree char *some_name = attain_kept_people_add (kept, "Agency", some);
  g_autofree char *others_name = attain_kept_people_add (kept, NULL, others);
  const char *label;

  g_assert_true (attain_kept_people_find (kept, some_name, &label) == some);
  g_assert_cmpstr (label, ==, "Agency");
  g_assert_true (attain_kept_people_find (kept, others_name, &label) == others);
  g_assert_null (label);
}

static void
test_none_under_other_names (void)
{
  static const char *const names[] = { "", "kept-", "kept-0", "kept-2", "kept-1x", "E001", NULL };
  g_autoptr(AttainKeptPeople) kept = attain_kept_people_new ();
  g_autoptr(GArray) ids = make_ids (3);
  const char *label;

  g_free (attain_kept_people_add (kept, "Agency", ids));
  for (int i = 0; names[i] != NULL; i++)
    g_assert_null (attain_kept_people_find (kept, names[i], &label));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/kept-people/found-by-name", test_found_by_name);
  g_test_add_func ("/kept-people/none-under-other-names", test_none_under_other_names);

  return g_test_run ();
}
