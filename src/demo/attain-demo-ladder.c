/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-demo-ladder.h"

#include <stdlib.h>

#include "attain-date.h"
#include "attain-demo-corpus.h"

#define YEAR 365

/* Prime, and more than anybody may ask for: multiplying by anything makes every number another one. */
#define N_NUMBERS 999983

typedef struct
{
  const char *level;
  const char *basis;
  gint32      from;
} Assessed;

struct _AttainDemoLadder
{
  AttainDemoStaff  *staff;
  AttainDemoCorpus *corpus;
  AttainDemoCareer  career;
  guint             i;             /* whose career it is */
  GPtrArray        *levels;        /* of char **: code, role, grade, PCF */
  GPtrArray        *managers;      /* of char **: role, grade, PCF */
  GPtrArray        *leavers;       /* of char **: share, reason, destination */
  guint             leaver_shares;
  GArray           *assessed;      /* of Assessed */
  guint64           factor;
  guint64           shift;
};

static GPtrArray *
read_rows (AttainDemoCorpus *corpus,
           const char       *group,
           const char       *key)
{
  GPtrArray *lines = attain_demo_corpus_get_all (corpus, group, key);
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  for (guint i = 0; i < lines->len; i++)
    g_ptr_array_add (rows, attain_demo_corpus_split (g_ptr_array_index (lines, i), "|"));

  return rows;
}

static const char *
cell (GPtrArray *rows,
      guint      row,
      guint      column)
{
  return ((char **) g_ptr_array_index (rows, row))[column];
}

/**
 * attain_demo_ladder_new:
 * @staff: the staff, which must outlive it
 *
 * Returns: (transfer full): the council's words for them
 */
AttainDemoLadder *
attain_demo_ladder_new (AttainDemoStaff *staff)
{
  AttainDemoRandom random = attain_demo_random_init (staff->seed, 5);
  AttainDemoLadder *self = g_new0 (AttainDemoLadder, 1);

  self->staff = staff;
  self->corpus = attain_demo_corpus_load ("council.txt");
  self->levels = read_rows (self->corpus, "levels", "level");
  self->managers = read_rows (self->corpus, "managers", "manager");
  self->leavers = read_rows (self->corpus, "leaving", "leaver");
  self->assessed = g_array_new (FALSE, FALSE, sizeof (Assessed));
  self->factor = 1 + attain_demo_random_below (&random, N_NUMBERS - 1);
  self->shift = attain_demo_random_below (&random, N_NUMBERS);
  g_assert (self->levels->len == ATTAIN_DEMO_N_LEVELS && self->managers->len == ATTAIN_DEMO_RANK_HEAD + 1);
  for (guint i = 0; i < self->leavers->len; i++)
    self->leaver_shares += atoi (cell (self->leavers, i, 0));
  attain_demo_career_init (&self->career);
  return self;
}

void
attain_demo_ladder_free (AttainDemoLadder *self)
{
  attain_demo_career_clear (&self->career);
  g_array_unref (self->assessed);
  g_ptr_array_unref (self->levels);
  g_ptr_array_unref (self->managers);
  g_ptr_array_unref (self->leavers);
  attain_demo_corpus_free (self->corpus);
  g_free (self);
}

static AttainQualificationRoute
draw_route (const AttainDemoWorker *worker,
            AttainDemoRandom       *random)
{
  guint draw = attain_demo_random_below (random, 100);
  g_autofree char *qualified = attain_date_from_day (worker->qualified);
  int year = attain_date_get_year (qualified);

  if (draw < 12 && year >= 2011)
    return ATTAIN_QUALIFICATION_ROUTE_STEP_UP;
  if (draw < 20 && year >= 2015)
    return ATTAIN_QUALIFICATION_ROUTE_FRONTLINE;
  if (draw < 32 && year >= 2021)
    return ATTAIN_QUALIFICATION_ROUTE_APPRENTICESHIP;
  if (draw < 60)
    return ATTAIN_QUALIFICATION_ROUTE_UNDERGRADUATE;
  if (draw < 91 || worker->was_newly_qualified)
    return ATTAIN_QUALIFICATION_ROUTE_POSTGRADUATE;

  return ATTAIN_QUALIFICATION_ROUTE_OVERSEAS;
}

