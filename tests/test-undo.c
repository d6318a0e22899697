/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-check.h"
#include "attain-error.h"
#include "attain-store-test.h"
#include "attain-undo.h"

static void
undo (AttainDb *db,
      gboolean  redo)
{
  g_autoptr(GError) error = NULL;

  attain_undo_run (db, "tester", redo, NULL, &error);
  g_assert_no_error (error);
}

static void
assert_refused (AttainDb   *db,
                gboolean    redo,
                int         code,
                const char *message)
{
  g_autoptr(GError) error = NULL;
  gint64 n_before = count_rows (db, "SELECT count(*) FROM change_row");

  g_assert_false (attain_undo_run (db, "tester", redo, NULL, &error));
  g_assert_error (error, ATTAIN_ERROR, code);
  g_assert_cmpstr (error->message, ==, message);
  g_assert_cmpint (count_rows (db, "SELECT count(*) FROM change_row"), ==, n_before);
}

static void
assert_next (AttainDb   *db,
             gboolean    redo,
             const char *action)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainChangeInfo) info = NULL;

  g_assert_true (attain_undo_peek (db, "tester", redo, &info, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (info != NULL ? info->action : NULL, ==, action);
}

static void
assert_clean (AttainDb *db)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainCheckReport) report = attain_check_run (db, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (report->n_faults, ==, 0);
}

static AttainCpdEntry *
load_entry (AttainDb *db,
            gint64    id)
{
  g_autoptr(GError) error = NULL;
  AttainCpdEntry *entry = attain_table_load_one (&attain_cpd_table, db, id, &error);

  g_assert_no_error (error);
  return entry;
}

static void
edit_entry (AttainDb       *db,
            AttainCpdEntry *entry,
            const char     *action,
            const char     *actor,
            const char     *title)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainChange) change = attain_change_begin (db, actor, action, NULL, ATTAIN_CHANGE_NORMAL, &error);

  g_object_set (entry, "title", title, NULL);
  attain_change_update (change, &attain_cpd_table, entry, &error);
  g_assert_no_error (error);
  commit_change (&change);
}

static AttainCpdEntry *
add_entry_of_somebody (AttainDb *db)
{
  g_autoptr(AttainPerson) person = add_person (db, "E1", "Ada", "Okafor");

  return add_entry (db, attain_record_get_id (ATTAIN_RECORD (person)), "2026-03-02", "Court skills", 90);
}

static void
test_there_and_back (StoreFixture  *fixture,
                     gconstpointer  data)
{
  g_autoptr(AttainCpdEntry) entry = add_entry_of_somebody (fixture->db);
  g_autoptr(AttainChange) change = NULL;
  g_autoptr(AttainCpdEntry) back = NULL;

  edit_entry (fixture->db, entry, "Edit CPD", "tester", "Hoarding");
  change = begin_change (fixture->db, "Delete CPD");
  g_assert_true (attain_change_delete (change, &attain_cpd_table, entry, NULL));
  commit_change (&change);

  assert_next (fixture->db, FALSE, "Delete CPD");
  assert_next (fixture->db, TRUE, NULL);
  undo (fixture->db, FALSE);
  back = load_entry (fixture->db, attain_record_get_id (ATTAIN_RECORD (entry)));
  g_assert_true (attain_record_equal (ATTAIN_RECORD (back), ATTAIN_RECORD (entry)));
  g_assert_cmpstr (attain_record_get_uid (ATTAIN_RECORD (back)), ==, attain_record_get_uid (ATTAIN_RECORD (entry)));

  assert_next (fixture->db, FALSE, "Edit CPD");
  undo (fixture->db, FALSE);
  g_clear_object (&back);
  back = load_entry (fixture->db, attain_record_get_id (ATTAIN_RECORD (entry)));
  g_assert_cmpstr (back->title, ==, "Court skills");
  g_assert_cmpint (count_rows (fixture->db, "SELECT count(*) FROM cpd_search WHERE cpd_search MATCH 'court'"), ==, 1);

  assert_next (fixture->db, TRUE, "Edit CPD");
  undo (fixture->db, TRUE);
  assert_next (fixture->db, TRUE, "Delete CPD");
  undo (fixture->db, TRUE);
  assert_next (fixture->db, TRUE, NULL);
  g_assert_cmpint (count_rows (fixture->db, "SELECT count(*) FROM cpd_entry"), ==, 0);
  assert_refused (fixture->db, TRUE, ATTAIN_ERROR_NOT_FOUND, "There is nothing to do again");

  undo (fixture->db, FALSE);
  g_assert_cmpint (count_rows (fixture->db, "SELECT count(*) FROM cpd_entry"), ==, 1);
  assert_clean (fixture->db);
}

