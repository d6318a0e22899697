/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-draft.h"
#include "attain-store-test.h"

static void
test_kept_and_dropped (StoreFixture  *fixture,
                       gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainDraft) draft = NULL;
  g_autoptr(AttainDraft) gone = NULL;

  g_assert_true (attain_draft_save (fixture->db, "cpd/new", "{\"title\":\"Co\"}", &error));
  g_assert_true (attain_draft_save (fixture->db, "cpd/new", "{\"title\":\"Court\"}", &error));
  attain_db_close (fixture->db);
  fixture->db = attain_db_open (fixture->file, ATTAIN_DB_WRITE, &error);
  g_assert_no_error (error);

  g_assert_true (attain_draft_load (fixture->db, "cpd/new", &draft, &error));
  g_assert_cmpstr (draft->body, ==, "{\"title\":\"Court\"}");
  g_assert_cmpuint (strlen (draft->saved_at), ==, strlen ("2026-03-03T09:05:00Z"));

  g_assert_true (attain_draft_drop (fixture->db, "cpd/new", &error));
  g_assert_true (attain_draft_load (fixture->db, "cpd/new", &gone, &error));
  g_assert_no_error (error);
  g_assert_null (gone);
}

static void
test_listed (StoreFixture  *fixture,
             gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) drafts = NULL;

  g_assert_true (attain_draft_save (fixture->db, "cpd/1", "{}", &error));
  g_assert_true (attain_draft_save (fixture->db, "cpd/2", "{}", &error));
  drafts = attain_draft_list (fixture->db, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (drafts->len, ==, 2);
}

static void
test_leaves_no_history (StoreFixture  *fixture,
                        gconstpointer  data)
{
  g_assert_true (attain_draft_save (fixture->db, "cpd/1", "{}", NULL));
  g_assert_cmpint (count_rows (fixture->db, "SELECT count(*) FROM change"), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add ("/draft/" name, StoreFixture, NULL, store_set_up, function, store_tear_down)
  ADD ("kept-and-dropped", test_kept_and_dropped);
  ADD ("listed", test_listed);
  ADD ("leaves-no-history", test_leaves_no_history);

  return g_test_run ();
}
