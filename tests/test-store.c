/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-store.h"

#include "attain-error.h"
#include "attain-store-test.h"

typedef struct
{
  StoreFixture  base;
  AttainStore  *store;
  guint         n_told;        /* how often something was told to have been written */
  gboolean      told_of_all;
} Fixture;

typedef struct
{
  gboolean  came;
  gpointer  result;
  GError   *error;
} Answer;

static void
told_cb (AttainStore   *store,
         AttainTouched *touched,
         gpointer       user_data)
{
  Fixture *fixture = user_data;

  fixture->n_told++;
  fixture->told_of_all |= attain_touched_has_table (touched, &attain_person_table) &&
                          attain_touched_has_table (touched, &attain_cpd_table);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  store_set_up (&fixture->base, NULL);
  fixture->store = attain_store_new (fixture->base.file);
  g_signal_connect (fixture->store, "changed", G_CALLBACK (told_cb), fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  attain_store_stop (fixture->store);
  settle ();
  g_object_unref (fixture->store);
  store_tear_down (&fixture->base, NULL);
}

static void
answer_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  Answer *answer = user_data;

  answer->result = attain_store_finish (ATTAIN_STORE (source), result, &answer->error);
  answer->came = TRUE;
}

static gpointer
count_people_job (AttainDb  *db,
                  gpointer   data,
                  GError   **error)
{
  gint64 n;

  return attain_db_query_int (db, "SELECT count (*) FROM person", NULL, &n, error) ? GINT_TO_POINTER ((int) n + 1) : NULL;
}

static int
count_people (Fixture           *fixture,
              AttainStoreThread  thread)
{
  Answer answer = { 0 };

  attain_store_run (fixture->store, thread, count_people_job, NULL, NULL, NULL, NULL, answer_cb, &answer);
  wait_until (answer.came);
  g_assert_no_error (answer.error);
  return GPOINTER_TO_INT (answer.result) - 1;
}

/* Another program writes after the first was read, and before anybody watches. */
static void
test_tells_what_others_wrote_since_it_was_opened (Fixture       *fixture,
                                                  gconstpointer  data)
{
  g_assert_cmpint (count_people (fixture, ATTAIN_STORE_READER), ==, 0);
  g_object_unref (add_person (fixture->base.db, "E001", "Amara", "Okafor"));

  attain_store_watch (fixture->store);
  wait_until (fixture->n_told > 0);
  g_assert_true (fixture->told_of_all);
  g_assert_cmpint (count_people (fixture, ATTAIN_STORE_READER), ==, 1);
}

static gboolean
add_person_job (AttainChange  *change,
                gpointer       data,
                GError       **error)
{
  g_autoptr(AttainPerson) person =
    g_object_new (ATTAIN_TYPE_PERSON, "employee-id", "E001", "given-name", "Amara", "family-name", "Okafor",
                  "started-on", "2020-01-06", NULL);

  return attain_change_insert (change, &attain_person_table, person, error);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  Answer *answer = user_data;

  attain_store_write_finish (ATTAIN_STORE (source), result, &answer->error);
  answer->came = TRUE;
}

/* Its own writing is told by name, once, and is not taken for another program's. */
static void
test_tells_its_own_once (Fixture       *fixture,
                         gconstpointer  data)
{
  Answer written = { 0 };

  attain_store_write (fixture->store, "Make test data", NULL, ATTAIN_CHANGE_NORMAL, add_person_job, NULL, NULL, NULL,
                      written_cb, &written);
  wait_until (written.came && fixture->n_told > 0);
  g_assert_no_error (written.error);

  attain_store_watch (fixture->store);
  g_assert_cmpint (count_people (fixture, ATTAIN_STORE_WRITER), ==, 1);
  settle ();
  g_assert_cmpuint (fixture->n_told, ==, 1);
  g_assert_false (fixture->told_of_all);
}

static gpointer
endless_job (AttainDb  *db,
             gpointer   data,
             GError   **error)
{
  gint64 n;

  g_atomic_int_set ((int *) data, TRUE);
  attain_db_query_int (db, "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count (*) FROM n", NULL,
                       &n, error);
  return NULL;
}

static void
test_stops_inside_a_statement (Fixture       *fixture,
                               gconstpointer  data)
{
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  Answer answer = { 0 };
  int started = FALSE;

  attain_store_run (fixture->store, ATTAIN_STORE_READER, endless_job, &started, NULL, NULL, cancellable, answer_cb, &answer);
  wait_until (g_atomic_int_get (&started));
  g_cancellable_cancel (cancellable);
  wait_until (answer.came);
  g_assert_error (answer.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&answer.error);
  g_assert_cmpint (count_people (fixture, ATTAIN_STORE_READER), ==, 0);
}

static gpointer
broken_disk_job (AttainDb  *db,
                 gpointer   data,
                 GError   **error)
{
  g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_STORAGE, "The disk failed");
  return NULL;
}

/* While no connection counted, anything may have been written. */
static void
test_tells_after_its_connection_broke (Fixture       *fixture,
                                       gconstpointer  data)
{
  Answer answer = { 0 };

  attain_store_watch (fixture->store);
  attain_store_run (fixture->store, ATTAIN_STORE_WRITER, broken_disk_job, NULL, NULL, NULL, NULL, answer_cb, &answer);
  wait_until (answer.came);
  g_assert_error (answer.error, ATTAIN_ERROR, ATTAIN_ERROR_STORAGE);
  g_clear_error (&answer.error);
  g_assert_cmpuint (fixture->n_told, ==, 0);

  g_assert_cmpint (count_people (fixture, ATTAIN_STORE_READER), ==, 0);
  wait_until (fixture->n_told > 0);
  g_assert_true (fixture->told_of_all);
}

static void
test_refuses_jobs_when_stopped (void)
{
  StoreFixture fixture;
  g_autoptr(AttainStore) store = NULL;
  Answer answer = { 0 };

  store_set_up (&fixture, NULL);
  store = attain_store_new (fixture.file);
  attain_store_stop (store);
  attain_store_run (store, ATTAIN_STORE_READER, count_people_job, NULL, NULL, NULL, NULL, answer_cb, &answer);
  wait_until (answer.came);
  g_assert_error (answer.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&answer.error);
  store_tear_down (&fixture, NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add ("/store/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("tells-what-others-wrote-since-it-was-opened", test_tells_what_others_wrote_since_it_was_opened);
  ADD ("tells-its-own-once", test_tells_its_own_once);
  ADD ("stops-inside-a-statement", test_stops_inside_a_statement);
  ADD ("tells-after-its-connection-broke", test_tells_after_its_connection_broke);
  g_test_add_func ("/store/refuses-jobs-when-stopped", test_refuses_jobs_when_stopped);

  return g_test_run ();
}
