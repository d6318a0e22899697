/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The demo council has an application at every point of the road at which one can stand still. */

#include "attain-application.h"
#include "attain-application-tidy.h"
#include "attain-asye-board.h"
#include "attain-demo-fill.h"
#include "attain-demo-test.h"
#include "attain-reference-import.h"
#include "attain-reference-set.h"
#include "attain-store-test.h"

static void
make_council (AttainDb *db,
              guint     n_people)
{
  g_autoptr(AttainDemoCouncil) council = attain_demo_council_new (n_people, 5, ATTAIN_DEMO_SEED, AS_OF);
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainChange) change = attain_change_begin (db, "test", "Install reference data", NULL, 0, &error);

  attain_reference_install (change, "example", &error);
  g_assert_no_error (error);
  attain_change_commit (&change, NULL, &error);
  g_assert_no_error (error);
  attain_demo_make (db, council, "test", NULL, &error);
  g_assert_no_error (error);
}

static gint64
count_in_state (AttainDb               *db,
                AttainApplicationState  state)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM application WHERE state = '%s'",
                                          attain_enum_get_nick (&attain_application_state_choices, state));

  return count_rows (db, sql);
}

/* What the window does when the records are opened on the day as of which they are made. */
static void
open_on (AttainDb   *db,
         const char *day)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainReferenceSet) reference = attain_reference_set_load (db, day, &error);
  g_autoptr(AttainChange) change = begin_change (db, "Tidy up applications");
  guint n_moved = 0;

  g_assert_no_error (error);
  attain_application_tidy_up (change, &reference->rulebook, NULL, day, &n_moved, &error);
  g_assert_no_error (error);
  commit_change (&change);
}

/* As many as there are, also once they were opened on their day. Endorsed is checked at once, and never seen. */
static void
test_every_state (StoreFixture  *fixture,
                  gconstpointer  data)
{
  make_council (fixture->db, ATTAIN_DEMO_PEOPLE);
  open_on (fixture->db, AS_OF);
  for (guint state = ATTAIN_APPLICATION_DRAFT; state < ATTAIN_APPLICATION_N_STATES; state++)
    {
      g_test_message ("%s", attain_enum_get_nick (&attain_application_state_choices, state));
      g_assert_cmpint (count_in_state (fixture->db, state) != 0, ==, state != ATTAIN_APPLICATION_ENDORSED);
    }
}

/* Supported years at every step of theirs: the daily tidy does nothing to them. */
static void
test_every_step (StoreFixture  *fixture,
                 gconstpointer  data)
{
  g_autoptr(AttainReferenceSet) reference = NULL;
  g_autoptr(AttainAsyeBoard) board = NULL;
  g_autoptr(GError) error = NULL;
  guint n[ATTAIN_ASYE_STEP_CONCLUDE + 1] = { 0 };

  make_council (fixture->db, ATTAIN_DEMO_PEOPLE);
  open_on (fixture->db, AS_OF);
  reference = attain_reference_set_load (fixture->db, AS_OF, &error);
  g_assert_no_error (error);
  board = attain_asye_board_load (fixture->db, NULL, reference->programmes, reference->holidays, AS_OF, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < board->rows->len; i++)
    n[((const AttainAsyeBoardRow *) g_ptr_array_index (board->rows, i))->step]++;

  for (guint step = 0; step < G_N_ELEMENTS (n); step++)
    {
      g_test_message ("step %u: %u", step, n[step]);
      g_assert_cmpuint (n[step], >=, 1);
    }
}

static void
test_every_meeting (StoreFixture  *fixture,
                    gconstpointer  data)
{
  make_council (fixture->db, ATTAIN_DEMO_PEOPLE);
  g_assert_cmpint (count_rows (fixture->db, "SELECT count(DISTINCT state) FROM panel_meeting"), ==, 3);
  g_assert_cmpint (count_rows (fixture->db, "SELECT count(*) FROM panel_meeting WHERE appeal = 'yes'"), ==, 1);
  g_assert_cmpint (count_rows (fixture->db, "SELECT count(*) FROM panel_score WHERE person_id = member_id"), ==, 0);
  g_assert_cmpint (count_rows (fixture->db, "SELECT count(*) FROM decision"), >=, 5);
}

static void
test_too_small (StoreFixture  *fixture,
                gconstpointer  data)
{
  make_council (fixture->db, 12);
  g_assert_cmpint (count_rows (fixture->db, "SELECT count(*) FROM panel_meeting"), ==, 0);
}

#define ADD(name, function) \
  g_test_add ("/demo-play/" name, StoreFixture, NULL, store_set_up, function, store_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("an-application-in-every-state", test_every_state);
  ADD ("a-supported-year-at-every-step", test_every_step);
  ADD ("meetings-held-today-and-to-come", test_every_meeting);
  ADD ("small-council-has-no-panels", test_too_small);

  return g_test_run ();
}
