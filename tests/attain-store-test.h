/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib/gstdio.h>

#include "attain-change.h"
#include "attain-cpd-entry.h"
#include "attain-person.h"
#include "attain-post.h"
#include "attain-schema.h"
#include "attain-store.h"

/* A database of its own for one test, gone with it. */
typedef struct
{
  char     *folder;
  char     *file;
  AttainDb *db;
} StoreFixture;

static inline void
remove_folder (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        remove_folder (path);
      else
        g_assert_cmpint (g_unlink (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* @length may be -1 for a text. */
static inline void
write_bytes (const char *path,
             const char *bytes,
             gssize      length)
{
  g_autoptr(GError) error = NULL;

  g_file_set_contents (path, bytes, length, &error);
  g_assert_no_error (error);
}

static inline GFile *
make_file (const char *folder,
           const char *name,
           const char *bytes,
           gssize      length)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  write_bytes (path, bytes, length);
  return g_file_new_for_path (path);
}

/* The file with what SQLite keeps beside it. */
static inline void
remove_database (const char *file)
{
  static const char *const endings[] = { "", "-wal", "-shm", "-journal" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *path = g_strconcat (file, endings[i], NULL);

      g_unlink (path);
    }
}

static inline void
store_set_up (StoreFixture  *fixture,
              gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("attain-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->file = g_build_filename (fixture->folder, "test.attain", NULL);
  fixture->db = attain_db_open (fixture->file, ATTAIN_DB_CREATE, &error);
  g_assert_no_error (error);
  attain_schema_update (fixture->db, &error);
  g_assert_no_error (error);
}

static inline void
store_tear_down (StoreFixture  *fixture,
                 gconstpointer  data)
{
  g_clear_pointer (&fixture->db, attain_db_close);
  remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->file);
}

static inline AttainChange *
begin_change (AttainDb   *db,
              const char *action)
{
  g_autoptr(GError) error = NULL;
  AttainChange *change = attain_change_begin (db, "tester", action, NULL, ATTAIN_CHANGE_NORMAL, &error);

  g_assert_no_error (error);
  return change;
}

static inline void
commit_change (AttainChange **change)
{
  g_autoptr(GError) error = NULL;

  attain_change_commit (change, NULL, &error);
  g_assert_no_error (error);
}

static inline void
insert_record (AttainDb          *db,
               const AttainTable *table,
               gpointer           record)
{
  g_autoptr(AttainChange) change = begin_change (db, "Make test data");
  g_autoptr(GError) error = NULL;

  attain_change_insert (change, table, record, &error);
  g_assert_no_error (error);
  commit_change (&change);
}

static inline AttainPerson *
add_person (AttainDb   *db,
            const char *employee_id,
            const char *given_name,
            const char *family_name)
{
  AttainPerson *person = g_object_new (ATTAIN_TYPE_PERSON, "employee-id", employee_id, "given-name", given_name,
                                       "family-name", family_name, "started-on", "2020-01-06", NULL);

  insert_record (db, &attain_person_table, person);
  return person;
}

static inline AttainCpdEntry *
add_entry (AttainDb   *db,
           gint64      person_id,
           const char *day,
           const char *title,
           gint64      minutes)
{
  AttainCpdEntry *entry = g_object_new (ATTAIN_TYPE_CPD_ENTRY, "person-id", person_id, "occurred-on", day,
                                        "title", title, "activity", ATTAIN_CPD_ACTIVITY_COURSE,
                                        "minutes", minutes, NULL);

  insert_record (db, &attain_cpd_table, entry);
  return entry;
}

static inline gint64
count_rows (AttainDb   *db,
            const char *sql)
{
  g_autoptr(GError) error = NULL;
  gint64 n;

  attain_db_query_int (db, sql, NULL, &n, &error);
  g_assert_no_error (error);
  return n;
}

/* Longer than a loaded machine takes for anything a test waits for, and shorter than the runner's limit of any test, which
 * would not say what was waited for. */
#define WAIT_AT_MOST_S 25

static inline gboolean
look_again_cb (gpointer data)
{
  return G_SOURCE_REMOVE;
}

/* A second at most, because what is waited for may be done by another thread, which does not wake this one. */
static inline void
wait_a_while (gint64      until,
              const char *condition,
              const char *place)
{
  guint source = g_timeout_add_seconds (1, look_again_cb, NULL);

  g_main_context_iteration (NULL, TRUE);
  if (g_main_context_find_source_by_id (NULL, source) != NULL)
    g_source_remove (source);
  if (g_get_monotonic_time () > until)
    g_error ("%s: waited %d seconds in vain for %s", place, WAIT_AT_MOST_S, condition);
}

/* Runs the main loop until CONDITION holds. */
#define wait_until(condition) \
  for (gint64 until_ = g_get_monotonic_time () + WAIT_AT_MOST_S * G_USEC_PER_SEC; !(condition);) \
    wait_a_while (until_, #condition, G_STRLOC)

/* Lets what is already on its way arrive. */
static inline void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}
