/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-panel-case.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (AttainPanelCase, attain_panel_case, ATTAIN_TYPE_RECORD)

#define AT(member) G_STRUCT_OFFSET (AttainPanelCase, member)

static const AttainField fields[] = {
  { "person-id", ATTAIN_FIELD_REF, AT (person_id), N_("Person"),
    .flags = ATTAIN_FIELD_REQUIRED, .column = "employee_id", .refers_to = "person" },
  { "meeting-id", ATTAIN_FIELD_REF, AT (meeting_id), N_("Meeting"),
    .flags = ATTAIN_FIELD_REQUIRED, .refers_to = "panel_meeting" },
  { "application-id", ATTAIN_FIELD_REF, AT (application_id), N_("Application"),
    .flags = ATTAIN_FIELD_REQUIRED, .refers_to = "application" },
  { "position", ATTAIN_FIELD_INT, AT (position), N_("Place on the agenda"), .max = 999 },
  { "papers-on", ATTAIN_FIELD_DATE, AT (papers_on), N_("Papers sent on") },
};

static void
attain_panel_case_class_init (AttainPanelCaseClass *klass)
{
  AttainRecordClass *record_class = ATTAIN_RECORD_CLASS (klass);

  attain_record_class_set_fields (record_class, "panel-case", N_("Case"), fields, G_N_ELEMENTS (fields));
}

static void
attain_panel_case_init (AttainPanelCase *self)
{
}

AttainPanelCase *
attain_panel_case_new (void)
{
  return g_object_new (ATTAIN_TYPE_PANEL_CASE, NULL);
}
