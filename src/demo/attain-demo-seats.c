/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-demo-seats.h"

#define YEAR 365

static gint32
seat_reached (const AttainDemoWorker *worker)
{
  return MAX (worker->hired + 60, worker->qualified + 4 * YEAR);
}

static gboolean
may_lead (const AttainDemoWorker *worker,
          gint32                  last)
{
  return worker->hired != ATTAIN_DEMO_OPEN && worker->seat == ATTAIN_DEMO_NO_SEAT && worker->away_from == 0 &&
         !worker->is_fixed_term && seat_reached (worker) < last;
}

static void
sit (AttainDemoStaff *self,
     guint            i,
     guint            seat,
     guint            turn,
     gint32           from)
{
  self->workers[i].seat = seat;
  self->workers[i].seat_from = from;
  g_array_index (self->seats, AttainDemoSeat, seat).holders[turn] = i;
}

static int
find_predecessor (AttainDemoStaff *self,
                  gint32           after,
                  guint           *next)
{
  for (; *next < self->n_workers; (*next)++)
    {
      const AttainDemoWorker *worker = &self->workers[*next];

      if (worker->left > after && worker->left < self->as_of - 60 && worker->left > self->from + 120 &&
          may_lead (worker, worker->left - YEAR / 2))
        return (*next)++;
    }

  return ATTAIN_DEMO_NOBODY;
}

static void
fill_seat (AttainDemoStaff  *self,
           guint             seat,
           guint             i,
           guint            *next,
           AttainDemoRandom *random)
{
  AttainDemoWorker *worker = &self->workers[i];
  gint32 from = seat_reached (worker);
  int before = ATTAIN_DEMO_NOBODY;

  if (attain_demo_random_chance (random, 45))
    before = find_predecessor (self, from, next);

  if (before != ATTAIN_DEMO_NOBODY)
    {
      const AttainDemoWorker *other = &self->workers[before];
      gint32 first = seat_reached (other);
      gint32 last = MIN (self->from, other->left - 200);

      sit (self, before, seat, 0, attain_demo_random_between (random, first, last));
      sit (self, i, seat, 1, other->left + 1 + attain_demo_random_between (random, 0, 40));
    }
  else
    sit (self, i, seat, 1, attain_demo_random_between (random, from, MAX (from, self->from - 1)));
}

static void
fill_seats_of_rank (AttainDemoStaff  *self,
                    AttainDemoRank    rank,
                    guint            *next,
                    AttainDemoRandom *random)
{
  guint i = 0;

  for (guint seat = 0; seat < self->seats->len; seat++)
    {
      if (attain_demo_staff_seat (self, seat)->rank != rank)
        continue;

      while (i < self->n_workers &&
             (self->workers[i].left != ATTAIN_DEMO_OPEN || !may_lead (&self->workers[i], self->as_of - 60) ||
              attain_demo_random_chance (random, 40)))
        i++;
      if (i < self->n_workers)
        fill_seat (self, seat, i, next, random);
    }
}

/**
 * attain_demo_seats_fill:
 * @self: a staff with teams and names
 *
 * Seats the managers, the highest first, and for some who held the seat before them. The people come in the
 * order they began, so who has been here longest sits highest.
 */
void
attain_demo_seats_fill (AttainDemoStaff *self)
{
  AttainDemoRandom random = attain_demo_random_init (self->seed, 3);
  guint next = 0;

  for (int rank = ATTAIN_DEMO_RANK_HEAD; rank >= ATTAIN_DEMO_RANK_TEAM; rank--)
    fill_seats_of_rank (self, rank, &next, &random);
}
