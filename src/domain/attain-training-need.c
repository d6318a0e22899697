/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-training-need.h"

#include <string.h>

#include <glib/gi18n.h>

#include "attain-date.h"
#include "attain-display.h"

/* Who came to the course by that day, and so has what it gives. */
static gboolean
counts (AttainTraining *training,
        const char     *course,
        const char     *on)
{
  return training->attendance == ATTAIN_ATTENDANCE_ATTENDED && g_strcmp0 (training->course, course) == 0 &&
         strcmp (training->held_on, on) <= 0;
}

static char *
explain (const AttainTrainingNeed *self,
         gint32                    runs_out,
         gint32                    day)
{
  g_autofree char *held = attain_date_display (self->held_on);
  g_autofree char *last = attain_date_display (self->runs_out_on);
  g_autofree char *end = NULL;
  g_autofree char *end_text = NULL;
  int days = runs_out - day;

  switch (self->state)
    {
    case ATTAIN_TRAINING_STATE_IN_DATE:
      if (runs_out == ATTAIN_TRAINING_FOR_EVER)
        return g_strdup_printf (_("Done on %s; it does not run out"), held);
      return g_strdup_printf (_("In date until %s"), last);

    case ATTAIN_TRAINING_STATE_SOON:
      if (days == 0)
        return g_strdup (_("Runs out today"));
      if (days > 0)
        return g_strdup_printf (ngettext ("Runs out on %s, in %d day", "Runs out on %s, in %d days", days),
                                last, days);

      end = attain_date_from_day (runs_out + self->course->grace_days);
      end_text = attain_date_display (end);
      return g_strdup_printf (_("Ran out on %s; still counts until %s"), last, end_text);

    case ATTAIN_TRAINING_STATE_OUT_OF_DATE:
      return g_strdup_printf (_("Ran out on %s"), last);

    case ATTAIN_TRAINING_STATE_NEVER:
    default:
      return g_strdup (_("Not done yet"));
    }
}

static AttainTrainingNeed *
need_new (const AttainRequiredCourse *course,
          GPtrArray                  *trainings,
          const char                 *on)
{
  AttainTrainingNeed *self = g_new0 (AttainTrainingNeed, 1);
  gint32 day = attain_date_to_day (on);
  gint32 runs_out = 0;

  self->course = course;

  for (guint i = 0; i < trainings->len; i++)
    {
      AttainTraining *training = g_ptr_array_index (trainings, i);
      gint32 until = 0;

      if (!counts (training, course->course, on))
        continue;

      until = attain_required_course_get_runs_out (course, attain_date_to_day (training->held_on),
                                                   training->expires_on != NULL
                                                   ? attain_date_to_day (training->expires_on) : 0);
      if (until >= runs_out)
        {
          runs_out = until;
          g_free (self->held_on);
          self->held_on = g_strdup (training->held_on);
        }
    }

  self->state = attain_required_course_get_state (course, runs_out, day);
  if (runs_out > 0 && runs_out != ATTAIN_TRAINING_FOR_EVER)
    self->runs_out_on = attain_date_from_day (runs_out);

  self->text = explain (self, runs_out, day);
  return self;
}

void
attain_required_course_free (AttainRequiredCourse *self)
{
  g_free (self->course);
  g_free (self->title);
  g_strfreev (self->roles);
  g_free (self);
}

/**
 * attain_required_course_is_for:
 * @self: a course
 * @role: (nullable): somebody's role
 *
 * Returns: whether people in that role need it
 */
gboolean
attain_required_course_is_for (const AttainRequiredCourse *self,
                               const char                 *role)
{
  return self->roles == NULL || (role != NULL && g_strv_contains ((const char *const *) self->roles, role));
}

/**
 * attain_required_course_get_runs_out:
 * @self: a course
 * @held_day: when somebody did it, of attain_date_to_day()
 * @expires_day: when their certificate says that it expires; 0 where it does not say
 *
 * What the certificate says goes before the months that the council set.
 *
 * Returns: the last day that it is good for; %ATTAIN_TRAINING_FOR_EVER if it does not run out
 */
gint32
attain_required_course_get_runs_out (const AttainRequiredCourse *self,
                                     gint32                      held_day,
                                     gint32                      expires_day)
{
  if (expires_day > 0)
    return expires_day;
  if (self->renew_months <= 0)
    return ATTAIN_TRAINING_FOR_EVER;

  return attain_date_shift_months (held_day, self->renew_months);
}

/**
 * attain_required_course_get_state:
 * @self: a course
 * @runs_out: the last day that somebody's training is good for; 0 if they never did it
 * @day: the day asked for
 *
 * Returns: how they stand with it on that day
 */
AttainTrainingState
attain_required_course_get_state (const AttainRequiredCourse *self,
                                  gint32                      runs_out,
                                  gint32                      day)
{
  if (runs_out <= 0)
    return ATTAIN_TRAINING_STATE_NEVER;
  if (runs_out - ATTAIN_TRAINING_SOON_DAYS > day)
    return ATTAIN_TRAINING_STATE_IN_DATE;

  return runs_out + self->grace_days >= day ? ATTAIN_TRAINING_STATE_SOON : ATTAIN_TRAINING_STATE_OUT_OF_DATE;
}

/**
 * attain_training_state_is_in_date:
 * @state: how somebody stands with a course
 *
 * Returns: whether it counts as done on that day
 */
gboolean
attain_training_state_is_in_date (AttainTrainingState state)
{
  return state == ATTAIN_TRAINING_STATE_IN_DATE || state == ATTAIN_TRAINING_STATE_SOON;
}

/**
 * attain_training_needs_new:
 * @courses: (element-type AttainRequiredCourse): the courses that the council requires
 * @role: (nullable): the person's role on the day
 * @trainings: (element-type AttainTraining): their training
 * @on: the day asked for
 *
 * Only courses that the person came to count. Of several times the one that lasts longest does.
 *
 * Returns: (transfer full) (element-type AttainTrainingNeed): the courses that the person needs, in
 *   the order of @courses, which must outlive them
 */
GPtrArray *
attain_training_needs_new (GPtrArray  *courses,
                           const char *role,
                           GPtrArray  *trainings,
                           const char *on)
{
  GPtrArray *needs = g_ptr_array_new_with_free_func ((GDestroyNotify) attain_training_need_free);

  for (guint i = 0; i < courses->len; i++)
    {
      const AttainRequiredCourse *course = g_ptr_array_index (courses, i);

      if (attain_required_course_is_for (course, role))
        g_ptr_array_add (needs, need_new (course, trainings, on));
    }

  return needs;
}

void
attain_training_need_free (AttainTrainingNeed *self)
{
  g_free (self->held_on);
  g_free (self->runs_out_on);
  g_free (self->text);
  g_free (self);
}
