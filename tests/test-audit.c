/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-audit.h"
#include "attain-error.h"
#include "attain-store-test.h"

static AttainAuditRow *
row_of (GPtrArray *rows,
        guint      n)
{
  g_assert_cmpuint (rows->len, >, n);
  return g_ptr_array_index (rows, n);
}

static void
assert_field (AttainAuditRow *row,
              guint           n,
              const char     *label,
              const char     *from,
              const char     *to)
{
  AttainAuditField *field;

  g_assert_cmpuint (row->fields->len, >, n);
  field = g_ptr_array_index (row->fields, n);
  g_assert_cmpstr (field->label, ==, label);
  g_assert_cmpstr (field->from, ==, from);
  g_assert_cmpstr (field->to, ==, to);
}

static GPtrArray *
read_change (AttainDb *db,
             gint64    id)
{
  g_autoptr(GError) error = NULL;
  GPtrArray *rows = attain_audit_read (db, id, NULL, 0, 100, &error);

  g_assert_no_error (error);
  return rows;
}

static gint64
newest (AttainDb *db)
{
  return count_rows (db, "SELECT max(id) FROM change");
}

static void
test_tells_in_words (StoreFixture  *fixture,
                     gconstpointer  data)
{
  g_autoptr(AttainPerson) ada = add_person (fixture->db, "E1", "Ada", "Okafor");
  g_autoptr(AttainCpdEntry) entry = add_entry (fixture->db, attain_record_get_id (ATTAIN_RECORD (ada)),
                                               "2026-03-02", "Court skills", 90);
  g_autoptr(AttainChange) change = begin_change (fixture->db, "Edit CPD");
  g_autoptr(GPtrArray) rows = NULL;
  g_autofree char *described = NULL;
  AttainAuditRow *row;

  g_object_set (entry, "minutes", (gint64) 120, "activity", ATTAIN_CPD_ACTIVITY_WORKSHOP, "peer", "Bea", NULL);
  g_assert_true (attain_change_update (change, &attain_cpd_table, entry, NULL));
  commit_change (&change);

  rows = read_change (fixture->db, newest (fixture->db));
  row = row_of (rows, 0);
  g_assert_cmpint (row->step, ==, ATTAIN_AUDIT_CHANGED);
  g_assert_cmpuint (row->fields->len, ==, 3);
  assert_field (row, 0, "Activity", "Course", "Workshop");
  assert_field (row, 1, "Hours", "1 h 30 min", "2 h");
  assert_field (row, 2, "Peer", "", "Bea");
  described = attain_audit_row_describe (row);
  g_assert_cmpstr (described, ==, "CPD entry changed: Court skills (Ada Okafor)");
}

static void
test_names_what_is_referred_to (StoreFixture  *fixture,
                                gconstpointer  data)
{
  g_autoptr(AttainPerson) ada = add_person (fixture->db, "E1", "Ada", "Okafor");
  g_autoptr(AttainPerson) bea = add_person (fixture->db, "E2", "Bea", "Nowak");
  g_autoptr(AttainPost) post = g_object_new (ATTAIN_TYPE_POST, "person-id", attain_record_get_id (ATTAIN_RECORD (ada)),
                                             "line-manager-id", attain_record_get_id (ATTAIN_RECORD (bea)),
                                             "from-on", "2024-01-01", "team", "East", "fte", 0.6,
                                             "contract", ATTAIN_CONTRACT_PERMANENT, NULL);
  g_autoptr(GPtrArray) rows = NULL;
  gboolean named = FALSE;

  insert_record (fixture->db, &attain_post_table, post);
  rows = read_change (fixture->db, newest (fixture->db));
  for (guint i = 0; i < row_of (rows, 0)->fields->len; i++)
    {
      AttainAuditField *field = g_ptr_array_index (row_of (rows, 0)->fields, i);

      if (g_str_equal (field->name, "line-manager-id"))
        {
          g_assert_cmpstr (field->from, ==, "");
          g_assert_cmpstr (field->to, ==, "Bea Nowak");
          named = TRUE;
        }
    }
  g_assert_true (named);
}

static void
test_names_what_is_gone (StoreFixture  *fixture,
                         gconstpointer  data)
{
  g_autoptr(AttainPerson) ada = add_person (fixture->db, "E1", "Ada", "Okafor");
  g_autoptr(AttainChange) change = begin_change (fixture->db, "Edit a person");
  g_autoptr(GPtrArray) edited = NULL;
  g_autoptr(GPtrArray) deleted = NULL;
  gint64 edit;

  g_object_set (ada, "known-as", "Adaeze", NULL);
  g_assert_true (attain_change_update (change, &attain_person_table, ada, NULL));
  commit_change (&change);
  edit = newest (fixture->db);
  change = begin_change (fixture->db, "Delete a person");
  g_assert_true (attain_change_delete (change, &attain_person_table, ada, NULL));
  commit_change (&change);

  edited = read_change (fixture->db, edit);
  g_assert_cmpstr (row_of (edited, 0)->title, ==, "Adaeze Okafor");
  deleted = read_change (fixture->db, newest (fixture->db));
  g_assert_cmpint (row_of (deleted, 0)->step, ==, ATTAIN_AUDIT_DELETED);
  g_assert_cmpstr (row_of (deleted, 0)->title, ==, "Adaeze Okafor");
  g_assert_null (row_of (deleted, 0)->person);
}

