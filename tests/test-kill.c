/* SPDX-License-Identifier: GPL-3.0-or-later */

/* kill -9 at any moment: in the middle of a change, an import, an undo, the making of a database. Whatever the
 * killed program had acknowledged is there afterwards, and the check finds nothing. ATTAIN_TEST_LONG=1 kills five
 * hundred times, else twenty. */

#include <errno.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "attain-check.h"
#include "attain-error.h"
#include "attain-store-test.h"
#include "attain-undo.h"

/* A life is measured in changes, so that a busy machine shows as much as an idle one. */
#define LONGEST_LIFE 6
#define LONGEST_AGONY_US 8000
#define MOST_CHANGES 400

static guint
get_n_kills (void)
{
  return g_getenv ("ATTAIN_TEST_LONG") != NULL ? 500 : 20;
}

static gboolean
insert_entries (AttainChange  *change,
                gint64         person_id,
                guint          n,
                GError       **error)
{
  g_autoptr(AttainCpdEntry) entry = attain_cpd_entry_new ();

  for (guint i = 0; i < n; i++)
    {
      attain_record_clear (ATTAIN_RECORD (entry));
      g_object_set (entry, "person-id", person_id, "occurred-on", "2026-01-05", "title", "Court skills",
                    "learning", "How to tell what I saw from what I think of it, and to say both in that order",
                    "activity", ATTAIN_CPD_ACTIVITY_READING, "minutes", (gint64) 60, NULL);
      if (!attain_change_insert (change, &attain_cpd_table, entry, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
edit_newest (AttainChange  *change,
             GError       **error)
{
  g_autoptr(GPtrArray) entries = attain_table_load_where (&attain_cpd_table, attain_change_get_db (change),
                                                          "ORDER BY id DESC LIMIT 2", NULL, error);

  if (entries == NULL || entries->len < 2)
    return entries != NULL;

  g_object_set (g_ptr_array_index (entries, 0), "title", "Hoarding", "minutes", (gint64) 90, NULL);
  return attain_change_update (change, &attain_cpd_table, g_ptr_array_index (entries, 0), error) &&
         attain_change_delete (change, &attain_cpd_table, g_ptr_array_index (entries, 1), error);
}

/* Makes the @n-th change and sets @id to it, once it is kept for good; to 0 where there was nothing to keep. */
static gboolean
change_something (AttainDb  *db,
                  guint      n,
                  gint64    *id,
                  GError   **error)
{
  const gboolean bulk = n % 5 == 4;
  g_autoptr(AttainChange) change = NULL;
  g_autoptr(AttainTouched) touched = NULL;

  *id = 0;
  change = attain_change_begin (db, "worker", "Work", NULL, bulk ? ATTAIN_CHANGE_BULK : ATTAIN_CHANGE_NORMAL, error);
  if (change == NULL ||
      !(n % 5 == 2 ? edit_newest (change, error) : insert_entries (change, 1, bulk ? 150 : 1, error)))
    return FALSE;

  *id = attain_change_get_id (change);
  if (!attain_change_commit (&change, &touched, error))
    return FALSE;
  if (attain_touched_is_empty (touched))
    *id = 0;
  return TRUE;
}

static gboolean
undo_something (AttainDb  *db,
                GError   **error)
{
  g_autoptr(GError) failure = NULL;

  if (attain_undo_run (db, "worker", FALSE, NULL, &failure) ||
      g_error_matches (failure, ATTAIN_ERROR, ATTAIN_ERROR_NOT_FOUND))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/* The life of the program that is killed: it writes the number of each change that is kept to the pipe. */
static void
live (const char *file,
      int         pipe_end,
      guint       seed)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainDb) db = attain_db_open (file, ATTAIN_DB_WRITE, &error);
  gint64 id;

  for (guint n = seed; db != NULL; n++)
    {
      if (n % 5 == 3 ? !undo_something (db, &error) : !change_something (db, n, &id, &error))
        break;
      if (n % 5 != 3 && id != 0 && write (pipe_end, &id, sizeof id) != sizeof id)
        break;
    }

  g_printerr ("the work ended by itself: %s\n", error != NULL ? error->message : "nobody listens");
  _exit (1);
}

/* Waits for up to @most acknowledgements; answers the last one. */
static gint64
read_acknowledged (int    pipe_end,
                   gint64 last,
                   guint  most)
{
  gint64 id;

  for (guint n = 0; n < most && read (pipe_end, &id, sizeof id) == sizeof id; n++)
    last = id;

  return last;
}

/* Forks, kills after some changes and a random while; answers the last change that was acknowledged. */
static gint64
live_and_die (const char *file,
              guint       seed,
              void      (*life) (const char *file, int pipe_end, guint seed))
{
  int ends[2], status;
  gint64 acknowledged;
  pid_t pid;

  g_assert_cmpint (pipe (ends), ==, 0);
  pid = fork ();
  g_assert_cmpint (pid, >=, 0);
  if (pid == 0)
    {
      close (ends[0]);
      life (file, ends[1], seed);
    }

  close (ends[1]);
  acknowledged = read_acknowledged (ends[0], 0, g_test_rand_int_range (0, LONGEST_LIFE));
  g_usleep (g_test_rand_int_range (0, LONGEST_AGONY_US));
  kill (pid, SIGKILL);
  g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
  g_assert_true (WIFSIGNALED (status));
  acknowledged = read_acknowledged (ends[0], acknowledged, G_MAXUINT);
  close (ends[0]);

  return acknowledged;
}

static gint64
assert_kept (const char *file,
             gint64      acknowledged)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainDb) db = attain_db_open (file, ATTAIN_DB_WRITE, &error);
  g_autoptr(AttainCheckReport) report = NULL;
  gint64 n_changes;

  g_assert_no_error (error);
  attain_schema_update (db, &error);
  g_assert_no_error (error);
  n_changes = count_rows (db, "SELECT coalesce(max(id), 0) FROM change");
  g_assert_cmpint (n_changes, >=, acknowledged);

  report = attain_check_run (db, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (report->n_faults, ==, 0);
  g_assert_cmpint (report->n_changes, ==, n_changes);
  return n_changes;
}

static void
test_changes (StoreFixture  *fixture,
              gconstpointer  data)
{
  g_autoptr(AttainPerson) person = add_person (fixture->db, "E1", "Ada", "Okafor");
  g_autofree char *template = NULL;
  gint64 present = 1;
  gsize size;

  g_clear_pointer (&fixture->db, attain_db_close);
  g_assert_true (g_file_get_contents (fixture->file, &template, &size, NULL));
  for (guint i = 0; i < get_n_kills (); i++)
    {
      gint64 acknowledged = live_and_die (fixture->file, i, live);

      present = assert_kept (fixture->file, acknowledged);
      if (present > MOST_CHANGES)
        {
          remove_database (fixture->file);
          g_assert_true (g_file_set_contents_full (fixture->file, template, size, G_FILE_SET_CONTENTS_NONE, 0600, NULL));
        }
    }
}

static void
make_databases (const char *file,
                int         pipe_end,
                guint       seed)
{
  const gint64 none = 0;

  for (;;)
    {
      g_autoptr(AttainDb) db = NULL;

      remove_database (file);
      db = attain_db_open (file, ATTAIN_DB_CREATE, NULL);
      if (db == NULL || !attain_schema_update (db, NULL) || write (pipe_end, &none, sizeof none) != sizeof none)
        _exit (1);
    }
}

/* What was begun by the killed program is gone on with; where it had not even begun, it is begun anew. */
static void
test_new_databases (StoreFixture  *fixture,
                    gconstpointer  data)
{
  g_autofree char *file = g_build_filename (fixture->folder, "new.attain", NULL);

  for (guint i = 0; i < get_n_kills () / 4; i++)
    {
      g_autoptr(AttainDb) db = NULL;

      live_and_die (file, i, make_databases);
      db = attain_db_open (file, ATTAIN_DB_CREATE, NULL);
      g_clear_pointer (&db, attain_db_close);
      assert_kept (file, 0);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add ("/kill/" name, StoreFixture, NULL, store_set_up, function, store_tear_down)
  ADD ("changes", test_changes);
  ADD ("new-databases", test_new_databases);

  return g_test_run ();
}
