/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tasks, whoever's day they are of. */

#include "attain-today.h"

#include "attain-date.h"
#include "attain-today-private.h"

static int
compare_tasks (gconstpointer one,
               gconstpointer other)
{
  const AttainTask *a = *(AttainTask *const *) one, *b = *(AttainTask *const *) other;

  return a->urgency != b->urgency ? (int) b->urgency - (int) a->urgency : (int) a->kind - (int) b->kind;
}

/**
 * attain_today_is_half_over:
 * @from: the first day of a year of whatever kind
 * @to: its last day
 * @on: a day in it
 *
 * Returns: whether half of the year is over on that day
 */
gboolean
attain_today_is_half_over (const char *from,
                           const char *to,
                           const char *on)
{
  return 2 * attain_date_days_between (from, on) >= attain_date_days_between (from, to) + 1;
}

/**
 * attain_today_get_renewal_urgency:
 * @open: whether registrations can be renewed
 * @days_left: until they no longer can, counting the day
 *
 * Returns: how pressing it is to have the CPD that renewal wants, where it is not there yet
 */
AttainUrgency
attain_today_get_renewal_urgency (gboolean open,
                                  int      days_left)
{
  if (!open)
    return ATTAIN_URGENCY_NONE;

  return days_left <= ATTAIN_RENEWAL_URGENT_DAYS ? ATTAIN_URGENCY_NOW : ATTAIN_URGENCY_SOON;
}

/**
 * attain_today_sort:
 * @tasks: (element-type AttainTask): tasks from here and there
 *
 * Puts the most pressing first.
 */
void
attain_today_sort (GPtrArray *tasks)
{
  g_ptr_array_sort (tasks, compare_tasks);
}

/**
 * attain_today_count_waiting:
 * @tasks: (element-type AttainTask): tasks
 *
 * Returns: how many of them wait, and are not only good to know
 */
guint
attain_today_count_waiting (GPtrArray *tasks)
{
  guint n = 0;

  for (guint i = 0; i < tasks->len; i++)
    n += ((AttainTask *) g_ptr_array_index (tasks, i))->urgency != ATTAIN_URGENCY_NONE;

  return n;
}

void
attain_task_free (AttainTask *self)
{
  g_free (self->sentence);
  g_free (self->detail);
  g_free (self->due_on);
  g_free (self->address);
  g_clear_pointer (&self->people, g_array_unref);
  g_free (self);
}
