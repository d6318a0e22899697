/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-backup.h"
#include "attain-error.h"
#include "attain-store-test.h"

static guint
count_files (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

static char *
make_backup (StoreFixture *fixture)
{
  g_autoptr(GError) error = NULL;
  char *file = g_build_filename (fixture->folder, "backup.attain", NULL);

  attain_backup_make (fixture->db, file, FALSE, NULL, &error);
  g_assert_no_error (error);
  return file;
}

static void
assert_n_people (const char *file,
                 gint64      n)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainDb) db = attain_db_open (file, ATTAIN_DB_READ, &error);

  g_assert_no_error (error);
  g_assert_cmpint (count_rows (db, "SELECT count(*) FROM person"), ==, n);
}

static void
test_whole_and_alone (StoreFixture  *fixture,
                      gconstpointer  data)
{
  g_autoptr(AttainPerson) ada = add_person (fixture->db, "E1", "Ada", "Okafor");
  guint n_before = count_files (fixture->folder);
  g_autofree char *file = make_backup (fixture);

  assert_n_people (file, 1);
  g_assert_cmpuint (count_files (fixture->folder), ==, n_before + 1);
}

static void
assert_not_made (StoreFixture *fixture,
                 const char   *file,
                 const char   *message)
{
  g_autoptr(GError) error = NULL;

  g_assert_false (attain_backup_make (fixture->db, file, FALSE, NULL, &error));
  g_assert_cmpstr (error->message, ==, message);
}

static void
test_not_made (StoreFixture  *fixture,
               gconstpointer  data)
{
  g_autofree char *file = make_backup (fixture);
  guint n_before = count_files (fixture->folder);
  g_autoptr(AttainPerson) ada = add_person (fixture->db, "E1", "Ada", "Okafor");
  g_autoptr(GError) error = NULL;

  assert_not_made (fixture, file,
                   "There is a file with this name already; it was left as it is. Choose another name.");
  assert_not_made (fixture, fixture->file,
                   "This is the file with the records themselves. Choose another name for the backup.");
  assert_not_made (fixture, "/nowhere/at/all/backup.attain",
                   "There is no such folder. Look whether it was moved or has another name, or make it.");
  g_assert_cmpuint (count_files (fixture->folder), ==, n_before);
  assert_n_people (file, 0);

  g_assert_true (attain_backup_make (fixture->db, file, TRUE, NULL, &error));
  assert_n_people (file, 1);
}

static void
test_faulty_is_not_called_done (StoreFixture  *fixture,
                                gconstpointer  data)
{
  g_autofree char *file = g_build_filename (fixture->folder, "backup.attain", NULL);
  g_autoptr(AttainPerson) ada = add_person (fixture->db, "E1", "Ada", "Okafor");
  guint n_before = count_files (fixture->folder);

  attain_db_run_script (fixture->db, "UPDATE person SET email = 'x'", NULL);
  assert_not_made (fixture, file, "The records in this file have 1 fault (Person 1: “Email” is not what the"
                   " history says).");
  g_assert_cmpuint (count_files (fixture->folder), ==, n_before);
}

static char *
restore (StoreFixture *fixture,
         const char   *backup)
{
  g_autoptr(GError) error = NULL;
  char *kept = attain_backup_restore (backup, fixture->file, NULL, NULL, &error);

  g_assert_no_error (error);
  return kept;
}

static void
test_restored (StoreFixture  *fixture,
               gconstpointer  data)
{
  g_autoptr(AttainPerson) ada = add_person (fixture->db, "E1", "Ada", "Okafor");
  g_autofree char *backup = make_backup (fixture);
  g_autoptr(AttainPerson) bea = add_person (fixture->db, "E2", "Bea", "Nowak");
  g_autofree char *kept = NULL;

  g_clear_pointer (&fixture->db, attain_db_close);
  kept = restore (fixture, backup);
  assert_n_people (fixture->file, 1);
  assert_n_people (kept, 2);
  assert_n_people (backup, 1);
}