static void
test_goes_on_where_it_stopped (StoreFixture  *fixture,
                               gconstpointer  data)
{
  g_autoptr(AttainPerson) ada = add_person (fixture->db, "E1", "Ada", "Okafor");
  g_autoptr(AttainChange) change = begin_change (fixture->db, "Log CPD");
  g_autoptr(GPtrArray) first = NULL;
  g_autoptr(GPtrArray) rest = NULL;

  for (guint i = 0; i < 5; i++)
    {
      g_autofree char *title = g_strdup_printf ("Day %u", i);
      g_autoptr(AttainCpdEntry) entry = g_object_new (ATTAIN_TYPE_CPD_ENTRY, "person-id",
                                                      attain_record_get_id (ATTAIN_RECORD (ada)), "occurred-on",
                                                      "2026-03-02", "title", title, "activity",
                                                      ATTAIN_CPD_ACTIVITY_COURSE, "minutes", (gint64) 60, NULL);

      g_assert_true (attain_change_insert (change, &attain_cpd_table, entry, NULL));
    }
  commit_change (&change);

  first = attain_audit_read (fixture->db, newest (fixture->db), NULL, 0, 3, NULL);
  g_assert_cmpuint (first->len, ==, 3);
  rest = attain_audit_read (fixture->db, newest (fixture->db), NULL, row_of (first, 2)->id, 3, NULL);
  g_assert_cmpuint (rest->len, ==, 2);
  g_assert_cmpstr (row_of (rest, 0)->title, ==, "Day 3");
}

static guint
count_found (AttainDb          *db,
             AttainAuditFilter  filter)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) ids = attain_audit_list (db, &filter, &error);

  g_assert_no_error (error);
  return ids->len;
}

static void
test_filters (StoreFixture  *fixture,
              gconstpointer  data)
{
  g_autoptr(AttainPerson) ada = add_person (fixture->db, "E1", "Zoë", "Okafor");
  g_autoptr(AttainPerson) bea = add_person (fixture->db, "E2", "Bea", "Nowak");
  g_autoptr(AttainCpdEntry) entry = add_entry (fixture->db, attain_record_get_id (ATTAIN_RECORD (ada)),
                                               "2026-03-02", "Court skills", 90);
  gint64 ada_id = attain_record_get_id (ATTAIN_RECORD (ada)), entry_id = attain_record_get_id (ATTAIN_RECORD (entry));

  g_assert_cmpuint (count_found (fixture->db, (AttainAuditFilter) { 0 }), ==, 3);
  g_assert_cmpuint (count_found (fixture->db, (AttainAuditFilter) { .person_id = ada_id }), ==, 2);
  g_assert_cmpuint (count_found (fixture->db, (AttainAuditFilter) { .table = &attain_cpd_table,
                                                                    .record_id = entry_id }), ==, 1);
  g_assert_cmpuint (count_found (fixture->db, (AttainAuditFilter) { .text = "TEST DATA" }), ==, 3);
  g_assert_cmpuint (count_found (fixture->db, (AttainAuditFilter) { .text = "zoe" }), ==, 2);
  g_assert_cmpuint (count_found (fixture->db, (AttainAuditFilter) { .text = "100%" }), ==, 0);
  g_assert_cmpuint (count_found (fixture->db, (AttainAuditFilter) { .since = "2000-01-01" }), ==, 3);
  g_assert_cmpuint (count_found (fixture->db, (AttainAuditFilter) { .since = "9000-01-01" }), ==, 0);
}

static void
test_change_reads_like_a_record (StoreFixture  *fixture,
                                 gconstpointer  data)
{
  g_autoptr(AttainPerson) ada = add_person (fixture->db, "E1", "Ada", "Okafor");
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainChangeInfo) info = attain_change_info_load (fixture->db, 1, &error);
  g_autofree char *when = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (info->action, ==, "Make test data");
  g_assert_cmpstr (info->actor, ==, "tester");
  g_assert_cmpint (info->n_rows, ==, 1);
  g_assert_cmpint (info->undone, ==, 0);
  g_assert_true (attain_change_info_can_undo (info));
  when = attain_change_info_display_when (info);
  g_assert_cmpuint (strlen (when), >, 10);

  g_assert_null (attain_change_info_load (fixture->db, 2, &error));
  g_assert_error (error, ATTAIN_ERROR, ATTAIN_ERROR_NOT_FOUND);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add ("/audit/" name, StoreFixture, NULL, store_set_up, function, store_tear_down)
  ADD ("tells-in-words", test_tells_in_words);
  ADD ("names-what-is-referred-to", test_names_what_is_referred_to);
  ADD ("names-what-is-gone", test_names_what_is_gone);
  ADD ("goes-on-where-it-stopped", test_goes_on_where_it_stopped);
  ADD ("filters", test_filters);
  ADD ("change-reads-like-a-record", test_change_reads_like_a_record);

  return g_test_run ();
}
