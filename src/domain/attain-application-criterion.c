/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-application-criterion.h"

#include <glib/gi18n.h>

#include "attain-error.h"

G_DEFINE_ENUM_TYPE (AttainCriterionState, attain_criterion_state,
                    G_DEFINE_ENUM_VALUE (ATTAIN_CRITERION_STATE_UNKNOWN, "unknown"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_CRITERION_STATE_MET, "met"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_CRITERION_STATE_NOT_MET, "not_met"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_CRITERION_STATE_WAIVED, "waived"))

static const char *const criterion_state_labels[] = {
  N_("Not known"),
  N_("Met"),
  N_("Not met"),
  N_("Waived"),
};

const AttainEnum attain_criterion_state_choices = { attain_criterion_state_get_type, criterion_state_labels };

G_DEFINE_FINAL_TYPE (AttainApplicationCriterion, attain_application_criterion, ATTAIN_TYPE_RECORD)

#define AT(member) G_STRUCT_OFFSET (AttainApplicationCriterion, member)

static const AttainField fields[] = {
  { "person-id", ATTAIN_FIELD_REF, AT (person_id), N_("Person"),
    .flags = ATTAIN_FIELD_REQUIRED, .column = "employee_id", .refers_to = "person" },
  { "application-id", ATTAIN_FIELD_REF, AT (application_id), N_("Application"),
    .flags = ATTAIN_FIELD_REQUIRED, .refers_to = "application" },
  { "code", ATTAIN_FIELD_TEXT, AT (code), N_("Criterion"), .flags = ATTAIN_FIELD_REQUIRED, .max = 64 },
  { "state", ATTAIN_FIELD_ENUM, AT (state), N_("Finding"),
    .flags = ATTAIN_FIELD_REQUIRED, .choices = &attain_criterion_state_choices },
  { "shown-by", ATTAIN_FIELD_TEXT, AT (shown_by), N_("Shown by"), .max = 2000 },
  { "reason", ATTAIN_FIELD_TEXT, AT (reason), N_("Reason"), .flags = ATTAIN_FIELD_LONG, .max = 50000 },
  { "waived-by-id", ATTAIN_FIELD_REF, AT (waived_by_id), N_("Waived by"), .refers_to = "person" },
  { "checked-on", ATTAIN_FIELD_DATE, AT (checked_on), N_("Checked on") },
};

static gboolean
attain_application_criterion_check (AttainRecord  *record,
                                    GError       **error)
{
  AttainApplicationCriterion *self = ATTAIN_APPLICATION_CRITERION (record);

  if ((self->state == ATTAIN_CRITERION_STATE_WAIVED) != (self->waived_by_id != 0))
    g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                         _("A criterion is waived by somebody with a name: say who"));
  else if (self->state == ATTAIN_CRITERION_STATE_WAIVED && self->reason == NULL)
    g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                         _("A criterion is waived for a reason: say which"));
  else if (self->waived_by_id != 0 && self->waived_by_id == self->person_id)
    g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                         _("Nobody waives a criterion for themselves"));
  else
    return TRUE;

  return FALSE;
}

static void
attain_application_criterion_class_init (AttainApplicationCriterionClass *klass)
{
  AttainRecordClass *record_class = ATTAIN_RECORD_CLASS (klass);

  attain_record_class_set_fields (record_class, "application-criterion", N_("Criterion"), fields, G_N_ELEMENTS (fields));
  record_class->check = attain_application_criterion_check;
}

static void
attain_application_criterion_init (AttainApplicationCriterion *self)
{
}

AttainApplicationCriterion *
attain_application_criterion_new (void)
{
  return g_object_new (ATTAIN_TYPE_APPLICATION_CRITERION, NULL);
}
