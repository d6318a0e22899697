/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A disk that fails at every call in turn, and memory that runs out at every allocation, under the store with its
 * threads: whatever was acknowledged is there afterwards and the check finds nothing. ATTAIN_TEST_LONG=1 tries every
 * call and every 29th allocation, else only some. */

#include "attain-check.h"
#include "attain-error.h"
#include "attain-fault-vfs.h"
#include "attain-store-test.h"

#define N_TITLES 8

/* How the disk fails, and how far apart the calls are that are tried when there is little time. */
static const struct
{
  const char *name;
  FaultKind   kind;
  guint       stride;
  guint       long_stride;
} disks[] = {
  { "once", FAULT_ONCE, 23, 1 },
  { "from-then-on", FAULT_FROM_THEN_ON, 23, 1 },
  { "full", FAULT_FULL, 11, 1 },
  { "memory-once", FAULT_MEMORY_ONCE, 1201, 29 },
  { "memory-from-then-on", FAULT_MEMORY_FROM_THEN_ON, 1201, 29 },
};

typedef struct
{
  gint64 person_id;
  gint64 acknowledged;            /* the last change that the store said was kept */
  gint64 under_way;
  guint  n_refused;
  guint  n_open;                  /* jobs not yet answered */
} Work;

static gboolean
log_job (AttainChange  *change,
         gpointer       data,
         GError       **error)
{
  Work *work = data;

  for (guint i = 0; i < N_TITLES; i++)
    {
      g_autofree char *learning = g_strnfill (700 * i, 'x');
      g_autoptr(AttainCpdEntry) entry = g_object_new (ATTAIN_TYPE_CPD_ENTRY, "person-id", work->person_id, "occurred-on",
                                                      "2026-03-02", "title", "Court skills", "learning", learning,
                                                      "activity", ATTAIN_CPD_ACTIVITY_COURSE,
                                                      "minutes", (gint64) 60, NULL);

      if (!attain_change_insert (change, &attain_cpd_table, entry, error))
        return FALSE;
    }

  work->under_way = attain_change_get_id (change);
  return TRUE;
}

static gboolean
edit_job (AttainChange  *change,
          gpointer       data,
          GError       **error)
{
  Work *work = data;
  g_autoptr(AttainPerson) person = attain_table_load_one (&attain_person_table, attain_change_get_db (change),
                                                          work->person_id, error);
  g_autofree char *name = g_strdup_printf ("Ada %" G_GINT64_FORMAT, attain_change_get_id (change));

  if (person == NULL)
    return FALSE;

  g_object_set (person, "known-as", name, NULL);
  work->under_way = attain_change_get_id (change);
  return attain_change_update (change, &attain_person_table, person, error);
}

static gboolean
delete_job (AttainChange  *change,
            gpointer       data,
            GError       **error)
{
  Work *work = data;
  g_autoptr(GPtrArray) entries = attain_table_load_where (&attain_cpd_table, attain_change_get_db (change),
                                                          "ORDER BY id LIMIT 2", NULL, error);

  for (guint i = 0; entries != NULL && i < entries->len; i++)
    if (!attain_change_delete (change, &attain_cpd_table, g_ptr_array_index (entries, i), error))
      return FALSE;

  work->under_way = entries != NULL && entries->len > 0 ? attain_change_get_id (change) : work->acknowledged;
  return entries != NULL;
}

static void
written_cb (GObject      *store,
            GAsyncResult *result,
            gpointer      data)
{
  Work *work = data;
  g_autoptr(GError) error = NULL;

  if (attain_store_write_finish (ATTAIN_STORE (store), result, &error))
    {
      work->acknowledged = work->under_way;
    }
  else
    {
      /* A failing disk may look like a damaged file or a lock, but never like something of the person's doing. */
      g_assert_true (error->domain == ATTAIN_ERROR && error->code != ATTAIN_ERROR_INVALID);
      work->n_refused++;
    }
  work->n_open--;
}

