/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-application-step.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (AttainApplicationStep, attain_application_step, ATTAIN_TYPE_RECORD)

#define AT(member) G_STRUCT_OFFSET (AttainApplicationStep, member)

static const AttainField fields[] = {
  { "person-id", ATTAIN_FIELD_REF, AT (person_id), N_("Person"),
    .flags = ATTAIN_FIELD_REQUIRED, .column = "employee_id", .refers_to = "person" },
  { "application-id", ATTAIN_FIELD_REF, AT (application_id), N_("Application"),
    .flags = ATTAIN_FIELD_REQUIRED, .refers_to = "application" },
  { "move", ATTAIN_FIELD_ENUM, AT (move), N_("What was done"),
    .flags = ATTAIN_FIELD_REQUIRED, .choices = &attain_application_move_choices },
  { "from-state", ATTAIN_FIELD_ENUM, AT (from_state), N_("From"),
    .choices = &attain_application_state_choices },
  { "to-state", ATTAIN_FIELD_ENUM, AT (to_state), N_("To"),
    .flags = ATTAIN_FIELD_REQUIRED, .choices = &attain_application_state_choices },
  { "moved-on", ATTAIN_FIELD_DATE, AT (moved_on), N_("On"), .flags = ATTAIN_FIELD_REQUIRED },
  { "actor-id", ATTAIN_FIELD_REF, AT (actor_id), N_("By"), .refers_to = "person" },
  { "role", ATTAIN_FIELD_TEXT, AT (role), N_("As"), .max = 64 },
  { "reason", ATTAIN_FIELD_TEXT, AT (reason), N_("Reason"), .flags = ATTAIN_FIELD_LONG, .max = 50000 },
};

static void
attain_application_step_class_init (AttainApplicationStepClass *klass)
{
  AttainRecordClass *record_class = ATTAIN_RECORD_CLASS (klass);

  attain_record_class_set_fields (record_class, "application-step", N_("Step"), fields, G_N_ELEMENTS (fields));
}

static void
attain_application_step_init (AttainApplicationStep *self)
{
}

AttainApplicationStep *
attain_application_step_new (void)
{
  return g_object_new (ATTAIN_TYPE_APPLICATION_STEP, NULL);
}
