/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-asye-board.h"

#include "attain-access-sqlite.h"
#include "attain-access-table.h"
#include "attain-appointment.h"
#include "attain-asye-store-test.h"

static AttainAsyeBoard *
load (AsyeFixture *fixture,
      const char  *cohort,
      const char  *on)
{
  g_autoptr(GError) error = NULL;
  AttainAsyeBoard *board = attain_asye_board_load (fixture->store.db, cohort, fixture->programmes, NULL, on, &error);

  g_assert_no_error (error);
  return board;
}

/* With no more than somebody may see. */
static AttainAsyeBoard *
load_as (AsyeFixture *fixture,
         const char  *employee_id,
         const char  *on)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainAccess) access = attain_access_table_read (fixture->store.db, employee_id, on, &error);
  AttainDb *reader = attain_db_open (fixture->store.file, ATTAIN_DB_READ, &error);
  AttainAsyeBoard *board;

  g_assert_no_error (error);
  attain_access_sqlite_shadow (reader, access, &error);
  g_assert_no_error (error);
  board = attain_asye_board_load (reader, NULL, fixture->programmes, NULL, on, &error);
  g_assert_no_error (error);
  attain_db_close (reader);
  return board;
}

static AttainAsye *
add_year (AsyeFixture      *fixture,
          const char       *employee_id,
          const char       *name,
          const char       *cohort,
          const char       *started_on,
          AttainAsyeStatus  status,
          AttainAsyeResult  outcome)
{
  AttainDb *db = fixture->store.db;
  g_autoptr(AttainPerson) person = add_person (db, employee_id, name, "Quill");
  g_autoptr(AttainPost) post = add_post (db, id_of (person), started_on, 0.5, id_of (fixture->manager));
  AttainAsye *asye = g_object_new (ATTAIN_TYPE_ASYE, "person-id", id_of (person), "programme", "YEAR-2022",
                                   "edition", "2022", "cohort", cohort, "started-on", started_on, "status", status,
                                   "assessor-id", id_of (fixture->assessor), "outcome", outcome, "outcome-on",
                                   outcome != ATTAIN_ASYE_RESULT_UNKNOWN ? "2026-10-01" : NULL, NULL);

  insert_record (db, &attain_asye_table, asye);
  return asye;
}

static void
test_row (AsyeFixture   *fixture,
          gconstpointer  data)
{
  g_autoptr(AttainEvidence) session =
    add_evidence (fixture, ATTAIN_EVIDENCE_ITEM_SUPERVISION, ATTAIN_ASYE_SUPERVISION, "2026-09-11", NULL);
  g_autoptr(AttainEvidence) reflection =
    add_evidence (fixture, ATTAIN_EVIDENCE_ITEM_EVIDENCE, "reflection", "2026-09-12", "2026-09-14");
  g_autoptr(AttainAsyeBoard) board = load (fixture, NULL, "2026-09-22");
  const AttainAsyeBoardRow *row = g_ptr_array_index (board->rows, 0);

  g_assert_cmpuint (board->rows->len, ==, 1);
  g_assert_cmpstr (row->employee_id, ==, "E1");
  g_assert_cmpstr (row->name, ==, "Ada Okafor");
  g_assert_cmpstr (row->assessor, ==, "Ben Lowe");
  g_assert_cmpstr (row->coordinator, ==, "Cara Nunn");
  g_assert_cmpint (row->line_manager_id, ==, id_of (fixture->manager));
  g_assert_cmpstr (row->programme, ==, "ASYE, adults");
  g_assert_cmpstr (row->ends_on, ==, "2027-09-07");
  g_assert_cmpint (row->step, ==, ATTAIN_ASYE_STEP_ITEM);
  g_assert_cmpint (row->turn, ==, ATTAIN_ASYE_ROLE_LINE_MANAGER);
  g_assert_cmpstr (row->next, ==, "Supervision");
  g_assert_cmpstr (row->next_due, ==, "2026-09-20");
  g_assert_cmpint (row->days_late, ==, 2);
  g_assert_cmpuint (row->n_late, ==, 1);
  g_assert_cmpfloat_with_epsilon (row->share_done, 1.0 / 7, 1e-9);
}