static void
do_work (AttainStore *store,
         Work        *work,
         guint        n_jobs)
{
  static const AttainWriteJob jobs[] = { log_job, edit_job, log_job, delete_job, edit_job };

  for (guint i = 0; i < n_jobs; i++)
    {
      work->n_open++;
      attain_store_write (store, "Work", NULL, i == 2 ? ATTAIN_CHANGE_BULK : ATTAIN_CHANGE_NORMAL, jobs[i], work, NULL,
                          NULL, written_cb, work);
      wait_until (work->n_open == 0);
    }
}

/* One change more, on the mended disk: the store must be usable at once. */
static void
do_more (AttainStore *store,
         Work        *work)
{
  guint n_refused = work->n_refused;

  work->n_open++;
  attain_store_write (store, "Work", NULL, ATTAIN_CHANGE_NORMAL, log_job, work, NULL, NULL, written_cb, work);
  wait_until (work->n_open == 0);
  g_assert_cmpuint (work->n_refused, ==, n_refused);
}

static void
assert_kept (const char *file,
             gint64      acknowledged,
             guint       call)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainDb) db = attain_db_open (file, ATTAIN_DB_WRITE, &error);
  g_autoptr(AttainCheckReport) report = NULL;

  g_assert_no_error (error);
  g_assert_cmpint (count_rows (db, "SELECT coalesce(max(id), 0) FROM change"), >=, acknowledged);
  report = attain_check_run (db, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < report->faults->len; i++)
    {
      AttainCheckFault *fault = g_ptr_array_index (report->faults, i);

      g_printerr ("call %u: %s: %s\n", call, fault->where, fault->sentence);
    }
  g_assert_cmpuint (report->n_faults, ==, 0);
}

static guint
get_stride (guint disk)
{
  return g_getenv ("ATTAIN_TEST_LONG") != NULL ? disks[disk].long_stride : disks[disk].stride;
}

static void
stop (AttainStore *store)
{
  attain_store_stop (store);
  settle ();
}

/* Works on a copy of the database while the disk fails at @call, with a restart between; answers whether it came to
 * that call. */
static gboolean
work_until (StoreFixture *fixture,
            const char   *template,
            gsize         size,
            guint         disk,
            guint         call)
{
  g_autofree char *file = g_build_filename (fixture->folder, "work.attain", NULL);
  g_autoptr(AttainStore) first = attain_store_new (file);
  g_autoptr(AttainStore) second = attain_store_new (file);
  Work work = { .person_id = 1, .acknowledged = 1 };
  guint n_hits;

  remove_database (file);
  g_assert_true (g_file_set_contents_full (file, template, size, G_FILE_SET_CONTENTS_NONE, 0600, NULL));

  fault_vfs_arm (disks[disk].kind, call);
  do_work (first, &work, 5);
  stop (first);
  do_work (second, &work, 2);
  n_hits = fault_vfs_disarm ();
  if (n_hits > 0)
    do_more (second, &work);
  stop (second);

  assert_kept (file, work.acknowledged, call);
  return n_hits > 0;
}

static void
test_every_call (StoreFixture  *fixture,
                 gconstpointer  data)
{
  guint disk = GPOINTER_TO_UINT (data);
  g_autoptr(AttainPerson) person = add_person (fixture->db, "E1", "Ada", "Okafor");
  g_autofree char *template = NULL;
  gsize size;
  guint call = 1;

  g_clear_pointer (&fixture->db, attain_db_close);
  g_assert_true (g_file_get_contents (fixture->file, &template, &size, NULL));
  while (work_until (fixture, template, size, disk, call))
    call += get_stride (disk);

  g_test_message ("the disk failed at %u calls", (call - 1) / get_stride (disk));
  g_assert_cmpuint (call, >, 20);
}

static void
assert_complete (const char *file)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainDb) db = attain_db_open (file, ATTAIN_DB_WRITE, &error);

  g_assert_no_error (error);
  attain_schema_update (db, &error);
  g_assert_no_error (error);
  g_assert_cmpint (count_rows (db, "SELECT count(*) FROM draft"), ==, 0);
}

