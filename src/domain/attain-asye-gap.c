/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-asye-gap.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (AttainAsyeGap, attain_asye_gap, ATTAIN_TYPE_RECORD)

#define AT(member) G_STRUCT_OFFSET (AttainAsyeGap, member)

static const AttainField fields[] = {
  { "person-id", ATTAIN_FIELD_REF, AT (person_id), N_("Person"),
    .flags = ATTAIN_FIELD_REQUIRED, .column = "employee_id", .refers_to = "person" },
  { "asye-id", ATTAIN_FIELD_REF, AT (asye_id), N_("ASYE year"),
    .flags = ATTAIN_FIELD_REQUIRED, .refers_to = "asye" },
  { "item", ATTAIN_FIELD_ENUM, AT (item), N_("For"),
    .flags = ATTAIN_FIELD_REQUIRED, .choices = &attain_evidence_item_choices },
  { "code", ATTAIN_FIELD_TEXT, AT (code), N_("What is missing"), .flags = ATTAIN_FIELD_REQUIRED, .max = 64 },
  { "reason", ATTAIN_FIELD_TEXT, AT (reason), N_("Reason"), .flags = ATTAIN_FIELD_LONG, .max = 50000 },
};

static void
attain_asye_gap_class_init (AttainAsyeGapClass *klass)
{
  AttainRecordClass *record_class = ATTAIN_RECORD_CLASS (klass);

  attain_record_class_set_fields (record_class, "asye-gap", N_("Explained absence"), fields, G_N_ELEMENTS (fields));
}

static void
attain_asye_gap_init (AttainAsyeGap *self)
{
}
