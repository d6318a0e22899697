/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-error.h"
#include "attain-store-test.h"

static guint
get_version (AttainDb *db)
{
  g_autoptr(GError) error = NULL;
  guint version;

  attain_schema_get_version (db, &version, &error);
  g_assert_no_error (error);
  return version;
}

static GBytes *
good_script (AttainDb  *db,
             guint      version,
             GError   **error)
{
  static const char script[] = "ALTER TABLE person ADD COLUMN pronouns TEXT;";

  return g_bytes_new_static (script, sizeof script);
}

static GBytes *
bad_script (AttainDb  *db,
            guint      version,
            GError   **error)
{
  static const char script[] = "ALTER TABLE person ADD COLUMN pronouns TEXT; ALTER TABLE nothing ADD COLUMN at_all TEXT;";

  return g_bytes_new_static (script, sizeof script);
}

static void
assert_copy (const char *file,
             guint       version,
             const char *ending,
             gint64      n_people)
{
  g_autofree char *copy = g_strdup_printf ("%s.version-%u%s", file, version, ending);
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainDb) db = attain_db_open (copy, ATTAIN_DB_READ, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (get_version (db), ==, version);
  g_assert_cmpint (count_rows (db, "SELECT count(*) FROM person"), ==, n_people);
}

static void
test_new_database (StoreFixture  *fixture,
                   gconstpointer  data)
{
  g_autofree char *copy = g_strconcat (fixture->file, ".version-0", NULL);

  g_assert_cmpuint (get_version (fixture->db), ==, attain_schema_get_newest ());
  g_assert_false (g_file_test (copy, G_FILE_TEST_EXISTS));
}

static void
test_step_after_copy (StoreFixture  *fixture,
                      gconstpointer  data)
{
  guint old = attain_schema_get_newest ();
  g_autoptr(AttainPerson) person = add_person (fixture->db, "E1", "Ada", "Okafor");
  g_autoptr(GError) error = NULL;

  g_assert_true (attain_schema_update_to (fixture->db, old + 1, good_script, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (get_version (fixture->db), ==, old + 1);
  g_assert_cmpint (count_rows (fixture->db, "SELECT count(*) FROM person WHERE pronouns IS NULL"), ==, 1);
  assert_copy (fixture->file, old, "", 1);
}

static void
test_failed_step (StoreFixture  *fixture,
                  gconstpointer  data)
{
  guint old = attain_schema_get_newest ();
  g_autoptr(GError) error = NULL;
  g_autofree char *message = g_strdup_printf ("Step %u of bringing the records up to date failed and was taken back: ",
                                              old + 1);

  g_assert_false (attain_schema_update_to (fixture->db, old + 1, bad_script, &error));
  g_assert_error (error, ATTAIN_ERROR, ATTAIN_ERROR_STORAGE);
  g_assert_true (g_str_has_prefix (error->message, message));
  g_assert_cmpuint (get_version (fixture->db), ==, old);
  g_assert_cmpint (count_rows (fixture->db, "SELECT count(*) FROM pragma_table_info ('person')"
                               " WHERE name = 'pronouns'"), ==, 0);
}

static void
test_older_copy_stays (StoreFixture  *fixture,
                       gconstpointer  data)
{
  guint old = attain_schema_get_newest ();
  g_autofree char *file = g_strdup_printf ("%s.version-%u", fixture->file, old);
  g_autofree char *kept = NULL;
  g_autoptr(AttainPerson) person = add_person (fixture->db, "E1", "Ada", "Okafor");
  g_autoptr(GError) error = NULL;

  g_assert_true (g_file_set_contents (file, "of another day", -1, &error));
  g_assert_true (attain_schema_update_to (fixture->db, old + 1, good_script, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (file, &kept, NULL, &error));
  g_assert_cmpstr (kept, ==, "of another day");
  assert_copy (fixture->file, old, "-2", 1);
}

static GBytes *
script_come_second (AttainDb  *db,
                    guint      version,
                    GError   **error)
{
  g_autoptr(AttainDb) other = attain_db_open (attain_db_get_where (db), ATTAIN_DB_WRITE, error);

  /* Between asking for the version and beginning the step another program makes it. */
  g_assert_true (attain_schema_update_to (other, version, good_script, error));
  return good_script (db, version, error);
}

static void
test_two_at_once (StoreFixture  *fixture,
                  gconstpointer  data)
{
  guint old = attain_schema_get_newest ();
  g_autoptr(GError) error = NULL;

  g_assert_true (attain_schema_update_to (fixture->db, old + 1, script_come_second, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (get_version (fixture->db), ==, old + 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add ("/schema/" name, StoreFixture, NULL, store_set_up, function, store_tear_down)
  ADD ("new-database-has-the-newest", test_new_database);
  ADD ("step-runs-after-a-copy", test_step_after_copy);
  ADD ("failed-step-is-taken-back", test_failed_step);
  ADD ("older-copy-stays", test_older_copy_stays);
  ADD ("two-at-once", test_two_at_once);

  return g_test_run ();
}