static void
test_intakes (AsyeFixture   *fixture,
              gconstpointer  data)
{
  g_autoptr(AttainAsye) passed = add_year (fixture, "E11", "Gus", "April 2025", "2025-04-07",
                                           ATTAIN_ASYE_STATUS_COMPLETED, ATTAIN_ASYE_RESULT_PASS);
  g_autoptr(AttainAsye) failed = add_year (fixture, "E12", "Hal", "April 2025", "2025-04-14",
                                           ATTAIN_ASYE_STATUS_COMPLETED, ATTAIN_ASYE_RESULT_FAIL);
  g_autoptr(AttainAsye) left = add_year (fixture, "E13", "Ivy", "April 2025", "2025-04-21",
                                         ATTAIN_ASYE_STATUS_WITHDRAWN, ATTAIN_ASYE_RESULT_UNKNOWN);
  g_autoptr(AttainAsyeBoard) board = load (fixture, NULL, "2026-11-02");
  g_autoptr(AttainAsyeBoard) then = load (fixture, NULL, "2026-09-30");
  g_autoptr(AttainAsyeBoard) cohort = load (fixture, "April 2025", "2026-11-02");
  const AttainAsyeIntake *intake = g_ptr_array_index (board->intakes, 1);

  g_assert_cmpuint (board->rows->len, ==, 4);
  g_assert_cmpuint (board->intakes->len, ==, 2);
  g_assert_cmpstr (((AttainAsyeIntake *) g_ptr_array_index (board->intakes, 0))->cohort, ==, "September 2026");
  g_assert_cmpstr (intake->cohort, ==, "April 2025");
  g_assert_cmpstr (intake->began_on, ==, "2025-04-07");
  g_assert_cmpuint (intake->n_years, ==, 3);
  g_assert_cmpuint (intake->n_passed, ==, 1);
  g_assert_cmpuint (intake->n_failed, ==, 1);
  g_assert_cmpuint (intake->n_withdrawn, ==, 1);
  g_assert_cmpuint (intake->n_active, ==, 0);
  g_assert_cmpuint (intake->n_late, ==, 0);
  g_assert_cmpuint (cohort->rows->len, ==, 3);

  /* The day before the outcome both were still at it. */
  g_assert_cmpuint (((AttainAsyeIntake *) g_ptr_array_index (then->intakes, 1))->n_active, ==, 2);
}

/* What the board says of a year is what its portfolio says. */
static void
test_as_case (AsyeFixture   *fixture,
              gconstpointer  data)
{
  static const char *const days[] = { "2026-09-08", "2026-12-07", "2027-01-06", "2027-03-20", "2027-09-20", "2028-08-01" };
  g_autoptr(AttainAsye) part_time = add_year (fixture, "E11", "Gus", "Autumn", "2026-10-05", ATTAIN_ASYE_STATUS_ACTIVE,
                                              ATTAIN_ASYE_RESULT_UNKNOWN);
  g_autoptr(AttainAsyePause) pause =
    g_object_new (ATTAIN_TYPE_ASYE_PAUSE, "person-id", part_time->person_id, "asye-id", id_of (part_time),
                  "from-on", "2027-01-04", "to-on", "2027-01-31", "reason", "sickness", NULL);
  g_autoptr(AttainEvidence) review = add_evidence (fixture, ATTAIN_EVIDENCE_ITEM_REVIEW, "three", "2026-12-01", NULL);
  g_autoptr(AttainAsyeGap) gap =
    g_object_new (ATTAIN_TYPE_ASYE_GAP, "person-id", id_of (fixture->worker), "asye-id", id_of (fixture->asye),
                  "item", ATTAIN_EVIDENCE_ITEM_EVIDENCE, "code", "observation", "reason", "The office was closed", NULL);

  insert_record (fixture->store.db, &attain_asye_pause_table, pause);
  insert_record (fixture->store.db, &attain_asye_gap_table, gap);
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autoptr(AttainAsyeBoard) board = load (fixture, NULL, days[i]);

      for (guint n = 0; n < board->rows->len; n++)
        {
          const AttainAsyeBoardRow *row = g_ptr_array_index (board->rows, n);
          g_autoptr(GError) error = NULL;
          g_autoptr(AttainAsyeCase) year = attain_asye_case_load (fixture->store.db, row->asye_id, fixture->programmes,
                                                                  NULL, days[i], &error);

          g_test_message ("%s %s", days[i], row->name);
          g_assert_no_error (error);
          g_assert_cmpint (row->status, ==, year->status);
          g_assert_cmpint (row->step, ==, year->step);
          g_assert_cmpint (row->turn, ==, year->turn);
          g_assert_cmpint (row->days_late, ==, year->days_late);
          g_assert_cmpuint (row->n_late, ==, year->progress->n[ATTAIN_ASYE_STATE_LATE]);
          g_assert_cmpstr (row->ends_on, ==, year->schedule->end);
        }
    }
}

static void
assert_told (const AttainAsyeBoard *board,
             AttainPerson          *viewer,
             const char            *sentence,
             const char            *detail)
{
  g_autoptr(GPtrArray) tasks = g_ptr_array_new_with_free_func ((GDestroyNotify) attain_task_free);
  const AttainTask *task;

  attain_asye_board_tell (board, id_of (viewer), tasks);
  g_assert_cmpuint (tasks->len, ==, sentence != NULL);
  if (sentence == NULL)
    return;

  task = g_ptr_array_index (tasks, 0);
  g_assert_cmpstr (task->sentence, ==, sentence);
  g_assert_cmpstr (task->detail, ==, detail);
}

