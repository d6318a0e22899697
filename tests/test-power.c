/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The power fails whenever the disk is asked to synchronise, in an edit, an import and a schema step, and each time any
 * part of what was not synchronised may be lost: whatever was acknowledged is there afterwards, what was not is there as
 * a whole or not at all, and the check finds nothing. ATTAIN_TEST_LONG=1 throws the dice forty times as often. */

#include "attain-check.h"
#include "attain-power-vfs.h"
#include "attain-store-test.h"

typedef struct
{
  const char *copy;
  gint64      acknowledged;    /* the last change that was answered as kept */
  guint       version;         /* of the schema, likewise */
  guint       goal;            /* the version that is wanted */
  guint       n_cuts;
} Power;

static guint
get_throws (void)
{
  return g_getenv ("ATTAIN_TEST_LONG") != NULL ? 80 : 2;
}

static GBytes *
make_script (AttainDb  *db,
             guint      version,
             GError   **error)
{
  static const char script[] = "CREATE TABLE extra AS SELECT * FROM person;"
                               " CREATE INDEX extra_name ON extra (sort_name);";

  return g_bytes_new_static (script, sizeof script);
}

/* A step that was lost is made again, which first makes a copy of the file. */
static void
bring_up_to_date (AttainDb *db,
                  Power    *power)
{
  g_autofree char *copy = g_strdup_printf ("%s.version-%u", power->copy, attain_schema_get_newest ());
  g_autoptr(GError) error = NULL;
  guint version;

  g_assert_true (attain_schema_get_version (db, &version, &error));
  g_assert_cmpuint (version, >=, power->version);
  g_assert_true (attain_schema_update_to (db, power->goal, make_script, &error));
  g_assert_no_error (error);
  g_unlink (copy);
}

static void
assert_kept (Power *power,
             guint  moment,
             guint  throw)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainDb) db = attain_db_open (power->copy, ATTAIN_DB_WRITE, &error);
  g_autoptr(AttainCheckReport) report = NULL;

  g_assert_no_error (error);
  bring_up_to_date (db, power);
  g_assert_cmpint (count_rows (db, "SELECT coalesce(max(id), 0) FROM change"), >=, power->acknowledged);
  report = attain_check_run (db, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < report->faults->len; i++)
    {
      AttainCheckFault *fault = g_ptr_array_index (report->faults, i);

      g_printerr ("moment %u, throw %u: %s: %s\n", moment, throw, fault->where, fault->sentence);
    }
  g_assert_cmpuint (report->n_faults, ==, 0);
}

static void
cut_cb (guint    moment,
        gpointer user_data)
{
  Power *power = user_data;

  for (guint throw = 0; throw < get_throws (); throw++)
    {
      power_vfs_leave (power->copy, 1000 * moment + throw);
      assert_kept (power, moment, throw);
      power->n_cuts++;
    }
}

static void
write_entries (AttainDb          *db,
               Power             *power,
               AttainChangeFlags  flags,
               guint              n_entries)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainChange) change = attain_change_begin (db, "ada", "Log CPD", NULL, flags, &error);
  gint64 id;

  g_assert_no_error (error);
  id = attain_change_get_id (change);
  for (guint i = 0; i < n_entries; i++)
    {
      g_autofree char *learning = g_strnfill (37 * (i % 90), 'x');
      g_autoptr(AttainCpdEntry) entry = g_object_new (ATTAIN_TYPE_CPD_ENTRY, "person-id", (gint64) 1, "occurred-on",
                                                      "2026-03-02", "title", "Court skills", "learning", learning,
                                                      "activity", ATTAIN_CPD_ACTIVITY_COURSE,
                                                      "minutes", (gint64) 60, NULL);

      g_assert_true (attain_change_insert (change, &attain_cpd_table, entry, &error));
    }
  g_assert_true (attain_change_commit (&change, NULL, &error));
  power->acknowledged = id;
}

static void
edit (AttainDb *db,
      Power    *power)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainPerson) person = attain_table_load_one (&attain_person_table, db, 1, &error);
  g_autoptr(AttainChange) change = attain_change_begin (db, "ada", "Edit a person", NULL, ATTAIN_CHANGE_NORMAL, &error);
  gint64 id = attain_change_get_id (change);
  g_autofree char *name = g_strdup_printf ("Ada %" G_GINT64_FORMAT, id);

  g_object_set (person, "known-as", name, NULL);
  g_assert_true (attain_change_update (change, &attain_person_table, person, &error));
  g_assert_true (attain_change_commit (&change, NULL, &error));
  power->acknowledged = id;
}

static void
do_edits (AttainDb *db,
          Power    *power)
{
  for (guint i = 0; i < 6; i++)
    {
      edit (db, power);
      write_entries (db, power, ATTAIN_CHANGE_NORMAL, 1);
    }
  g_assert_true (attain_db_rest (db, NULL));
  edit (db, power);
}

/* What an import does to the file; the room that reads files is above this one. */
static void
do_import (AttainDb *db,
           Power    *power)
{
  write_entries (db, power, ATTAIN_CHANGE_BULK, 300);
  g_assert_true (attain_db_rest (db, NULL));
  write_entries (db, power, ATTAIN_CHANGE_BULK, 100);
}

static void
do_step (AttainDb *db,
         Power    *power)
{
  g_autoptr(GError) error = NULL;

  power->goal = attain_schema_get_newest () + 1;
  g_assert_true (attain_schema_update_to (db, power->goal, make_script, &error));
  g_assert_no_error (error);
  power->version = power->goal;
}

typedef void (*Act) (AttainDb *db,
                     Power    *power);

static void
test_cuts (StoreFixture  *fixture,
           gconstpointer  data)
{
  g_autofree char *copy = g_build_filename (fixture->folder, "copy.attain", NULL);
  Power power = { .copy = copy, .version = attain_schema_get_newest (), .goal = attain_schema_get_newest () };
  g_autoptr(AttainPerson) person = add_person (fixture->db, "E1", "Ada", "Okafor");
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainDb) db = NULL;

  write_entries (fixture->db, &power, ATTAIN_CHANGE_BULK, 20);
  g_clear_pointer (&fixture->db, attain_db_close);

  power_vfs_listen (fixture->file, cut_cb, &power);
  db = attain_db_open (fixture->file, ATTAIN_DB_WRITE, &error);
  g_assert_no_error (error);
  (*(const Act *) data) (db, &power);
  g_clear_pointer (&db, attain_db_close);
  power_vfs_listen (NULL, NULL, NULL);

  g_test_message ("the power failed %u times", power.n_cuts);
  g_assert_cmpuint (power.n_cuts, >, 4);
}

int
main (int   argc,
      char *argv[])
{
  static const Act edits = do_edits, import = do_import, step = do_step;

  g_test_init (&argc, &argv, NULL);
  power_vfs_register ();

#define ADD(name, act) g_test_add ("/power/" name, StoreFixture, act, store_set_up, test_cuts, store_tear_down)
  ADD ("edits", &edits);
  ADD ("import", &import);
  ADD ("schema-step", &step);

  return g_test_run ();
}
