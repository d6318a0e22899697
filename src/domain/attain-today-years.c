/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What waits of supported years: for one who has a part in them, or for the academy in all of them. */

#include "attain-today.h"

#include <string.h>

#include <glib/gi18n.h>

#include "attain-display.h"

static AttainTask *
add_task (GPtrArray      *tasks,
          AttainTaskKind  kind,
          AttainUrgency   urgency,
          char           *sentence,
          GArray         *people)
{
  AttainTask *task = g_new0 (AttainTask, 1);

  task->kind = kind;
  task->urgency = urgency;
  task->sentence = sentence;
  task->people = people;
  g_ptr_array_add (tasks, task);
  return task;
}

/* What has time yet is nobody's task today, and a pause is one only for those who can end it. */
static gboolean
waits (const AttainTodayYear *year)
{
  if (year->step == ATTAIN_ASYE_STEP_NONE || year->step == ATTAIN_ASYE_STEP_PAUSE)
    return FALSE;

  return year->step != ATTAIN_ASYE_STEP_ITEM || year->state != ATTAIN_ASYE_STATE_TO_COME;
}

static gboolean
is_turn_of (const AttainTodayYear *year,
            gint64                 viewer_id)
{
  switch (year->turn)
    {
    case ATTAIN_ASYE_ROLE_WORKER:
      return year->person_id == viewer_id;
    case ATTAIN_ASYE_ROLE_ASSESSOR:
      return year->assessor_id == viewer_id;
    case ATTAIN_ASYE_ROLE_LINE_MANAGER:
      return year->line_manager_id == viewer_id;
    case ATTAIN_ASYE_ROLE_COORDINATOR:
      return year->coordinator_id == viewer_id;
    case ATTAIN_ASYE_ROLE_UNKNOWN:
    default:
      return FALSE;
    }
}

static char *
dup_when (const AttainTodayYear *year)
{
  g_autofree char *due = attain_date_display (year->next_due);

  if (year->days_late > 0)
    return g_strdup_printf (ngettext ("%d day late", "%d days late", year->days_late), year->days_late);
  if (year->state == ATTAIN_ASYE_STATE_HANDED_IN && year->step == ATTAIN_ASYE_STEP_ITEM)
    return g_strdup (_("Handed in and not accepted yet"));

  return year->next_due != NULL ? g_strdup_printf (_("Due on %s"), due) : NULL;
}

static void
add_turn (GPtrArray             *tasks,
          const AttainTodayYear *year,
          gint64                 viewer_id)
{
  gboolean own = year->person_id == viewer_id;
  GArray *people = g_array_new (FALSE, FALSE, sizeof (gint64));
  AttainTask *task;

  g_array_append_val (people, year->person_id);
  task = add_task (tasks, ATTAIN_TASK_ASYE_TURN, year->days_late > 0 ? ATTAIN_URGENCY_NOW : ATTAIN_URGENCY_SOON,
                   /* Translators: who has to do with it, and what is to do: Ada Okafor: Critical reflection */
                   own ? g_strdup (year->next) : g_strdup_printf (_("%s: %s"), year->name, year->next), people);
  task->detail = dup_when (year);
  task->due_on = g_strdup (year->next_due);
  task->address = g_strconcat ("portfolio/", year->employee_id, NULL);
}

static gboolean
is_late (const AttainTodayYear *year)
{
  return year->days_late > 0;
}

static gboolean
has_no_assessor (const AttainTodayYear *year)
{
  return year->step == ATTAIN_ASYE_STEP_ASSESSOR;
}

static gboolean
is_academys (const AttainTodayYear *year)
{
  return year->turn == ATTAIN_ASYE_ROLE_COORDINATOR && waits (year) && !is_late (year) && !has_no_assessor (year);
}

static char *
dup_sentence (AttainTaskKind kind,
              guint          n)
{
  switch (kind)
    {
    case ATTAIN_TASK_ASYE_LATE:
      return g_strdup_printf (ngettext ("%u person in ASYE has something that is late",
                                        "%u people in ASYE have something that is late", n), n);
    case ATTAIN_TASK_ASYE_ASSESSOR:
      return g_strdup_printf (ngettext ("%u person in ASYE has no assessor, or theirs has left",
                                        "%u people in ASYE have no assessor, or theirs has left", n), n);
    default:
      return g_strdup_printf (ngettext ("%u person in ASYE waits for the academy",
                                        "%u people in ASYE wait for the academy", n), n);
    }
}

static void
add_counted (GPtrArray              *tasks,
             const AttainTodayYear  *years,
             gsize                   n_years,
             AttainTaskKind          kind,
             gboolean              (*counts) (const AttainTodayYear *year))
{
  g_autoptr(GArray) people = g_array_new (FALSE, FALSE, sizeof (gint64));
  guint n;

  for (gsize i = 0; i < n_years; i++)
    if (counts (&years[i]))
      g_array_append_val (people, years[i].person_id);
  if ((n = people->len) == 0)
    return;

  add_task (tasks, kind, kind == ATTAIN_TASK_ASYE_TURN ? ATTAIN_URGENCY_SOON : ATTAIN_URGENCY_NOW,
            dup_sentence (kind, n), g_steal_pointer (&people))->address = g_strdup ("cohorts");
}

/**
 * attain_today_add_years:
 * @tasks: (element-type AttainTask): where they go
 * @years: (array length=n_years): supported years
 * @n_years: how many
 * @viewer_id: who looks: whoever works, assesses, manages or co-ordinates; 0 for the academy as a whole
 *
 * Somebody is told of each year whose turn is theirs; the academy of how many are late, have nobody to assess them,
 * or wait for it.
 */
void
attain_today_add_years (GPtrArray             *tasks,
                        const AttainTodayYear *years,
                        gsize                  n_years,
                        gint64                 viewer_id)
{
  if (viewer_id == 0)
    {
      add_counted (tasks, years, n_years, ATTAIN_TASK_ASYE_LATE, is_late);
      add_counted (tasks, years, n_years, ATTAIN_TASK_ASYE_ASSESSOR, has_no_assessor);
      add_counted (tasks, years, n_years, ATTAIN_TASK_ASYE_TURN, is_academys);
      return;
    }

  for (gsize i = 0; i < n_years; i++)
    if (waits (&years[i]) && is_turn_of (&years[i], viewer_id))
      add_turn (tasks, &years[i], viewer_id);
}
