/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A schedule without pauses and words, and progress by counts alone. The days are those of a schedule, and the
 * states those of attain_asye_state_find(), so that a board and a portfolio never disagree. */

#include "attain-asye-plan.h"

#include <string.h>

#include "attain-date.h"

typedef struct
{
  guint  line;
  int    number;
  gint32 falls_on;
  gint32 due;        /* where nothing moves it but days off */
} Item;

struct _AttainAsyePlan
{
  AttainWorkingDays *working_days;
  GPtrArray         *lines;
  GArray            *items;   /* in the order of a schedule without pauses */
  gint32             end;
};

static void
line_free (gpointer data)
{
  AttainAsyePlanLine *line = data;

  g_free (line->code);
  g_free (line->title);
  g_free (line);
}

static guint
line_for (AttainAsyePlan       *self,
          const AttainAsyeItem *item)
{
  AttainAsyePlanLine *line;
  int found = attain_asye_plan_find_line (self, item->kind, item->code);

  if (found >= 0)
    return found;

  line = g_new0 (AttainAsyePlanLine, 1);
  line->kind = item->kind;
  line->code = g_strdup (item->code);
  line->evidence_kind = item->evidence_kind;
  line->title = g_strdup (item->title);
  line->needed = item->needed;
  g_ptr_array_add (self->lines, line);
  return self->lines->len - 1;
}

/**
 * attain_asye_plan_new:
 * @programme: a programme
 * @start_on: the day that people started
 * @spans: (array length=n_spans) (nullable): their posts, in order
 * @n_spans: how many
 * @working_days: moves what is due on a day off; it must outlive the plan
 *
 * Returns: (transfer full): when what is due for them
 */
AttainAsyePlan *
attain_asye_plan_new (const AttainProgramme *programme,
                      const char            *start_on,
                      const AttainPostSpan  *spans,
                      gsize                  n_spans,
                      AttainWorkingDays     *working_days)
{
  const AttainAsyeTerms terms = { programme, start_on, spans, n_spans, NULL, 0, NULL, start_on };
  g_autoptr(AttainAsyeSchedule) schedule = attain_asye_schedule_new (&terms);
  AttainAsyePlan *self = g_new0 (AttainAsyePlan, 1);

  self->working_days = working_days;
  self->lines = g_ptr_array_new_with_free_func (line_free);
  self->items = g_array_sized_new (FALSE, FALSE, sizeof (Item), schedule->items->len);
  self->end = attain_date_to_day (schedule->end_original);
  for (guint i = 0; i < schedule->items->len; i++)
    {
      const AttainAsyeItem *source = g_ptr_array_index (schedule->items, i);
      Item item = { line_for (self, source), source->number, attain_date_to_day (source->due_original) };

      item.due = attain_working_days_on_or_next (working_days, item.falls_on);
      g_array_append_val (self->items, item);
    }

  return self;
}

void
attain_asye_plan_free (AttainAsyePlan *self)
{
  g_ptr_array_unref (self->lines);
  g_array_unref (self->items);
  g_free (self);
}

/**
 * attain_asye_plan_get_n:
 * @self: a plan
 *
 * Returns: how many lines it has, each of which takes a tally
 */
guint
attain_asye_plan_get_n (const AttainAsyePlan *self)
{
  return self->lines->len;
}

/**
 * attain_asye_plan_find_line:
 * @self: a plan
 * @kind: what is looked for
 * @code: its code
 *
 * Returns: which line it is; below 0 for something that the programme does not ask for
 */
int
attain_asye_plan_find_line (const AttainAsyePlan *self,
                            AttainAsyeItemKind    kind,
                            const char           *code)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      const AttainAsyePlanLine *line = g_ptr_array_index (self->lines, i);

      if (line->kind == kind && strcmp (line->code, code) == 0)
        return i;
    }

  return -1;
}

static gint32
move (gint32                     day,
      const AttainAsyePauseSpan *pauses,
      gsize                      n_pauses,
      const char                *on)
{
  for (gsize i = 0; i < n_pauses; i++)
    day += attain_asye_pause_span_get_shift (&pauses[i], day, on);

  return day;
}

