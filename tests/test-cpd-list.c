/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-cpd-list.h"

#include "attain-cpd-test.h"
#include "attain-words.h"

static void
assert_ids (GArray     *ids,
            const char *expected)
{
  g_autoptr(GString) said = g_string_new (NULL);

  for (guint i = 0; i < ids->len; i++)
    g_string_append_printf (said, "%s%" G_GINT64_FORMAT, i > 0 ? " " : "", g_array_index (ids, gint64, i));
  g_assert_cmpstr (said->str, ==, expected);
}

static void
assert_list (CpdFixture      *fixture,
             AttainCpdFilter  filter,
             const char      *expected)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) ids = attain_cpd_list (fixture->base.db, &filter, &error);

  g_assert_no_error (error);
  assert_ids (ids, expected);
}

static void
test_orders (CpdFixture    *fixture,
             gconstpointer  data)
{
  static const struct { AttainCpdOrder order; gboolean descending; const char *ids; } cases[] = {
    { ATTAIN_CPD_ORDER_DAY, FALSE, "2 1 3 5 4 6" },
    { ATTAIN_CPD_ORDER_DAY, TRUE, "6 4 5 3 1 2" },
    { ATTAIN_CPD_ORDER_TITLE, FALSE, "1 2 3 4 5 6" },
    { ATTAIN_CPD_ORDER_TITLE, TRUE, "6 5 4 3 2 1" },
    { ATTAIN_CPD_ORDER_PERSON, FALSE, "5 6 2 1 3 4" },
    { ATTAIN_CPD_ORDER_PERSON, TRUE, "4 3 1 2 6 5" },
    { ATTAIN_CPD_ORDER_ACTIVITY, FALSE, "1 6 2 3 4 5" },
    { ATTAIN_CPD_ORDER_ACTIVITY, TRUE, "5 4 3 2 6 1" },
    { ATTAIN_CPD_ORDER_MINUTES, FALSE, "6 2 3 4 5 1" },
    { ATTAIN_CPD_ORDER_MINUTES, TRUE, "1 5 4 3 2 6" },
    { ATTAIN_CPD_ORDER_ALLOWANCE, FALSE, "2 6 1 4 3 5" },
    { ATTAIN_CPD_ORDER_ALLOWANCE, TRUE, "5 3 4 1 6 2" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_list (fixture, (AttainCpdFilter) { .order = cases[i].order, .descending = cases[i].descending },
                 cases[i].ids);
}

static void
assert_beginning (CpdFixture      *fixture,
                  AttainCpdFilter  filter,
                  const char      *expected)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) ids = attain_cpd_list_beginning (fixture->base.db, &filter, &error);

  g_assert_no_error (error);
  assert_ids (ids, expected);
}

/* Of all entries in any order; none where some would be filtered for it. */
static void
test_beginning (CpdFixture    *fixture,
                gconstpointer  data)
{
  assert_beginning (fixture, (AttainCpdFilter) { .order = ATTAIN_CPD_ORDER_DAY }, "2 1 3 5 4 6");
  assert_beginning (fixture, (AttainCpdFilter) { .person_id = fixture->ada }, "");
  assert_beginning (fixture, (AttainCpdFilter) { .no_allowance = TRUE }, "");
  assert_beginning (fixture, (AttainCpdFilter) { .text = (char *) "court" }, "");
}

/* More than a beginning of another person, and of others as much as makes every order different. */
static void
log_many (CpdFixture *fixture)
{
  static const char sql[] =
    "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1200)"
    " INSERT INTO cpd_entry (uid, version, person_id, occurred_on, title, activity, minutes, allowance, content_key,"
    " peer_reflected) SELECT printf ('%036d', i), 1, 1 + i % 2, printf ('2026-0%d-1%d', 1 + i % 7, i % 5),"
    " 'Row ' || (i % 400), CASE i % 3 WHEN 0 THEN 'course' WHEN 1 THEN 'reading' ELSE 'coaching' END, i % 90,"
    " CASE i % 4 WHEN 0 THEN 'none' WHEN 1 THEN 'mandatory' END, i % 11, 0 FROM n";
  g_autoptr(GError) error = NULL;

  attain_db_run (fixture->base.db, sql, NULL, &error);
  g_assert_no_error (error);
}

