/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-cpd-table.h"

#include "attain-store-test.h"

typedef struct
{
  StoreFixture base;
  gint64       ada;
  gint64       zoe;
} CpdFixture;

static gint64
add_named (AttainDb   *db,
           const char *employee_id,
           const char *given_name,
           const char *family_name,
           const char *team)
{
  g_autoptr(AttainPerson) person = add_person (db, employee_id, given_name, family_name);
  gint64 id = attain_record_get_id (ATTAIN_RECORD (person));
  g_autoptr(AttainPost) post = g_object_new (ATTAIN_TYPE_POST, "person-id", id, "from-on", "2024-01-01", "team", team,
                                             "fte", 1.0, "contract", ATTAIN_CONTRACT_PERMANENT, NULL);

  insert_record (db, &attain_post_table, post);
  return id;
}

static void
log_entry (CpdFixture         *fixture,
           gint64              person_id,
           const char         *day,
           const char         *title,
           AttainCpdActivity   activity,
           gint64              minutes,
           AttainCpdAllowance  allowance,
           const char         *learning)
{
  g_autoptr(AttainCpdEntry) entry =
    g_object_new (ATTAIN_TYPE_CPD_ENTRY, "person-id", person_id, "occurred-on", day, "title", title,
                  "activity", activity, "minutes", minutes, "allowance", allowance, "learning", learning, NULL);

  insert_record (fixture->base.db, &attain_cpd_table, entry);
}

/* The entries' ids are 1 to 6, in this order. */
static void
cpd_set_up (CpdFixture    *fixture,
            gconstpointer  data)
{
  store_set_up (&fixture->base, data);
  fixture->ada = add_named (fixture->base.db, "E1", "Ada", "Okafor", "Duty");
  fixture->zoe = add_named (fixture->base.db, "E2", "Zoë", "Ahmed", "Fostering");

  log_entry (fixture, fixture->ada, "2026-04-01", "Court skills day", ATTAIN_CPD_ACTIVITY_COURSE, 444,
             ATTAIN_CPD_ALLOWANCE_MANDATORY, "How to give evidence in a courtroom and stay calm");
  log_entry (fixture, fixture->ada, "2026-03-31", "e-learning on privacy", ATTAIN_CPD_ACTIVITY_E_LEARNING, 60,
             ATTAIN_CPD_ALLOWANCE_UNKNOWN, NULL);
  log_entry (fixture, fixture->ada, "2026-05-05", "Reading group", ATTAIN_CPD_ACTIVITY_READING, 90,
             ATTAIN_CPD_ALLOWANCE_OWN_CHOICE, "We spoke about Zoë and \"what good looks like\"");
  log_entry (fixture, fixture->ada, "2026-05-06", "Reading group", ATTAIN_CPD_ACTIVITY_READING, 90,
             ATTAIN_CPD_ALLOWANCE_NONE, "AND then we read on");
  log_entry (fixture, fixture->zoe, "2026-05-05", "Shadowing in court", ATTAIN_CPD_ACTIVITY_SHADOWING, 180,
             ATTAIN_CPD_ALLOWANCE_OWN_CHOICE, "Watched a colleague");
  log_entry (fixture, fixture->zoe, "2026-06-01", "Zebra crossing", ATTAIN_CPD_ACTIVITY_COURSE, 30,
             ATTAIN_CPD_ALLOWANCE_UNKNOWN, "About families");
}

static void
cpd_tear_down (CpdFixture    *fixture,
               gconstpointer  data)
{
  store_tear_down (&fixture->base, data);
}

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
    { ATTAIN_CPD_ORDER_MINUTES, FALSE, "6 2 3 4 5 1" },
    { ATTAIN_CPD_ORDER_MINUTES, TRUE, "1 5 4 3 2 6" },
    { ATTAIN_CPD_ORDER_ALLOWANCE, FALSE, "2 6 1 3 5 4" },
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

/* In the same order as the whole list; none where all of it would be sorted for them. */
static void
test_beginning (CpdFixture    *fixture,
                gconstpointer  data)
{
  assert_beginning (fixture, (AttainCpdFilter) { .order = ATTAIN_CPD_ORDER_DAY }, "2 1 3 5 4 6");
  assert_beginning (fixture, (AttainCpdFilter) { .order = ATTAIN_CPD_ORDER_DAY, .descending = TRUE }, "6 4 5 3 1 2");
  assert_beginning (fixture, (AttainCpdFilter) { .order = ATTAIN_CPD_ORDER_TITLE }, "1 2 3 4 5 6");
  assert_beginning (fixture, (AttainCpdFilter) { .order = ATTAIN_CPD_ORDER_TITLE, .descending = TRUE }, "6 5 4 3 2 1");
  assert_beginning (fixture, (AttainCpdFilter) { .order = ATTAIN_CPD_ORDER_PERSON }, "");
  assert_beginning (fixture, (AttainCpdFilter) { .person_id = fixture->ada }, "");
  assert_beginning (fixture, (AttainCpdFilter) { .no_allowance = TRUE }, "");
  assert_beginning (fixture, (AttainCpdFilter) { .text = (char *) "court" }, "");
}

static void
test_beginning_is_bounded (CpdFixture    *fixture,
                           gconstpointer  data)
{
  const AttainCpdFilter newest = { .order = ATTAIN_CPD_ORDER_DAY, .descending = TRUE };
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) all = NULL, beginning = NULL;

  attain_db_run (fixture->base.db,
                 "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 600)"
                 " INSERT INTO cpd_entry (uid, version, person_id, occurred_on, title, activity, minutes, content_key,"
                 " peer_reflected) SELECT printf ('%036d', i), 1, 1, '2026-07-01', 'Row ' || i, 'course', 60, i, 0 FROM n",
                 NULL, &error);
  g_assert_no_error (error);
  all = attain_cpd_list (fixture->base.db, &newest, &error);
  g_assert_no_error (error);
  beginning = attain_cpd_list_beginning (fixture->base.db, &newest, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (all->len, ==, 606);
  g_assert_cmpuint (beginning->len, ==, 500);
  g_assert_cmpmem (beginning->data, 500 * sizeof (gint64), all->data, 500 * sizeof (gint64));
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
  { "cour", "5 1" },
  { "court", "5 1" },
  { "courtroom", "1" },
  { "cour ", "" },
  { "courtroom ", "1" },
  { "skills court", "1" },
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

  ADD ("orders", test_orders);
  ADD ("beginning", test_beginning);
  ADD ("beginning/bounded", test_beginning_is_bounded);
  ADD ("filters", test_filters);
  ADD ("text", test_text);
  ADD ("search", test_search);
  ADD ("search/bounded", test_search_is_bounded);
  ADD ("year", test_year);
  ADD ("twin", test_twin);

  return g_test_run ();
}
