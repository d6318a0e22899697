/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-person-table.h"

#include "attain-error.h"
#include "attain-store-test.h"

#define TODAY "2026-06-01"

/* Ada East 2 permanent; Bea East 3 agency; Cleo left West; Zoë nobody's team yet. */
static void
fill (AttainDb *db)
{
  const struct
  {
    const char *employee_id, *given, *family, *team, *level, *from, *to, *left;
    AttainContract contract;
  } people[] = {
    { "E1", "Ada", "Okafor", "East", "2", "2020-01-06", NULL, NULL, ATTAIN_CONTRACT_PERMANENT },
    { "E2", "Bea", "Nowak", "East", "3", "2021-01-06", NULL, NULL, ATTAIN_CONTRACT_AGENCY },
    { "E3", "Cleo", "Adams", "West", "3", "2020-01-06", "2026-05-31", "2026-05-31", ATTAIN_CONTRACT_PERMANENT },
    { "E4", "Zoë", "Brontë", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    {
      g_autoptr(AttainPerson) person = g_object_new (ATTAIN_TYPE_PERSON, "employee-id", people[i].employee_id,
                                                     "given-name", people[i].given, "family-name", people[i].family,
                                                     "started-on", "2020-01-06", "left-on", people[i].left, NULL);
      g_autoptr(AttainPost) post = NULL;

      insert_record (db, &attain_person_table, person);
      if (people[i].team == NULL)
        continue;
      post = g_object_new (ATTAIN_TYPE_POST, "person-id", attain_record_get_id (ATTAIN_RECORD (person)),
                           "from-on", people[i].from, "to-on", people[i].to, "team", people[i].team,
                           "level", people[i].level, "fte", 1.0, "contract", people[i].contract, NULL);
      insert_record (db, &attain_post_table, post);
    }
}

static void
assert_list (AttainDb           *db,
             AttainPersonFilter  filter,
             const char         *expected)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) ids = NULL;
  g_autoptr(GString) found = g_string_new (NULL);

  filter.as_of = (char *) TODAY;
  ids = attain_person_list (db, &filter, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < ids->len; i++)
    {
      g_autofree char *name = attain_person_dup_name (db, g_array_index (ids, gint64, i), &error);

      g_string_append_printf (found, i > 0 ? ", %s" : "%s", name);
    }
  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_filters (StoreFixture  *fixture,
              gconstpointer  data)
{
  const struct { AttainPersonFilter filter; const char *expected; } cases[] = {
    { { .presence = ATTAIN_PERSON_ANYBODY }, "Cleo Adams, Zoë Brontë, Bea Nowak, Ada Okafor" },
    { { .presence = ATTAIN_PERSON_IN_POST }, "Bea Nowak, Ada Okafor" },
    { { .presence = ATTAIN_PERSON_LEFT }, "Cleo Adams" },
    { { .presence = ATTAIN_PERSON_IN_POST, .level = (char *) "3" }, "Bea Nowak" },
    { { .presence = ATTAIN_PERSON_IN_POST, .team = (char *) "West" }, "" },
    { { .presence = ATTAIN_PERSON_IN_POST, .contract = ATTAIN_CONTRACT_PERMANENT }, "Ada Okafor" },
    { { .presence = ATTAIN_PERSON_ANYBODY, .text = (char *) "zoe bront" }, "Zoë Brontë" },
    { { .presence = ATTAIN_PERSON_ANYBODY, .text = (char *) "E2" }, "Bea Nowak" },
    { { .presence = ATTAIN_PERSON_ANYBODY, .text = (char *) "100%" }, "" },
    { { .presence = ATTAIN_PERSON_ANYBODY, .text = (char *) "  " }, "Cleo Adams, Zoë Brontë, Bea Nowak, Ada Okafor" },
    { { .presence = ATTAIN_PERSON_ANYBODY, .order = ATTAIN_PERSON_ORDER_LEVEL },
      "Ada Okafor, Bea Nowak, Cleo Adams, Zoë Brontë" },
    { { .presence = ATTAIN_PERSON_ANYBODY, .order = ATTAIN_PERSON_ORDER_NAME, .descending = TRUE },
      "Ada Okafor, Bea Nowak, Zoë Brontë, Cleo Adams" },
  };

  fill (fixture->db);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_list (fixture->db, cases[i].filter, cases[i].expected);
}

static void
test_only_these (StoreFixture  *fixture,
                 gconstpointer  data)
{
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(GError) error = NULL;
  gint64 id;

  fill (fixture->db);
  assert_list (fixture->db, (AttainPersonFilter) { .presence = ATTAIN_PERSON_ANYBODY, .ids = ids }, "");
  id = attain_person_find (fixture->db, "E2", &error);
  g_assert_no_error (error);
  g_array_append_val (ids, id);
  assert_list (fixture->db, (AttainPersonFilter) { .presence = ATTAIN_PERSON_ANYBODY, .ids = ids }, "Bea Nowak");
  g_assert_cmpint (attain_person_find (fixture->db, "E9", &error), ==, 0);
  g_assert_error (error, ATTAIN_ERROR, ATTAIN_ERROR_NOT_FOUND);
}

static void
test_teams (StoreFixture  *fixture,
            gconstpointer  data)
{
  g_auto(GStrv) teams = NULL;
  g_autofree char *joined = NULL;

  fill (fixture->db);
  teams = attain_person_list_teams (fixture->db, NULL);
  joined = g_strjoinv (", ", teams);
  g_assert_cmpstr (joined, ==, "East, West");
}

/* Everybody behind a figure of a nation. */
static void
test_very_many_ids (StoreFixture  *fixture,
                    gconstpointer  data)
{
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  fill (fixture->db);
  for (gint64 id = 2; id <= 100000; id++)
    g_array_append_val (ids, id);
  assert_list (fixture->db, (AttainPersonFilter) { .presence = ATTAIN_PERSON_ANYBODY, .ids = ids },
               "Cleo Adams, Zoë Brontë, Bea Nowak");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/person-table/" name, StoreFixture, NULL, store_set_up, function, store_tear_down)
  ADD ("very-many-ids", test_very_many_ids);
  ADD ("filters-and-orders", test_filters);
  ADD ("only-these", test_only_these);
  ADD ("teams", test_teams);

  return g_test_run ();
}
