/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "attain-error.h"
#include "attain-store-test.h"
#include "attain-uid.h"

static void
test_rolls_back (StoreFixture  *fixture,
                 gconstpointer  data)
{
  g_autoptr(AttainChange) change = begin_change (fixture->db, "Add a person");
  g_autoptr(AttainPerson) person = g_object_new (ATTAIN_TYPE_PERSON, "employee-id", "E1", "given-name", "Ada",
                                                 "family-name", "Okafor", "started-on", "2020-01-06", NULL);
  g_autoptr(GError) error = NULL;

  g_assert_true (attain_change_insert (change, &attain_person_table, person, &error));
  g_assert_no_error (error);
  g_clear_pointer (&change, attain_change_rollback);

  g_assert_cmpint (count_rows (fixture->db, "SELECT count(*) FROM person"), ==, 0);
  g_assert_cmpint (count_rows (fixture->db, "SELECT count(*) FROM change_row"), ==, 0);
}

static void
test_leaves_a_trail (StoreFixture  *fixture,
                     gconstpointer  data)
{
  g_autoptr(AttainPerson) person = add_person (fixture->db, "E1", "Ada", "Okafor");
  g_autoptr(AttainChange) change = begin_change (fixture->db, "Edit a person");
  g_autoptr(AttainCursor) cursor = NULL;
  g_autoptr(GError) error = NULL;

  g_object_set (person, "known-as", "Adaeze", NULL);
  g_assert_true (attain_change_update (change, &attain_person_table, person, &error));
  g_assert_no_error (error);
  commit_change (&change);

  cursor = attain_db_query (fixture->db, "SELECT before, after, version, person_id FROM change_row ORDER BY id DESC",
                            NULL, &error);
  g_assert_true (attain_cursor_next (cursor, &error));
  g_assert_cmpstr (attain_cursor_text (cursor, 0), ==, "{\"known-as\":null}");
  g_assert_cmpstr (attain_cursor_text (cursor, 1), ==, "{\"known-as\":\"Adaeze\"}");
  g_assert_cmpint (attain_cursor_int (cursor, 2), ==, 2);
  g_assert_cmpint (attain_cursor_int (cursor, 3), ==, attain_record_get_id (ATTAIN_RECORD (person)));
  g_assert_cmpint (count_rows (fixture->db, "SELECT count(DISTINCT hash) FROM change"), ==, 2);
}

static void
test_same_again_leaves_no_trail (StoreFixture  *fixture,
                                 gconstpointer  data)
{
  g_autoptr(AttainPerson) person = add_person (fixture->db, "E1", "Ada", "Okafor");
  g_autoptr(AttainChange) change = begin_change (fixture->db, "Edit a person");
  g_autoptr(GError) error = NULL;

  g_assert_true (attain_change_update (change, &attain_person_table, person, &error));
  g_assert_no_error (error);
  commit_change (&change);
  g_assert_cmpint (count_rows (fixture->db, "SELECT count(*) FROM change"), ==, 1);
}

static void
test_conflict (StoreFixture  *fixture,
               gconstpointer  data)
{
  g_autoptr(AttainPerson) mine = add_person (fixture->db, "E1", "Ada", "Okafor");
  g_autoptr(AttainRecord) theirs = attain_record_copy (ATTAIN_RECORD (mine));
  g_autoptr(AttainChange) change = begin_change (fixture->db, "Edit a person");
  g_autoptr(GError) error = NULL;

  g_object_set (theirs, "email", "ada@example.org", NULL);
  g_assert_true (attain_change_update (change, &attain_person_table, theirs, &error));
  commit_change (&change);

  change = begin_change (fixture->db, "Edit a person");
  g_object_set (mine, "email", "okafor@example.org", NULL);
  g_assert_false (attain_change_update (change, &attain_person_table, mine, &error));
  g_assert_error (error, ATTAIN_ERROR, ATTAIN_ERROR_CONFLICT);
  g_clear_error (&error);
  g_assert_false (attain_change_delete (change, &attain_person_table, mine, &error));
  g_assert_error (error, ATTAIN_ERROR, ATTAIN_ERROR_CONFLICT);
}

