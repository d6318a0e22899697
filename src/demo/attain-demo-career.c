/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-demo-career.h"

#define YEAR       365
#define MAX_EVENTS 8

/* What changes in the course of a career: a team, the hours. */
typedef struct
{
  gint32 on;
  guint  value;
} Event;

typedef struct
{
  AttainDemoStaff        *staff;
  const AttainDemoWorker *worker;
  AttainDemoCareer       *career;
  guint                   i;
  Event                   teams[MAX_EVENTS];
  guint                   n_teams;
  Event                   hours[MAX_EVENTS];
  guint                   n_hours;
} Teller;

static void
draw_levels (Teller           *self,
             AttainDemoRandom *random)
{
  const AttainDemoWorker *worker = self->worker;
  gint32 *reached = self->career->reached;

  reached[ATTAIN_DEMO_LEVEL_NEWLY_QUALIFIED] = worker->qualified;
  reached[ATTAIN_DEMO_LEVEL_SOCIAL_WORKER] = (worker->was_newly_qualified ? worker->started : worker->qualified) +
                                             YEAR + attain_demo_random_between (random, 3, 70);
  if (!worker->was_newly_qualified)
    reached[ATTAIN_DEMO_LEVEL_SOCIAL_WORKER] = MIN (reached[ATTAIN_DEMO_LEVEL_SOCIAL_WORKER], worker->started);
  reached[ATTAIN_DEMO_LEVEL_EXPERIENCED] = reached[ATTAIN_DEMO_LEVEL_SOCIAL_WORKER] +
                                           attain_demo_random_between (random, 400, 900);
  reached[ATTAIN_DEMO_LEVEL_ADVANCED] = ATTAIN_DEMO_OPEN;
  reached[ATTAIN_DEMO_LEVEL_EXPERT] = ATTAIN_DEMO_OPEN;
  if (!attain_demo_random_chance (random, 72))
    return;

  reached[ATTAIN_DEMO_LEVEL_ADVANCED] = reached[ATTAIN_DEMO_LEVEL_EXPERIENCED] +
                                        attain_demo_random_between (random, 500, 1500);
  if (attain_demo_random_chance (random, 50))
    reached[ATTAIN_DEMO_LEVEL_EXPERT] = reached[ATTAIN_DEMO_LEVEL_ADVANCED] +
                                        attain_demo_random_between (random, 700, 1800);
}

static guint
draw_team (Teller           *self,
           AttainDemoRandom *random)
{
  gboolean is_adults = attain_demo_staff_team (self->staff, self->worker->team)->is_adults;
  guint team = self->worker->team;

  for (guint i = 0; i < 4; i++)
    {
      team = attain_demo_random_below (random, self->staff->teams->len);
      if (attain_demo_staff_team (self->staff, team)->is_adults == is_adults)
        break;
    }

  return team;
}

/* The moves are told backwards, since the team at the end is known. */
static void
draw_moves (Teller           *self,
            AttainDemoRandom *random)
{
  const AttainDemoWorker *worker = self->worker;
  gint32 end = MIN (worker->seat != ATTAIN_DEMO_NO_SEAT ? worker->seat_from : ATTAIN_DEMO_OPEN,
                    attain_demo_worker_end (worker, self->staff->as_of));
  guint n = 0;

  if (worker->hired == ATTAIN_DEMO_OPEN)
    {
      self->teams[self->n_teams++] = (Event) { worker->started, worker->team };
      return;
    }

  for (gint32 on = end - attain_demo_random_between (random, 40, 4 * YEAR);
       on > worker->started + 200 && n < MAX_EVENTS - 1;
       on -= attain_demo_random_between (random, YEAR, 7 * YEAR), n++)
    self->teams[n] = (Event) { on, n == 0 ? worker->team : draw_team (self, random) };

  self->teams[n] = (Event) { worker->started, n == 0 ? worker->team : draw_team (self, random) };
  self->n_teams = n + 1;
}

static void
draw_hours (Teller           *self,
            AttainDemoRandom *random)
{
  static const guint part_time[] = { 4, 5, 6, 6, 6, 7, 8, 8, 8, 9 };
  const AttainDemoWorker *worker = self->worker;
  gint32 end = attain_demo_worker_end (worker, self->staff->as_of);
  guint hours = part_time[attain_demo_random_below (random, G_N_ELEMENTS (part_time))];
  gint32 on = worker->started + attain_demo_random_between (random, 250, 4 * YEAR);
  gboolean starts_part_time = !worker->was_newly_qualified &&
                              attain_demo_random_chance (random, worker->is_woman ? 22 : 6);

  self->hours[self->n_hours++] = (Event) { worker->started, starts_part_time ? hours : 10 };
  if (on > end - 30 || worker->hired == ATTAIN_DEMO_OPEN ||
      !attain_demo_random_chance (random, worker->is_woman ? 60 : 18))
    return;

  self->hours[self->n_hours++] = (Event) { on, starts_part_time ? 10 : hours };
  on += attain_demo_random_between (random, YEAR, 5 * YEAR);
  if (on < end - 30 && !starts_part_time && attain_demo_random_chance (random, 45))
    self->hours[self->n_hours++] = (Event) { on, 10 };
}

