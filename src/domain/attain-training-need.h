/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-training.h"

G_BEGIN_DECLS

/**
 * AttainRequiredCourse:
 * @course: its code
 * @title: its name
 * @renew_months: how long it lasts; 0 for ever
 * @grace_days: how long after that it still counts
 * @roles: (nullable) (array zero-terminated=1): the roles that need it; NULL for all
 *
 * A course that a council requires.
 */
typedef struct
{
  char  *course;
  char  *title;
  int    renew_months;
  int    grace_days;
  char **roles;
} AttainRequiredCourse;

/* How long before training runs out people are told. */
#define ATTAIN_TRAINING_SOON_DAYS 60

/* The day of what never runs out. */
#define ATTAIN_TRAINING_FOR_EVER G_MAXINT32

/**
 * AttainTrainingState:
 * @ATTAIN_TRAINING_STATE_NEVER: not done yet
 * @ATTAIN_TRAINING_STATE_IN_DATE: done, and good for longer than the next days
 * @ATTAIN_TRAINING_STATE_SOON: still counts, and runs out within %ATTAIN_TRAINING_SOON_DAYS or has
 *   run out within the days of grace
 * @ATTAIN_TRAINING_STATE_OUT_OF_DATE: done, and run out
 *
 * How somebody stands with a course that is required.
 */
typedef enum
{
  ATTAIN_TRAINING_STATE_NEVER,
  ATTAIN_TRAINING_STATE_IN_DATE,
  ATTAIN_TRAINING_STATE_SOON,
  ATTAIN_TRAINING_STATE_OUT_OF_DATE,
} AttainTrainingState;

/**
 * AttainTrainingNeed:
 * @course: the course, which stays the caller's
 * @state: how the person stands with it
 * @held_on: (nullable): when they did it, for the time that lasts longest
 * @runs_out_on: (nullable): the last day that it is good for; NULL for ever, or if it was never done
 * @text: the same in words, for the person
 *
 * A course that somebody needs.
 */
typedef struct
{
  const AttainRequiredCourse *course;
  AttainTrainingState         state;
  char                       *held_on;
  char                       *runs_out_on;
  char                       *text;
} AttainTrainingNeed;

void                attain_required_course_free         (AttainRequiredCourse       *self);
gboolean            attain_required_course_is_for       (const AttainRequiredCourse *self,
                                                         const char                 *role);
gint32              attain_required_course_get_runs_out (const AttainRequiredCourse *self,
                                                         gint32                      held_day,
                                                         gint32                      expires_day);
AttainTrainingState attain_required_course_get_state    (const AttainRequiredCourse *self,
                                                         gint32                      runs_out,
                                                         gint32                      day);

gboolean            attain_training_state_is_in_date    (AttainTrainingState         state);

GPtrArray          *attain_training_needs_new           (GPtrArray                  *courses,
                                                         const char                 *role,
                                                         GPtrArray                  *trainings,
                                                         const char                 *on);
void                attain_training_need_free           (AttainTrainingNeed         *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainRequiredCourse, attain_required_course_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainTrainingNeed, attain_training_need_free)

G_END_DECLS
