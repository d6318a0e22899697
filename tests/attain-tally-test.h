/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <string.h>

#include "attain-store-test.h"
#include "attain-tally.h"

static inline gint64
add_worker (AttainDb   *db,
            const char *employee_id)
{
  g_autoptr(AttainPerson) person = g_object_new (ATTAIN_TYPE_PERSON, "employee-id", employee_id, "given-name", "Ada",
                                                 "family-name", "Okafor", "started-on", "2020-01-06", NULL);

  insert_record (db, &attain_person_table, person);
  return attain_record_get_id (ATTAIN_RECORD (person));
}

/* Updates or deletes a record. */
static inline void
change_record (AttainDb           *db,
               const AttainTable  *table,
               gpointer            record,
               gboolean          (*act) (AttainChange *, const AttainTable *, gpointer, GError **))
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainChange) change = begin_change (db, "Edit");

  g_assert_true (act (change, table, record, &error));
  g_assert_no_error (error);
  commit_change (&change);
}

static inline void
count_fault_cb (gint64   person_id,
                gpointer user_data)
{
  ++*(guint *) user_data;
}

/* Whose tally does not say what the records say. */
static inline guint
count_tally_faults (AttainDb          *db,
                    const AttainTally *tally)
{
  g_autoptr(GError) error = NULL;
  guint n_faults = 0;

  attain_tally_check (tally, db, count_fault_cb, &n_faults, &error);
  g_assert_no_error (error);
  return n_faults;
}

static inline gint64
count_tallies (AttainDb          *db,
               const AttainTally *tally)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM %s", tally->table);

  return count_rows (db, sql);
}

/* A file of before has its tally made in SQL: makes it anew that way, for so many people. */
static inline void
assert_step_writes_the_same (AttainDb          *db,
                             const AttainTally *tally,
                             guint              n_people)
{
  g_autoptr(GBytes) step = g_resources_lookup_data ("/uk/attain/Attain/schema/sqlite/0002-asye-and-panels.sql", 0, NULL);
  g_autofree char *begins = g_strdup_printf ("INSERT INTO %s ", tally->table);
  g_autofree char *clear = g_strdup_printf ("DELETE FROM %s", tally->table);
  const char *fill = strstr (g_bytes_get_data (step, NULL), begins);
  g_autofree char *statement = fill != NULL ? g_strndup (fill, strchr (fill, ';') - fill) : NULL;
  g_autoptr(GError) error = NULL;

  g_assert_cmpint (count_tallies (db, tally), ==, n_people);
  g_assert_true (attain_db_run_script (db, clear, &error));
  g_assert_cmpuint (count_tally_faults (db, tally), ==, n_people);
  g_assert_nonnull (statement);
  attain_db_run_script (db, statement, &error);
  g_assert_no_error (error);
  g_assert_cmpint (count_tallies (db, tally), ==, n_people);
  g_assert_cmpuint (count_tally_faults (db, tally), ==, 0);
}