static void
test_deleted_is_not_found (StoreFixture  *fixture,
                           gconstpointer  data)
{
  g_autoptr(AttainPerson) person = add_person (fixture->db, "E1", "Ada", "Okafor");
  g_autoptr(AttainChange) change = begin_change (fixture->db, "Delete a person");
  g_autoptr(GError) error = NULL;

  g_assert_true (attain_change_delete (change, &attain_person_table, person, &error));
  commit_change (&change);
  change = begin_change (fixture->db, "Edit a person");
  g_assert_false (attain_change_update (change, &attain_person_table, person, &error));
  g_assert_error (error, ATTAIN_ERROR, ATTAIN_ERROR_NOT_FOUND);
}

static void
test_search_follows (StoreFixture  *fixture,
                     gconstpointer  data)
{
  g_autoptr(AttainPerson) person = add_person (fixture->db, "E1", "Ada", "Okafor");
  g_autoptr(AttainCpdEntry) entry = add_entry (fixture->db, attain_record_get_id (ATTAIN_RECORD (person)),
                                               "2026-03-02", "Court skills day", 390);
  g_autoptr(AttainChange) change = begin_change (fixture->db, "Edit CPD");
  g_autoptr(GError) error = NULL;

  g_assert_cmpint (count_rows (fixture->db, "SELECT count(*) FROM cpd_search WHERE cpd_search MATCH 'court'"), ==, 1);
  g_object_set (entry, "title", "Hoarding workshop", NULL);
  g_assert_true (attain_change_update (change, &attain_cpd_table, entry, &error));
  commit_change (&change);
  g_assert_cmpint (count_rows (fixture->db, "SELECT count(*) FROM cpd_search WHERE cpd_search MATCH 'court'"), ==, 0);
  g_assert_cmpint (count_rows (fixture->db, "SELECT count(*) FROM cpd_search WHERE cpd_search MATCH 'hoarding'"), ==, 1);

  change = begin_change (fixture->db, "Delete CPD");
  g_assert_true (attain_change_delete (change, &attain_cpd_table, entry, &error));
  commit_change (&change);
  g_assert_cmpint (count_rows (fixture->db, "SELECT count(*) FROM cpd_search WHERE cpd_search MATCH 'hoarding'"), ==, 0);
}

static void
test_bulk_is_searchable (StoreFixture  *fixture,
                         gconstpointer  data)
{
  g_autoptr(AttainPerson) person = add_person (fixture->db, "E1", "Ada", "Okafor");
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainChange) change = attain_change_begin (fixture->db, "tester", "Import CPD", NULL, ATTAIN_CHANGE_BULK,
                                                        &error);
  g_autoptr(AttainTouched) touched = NULL;
  g_autoptr(AttainCpdEntry) entry = attain_cpd_entry_new ();

  for (guint i = 0; i < 100; i++)
    {
      attain_record_clear (ATTAIN_RECORD (entry));
      g_object_set (entry, "person-id", attain_record_get_id (ATTAIN_RECORD (person)), "occurred-on", "2026-01-05",
                    "title", i % 2 ? "Court skills" : "Life story work", "activity", ATTAIN_CPD_ACTIVITY_READING,
                    "minutes", (gint64) 60, NULL);
      g_assert_true (attain_change_insert (change, &attain_cpd_table, entry, &error));
    }
  g_assert_true (attain_change_commit (&change, &touched, &error));

  g_assert_cmpint (attain_touched_get_ids (touched, &attain_cpd_table)->len, ==, 100);
  g_assert_cmpint (count_rows (fixture->db, "SELECT count(*) FROM cpd_search WHERE cpd_search MATCH 'story'"), ==, 50);
}

/* Of the form that RFC 4122 asks for, and never the same twice. */
static void
test_uid (void)
{
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < 10000; i++)
    {
      char uid[ATTAIN_UID_SIZE];

      attain_uid_make (uid);
      g_assert_true (g_uuid_string_is_valid (uid));
      g_assert_cmpint (uid[14], ==, '4');
      g_assert_nonnull (strchr ("89ab", uid[19]));
      g_assert_true (g_hash_table_add (seen, g_strdup (uid)));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add ("/change/" name, StoreFixture, NULL, store_set_up, function, store_tear_down)
  ADD ("rolls-back-unless-committed", test_rolls_back);
  ADD ("leaves-a-trail", test_leaves_a_trail);
  ADD ("same-again-leaves-no-trail", test_same_again_leaves_no_trail);
  ADD ("conflict-overwrites-nothing", test_conflict);
  ADD ("deleted-is-not-found", test_deleted_is_not_found);
  ADD ("search-follows", test_search_follows);
  ADD ("bulk-is-searchable", test_bulk_is_searchable);
  g_test_add_func ("/change/uid", test_uid);

  return g_test_run ();
}
