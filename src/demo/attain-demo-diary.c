/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-demo-diary.h"

#include "attain-date.h"
#include "attain-demo-courses.h"
#include "attain-demo-reflection.h"

#define YEAR 365

/* How somebody keeps a diary. */
typedef struct
{
  gint32 from;
  gint32 to;
  guint  keenness;
  guint  peer_percent;
} Habit;

struct _AttainDemoDiary
{
  AttainDemoStaff       *staff;
  GArray                *courses;
  AttainDemoReflections *reflections;
  gint32                 year_start;    /* the first day of the registration year */
  guint                  n_entries;
  guint64                weights;       /* of all people */
  guint64               *weight_before; /* of those before each */

  /* Of the person it is open at: */
  guint                  i;
  guint                  n;
  Habit                  habit;
  AttainDemoRandom       random;
  GArray                *places;
  guint                  place;         /* the next course that was gone to, and those that go into the diary */
  guint                  n_places;
  guint                  free;          /* the next entry of their own, and how many */
  guint                  n_free;
};

static Habit
habit_of (AttainDemoDiary *self,
          guint            i)
{
  AttainDemoRandom random = attain_demo_random_init (self->staff->seed, G_GUINT64_CONSTANT (0x400000000) + i);
  const AttainDemoWorker *worker = &self->staff->workers[i];
  Habit habit = { 0 };
  gint32 last;

  habit.from = MAX (worker->started, self->staff->from);
  habit.to = attain_demo_worker_end (worker, self->staff->as_of);
  habit.keenness = attain_demo_random_between (&random, 50, 140) / (worker->hired == ATTAIN_DEMO_OPEN ? 3 : 1);
  habit.peer_percent = attain_demo_random_chance (&random, 12) ? 0 : attain_demo_random_between (&random, 14, 45);
  /* Some have logged nothing since the last renewal. */
  last = self->year_start - attain_demo_random_between (&random, 1, 60);
  if (attain_demo_random_chance (&random, 6))
    habit.to = MIN (habit.to, last);

  return habit;
}

/**
 * attain_demo_diary_new:
 * @staff: the staff, which must outlive it
 * @courses: (element-type AttainDemoCourse): the courses that the council requires
 *
 * Returns: (transfer full): the diary of everybody
 */
AttainDemoDiary *
attain_demo_diary_new (AttainDemoStaff *staff,
                       GArray          *courses)
{
  AttainDemoDiary *self = g_new0 (AttainDemoDiary, 1);
  g_autofree char *as_of = attain_date_from_day (staff->as_of);
  /* Social Work England's year begins on the first of December. */
  g_autofree char *year_start = attain_date_year_start (as_of, 12);

  self->staff = staff;
  self->courses = courses;
  self->reflections = attain_demo_reflections_new ();
  self->year_start = attain_date_to_day (year_start);
  self->weight_before = g_new (guint64, staff->n_workers);
  self->places = g_array_new (FALSE, FALSE, sizeof (AttainDemoPlace));
  for (guint i = 0; i < staff->n_workers; i++)
    {
      Habit habit = habit_of (self, i);

      self->weight_before[i] = self->weights;
      self->weights += (guint64) MAX (habit.to - habit.from, 0) * habit.keenness;
    }

  return self;
}

void
attain_demo_diary_free (AttainDemoDiary *self)
{
  attain_demo_reflections_free (self->reflections);
  g_array_unref (self->places);
  g_free (self->weight_before);
  g_free (self);
}

/**
 * attain_demo_diary_get_n_entries:
 * @self: a diary
 *
 * Returns: how many pieces of CPD there are; none where nobody was there to log any
 */
guint
attain_demo_diary_get_n_entries (AttainDemoDiary *self)
{
  return self->weights > 0 ? self->n_entries : 0;
}

/**
 * attain_demo_diary_set_n_entries:
 * @self: a diary
 * @n_entries: how many pieces of CPD are logged, by all people together
 */
void
attain_demo_diary_set_n_entries (AttainDemoDiary *self,
                                 guint            n_entries)
{
  self->n_entries = n_entries;
}

static guint
entries_before (AttainDemoDiary *self,
                guint            i)
{
  guint64 before = i < self->staff->n_workers ? self->weight_before[i] : self->weights;

  /* A share of the whole that is rounded down at each step, so that the steps add up to the whole. */
  return self->weights > 0 ? (guint) (before * self->n_entries / self->weights) : 0;
}

