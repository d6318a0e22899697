/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a year stands on a day, worked out for one year after the other. Whoever began together, with the same hours,
 * shares a plan. */

#include "attain-asye-reckoning.h"

#include "attain-asye-parts.h"
#include "attain-date.h"

struct _AttainAsyeReckoning
{
  char              *on;
  AttainAsyeParts   *parts;
  AttainWorkingDays *working_days;
  GHashTable        *plans;       /* text that tells them apart → AttainAsyePlan */
  GArray            *spans;       /* of one person, used again */
  GArray            *pauses;
  GArray            *tallies;
};

/* What came before the year does not matter for it, so that people share a plan who held other posts before. */
static void
collect_posts (AttainAsyeReckoning       *self,
               const AttainAsyeBoardYear *year)
{
  gint32 start = attain_date_to_day (year->row->started_on);
  gint32 day = attain_date_to_day (self->on);
  gsize n;
  const AttainAsyePostPart *posts = attain_asye_parts_find (self->parts->posts, year->row->person_id, &n);

  g_array_set_size (self->spans, 0);
  for (gsize i = 0; i < n; i++)
    {
      AttainPostSpan span = posts[i].span;

      span.to_day = MIN (span.to_day, year->worker_left_day);
      if (span.from_day <= day && day <= span.to_day)
        year->row->line_manager_id = posts[i].line_manager_id;
      span.from_day = MAX (span.from_day, start);
      if (span.from_day <= span.to_day)
        g_array_append_val (self->spans, span);
    }
}

static void
collect_pauses (AttainAsyeReckoning       *self,
                const AttainAsyeBoardYear *year)
{
  gsize n;
  const AttainAsyePausePart *pauses = attain_asye_parts_find (self->parts->pauses, year->row->asye_id, &n);

  g_array_set_size (self->pauses, 0);
  for (gsize i = 0; i < n; i++)
    g_array_append_val (self->pauses, pauses[i].span);
}

static const AttainAsyePlan *
find_plan (AttainAsyeReckoning       *self,
           const AttainAsyeBoardYear *year)
{
  const AttainPostSpan *spans = (const AttainPostSpan *) (gpointer) self->spans->data;
  g_autoptr(GString) key = g_string_new (year->row->started_on);
  AttainAsyePlan *plan;

  g_string_append_printf (key, " %p", (gconstpointer) year->programme);
  for (guint i = 0; i < self->spans->len; i++)
    g_string_append_printf (key, " %d %d %g", spans[i].from_day, spans[i].to_day, spans[i].fte);

  plan = g_hash_table_lookup (self->plans, key->str);
  if (plan == NULL)
    {
      plan = attain_asye_plan_new (year->programme, year->row->started_on, spans, self->spans->len,
                                   self->working_days);
      g_hash_table_insert (self->plans, g_string_free (g_steal_pointer (&key), FALSE), plan);
    }
  return plan;
}

static void
tally_up (AttainAsyeReckoning       *self,
          const AttainAsyeBoardYear *year,
          const AttainAsyePlan      *plan)
{
  gsize n_counts, n_gaps;
  const AttainAsyeCountPart *counts = attain_asye_parts_find (self->parts->counts, year->row->asye_id, &n_counts);
  const AttainAsyeGapPart *gaps = attain_asye_parts_find (self->parts->gaps, year->row->asye_id, &n_gaps);

  g_array_set_size (self->tallies, 0);
  g_array_set_size (self->tallies, attain_asye_plan_get_n (plan));
  for (gsize i = 0; i < n_counts; i++)
    {
      int line = attain_asye_plan_find_line (plan, counts[i].kind, counts[i].code);

      if (line >= 0)
        {
          AttainAsyeTally *tally = &g_array_index (self->tallies, AttainAsyeTally, line);

          tally->there = counts[i].there;
          tally->accepted = counts[i].accepted;
        }
    }
  for (gsize i = 0; i < n_gaps; i++)
    {
      int line = attain_asye_plan_find_line (plan, gaps[i].kind, gaps[i].code);

      if (line >= 0)
        g_array_index (self->tallies, AttainAsyeTally, line).explained = TRUE;
    }
}

static void
set_items (AttainAsyeReckoning       *self,
           const AttainAsyeBoardYear *year,
           const AttainAsyeGlance    *glance)
{
  gint32 day = attain_date_to_day (self->on);

  for (guint i = 0; i < ATTAIN_ASYE_N_ROLES; i++)
    {
      const AttainAsyeNext *first = &glance->waits_for[i];

      if (first->line == NULL)
        continue;

      year->row->items[i] = (AttainTodayItem) {
        g_strdup (first->line->title), first->state, attain_date_from_day (first->due),
        first->state == ATTAIN_ASYE_STATE_LATE ? day - first->due : 0, glance->n_waiting[i] - 1,
      };
    }
}

