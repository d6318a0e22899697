/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-demo-staff.h"

#include <stdlib.h>

#include "attain-demo-seats.h"
#include "attain-demo-teams.h"

#define YEAR       365
#define MOST_TRIES 8

/* Out of 100 people whom the council's system knows: in post, agency at work, agency gone; the rest have left. */
enum { IN_POST_SHARE = 45, AGENCY_SHARE = 9, AGENCY_GONE_SHARE = 12 };

static void
draw_past (AttainDemoWorker *worker,
           AttainDemoRandom *random,
           gint32            as_of,
           int               least_experience)
{
  int age = 22 * YEAR + attain_demo_random_wait (random, 6 * YEAR, 0, 23 * YEAR);
  int career;

  if (worker->was_newly_qualified)
    worker->qualified = worker->started - attain_demo_random_between (random, 25, 120);
  else
    worker->qualified = worker->started - least_experience -
                        attain_demo_random_wait (random, 5 * YEAR / 2, 0, 14 * YEAR);

  worker->registered = worker->qualified + attain_demo_random_between (random, 10, 60);
  worker->registered = MIN (worker->registered, worker->started);
  career = MIN (worker->left, as_of) - worker->qualified;
  worker->born = worker->qualified - MAX (22 * YEAR, MIN (age, 66 * YEAR - career)) -
                 attain_demo_random_below (random, YEAR);
}

static void
draw_return (AttainDemoWorker *worker,
             AttainDemoRandom *random,
             gint32            end)
{
  int away = attain_demo_random_between (random, 180, 900);

  if (end - worker->started < away + 3 * YEAR || !attain_demo_random_chance (random, 8))
    return;

  worker->away_from = attain_demo_random_between (random, worker->started + YEAR, end - away - YEAR);
  worker->back_on = worker->away_from + away;
}

static void
draw_employee (AttainDemoWorker *worker,
               AttainDemoRandom *random,
               gint32            as_of)
{
  gint32 end = MIN (worker->left, as_of);
  gboolean is_here = worker->left > as_of;

  worker->started = end - attain_demo_random_wait (random, is_here ? 1480 : 1650, is_here ? 5 : 70, 28 * YEAR);
  worker->hired = worker->started;
  worker->was_newly_qualified = attain_demo_random_chance (random, 38);
  draw_past (worker, random, as_of, YEAR / 2);
  if (worker->was_newly_qualified || end - worker->started < 2 * YEAR)
    worker->is_fixed_term = end - worker->started < YEAR && attain_demo_random_chance (random, 15);
  else if (attain_demo_random_chance (random, 15))
    worker->hired += attain_demo_random_between (random, 120, 420);
  if (worker->hired == worker->started)
    draw_return (worker, random, end);
}

static void
draw_agency (AttainDemoWorker *worker,
             AttainDemoRandom *random,
             gint32            as_of)
{
  gint32 end = MIN (worker->left, as_of);

  worker->started = end - attain_demo_random_wait (random, worker->left > as_of ? 520 : 420, 14, 6 * YEAR);
  worker->hired = ATTAIN_DEMO_OPEN;
  /* Statutory guidance on agency social workers, 2024: three years' experience after qualifying. */
  draw_past (worker, random, as_of, 3 * YEAR + 60);
}

/* The @k-th of @n who left: each has a stretch of the years to leave in, so that no year loses many more. */
static gint32
draw_leaving (AttainDemoStaff  *self,
              guint             k,
              guint             n,
              AttainDemoRandom *random)
{
  gint64 span = self->as_of - self->from;

  return attain_demo_random_between (random, self->from + span * k / n, self->from + span * (k + 1) / n - 1);
}