static gint32
get_due (const AttainAsyePlan      *self,
         const Item                *item,
         const AttainAsyePauseSpan *pauses,
         gsize                      n_pauses,
         const char                *on)
{
  return attain_working_days_on_or_next (self->working_days, move (item->falls_on, pauses, n_pauses, on));
}

/* The order in which things are looked at: late before handed in before due. */
static int
rank_of (AttainAsyeState state)
{
  static const int ranks[ATTAIN_ASYE_N_STATES] = {
    [ATTAIN_ASYE_STATE_LATE] = 4, [ATTAIN_ASYE_STATE_HANDED_IN] = 3, [ATTAIN_ASYE_STATE_DUE_SOON] = 2,
    [ATTAIN_ASYE_STATE_TO_COME] = 1,
  };

  return ranks[state];
}

/* As in a schedule: by day, kind, code, number. */
static gboolean
comes_before (const AttainAsyeNext *one,
              const AttainAsyeNext *other)
{
  int order;

  if (other->line == NULL || rank_of (one->state) != rank_of (other->state))
    return other->line == NULL || rank_of (one->state) > rank_of (other->state);
  if (one->due != other->due)
    return one->due < other->due;
  if (one->line->kind != other->line->kind)
    return one->line->kind < other->line->kind;

  order = strcmp (one->line->code, other->line->code);
  return order != 0 ? order < 0 : one->number < other->number;
}

/* An earlier thing that is somebody else's to do takes nothing from whoever has to do this one. */
static void
take_turn (AttainAsyeGlance     *glance,
           const AttainAsyeNext *item)
{
  AttainAsyeRole turn;

  if (rank_of (item->state) < rank_of (ATTAIN_ASYE_STATE_DUE_SOON))
    return;

  turn = attain_asye_state_get_turn (item->state, item->line->kind, item->line->evidence_kind);
  glance->n_waiting[turn]++;
  if (comes_before (item, &glance->waits_for[turn]))
    glance->waits_for[turn] = *item;
}

static void
take (AttainAsyeGlance     *glance,
      const AttainAsyeNext *item)
{
  glance->n_late += item->state == ATTAIN_ASYE_STATE_LATE;
  if (item->line->needed)
    {
      glance->n_needed++;
      glance->n_done += item->state == ATTAIN_ASYE_STATE_DONE;
      glance->is_ready &= rank_of (item->state) == 0;
    }

  take_turn (glance, item);
  if (rank_of (item->state) > 0 && comes_before (item, &glance->next))
    glance->next = *item;
}

/**
 * attain_asye_plan_look:
 * @self: a plan
 * @tallies: what there is of each line
 * @pauses: (array length=n_pauses) (nullable): what was agreed, in order
 * @n_pauses: how many
 * @on: the day asked for
 * @soon_days: how many days before its day something is due soon
 * @glance: (out caller-allocates): how somebody stands
 */
void
attain_asye_plan_look (const AttainAsyePlan      *self,
                       const AttainAsyeTally     *tallies,
                       const AttainAsyePauseSpan *pauses,
                       gsize                      n_pauses,
                       const char                *on,
                       int                        soon_days,
                       AttainAsyeGlance          *glance)
{
  gint32 day = attain_date_to_day (on);

  *glance = (AttainAsyeGlance) { .is_ready = TRUE, .end = move (self->end, pauses, n_pauses, on) };
  for (guint i = 0; i < self->items->len; i++)
    {
      const Item *item = &g_array_index (self->items, Item, i);
      const AttainAsyePlanLine *line = g_ptr_array_index (self->lines, item->line);
      const AttainAsyeTally *tally = &tallies[item->line];
      gboolean may_be_left_out = tally->explained || (!line->needed && line->kind != ATTAIN_ASYE_ITEM_SUPERVISION);
      gint32 due = n_pauses == 0 ? item->due : get_due (self, item, pauses, n_pauses, on);
      AttainAsyeState state = attain_asye_state_find (item->number, tally->accepted, tally->there, due - day,
                                                      may_be_left_out, soon_days);

      take (glance, &(AttainAsyeNext) { line, item->number, state, due });
    }

  glance->is_ready &= glance->n_needed > 0 || day >= glance->end;
  if (glance->next.line != NULL)
    glance->turn = attain_asye_state_get_turn (glance->next.state, glance->next.line->kind,
                                               glance->next.line->evidence_kind);
}
