/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-cpd-entry.h"
#include "attain-demo-career.h"
#include "attain-training.h"

G_BEGIN_DECLS

/**
 * AttainDemoCourse:
 * @code: as in the example scheme
 * @months: how long it lasts; 0 for ever
 * @minutes: how long it takes
 * @activity: a course or e-learning
 * @for_managers: whether it is for team managers only
 * @topic: what people reflect on afterwards
 * @title: its name
 *
 * A course that the council requires.
 */
typedef struct
{
  char             *code;
  int               months;
  int               minutes;
  AttainCpdActivity activity;
  gboolean          for_managers;
  char             *topic;
  char             *title;
} AttainDemoCourse;

/**
 * AttainDemoPlace:
 * @course: which course
 * @on: the day
 * @attendance: whether they came
 *
 * Somebody's place on a course.
 */
typedef struct
{
  const AttainDemoCourse *course;
  gint32                  on;
  AttainAttendance        attendance;
} AttainDemoPlace;

GArray *attain_demo_courses_new  (void);
void    attain_demo_courses_tell (GArray           *courses,
                                  AttainDemoStaff  *staff,
                                  guint             i,
                                  GArray           *places);
gint32  attain_demo_place_ends   (const AttainDemoPlace *place);

G_END_DECLS
