/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-decision-reason.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (AttainDecisionReason, attain_decision_reason, ATTAIN_TYPE_RECORD)

#define AT(member) G_STRUCT_OFFSET (AttainDecisionReason, member)

static const AttainField fields[] = {
  { "person-id", ATTAIN_FIELD_REF, AT (person_id), N_("Person"),
    .flags = ATTAIN_FIELD_REQUIRED, .column = "employee_id", .refers_to = "person" },
  { "application-id", ATTAIN_FIELD_REF, AT (application_id), N_("Application"),
    .flags = ATTAIN_FIELD_REQUIRED, .refers_to = "application" },
  { "decision-id", ATTAIN_FIELD_REF, AT (decision_id), N_("Decision"),
    .flags = ATTAIN_FIELD_REQUIRED, .refers_to = "decision" },
  { "code", ATTAIN_FIELD_TEXT, AT (code), N_("Line of the rubric"),
    .flags = ATTAIN_FIELD_REQUIRED, .max = 64 },
  { "reason", ATTAIN_FIELD_TEXT, AT (reason), N_("Reason"), .flags = ATTAIN_FIELD_LONG, .max = 50000 },
};

static void
attain_decision_reason_class_init (AttainDecisionReasonClass *klass)
{
  AttainRecordClass *record_class = ATTAIN_RECORD_CLASS (klass);

  attain_record_class_set_fields (record_class, "decision-reason", N_("Reason of a decision"), fields, G_N_ELEMENTS (fields));
}

static void
attain_decision_reason_init (AttainDecisionReason *self)
{
}

AttainDecisionReason *
attain_decision_reason_new (void)
{
  return g_object_new (ATTAIN_TYPE_DECISION_REASON, NULL);
}