static void
draw_worker (AttainDemoStaff  *self,
             AttainDemoWorker *worker,
             guint             i,
             AttainDemoRandom *random)
{
  guint n_in_post = MAX (self->n_workers * IN_POST_SHARE / 100, 1);
  guint n_agency = self->n_workers * AGENCY_SHARE / 100;
  guint n_agency_gone = self->n_workers * AGENCY_GONE_SHARE / 100;
  guint n_here = n_in_post + n_agency;
  gboolean is_agency = i >= n_in_post && i < n_here + n_agency_gone;

  worker->seat = ATTAIN_DEMO_NO_SEAT;
  worker->is_woman = attain_demo_random_chance (random, 85);
  if (i < n_here)
    worker->left = ATTAIN_DEMO_OPEN;
  else if (is_agency)
    worker->left = draw_leaving (self, i - n_here, n_agency_gone, random);
  else
    worker->left = draw_leaving (self, i - n_here - n_agency_gone, self->n_workers - n_here - n_agency_gone,
                                 random);

  if (is_agency)
    draw_agency (worker, random, self->as_of);
  else
    draw_employee (worker, random, self->as_of);
}

static int
compare_workers (const void *one,
                 const void *other)
{
  const AttainDemoWorker *a = one;
  const AttainDemoWorker *b = other;

  /* What is left of ties does not matter: they are the same in all that has been drawn so far. */
  if (a->started != b->started)
    return a->started < b->started ? -1 : 1;
  if (a->born != b->born)
    return a->born < b->born ? -1 : 1;
  if (a->qualified != b->qualified)
    return a->qualified < b->qualified ? -1 : 1;
  if (a->left != b->left)
    return a->left < b->left ? -1 : 1;
  return a->is_woman - b->is_woman;
}

/* Nobody has another's name while there are names left; in a nation some do, and only the address differs. */
static void
draw_name (AttainDemoStaff  *self,
           AttainDemoWorker *worker,
           GHashTable       *taken,
           AttainDemoRandom *random)
{
  for (guint i = 0; i < MOST_TRIES; i++)
    {
      g_autofree char *mail = NULL;

      worker->name = attain_demo_names_draw (self->names, random, worker->is_woman);
      mail = attain_demo_name_mail (&worker->name);
      if (i == MOST_TRIES - 1)
        worker->mail = g_strdup_printf ("%s.%u", mail, (guint) (worker - self->workers));
      else if (!g_hash_table_contains (taken, mail))
        worker->mail = g_steal_pointer (&mail);
      else
        continue;

      g_hash_table_add (taken, worker->mail);
      return;
    }
}

static void
draw_names (AttainDemoStaff *self)
{
  AttainDemoRandom random = attain_demo_random_init (self->seed, 2);
  g_autoptr(GHashTable) taken = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->n_workers; i++)
    draw_name (self, &self->workers[i], taken, &random);
}

/* Of two by chance, the team with fewer people. */
static guint
choose_team (AttainDemoStaff  *self,
             guint            *sizes,
             AttainDemoRandom *random)
{
  guint one = attain_demo_random_below (random, self->teams->len);
  guint other = attain_demo_random_below (random, self->teams->len);

  return sizes[one] <= sizes[other] ? one : other;
}

static void
choose_teams (AttainDemoStaff *self)
{
  AttainDemoRandom random = attain_demo_random_init (self->seed, 4);
  g_autofree guint *sizes = g_new0 (guint, self->teams->len);

  for (guint i = 0; i < self->n_workers; i++)
    {
      AttainDemoWorker *worker = &self->workers[i];

      worker->team = choose_team (self, sizes, &random);
      if (worker->left == ATTAIN_DEMO_OPEN)
        sizes[worker->team]++;
    }

  for (guint i = 0; i < self->teams->len; i++)
    for (guint turn = 0; turn < 2; turn++)
      {
        int holder = attain_demo_staff_seat (self, attain_demo_staff_team (self, i)->seat)->holders[turn];

        if (holder != ATTAIN_DEMO_NOBODY)
          self->workers[holder].team = i;
      }
}

