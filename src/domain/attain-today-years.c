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
step_waits (const AttainTodayYear *year)
{
  if (year->step == ATTAIN_ASYE_STEP_NONE || year->step == ATTAIN_ASYE_STEP_PAUSE)
    return FALSE;

  return year->step != ATTAIN_ASYE_STEP_ITEM || year->state != ATTAIN_ASYE_STATE_TO_COME;
}

static gboolean
has_role (const AttainTodayYear *year,
          AttainAsyeRole         role,
          gint64                 viewer_id)
{
  switch (role)
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
dup_when (const AttainTodayItem *item)
{
  g_autofree char *due = attain_date_display (item->due);

  if (item->days_late > 0)
    return attain_late_display (item->days_late);
  if (item->state == ATTAIN_ASYE_STATE_HANDED_IN)
    return g_strdup (_("Handed in and not accepted yet"));

  return item->due != NULL ? g_strdup_printf (_("Due on %s"), due) : NULL;
}

static char *
dup_detail (const AttainTodayItem *item)
{
  g_autofree char *when = dup_when (item);

  if (item->n_more == 0)
    return g_steal_pointer (&when);

  /* Translators: how the first thing stands, and how many things wait besides it: 3 days late, and 2 more wait */
  return g_strdup_printf (ngettext ("%s, and %u more waits", "%s, and %u more wait", item->n_more), when, item->n_more);
}

static void
add_turn (GPtrArray             *tasks,
          const AttainTodayYear *year,
          const AttainTodayItem *item,
          gint64                 viewer_id)
{
  gboolean own = year->person_id == viewer_id;
  GArray *people = g_array_new (FALSE, FALSE, sizeof (gint64));
  AttainTask *task;

  g_array_append_val (people, year->person_id);
  task = add_task (tasks, ATTAIN_TASK_ASYE_TURN, item->days_late > 0 ? ATTAIN_URGENCY_NOW : ATTAIN_URGENCY_SOON,
                   /* Translators: who has to do with it, and what is to do: Ada Okafor: Critical reflection */
                   own ? g_strdup (item->title) : g_strdup_printf (_("%s: %s"), year->name, item->title), people);
  task->detail = dup_detail (item);
  task->due_on = g_strdup (item->due);
  task->address = g_strconcat ("portfolio/", year->employee_id, NULL);
}

/* What the year as a whole waits for, which is nobody's item. */
static gboolean
step_waits_for (const AttainTodayYear *year,
                gint64                 viewer_id)
{
  return year->step != ATTAIN_ASYE_STEP_ITEM && step_waits (year) && has_role (year, year->turn, viewer_id);
}

static gboolean
item_waits_for (const AttainTodayYear *year,
                AttainAsyeRole         role,
                gint64                 viewer_id)
{
  return year->items[role].title != NULL && has_role (year, role, viewer_id);
}

/* Whoever has a part in a year has their own tasks in it, even where something earlier is another's. */
static void
add_turns (GPtrArray             *tasks,
           const AttainTodayYear *year,
           gint64                 viewer_id)
{
  if (step_waits_for (year, viewer_id))
    add_turn (tasks, year,
              &(AttainTodayItem) { year->next, ATTAIN_ASYE_STATE_UNKNOWN, year->next_due, year->days_late, 0 },
              viewer_id);

  for (AttainAsyeRole role = ATTAIN_ASYE_ROLE_WORKER; role < ATTAIN_ASYE_N_ROLES; role++)
    if (item_waits_for (year, role, viewer_id))
      add_turn (tasks, year, &year->items[role], viewer_id);
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
  if (is_late (year) || has_no_assessor (year))
    return FALSE;

  return year->items[ATTAIN_ASYE_ROLE_COORDINATOR].title != NULL ||
         (year->turn == ATTAIN_ASYE_ROLE_COORDINATOR && step_waits (year));
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
            dup_sentence (kind, n), g_steal_pointer (&people))->address =
    g_strdup (kind == ATTAIN_TASK_ASYE_LATE ? "cohorts/late" : "cohorts");
}

/**
 * attain_today_add_years:
 * @tasks: (element-type AttainTask): where they go
 * @years: (array length=n_years): supported years
 * @n_years: how many
 * @viewer_id: who looks: whoever works, assesses, manages or co-ordinates; 0 for the academy as a whole
 *
 * Somebody is told of what waits for them in each year, whatever waits for others; the academy of how many are late,
 * have nobody to assess them, or wait for it.
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
    add_turns (tasks, &years[i], viewer_id);
}

/**
 * attain_today_year_waits:
 * @self: a supported year
 *
 * Returns: whether anything in it is anybody's to do; of a year in which nothing is, attain_today_add_years() tells
 *   nobody
 */
gboolean
attain_today_year_waits (const AttainTodayYear *self)
{
  for (AttainAsyeRole role = ATTAIN_ASYE_ROLE_WORKER; role < ATTAIN_ASYE_N_ROLES; role++)
    if (self->items[role].title != NULL)
      return TRUE;

  return step_waits (self) || is_late (self);
}

/**
 * attain_today_year_waits_for:
 * @self: a supported year
 * @viewer_id: somebody
 *
 * Returns: whether something in it is theirs to do: what attain_today_add_years() tells them of
 */
gboolean
attain_today_year_waits_for (const AttainTodayYear *self,
                             gint64                 viewer_id)
{
  for (AttainAsyeRole role = ATTAIN_ASYE_ROLE_WORKER; role < ATTAIN_ASYE_N_ROLES; role++)
    if (item_waits_for (self, role, viewer_id))
      return TRUE;

  return step_waits_for (self, viewer_id);
}
