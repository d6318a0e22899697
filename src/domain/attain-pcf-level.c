/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-pcf-level.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (AttainPcfLevel, attain_pcf_level, ATTAIN_TYPE_RECORD)

#define AT(member) G_STRUCT_OFFSET (AttainPcfLevel, member)

static const AttainField fields[] = {
  { "person-id", ATTAIN_FIELD_REF, AT (person_id), N_("Person"),
    .flags = ATTAIN_FIELD_REQUIRED, .column = "employee_id", .refers_to = "person" },
  { "level", ATTAIN_FIELD_TEXT, AT (level), N_("Level"), .flags = ATTAIN_FIELD_REQUIRED, .max = 64 },
  { "from-on", ATTAIN_FIELD_DATE, AT (from_on), N_("From"), .flags = ATTAIN_FIELD_REQUIRED, .column = "from" },
  { "basis", ATTAIN_FIELD_TEXT, AT (basis), N_("Basis"), .max = 500 },
};

static void
attain_pcf_level_class_init (AttainPcfLevelClass *klass)
{
  AttainRecordClass *record_class = ATTAIN_RECORD_CLASS (klass);

  attain_record_class_set_fields (record_class, "pcf-level", N_("PCF level"), fields, G_N_ELEMENTS (fields));
}

static void
attain_pcf_level_init (AttainPcfLevel *self)
{
}

AttainPcfLevel *
attain_pcf_level_new (void)
{
  return g_object_new (ATTAIN_TYPE_PCF_LEVEL, NULL);
}
