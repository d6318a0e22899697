/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Two programs that write to the same record at once: nothing one of them saved is lost to the other, and who comes
 * second is told so. */

#include <sys/wait.h>
#include <unistd.h>

#include "attain-check.h"
#include "attain-error.h"
#include "attain-setting.h"
#include "attain-store-test.h"

#define N_EACH 100

static AttainSetting *
load_count (AttainDb *db)
{
  g_autoptr(GPtrArray) settings = attain_table_load_where (&attain_setting_table, db, "WHERE name = 'count'", NULL, NULL);

  return settings != NULL && settings->len == 1 ? g_object_ref (g_ptr_array_index (settings, 0)) : NULL;
}

/* One more, on top of what is there; as long as somebody else was quicker, again. */
static gboolean
count_one (AttainDb  *db,
           GError   **error)
{
  for (;;)
    {
      g_autoptr(AttainSetting) count = load_count (db);
      g_autofree char *more = g_strdup_printf ("%d", atoi (count->value) + 1);
      g_autoptr(AttainChange) change = NULL;
      g_autoptr(GError) failure = NULL;

      g_object_set (count, "value", more, NULL);
      if (!(change = attain_change_begin (db, "counter", "Count", NULL, ATTAIN_CHANGE_NORMAL, error)))
        return FALSE;
      if (attain_change_update (change, &attain_setting_table, count, &failure))
        return attain_change_commit (&change, NULL, error);
      if (!g_error_matches (failure, ATTAIN_ERROR, ATTAIN_ERROR_CONFLICT))
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return FALSE;
        }
    }
}

static void
count_on (const char *file)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainDb) db = attain_db_open (file, ATTAIN_DB_WRITE, &error);

  for (guint i = 0; db != NULL && i < N_EACH; i++)
    if (!count_one (db, &error))
      break;

  if (error != NULL)
    g_printerr ("%s\n", error->message);
  _exit (error != NULL);
}

static void
test_nothing_is_lost (StoreFixture  *fixture,
                      gconstpointer  data)
{
  g_autoptr(AttainSetting) count = g_object_new (ATTAIN_TYPE_SETTING, "name", "count", "value", "0", NULL);
  g_autoptr(AttainSetting) counted = NULL;
  g_autoptr(AttainCheckReport) report = NULL;
  g_autoptr(GError) error = NULL;
  pid_t pids[2];

  insert_record (fixture->db, &attain_setting_table, count);
  g_clear_pointer (&fixture->db, attain_db_close);
  for (guint i = 0; i < G_N_ELEMENTS (pids); i++)
    {
      pids[i] = fork ();
      g_assert_cmpint (pids[i], >=, 0);
      if (pids[i] == 0)
        count_on (fixture->file);
    }
  for (guint i = 0; i < G_N_ELEMENTS (pids); i++)
    {
      int status;

      g_assert_cmpint (waitpid (pids[i], &status, 0), ==, pids[i]);
      g_assert_cmpint (status, ==, 0);
    }

  fixture->db = attain_db_open (fixture->file, ATTAIN_DB_WRITE, &error);
  g_assert_no_error (error);
  counted = load_count (fixture->db);
  g_assert_cmpint (atoi (counted->value), ==, N_EACH * G_N_ELEMENTS (pids));
  g_assert_cmpint (attain_record_get_version (ATTAIN_RECORD (counted)), ==, N_EACH * G_N_ELEMENTS (pids) + 1);
  report = attain_check_run (fixture->db, NULL, &error);
  g_assert_cmpuint (report->n_faults, ==, 0);
}

static void
test_locked_by_another (StoreFixture  *fixture,
                        gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainDb) other = attain_db_open (fixture->file, ATTAIN_DB_WRITE, &error);
  g_autoptr(AttainTransaction) transaction = attain_transaction_begin (other, &error);

  g_assert_no_error (error);
  attain_db_set_patience (fixture->db, 20);
  g_assert_null (attain_change_begin (fixture->db, "tester", "Work", NULL, ATTAIN_CHANGE_NORMAL, &error));
  g_assert_error (error, ATTAIN_ERROR, ATTAIN_ERROR_BUSY);
  g_assert_cmpstr (error->message, ==, "Another program is writing to this file and did not finish; nothing of yours"
                   " was written. Try again when it is done.");
  g_clear_pointer (&transaction, attain_transaction_rollback);
  g_clear_error (&error);

  g_object_unref (add_person (fixture->db, "E1", "Ada", "Okafor"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add ("/two-writers/" name, StoreFixture, NULL, store_set_up, function, \
                                        store_tear_down)
  ADD ("nothing-is-lost", test_nothing_is_lost);
  ADD ("locked-by-another", test_locked_by_another);

  return g_test_run ();
}
