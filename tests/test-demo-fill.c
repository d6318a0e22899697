/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-check.h"
#include "attain-demo-fill.h"
#include "attain-demo-test.h"
#include "attain-reference-import.h"
#include "attain-setting-table.h"
#include "attain-store-test.h"

static void
install_reference (AttainDb *db)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainChange) change = attain_change_begin (db, "Academy", "Install reference data", NULL, 0, &error);

  attain_reference_install (change, "example", &error);
  g_assert_no_error (error);
  attain_change_commit (&change, NULL, &error);
  g_assert_no_error (error);
}

static void
make (AttainDb *db,
      guint     n_people,
      guint64   seed)
{
  g_autoptr(AttainDemoCouncil) council = attain_demo_council_new (n_people, 5, seed, AS_OF);
  g_autoptr(AttainProgress) progress = attain_progress_new ();
  g_autoptr(GError) error = NULL;
  gboolean made;

  install_reference (db);
  made = attain_demo_make (db, council, "Academy", progress, &error);
  g_assert_no_error (error);
  g_assert_true (made);
}

static char *
sum_rows (AttainDb   *db,
          const char *sql)
{
  g_autoptr(GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainCursor) cursor = attain_db_query (db, sql, NULL, &error);

  while (attain_cursor_next (cursor, &error))
    g_checksum_update (sum, (const guchar *) attain_cursor_text (cursor, 0), -1);

  g_assert_no_error (error);
  return g_strdup (g_checksum_get_string (sum));
}

static void
test_writes_the_whole_council (StoreFixture  *fixture,
                               gconstpointer  data)
{
  g_autofree char *name = NULL;
  g_autofree char *scheme = NULL;
  g_autoptr(AttainCheckReport) report = NULL;
  g_autoptr(GError) error = NULL;

  make (fixture->db, 60, 1);

  report = attain_check_run (fixture->db, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (report->n_faults, ==, 0);
  g_assert_cmpint (count_rows (fixture->db, "SELECT count(*) FROM person"), ==, 60);
  g_assert_cmpint (count_rows (fixture->db, "SELECT count(*) FROM cpd_entry"), ==, 3000);
  g_assert_cmpint (count_rows (fixture->db, "SELECT count(*) FROM post"), >=, 60);
  g_assert_cmpint (count_rows (fixture->db, "SELECT count(*) FROM pcf_level"), >=, 60);
  g_assert_cmpint (count_rows (fixture->db, "SELECT count(*) FROM training"), >, 400);
  g_assert_cmpint (count_rows (fixture->db, "SELECT count(*) FROM establishment"), >, 30);
  g_assert_cmpint (count_rows (fixture->db, "SELECT count(*) FROM absence"), >, 50);
  g_assert_cmpint (count_rows (fixture->db, "SELECT count(*) FROM caseload"), >, 100);
  attain_setting_table_get (fixture->db, ATTAIN_SETTING_COUNCIL, &name, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (name, ==, "Wealdmere County Council");
  attain_setting_table_get (fixture->db, ATTAIN_SETTING_SCHEME, &scheme, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (scheme, ==, "example");
}

static void
test_history_tells_a_story (StoreFixture  *fixture,
                            gconstpointer  data)
{
  make (fixture->db, 300, 1);

  g_assert_cmpint (count_rows (fixture->db, "SELECT count(*) FROM change WHERE action = 'Make the demo council'"), ==, 1);
  g_assert_cmpint (count_rows (fixture->db, "SELECT count(*) FROM change WHERE action = 'Log CPD'"), >, 8);
  g_assert_cmpint (count_rows (fixture->db, "SELECT count(DISTINCT actor) FROM change"), >, 8);
  g_assert_cmpint (count_rows (fixture->db, "SELECT count(*) FROM cpd_entry"), ==, 15000);
}

static void
test_same_council_in_another_file (StoreFixture  *fixture,
                                   gconstpointer  data)
{
  static const char sql[] = "SELECT uid || title || coalesce(learning, '') FROM cpd_entry ORDER BY uid";
  StoreFixture other = { 0 };
  g_autofree char *one = NULL;
  g_autofree char *again = NULL;

  store_set_up (&other, NULL);
  make (fixture->db, 20, 7);
  make (other.db, 20, 7);
  one = sum_rows (fixture->db, sql);
  again = sum_rows (other.db, sql);
  g_assert_cmpstr (one, ==, again);
  store_tear_down (&other, NULL);
}

static void
test_cancelled_leaves_nothing (StoreFixture  *fixture,
                               gconstpointer  data)
{
  g_autoptr(AttainDemoCouncil) council = attain_demo_council_new (30, 5, 1, AS_OF);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;

  g_cancellable_cancel (cancellable);
  attain_db_set_cancellable (fixture->db, cancellable);
  g_assert_false (attain_demo_make (fixture->db, council, "Academy", NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  attain_db_set_cancellable (fixture->db, NULL);
  g_assert_cmpint (count_rows (fixture->db, "SELECT count(*) FROM person"), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, test) g_test_add (path, StoreFixture, NULL, store_set_up, test, store_tear_down)
  ADD ("/demo-fill/writes-the-whole-council", test_writes_the_whole_council);
  ADD ("/demo-fill/history-tells-a-story", test_history_tells_a_story);
  ADD ("/demo-fill/same-council-in-another-file", test_same_council_in_another_file);
  ADD ("/demo-fill/cancelled-leaves-nothing", test_cancelled_leaves_nothing);
#undef ADD
  return g_test_run ();
}