static void
test_restored_where_nothing_is (StoreFixture  *fixture,
                                gconstpointer  data)
{
  g_autoptr(AttainPerson) ada = add_person (fixture->db, "E1", "Ada", "Okafor");
  g_autofree char *backup = make_backup (fixture);
  g_autofree char *other = g_build_filename (fixture->folder, "other.attain", NULL);
  g_autoptr(GError) error = NULL;
  g_autofree char *kept = attain_backup_restore (backup, other, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (kept, ==, "");
  assert_n_people (other, 1);
}

static void
test_restored_over_damage (StoreFixture  *fixture,
                           gconstpointer  data)
{
  g_autoptr(AttainPerson) ada = add_person (fixture->db, "E1", "Ada", "Okafor");
  g_autofree char *backup = make_backup (fixture);
  g_autofree char *kept = NULL;
  g_autofree char *contents = NULL;

  g_clear_pointer (&fixture->db, attain_db_close);
  write_bytes (fixture->file, "Somebody has written a letter over the records, which is why they want them back now."
               " Somebody has written a letter over the records, which is why they want them back now.", -1);
  kept = restore (fixture, backup);
  assert_n_people (fixture->file, 1);
  g_assert_true (g_file_get_contents (kept, &contents, NULL, NULL));
  g_assert_true (g_str_has_prefix (contents, "Somebody has written"));
}

static void
assert_not_restored (StoreFixture *fixture,
                     const char   *backup,
                     int           code,
                     const char   *message)
{
  g_autoptr(GError) error = NULL;
  guint n_before = count_files (fixture->folder);

  g_assert_null (attain_backup_restore (backup, fixture->file, NULL, NULL, &error));
  g_assert_error (error, ATTAIN_ERROR, code);
  g_assert_cmpstr (error->message, ==, message);
  g_assert_cmpuint (count_files (fixture->folder), ==, n_before);
}

static void
test_not_restored_from_rubbish (StoreFixture  *fixture,
                                gconstpointer  data)
{
  g_autofree char *other = g_build_filename (fixture->folder, "other", NULL);

  g_clear_pointer (&fixture->db, attain_db_close);
  write_bytes (other, "A letter to the academy, which is no database however long one makes it. "
               "A letter to the academy, which is no database however long one makes it.", -1);
  assert_not_restored (fixture, other, ATTAIN_ERROR_STORAGE,
                       "The file is not a database, so it was not opened or changed. Choose one that Attain made, or restore"
                       " a backup.");
  assert_not_restored (fixture, fixture->file, ATTAIN_ERROR_INVALID,
                       "This is the file that is open, not a backup of it. It was left as it is.");
  assert_n_people (fixture->file, 0);
}

static void
test_not_restored_from_foreign_or_newer (StoreFixture  *fixture,
                                         gconstpointer  data)
{
  g_autofree char *backup = make_backup (fixture);
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainDb) db = attain_db_open (backup, ATTAIN_DB_WRITE, &error);
  g_autofree char *too_new = g_strdup_printf ("The file was made by a later Attain (its version is 9999, this Attain"
                                              " knows %u). It was not changed. Install the newest Attain to open it.",
                                              attain_schema_get_newest ());

  g_clear_pointer (&fixture->db, attain_db_close);
  attain_db_run_script (db, "INSERT INTO attain_schema (version) VALUES (9999); PRAGMA journal_mode = DELETE", &error);
  g_assert_no_error (error);
  assert_not_restored (fixture, backup, ATTAIN_ERROR_TOO_NEW, too_new);

  attain_db_run_script (db, "PRAGMA application_id = 42", &error);
  g_assert_no_error (error);
  assert_not_restored (fixture, backup, ATTAIN_ERROR_STORAGE,
                       "The file is the database of another program, so it was not opened or changed. Choose one that Attain"
                       " made.");
}

