/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-demo-courses.h"

#include <stdlib.h>

#include "attain-date.h"
#include "attain-demo-corpus.h"

static void
clear_course (gpointer data)
{
  AttainDemoCourse *course = data;

  g_free (course->code);
  g_free (course->topic);
  g_free (course->title);
}

static AttainDemoCourse
read_course (const char *line)
{
  g_auto(GStrv) parts = attain_demo_corpus_split (line, "|");
  AttainDemoCourse course = { 0 };
  int activity = 0;

  if (g_strv_length (parts) != 7 || !attain_enum_parse (&attain_cpd_activity_choices, parts[3], &activity))
    g_assert_not_reached ();
  course.code = g_strdup (parts[0]);
  course.months = atoi (parts[1]);
  course.minutes = atoi (parts[2]);
  course.activity = activity;
  course.for_managers = g_str_equal (parts[4], "managers");
  course.topic = g_strdup (parts[5]);
  course.title = g_strdup (parts[6]);
  return course;
}

/**
 * attain_demo_courses_new:
 *
 * Returns: (transfer full) (element-type AttainDemoCourse): the courses that the demo council requires
 */
GArray *
attain_demo_courses_new (void)
{
  g_autoptr(AttainDemoCorpus) corpus = attain_demo_corpus_load ("council.txt");
  GPtrArray *lines = attain_demo_corpus_get_all (corpus, "courses", "course");
  GArray *courses = g_array_new (FALSE, FALSE, sizeof (AttainDemoCourse));

  g_array_set_clear_func (courses, clear_course);
  for (guint i = 0; i < lines->len; i++)
    {
      AttainDemoCourse course = read_course (g_ptr_array_index (lines, i));

      g_array_append_val (courses, course);
    }

  return courses;
}

static gint32
working_day (gint32 day)
{
  /* Day 1 is a Monday: the first of January of the year 1. */
  gint32 weekday = (day - 1) % 7;

  return weekday < 5 ? day : day + 7 - weekday;
}

static void
add_place (const AttainDemoCourse *course,
           const AttainDemoWorker *worker,
           gint32                  day,
           AttainAttendance        attendance,
           gint32                  last,
           GArray                 *places)
{
  AttainDemoPlace place = { course, working_day (day), attendance };

  if (place.on <= last && (worker->away_from == 0 || place.on < worker->away_from || place.on >= worker->back_on))
    g_array_append_val (places, place);
}

/* Each draw is a statement of its own: C leaves open which argument is told first. */
static void
add_missed (const AttainDemoCourse *course,
            const AttainDemoWorker *worker,
            gint32                  day,
            AttainDemoRandom       *random,
            gint32                  last,
            GArray                 *places)
{
  gint32 on = day - attain_demo_random_between (random, 10, 40);
  AttainAttendance attendance = attain_demo_random_chance (random, 50) ? ATTAIN_ATTENDANCE_ABSENT
                                                                       : ATTAIN_ATTENDANCE_CANCELLED;

  if (on >= worker->started)
    add_place (course, worker, on, attendance, last, places);
}

static void
tell_course (const AttainDemoCourse *course,
             AttainDemoStaff        *staff,
             const AttainDemoWorker *worker,
             gint32                  from,
             AttainDemoRandom       *random,
             GArray                 *places)
{
  gint32 end = attain_demo_worker_end (worker, staff->as_of);
  gint32 lasts = course->months * 61 / 2;
  /* Some put the next one off, by weeks or for good. */
  int late = attain_demo_random_chance (random, 13) ? attain_demo_random_between (random, 60, 500) : 0;
  gint32 on = from + attain_demo_random_between (random, 5, course->months == 12 ? 30 : 150);

  while (on <= end)
    {
      /* What was before the years that are told matters only while it is still in date in them. */
      if (on > staff->from - MAX (lasts, 5 * 365))
        {
          if (attain_demo_random_chance (random, 6))
            add_missed (course, worker, on, random, end, places);
          add_place (course, worker, on, ATTAIN_ATTENDANCE_ATTENDED, end, places);
        }

      if (course->months == 0)
        return;

      on += lasts - attain_demo_random_between (random, -6, 45);
      if (attain_demo_random_chance (random, 50))
        on += late;
    }
}

static int
compare_places (gconstpointer one,
                gconstpointer other)
{
  const AttainDemoPlace *a = one;
  const AttainDemoPlace *b = other;

  if (a->on != b->on)
    return a->on < b->on ? -1 : 1;
  return a->course < b->course ? -1 : a->course > b->course;
}

/**
 * attain_demo_courses_tell:
 * @courses: the required courses
 * @staff: the staff
 * @i: which of its people
 * @places: (inout): becomes their places, by day
 */
void
attain_demo_courses_tell (GArray          *courses,
                          AttainDemoStaff *staff,
                          guint            i,
                          GArray          *places)
{
  AttainDemoRandom random = attain_demo_random_init (staff->seed, G_GUINT64_CONSTANT (0x200000000) + i);
  const AttainDemoWorker *worker = &staff->workers[i];
  gboolean manages_team = worker->seat != ATTAIN_DEMO_NO_SEAT &&
                          attain_demo_staff_seat (staff, worker->seat)->rank == ATTAIN_DEMO_RANK_TEAM;

  g_array_set_size (places, 0);
  for (guint c = 0; c < courses->len; c++)
    {
      const AttainDemoCourse *course = &g_array_index (courses, AttainDemoCourse, c);

      if (!course->for_managers)
        tell_course (course, staff, worker, worker->started, &random, places);
      else if (manages_team)
        tell_course (course, staff, worker, worker->seat_from, &random, places);
    }

  g_array_sort (places, compare_places);
}

/**
 * attain_demo_place_ends:
 * @place: a place that was taken
 *
 * Returns: the last day that what was learnt is in date; %ATTAIN_DEMO_OPEN if that is for ever
 */
gint32
attain_demo_place_ends (const AttainDemoPlace *place)
{
  g_autofree char *on = NULL;
  g_autofree char *end = NULL;

  if (place->course->months == 0 || place->attendance != ATTAIN_ATTENDANCE_ATTENDED)
    return ATTAIN_DEMO_OPEN;

  on = attain_date_from_day (place->on);
  end = attain_date_add_months (on, place->course->months);
  return attain_date_to_day (end);
}
