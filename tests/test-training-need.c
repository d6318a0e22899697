/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-training-need.h"

typedef struct
{
  const char *held_on;
  const char *expires_on;
  AttainAttendance attendance;
  const char *course;
} Row;

#define MAX_ROWS 3

#define CAME   ATTAIN_ATTENDANCE_ATTENDED
#define ABSENT ATTAIN_ATTENDANCE_ABSENT
#define OFF    ATTAIN_ATTENDANCE_CANCELLED

static GPtrArray *
trainings_of (const Row *rows)
{
  GPtrArray *trainings = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < MAX_ROWS && rows[i].held_on != NULL; i++)
    {
      AttainTraining *training = attain_training_new ();

      training->held_on = g_strdup (rows[i].held_on);
      training->expires_on = g_strdup (rows[i].expires_on);
      training->attendance = rows[i].attendance;
      training->course = g_strdup (rows[i].course != NULL ? rows[i].course : "SAFE");
      g_ptr_array_add (trainings, training);
    }

  return trainings;
}

static void
test_state (void)
{
  AttainRequiredCourse yearly = { (char *) "SAFE", (char *) "Safeguarding", 12, 30, NULL };
  AttainRequiredCourse once = { (char *) "SAFE", (char *) "Safeguarding", 0, 0, NULL };
  const struct
  {
    const char *what;
    AttainRequiredCourse *course;
    Row rows[MAX_ROWS];
    const char *on;
    AttainTrainingState state;
    const char *text;
  } cases[] = {
    { "never", &yearly, { { NULL } }, "2026-03-03", ATTAIN_TRAINING_STATE_NEVER, "Not done yet" },
    { "another course", &yearly, { { "2026-01-10", NULL, CAME, "FIRE" } }, "2026-03-03",
      ATTAIN_TRAINING_STATE_NEVER, "Not done yet" },
    { "did not come", &yearly, { { "2026-01-10", NULL, ABSENT }, { "2026-01-11", NULL, OFF } }, "2026-03-03",
      ATTAIN_TRAINING_STATE_NEVER, "Not done yet" },
    { "yet to come", &yearly, { { "2026-03-04", NULL, CAME } }, "2026-03-03",
      ATTAIN_TRAINING_STATE_NEVER, "Not done yet" },
    { "in date", &yearly, { { "2026-01-10", NULL, CAME } }, "2026-11-10",
      ATTAIN_TRAINING_STATE_IN_DATE, "In date until 10 Jan 2027" },
    { "sixty days left", &yearly, { { "2026-01-10", NULL, CAME } }, "2026-11-11",
      ATTAIN_TRAINING_STATE_SOON, "Runs out on 10 Jan 2027, in 60 days" },
    { "a day left", &yearly, { { "2026-01-10", NULL, CAME } }, "2027-01-09",
      ATTAIN_TRAINING_STATE_SOON, "Runs out on 10 Jan 2027, in 1 day" },
    { "the last day", &yearly, { { "2026-01-10", NULL, CAME } }, "2027-01-10",
      ATTAIN_TRAINING_STATE_SOON, "Runs out today" },
    { "in grace", &yearly, { { "2026-01-10", NULL, CAME } }, "2027-02-09",
      ATTAIN_TRAINING_STATE_SOON, "Ran out on 10 Jan 2027; still counts until 9 Feb 2027" },
    { "after grace", &yearly, { { "2026-01-10", NULL, CAME } }, "2027-02-10",
      ATTAIN_TRAINING_STATE_OUT_OF_DATE, "Ran out on 10 Jan 2027" },
    { "the certificate says sooner", &yearly, { { "2026-01-10", "2026-06-30", CAME } }, "2026-09-01",
      ATTAIN_TRAINING_STATE_OUT_OF_DATE, "Ran out on 30 Jun 2026" },
    { "the certificate says later", &yearly, { { "2026-01-10", "2030-06-30", CAME } }, "2029-09-01",
      ATTAIN_TRAINING_STATE_IN_DATE, "In date until 30 Jun 2030" },
    { "the one that lasts longest", &yearly,
      { { "2026-01-10", NULL, CAME }, { "2026-06-01", NULL, CAME }, { "2025-01-10", NULL, CAME } },
      "2026-12-01",
      ATTAIN_TRAINING_STATE_IN_DATE, "In date until 1 Jun 2027" },
    { "leap day", &yearly, { { "2024-02-29", NULL, CAME } }, "2024-03-01",
      ATTAIN_TRAINING_STATE_IN_DATE, "In date until 28 Feb 2025" },
    { "once is enough", &once, { { "2001-01-10", NULL, CAME } }, "2026-03-03",
      ATTAIN_TRAINING_STATE_IN_DATE, "Done on 10 Jan 2001; it does not run out" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GPtrArray) courses = g_ptr_array_new ();
      g_autoptr(GPtrArray) trainings = trainings_of (cases[i].rows);
      g_autoptr(GPtrArray) needs = NULL;
      AttainTrainingNeed *need = NULL;

      g_ptr_array_add (courses, cases[i].course);
      needs = attain_training_needs_new (courses, NULL, trainings, cases[i].on);
      need = g_ptr_array_index (needs, 0);

      g_test_message ("%s", cases[i].what);
      g_assert_cmpstr (need->text, ==, cases[i].text);
      g_assert_cmpint (need->state, ==, cases[i].state);
    }
}

static void
test_roles (void)
{
  const char *roles[] = { "Social worker", "Senior practitioner", NULL };
  const struct { const char *role; guint n_needs; } cases[] = {
    { "Social worker", 2 }, { "Senior practitioner", 2 }, { "Service manager", 1 }, { NULL, 1 },
  };
  AttainRequiredCourse all = { (char *) "FIRE", (char *) "Fire", 12, 0, NULL };
  AttainRequiredCourse some = { (char *) "SAFE", (char *) "Safeguarding", 36, 0, (char **) roles };
  g_autoptr(GPtrArray) courses = g_ptr_array_new ();
  g_autoptr(GPtrArray) none = g_ptr_array_new ();

  g_ptr_array_add (courses, &all);
  g_ptr_array_add (courses, &some);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GPtrArray) needs = attain_training_needs_new (courses, cases[i].role, none, "2026-03-03");

      g_assert_cmpuint (needs->len, ==, cases[i].n_needs);
    }
}

static void
test_in_date (void)
{
  g_assert_false (attain_training_state_is_in_date (ATTAIN_TRAINING_STATE_NEVER));
  g_assert_true (attain_training_state_is_in_date (ATTAIN_TRAINING_STATE_IN_DATE));
  g_assert_true (attain_training_state_is_in_date (ATTAIN_TRAINING_STATE_SOON));
  g_assert_false (attain_training_state_is_in_date (ATTAIN_TRAINING_STATE_OUT_OF_DATE));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/training-need/state-in-words", test_state);
  g_test_add_func ("/training-need/roles", test_roles);
  g_test_add_func ("/training-need/what-counts-as-in-date", test_in_date);

  return g_test_run ();
}
