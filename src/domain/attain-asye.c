/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-asye.h"

#include <string.h>

#include <glib/gi18n.h>

#include "attain-error.h"

G_DEFINE_ENUM_TYPE (AttainAsyeStatus, attain_asye_status,
                    G_DEFINE_ENUM_VALUE (ATTAIN_ASYE_STATUS_UNKNOWN, "unknown"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_ASYE_STATUS_ACTIVE, "active"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_ASYE_STATUS_PAUSED, "paused"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_ASYE_STATUS_WITHDRAWN, "withdrawn"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_ASYE_STATUS_COMPLETED, "completed"))

static const char *const asye_status_labels[] = {
  N_("Not known"),
  N_("Active"),
  N_("Paused"),
  N_("Withdrawn"),
  N_("Completed"),
};

const AttainEnum attain_asye_status_choices = { attain_asye_status_get_type, asye_status_labels };

G_DEFINE_ENUM_TYPE (AttainAsyeResult, attain_asye_result,
                    G_DEFINE_ENUM_VALUE (ATTAIN_ASYE_RESULT_UNKNOWN, "unknown"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_ASYE_RESULT_PASS, "pass"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_ASYE_RESULT_FAIL, "fail"))

static const char *const asye_result_labels[] = {
  N_("Not known"),
  N_("Pass"),
  N_("Fail"),
};

const AttainEnum attain_asye_result_choices = { attain_asye_result_get_type, asye_result_labels };

G_DEFINE_FINAL_TYPE (AttainAsye, attain_asye, ATTAIN_TYPE_RECORD)

#define AT(member) G_STRUCT_OFFSET (AttainAsye, member)

static const AttainField fields[] = {
  { "person-id", ATTAIN_FIELD_REF, AT (person_id), N_("Person"),
    .flags = ATTAIN_FIELD_REQUIRED, .column = "employee_id", .refers_to = "person" },
  { "programme", ATTAIN_FIELD_TEXT, AT (programme), N_("Programme"),
    .flags = ATTAIN_FIELD_REQUIRED, .max = 64 },
  { "edition", ATTAIN_FIELD_TEXT, AT (edition), N_("Edition"), .max = 64 },
  { "cohort", ATTAIN_FIELD_TEXT, AT (cohort), N_("Cohort"), .flags = ATTAIN_FIELD_REQUIRED, .max = 100 },
  { "started-on", ATTAIN_FIELD_DATE, AT (started_on), N_("Started on"), .flags = ATTAIN_FIELD_REQUIRED },
  { "assessor-id", ATTAIN_FIELD_REF, AT (assessor_id), N_("Assessor"),
    .column = "assessor", .refers_to = "person" },
  { "coordinator-id", ATTAIN_FIELD_REF, AT (coordinator_id), N_("Co-ordinator"),
    .column = "coordinator", .refers_to = "person" },
  { "status", ATTAIN_FIELD_ENUM, AT (status), N_("Status"), .choices = &attain_asye_status_choices },
  { "withdrawn-on", ATTAIN_FIELD_DATE, AT (withdrawn_on), N_("Withdrawn on") },
  { "recommendation", ATTAIN_FIELD_ENUM, AT (recommendation), N_("Assessor’s recommendation"),
    .choices = &attain_asye_result_choices },
  { "recommended-on", ATTAIN_FIELD_DATE, AT (recommended_on), N_("Recommended on") },
  { "moderated-on", ATTAIN_FIELD_DATE, AT (moderated_on), N_("Moderated on") },
  { "moderation", ATTAIN_FIELD_TEXT, AT (moderation), N_("Moderation"),
    .flags = ATTAIN_FIELD_LONG, .max = 50000 },
  { "outcome", ATTAIN_FIELD_ENUM, AT (outcome), N_("Outcome"), .choices = &attain_asye_result_choices },
  { "outcome-on", ATTAIN_FIELD_DATE, AT (outcome_on), N_("Outcome on") },
  { "outcome-reason", ATTAIN_FIELD_TEXT, AT (outcome_reason), N_("Reasons"),
    .flags = ATTAIN_FIELD_LONG, .max = 50000 },
  { "person-name", ATTAIN_FIELD_TEXT, AT (person_name), N_("Name"),
    .flags = ATTAIN_FIELD_LOOKED_UP | ATTAIN_FIELD_PERSONAL },
};

static gboolean
attain_asye_check (AttainRecord  *record,
                   GError       **error)
{
  AttainAsye *self = ATTAIN_ASYE (record);

  if (self->outcome_on != NULL && strcmp (self->outcome_on, self->started_on) < 0)
    g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                         _("The outcome is before the start of the year"));
  else if (self->recommended_on != NULL && strcmp (self->recommended_on, self->started_on) < 0)
    g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                         _("The recommendation is before the start of the year"));
  else if ((self->outcome_on != NULL) != (self->outcome != ATTAIN_ASYE_RESULT_UNKNOWN))
    g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                         _("An outcome and its day go together: give both or neither"));
  else if (self->outcome != ATTAIN_ASYE_RESULT_UNKNOWN && self->status != ATTAIN_ASYE_STATUS_UNKNOWN &&
           self->status != ATTAIN_ASYE_STATUS_COMPLETED)
    g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                         _("A year with an outcome is completed: a year that is active, paused or withdrawn has none"));
  else if (self->outcome == ATTAIN_ASYE_RESULT_UNKNOWN && self->status == ATTAIN_ASYE_STATUS_COMPLETED)
    g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                         _("A year is completed by its outcome: a pass or a fail"));
  else if (self->withdrawn_on != NULL && strcmp (self->withdrawn_on, self->started_on) < 0)
    g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                         _("The withdrawal is before the start of the year"));
  else if (self->withdrawn_on != NULL && self->status != ATTAIN_ASYE_STATUS_WITHDRAWN)
    g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                         _("A year with a day of withdrawal is withdrawn: give its status so, or leave the day out"));
  else if (self->assessor_id != 0 && self->assessor_id == self->person_id)
    g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                         _("Nobody assesses their own year: choose another assessor"));
  else
    return TRUE;

  return FALSE;
}

static void
attain_asye_class_init (AttainAsyeClass *klass)
{
  AttainRecordClass *record_class = ATTAIN_RECORD_CLASS (klass);

  attain_record_class_set_fields (record_class, "asye", N_("ASYE year"), fields, G_N_ELEMENTS (fields));
  record_class->check = attain_asye_check;
}

static void
attain_asye_init (AttainAsye *self)
{
}

AttainAsye *
attain_asye_new (void)
{
  return g_object_new (ATTAIN_TYPE_ASYE, NULL);
}

/**
 * attain_asye_infer_status:
 * @self: a year of which somebody tells no status, as in a council's spreadsheet
 *
 * Returns: what its outcome and its day of withdrawal say of it; a year that has neither is active
 */
AttainAsyeStatus
attain_asye_infer_status (const AttainAsye *self)
{
  if (self->outcome != ATTAIN_ASYE_RESULT_UNKNOWN)
    return ATTAIN_ASYE_STATUS_COMPLETED;

  return self->withdrawn_on != NULL ? ATTAIN_ASYE_STATUS_WITHDRAWN : ATTAIN_ASYE_STATUS_ACTIVE;
}
