/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The training that a person has attended, course by course: how many bytes the course has, in two digits, how many
 * times they attended, in three, the course, and for each time, oldest first, four digits for the day it was held and
 * four for the day it expires. */

#include "attain-training-tally.h"

#include <string.h>

#include "attain-training.h"

enum { LENGTH_DIGITS = 2, COUNT_DIGITS = 3, HEAD_DIGITS = LENGTH_DIGITS + COUNT_DIGITS };

typedef struct
{
  AttainTrainingTallyVisit  visit;
  gpointer                  user_data;
} Reading;

static void
append_course (GString    *marks,
               const char *course,
               GString    *times)
{
  if (times->len == 0)
    return;

  attain_tally_append_number (marks, strlen (course), LENGTH_DIGITS);
  attain_tally_append_number (marks, times->len / ATTAIN_TRAINING_TIME_DIGITS, COUNT_DIGITS);
  g_string_append (marks, course);
  g_string_append_len (marks, times->str, times->len);
  g_string_truncate (times, 0);
}

static gboolean
write_training (AttainCursor  *training,
                GString       *marks,
                GError       **error)
{
  const char *attended = attain_enum_get_nick (&attain_attendance_choices, ATTAIN_ATTENDANCE_ATTENDED);
  g_autoptr(GString) course = g_string_new (NULL);
  g_autoptr(GString) times = g_string_new (NULL);
  g_autoptr(GError) failure = NULL;

  while (attain_cursor_next (training, &failure))
    {
      if (g_strcmp0 (attain_cursor_text (training, 3), attended) != 0)
        continue;

      if (!g_str_equal (course->str, attain_cursor_text (training, 0)))
        {
          append_course (marks, course->str, times);
          g_string_assign (course, attain_cursor_text (training, 0));
        }
      attain_tally_append_day (times, attain_cursor_text (training, 1));
      attain_tally_append_day (times, attain_cursor_text (training, 2));
    }
  append_course (marks, course->str, times);
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

const AttainTally attain_training_tally = {
  "training_tally",
  "SELECT course, held_on, expires_on, attendance FROM training WHERE person_id = ? ORDER BY course, held_on",
  write_training,
};

static guint
read_count (const char *digits)
{
  return ATTAIN_TALLY_DIGIT (digits) << 12 | ATTAIN_TALLY_TWO_DIGITS (digits + 1);
}

static void
read_courses_cb (gint64      person_id,
                 const char *marks,
                 gsize       length,
                 gpointer    user_data)
{
  Reading *self = user_data;
  const char *at = marks, *end = marks + length;

  while (end - at >= HEAD_DIGITS)
    {
      gsize n_bytes = ATTAIN_TALLY_TWO_DIGITS (at);
      guint n_times = read_count (at + LENGTH_DIGITS);
      const char *course = at + HEAD_DIGITS, *times = course + n_bytes;

      if ((gsize) (end - course) < n_bytes + n_times * ATTAIN_TRAINING_TIME_DIGITS)
        return;

      self->visit (person_id, course, n_bytes, times, n_times, self->user_data);
      at = times + n_times * ATTAIN_TRAINING_TIME_DIGITS;
    }
}

/**
 * attain_training_tally_visit:
 * @db: a connection
 * @visit: hears of each course that somebody has attended, as so many bytes, with the times, oldest first:
 *   attain_training_tally_read_time()
 * @user_data: for @visit
 * @error: what went wrong
 *
 * Goes through all people who have attended any, in the order of their ids.
 *
 * Returns: whether all were read
 */
gboolean
attain_training_tally_visit (AttainDb                  *db,
                             AttainTrainingTallyVisit   visit,
                             gpointer                   user_data,
                             GError                   **error)
{
  Reading reading = { visit, user_data };

  return attain_tally_visit (&attain_training_tally, db, read_courses_cb, &reading, error);
}