/* A session is late before everything else; that hides from nobody what they have to do themselves. */
static void
test_tells_everybody (AsyeFixture   *fixture,
                      gconstpointer  data)
{
  g_autoptr(AttainEvidence) session =
    add_evidence (fixture, ATTAIN_EVIDENCE_ITEM_SUPERVISION, ATTAIN_ASYE_SUPERVISION, "2026-09-11", NULL);
  g_autoptr(AttainAsyeBoard) early = load (fixture, NULL, "2026-09-22");
  g_autoptr(AttainAsyeBoard) late = load (fixture, NULL, "2027-03-20");
  const AttainAsyeBoardRow *row = g_ptr_array_index (late->rows, 0);

  assert_told (early, fixture->manager, "Ada Okafor: Supervision", "2 days late, and 2 more wait");
  assert_told (early, fixture->worker, NULL, NULL);
  assert_told (early, fixture->assessor, NULL, NULL);

  g_assert_cmpint (row->turn, !=, ATTAIN_ASYE_ROLE_WORKER);
  assert_told (late, fixture->worker, "Critical reflection", "13 days late");
  assert_told (late, fixture->assessor, "Ada Okafor: Three-month review", "14 weeks late, and 2 more wait");
  assert_told (late, fixture->coordinator, NULL, NULL);
}

/* Of the years that are over there is nothing to tell. */
static void
test_waiting_alone (AsyeFixture   *fixture,
                    gconstpointer  data)
{
  g_autoptr(AttainAsye) passed = add_year (fixture, "E11", "Gus", "April 2025", "2025-04-07",
                                           ATTAIN_ASYE_STATUS_COMPLETED, ATTAIN_ASYE_RESULT_PASS);
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainAsyeBoard) board =
    attain_asye_board_load_waiting (fixture->store.db, fixture->programmes, NULL, "2026-11-02", &error);

  g_assert_no_error (error);
  g_assert_cmpuint (board->rows->len, ==, 1);
  g_assert_cmpstr (((AttainAsyeBoardRow *) g_ptr_array_index (board->rows, 0))->name, ==, "Ada Okafor");
}

static void
test_programme_not_held (AsyeFixture   *fixture,
                         gconstpointer  data)
{
  g_autoptr(AttainAsyeBoard) board = NULL;
  const AttainAsyeBoardRow *row;

  g_ptr_array_set_size (fixture->programmes, 0);
  board = load (fixture, NULL, "2026-09-22");
  row = g_ptr_array_index (board->rows, 0);
  g_assert_cmpstr (row->programme, ==, "YEAR-2022");
  g_assert_null (row->ends_on);
  g_assert_cmpfloat (row->share_done, ==, ATTAIN_ASYE_NO_SHARE);
}

/* Human resources see that somebody is in a year; that they see nothing done does not mean that nothing was. */
static void
test_hidden (AsyeFixture   *fixture,
             gconstpointer  data)
{
  static const struct { AttainAppointmentRole role; gboolean is_hidden; } cases[] = {
    { ATTAIN_APPOINTMENT_ROLE_HR, TRUE }, { ATTAIN_APPOINTMENT_ROLE_ACADEMY, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *employee_id = g_strdup_printf ("E9%u", i);
      g_autoptr(AttainPerson) viewer = add_person (fixture->store.db, employee_id, "Vi", "Looker");
      g_autoptr(AttainAppointment) office = g_object_new (ATTAIN_TYPE_APPOINTMENT, "person-id", id_of (viewer), "role",
                                                          cases[i].role, "from-on", "2024-04-01", NULL);
      g_autoptr(AttainAsyeBoard) board = NULL;
      const AttainAsyeBoardRow *row;

      insert_record (fixture->store.db, &attain_appointment_table, office);
      board = load_as (fixture, employee_id, "2026-09-22");
      row = g_ptr_array_index (board->rows, 0);
      g_assert_cmpstr (row->name, ==, "Ada Okafor");
      g_assert_cmpint (row->status, ==, ATTAIN_ASYE_STATUS_ACTIVE);
      g_assert_cmpint (row->is_hidden, ==, cases[i].is_hidden);
      g_assert_cmpint (row->next == NULL, ==, cases[i].is_hidden);
      g_assert_cmpint (row->days_late > 0, ==, !cases[i].is_hidden);
      g_assert_cmpint (row->share_done == ATTAIN_ASYE_NO_SHARE, ==, cases[i].is_hidden);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/asye-board/" name, AsyeFixture, NULL, asye_set_up, function, asye_tear_down)

  ADD ("row", test_row);
  ADD ("intakes", test_intakes);
  ADD ("as-the-portfolio-says", test_as_case);
  ADD ("tells-everybody", test_tells_everybody);
  ADD ("waiting-alone", test_waiting_alone);
  ADD ("kept-from-human-resources", test_hidden);
  ADD ("programme-not-held", test_programme_not_held);

  return g_test_run ();
}