static void
tell_leaving (AttainDemoLadder       *self,
              const AttainDemoWorker *worker,
              AttainDemoRandom       *random,
              AttainPerson           *person)
{
  guint at = attain_demo_random_below (random, self->leaver_shares);
  guint i = 0;

  person->left_on = attain_date_from_day (worker->left);
  if (worker->hired == ATTAIN_DEMO_OPEN)
    {
      person->leaving_reason = g_strdup ("End of agency assignment");
      return;
    }
  if (worker->left - worker->born > 60 * YEAR)
    {
      person->leaving_reason = g_strdup ("Retired");
      if (attain_demo_random_chance (random, 70))
        person->registration_status = ATTAIN_REGISTRATION_STATUS_LAPSED;
      return;
    }

  while (at >= (guint) atoi (cell (self->leavers, i, 0)))
    at -= atoi (cell (self->leavers, i++, 0));
  person->leaving_reason = g_strdup (cell (self->leavers, i, 1));
  person->leaving_destination = g_strdup (cell (self->leavers, i, 2));
  if (g_str_equal (person->leaving_reason, "Dismissed") && attain_demo_random_chance (random, 50))
    person->registration_status = ATTAIN_REGISTRATION_STATUS_SUSPENDED;
}

/**
 * attain_demo_ladder_tell_person:
 * @self: the council's words
 * @i: which of the people
 * @person: an empty person
 *
 * Fills in who they are. The register number has the regulator's shape, and nobody else's here; the address is
 * at a name that can never exist (RFC 2606).
 */
void
attain_demo_ladder_tell_person (AttainDemoLadder *self,
                                guint             i,
                                AttainPerson     *person)
{
  AttainDemoRandom random = attain_demo_random_init (self->staff->seed, G_GUINT64_CONSTANT (0x300000000) + i);
  const AttainDemoWorker *worker = &self->staff->workers[i];

  person->employee_id = g_strdup_printf ("%s%u", attain_demo_corpus_get (self->corpus, "council", "number"),
                                         100000 + i);
  person->given_name = g_strdup (worker->name.given);
  person->family_name = g_strdup (worker->name.family);
  person->known_as = g_strdup (worker->name.known);
  person->email = g_strdup_printf ("%s@%s", worker->mail, attain_demo_corpus_get (self->corpus, "council", "mail"));
  person->swe_number = g_strdup_printf ("SW%u", (guint) ((self->factor * i + self->shift) % N_NUMBERS) + 1);
  person->birth_date = attain_date_from_day (worker->born);
  person->qualified_on = attain_date_from_day (worker->qualified);
  person->registered_on = attain_date_from_day (worker->registered);
  person->registration_status = ATTAIN_REGISTRATION_STATUS_REGISTERED;
  if (attain_demo_random_below (&random, 1000) < 14)
    person->registration_status = ATTAIN_REGISTRATION_STATUS_LAPSED;
  person->qualification_route = draw_route (worker, &random);
  person->started_on = attain_date_from_day (worker->started);
  if (worker->left != ATTAIN_DEMO_OPEN)
    tell_leaving (self, worker, &random, person);
}

/**
 * attain_demo_ladder_count_posts:
 * @self: the council's words
 * @i: which of the people
 *
 * Returns: how many posts they held one after the other, which attain_demo_ladder_tell_post() then tells
 */
guint
attain_demo_ladder_count_posts (AttainDemoLadder *self,
                                guint             i)
{
  self->i = i;
  attain_demo_career_tell (&self->career, self->staff, i);
  return self->career.stages->len;
}

static void
tell_place (AttainDemoLadder      *self,
            const AttainDemoStage *stage,
            AttainPost            *post)
{
  if (stage->leads)
    {
      const AttainDemoSeat *seat = attain_demo_staff_seat (self->staff, self->career.worker->seat);

      post->team = g_strdup (seat->team);
      post->service = g_strdup (seat->service);
      post->role = g_strdup (cell (self->managers, seat->rank, 0));
      post->grade = g_strdup (cell (self->managers, seat->rank, 1));
      return;
    }

  post->team = g_strdup (attain_demo_staff_team (self->staff, stage->team)->name);
  post->service = g_strdup (attain_demo_staff_team (self->staff, stage->team)->service);
  post->role = g_strdup (cell (self->levels, stage->level, 1));
  post->level = g_strdup (cell (self->levels, stage->level, 0));
  post->grade = g_strdup (cell (self->levels, stage->level, 2));
}

/**
 * attain_demo_ladder_tell_post:
 * @self: the council's words
 * @k: which of the posts
 * @post: an empty post
 *
 * Fills in one of the posts of the person last asked for.
 */
