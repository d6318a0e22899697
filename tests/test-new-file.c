/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-new-file.h"

#include "attain-error.h"
#include "attain-founding.h"
#include "attain-setting-table.h"
#include "attain-store-test.h"

typedef struct
{
  AttainStore *store;
  GError      *error;
} Made;

static void
made_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  Made *made = data;

  made->store = attain_new_file_finish (result, &made->error);
}

static gpointer
found_job (AttainDb  *db,
           gpointer   data,
           GError   **error)
{
  g_autoptr(AttainChange) change = attain_change_begin (db, "tester", "Begin", NULL, ATTAIN_CHANGE_FINAL, error);

  return GINT_TO_POINTER (change != NULL && attain_founding_job (change, data, error) &&
                          attain_change_commit (&change, NULL, error));
}

static gpointer
fail_job (AttainDb  *db,
          gpointer   data,
          GError   **error)
{
  g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID, "It was not to be");
  return NULL;
}

static AttainFounding *
make_own_record (void)
{
  AttainFounding *founding = attain_founding_new ();

  founding->council = g_strdup ("Wealdmere");
  founding->scheme = g_strdup ("example");
  founding->person = g_object_new (ATTAIN_TYPE_PERSON, "employee-id", "me", "given-name", "Amara", "family-name", "Okafor",
                                   "started-on", "2022-09-05", NULL);
  founding->post = g_object_new (ATTAIN_TYPE_POST, "from-on", "2022-09-05", "team", "Wealdmere", "fte", 0.6,
                                 "contract", ATTAIN_CONTRACT_PERMANENT, NULL);
  return founding;
}

static void
make (const char *file,
      AttainJob   job,
      gpointer    data,
      Made       *made)
{
  attain_new_file_make (file, job, data, data != NULL ? (GDestroyNotify) attain_founding_free : NULL, NULL, made_cb, made);
  wait_until (made->store != NULL || made->error != NULL);
}

static void
test_own_record (StoreFixture  *fixture,
                 gconstpointer  data)
{
  g_autofree char *file = g_build_filename (fixture->folder, "new", "mine.attain", NULL);
  g_autoptr(AttainDb) db = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *purpose = NULL;
  Made made = { NULL };
  gint64 person_id;

  make (file, found_job, make_own_record (), &made);
  g_assert_no_error (made.error);
  g_assert_cmpstr (attain_store_get_where (made.store), ==, file);
  attain_store_stop (made.store);
  g_object_unref (made.store);

  db = attain_db_open (file, ATTAIN_DB_READ, &error);
  g_assert_no_error (error);
  g_assert_true (attain_setting_table_find_own_person (db, &person_id, &error));
  g_assert_cmpint (person_id, ==, 1);
  attain_setting_table_get (db, ATTAIN_SETTING_PURPOSE, &purpose, &error);
  g_assert_cmpstr (purpose, ==, ATTAIN_PURPOSE_OWN_RECORD);
  g_assert_cmpint (count_rows (db, "SELECT count(*) FROM post WHERE person_id = 1 AND fte = 0.6"), ==, 1);
}

static void
test_file_that_is_there_stays (StoreFixture  *fixture,
                               gconstpointer  data)
{
  Made made = { NULL };

  make (fixture->file, found_job, make_own_record (), &made);
  g_assert_error (made.error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID);
  g_assert_true (g_str_has_prefix (made.error->message, "There is already a file of that name"));
  g_assert_true (g_file_test (fixture->file, G_FILE_TEST_EXISTS));
  g_error_free (made.error);
}

static void
test_failure_leaves_nothing (StoreFixture  *fixture,
                             gconstpointer  data)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "new", NULL);
  g_autofree char *file = g_build_filename (folder, "mine.attain", NULL);
  g_autoptr(GDir) dir = NULL;
  Made made = { NULL };

  make (file, fail_job, NULL, &made);
  g_assert_cmpstr (made.error->message, ==, "It was not to be");
  dir = g_dir_open (folder, 0, NULL);
  g_assert_null (g_dir_read_name (dir));
  g_error_free (made.error);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/new-file/" name, StoreFixture, NULL, store_set_up, function, store_tear_down)
  ADD ("own-record", test_own_record);
  ADD ("file-that-is-there-stays", test_file_that_is_there_stays);
  ADD ("failure-leaves-nothing", test_failure_leaves_nothing);

  return g_test_run ();
}
