/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-panel-declaration.h"

#include <glib/gi18n.h>

G_DEFINE_ENUM_TYPE (AttainPanelConflict, attain_panel_conflict,
                    G_DEFINE_ENUM_VALUE (ATTAIN_PANEL_CONFLICT_UNKNOWN, "unknown"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_PANEL_CONFLICT_NONE, "none"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_PANEL_CONFLICT_LINE_MANAGER, "line_manager"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_PANEL_CONFLICT_ASSESSOR, "assessor"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_PANEL_CONFLICT_RELATIVE, "relative"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_PANEL_CONFLICT_OTHER, "other"))

static const char *const panel_conflict_labels[] = {
  N_("Not known"),
  N_("None"),
  N_("Line manager"),
  N_("Assessor"),
  N_("Relative or friend"),
  N_("Another conflict"),
};

const AttainEnum attain_panel_conflict_choices = { attain_panel_conflict_get_type, panel_conflict_labels };

G_DEFINE_FINAL_TYPE (AttainPanelDeclaration, attain_panel_declaration, ATTAIN_TYPE_RECORD)

#define AT(member) G_STRUCT_OFFSET (AttainPanelDeclaration, member)

static const AttainField fields[] = {
  { "person-id", ATTAIN_FIELD_REF, AT (person_id), N_("Person"),
    .flags = ATTAIN_FIELD_REQUIRED, .column = "employee_id", .refers_to = "person" },
  { "meeting-id", ATTAIN_FIELD_REF, AT (meeting_id), N_("Meeting"),
    .flags = ATTAIN_FIELD_REQUIRED, .refers_to = "panel_meeting" },
  { "application-id", ATTAIN_FIELD_REF, AT (application_id), N_("Application"),
    .flags = ATTAIN_FIELD_REQUIRED, .refers_to = "application" },
  { "member-id", ATTAIN_FIELD_REF, AT (member_id), N_("Member"),
    .flags = ATTAIN_FIELD_REQUIRED, .refers_to = "person" },
  { "conflict", ATTAIN_FIELD_ENUM, AT (conflict), N_("Conflict of interest"),
    .flags = ATTAIN_FIELD_REQUIRED, .choices = &attain_panel_conflict_choices },
  { "note", ATTAIN_FIELD_TEXT, AT (note), N_("Note"), .flags = ATTAIN_FIELD_LONG, .max = 50000 },
  { "declared-on", ATTAIN_FIELD_DATE, AT (declared_on), N_("Declared on"), .flags = ATTAIN_FIELD_REQUIRED },
};

static void
attain_panel_declaration_class_init (AttainPanelDeclarationClass *klass)
{
  AttainRecordClass *record_class = ATTAIN_RECORD_CLASS (klass);

  attain_record_class_set_fields (record_class, "panel-declaration", N_("Declaration"), fields, G_N_ELEMENTS (fields));
}

static void
attain_panel_declaration_init (AttainPanelDeclaration *self)
{
}

AttainPanelDeclaration *
attain_panel_declaration_new (void)
{
  return g_object_new (ATTAIN_TYPE_PANEL_DECLARATION, NULL);
}
