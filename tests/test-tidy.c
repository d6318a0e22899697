/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-tidy.h"

#include "attain-cpd-list.h"
#include "attain-store-test.h"

#define PIECES "SELECT count(DISTINCT segid) FROM cpd_search_idx"

enum { SAVES = 12 };

static void
tidy (AttainDb *db,
      gboolean *more)
{
  g_autoptr(GError) error = NULL;
  gboolean done = attain_tidy_run (db, more, &error);

  g_assert_no_error (error);
  g_assert_true (done);
}

static gint64
save_a_few (AttainDb *db)
{
  g_autoptr(AttainPerson) person = add_person (db, "E1", "Amara", "Okafor");
  gint64 id = attain_record_get_id (ATTAIN_RECORD (person));

  for (guint i = 0; i < SAVES; i++)
    g_object_unref (add_entry (db, id, "2026-03-02", "Court skills day", 360));

  return id;
}

static void
test_nothing_to_do (StoreFixture  *fixture,
                    gconstpointer  data)
{
  gboolean more = TRUE;

  tidy (fixture->db, &more);
  g_assert_false (more);
}

static void
test_merges_what_saves_left (StoreFixture  *fixture,
                             gconstpointer  data)
{
  g_autoptr(GArray) found = NULL;
  g_autoptr(GError) error = NULL;
  gboolean more = TRUE, matches;

  save_a_few (fixture->db);
  g_assert_cmpint (count_rows (fixture->db, PIECES), ==, SAVES);
  for (guint i = 0; more && i < 100; i++)
    tidy (fixture->db, &more);
  g_assert_false (more);
  g_assert_cmpint (count_rows (fixture->db, PIECES), ==, 1);

  found = attain_cpd_search (fixture->db, "court", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, SAVES);
  attain_db_check_search (fixture->db, "cpd_search", &matches, &error);
  g_assert_no_error (error);
  g_assert_true (matches);
}

/* Each with words of its own, so that the index has pages and not lines. */
static void
load_many (AttainDb *db,
           gint64    person_id,
           guint     n_entries)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainChange) change = attain_change_begin (db, "tester", "Import CPD", NULL, ATTAIN_CHANGE_BULK, &error);

  for (guint i = 0; i < n_entries; i++)
    {
      g_autoptr(GString) learning = g_string_new (NULL);
      g_autoptr(AttainCpdEntry) entry = NULL;

      for (guint n = 0; n < 40; n++)
        g_string_append_printf (learning, "%x ", (i * 40 + n) * 2654435761u);
      entry = g_object_new (ATTAIN_TYPE_CPD_ENTRY, "person-id", person_id, "occurred-on", "2026-03-02",
                            "title", "Court skills day", "learning", learning->str,
                            "activity", ATTAIN_CPD_ACTIVITY_COURSE, "minutes", (gint64) 60, NULL);
      attain_change_insert (change, &attain_cpd_table, entry, &error);
      g_assert_no_error (error);
    }
  commit_change (&change);
}

/* How much there is of the piece that has most. */
static gint64
get_most_pages (AttainDb *db)
{
  return count_rows (db, "SELECT max(n) FROM (SELECT count(*) AS n FROM cpd_search_idx GROUP BY segid)");
}

static void
assert_found (AttainDb *db,
              gint64    n_entries)
{
  g_autoptr(GError) error = NULL;
  gboolean matches;

  g_assert_cmpint (count_rows (db, "SELECT count(*) FROM cpd_search WHERE cpd_search MATCH 'court'"), ==, n_entries);
  attain_db_check_search (db, "cpd_search", &matches, &error);
  g_assert_no_error (error);
  g_assert_true (matches);
}

/* What an import wrote is not rewritten by the saves that follow it, as many as make one of them merge what they left,
 * but when nobody waits. The second import comes to an index that has pieces. */
static void
test_sets_apart_what_was_loaded (StoreFixture  *fixture,
                                 gconstpointer  data)
{
  g_autoptr(AttainPerson) person = add_person (fixture->db, "E1", "Amara", "Okafor");
  gint64 id = attain_record_get_id (ATTAIN_RECORD (person));
  gint64 most;
  gboolean more = TRUE;

  for (guint n = 1; n <= 2; n++)
    {
      load_many (fixture->db, id, 600);
      most = get_most_pages (fixture->db);
      g_assert_cmpint (count_rows (fixture->db, PIECES), >, 1);
      for (guint i = 0; i < 300; i++)
        g_object_unref (add_entry (fixture->db, id, "2026-03-02", "Court skills day", 360));
      g_assert_cmpint (get_most_pages (fixture->db), ==, most);
      assert_found (fixture->db, n * 900);
    }

  for (guint i = 0; more && i < 400; i++)
    tidy (fixture->db, &more);
  g_assert_false (more);
  g_assert_cmpint (count_rows (fixture->db, PIECES), <, 4);
  assert_found (fixture->db, 1800);
  g_assert_cmpint (count_rows (fixture->db, "SELECT v FROM cpd_search_config WHERE k = 'hashsize'"), ==, 1024 * 1024);
}

static gboolean
save_job (AttainChange  *change,
          gpointer       data,
          GError       **error)
{
  g_autoptr(AttainCpdEntry) entry = g_object_new (ATTAIN_TYPE_CPD_ENTRY, "person-id", *(gint64 *) data,
                                                  "occurred-on", "2026-03-02", "title", "Court skills day",
                                                  "activity", ATTAIN_CPD_ACTIVITY_COURSE, "minutes", (gint64) 60, NULL);

  return attain_change_insert (change, &attain_cpd_table, entry, error);
}

/* The store does it by itself, some time after the last save. */
static void
test_store_tidies (StoreFixture  *fixture,
                   gconstpointer  data)
{
  gint64 person_id = save_a_few (fixture->db);
  g_autoptr(AttainStore) store = attain_store_new (fixture->file);

  attain_store_write (store, "Log CPD", NULL, ATTAIN_CHANGE_NORMAL, save_job, &person_id, NULL, NULL, NULL, NULL);
  wait_until (count_rows (fixture->db, PIECES) == 1);
  attain_store_stop (store);
  settle ();
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/tidy/" name, StoreFixture, NULL, store_set_up, function, store_tear_down)
  ADD ("nothing-to-do", test_nothing_to_do);
  ADD ("merges-what-saves-left", test_merges_what_saves_left);
  ADD ("sets-apart-what-was-loaded", test_sets_apart_what_was_loaded);
  ADD ("store-does-it-when-nobody-writes", test_store_tidies);
#undef ADD
  return g_test_run ();
}