static guint
value_on (const Event *events,
          guint        n,
          gint32       day)
{
  const Event *latest = NULL;

  for (guint i = 0; i < n; i++)
    if (events[i].on <= day && (latest == NULL || events[i].on > latest->on))
      latest = &events[i];

  return latest != NULL ? latest->value : events[0].value;
}

static gint32
next_event (const Event *events,
            guint        n,
            gint32       day)
{
  gint32 next = ATTAIN_DEMO_OPEN;

  for (guint i = 0; i < n; i++)
    if (events[i].on > day)
      next = MIN (next, events[i].on);

  return next;
}

/* The first day after @day on which anything is different, other than who manages. */
static gint32
next_change (Teller *self,
             gint32  day)
{
  const AttainDemoWorker *worker = self->worker;
  gint32 next = MIN (next_event (self->teams, self->n_teams, day), next_event (self->hours, self->n_hours, day));

  for (guint i = 0; i < ATTAIN_DEMO_N_LEVELS; i++)
    if (self->career->reached[i] > day)
      next = MIN (next, self->career->reached[i]);
  if (worker->hired > day)
    next = MIN (next, worker->hired);
  if (worker->seat != ATTAIN_DEMO_NO_SEAT && worker->seat_from > day)
    next = MIN (next, worker->seat_from);

  return next;
}

static void
add_stage (Teller          *self,
           AttainDemoStage *stage)
{
  GArray *stages = self->career->stages;
  AttainDemoStage *last = stages->len > 0 ? &g_array_index (stages, AttainDemoStage, stages->len - 1) : NULL;

  if (last != NULL && last->to + 1 == stage->from && last->team == stage->team && last->leads == stage->leads &&
      last->level == stage->level && last->tenths == stage->tenths && last->is_agency == stage->is_agency &&
      last->manager == stage->manager)
    last->to = stage->to;
  else
    g_array_append_vals (stages, stage, 1);
}

static void
tell_spell (Teller *self,
            gint32  from,
            gint32  to)
{
  const AttainDemoWorker *worker = self->worker;
  gint32 end = MIN (to, self->staff->as_of);

  while (from <= end)
    {
      AttainDemoStage stage = { from };
      gint32 until = next_change (self, from) - 1;
      int seat;

      stage.leads = worker->seat != ATTAIN_DEMO_NO_SEAT && worker->seat_from <= from;
      stage.team = value_on (self->teams, self->n_teams, from);
      stage.tenths = value_on (self->hours, self->n_hours, from);
      stage.level = attain_demo_career_level (self->career, from);
      stage.is_agency = from < worker->hired;
      seat = stage.leads ? attain_demo_staff_seat (self->staff, worker->seat)->parent
                         : (int) attain_demo_staff_team (self->staff, stage.team)->seat;
      stage.manager = attain_demo_staff_manager (self->staff, seat, from, self->i, &until);
      stage.to = until >= end ? to : until;
      add_stage (self, &stage);
      from = until >= end ? end + 1 : until + 1;
    }
}

/**
 * attain_demo_career_init:
 * @self: (out caller-allocates): a career without stages; attain_demo_career_clear() gives up what it holds
 */
void
attain_demo_career_init (AttainDemoCareer *self)
{
  self->stages = g_array_new (FALSE, FALSE, sizeof (AttainDemoStage));
}

void
attain_demo_career_clear (AttainDemoCareer *self)
{
  g_clear_pointer (&self->stages, g_array_unref);
}

/**
 * attain_demo_career_tell:
 * @self: a career
 * @staff: the staff
 * @i: which of its people
 *
 * Makes @self theirs. What is drawn depends on the seed and on @i alone, so careers can be told in any order.
 */
void
attain_demo_career_tell (AttainDemoCareer *self,
                         AttainDemoStaff  *staff,
                         guint             i)
{
  AttainDemoRandom random = attain_demo_random_init (staff->seed, G_GUINT64_CONSTANT (0x100000000) + i);
  const AttainDemoWorker *worker = &staff->workers[i];
  Teller teller = { staff, worker, self, i };

  self->worker = worker;
  g_array_set_size (self->stages, 0);
  draw_levels (&teller, &random);
  draw_moves (&teller, &random);
  draw_hours (&teller, &random);
  if (worker->away_from == 0)
    {
      tell_spell (&teller, worker->started, worker->left);
      return;
    }

  tell_spell (&teller, worker->started, worker->away_from - 1);
  tell_spell (&teller, worker->back_on, worker->left);
}

/**
 * attain_demo_career_level:
 * @self: a career
 * @day: a day
 *
 * Returns: the level of practice on @day, 0 for the newly qualified
 */
guint
attain_demo_career_level (AttainDemoCareer *self,
                          gint32            day)
{
  guint level = ATTAIN_DEMO_LEVEL_NEWLY_QUALIFIED;

  while (level + 1 < ATTAIN_DEMO_N_LEVELS && self->reached[level + 1] <= day)
    level++;

  return level;
}
