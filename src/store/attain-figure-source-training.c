/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-figure-source-private.h"

#include <string.h>

#include "attain-training-tally.h"

typedef struct
{
  AttainFigureSource *source;
  GPtrArray          *courses;     /* those that the council requires */
  gint32              as_of_day;
  guint               next;        /* the tally has one person's courses in the order of the last person's */
} Count;

static gboolean
find_course (Count      *self,
             const char *course,
             gsize       length,
             guint      *place)
{
  for (guint i = 0; i < self->courses->len; i++)
    {
      guint guess = (self->next + i) % self->courses->len;
      const AttainRequiredCourse *required = g_ptr_array_index (self->courses, guess);

      if (strncmp (required->course, course, length) == 0 && required->course[length] == '\0')
        {
          *place = guess;
          return TRUE;
        }
    }

  return FALSE;
}

static void
count_course_cb (gint64                    person_id,
                 const char               *course,
                 gsize                     length,
                 const AttainTrainingMark *marks,
                 guint                     n_marks,
                 gpointer                  user_data)
{
  Count *self = user_data;
  const AttainRequiredCourse *required;
  gint32 *runs_out;
  guint person, place;

  if (!attain_figure_load_find_person (self->source, person_id, &person) || !find_course (self, course, length, &place))
    return;

  required = g_ptr_array_index (self->courses, place);
  runs_out = &g_array_index (self->source->runs_out, gint32, person * self->courses->len + place);
  for (guint i = 0; i < n_marks && marks[i].held_day <= self->as_of_day; i++)
    {
      gint32 until = attain_required_course_get_runs_out (required, marks[i].held_day, marks[i].expires_day);

      *runs_out = MAX (*runs_out, until);
    }
  self->next = place + 1;
}

/* Until when everybody's training in the required courses is good. */
gboolean
attain_figure_load_training (AttainFigureSource          *self,
                             AttainDb                    *db,
                             const AttainFigureQuestion  *question,
                             GError                     **error)
{
  GPtrArray *courses = self->basis.scheme->required_courses;
  Count count = { self, courses, attain_date_to_day (question->as_of) };

  g_array_set_size (self->runs_out, self->people->len * courses->len);
  return attain_training_tally_visit (db, count_course_cb, &count, error);
}
