/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-decision.h"

#include <string.h>

#include <glib/gi18n.h>

#include "attain-error.h"

G_DEFINE_FINAL_TYPE (AttainDecision, attain_decision, ATTAIN_TYPE_RECORD)

#define AT(member) G_STRUCT_OFFSET (AttainDecision, member)

static const AttainField fields[] = {
  { "person-id", ATTAIN_FIELD_REF, AT (person_id), N_("Person"),
    .flags = ATTAIN_FIELD_REQUIRED, .column = "employee_id", .refers_to = "person" },
  { "meeting-id", ATTAIN_FIELD_REF, AT (meeting_id), N_("Meeting"), .refers_to = "panel_meeting" },
  { "application-id", ATTAIN_FIELD_REF, AT (application_id), N_("Application"),
    .flags = ATTAIN_FIELD_REQUIRED, .refers_to = "application" },
  { "outcome", ATTAIN_FIELD_ENUM, AT (outcome), N_("Outcome"),
    .flags = ATTAIN_FIELD_REQUIRED, .choices = &attain_application_outcome_choices },
  { "decided-on", ATTAIN_FIELD_DATE, AT (decided_on), N_("Decided on"), .flags = ATTAIN_FIELD_REQUIRED },
  { "chair-id", ATTAIN_FIELD_REF, AT (chair_id), N_("Chair"), .refers_to = "person" },
  { "reasons", ATTAIN_FIELD_TEXT, AT (reasons), N_("Reasons"), .flags = ATTAIN_FIELD_LONG, .max = 50000 },
  { "action-plan", ATTAIN_FIELD_TEXT, AT (action_plan), N_("Action plan"),
    .flags = ATTAIN_FIELD_LONG, .max = 50000 },
  { "review-on", ATTAIN_FIELD_DATE, AT (review_on), N_("Review on") },
  { "reviewer-id", ATTAIN_FIELD_REF, AT (reviewer_id), N_("Reviewer"), .refers_to = "person" },
  { "actions-signed-on", ATTAIN_FIELD_DATE, AT (actions_signed_on), N_("Actions signed off on") },
};

static gboolean
attain_decision_check (AttainRecord  *record,
                       GError       **error)
{
  AttainDecision *self = ATTAIN_DECISION (record);

  if (self->reasons == NULL)
    g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                         _("A decision needs its reasons: write down why"));
  else if (self->outcome == ATTAIN_APPLICATION_OUTCOME_DEFER &&
      (self->action_plan == NULL || self->review_on == NULL || self->reviewer_id == 0))
    g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                         _("A deferral needs what is to be done, by when it is looked at again, and by whom"));
  else if (self->review_on != NULL && strcmp (self->review_on, self->decided_on) <= 0)
    g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                         _("The review is after the decision: give a later day"));
  else
    return TRUE;

  return FALSE;
}

static void
attain_decision_class_init (AttainDecisionClass *klass)
{
  AttainRecordClass *record_class = ATTAIN_RECORD_CLASS (klass);

  attain_record_class_set_fields (record_class, "decision", N_("Decision"), fields, G_N_ELEMENTS (fields));
  record_class->check = attain_decision_check;
}

static void
attain_decision_init (AttainDecision *self)
{
}

AttainDecision *
attain_decision_new (void)
{
  return g_object_new (ATTAIN_TYPE_DECISION, NULL);
}
