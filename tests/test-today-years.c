/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-today.h"

enum { WORKER = 1, ASSESSOR, MANAGER, COORDINATOR };

#define PEOPLE WORKER, "E1", "Ada Okafor", ASSESSOR, COORDINATOR, MANAGER

static const AttainTodayYear late_reflection = {
  PEOPLE, ATTAIN_ASYE_STEP_ITEM, ATTAIN_ASYE_ROLE_WORKER, ATTAIN_ASYE_STATE_LATE, "Critical reflection", "2027-03-01", 3,
  .items = { [ATTAIN_ASYE_ROLE_WORKER] = { "Critical reflection", ATTAIN_ASYE_STATE_LATE, "2027-03-01", 3, 0 } },
};
static const AttainTodayYear handed_in = {
  PEOPLE, ATTAIN_ASYE_STEP_ITEM, ATTAIN_ASYE_ROLE_ASSESSOR, ATTAIN_ASYE_STATE_HANDED_IN, "Critical reflection",
  "2027-03-01", 0,
  .items = { [ATTAIN_ASYE_ROLE_ASSESSOR] = { "Critical reflection", ATTAIN_ASYE_STATE_HANDED_IN, "2027-03-01", 0, 0 } },
};
static const AttainTodayYear session_soon = {
  PEOPLE, ATTAIN_ASYE_STEP_ITEM, ATTAIN_ASYE_ROLE_LINE_MANAGER, ATTAIN_ASYE_STATE_DUE_SOON, "Supervision", "2027-03-01", 0,
  .items = { [ATTAIN_ASYE_ROLE_LINE_MANAGER] = { "Supervision", ATTAIN_ASYE_STATE_DUE_SOON, "2027-03-01", 0, 0 } },
};
/* The earliest is the line manager's; everybody has something of their own after it. */
static const AttainTodayYear all_at_once = {
  PEOPLE, ATTAIN_ASYE_STEP_ITEM, ATTAIN_ASYE_ROLE_LINE_MANAGER, ATTAIN_ASYE_STATE_LATE, "Supervision", "2027-02-20", 9,
  .items = {
    [ATTAIN_ASYE_ROLE_WORKER] = { "Critical reflection", ATTAIN_ASYE_STATE_LATE, "2027-03-01", 3, 2 },
    [ATTAIN_ASYE_ROLE_ASSESSOR] = { "Six-month review", ATTAIN_ASYE_STATE_DUE_SOON, "2027-03-08", 0, 1 },
    [ATTAIN_ASYE_ROLE_LINE_MANAGER] = { "Supervision", ATTAIN_ASYE_STATE_LATE, "2027-02-20", 9, 0 },
    [ATTAIN_ASYE_ROLE_COORDINATOR] = { "Three-month review", ATTAIN_ASYE_STATE_HANDED_IN, "2026-12-07", 0, 0 },
  },
};
static const AttainTodayYear assessors_first = {
  PEOPLE, ATTAIN_ASYE_STEP_ITEM, ATTAIN_ASYE_ROLE_ASSESSOR, ATTAIN_ASYE_STATE_HANDED_IN, "Plan", "2027-02-20", 0,
  .items = {
    [ATTAIN_ASYE_ROLE_ASSESSOR] = { "Plan", ATTAIN_ASYE_STATE_HANDED_IN, "2027-02-20", 0, 0 },
    [ATTAIN_ASYE_ROLE_COORDINATOR] = { "Three-month review", ATTAIN_ASYE_STATE_HANDED_IN, "2027-03-07", 0, 0 },
  },
};
static const AttainTodayYear review_to_come = {
  PEOPLE, ATTAIN_ASYE_STEP_ITEM, ATTAIN_ASYE_ROLE_ASSESSOR, ATTAIN_ASYE_STATE_TO_COME, "Final review", "2027-09-01", 0,
};
static const AttainTodayYear to_moderate = {
  PEOPLE, ATTAIN_ASYE_STEP_MODERATE, ATTAIN_ASYE_ROLE_COORDINATOR, ATTAIN_ASYE_STATE_UNKNOWN, "Moderate", NULL, 0,
};
static const AttainTodayYear without_assessor = {
  WORKER, "E1", "Ada Okafor", 0, COORDINATOR, MANAGER, ATTAIN_ASYE_STEP_ASSESSOR, ATTAIN_ASYE_ROLE_COORDINATOR,
  ATTAIN_ASYE_STATE_UNKNOWN, "Find an assessor", NULL, 0,
  .items = { [ATTAIN_ASYE_ROLE_WORKER] = { "Critical reflection", ATTAIN_ASYE_STATE_LATE, "2027-03-01", 1, 0 } },
};
static const AttainTodayYear paused = {
  PEOPLE, ATTAIN_ASYE_STEP_PAUSE, ATTAIN_ASYE_ROLE_COORDINATOR, ATTAIN_ASYE_STATE_UNKNOWN, "End the pause", NULL, 0,
};

