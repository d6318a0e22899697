/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-training.h"

#include <string.h>

#include <glib/gi18n.h>

#include "attain-error.h"

G_DEFINE_ENUM_TYPE (AttainAttendance, attain_attendance,
                    G_DEFINE_ENUM_VALUE (ATTAIN_ATTENDANCE_UNKNOWN, "unknown"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_ATTENDANCE_ATTENDED, "attended"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_ATTENDANCE_ABSENT, "absent"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_ATTENDANCE_CANCELLED, "cancelled"))

static const char *const attendance_labels[] = {
  N_("Not known"),
  N_("Attended"),
  N_("Absent"),
  N_("Cancelled"),
};

const AttainEnum attain_attendance_choices = { attain_attendance_get_type, attendance_labels };

G_DEFINE_FINAL_TYPE (AttainTraining, attain_training, ATTAIN_TYPE_RECORD)

#define AT(member) G_STRUCT_OFFSET (AttainTraining, member)

static const AttainField fields[] = {
  { "person-id", ATTAIN_FIELD_REF, AT (person_id), N_("Person"),
    .flags = ATTAIN_FIELD_REQUIRED, .column = "employee_id", .refers_to = "person" },
  { "course", ATTAIN_FIELD_TEXT, AT (course), N_("Course"), .flags = ATTAIN_FIELD_REQUIRED, .max = 64 },
  { "title", ATTAIN_FIELD_TEXT, AT (title), N_("Title"), .max = 300 },
  { "held-on", ATTAIN_FIELD_DATE, AT (held_on), N_("Held on"), .flags = ATTAIN_FIELD_REQUIRED },
  { "minutes", ATTAIN_FIELD_MINUTES, AT (minutes), N_("Hours"), .column = "hours", .min = 0, .max = 60000 },
  { "attendance", ATTAIN_FIELD_ENUM, AT (attendance), N_("Attendance"),
    .flags = ATTAIN_FIELD_REQUIRED, .choices = &attain_attendance_choices },
  { "expires-on", ATTAIN_FIELD_DATE, AT (expires_on), N_("Expires on") },
  { "person-name", ATTAIN_FIELD_TEXT, AT (person_name), N_("Person"),
    .flags = ATTAIN_FIELD_LOOKED_UP | ATTAIN_FIELD_PERSONAL },
};

static gboolean
attain_training_check (AttainRecord  *record,
                       GError       **error)
{
  AttainTraining *self = ATTAIN_TRAINING (record);

  if (self->expires_on == NULL || strcmp (self->held_on, self->expires_on) <= 0)
    return TRUE;

  g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID, _("The training expires before it was held"));
  return FALSE;
}

static void
attain_training_class_init (AttainTrainingClass *klass)
{
  AttainRecordClass *record_class = ATTAIN_RECORD_CLASS (klass);

  attain_record_class_set_fields (record_class, "training", N_("Training"), fields, G_N_ELEMENTS (fields));
  record_class->check = attain_training_check;
}

static void
attain_training_init (AttainTraining *self)
{
}

AttainTraining *
attain_training_new (void)
{
  return g_object_new (ATTAIN_TYPE_TRAINING, NULL);
}
