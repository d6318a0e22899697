/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-demo-absences.h"

#include "attain-demo-random.h"

/* How many days go by between two absences, on average, and how many in a hundred of these are long ones. */
enum { DAYS_BETWEEN = 235, LONG_SHARE = 6 };

static gboolean
is_weekday (gint32 day)
{
  /* Day 1 is a Monday: the first of January of the year 1. */
  return (day - 1) % 7 < 5;
}

static gint32
weekday_on_or_after (gint32 day)
{
  while (!is_weekday (day))
    day++;

  return day;
}

static int
count_weekdays (gint32 from,
                gint32 to)
{
  int n = 0;

  for (gint32 day = from; day <= to; day++)
    n += is_weekday (day);

  return n;
}

static gint32
draw_last_day (AttainDemoRandom *random,
               gint32            from)
{
  int days = attain_demo_random_chance (random, LONG_SHARE) ? 15 + attain_demo_random_wait (random, 22, 0, 90)
                                                            : 1 + attain_demo_random_wait (random, 2, 0, 9);
  gint32 last = from;

  while (count_weekdays (from, last) < days)
    last++;
  return last;
}

/* Some of the words are used more often than others: the first of them most. */
static const char *
draw_reason (AttainDemoRandom *random,
             GPtrArray        *reasons)
{
  guint one = attain_demo_random_below (random, reasons->len);
  guint other = attain_demo_random_below (random, reasons->len);

  return g_ptr_array_index (reasons, MIN (one, other));
}

static gboolean
is_here (const AttainDemoWorker *worker,
         gint32                  day)
{
  return worker->away_from == 0 || day < worker->away_from || day >= worker->back_on;
}

/**
 * attain_demo_absences_tell:
 * @staff: the staff
 * @i: which of its people
 * @reasons: (element-type utf8): why somebody may be off sick, which must outlive @absences
 * @absences: (inout) (element-type AttainDemoAbsence): becomes their absences in the years that are told, by day; none
 *   of an agency worker, whom the council does not pay
 */
void
attain_demo_absences_tell (AttainDemoStaff *staff,
                           guint            i,
                           GPtrArray       *reasons,
                           GArray          *absences)
{
  AttainDemoRandom random = attain_demo_random_init (staff->seed, G_GUINT64_CONSTANT (0x800000000) + i);
  const AttainDemoWorker *worker = &staff->workers[i];
  gint32 end = attain_demo_worker_end (worker, staff->as_of);
  gint32 day = MAX (worker->hired, staff->from);

  g_array_set_size (absences, 0);
  while (worker->hired != ATTAIN_DEMO_OPEN)
    {
      AttainDemoAbsence absence = { 0 };

      day = weekday_on_or_after (day + 3 + attain_demo_random_wait (&random, DAYS_BETWEEN, 0, 4 * DAYS_BETWEEN));
      if (day > end)
        return;

      absence = (AttainDemoAbsence) { day, draw_last_day (&random, day) };
      absence.reason = draw_reason (&random, reasons);
      absence.days = count_weekdays (day, MIN (absence.to, end));
      if (absence.to > staff->as_of && worker->left == ATTAIN_DEMO_OPEN)
        absence.to = ATTAIN_DEMO_OPEN;
      else
        absence.to = MIN (absence.to, end);
      day = absence.to;
      if (is_here (worker, absence.from) && is_here (worker, MIN (absence.to, end)))
        g_array_append_val (absences, absence);
      if (absence.to == ATTAIN_DEMO_OPEN)
        return;
    }
}