static void
test_not_restored_from_faulty (StoreFixture  *fixture,
                               gconstpointer  data)
{
  g_autoptr(AttainPerson) ada = add_person (fixture->db, "E1", "Ada", "Okafor");
  g_autofree char *backup = make_backup (fixture);
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainDb) db = attain_db_open (backup, ATTAIN_DB_WRITE, &error);

  g_clear_pointer (&fixture->db, attain_db_close);
  attain_db_run_script (db, "UPDATE person SET email = 'x'", &error);
  g_assert_no_error (error);
  assert_not_restored (fixture, backup, ATTAIN_ERROR_STORAGE,
                       "The records in this file have 1 fault (Person 1: “Email” is not what the history says).");
}

/* Copying is the smaller part; what is checked after it is told as well, up to the end. */
static void
test_tells_how_far (StoreFixture  *fixture,
                    gconstpointer  data)
{
  g_autoptr(AttainPerson) ada = add_person (fixture->db, "E1", "Ada", "Okafor");
  g_autofree char *backup = make_backup (fixture);
  g_autoptr(AttainProgress) progress = attain_progress_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainDb) db = attain_db_open (backup, ATTAIN_DB_WRITE, &error);

  g_clear_pointer (&fixture->db, attain_db_close);
  attain_db_run_script (db, "UPDATE person SET email = 'x'", &error);
  g_assert_no_error (error);
  g_assert_null (attain_backup_restore (backup, fixture->file, progress, NULL, &error));
  g_assert_error (error, ATTAIN_ERROR, ATTAIN_ERROR_STORAGE);
  g_assert_cmpfloat (attain_progress_get_fraction (progress), ==, 1);
}

static void
test_part_of_progress (StoreFixture  *fixture,
                       gconstpointer  data)
{
  g_autoptr(AttainProgress) whole = attain_progress_new ();
  g_autoptr(AttainProgress) part = attain_progress_new_part (whole, 0.5, 1);
  g_autoptr(AttainProgress) part_of_part = attain_progress_new_part (part, 0, 0.5);

  attain_progress_set_fraction (part, 0);
  g_assert_cmpfloat (attain_progress_get_fraction (whole), ==, 0.5);
  attain_progress_set_fraction (part_of_part, 0.5);
  g_assert_cmpfloat (attain_progress_get_fraction (whole), ==, 0.625);
  attain_progress_set_fraction (part_of_part, 7);
  g_assert_cmpfloat (attain_progress_get_fraction (whole), ==, 0.75);
  g_assert_null (attain_progress_new_part (NULL, 0, 1));
}

static void
test_not_restored_while_open (StoreFixture  *fixture,
                              gconstpointer  data)
{
  g_autofree char *backup = make_backup (fixture);
  g_autoptr(AttainPerson) ada = add_person (fixture->db, "E1", "Ada", "Okafor");

  assert_not_restored (fixture, backup, ATTAIN_ERROR_BUSY,
                       "Another window or program has the file open, so it was not replaced. Close it and try again.");
  assert_n_people (fixture->file, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add ("/backup/" name, StoreFixture, NULL, store_set_up, function, store_tear_down)
  ADD ("whole-and-alone", test_whole_and_alone);
  ADD ("not-made", test_not_made);
  ADD ("faulty-is-not-called-done", test_faulty_is_not_called_done);
  ADD ("restored", test_restored);
  ADD ("restored/where-nothing-is", test_restored_where_nothing_is);
  ADD ("restored/over-damage", test_restored_over_damage);
  ADD ("progress/up-to-the-end", test_tells_how_far);
  ADD ("progress/of-a-part", test_part_of_progress);
  ADD ("not-restored/from-rubbish", test_not_restored_from_rubbish);
  ADD ("not-restored/from-foreign-or-newer", test_not_restored_from_foreign_or_newer);
  ADD ("not-restored/from-faulty", test_not_restored_from_faulty);
  ADD ("not-restored/while-open", test_not_restored_while_open);

  return g_test_run ();
}
