/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-caseload.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (AttainCaseload, attain_caseload, ATTAIN_TYPE_RECORD)

#define AT(member) G_STRUCT_OFFSET (AttainCaseload, member)

static const AttainField fields[] = {
  { "person-id", ATTAIN_FIELD_REF, AT (person_id), N_("Person"),
    .flags = ATTAIN_FIELD_REQUIRED, .column = "employee_id", .refers_to = "person" },
  { "counted-on", ATTAIN_FIELD_DATE, AT (counted_on), N_("Counted on"),
    .flags = ATTAIN_FIELD_REQUIRED, .column = "on" },
  { "cases", ATTAIN_FIELD_INT, AT (cases), N_("Cases"), .flags = ATTAIN_FIELD_REQUIRED, .max = 1000 },
  { "person-name", ATTAIN_FIELD_TEXT, AT (person_name), N_("Person"),
    .flags = ATTAIN_FIELD_LOOKED_UP | ATTAIN_FIELD_PERSONAL },
};

static void
attain_caseload_class_init (AttainCaseloadClass *klass)
{
  attain_record_class_set_fields (ATTAIN_RECORD_CLASS (klass), "caseload", N_("Caseload"), fields,
                                  G_N_ELEMENTS (fields));
}

static void
attain_caseload_init (AttainCaseload *self)
{
}

AttainCaseload *
attain_caseload_new (void)
{
  return g_object_new (ATTAIN_TYPE_CASELOAD, NULL);
}