static const AttainTodayYear after_the_review = {
  PEOPLE, ATTAIN_ASYE_STEP_ITEM, ATTAIN_ASYE_ROLE_ASSESSOR, ATTAIN_ASYE_STATE_TO_COME, "Final review", "2027-09-01", 0,
  .items = { [ATTAIN_ASYE_ROLE_WORKER] = { "Self-assessment", ATTAIN_ASYE_STATE_DUE_SOON, "2027-09-02", 0, 0 } },
};
static const AttainTodayYear is_over = {
  PEOPLE, ATTAIN_ASYE_STEP_NONE, ATTAIN_ASYE_ROLE_UNKNOWN, ATTAIN_ASYE_STATE_UNKNOWN, NULL, NULL, 0,
};

/* Of which years anybody at all can be told something. */
static const struct { const char *name; const AttainTodayYear *year; gboolean waits; } years[] = {
  { "/today-years/waits/late", &late_reflection, TRUE },
  { "/today-years/waits/handed-in", &handed_in, TRUE },
  { "/today-years/waits/due-soon", &session_soon, TRUE },
  { "/today-years/waits/another-role-first", &after_the_review, TRUE },
  { "/today-years/waits/to-moderate", &to_moderate, TRUE },
  { "/today-years/waits/without-assessor", &without_assessor, TRUE },
  { "/today-years/waits/not-where-there-is-time", &review_to_come, FALSE },
  { "/today-years/waits/not-in-a-pause", &paused, FALSE },
  { "/today-years/waits/not-when-it-is-over", &is_over, FALSE },
};

static void
test_waits (gconstpointer data)
{
  const AttainTodayYear *year = years[GPOINTER_TO_UINT (data)].year;
  g_autoptr(GPtrArray) tasks = g_ptr_array_new_with_free_func ((GDestroyNotify) attain_task_free);

  for (gint64 viewer = 0; viewer <= COORDINATOR; viewer++)
    attain_today_add_years (tasks, year, 1, viewer);
  g_assert_cmpint (attain_today_year_waits (year), ==, years[GPOINTER_TO_UINT (data)].waits);
  g_assert_cmpint (tasks->len > 0, ==, years[GPOINTER_TO_UINT (data)].waits);
}

typedef struct
{
  const char *name;
  const AttainTodayYear *year;
  gint64 viewer;
  const char *sentence;   /* NULL where nothing waits */
  const char *detail;
  const char *address;
  AttainUrgency urgency;
} Case;

