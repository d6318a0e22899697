/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-asye-step.h"

typedef struct
{
  const char *name;
  AttainAsyePosition position;
  AttainAsyeStep step;
  AttainAsyeRole turn;
} Case;

#define WORKER ATTAIN_ASYE_ROLE_WORKER

static const Case cases[] = {
  { "/asye/step/what-is-due-next", { ATTAIN_ASYE_STATUS_ACTIVE, TRUE, .turn = WORKER },
    ATTAIN_ASYE_STEP_ITEM, WORKER },
  { "/asye/step/no-assessor-comes-before-what-is-due", { ATTAIN_ASYE_STATUS_ACTIVE, FALSE, .turn = WORKER },
    ATTAIN_ASYE_STEP_ASSESSOR, ATTAIN_ASYE_ROLE_COORDINATOR },
  { "/asye/step/a-pause-comes-before-all", { ATTAIN_ASYE_STATUS_PAUSED, FALSE, .turn = WORKER },
    ATTAIN_ASYE_STEP_PAUSE, ATTAIN_ASYE_ROLE_COORDINATOR },
  { "/asye/step/ready-for-the-assessor", { ATTAIN_ASYE_STATUS_ACTIVE, TRUE, .is_ready = TRUE, .turn = WORKER },
    ATTAIN_ASYE_STEP_RECOMMEND, ATTAIN_ASYE_ROLE_ASSESSOR },
  { "/asye/step/recommended", { ATTAIN_ASYE_STATUS_ACTIVE, TRUE, TRUE, TRUE, FALSE, WORKER },
    ATTAIN_ASYE_STEP_MODERATE, ATTAIN_ASYE_ROLE_COORDINATOR },
  { "/asye/step/recommended-by-one-who-left", { ATTAIN_ASYE_STATUS_ACTIVE, FALSE, TRUE, TRUE, FALSE, WORKER },
    ATTAIN_ASYE_STEP_MODERATE, ATTAIN_ASYE_ROLE_COORDINATOR },
  { "/asye/step/moderated", { ATTAIN_ASYE_STATUS_ACTIVE, TRUE, TRUE, TRUE, TRUE, WORKER },
    ATTAIN_ASYE_STEP_CONCLUDE, ATTAIN_ASYE_ROLE_COORDINATOR },
  { "/asye/step/nothing-due", { ATTAIN_ASYE_STATUS_ACTIVE, TRUE },
    ATTAIN_ASYE_STEP_NONE, ATTAIN_ASYE_ROLE_UNKNOWN },
  { "/asye/step/completed", { ATTAIN_ASYE_STATUS_COMPLETED, FALSE, .turn = WORKER },
    ATTAIN_ASYE_STEP_NONE, ATTAIN_ASYE_ROLE_UNKNOWN },
  { "/asye/step/withdrawn", { ATTAIN_ASYE_STATUS_WITHDRAWN, TRUE, .turn = WORKER },
    ATTAIN_ASYE_STEP_NONE, ATTAIN_ASYE_ROLE_UNKNOWN },
};

static void
test_step (gconstpointer data)
{
  const Case *test = data;
  AttainAsyeRole turn;

  g_assert_cmpint (attain_asye_position_get_step (&test->position, &turn), ==, test->step);
  g_assert_cmpint (turn, ==, test->turn);
}

static void
test_words (void)
{
  for (AttainAsyeStep step = ATTAIN_ASYE_STEP_NONE; step <= ATTAIN_ASYE_STEP_CONCLUDE; step++)
    g_assert_cmpstr (attain_asye_step_display (step), !=, NULL);
}

static void
test_status (void)
{
  const AttainAsyePauseSpan pause = { "2026-11-02", "2026-11-08", "sickness" };
  const struct { AttainAsyeStatus kept; const char *ended_on; gsize n_pauses; const char *on; AttainAsyeStatus then; }
  rows[] = {
    { ATTAIN_ASYE_STATUS_UNKNOWN, NULL, 0, "2026-11-01", ATTAIN_ASYE_STATUS_ACTIVE },
    { ATTAIN_ASYE_STATUS_ACTIVE, NULL, 1, "2026-11-01", ATTAIN_ASYE_STATUS_ACTIVE },
    { ATTAIN_ASYE_STATUS_ACTIVE, NULL, 1, "2026-11-08", ATTAIN_ASYE_STATUS_PAUSED },
    { ATTAIN_ASYE_STATUS_PAUSED, NULL, 1, "2026-11-09", ATTAIN_ASYE_STATUS_ACTIVE },
    { ATTAIN_ASYE_STATUS_PAUSED, NULL, 0, "2026-11-09", ATTAIN_ASYE_STATUS_PAUSED },
    { ATTAIN_ASYE_STATUS_COMPLETED, "2026-11-09", 1, "2026-11-05", ATTAIN_ASYE_STATUS_PAUSED },
    { ATTAIN_ASYE_STATUS_COMPLETED, "2026-11-09", 1, "2026-11-09", ATTAIN_ASYE_STATUS_COMPLETED },
    { ATTAIN_ASYE_STATUS_WITHDRAWN, NULL, 1, "2026-11-05", ATTAIN_ASYE_STATUS_WITHDRAWN },
    { ATTAIN_ASYE_STATUS_WITHDRAWN, "2026-11-20", 1, "2026-11-19", ATTAIN_ASYE_STATUS_ACTIVE },
    { ATTAIN_ASYE_STATUS_WITHDRAWN, "2026-11-20", 1, "2026-11-05", ATTAIN_ASYE_STATUS_PAUSED },
    { ATTAIN_ASYE_STATUS_WITHDRAWN, "2026-11-20", 1, "2026-11-20", ATTAIN_ASYE_STATUS_WITHDRAWN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("row %u", i);
      g_assert_cmpint (attain_asye_status_get_on (rows[i].kept, rows[i].ended_on, &pause, rows[i].n_pauses, rows[i].on), ==,
                       rows[i].then);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].name, &cases[i], test_step);
  g_test_add_func ("/asye/step/status-of-a-day", test_status);
  g_test_add_func ("/asye/step/every-step-has-words", test_words);

  return g_test_run ();
}
