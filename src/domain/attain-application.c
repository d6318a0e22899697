/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-application.h"

#include <string.h>

#include <glib/gi18n.h>

#include "attain-error.h"

G_DEFINE_ENUM_TYPE (AttainApplicationOutcome, attain_application_outcome,
                    G_DEFINE_ENUM_VALUE (ATTAIN_APPLICATION_OUTCOME_UNKNOWN, "unknown"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_APPLICATION_OUTCOME_PROGRESS, "progress"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_APPLICATION_OUTCOME_DEFER, "defer"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_APPLICATION_OUTCOME_NOT_PROGRESS, "not_progress"))

static const char *const application_outcome_labels[] = {
  N_("Not known"),
  N_("Progress"),
  N_("Defer"),
  N_("Not yet"),
};

const AttainEnum attain_application_outcome_choices = { attain_application_outcome_get_type, application_outcome_labels };

G_DEFINE_FINAL_TYPE (AttainApplication, attain_application, ATTAIN_TYPE_RECORD)

#define AT(member) G_STRUCT_OFFSET (AttainApplication, member)

static const AttainField fields[] = {
  { "person-id", ATTAIN_FIELD_REF, AT (person_id), N_("Person"),
    .flags = ATTAIN_FIELD_REQUIRED, .column = "employee_id", .refers_to = "person" },
  { "reference", ATTAIN_FIELD_TEXT, AT (reference), N_("Reference"),
    .flags = ATTAIN_FIELD_REQUIRED, .max = 64 },
  { "scheme", ATTAIN_FIELD_TEXT, AT (scheme), N_("Scheme"), .flags = ATTAIN_FIELD_REQUIRED, .max = 64 },
  { "edition", ATTAIN_FIELD_TEXT, AT (edition), N_("Edition"), .max = 64 },
  { "route", ATTAIN_FIELD_TEXT, AT (route), N_("Route"), .flags = ATTAIN_FIELD_REQUIRED, .max = 64 },
  { "from-level", ATTAIN_FIELD_TEXT, AT (from_level), N_("From level"), .max = 64 },
  { "to-level", ATTAIN_FIELD_TEXT, AT (to_level), N_("To level"), .max = 64 },
  { "state", ATTAIN_FIELD_ENUM, AT (state), N_("State"),
    .flags = ATTAIN_FIELD_REQUIRED, .choices = &attain_application_state_choices },
  { "state-on", ATTAIN_FIELD_DATE, AT (state_on), N_("In this state since") },
  { "statement", ATTAIN_FIELD_TEXT, AT (statement), N_("Statement"),
    .flags = ATTAIN_FIELD_LONG, .max = 50000 },
  { "declared-on", ATTAIN_FIELD_DATE, AT (declared_on), N_("Declaration signed on") },
  { "submitted-on", ATTAIN_FIELD_DATE, AT (submitted_on), N_("Submitted on") },
  { "manager-id", ATTAIN_FIELD_REF, AT (manager_id), N_("Endorsed by"), .refers_to = "person" },
  { "manager-statement", ATTAIN_FIELD_TEXT, AT (manager_statement), N_("Manager’s statement"),
    .flags = ATTAIN_FIELD_LONG, .max = 50000 },
  { "caseload-confirmed", ATTAIN_FIELD_ENUM, AT (caseload_confirmed), N_("Caseload confirmed"),
    .choices = &attain_yes_no_choices },
  { "conduct-confirmed", ATTAIN_FIELD_ENUM, AT (conduct_confirmed), N_("Conduct confirmed"),
    .choices = &attain_yes_no_choices },
  { "capability-confirmed", ATTAIN_FIELD_ENUM, AT (capability_confirmed), N_("Capability confirmed"),
    .choices = &attain_yes_no_choices },
  { "endorsed-on", ATTAIN_FIELD_DATE, AT (endorsed_on), N_("Endorsed on") },
  { "anonymised-on", ATTAIN_FIELD_DATE, AT (anonymised_on), N_("Anonymised on") },
  { "panel-on", ATTAIN_FIELD_DATE, AT (panel_on), N_("Panel on") },
  { "meeting-id", ATTAIN_FIELD_REF, AT (meeting_id), N_("Meeting"), .refers_to = "panel_meeting" },
  { "stage1-on", ATTAIN_FIELD_DATE, AT (stage1_on), N_("First panel on") },
  { "stage1-feedback", ATTAIN_FIELD_TEXT, AT (stage1_feedback), N_("First panel’s feedback"),
    .flags = ATTAIN_FIELD_LONG, .max = 50000 },
  { "outcome", ATTAIN_FIELD_ENUM, AT (outcome), N_("Outcome"),
    .choices = &attain_application_outcome_choices },
  { "outcome-on", ATTAIN_FIELD_DATE, AT (outcome_on), N_("Outcome on") },
  { "letter-on", ATTAIN_FIELD_DATE, AT (letter_on), N_("Letter sent on") },
  { "grade", ATTAIN_FIELD_TEXT, AT (grade), N_("Grade"), .max = 64 },
  { "pay-point", ATTAIN_FIELD_TEXT, AT (pay_point), N_("Pay point"), .max = 64 },
  { "post-confirmed", ATTAIN_FIELD_ENUM, AT (post_confirmed), N_("Post or budget confirmed"),
    .choices = &attain_yes_no_choices },
  { "ratified-on", ATTAIN_FIELD_DATE, AT (ratified_on), N_("Ratified on") },
  { "effective-on", ATTAIN_FIELD_DATE, AT (effective_on), N_("Effective on") },
  { "appeal-ground", ATTAIN_FIELD_TEXT, AT (appeal_ground), N_("Ground of the appeal"), .max = 64 },
  { "appeal-statement", ATTAIN_FIELD_TEXT, AT (appeal_statement), N_("Appeal"),
    .flags = ATTAIN_FIELD_LONG, .max = 50000 },
  { "appealed-on", ATTAIN_FIELD_DATE, AT (appealed_on), N_("Appealed on") },
  { "appeal-reasons", ATTAIN_FIELD_TEXT, AT (appeal_reasons), N_("Reasons of the appeal panel"),
    .flags = ATTAIN_FIELD_LONG, .max = 50000 },
  { "reason", ATTAIN_FIELD_TEXT, AT (reason), N_("Reason"), .flags = ATTAIN_FIELD_LONG, .max = 50000 },
  { "person-name", ATTAIN_FIELD_TEXT, AT (person_name), N_("Name"),
    .flags = ATTAIN_FIELD_LOOKED_UP | ATTAIN_FIELD_PERSONAL },
};

