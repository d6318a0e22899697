/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A plan says what a schedule and its progress say, for every programme there is. */

#include "attain-asye-plan.h"

#include "attain-date.h"
#include "attain-reference-import.h"
#include "attain-reference-set.h"
#include "attain-store-test.h"

enum { N_TRIALS = 60, MAX_DONE = 40 };

typedef struct
{
  AttainAsyeDone done[MAX_DONE];
  gsize n_done;
  AttainAsyePauseSpan pauses[2];
  gsize n_pauses;
  AttainAsyeAbsence absence;
  gsize n_absences;
} Story;

/* What somebody did, drawn by chance from what the plan asks for. */
static void
draw_story (GRand              *chance,
            AttainAsyeSchedule *schedule,
            Story              *story)
{
  *story = (Story) { .n_pauses = g_rand_int_range (chance, 0, 3) };
  story->pauses[0] = (AttainAsyePauseSpan) { "2023-11-06", "2023-12-03", "sickness" };
  story->pauses[1] = (AttainAsyePauseSpan) { "2024-02-05", NULL, "sickness" };
  if (schedule->items->len == 0)
    return;

  for (gsize i = 0; i < (gsize) g_rand_int_range (chance, 0, MAX_DONE); i++)
    {
      const AttainAsyeItem *item = g_ptr_array_index (schedule->items,
                                                      g_rand_int_range (chance, 0, schedule->items->len));

      story->done[story->n_done++] = (AttainAsyeDone) { item->kind, item->code, "2023-10-02",
                                                        g_rand_boolean (chance), FALSE };
      if (g_rand_int_range (chance, 0, 10) == 0)
        {
          story->absence = (AttainAsyeAbsence) { item->kind, item->code, "Lost" };
          story->n_absences = 1;
        }
    }
}

static void
tally_up (const AttainAsyePlan *plan,
          const Story          *story,
          AttainAsyeTally      *tallies)
{
  for (gsize i = 0; i < story->n_done; i++)
    {
      int line = attain_asye_plan_find_line (plan, story->done[i].kind, story->done[i].code);

      g_assert_cmpint (line, >=, 0);
      tallies[line].there++;
      tallies[line].accepted += story->done[i].accepted;
    }
  if (story->n_absences > 0)
    tallies[attain_asye_plan_find_line (plan, story->absence.kind, story->absence.code)].explained = TRUE;
}

static void
compare (const AttainProgramme *programme,
         const AttainHolidays  *holidays,
         GRand                 *chance,
         const char            *on)
{
  const char *start = "2023-09-11";
  const AttainPostSpan span = { 1, attain_date_to_day (start), ATTAIN_DAY_OPEN, g_rand_boolean (chance) ? 1 : 0.6 };
  g_autoptr(AttainWorkingDays) days = attain_working_days_new (holidays);
  g_autoptr(AttainAsyePlan) plan = attain_asye_plan_new (programme, start, &span, 1, days);
  AttainAsyeTerms terms = { programme, start, &span, 1, NULL, 0, holidays, on };
  g_autoptr(AttainAsyeSchedule) before = attain_asye_schedule_new (&terms);
  g_autoptr(AttainAsyeSchedule) schedule = NULL;
  g_autoptr(AttainAsyeProgress) progress = NULL;
  g_autofree AttainAsyeTally *tallies = g_new0 (AttainAsyeTally, attain_asye_plan_get_n (plan));
  g_autofree char *end = NULL;
  AttainAsyeGlance glance;
  Story story;

  draw_story (chance, before, &story);
  terms.pauses = story.pauses;
  terms.n_pauses = story.n_pauses;
  schedule = attain_asye_schedule_new (&terms);
  progress = attain_asye_progress_new (schedule, &(AttainAsyeFindings) { story.done, story.n_done, &story.absence,
                                                                         story.n_absences }, on, 14);
  tally_up (plan, &story, tallies);
  attain_asye_plan_look (plan, tallies, story.pauses, story.n_pauses, on, 14, &glance);

  end = attain_date_from_day (glance.end);
  g_assert_cmpstr (end, ==, schedule->end);
  g_assert_cmpint (glance.is_ready, ==, progress->is_ready);
  g_assert_cmpuint (glance.n_late, ==, progress->n[ATTAIN_ASYE_STATE_LATE]);
  for (AttainAsyeRole role = ATTAIN_ASYE_ROLE_WORKER; role < ATTAIN_ASYE_N_ROLES; role++)
    {
      const AttainAsyeStanding *first = attain_asye_progress_find_turn (progress, 1u << role);
      const AttainAsyeNext *waiting = &glance.waits_for[role];

      g_assert_cmpint (waiting->line != NULL, ==, first != NULL);
      g_assert_cmpint (glance.n_waiting[role] > 0, ==, first != NULL);
      g_assert_true (first == NULL || (g_str_equal (waiting->line->code, first->item->code) &&
                                       waiting->number == first->item->number && waiting->state == first->state));
    }
  g_assert_cmpint (glance.next.line != NULL, ==, progress->next != NULL);
  if (progress->next == NULL)
    return;

  g_assert_cmpstr (glance.next.line->code, ==, progress->next->item->code);
  g_assert_cmpstr (glance.next.line->title, ==, progress->next->item->title);
  g_assert_cmpint (glance.next.number, ==, progress->next->item->number);
  g_assert_cmpint (glance.next.state, ==, progress->next->state);
  g_assert_cmpint (glance.next.due, ==, attain_date_to_day (progress->next->item->due));
  g_assert_cmpint (glance.turn, ==, progress->turn);
}

static void
test_as_progress (StoreFixture  *fixture,
                  gconstpointer  data)
{
  g_autoptr(AttainChange) change = begin_change (fixture->db, "Install reference data");
  g_autoptr(AttainReferenceSet) set = NULL;
  g_autoptr(GRand) chance = g_rand_new_with_seed (7);
  g_autoptr(GError) error = NULL;

  attain_reference_install (change, NULL, &error);
  g_assert_no_error (error);
  commit_change (&change);
  set = attain_reference_set_load (fixture->db, "2024-06-03", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (set->programmes->len, >=, 5);

  for (guint i = 0; i < set->programmes->len; i++)
    for (guint trial = 0; trial < N_TRIALS; trial++)
      {
        g_autofree char *on = attain_date_add_days ("2023-09-11", g_rand_int_range (chance, 21, 500));

        compare (g_ptr_array_index (set->programmes, i), trial % 2 == 0 ? set->holidays : NULL, chance, on);
      }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/asye-plan/says-what-progress-says", StoreFixture, NULL, store_set_up, test_as_progress, store_tear_down);

  return g_test_run ();
}
