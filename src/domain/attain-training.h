/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-record.h"

G_BEGIN_DECLS

typedef enum
{
  ATTAIN_ATTENDANCE_UNKNOWN,
  ATTAIN_ATTENDANCE_ATTENDED,
  ATTAIN_ATTENDANCE_ABSENT,
  ATTAIN_ATTENDANCE_CANCELLED,
} AttainAttendance;

#define ATTAIN_TYPE_ATTENDANCE (attain_attendance_get_type ())

GType attain_attendance_get_type (void);

extern const AttainEnum attain_attendance_choices;

#define ATTAIN_TYPE_TRAINING (attain_training_get_type ())

G_DECLARE_FINAL_TYPE (AttainTraining, attain_training, ATTAIN, TRAINING, AttainRecord)

/**
 * AttainTraining:
 *
 * Somebody's place on a course on a day, and whether they came.
 */
struct _AttainTraining
{
  AttainRecord      parent_instance;

  gint64            person_id;
  char             *course;  /* the code of a course */
  char             *title;
  char             *held_on;
  gint64            minutes;
  AttainAttendance  attendance;
  char             *expires_on;
  char             *person_name;
};

AttainTraining *attain_training_new (void);

G_END_DECLS
