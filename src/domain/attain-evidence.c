/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-evidence.h"

#include <glib/gi18n.h>

#include "attain-error.h"

G_DEFINE_ENUM_TYPE (AttainEvidenceItem, attain_evidence_item,
                    G_DEFINE_ENUM_VALUE (ATTAIN_EVIDENCE_ITEM_UNKNOWN, "unknown"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_EVIDENCE_ITEM_REVIEW, "review"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_EVIDENCE_ITEM_EVIDENCE, "evidence"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_EVIDENCE_ITEM_SUPERVISION, "supervision"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_EVIDENCE_ITEM_CRITERION, "criterion"))

static const char *const evidence_item_labels[] = {
  N_("Not known"),
  N_("Review"),
  N_("Evidence"),
  N_("Supervision"),
  N_("Application"),
};

const AttainEnum attain_evidence_item_choices = { attain_evidence_item_get_type, evidence_item_labels };

G_DEFINE_ENUM_TYPE (AttainEvidenceSource, attain_evidence_source,
                    G_DEFINE_ENUM_VALUE (ATTAIN_EVIDENCE_SOURCE_UNKNOWN, "unknown"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_EVIDENCE_SOURCE_PEOPLE, "people"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_EVIDENCE_SOURCE_PROFESSIONALS, "professionals"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_EVIDENCE_SOURCE_COLLEAGUES, "colleagues"))

static const char *const evidence_source_labels[] = {
  N_("Not known"),
  N_("People who use services"),
  N_("Other professionals"),
  N_("Colleagues"),
};

const AttainEnum attain_evidence_source_choices = { attain_evidence_source_get_type, evidence_source_labels };

G_DEFINE_FINAL_TYPE (AttainEvidence, attain_evidence, ATTAIN_TYPE_RECORD)

#define AT(member) G_STRUCT_OFFSET (AttainEvidence, member)

static const AttainField fields[] = {
  { "person-id", ATTAIN_FIELD_REF, AT (person_id), N_("Person"),
    .flags = ATTAIN_FIELD_REQUIRED, .column = "employee_id", .refers_to = "person" },
  { "asye-id", ATTAIN_FIELD_REF, AT (asye_id), N_("ASYE year"), .refers_to = "asye" },
  { "application-id", ATTAIN_FIELD_REF, AT (application_id), N_("Application"), .refers_to = "application" },
  { "item", ATTAIN_FIELD_ENUM, AT (item), N_("For"), .choices = &attain_evidence_item_choices },
  { "code", ATTAIN_FIELD_TEXT, AT (code), N_("Item"), .max = 64 },
  { "kind", ATTAIN_FIELD_ENUM, AT (kind), N_("Kind"), .choices = &attain_evidence_kind_choices },
  { "title", ATTAIN_FIELD_TEXT, AT (title), N_("Title"), .flags = ATTAIN_FIELD_REQUIRED, .max = 200 },
  { "held-on", ATTAIN_FIELD_DATE, AT (held_on), N_("Date"), .flags = ATTAIN_FIELD_REQUIRED },
  { "setting", ATTAIN_FIELD_TEXT, AT (setting), N_("Setting"), .max = 200 },
  { "by-id", ATTAIN_FIELD_REF, AT (by_id), N_("Made by"), .column = "by", .refers_to = "person" },
  { "by-name", ATTAIN_FIELD_TEXT, AT (by_name), N_("Made by"), .max = 200 },
  { "by-social-worker", ATTAIN_FIELD_ENUM, AT (by_social_worker), N_("By a registered social worker"),
    .choices = &attain_yes_no_choices },
  { "source", ATTAIN_FIELD_ENUM, AT (source), N_("Source"), .choices = &attain_evidence_source_choices },
  { "body", ATTAIN_FIELD_TEXT, AT (body), N_("What it shows"), .flags = ATTAIN_FIELD_LONG, .max = 50000 },
  { "comment", ATTAIN_FIELD_TEXT, AT (comment), N_("Assessor’s comment"),
    .flags = ATTAIN_FIELD_LONG, .max = 50000 },
  { "capabilities", ATTAIN_FIELD_TEXT, AT (capabilities), N_("Capabilities"), .max = 2000 },
  { "anonymised-on", ATTAIN_FIELD_DATE, AT (anonymised_on), N_("Anonymised on") },
  { "returned-on", ATTAIN_FIELD_DATE, AT (returned_on), N_("Returned on") },
  { "accepted-on", ATTAIN_FIELD_DATE, AT (accepted_on), N_("Accepted on") },
  { "accepted-by-id", ATTAIN_FIELD_REF, AT (accepted_by_id), N_("Accepted by"),
    .column = "accepted_by", .refers_to = "person" },
  { "person-name", ATTAIN_FIELD_TEXT, AT (person_name), N_("Name"),
    .flags = ATTAIN_FIELD_LOOKED_UP | ATTAIN_FIELD_PERSONAL },
};

static gboolean
attain_evidence_check (AttainRecord  *record,
                       GError       **error)
{
  AttainEvidence *self = ATTAIN_EVIDENCE (record);

  if (self->by_id != 0 && self->by_name != NULL)
    g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                         _("Made by: either somebody on record or a name, not both"));
  else if ((self->accepted_on != NULL) != (self->accepted_by_id != 0))
    g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                         _("Evidence is accepted by somebody on a day: give both or neither"));
  else if (self->accepted_on != NULL && self->returned_on != NULL)
    g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                         _("Evidence is either accepted or returned, not both"));
  else if (self->accepted_by_id != 0 && self->accepted_by_id == self->person_id)
    g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                         _("Nobody accepts their own evidence"));
  else if (self->item == ATTAIN_EVIDENCE_ITEM_CRITERION && self->application_id == 0)
    g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                         _("Evidence for a criterion belongs to an application: add it to that application"));
  else if (self->asye_id != 0 && (self->code == NULL || self->item == ATTAIN_EVIDENCE_ITEM_UNKNOWN))
    g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                         _("Evidence for a supported year is for one of its items: choose which"));
  else
    return TRUE;

  return FALSE;
}

static void
attain_evidence_class_init (AttainEvidenceClass *klass)
{
  AttainRecordClass *record_class = ATTAIN_RECORD_CLASS (klass);

  attain_record_class_set_fields (record_class, "evidence", N_("Evidence"), fields, G_N_ELEMENTS (fields));
  record_class->check = attain_evidence_check;
}

static void
attain_evidence_init (AttainEvidence *self)
{
}

AttainEvidence *
attain_evidence_new (void)
{
  return g_object_new (ATTAIN_TYPE_EVIDENCE, NULL);
}