static void
test_beginning_is_that_of_the_list (CpdFixture    *fixture,
                                    gconstpointer  data)
{
  log_many (fixture);
  for (guint i = 0; i < 2 * (ATTAIN_CPD_ORDER_ALLOWANCE + 1); i++)
    {
      const AttainCpdFilter filter = { .order = i / 2, .descending = i % 2 };
      g_autoptr(GError) error = NULL;
      g_autoptr(GArray) all = attain_cpd_list (fixture->base.db, &filter, &error);
      g_autoptr(GArray) beginning = attain_cpd_list_beginning (fixture->base.db, &filter, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (all->len, ==, 1206);
      g_assert_cmpuint (beginning->len, ==, 500);
      g_assert_cmpmem (beginning->data, 500 * sizeof (gint64), all->data, 500 * sizeof (gint64));
    }
}

static void
test_filters (CpdFixture    *fixture,
              gconstpointer  data)
{
  assert_list (fixture, (AttainCpdFilter) { .person_id = fixture->ada }, "2 1 3 4");
  assert_list (fixture, (AttainCpdFilter) { .person_id = fixture->ada, .descending = TRUE }, "4 3 1 2");
  assert_list (fixture, (AttainCpdFilter) { .from = (char *) "2026-04-01", .to = (char *) "2026-05-05" }, "1 3 5");
  assert_list (fixture, (AttainCpdFilter) { .activity = ATTAIN_CPD_ACTIVITY_READING }, "3 4");
  assert_list (fixture, (AttainCpdFilter) { .allowance = ATTAIN_CPD_ALLOWANCE_OWN_CHOICE }, "3 5");
  assert_list (fixture, (AttainCpdFilter) { .no_allowance = TRUE }, "2 6");
  assert_list (fixture, (AttainCpdFilter) { .no_allowance = TRUE, .order = ATTAIN_CPD_ORDER_MINUTES }, "6 2");
  assert_list (fixture, (AttainCpdFilter) { .team = (char *) "Fostering", .as_of = (char *) "2026-06-01" }, "5 6");
  assert_list (fixture, (AttainCpdFilter) { .team = (char *) "Fostering", .as_of = (char *) "2023-06-01" }, "");
}

static void
test_text (CpdFixture    *fixture,
           gconstpointer  data)
{
  assert_list (fixture, (AttainCpdFilter) { .text = (char *) "court" }, "1 5");
  assert_list (fixture, (AttainCpdFilter) { .text = (char *) "court", .descending = TRUE }, "5 1");
  assert_list (fixture, (AttainCpdFilter) { .text = (char *) "court", .order = ATTAIN_CPD_ORDER_PERSON }, "5 1");
  assert_list (fixture, (AttainCpdFilter) { .text = (char *) "court", .person_id = fixture->ada }, "1");
  assert_list (fixture, (AttainCpdFilter) { .text = (char *) "court", .activity = ATTAIN_CPD_ACTIVITY_SHADOWING }, "5");
  assert_list (fixture, (AttainCpdFilter) { .text = (char *) "*", .person_id = fixture->zoe }, "5 6");
}

static const struct { const char *typed, *ids; } search_cases[] = {
  { "c", "6 5 1" },
  { "cour", "5 1" },
  { "court", "5 1" },
  { "courtroom", "1" },
  { "cour ", "" },
  { "courtroom ", "1" },
  { "skills court", "1" },
  { "familie", "6" },
  { "famille", "" },
  { "court fam", "" },
  { "court sha", "5" },
  { "court shad", "5" },
  { "zoe", "3" },
  { "Zoë", "3" },
  { "ZOË ", "3" },
  { "AND", "4 3 1" },
  { "and ", "4 3 1" },
  { "\"", "" },
  { "\"what good", "3" },
  { "*", "" },
  { "court*", "5 1" },
  { "title:court", "" },
  { "NEAR(court skills)", "" },
  { "-court", "5 1" },
  { "'); DROP TABLE cpd_entry; --", "" },
  { "", "" },
};

static void
test_search (CpdFixture    *fixture,
             gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (search_cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(GArray) ids = attain_cpd_search (fixture->base.db, search_cases[i].typed, &error);

      g_assert_no_error (error);
      g_test_message ("%s", search_cases[i].typed);
      assert_ids (ids, search_cases[i].ids);
    }
}

static guint
count_found (CpdFixture *fixture,
             gint64      person_id,
             const char *typed)
{
  const AttainCpdFilter filter = { .person_id = person_id, .text = (char *) typed };
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) ids = attain_cpd_list (fixture->base.db, &filter, &error);

  g_assert_no_error (error);
  return ids->len;
}

/* The index and whoever reads the texts agree on what has the words. */
static void
test_search_of_one_person (CpdFixture    *fixture,
                           gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (search_cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(GArray) ids = attain_cpd_search (fixture->base.db, search_cases[i].typed, &error);
      AttainWords *words = attain_words_new (search_cases[i].typed);

      g_assert_no_error (error);
      g_test_message ("%s", search_cases[i].typed);
      if (words != NULL)
        g_assert_cmpuint (count_found (fixture, fixture->ada, search_cases[i].typed) +
                          count_found (fixture, fixture->zoe, search_cases[i].typed), ==, ids->len);
      g_clear_pointer (&words, attain_words_free);
    }
}

static void
test_search_is_bounded (CpdFixture    *fixture,
                        gconstpointer  data)
{
  g_autoptr(AttainChange) change = begin_change (fixture->base.db, "Make test data");
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) ids = NULL;

  for (guint i = 0; i < ATTAIN_CPD_SEARCH_LIMIT + 5; i++)
    {
      g_autoptr(AttainCpdEntry) entry =
        g_object_new (ATTAIN_TYPE_CPD_ENTRY, "person-id", fixture->ada, "occurred-on", "2026-01-01", "title", "Court",
                      "activity", ATTAIN_CPD_ACTIVITY_COURSE, "minutes", (gint64) 1, NULL);

      attain_change_insert (change, &attain_cpd_table, entry, &error);
      g_assert_no_error (error);
    }
  commit_change (&change);

  ids = attain_cpd_search (fixture->base.db, "court", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (ids->len, ==, ATTAIN_CPD_SEARCH_LIMIT);
  g_assert_cmpint (g_array_index (ids, gint64, 0), ==, 6 + ATTAIN_CPD_SEARCH_LIMIT + 5);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/cpd-list/" name, CpdFixture, NULL, cpd_set_up, function, cpd_tear_down)

  ADD ("orders", test_orders);
  ADD ("beginning", test_beginning);
  ADD ("beginning/is-that-of-the-list", test_beginning_is_that_of_the_list);
  ADD ("filters", test_filters);
  ADD ("text", test_text);
  ADD ("search", test_search);
  ADD ("search/of-one-person", test_search_of_one_person);
  ADD ("search/bounded", test_search_is_bounded);

  return g_test_run ();
}
