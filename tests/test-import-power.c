/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The power fails whenever the disk is asked to synchronise while files are imported, one after another, and any part
 * of what was not synchronised may be lost: afterwards each file is in as a whole or not at all, those that were
 * answered as kept are in, and the check finds nothing. ATTAIN_TEST_LONG=1 throws the dice twenty times as often. */

#include "attain-check.h"
#include "attain-import-test.h"
#include "attain-power-vfs.h"

enum { N_PEOPLE = 20, N_ENTRIES = 400 };

/* A row of a file. */
typedef char *(*WriteRow) (guint n);

typedef struct
{
  const char *kind;
  const char *header;
  WriteRow    write_row;
  guint       n_rows;
  const char *tables;      /* SQL that tells how much of it there is */
  gint64      n_kept;
} File;

typedef struct
{
  const char *copy;
  guint       n_files;     /* that were answered as kept */
  guint       n_cuts;
} Power;

static char *
write_person (guint n)
{
  return g_strdup_printf ("E%u,Ada,Okafor,2020-01-06,East,1,permanent,%s", n, n > 0 ? "E0" : "");
}

static char *
write_entry (guint n)
{
  g_autofree char *learning = g_strnfill (31 * (n % 50), 'x');

  return g_strdup_printf ("E%u,2026-03-02,Court skills %u,course,3,%s,R%u", n % N_PEOPLE, n, learning, n);
}

static char *
write_training (guint n)
{
  return g_strdup_printf ("E%u,PREVENT,2026-03-02,3,attended", n);
}

/* The last changes what the one before has brought. */
static char *
write_correction (guint n)
{
  return g_strdup_printf ("E%u,2026-03-02,Court skills for all,course,4,,R%u", n % N_PEOPLE, n);
}

static const File files[] = {
  { "people", "employee_id,given_name,family_name,started_on,team,fte,contract,line_manager", write_person, N_PEOPLE,
    "SELECT (SELECT count(*) FROM person) + (SELECT count(*) FROM post)", 2 * N_PEOPLE },
  { "cpd", "employee_id,date,title,activity,hours,learning,reference", write_entry, N_ENTRIES,
    "SELECT count(*) FROM cpd_entry", N_ENTRIES },
  { "training", "employee_id,course,held_on,hours,attendance", write_training, N_PEOPLE,
    "SELECT count(*) FROM training", N_PEOPLE },
  { "cpd", "employee_id,date,title,activity,hours,learning,reference", write_correction, N_ENTRIES / 2,
    "SELECT count(*) FROM cpd_entry WHERE title = 'Court skills for all'", N_ENTRIES / 2 },
};

static guint
get_throws (void)
{
  return g_getenv ("ATTAIN_TEST_LONG") != NULL ? 40 : 2;
}

static void
assert_whole_or_not_at_all (Power    *power,
                            AttainDb *db)
{
  gint64 n_changes = 0;

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      gint64 n = count_rows (db, files[i].tables);

      if (i < power->n_files || (i == power->n_files && n > 0))
        g_assert_cmpint (n, ==, files[i].n_kept);
      else
        g_assert_cmpint (n, ==, 0);
      n_changes += n > 0;
    }
  g_assert_cmpint (count_rows (db, "SELECT count(*) FROM change"), ==, n_changes);
}

static void
cut_cb (guint    moment,
        gpointer user_data)
{
  Power *power = user_data;

  for (guint throw = 0; throw < get_throws (); throw++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(AttainDb) db = NULL;
      g_autoptr(AttainCheckReport) report = NULL;

      power_vfs_leave (power->copy, 1000 * moment + throw);
      db = attain_db_open (power->copy, ATTAIN_DB_WRITE, &error);
      g_assert_no_error (error);
      assert_whole_or_not_at_all (power, db);
      report = attain_check_run (db, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (report->n_faults, ==, 0);
      power->n_cuts++;
    }
}

static void
import_file (StoreFixture *fixture,
             const File   *file)
{
  g_autoptr(GString) text = g_string_new (file->header);
  g_autoptr(AttainImport) import = NULL;
  g_autoptr(AttainImportSummary) summary = NULL;
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < file->n_rows; i++)
    {
      g_autofree char *row = file->write_row (i);

      g_string_append_printf (text, "\n%s", row);
    }
  g_string_append_c (text, '\n');
  import = make_import (fixture, file->kind, text->str);
  summary = attain_import_run (import, fixture->db, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (summary->committed);
}

static void
test_cuts (StoreFixture  *fixture,
           gconstpointer  data)
{
  g_autofree char *copy = g_build_filename (fixture->folder, "copy.attain", NULL);
  Power power = { .copy = copy };
  g_autoptr(GError) error = NULL;

  g_clear_pointer (&fixture->db, attain_db_close);
  power_vfs_listen (fixture->file, cut_cb, &power);
  fixture->db = attain_db_open (fixture->file, ATTAIN_DB_WRITE, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      import_file (fixture, &files[i]);
      power.n_files = i + 1;
      /* What was logged goes home to the file, where it can be lost as well. */
      if (i % 2 == 1)
        g_assert_true (attain_db_rest (fixture->db, NULL));
    }
  g_clear_pointer (&fixture->db, attain_db_close);
  power_vfs_listen (NULL, NULL, NULL);

  g_test_message ("the power failed %u times", power.n_cuts);
  g_assert_cmpuint (power.n_cuts, >, 4 * G_N_ELEMENTS (files));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  power_vfs_register ();

  g_test_add ("/import-power/whole-or-not-at-all", StoreFixture, NULL, store_set_up, test_cuts, store_tear_down);

  return g_test_run ();
}