static void
test_undoes_all_there_is (StoreFixture  *fixture,
                          gconstpointer  data)
{
  g_autoptr(AttainCpdEntry) entry = add_entry_of_somebody (fixture->db);

  undo (fixture->db, FALSE);
  undo (fixture->db, FALSE);
  g_assert_cmpint (count_rows (fixture->db, "SELECT count(*) FROM person"), ==, 0);
  assert_refused (fixture->db, FALSE, ATTAIN_ERROR_NOT_FOUND, "There is nothing to undo");
  assert_clean (fixture->db);
}

static void
test_after_a_restart (StoreFixture  *fixture,
                      gconstpointer  data)
{
  g_autoptr(AttainCpdEntry) entry = add_entry_of_somebody (fixture->db);
  g_autoptr(GError) error = NULL;

  edit_entry (fixture->db, entry, "Edit CPD", "tester", "Hoarding");
  attain_db_close (fixture->db);
  fixture->db = attain_db_open (fixture->file, ATTAIN_DB_WRITE, &error);
  g_assert_no_error (error);
  assert_next (fixture->db, FALSE, "Edit CPD");
  undo (fixture->db, FALSE);
  attain_db_close (fixture->db);
  fixture->db = attain_db_open (fixture->file, ATTAIN_DB_WRITE, &error);
  assert_next (fixture->db, TRUE, "Edit CPD");
}

static void
test_new_change_ends_redo (StoreFixture  *fixture,
                           gconstpointer  data)
{
  g_autoptr(AttainCpdEntry) entry = add_entry_of_somebody (fixture->db);
  g_autoptr(AttainPerson) other = NULL;

  undo (fixture->db, FALSE);
  assert_next (fixture->db, TRUE, "Make test data");
  other = add_person (fixture->db, "E2", "Bea", "Nowak");
  assert_next (fixture->db, TRUE, NULL);
}

static void
test_refused_where_moved_on (StoreFixture  *fixture,
                             gconstpointer  data)
{
  g_autoptr(AttainCpdEntry) entry = add_entry_of_somebody (fixture->db);

  edit_entry (fixture->db, entry, "Edit CPD", "tester", "Hoarding");
  edit_entry (fixture->db, entry, "Edit CPD", "somebody else", "Housing");
  assert_refused (fixture->db, FALSE, ATTAIN_ERROR_CONFLICT,
                  "CPD entry: “Title” has been changed since, so nothing was undone.");
}

static void
test_refused_where_deleted (StoreFixture  *fixture,
                            gconstpointer  data)
{
  g_autoptr(AttainCpdEntry) entry = add_entry_of_somebody (fixture->db);
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainChange) change = NULL;

  edit_entry (fixture->db, entry, "Edit CPD", "tester", "Hoarding");
  change = attain_change_begin (fixture->db, "somebody else", "Delete CPD", NULL, ATTAIN_CHANGE_NORMAL, &error);
  g_assert_true (attain_change_delete (change, &attain_cpd_table, entry, &error));
  commit_change (&change);
  assert_refused (fixture->db, FALSE, ATTAIN_ERROR_CONFLICT,
                  "CPD entry: it has been deleted since, so nothing was undone.");
}

static void
test_refused_where_others_depend (StoreFixture  *fixture,
                                  gconstpointer  data)
{
  g_autoptr(AttainPerson) person = add_person (fixture->db, "E1", "Ada", "Okafor");
  g_autoptr(AttainCpdEntry) entry = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainChange) change = NULL;

  change = attain_change_begin (fixture->db, "somebody else", "Log CPD", NULL, ATTAIN_CHANGE_NORMAL, &error);
  entry = g_object_new (ATTAIN_TYPE_CPD_ENTRY, "person-id", attain_record_get_id (ATTAIN_RECORD (person)),
                        "occurred-on", "2026-03-02", "title", "Court skills", "activity", ATTAIN_CPD_ACTIVITY_COURSE,
                        "minutes", (gint64) 60, NULL);
  g_assert_true (attain_change_insert (change, &attain_cpd_table, entry, &error));
  commit_change (&change);
  assert_refused (fixture->db, FALSE, ATTAIN_ERROR_CONFLICT,
                  "Person: other records belong to it by now, so nothing was undone.");
}

static void
test_other_fields_may_move (StoreFixture  *fixture,
                            gconstpointer  data)
{
  g_autoptr(AttainCpdEntry) entry = add_entry_of_somebody (fixture->db);
  g_autoptr(AttainCpdEntry) now = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainChange) change = NULL;

  edit_entry (fixture->db, entry, "Edit CPD", "tester", "Hoarding");
  change = attain_change_begin (fixture->db, "somebody else", "Edit CPD", NULL, ATTAIN_CHANGE_NORMAL, &error);
  g_object_set (entry, "impact", "I ask about clutter first", NULL);
  g_assert_true (attain_change_update (change, &attain_cpd_table, entry, &error));
  commit_change (&change);

  undo (fixture->db, FALSE);
  now = load_entry (fixture->db, attain_record_get_id (ATTAIN_RECORD (entry)));
  g_assert_cmpstr (now->title, ==, "Court skills");
  g_assert_cmpstr (now->impact, ==, "I ask about clutter first");
  assert_clean (fixture->db);
}

