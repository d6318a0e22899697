/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-post-check.h"

#include <string.h>

#include "attain-error.h"
#include "attain-store-test.h"

static AttainPost *
make_post (gint64      person_id,
           gint64      manager_id,
           const char *from,
           const char *to)
{
  return g_object_new (ATTAIN_TYPE_POST, "person-id", person_id, "line-manager-id", manager_id, "from-on", from,
                       "to-on", to, "team", "East", "fte", 1.0, "contract", ATTAIN_CONTRACT_PERMANENT, NULL);
}

static void
assert_commit_refused (AttainChange **change,
                       const char    *message)
{
  g_autoptr(GError) error = NULL;

  g_assert_false (attain_change_commit (change, NULL, &error));
  g_assert_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, message));
}

/* One who works from June to August 2025 in a permanent post has another one. */
static void
test_overlap (StoreFixture  *fixture,
              gconstpointer  data)
{
  static const struct { const char *from, *to; AttainContract contract; gboolean overlap; } cases[] = {
    { "2025-01-01", "2025-12-31", ATTAIN_CONTRACT_PERMANENT, TRUE },
    { "2024-01-01", "2025-05-31", ATTAIN_CONTRACT_PERMANENT, FALSE },
    { "2024-01-01", "2025-06-01", ATTAIN_CONTRACT_PERMANENT, TRUE },
    { "2025-09-01", NULL, ATTAIN_CONTRACT_PERMANENT, FALSE },
    { "2025-08-31", NULL, ATTAIN_CONTRACT_PERMANENT, TRUE },
    { "2025-07-01", NULL, ATTAIN_CONTRACT_AGENCY, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint turned = 0; turned < 2; turned++)
      {
        g_autofree char *employee_id = g_strdup_printf ("E%u-%u", i, turned);
        g_autoptr(AttainPerson) person = add_person (fixture->db, employee_id, "Ada", "Okafor");
        gint64 id = attain_record_get_id (ATTAIN_RECORD (person));
        g_autoptr(AttainPost) summer = make_post (id, 0, "2025-06-01", "2025-08-31");
        g_autoptr(AttainPost) other = make_post (id, 0, cases[i].from, cases[i].to);
        g_autoptr(AttainChange) change = NULL;

        other->contract = cases[i].contract;
        insert_record (fixture->db, &attain_post_table, turned ? other : summer);
        change = begin_change (fixture->db, "Add a post");
        g_assert_true (attain_change_insert (change, &attain_post_table, turned ? summer : other, NULL));
        if (cases[i].overlap)
          assert_commit_refused (&change, "Two posts of one person in one contract overlap: end the first before the second"
                                          " begins");
        else
          commit_change (&change);
      }
}

static void
test_circle_of_managers_is_refused (StoreFixture  *fixture,
                                    gconstpointer  data)
{
  gint64 ids[3];
  g_autoptr(AttainChange) change = NULL;

  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *employee_id = g_strdup_printf ("E%u", i);
      g_autoptr(AttainPerson) person = add_person (fixture->db, employee_id, "Ada", "Okafor");

      ids[i] = attain_record_get_id (ATTAIN_RECORD (person));
    }

  /* The circle closes only on the days that all three posts share. */
  change = begin_change (fixture->db, "Add posts");
  for (guint i = 0; i < 3; i++)
    {
      const char *from[] = { "2024-01-01", "2024-03-01", "2024-05-01" };
      g_autoptr(AttainPost) post = make_post (ids[i], ids[(i + 1) % 3], from[i], i == 0 ? "2024-06-30" : NULL);

      g_assert_true (attain_change_insert (change, &attain_post_table, post, NULL));
    }
  assert_commit_refused (&change, "make a circle from 1 May 2024 on");
}

static void
test_managers_in_turn_are_no_circle (StoreFixture  *fixture,
                                     gconstpointer  data)
{
  g_autoptr(AttainPerson) ada = add_person (fixture->db, "E1", "Ada", "Okafor");
  g_autoptr(AttainPerson) bea = add_person (fixture->db, "E2", "Bea", "Nowak");
  gint64 a = attain_record_get_id (ATTAIN_RECORD (ada)), b = attain_record_get_id (ATTAIN_RECORD (bea));
  g_autoptr(AttainPost) first = make_post (a, b, "2024-01-01", "2024-06-30");
  g_autoptr(AttainPost) second = make_post (b, a, "2024-07-01", NULL);

  insert_record (fixture->db, &attain_post_table, first);
  insert_record (fixture->db, &attain_post_table, second);
  g_assert_cmpint (count_rows (fixture->db, "SELECT count(*) FROM post"), ==, 2);
}

#define ADD(name, function) g_test_add ("/post-check/" name, StoreFixture, NULL, store_set_up, function, store_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("overlapping-posts-are-refused", test_overlap);
  ADD ("circle-of-managers-is-refused", test_circle_of_managers_is_refused);
  ADD ("managers-in-turn-are-no-circle", test_managers_in_turn_are_no_circle);
  return g_test_run ();
}
