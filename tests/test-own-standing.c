/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-own-standing.h"

#include "attain-error.h"
#include "attain-store-test.h"

#define TODAY "2026-06-01"

static AttainScheme *
make_scheme (void)
{
  AttainScheme *scheme = attain_scheme_new ();
  AttainRequiredCourse *course = g_new0 (AttainRequiredCourse, 1);

  scheme->cpd = (AttainCpdTerms) { .days = 5, .minutes_per_day = 444, .year_starts_month = 4 };
  course->course = g_strdup ("SAFE");
  course->title = g_strdup ("Safeguarding");
  g_ptr_array_add (scheme->required_courses, course);
  return scheme;
}

static void
test_standing (StoreFixture  *fixture,
               gconstpointer  data)
{
  g_autoptr(AttainScheme) scheme = make_scheme ();
  g_autoptr(GPtrArray) rules = g_ptr_array_new ();
  g_autoptr(AttainPerson) person = add_person (fixture->db, "E1", "Ada", "Okafor");
  g_autoptr(AttainPerson) other = add_person (fixture->db, "E2", "Bea", "Nowak");
  gint64 id = attain_record_get_id (ATTAIN_RECORD (person));
  g_autoptr(AttainPost) post = g_object_new (ATTAIN_TYPE_POST, "person-id", id, "from-on", "2020-01-06", "team", "Duty",
                                             "fte", 1.0, "contract", ATTAIN_CONTRACT_PERMANENT, NULL);
  g_autoptr(AttainOwnStanding) standing = NULL;
  g_autoptr(GError) error = NULL;

  insert_record (fixture->db, &attain_post_table, post);
  g_object_unref (add_entry (fixture->db, id, "2026-04-02", "Older", 60));
  g_object_unref (add_entry (fixture->db, id, "2026-05-02", "Newest", 60));
  g_object_unref (add_entry (fixture->db, id, "2026-01-02", "Oldest", 60));
  g_object_unref (add_entry (fixture->db, attain_record_get_id (ATTAIN_RECORD (other)), "2026-05-09", "Another's", 60));

  standing = attain_own_standing_load (fixture->db, id, scheme, rules, TODAY, 2, &error);
  g_assert_no_error (error);
  g_assert_cmpfloat (standing->cpd->entitlement->due, ==, 5);
  g_assert_cmpuint (standing->needs->len, ==, 1);
  g_assert_cmpuint (standing->entries->len, ==, 2);
  g_assert_cmpstr (ATTAIN_CPD_ENTRY (g_ptr_array_index (standing->entries, 0))->title, ==, "Newest");
  g_assert_cmpstr (ATTAIN_CPD_ENTRY (g_ptr_array_index (standing->entries, 1))->title, ==, "Older");
}

static void
test_without_post_or_scheme (StoreFixture  *fixture,
                             gconstpointer  data)
{
  g_autoptr(AttainScheme) scheme = make_scheme ();
  g_autoptr(GPtrArray) rules = g_ptr_array_new ();
  g_autoptr(AttainPerson) person = add_person (fixture->db, "E1", "Ada", "Okafor");
  gint64 id = attain_record_get_id (ATTAIN_RECORD (person));
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainOwnStanding) without_post =
    attain_own_standing_load (fixture->db, id, scheme, rules, TODAY, 2, &error);
  g_autoptr(AttainOwnStanding) without_scheme = NULL;

  g_assert_no_error (error);
  g_assert_null (without_post->needs);
  without_scheme = attain_own_standing_load (fixture->db, id, NULL, rules, TODAY, 2, &error);
  g_assert_no_error (error);
  g_assert_null (without_scheme->needs);
  g_assert_null (without_scheme->cpd->entitlement);
  g_assert_null (attain_own_standing_load (fixture->db, 7, scheme, rules, TODAY, 2, &error));
  g_assert_error (error, ATTAIN_ERROR, ATTAIN_ERROR_NOT_FOUND);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/own-standing/" name, StoreFixture, NULL, store_set_up, function, store_tear_down)
  ADD ("standing", test_standing);
  ADD ("without-post-or-scheme", test_without_post_or_scheme);

  return g_test_run ();
}
