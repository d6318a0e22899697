/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-post.h"

#include <string.h>

#include <glib/gi18n.h>

#include "attain-error.h"

G_DEFINE_ENUM_TYPE (AttainContract, attain_contract,
                    G_DEFINE_ENUM_VALUE (ATTAIN_CONTRACT_UNKNOWN, "unknown"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_CONTRACT_PERMANENT, "permanent"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_CONTRACT_FIXED_TERM, "fixed_term"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_CONTRACT_AGENCY, "agency"))

static const char *const contract_labels[] = {
  N_("Not known"),
  N_("Permanent"),
  N_("Fixed term"),
  N_("Agency"),
};

const AttainEnum attain_contract_choices = { attain_contract_get_type, contract_labels };

G_DEFINE_ENUM_TYPE (AttainYesNo, attain_yes_no,
                    G_DEFINE_ENUM_VALUE (ATTAIN_YES_NO_UNKNOWN, "unknown"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_YES_NO_YES, "yes"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_YES_NO_NO, "no"))

static const char *const yes_no_labels[] = {
  N_("Not known"),
  N_("Yes"),
  N_("No"),
};

const AttainEnum attain_yes_no_choices = { attain_yes_no_get_type, yes_no_labels };

G_DEFINE_FINAL_TYPE (AttainPost, attain_post, ATTAIN_TYPE_RECORD)

#define AT(member) G_STRUCT_OFFSET (AttainPost, member)

static const AttainField fields[] = {
  { "person-id", ATTAIN_FIELD_REF, AT (person_id), N_("Person"),
    .flags = ATTAIN_FIELD_REQUIRED, .column = "employee_id", .refers_to = "person" },
  { "from-on", ATTAIN_FIELD_DATE, AT (from_on), N_("From"), .flags = ATTAIN_FIELD_REQUIRED, .column = "from" },
  { "to-on", ATTAIN_FIELD_DATE, AT (to_on), N_("To"), .column = "to" },
  { "team", ATTAIN_FIELD_TEXT, AT (team), N_("Team"), .flags = ATTAIN_FIELD_REQUIRED, .max = 200 },
  { "service", ATTAIN_FIELD_TEXT, AT (service), N_("Service"), .max = 200 },
  { "role", ATTAIN_FIELD_TEXT, AT (role), N_("Role"), .max = 200 },
  { "level", ATTAIN_FIELD_TEXT, AT (level), N_("Level"), .max = 64 },
  { "grade", ATTAIN_FIELD_TEXT, AT (grade), N_("Grade"), .max = 64 },
  { "fte", ATTAIN_FIELD_REAL, AT (fte), N_("FTE"), .flags = ATTAIN_FIELD_REQUIRED },
  { "contract", ATTAIN_FIELD_ENUM, AT (contract), N_("Contract"),
    .flags = ATTAIN_FIELD_REQUIRED, .choices = &attain_contract_choices },
  { "line-manager-id", ATTAIN_FIELD_REF, AT (line_manager_id), N_("Line manager"),
    .column = "line_manager", .refers_to = "person" },
  { "covers-vacancy", ATTAIN_FIELD_ENUM, AT (covers_vacancy), N_("Covers a vacancy"),
    .choices = &attain_yes_no_choices },
};

static gboolean
attain_post_check (AttainRecord  *record,
                   GError       **error)
{
  AttainPost *self = ATTAIN_POST (record);

  if (self->to_on != NULL && strcmp (self->to_on, self->from_on) < 0)
    g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID, _("The post ends before it begins"));
  else if (!(self->fte > 0 && self->fte <= 1))
    g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                         _("FTE: a share of full time, more than 0 and at most 1"));
  else if (self->line_manager_id != 0 && self->line_manager_id == self->person_id)
    g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID, _("Nobody can be their own line manager"));
  else if (self->covers_vacancy != ATTAIN_YES_NO_UNKNOWN && self->contract != ATTAIN_CONTRACT_AGENCY)
    g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                         _("Covers a vacancy: only said of agency workers"));
  else
    return TRUE;

  return FALSE;
}

static void
attain_post_class_init (AttainPostClass *klass)
{
  AttainRecordClass *record_class = ATTAIN_RECORD_CLASS (klass);

  attain_record_class_set_fields (record_class, "post", N_("Post"), fields, G_N_ELEMENTS (fields));
  record_class->check = attain_post_check;
}

static void
attain_post_init (AttainPost *self)
{
}

AttainPost *
attain_post_new (void)
{
  return g_object_new (ATTAIN_TYPE_POST, NULL);
}