/**
 * attain_demo_staff_new:
 * @n_people: how many people, from 1 to 900,000: those in post, agency workers and those who left
 * @from: the first of the days that are told
 * @as_of: the last
 * @seed: what it is drawn from; the same again gives the same people
 *
 * Returns: (transfer full): the staff
 */
AttainDemoStaff *
attain_demo_staff_new (guint   n_people,
                       gint32  from,
                       gint32  as_of,
                       guint64 seed)
{
  AttainDemoRandom random = attain_demo_random_init (seed, 1);
  AttainDemoStaff *self = g_new0 (AttainDemoStaff, 1);

  self->seed = seed;
  self->from = from;
  self->as_of = as_of;
  self->n_workers = n_people;
  self->workers = g_new0 (AttainDemoWorker, n_people);
  self->names = attain_demo_names_new ();
  for (guint i = 0; i < n_people; i++)
    draw_worker (self, &self->workers[i], i, &random);
  qsort (self->workers, n_people, sizeof *self->workers, compare_workers);

  attain_demo_teams_make (self, n_people * (IN_POST_SHARE + AGENCY_SHARE) / 100);
  draw_names (self);
  attain_demo_seats_fill (self);
  choose_teams (self);
  return self;
}

void
attain_demo_staff_free (AttainDemoStaff *self)
{
  for (guint i = 0; i < self->n_workers; i++)
    g_free (self->workers[i].mail);
  g_free (self->workers);
  g_array_unref (self->teams);
  g_array_unref (self->seats);
  attain_demo_names_free (self->names);
  g_free (self);
}

/**
 * attain_demo_staff_team:
 * @self: the staff
 * @team: which team, from 0
 *
 * Returns: (transfer none): the team
 */
const AttainDemoTeam *
attain_demo_staff_team (AttainDemoStaff *self,
                        guint            team)
{
  return &g_array_index (self->teams, AttainDemoTeam, team);
}

/**
 * attain_demo_staff_seat:
 * @self: the staff
 * @seat: which seat, from 0
 *
 * Returns: (transfer none): the seat
 */
const AttainDemoSeat *
attain_demo_staff_seat (AttainDemoStaff *self,
                        guint            seat)
{
  return &g_array_index (self->seats, AttainDemoSeat, seat);
}

/**
 * attain_demo_worker_end:
 * @worker: somebody
 * @as_of: the last day that is told
 *
 * Returns: their last day here, or @as_of while they are here
 */
gint32
attain_demo_worker_end (const AttainDemoWorker *worker,
                        gint32                  as_of)
{
  return MIN (worker->left, as_of);
}

/**
 * attain_demo_staff_manager:
 * @self: the staff
 * @seat: a seat, or %ATTAIN_DEMO_NO_SEAT
 * @day: a day
 * @but: somebody who is not their own manager
 * @until: (inout): brought down to the last day that the answer holds
 *
 * Returns: who manages from @seat on @day; whoever is above while it is empty; %ATTAIN_DEMO_NOBODY at the top
 */
int
attain_demo_staff_manager (AttainDemoStaff *self,
                           int              seat,
                           gint32           day,
                           guint            but,
                           gint32          *until)
{
  for (; seat != ATTAIN_DEMO_NO_SEAT; seat = attain_demo_staff_seat (self, seat)->parent)
    for (guint turn = 0; turn < 2; turn++)
      {
        int holder = attain_demo_staff_seat (self, seat)->holders[turn];
        const AttainDemoWorker *worker = holder != ATTAIN_DEMO_NOBODY ? &self->workers[holder] : NULL;

        if (worker == NULL || holder == (int) but || worker->left < day)
          continue;

        if (worker->seat_from > day)
          {
            *until = MIN (*until, worker->seat_from - 1);
            continue;
          }

        *until = MIN (*until, worker->left);
        return holder;
      }

  return ATTAIN_DEMO_NOBODY;
}
