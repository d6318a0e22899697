/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-establishment.h"

#include <string.h>

#include <glib/gi18n.h>

#include "attain-error.h"

/* No team has so many people: a number of posts with a digit too many. */
#define MAX_FTE 10000

G_DEFINE_FINAL_TYPE (AttainEstablishment, attain_establishment, ATTAIN_TYPE_RECORD)

#define AT(member) G_STRUCT_OFFSET (AttainEstablishment, member)

static const AttainField fields[] = {
  { "team", ATTAIN_FIELD_TEXT, AT (team), N_("Team"), .flags = ATTAIN_FIELD_REQUIRED, .max = 200 },
  { "role", ATTAIN_FIELD_TEXT, AT (role), N_("Role"), .flags = ATTAIN_FIELD_REQUIRED, .max = 200 },
  { "grade", ATTAIN_FIELD_TEXT, AT (grade), N_("Grade"), .max = 64 },
  { "fte", ATTAIN_FIELD_REAL, AT (fte), N_("FTE"), .flags = ATTAIN_FIELD_REQUIRED },
  { "from-on", ATTAIN_FIELD_DATE, AT (from_on), N_("From"), .flags = ATTAIN_FIELD_REQUIRED, .column = "from" },
  { "to-on", ATTAIN_FIELD_DATE, AT (to_on), N_("To"), .column = "to" },
};

static gboolean
attain_establishment_check (AttainRecord  *record,
                            GError       **error)
{
  AttainEstablishment *self = ATTAIN_ESTABLISHMENT (record);

  if (self->to_on != NULL && strcmp (self->to_on, self->from_on) < 0)
    g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID, _("To: the funding ends before it begins"));
  else if (!(self->fte > 0 && self->fte <= MAX_FTE))
    g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                 _("FTE: the funded full-time equivalent, more than 0 and at most %d"), MAX_FTE);
  else
    return TRUE;

  return FALSE;
}

static void
attain_establishment_class_init (AttainEstablishmentClass *klass)
{
  AttainRecordClass *record_class = ATTAIN_RECORD_CLASS (klass);

  attain_record_class_set_fields (record_class, "establishment", N_("Establishment"), fields, G_N_ELEMENTS (fields));
  record_class->check = attain_establishment_check;
}

static void
attain_establishment_init (AttainEstablishment *self)
{
}
