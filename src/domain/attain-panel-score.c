/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-panel-score.h"

#include <glib/gi18n.h>

#include "attain-error.h"

G_DEFINE_FINAL_TYPE (AttainPanelScore, attain_panel_score, ATTAIN_TYPE_RECORD)

#define AT(member) G_STRUCT_OFFSET (AttainPanelScore, member)

static const AttainField fields[] = {
  { "person-id", ATTAIN_FIELD_REF, AT (person_id), N_("Person"),
    .flags = ATTAIN_FIELD_REQUIRED, .column = "employee_id", .refers_to = "person" },
  { "meeting-id", ATTAIN_FIELD_REF, AT (meeting_id), N_("Meeting"),
    .flags = ATTAIN_FIELD_REQUIRED, .refers_to = "panel_meeting" },
  { "application-id", ATTAIN_FIELD_REF, AT (application_id), N_("Application"),
    .flags = ATTAIN_FIELD_REQUIRED, .refers_to = "application" },
  { "member-id", ATTAIN_FIELD_REF, AT (member_id), N_("Member"),
    .flags = ATTAIN_FIELD_REQUIRED, .refers_to = "person" },
  { "code", ATTAIN_FIELD_TEXT, AT (code), N_("Line of the rubric"),
    .flags = ATTAIN_FIELD_REQUIRED, .max = 64 },
  { "score", ATTAIN_FIELD_INT, AT (score), N_("Score"), .max = 100 },
  { "comment", ATTAIN_FIELD_TEXT, AT (comment), N_("Comment"), .flags = ATTAIN_FIELD_LONG, .max = 50000 },
  { "locked", ATTAIN_FIELD_ENUM, AT (locked), N_("Locked"), .choices = &attain_yes_no_choices },
  { "was-manager", ATTAIN_FIELD_ENUM, AT (was_manager), N_("Line manager at the time"),
    .choices = &attain_yes_no_choices },
};

static gboolean
attain_panel_score_check (AttainRecord  *record,
                          GError       **error)
{
  AttainPanelScore *self = ATTAIN_PANEL_SCORE (record);

  if (self->member_id == self->person_id)
    g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                         _("Nobody scores their own application"));
  else
    return TRUE;

  return FALSE;
}

static void
attain_panel_score_class_init (AttainPanelScoreClass *klass)
{
  AttainRecordClass *record_class = ATTAIN_RECORD_CLASS (klass);

  attain_record_class_set_fields (record_class, "panel-score", N_("Score"), fields, G_N_ELEMENTS (fields));
  record_class->check = attain_panel_score_check;
}

static void
attain_panel_score_init (AttainPanelScore *self)
{
}

AttainPanelScore *
attain_panel_score_new (void)
{
  return g_object_new (ATTAIN_TYPE_PANEL_SCORE, NULL);
}