void
attain_demo_ladder_tell_post (AttainDemoLadder *self,
                              guint             k,
                              AttainPost       *post)
{
  const AttainDemoStage *stage = &g_array_index (self->career.stages, AttainDemoStage, k);
  const AttainDemoWorker *worker = self->career.worker;

  post->person_id = self->i + 1;
  post->from_on = attain_date_from_day (stage->from);
  post->to_on = stage->to != ATTAIN_DEMO_OPEN ? attain_date_from_day (stage->to) : NULL;
  tell_place (self, stage, post);
  post->fte = stage->tenths / 10.0;
  post->contract = worker->is_fixed_term ? ATTAIN_CONTRACT_FIXED_TERM : ATTAIN_CONTRACT_PERMANENT;
  post->line_manager_id = stage->manager != ATTAIN_DEMO_NOBODY ? stage->manager + 1 : 0;
  if (stage->is_agency)
    {
      post->contract = ATTAIN_CONTRACT_AGENCY;
      post->covers_vacancy = worker->born % 5 != 0 ? ATTAIN_YES_NO_YES : ATTAIN_YES_NO_NO;
    }
}

static void
assess (AttainDemoLadder *self,
        gint32            from,
        const char       *level,
        const char       *basis)
{
  Assessed assessed = { level, basis, from };

  if (from <= attain_demo_worker_end (self->career.worker, self->staff->as_of))
    g_array_append_val (self->assessed, assessed);
}

/* The levels that somebody reached here; what they had reached before, they were appointed at. */
static void
assess_practice (AttainDemoLadder *self,
                 gint32            until)
{
  static const char *const bases[] = {
    NULL, "Assessed year passed, confirmed by internal moderation", "Progression panel", "Progression panel",
    "Progression panel",
  };
  const AttainDemoWorker *worker = self->career.worker;
  guint level = attain_demo_career_level (&self->career, worker->started);
  const char *last = cell (self->levels, level, 3);

  if (level == ATTAIN_DEMO_LEVEL_NEWLY_QUALIFIED)
    assess (self, worker->started, last = "4", "Qualifying programme");
  else
    assess (self, worker->started, last, "Appointment");

  for (guint next = level + 1; next < ATTAIN_DEMO_N_LEVELS; next++)
    {
      gint32 on = self->career.reached[next];
      const char *reached = cell (self->levels, next, 3);

      if (on >= until)
        return;
      if (next == ATTAIN_DEMO_LEVEL_SOCIAL_WORKER)
        assess (self, on, cell (self->levels, 0, 3), bases[next]);
      if (next == ATTAIN_DEMO_LEVEL_SOCIAL_WORKER && on + 200 < MIN (until, self->career.reached[next + 1]))
        assess (self, on + 200, last = reached, "Appraisal");
      else if (next != ATTAIN_DEMO_LEVEL_SOCIAL_WORKER && !g_str_equal (reached, last))
        assess (self, on, last = reached, bases[next]);
    }
}

/**
 * attain_demo_ladder_count_levels:
 * @self: the council's words
 * @i: which of the people
 *
 * Returns: how many levels of the PCF they were assessed at, which attain_demo_ladder_tell_level() then tells
 */
guint
attain_demo_ladder_count_levels (AttainDemoLadder *self,
                                 guint             i)
{
  const AttainDemoWorker *worker = &self->staff->workers[i];
  gint32 until = worker->seat != ATTAIN_DEMO_NO_SEAT ? worker->seat_from : ATTAIN_DEMO_OPEN;

  self->i = i;
  attain_demo_career_tell (&self->career, self->staff, i);
  g_array_set_size (self->assessed, 0);
  assess_practice (self, until);
  if (worker->seat != ATTAIN_DEMO_NO_SEAT)
    {
      guint rank = attain_demo_staff_seat (self->staff, worker->seat)->rank;
      const char *level = cell (self->managers, rank, 2);

      if (self->assessed->len == 0 ||
          g_strcmp0 (g_array_index (self->assessed, Assessed, self->assessed->len - 1).level, level) != 0)
        assess (self, until, level, "Appointment");
    }

  return self->assessed->len;
}

/**
 * attain_demo_ladder_tell_level:
 * @self: the council's words
 * @k: which of the levels
 * @level: an empty level
 *
 * Fills in one of the levels of the person last asked for.
 */
void
attain_demo_ladder_tell_level (AttainDemoLadder *self,
                               guint             k,
                               AttainPcfLevel   *level)
{
  const Assessed *assessed = &g_array_index (self->assessed, Assessed, k);

  level->person_id = self->i + 1;
  level->level = g_strdup (assessed->level);
  level->from_on = attain_date_from_day (assessed->from);
  level->basis = g_strdup (assessed->basis);
}
