/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-demo-cases.h"

#include "attain-date.h"
#include "attain-demo-random.h"

enum { MONTHS_BETWEEN = 3, CASE_HOLDERS_SHARE = 78, FULL_TIME = 10 };

/* How many cases somebody of a level holds in full time, from and to: fewer in the first year, and for those who teach
 * others. */
static const struct { int least; int most; } norms[ATTAIN_DEMO_N_LEVELS] = {
  [ATTAIN_DEMO_LEVEL_NEWLY_QUALIFIED] = { 10, 14 },
  [ATTAIN_DEMO_LEVEL_SOCIAL_WORKER] = { 15, 20 },
  [ATTAIN_DEMO_LEVEL_EXPERIENCED] = { 15, 21 },
  [ATTAIN_DEMO_LEVEL_ADVANCED] = { 11, 16 },
  [ATTAIN_DEMO_LEVEL_EXPERT] = { 4, 8 },
};

static const AttainDemoStage *
find_stage (AttainDemoCareer *career,
            gint32            day)
{
  for (guint k = 0; k < career->stages->len; k++)
    {
      const AttainDemoStage *stage = &g_array_index (career->stages, AttainDemoStage, k);

      if (stage->from <= day && day <= stage->to)
        return stage;
    }

  return NULL;
}

/**
 * attain_demo_cases_tell:
 * @staff: the staff
 * @career: room for a career
 * @i: which of its people
 * @cases: (inout) (element-type AttainDemoCases): becomes their counts at the ends of the quarters that are told, the
 *   latest first; none of managers, nor of those whose work has no cases
 */
void
attain_demo_cases_tell (AttainDemoStaff  *staff,
                        AttainDemoCareer *career,
                        guint             i,
                        GArray           *cases)
{
  AttainDemoRandom random = attain_demo_random_init (staff->seed, G_GUINT64_CONSTANT (0x900000000) + i);
  gboolean holds_cases = attain_demo_random_chance (&random, CASE_HOLDERS_SHARE);
  g_autofree char *as_of = attain_date_from_day (staff->as_of);
  g_autofree char *year = attain_date_year_start (as_of, 1);
  gint32 on;

  g_array_set_size (cases, 0);
  attain_demo_career_tell (career, staff, i);
  for (int months = MONTHS_BETWEEN * 3; holds_cases; months -= MONTHS_BETWEEN)
    {
      g_autofree char *next = attain_date_add_months (year, months);
      const AttainDemoStage *stage;
      AttainDemoCases count;
      int norm;

      on = attain_date_to_day (next) - 1;
      if (on < staff->from)
        return;
      if (on > staff->as_of || !(stage = find_stage (career, on)) || stage->leads)
        continue;

      norm = attain_demo_random_between (&random, norms[stage->level].least, norms[stage->level].most);
      count = (AttainDemoCases) { on, MAX (norm * stage->tenths / FULL_TIME, 1) };
      g_array_append_val (cases, count);
    }
}
