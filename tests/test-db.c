/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "attain-error.h"
#include "attain-file-place.h"
#include "attain-store-test.h"

static void
assert_not_opened (const char   *file,
                   AttainDbMode  mode,
                   int           code,
                   const char   *message)
{
  g_autoptr(GError) error = NULL;
  AttainDb *db = attain_db_open (file, mode, &error);

  g_assert_null (db);
  g_assert_error (error, ATTAIN_ERROR, code);
  g_assert_nonnull (strstr (error->message, message));
}

static void
test_bad_files (StoreFixture  *fixture,
                gconstpointer  data)
{
  g_autofree char *other = g_build_filename (fixture->folder, "other", NULL);

  assert_not_opened (other, ATTAIN_DB_WRITE, ATTAIN_ERROR_NOT_FOUND, "There is no such file.");
  assert_not_opened ("/nowhere/at/all", ATTAIN_DB_CREATE, ATTAIN_ERROR_NOT_FOUND, "no such folder");
  assert_not_opened (fixture->folder, ATTAIN_DB_WRITE, ATTAIN_ERROR_STORAGE, "This is a folder");
  write_bytes (other, "", -1);
  assert_not_opened (other, ATTAIN_DB_WRITE, ATTAIN_ERROR_STORAGE, "The file is empty");
  write_bytes (other, "A letter to the academy, which is no database however long one makes it. "
               "A letter to the academy, which is no database however long one makes it.", -1);
  assert_not_opened (other, ATTAIN_DB_WRITE, ATTAIN_ERROR_STORAGE, "not a database");
  assert_not_opened (fixture->file, ATTAIN_DB_CREATE, ATTAIN_ERROR_INVALID, "already");
}

static void
test_foreign_database (StoreFixture  *fixture,
                       gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  attain_db_run_script (fixture->db, "PRAGMA application_id = 42", &error);
  g_assert_no_error (error);
  g_clear_pointer (&fixture->db, attain_db_close);
  assert_not_opened (fixture->file, ATTAIN_DB_WRITE, ATTAIN_ERROR_STORAGE, "another program");
}

static void
test_newer_database (StoreFixture  *fixture,
                     gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  attain_db_run_script (fixture->db, "INSERT INTO attain_schema (version) VALUES (9999)", &error);
  g_assert_no_error (error);
  g_assert_false (attain_schema_update (fixture->db, &error));
  g_assert_error (error, ATTAIN_ERROR, ATTAIN_ERROR_TOO_NEW);
}

static void
test_reader_cannot_write (StoreFixture  *fixture,
                          gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainDb) reader = attain_db_open (fixture->file, ATTAIN_DB_READ, &error);

  g_assert_no_error (error);
  g_assert_false (attain_db_run (reader, "DELETE FROM person", NULL, &error));
  g_assert_error (error, ATTAIN_ERROR, ATTAIN_ERROR_STORAGE);
}

static void
test_networks (void)
{
  g_assert_cmpstr (attain_file_place_name_network (0x6969), ==, "NFS");
  g_assert_cmpstr (attain_file_place_name_network (0xff534d42), ==, "SMB");
  g_assert_null (attain_file_place_name_network (0xef53));
}