static AttainStore *
make_store (const char  *file,
            GError     **error)
{
  g_autoptr(AttainDb) db = attain_db_open (file, ATTAIN_DB_CREATE, error);

  return db != NULL && attain_schema_update (db, error) ? attain_store_new (file) : NULL;
}

static void
test_new_database (StoreFixture  *fixture,
                   gconstpointer  data)
{
  guint disk = GPOINTER_TO_UINT (data);
  g_autofree char *file = g_build_filename (fixture->folder, "new.attain", NULL);
  guint call = 1, n_hits;

  do
    {
      g_autoptr(AttainStore) store = NULL;
      g_autoptr(GError) error = NULL;

      remove_database (file);
      fault_vfs_arm (disks[disk].kind, call);
      store = make_store (file, &error);
      n_hits = fault_vfs_disarm ();
      g_assert_true (store != NULL || (error->domain == ATTAIN_ERROR && error->code != ATTAIN_ERROR_INVALID));

      /* What was begun is gone on with, or begun anew. */
      if (store == NULL && !(store = make_store (file, NULL)))
        store = attain_store_new (file);
      attain_store_stop (store);
      assert_complete (file);
      assert_kept (file, 0, call);
      call += get_stride (disk);
    }
  while (n_hits > 0);

  g_assert_cmpuint (call, >, 20);
}

static void
refused_cb (GObject      *store,
            GAsyncResult *result,
            gpointer      data)
{
  char **message = data;
  g_autoptr(GError) error = NULL;

  g_assert_false (attain_store_write_finish (ATTAIN_STORE (store), result, &error));
  *message = g_strdup (error->message);
}

static void
assert_refused (const char *file,
                const char *message)
{
  g_autoptr(AttainStore) store = attain_store_new (file);
  Work work = { .person_id = 1 };
  g_autofree char *told = NULL;

  attain_store_write (store, "Work", NULL, ATTAIN_CHANGE_NORMAL, log_job, &work, NULL, NULL, refused_cb, &told);
  wait_until (told != NULL);
  g_assert_cmpstr (told, ==, message);
  stop (store);
}

static void
test_sentences (StoreFixture  *fixture,
                gconstpointer  data)
{
  g_autoptr(AttainPerson) person = add_person (fixture->db, "E1", "Ada", "Okafor");

  fault_vfs_set_read_only (TRUE);
  assert_refused (fixture->file, "The file or its folder can be read but not written; this change was not kept."
                  " Copy the file to a place where you may write.");
  fault_vfs_set_read_only (FALSE);

  fault_vfs_arm (FAULT_FULL, 1);
  assert_refused (fixture->file, "The disk is full. What was saved before is safe; this change was not kept. Make room"
                  " and try again.");
  fault_vfs_disarm ();

  fault_vfs_arm (FAULT_MEMORY_FROM_THEN_ON, 1);
  assert_refused (fixture->file, "There was not enough memory. What was saved before is safe; this change was not kept."
                  " Close other programs and try again.");
  fault_vfs_disarm ();
  assert_kept (fixture->file, 1, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  fault_vfs_register ();

  g_test_add ("/fault/says-so-in-words", StoreFixture, NULL, store_set_up, test_sentences, store_tear_down);
  for (guint i = 0; i < G_N_ELEMENTS (disks); i++)
    {
      g_autofree char *every_call = g_strconcat ("/fault/every-call/", disks[i].name, NULL);
      g_autofree char *new_database = g_strconcat ("/fault/new-database/", disks[i].name, NULL);

      g_test_add (every_call, StoreFixture, GUINT_TO_POINTER (i), store_set_up, test_every_call, store_tear_down);
      g_test_add (new_database, StoreFixture, GUINT_TO_POINTER (i), store_set_up, test_new_database, store_tear_down);
    }

  return g_test_run ();
}
