/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-figure-source-private.h"

#include <string.h>

#include "attain-training-tally.h"

/* A course that the council requires. */
typedef struct
{
  const AttainRequiredCourse *course;
  gsize                       length;
  guint                       place;      /* among those of the scheme */
} Required;

typedef struct
{
  AttainFigureSource *source;
  GArray             *required;    /* in the order in which tallies have courses, */
  guint               next;        /* so that the one that comes next is mostly the one to find */
  guint               place;       /* of the last person */
  gint32              as_of_day;
} Count;

static int
compare_courses (gconstpointer a,
                 gconstpointer b)
{
  const Required *one = a, *other = b;

  return strcmp (one->course->course, other->course->course);
}

static GArray *
sort_courses (GPtrArray *courses)
{
  GArray *sorted = g_array_new (FALSE, FALSE, sizeof (Required));

  for (guint i = 0; i < courses->len; i++)
    {
      const AttainRequiredCourse *course = g_ptr_array_index (courses, i);
      Required required = { course, strlen (course->course), i };

      g_array_append_val (sorted, required);
    }
  g_array_sort (sorted, compare_courses);
  return sorted;
}

static const Required *
find_course (Count      *self,
             const char *course,
             gsize       length)
{
  guint at = self->next;

  for (guint i = 0; i < self->required->len; i++, at++)
    {
      const Required *required = &g_array_index (self->required, Required, at < self->required->len ? at : (at = 0));

      if (required->length == length && memcmp (required->course->course, course, length) == 0)
        {
          self->next = at + 1;
          return required;
        }
    }

  return NULL;
}

static void
count_course_cb (gint64      person_id,
                 const char *course,
                 gsize       length,
                 const char *times,
                 guint       n_times,
                 gpointer    user_data)
{
  Count *self = user_data;
  const Required *required;
  gint32 *runs_out;

  if (!attain_figure_load_find_person (self->source, person_id, &self->place) ||
      !(required = find_course (self, course, length)))
    return;

  runs_out = &g_array_index (self->source->runs_out, gint32, self->place * self->required->len + required->place);
  for (guint i = 0; i < n_times; i++)
    {
      AttainTrainingMark mark = attain_training_tally_read_time (times, i);
      gint32 until;

      if (mark.held_day > self->as_of_day)
        return;
      until = attain_required_course_get_runs_out (required->course, mark.held_day, mark.expires_day);
      *runs_out = MAX (*runs_out, until);
    }
}

/**
 * attain_figure_load_training:
 * @self: what figures are worked out from
 * @db: a connection
 * @question: what is asked
 * @error: what went wrong
 *
 * Returns: whether they were read: until when everybody's training in the required courses is good
 */
gboolean
attain_figure_load_training (AttainFigureSource          *self,
                             AttainDb                    *db,
                             const AttainFigureQuestion  *question,
                             GError                     **error)
{
  GPtrArray *courses = self->basis.scheme->required_courses;
  g_autoptr(GArray) required = sort_courses (courses);
  Count count = { self, required, 0, 0, attain_date_to_day (question->as_of) };

  g_array_set_size (self->runs_out, self->people->len * courses->len);
  return attain_training_tally_visit (db, count_course_cb, &count, error);
}