static const Case cases[] = {
  { "/today-years/own-and-late", &late_reflection, WORKER, "Critical reflection", "3 days late", "portfolio/E1",
    ATTAIN_URGENCY_NOW },
  { "/today-years/not-the-assessors-turn", &late_reflection, ASSESSOR, NULL },
  { "/today-years/handed-in", &handed_in, ASSESSOR, "Ada Okafor: Critical reflection", "Handed in and not accepted yet",
    "portfolio/E1", ATTAIN_URGENCY_SOON },
  { "/today-years/due-soon", &session_soon, MANAGER, "Ada Okafor: Supervision", "Due on 1 Mar 2027", "portfolio/E1",
    ATTAIN_URGENCY_SOON },
  { "/today-years/there-is-time", &review_to_come, ASSESSOR, NULL },
  { "/today-years/after-the-managers/worker", &all_at_once, WORKER, "Critical reflection", "3 days late, and 2 more wait",
    "portfolio/E1", ATTAIN_URGENCY_NOW },
  { "/today-years/after-the-managers/assessor", &all_at_once, ASSESSOR, "Ada Okafor: Six-month review",
    "Due on 8 Mar 2027, and 1 more waits", "portfolio/E1", ATTAIN_URGENCY_SOON },
  { "/today-years/after-the-managers/manager", &all_at_once, MANAGER, "Ada Okafor: Supervision", "9 days late",
    "portfolio/E1", ATTAIN_URGENCY_NOW },
  { "/today-years/after-the-managers/coordinator", &all_at_once, COORDINATOR, "Ada Okafor: Three-month review",
    "Handed in and not accepted yet", "portfolio/E1", ATTAIN_URGENCY_SOON },
  { "/today-years/after-the-managers/nobody-of-them", &all_at_once, 77, NULL },
  { "/today-years/without-assessor/worker", &without_assessor, WORKER, "Critical reflection", "1 day late",
    "portfolio/E1", ATTAIN_URGENCY_NOW },
  { "/today-years/without-assessor/coordinator", &without_assessor, COORDINATOR, "Ada Okafor: Find an assessor", NULL,
    "portfolio/E1", ATTAIN_URGENCY_SOON },
  { "/today-years/to-moderate", &to_moderate, COORDINATOR, "Ada Okafor: Moderate", NULL, "portfolio/E1",
    ATTAIN_URGENCY_SOON },
  { "/today-years/nobody-of-them", &to_moderate, 77, NULL },
  { "/today-years/paused", &paused, COORDINATOR, NULL },
  { "/today-years/academy/late", &late_reflection, 0, "1 person in ASYE has something that is late", NULL,
    "cohorts/late", ATTAIN_URGENCY_NOW },
  { "/today-years/academy/without-assessor", &without_assessor, 0, "1 person in ASYE has no assessor, or theirs has left",
    NULL, "cohorts", ATTAIN_URGENCY_NOW },
  { "/today-years/academy/its-turn", &to_moderate, 0, "1 person in ASYE waits for the academy", NULL, "cohorts",
    ATTAIN_URGENCY_SOON },
  { "/today-years/academy/after-the-assessors", &assessors_first, 0, "1 person in ASYE waits for the academy", NULL,
    "cohorts", ATTAIN_URGENCY_SOON },
  { "/today-years/academy/not-its-turn", &handed_in, 0, NULL },
};

static void
test_case (gconstpointer data)
{
  const Case *test = data;
  g_autoptr(GPtrArray) tasks = g_ptr_array_new_with_free_func ((GDestroyNotify) attain_task_free);
  const AttainTask *task;

  attain_today_add_years (tasks, test->year, 1, test->viewer);
  g_assert_cmpuint (tasks->len, ==, test->sentence != NULL ? 1 : 0);
  if (test->viewer != 0)
    g_assert_cmpint (attain_today_year_waits_for (test->year, test->viewer), ==, test->sentence != NULL);
  if (test->sentence == NULL)
    return;

  task = g_ptr_array_index (tasks, 0);
  g_assert_cmpstr (task->sentence, ==, test->sentence);
  g_assert_cmpstr (task->detail, ==, test->detail);
  g_assert_cmpstr (task->address, ==, test->address);
  g_assert_cmpint (task->urgency, ==, test->urgency);
  g_assert_cmpuint (task->people->len, ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].name, &cases[i], test_case);
  for (guint i = 0; i < G_N_ELEMENTS (years); i++)
    g_test_add_data_func (years[i].name, GUINT_TO_POINTER (i), test_waits);

  return g_test_run ();
}