static void
test_statement_is_cancelled (StoreFixture  *fixture,
                             gconstpointer  data)
{
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(AttainCursor) cursor = NULL;
  g_autoptr(GError) error = NULL;

  attain_db_set_cancellable (fixture->db, cancellable);
  cursor = attain_db_query (fixture->db, "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"
                            " SELECT count(*) FROM n", NULL, &error);
  g_assert_no_error (error);
  g_cancellable_cancel (cancellable);
  g_assert_false (attain_cursor_next (cursor, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_pointer (&cursor, attain_cursor_free);
  attain_db_set_cancellable (fixture->db, NULL);
}

static AttainTransaction *
write_note (AttainDb *db)
{
  g_autoptr(GError) error = NULL;
  AttainTransaction *transaction = attain_transaction_begin (db, &error);

  g_assert_no_error (error);
  attain_db_run_script (db, "INSERT INTO setting (uid, version, name, value) VALUES ('u', 1, 'a key', 'a value')", &error);
  g_assert_no_error (error);
  return transaction;
}

#define COUNT_NOTES "SELECT count(*) FROM setting WHERE name = 'a key'"

/* Until it is committed, though all of it is in the log already. */
static void
test_written_out_can_be_stopped (StoreFixture  *fixture,
                                 gconstpointer  data)
{
  g_autoptr(AttainTransaction) transaction = write_note (fixture->db);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;

  g_assert_true (attain_db_write_out (fixture->db, &error));
  g_cancellable_cancel (cancellable);
  attain_db_set_cancellable (fixture->db, cancellable);
  g_assert_false (attain_db_write_out (fixture->db, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  attain_db_set_cancellable (fixture->db, NULL);
  g_clear_pointer (&transaction, attain_transaction_rollback);
  g_assert_cmpint (count_rows (fixture->db, COUNT_NOTES), ==, 0);
}

static void
test_stopped_rest_keeps_what_is_committed (StoreFixture  *fixture,
                                           gconstpointer  data)
{
  g_autoptr(AttainTransaction) transaction = write_note (fixture->db);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(AttainDb) reader = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (attain_db_write_out (fixture->db, &error) && attain_transaction_commit (&transaction, &error));
  g_cancellable_cancel (cancellable);
  attain_db_set_cancellable (fixture->db, cancellable);
  g_assert_true (attain_db_rest (fixture->db, &error));
  attain_db_set_cancellable (fixture->db, NULL);

  reader = attain_db_open (fixture->file, ATTAIN_DB_READ, &error);
  g_assert_no_error (error);
  g_assert_cmpint (count_rows (reader, COUNT_NOTES), ==, 1);
}

/* Commits one text of so many pages in the place of the last. */
static void
write_pages (AttainDb *db,
             guint     n_pages)
{
  g_autofree char *sql = g_strdup_printf ("INSERT OR REPLACE INTO setting (uid, version, name, value)"
                                          " VALUES ('u', 1, 'pages', printf ('%%*d', %u, 0))", n_pages * 4096);
  g_autoptr(GError) error = NULL;

  attain_db_run_script (db, sql, &error);
  g_assert_no_error (error);
}

static goffset
measure (StoreFixture *fixture,
         const char   *ending)
{
  g_autofree char *file = g_strconcat (fixture->file, ending, NULL);
  GStatBuf about;

  g_assert_cmpint (g_stat (file, &about), ==, 0);
  return about.st_size / 4096;
}

static void
test_log_does_not_grow (StoreFixture  *fixture,
                        gconstpointer  data)
{
  for (guint i = 0; i < 120; i++)
    write_pages (fixture->db, 100);

  g_assert_cmpint (measure (fixture, "-wal"), <, 5000);
}

static void
test_long_commit_leaves_the_log_to_the_next (StoreFixture  *fixture,
                                             gconstpointer  data)
{
  write_pages (fixture->db, 5000);
  g_assert_cmpint (measure (fixture, ""), <, 5000);
  write_pages (fixture->db, 10);
  g_assert_cmpint (measure (fixture, ""), >=, 5000);
}

static void
test_copy (StoreFixture  *fixture,
           gconstpointer  data)
{
  g_autofree char *file = g_build_filename (fixture->folder, "copy.attain", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainDb) copy = NULL;

  g_object_unref (add_person (fixture->db, "E1", "Ada", "Okafor"));
  g_assert_true (attain_db_copy (fixture->db, file, NULL, NULL, &error));
  g_assert_no_error (error);
  copy = attain_db_open (file, ATTAIN_DB_WRITE, &error);
  g_assert_no_error (error);
  g_assert_cmpint (count_rows (copy, "SELECT count(*) FROM person"), ==, 1);
}

typedef struct
{
  AttainDb *writer;
  guint     n_turns;
} Meanwhile;

static gboolean
write_meanwhile_cb (double   fraction,
                    gpointer data)
{
  Meanwhile *meanwhile = data;
  g_autoptr(GError) error = NULL;

  attain_db_run_script (meanwhile->writer, "INSERT INTO filler VALUES (zeroblob(1))", &error);
  g_assert_no_error (error);
  return ++meanwhile->n_turns < 100;
}

/* A copy that began again with each line that somebody writes would never be done. */
static void
test_copy_is_of_one_moment (StoreFixture  *fixture,
                            gconstpointer  data)
{
  g_autofree char *file = g_build_filename (fixture->folder, "copy.attain", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainDb) copy = NULL;
  Meanwhile meanwhile = { attain_db_open (fixture->file, ATTAIN_DB_WRITE, &error) };

  g_assert_no_error (error);
  attain_db_run_script (meanwhile.writer, "CREATE TABLE filler (piece BLOB) STRICT;"
                                          "INSERT INTO filler VALUES (zeroblob(12000000))", &error);
  g_assert_no_error (error);
  g_assert_true (attain_db_copy (fixture->db, file, write_meanwhile_cb, &meanwhile, &error));
  g_assert_no_error (error);
  attain_db_close (meanwhile.writer);

  g_assert_cmpuint (meanwhile.n_turns, >, 1);
  copy = attain_db_open (file, ATTAIN_DB_WRITE, &error);
  g_assert_no_error (error);
  g_assert_cmpint (count_rows (copy, "SELECT count(*) FROM filler"), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add ("/db/" name, StoreFixture, NULL, store_set_up, function, store_tear_down)
  ADD ("bad-files-are-refused", test_bad_files);
  ADD ("foreign-database-is-refused", test_foreign_database);
  ADD ("newer-database-is-refused", test_newer_database);
  ADD ("reader-cannot-write", test_reader_cannot_write);
  ADD ("statement-is-cancelled", test_statement_is_cancelled);
  ADD ("written-out-can-be-stopped", test_written_out_can_be_stopped);
  ADD ("stopped-rest-keeps-what-is-committed", test_stopped_rest_keeps_what_is_committed);
  ADD ("log-does-not-grow", test_log_does_not_grow);
  ADD ("long-commit-leaves-the-log-to-the-next", test_long_commit_leaves_the_log_to_the_next);
  ADD ("copy", test_copy);
  ADD ("copy-is-of-one-moment", test_copy_is_of_one_moment);
  g_test_add_func ("/db/networks", test_networks);

  return g_test_run ();
}
