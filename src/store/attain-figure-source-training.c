/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-figure-source-private.h"

#include "attain-training.h"

#define TRAINING "training WHERE course = ? AND attendance = ? AND held_on <= ?"

/* Training that has run out for good is as good as none. */
static gboolean
load_course (AttainFigureSource          *self,
             AttainDb                    *db,
             const AttainFigureQuestion  *question,
             guint                        place,
             GError                     **error)
{
  GPtrArray *courses = self->basis.scheme->required_courses;
  const AttainRequiredCourse *course = g_ptr_array_index (courses, place);
  const char *attended = attain_enum_get_nick (&attain_attendance_choices, ATTAIN_ATTENDANCE_ATTENDED);
  g_autofree char *first_day = attain_date_add_days (question->as_of, -course->grace_days);
  g_autoptr(AttainCursor) cursor =
    attain_db_query (db, "SELECT person_id, NULL, held_on FROM " TRAINING " AND expires_on IS NULL UNION ALL"
                         " SELECT person_id, expires_on, NULL FROM " TRAINING " AND expires_on >= ?",
                     g_variant_new ("(sssssss)", course->course, attended, question->as_of,
                                    course->course, attended, question->as_of, first_day), error);
  g_autoptr(GError) failure = NULL;
  guint person;

  if (cursor == NULL)
    return FALSE;

  while (attain_cursor_next (cursor, &failure))
    if (attain_figure_load_find_person (self, attain_cursor_int (cursor, 0), &person))
      {
        gint32 *runs_out = &g_array_index (self->runs_out, gint32, person * courses->len + place);
        gint32 expires_day = attain_figure_load_day (cursor, 1, 0), held_day = attain_figure_load_day (cursor, 2, 0);
        gint32 until = attain_required_course_get_runs_out (course, held_day, expires_day);

        *runs_out = MAX (*runs_out, until);
      }
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/* Until when everybody's training in the required courses is good. */
gboolean
attain_figure_load_training (AttainFigureSource          *self,
                             AttainDb                    *db,
                             const AttainFigureQuestion  *question,
                             GError                     **error)
{
  GPtrArray *courses = self->basis.scheme->required_courses;

  g_array_set_size (self->runs_out, self->people->len * courses->len);
  for (guint i = 0; i < courses->len; i++)
    if (!load_course (self, db, question, i, error))
      return FALSE;

  return TRUE;
}