static void
set_step (AttainAsyeReckoning       *self,
          const AttainAsyeBoardYear *year,
          const AttainAsyeGlance    *glance)
{
  AttainAsyeBoardRow *row = year->row;
  gint32 day = attain_date_to_day (self->on);
  const AttainAsyePosition position = {
    row->status, row->assessor_id != 0 && !year->assessor_left, glance->is_ready, year->is_recommended,
    year->is_moderated, glance->turn,
  };

  row->step = attain_asye_position_get_step (&position, &row->turn);
  if (row->step == ATTAIN_ASYE_STEP_ITEM)
    {
      row->next = g_strdup (glance->next.line->title);
      row->next_state = glance->next.state;
      row->next_due = attain_date_from_day (glance->next.due);
      row->days_late = glance->next.state == ATTAIN_ASYE_STATE_LATE ? day - glance->next.due : 0;
    }
  else if (row->step != ATTAIN_ASYE_STEP_NONE)
    row->next = g_strdup (attain_asye_step_display (row->step));

  if (row->step == ATTAIN_ASYE_STEP_ITEM || row->step == ATTAIN_ASYE_STEP_ASSESSOR)
    set_items (self, year, glance);
  if (row->step >= ATTAIN_ASYE_STEP_RECOMMEND && year->programme != NULL)
    {
      row->next_due = g_strdup (row->ends_on);
      row->days_late = MAX (day - glance->end, 0);
    }
}

/**
 * attain_asye_reckoning_new:
 * @db: a connection, at one moment of which everything is asked
 * @holidays: (nullable): the days off, which move what is due
 * @on: the day asked for
 * @error: what went wrong
 *
 * Returns: (transfer full) (nullable): what it takes to tell how years stand on that day
 */
AttainAsyeReckoning *
attain_asye_reckoning_new (AttainDb              *db,
                           const AttainHolidays  *holidays,
                           const char            *on,
                           GError               **error)
{
  g_autoptr(AttainAsyeParts) parts = attain_asye_parts_load (db, on, error);
  AttainAsyeReckoning *self;

  if (parts == NULL)
    return NULL;

  self = g_new0 (AttainAsyeReckoning, 1);
  self->on = g_strdup (on);
  self->parts = g_steal_pointer (&parts);
  self->working_days = attain_working_days_new (holidays);
  self->plans = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) attain_asye_plan_free);
  self->spans = g_array_new (FALSE, FALSE, sizeof (AttainPostSpan));
  self->pauses = g_array_new (FALSE, FALSE, sizeof (AttainAsyePauseSpan));
  self->tallies = g_array_new (FALSE, TRUE, sizeof (AttainAsyeTally));
  return self;
}

/**
 * attain_asye_reckoning_free:
 * @self: (transfer full): a reckoning
 */
void
attain_asye_reckoning_free (AttainAsyeReckoning *self)
{
  g_free (self->on);
  attain_asye_parts_free (self->parts);
  attain_working_days_free (self->working_days);
  g_hash_table_unref (self->plans);
  g_array_unref (self->spans);
  g_array_unref (self->pauses);
  g_array_unref (self->tallies);
  g_free (self);
}

static void
look_at (AttainAsyeReckoning       *self,
         const AttainAsyeBoardYear *year,
         AttainAsyeGlance          *glance)
{
  AttainAsyeBoardRow *row = year->row;
  const AttainAsyePlan *plan = find_plan (self, year);

  tally_up (self, year, plan);
  attain_asye_plan_look (plan, (const AttainAsyeTally *) (gpointer) self->tallies->data,
                         (const AttainAsyePauseSpan *) (gpointer) self->pauses->data, self->pauses->len,
                         self->on, ATTAIN_ASYE_SOON_DAYS, glance);
  row->ends_on = attain_date_from_day (glance->end);
  row->n_late = glance->n_late;
  row->share_done = glance->n_needed > 0 ? (double) glance->n_done / glance->n_needed : ATTAIN_ASYE_NO_SHARE;
}

/**
 * attain_asye_reckoning_finish:
 * @self: a reckoning
 * @year: a year, whose row is filled in
 */
void
attain_asye_reckoning_finish (AttainAsyeReckoning       *self,
                              const AttainAsyeBoardYear *year)
{
  AttainAsyeBoardRow *row = year->row;
  AttainAsyeGlance glance = { 0 };

  collect_pauses (self, year);
  row->status = attain_asye_status_get_on (row->status, row->outcome_on != NULL ? row->outcome_on : row->withdrawn_on,
                                           (const AttainAsyePauseSpan *) (gpointer) self->pauses->data,
                                           self->pauses->len, self->on);
  collect_posts (self, year);
  if (row->status == ATTAIN_ASYE_STATUS_COMPLETED)
    row->share_done = 1;
  else if (row->status != ATTAIN_ASYE_STATUS_WITHDRAWN && year->programme != NULL && !row->is_hidden)
    look_at (self, year, &glance);
  if (!row->is_hidden)
    set_step (self, year, &glance);
}
