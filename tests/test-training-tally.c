/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-training-tally.h"

#include "attain-date.h"
#include "attain-tally-test.h"
#include "attain-training.h"
#include "attain-undo.h"

static AttainTraining *
add_training (AttainDb         *db,
              gint64            person_id,
              const char       *course,
              const char       *held_on,
              const char       *expires_on,
              AttainAttendance  attendance)
{
  AttainTraining *training = g_object_new (ATTAIN_TYPE_TRAINING, "person-id", person_id, "course", course,
                                           "held-on", held_on, "expires-on", expires_on, "attendance", attendance, NULL);

  insert_record (db, &attain_training_table, training);
  return training;
}

static void
tell_cb (gint64      person_id,
         const char *course,
         gsize       length,
         const char *times,
         guint       n_times,
         gpointer    user_data)
{
  g_string_append_printf (user_data, "%" G_GINT64_FORMAT " %.*s", person_id, (int) length, course);
  for (guint i = 0; i < n_times; i++)
    {
      AttainTrainingMark mark = attain_training_tally_read_time (times, i);
      g_autofree char *held = attain_date_from_day (mark.held_day);
      g_autofree char *expires = mark.expires_day != 0 ? attain_date_from_day (mark.expires_day) : NULL;

      g_string_append_printf (user_data, " %s-%s", held, expires != NULL ? expires : "");
    }
  g_string_append_c (user_data, '\n');
}

static void
assert_told (AttainDb   *db,
             const char *wanted)
{
  g_autoptr(GString) told = g_string_new (NULL);
  g_autoptr(GError) error = NULL;

  attain_training_tally_visit (db, tell_cb, told, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (told->str, ==, wanted);
  g_assert_cmpuint (count_tally_faults (db, &attain_training_tally), ==, 0);
}

static void
fill (AttainDb *db)
{
  gint64 ada = add_worker (db, "E1"), bea = add_worker (db, "E2"), cy = add_worker (db, "E3");

  g_object_unref (add_training (db, ada, "PREVENT", "2026-04-02", "2029-04-01", ATTAIN_ATTENDANCE_ATTENDED));
  g_object_unref (add_training (db, ada, "PREVENT", "2023-03-31", NULL, ATTAIN_ATTENDANCE_ATTENDED));
  g_object_unref (add_training (db, ada, "PREVENT", "2022-03-31", NULL, ATTAIN_ATTENDANCE_CANCELLED));
  g_object_unref (add_training (db, ada, "Évidence; 0o", "1999-12-31", "1999-12-31", ATTAIN_ATTENDANCE_ATTENDED));
  g_object_unref (add_training (db, ada, "EQUALITY", "2026-01-09", NULL, ATTAIN_ATTENDANCE_ABSENT));
  g_object_unref (add_training (db, bea, "A", "2024-02-29", NULL, ATTAIN_ATTENDANCE_ATTENDED));
  g_object_unref (add_training (db, cy, "EQUALITY", "2026-01-09", NULL, ATTAIN_ATTENDANCE_ABSENT));
}

static void
test_visit (StoreFixture  *fixture,
            gconstpointer  data)
{
  fill (fixture->db);
  assert_told (fixture->db,
               "1 PREVENT 2023-03-31- 2026-04-02-2029-04-01\n"
               "1 Évidence; 0o 1999-12-31-1999-12-31\n"
               "2 A 2024-02-29-\n");
}

/* Also when it passes from one person to another, turns out not to have been attended, and goes. */
static void
test_follows (StoreFixture  *fixture,
              gconstpointer  data)
{
  gint64 ada = add_worker (fixture->db, "E1"), bea = add_worker (fixture->db, "E2");
  g_autoptr(AttainTraining) training = add_training (fixture->db, ada, "PREVENT", "2026-04-02", NULL,
                                                     ATTAIN_ATTENDANCE_ATTENDED);
  g_autoptr(AttainTraining) other = add_training (fixture->db, ada, "EQUALITY", "2026-04-02", NULL,
                                                  ATTAIN_ATTENDANCE_ATTENDED);

  g_object_set (training, "person-id", bea, "held-on", "2026-04-03", NULL);
  change_record (fixture->db, &attain_training_table, training, attain_change_update);
  assert_told (fixture->db, "1 EQUALITY 2026-04-02-\n2 PREVENT 2026-04-03-\n");

  g_object_set (training, "attendance", ATTAIN_ATTENDANCE_ABSENT, NULL);
  change_record (fixture->db, &attain_training_table, training, attain_change_update);
  assert_told (fixture->db, "1 EQUALITY 2026-04-02-\n");

  change_record (fixture->db, &attain_training_table, other, attain_change_delete);
  assert_told (fixture->db, "");
  g_assert_cmpint (count_tallies (fixture->db, &attain_training_tally), ==, 0);

  g_assert_true (attain_undo_apply (fixture->db, "ada", count_rows (fixture->db, "SELECT max(id) FROM change"), NULL, NULL));
  assert_told (fixture->db, "1 EQUALITY 2026-04-02-\n");
}

static void
test_damaged (StoreFixture  *fixture,
              gconstpointer  data)
{
  static const char *const marks[] = { "", "0", "01001", "01002A000000000000000", "oo001A", "01ooo" };

  fill (fixture->db);
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      g_autoptr(GString) told = g_string_new (NULL);
      g_autoptr(GError) error = NULL;

      g_assert_true (attain_db_run (fixture->db, "UPDATE training_tally SET marks = ?", g_variant_new ("(s)", marks[i]),
                                    &error));
      g_assert_true (attain_training_tally_visit (fixture->db, tell_cb, told, &error));
      g_assert_cmpstr (told->str, ==, "");
      g_assert_cmpuint (count_tally_faults (fixture->db, &attain_training_tally), ==, 2);
    }
}

static void
test_step (StoreFixture  *fixture,
           gconstpointer  data)
{
  fill (fixture->db);
  assert_step_writes_the_same (fixture->db, &attain_training_tally, 2);
}

#define ADD(name, test) g_test_add ("/training-tally/" name, StoreFixture, NULL, store_set_up, test, store_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("course-by-course", test_visit);
  ADD ("follows-every-change", test_follows);
  ADD ("reads-no-further-than-it-is", test_damaged);
  ADD ("step-writes-the-same", test_step);

  return g_test_run ();
}