static void
test_final_stays (StoreFixture  *fixture,
                  gconstpointer  data)
{
  g_autoptr(AttainCpdEntry) entry = add_entry_of_somebody (fixture->db);
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainChange) change = attain_change_begin (fixture->db, "tester", "Decide", NULL, ATTAIN_CHANGE_FINAL,
                                                        &error);
  gint64 id = attain_change_get_id (change);

  g_object_set (entry, "title", "Decided", NULL);
  g_assert_true (attain_change_update (change, &attain_cpd_table, entry, &error));
  commit_change (&change);
  assert_next (fixture->db, FALSE, "Make test data");
  g_assert_false (attain_undo_apply (fixture->db, "tester", id, NULL, &error));
  g_assert_cmpstr (error->message, ==, "This change is final: it can be followed by another, but not undone.");
}

static void
test_any_change (StoreFixture  *fixture,
                 gconstpointer  data)
{
  g_autoptr(AttainCpdEntry) entry = add_entry_of_somebody (fixture->db);
  g_autoptr(AttainPerson) later = NULL;
  g_autoptr(AttainChangeInfo) info = NULL;
  g_autoptr(GError) error = NULL;
  gint64 id;

  edit_entry (fixture->db, entry, "Edit CPD", "somebody else", "Hoarding");
  id = count_rows (fixture->db, "SELECT max(id) FROM change");
  later = add_person (fixture->db, "E2", "Bea", "Nowak");

  g_assert_true (attain_undo_apply (fixture->db, "tester", id, NULL, &error));
  g_assert_no_error (error);
  g_assert_false (attain_undo_apply (fixture->db, "tester", id, NULL, &error));
  g_assert_cmpstr (error->message, ==, "This change has been undone already.");
  g_clear_error (&error);

  id = count_rows (fixture->db, "SELECT max(id) FROM change");
  info = attain_change_info_load (fixture->db, id, &error);
  g_assert_cmpstr (info->action, ==, "Undo: Edit CPD");
  g_assert_true (attain_undo_apply (fixture->db, "tester", id, NULL, &error));
  g_assert_no_error (error);
  g_clear_object (&info);
  info = attain_change_info_load (fixture->db, id + 1, &error);
  g_assert_cmpstr (info->action, ==, "Redo: Edit CPD");
  g_assert_false (attain_undo_apply (fixture->db, "tester", id + 1, NULL, &error));
  g_assert_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID);
  assert_clean (fixture->db);
}

static void
test_bulk (StoreFixture  *fixture,
           gconstpointer  data)
{
  g_autoptr(AttainPerson) person = add_person (fixture->db, "E1", "Ada", "Okafor");
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainChange) change = attain_change_begin (fixture->db, "tester", "Import CPD", NULL, ATTAIN_CHANGE_BULK,
                                                        &error);
  g_autoptr(AttainCpdEntry) entry = attain_cpd_entry_new ();
  const guint n = 3000;

  for (guint i = 0; i < n; i++)
    {
      attain_record_clear (ATTAIN_RECORD (entry));
      g_object_set (entry, "person-id", attain_record_get_id (ATTAIN_RECORD (person)), "occurred-on", "2026-01-05",
                    "title", i % 2 ? "Court skills" : "Life story work", "activity", ATTAIN_CPD_ACTIVITY_READING,
                    "minutes", (gint64) 60, NULL);
      g_assert_true (attain_change_insert (change, &attain_cpd_table, entry, &error));
    }
  commit_change (&change);

  undo (fixture->db, FALSE);
  g_assert_cmpint (count_rows (fixture->db, "SELECT count(*) FROM cpd_entry"), ==, 0);
  undo (fixture->db, TRUE);
  g_assert_cmpint (count_rows (fixture->db, "SELECT count(*) FROM cpd_entry"), ==, n);
  g_assert_cmpint (count_rows (fixture->db, "SELECT count(*) FROM cpd_search WHERE cpd_search MATCH 'story'"), ==, n / 2);
  assert_clean (fixture->db);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add ("/undo/" name, StoreFixture, NULL, store_set_up, function, store_tear_down)
  ADD ("there-and-back", test_there_and_back);
  ADD ("undoes-all-there-is", test_undoes_all_there_is);
  ADD ("after-a-restart", test_after_a_restart);
  ADD ("new-change-ends-redo", test_new_change_ends_redo);
  ADD ("refused/where-moved-on", test_refused_where_moved_on);
  ADD ("refused/where-deleted", test_refused_where_deleted);
  ADD ("refused/where-others-depend", test_refused_where_others_depend);
  ADD ("other-fields-may-move", test_other_fields_may_move);
  ADD ("final-stays", test_final_stays);
  ADD ("any-change", test_any_change);
  ADD ("bulk", test_bulk);

  return g_test_run ();
}