static gboolean
attain_application_check (AttainRecord  *record,
                          GError       **error)
{
  AttainApplication *self = ATTAIN_APPLICATION (record);

  if (self->manager_id != 0 && self->manager_id == self->person_id)
    g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                         _("Nobody endorses their own application"));
  else if ((self->outcome_on != NULL) != (self->outcome != ATTAIN_APPLICATION_OUTCOME_UNKNOWN))
    g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                         _("An outcome and its day go together: give both or neither"));
  else if (self->submitted_on != NULL && self->outcome_on != NULL && strcmp (self->outcome_on, self->submitted_on) < 0)
    g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                         _("The outcome is before the application was submitted"));
  else if (self->effective_on != NULL && self->outcome != ATTAIN_APPLICATION_OUTCOME_PROGRESS)
    g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                         _("Only an application to progress that was granted takes effect"));
  else
    return TRUE;

  return FALSE;
}

static void
attain_application_class_init (AttainApplicationClass *klass)
{
  AttainRecordClass *record_class = ATTAIN_RECORD_CLASS (klass);

  attain_record_class_set_fields (record_class, "application", N_("Application"), fields, G_N_ELEMENTS (fields));
  record_class->check = attain_application_check;
}

static void
attain_application_init (AttainApplication *self)
{
}

AttainApplication *
attain_application_new (void)
{
  return g_object_new (ATTAIN_TYPE_APPLICATION, NULL);
}