/* Of the courses gone to, those that were logged: the latest, and at most two in five of all entries. */
static void
choose_places (AttainDemoDiary *self)
{
  guint n = 0;

  for (guint k = 0; k < self->places->len; k++)
    {
      const AttainDemoPlace *place = &g_array_index (self->places, AttainDemoPlace, k);

      if (place->attendance == ATTAIN_ATTENDANCE_ATTENDED && place->on >= self->habit.from &&
          place->on <= self->habit.to)
        g_array_index (self->places, AttainDemoPlace, n++) = *place;
    }

  g_array_set_size (self->places, n);
  self->n_places = MIN (n, self->n * 2 / 5);
  self->place = n - self->n_places;
  self->n_free = self->n - self->n_places;
  self->free = 0;
}

/**
 * attain_demo_diary_open:
 * @self: the diary
 * @i: which of the people
 *
 * Returns: how many entries they have, which attain_demo_diary_tell() then tells in order
 */
guint
attain_demo_diary_open (AttainDemoDiary *self,
                        guint            i)
{
  self->i = i;
  self->n = entries_before (self, i + 1) - entries_before (self, i);
  self->habit = habit_of (self, i);
  self->random = attain_demo_random_init (self->staff->seed, G_GUINT64_CONSTANT (0x500000000) + i);
  attain_demo_courses_tell (self->courses, self->staff, i, self->places);
  choose_places (self);
  return self->n;
}

/* The time is cut into as many parts as there are entries, with one somewhere in each. */
static gint32
day_of_free (AttainDemoDiary *self)
{
  const AttainDemoWorker *worker = &self->staff->workers[self->i];
  gint64 span = self->habit.to - self->habit.from + 1;
  gint32 first = self->habit.from + span * self->free / self->n_free;
  gint32 last = self->habit.from + span * (self->free + 1) / self->n_free - 1;
  AttainDemoRandom random = attain_demo_random_init (self->staff->seed ^ self->i,
                                                     G_GUINT64_CONSTANT (0x600000000) + self->free);
  gint32 day = attain_demo_random_between (&random, first, last);

  if (worker->away_from != 0 && day >= worker->away_from && day < worker->back_on)
    day = day - worker->away_from < worker->back_on - day ? worker->away_from - 1 : worker->back_on;

  /* Saturdays become Fridays, Sundays the Friday before. */
  return MAX (day - MAX ((day - 1) % 7 - 4, 0), self->habit.from);
}

static void
tell_place (AttainDemoDiary       *self,
            const AttainDemoPlace *place,
            const AttainDemoVoice *voice,
            AttainCpdEntry        *entry)
{
  entry->title = g_strdup (place->course->title);
  entry->course = g_strdup (place->course->code);
  entry->activity = place->course->activity;
  entry->minutes = place->course->minutes;
  entry->allowance = ATTAIN_CPD_ALLOWANCE_MANDATORY;
  entry->reference = g_strdup_printf ("LMS-%u-%u", self->i + 1, self->place);
  if (!attain_demo_reflections_tell_of (self->reflections, place->course->topic, voice, place->on, &self->random,
                                        entry))
    g_assert_not_reached ();
}

/**
 * attain_demo_diary_tell:
 * @self: the diary
 * @k: which entry; they are told in order from 0
 * @entry: an empty entry
 *
 * Fills in an entry of the person last opened.
 */
void
attain_demo_diary_tell (AttainDemoDiary *self,
                        guint            k,
                        AttainCpdEntry  *entry)
{
  const AttainDemoWorker *worker = &self->staff->workers[self->i];
  const AttainDemoPlace *place = self->place < self->places->len
                                 ? &g_array_index (self->places, AttainDemoPlace, self->place) : NULL;
  gint32 day = self->free < self->n_free ? day_of_free (self) : ATTAIN_DEMO_OPEN;
  gboolean is_place = place != NULL && place->on <= day;
  AttainDemoVoice voice = { 0 };

  if (is_place)
    day = place->on;
  voice.is_adults = attain_demo_staff_team (self->staff, worker->team)->is_adults;
  voice.is_experienced = day - worker->qualified > 3 * YEAR;
  voice.peer_percent = self->habit.peer_percent;
  voice.as_of = self->staff->as_of;
  entry->person_id = self->i + 1;
  if (is_place)
    {
      tell_place (self, place, &voice, entry);
      self->place++;
    }
  else
    {
      attain_demo_reflections_tell (self->reflections, &voice, day, &self->random, entry);
      self->free++;
    }
}
