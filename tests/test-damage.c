/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Random damage to copies of a database: of what changed anything in a row, the check finds all but one in a
 * hundred. ATTAIN_TEST_LONG=1 damages four hundred copies, else sixty. */

#include "attain-check.h"
#include "attain-store-test.h"

#define PAGE 4096
#define HEADER 100

typedef enum
{
  DAMAGE_BIT,
  DAMAGE_BYTE,
  DAMAGE_ZEROS,
  DAMAGE_NOISE,
  N_DAMAGES
} Damage;

static const char *const damages[] = { "a bit", "a byte", "512 zero bytes", "a page of noise" };

static void
add_text (GChecksum  *checksum,
          const char *text)
{
  g_checksum_update (checksum, (const guchar *) (text != NULL ? text : "(null)"), -1);
  g_checksum_update (checksum, (const guchar *) "|", 1);
}

static gboolean
add_rows (GChecksum  *checksum,
          AttainDb   *db,
          const char *table)
{
  g_autofree char *sql = g_strdup_printf ("SELECT * FROM %s NOT INDEXED ORDER BY rowid", table);
  g_autoptr(AttainCursor) cursor = attain_db_query (db, sql, NULL, NULL);
  g_autoptr(GError) error = NULL;

  while (cursor != NULL && attain_cursor_next (cursor, &error))
    for (guint i = 0; i < attain_cursor_n_columns (cursor); i++)
      add_text (checksum, attain_cursor_is_null (cursor, i) ? NULL : attain_cursor_text (cursor, i));

  return cursor != NULL && error == NULL;
}

/* All that is in the rows of people and of the history; %NULL where some of it cannot be read. */
static char *
read_contents (const char *file)
{
  g_autoptr(AttainDb) db = attain_db_open (file, ATTAIN_DB_READ, NULL);
  g_autoptr(GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  const AttainTable *const *tables;
  guint n_tables;

  if (db == NULL || !add_rows (checksum, db, "change") || !add_rows (checksum, db, "change_row"))
    return NULL;

  tables = attain_tables_get (&n_tables);
  for (guint i = 0; i < n_tables; i++)
    if (!add_rows (checksum, db, tables[i]->name))
      return NULL;

  return g_strdup (g_checksum_get_string (checksum));
}

static gboolean
check_finds_it (const char *file)
{
  g_autoptr(AttainDb) db = attain_db_open (file, ATTAIN_DB_READ, NULL);
  g_autoptr(AttainCheckReport) report = NULL;
  g_autoptr(GError) error = NULL;

  if (db == NULL)
    return TRUE;

  report = attain_check_run (db, NULL, &error);
  return report == NULL || report->n_faults > 0;
}

static void
damage_copy (char   *bytes,
             gsize   size,
             Damage  damage)
{
  gsize at = g_test_rand_int_range (HEADER, size);

  switch (damage)
    {
    case DAMAGE_BIT:
      bytes[at] ^= 1 << g_test_rand_int_range (0, 8);
      break;
    case DAMAGE_BYTE:
      bytes[at] += g_test_rand_int_range (1, 256);
      break;
    case DAMAGE_ZEROS:
      memset (bytes + at / 512 * 512, 0, 512);
      break;
    case DAMAGE_NOISE:
      for (gsize i = at / PAGE * PAGE, end = i + PAGE; i < end; i++)
        bytes[i] = g_test_rand_int_range (0, 256);
      break;
    case N_DAMAGES:
    default:
      g_assert_not_reached ();
    }
}

static void
fill (AttainDb *db)
{
  g_autoptr(AttainChange) change = begin_change (db, "Import");
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < 40; i++)
    {
      g_autofree char *employee_id = g_strdup_printf ("E%u", i);
      g_autoptr(AttainPerson) person = g_object_new (ATTAIN_TYPE_PERSON, "employee-id", employee_id, "given-name", "Ada",
                                                     "family-name", "Okafor", "started-on", "2020-01-06", NULL);

      g_assert_true (attain_change_insert (change, &attain_person_table, person, &error));
      for (guint j = 0; j < 8; j++)
        {
          g_autofree char *learning = g_strnfill (100 + 37 * (i + j), 'a' + (i + j) % 26);
          g_autoptr(AttainCpdEntry) entry = g_object_new (ATTAIN_TYPE_CPD_ENTRY, "person-id",
                                                          attain_record_get_id (ATTAIN_RECORD (person)), "occurred-on",
                                                          "2026-03-02", "title", employee_id, "learning", learning,
                                                          "activity", ATTAIN_CPD_ACTIVITY_COURSE,
                                                          "minutes", (gint64) 60, NULL);

          g_assert_true (attain_change_insert (change, &attain_cpd_table, entry, &error));
        }
    }
  commit_change (&change);
}

static void
edit (AttainDb *db)
{
  g_autoptr(GPtrArray) people = attain_table_load_where (&attain_person_table, db, "ORDER BY id", NULL, NULL);

  for (guint i = 0; i < people->len; i += 3)
    {
      g_autoptr(AttainChange) change = begin_change (db, "Edit a person");

      g_object_set (g_ptr_array_index (people, i), "email", "ada@example.org", NULL);
      g_assert_true (attain_change_update (change, &attain_person_table, g_ptr_array_index (people, i), NULL));
      commit_change (&change);
    }
}

static void
remove_log (const char *file)
{
  g_autofree char *log = g_strconcat (file, "-wal", NULL);
  g_autofree char *shared = g_strconcat (file, "-shm", NULL);

  g_unlink (log);
  g_unlink (shared);
}

static void
test_found (StoreFixture  *fixture,
            gconstpointer  data)
{
  const guint n_trials = g_getenv ("ATTAIN_TEST_LONG") != NULL ? 100 : 15;
  g_autofree char *copy = g_build_filename (fixture->folder, "copy.attain", NULL);
  g_autofree char *bytes = NULL;
  g_autofree char *good = NULL;
  guint n_changed = 0, n_missed = 0;
  gsize size;

  fill (fixture->db);
  edit (fixture->db);
  g_clear_pointer (&fixture->db, attain_db_close);
  g_assert_true (g_file_get_contents (fixture->file, &bytes, &size, NULL));
  good = read_contents (fixture->file);
  g_assert_nonnull (good);
  g_assert_false (check_finds_it (fixture->file));

  for (guint i = 0; i < n_trials * N_DAMAGES; i++)
    {
      g_autofree char *damaged = g_memdup2 (bytes, size);
      g_autofree char *contents = NULL;

      damage_copy (damaged, size, i % N_DAMAGES);
      g_assert_true (g_file_set_contents_full (copy, damaged, size, G_FILE_SET_CONTENTS_NONE, 0600, NULL));
      contents = read_contents (copy);
      remove_log (copy);
      if (g_strcmp0 (contents, good) == 0)
        continue;

      n_changed++;
      if (!check_finds_it (copy))
        {
          n_missed++;
          g_test_message ("%s was not found", damages[i % N_DAMAGES]);
        }
      remove_log (copy);
    }

  g_test_message ("of %u damages %u changed what is in a row, and %u of these were not found", n_trials * N_DAMAGES,
                  n_changed, n_missed);
  g_assert_cmpuint (n_changed, >, n_trials);
  g_assert_cmpuint (n_missed * 100, <=, n_changed);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/damage/is-found", StoreFixture, NULL, store_set_up, test_found, store_tear_down);

  return g_test_run ();
}
