/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-asye-pause.h"

#include <string.h>

#include <glib/gi18n.h>

#include "attain-error.h"

G_DEFINE_FINAL_TYPE (AttainAsyePause, attain_asye_pause, ATTAIN_TYPE_RECORD)

#define AT(member) G_STRUCT_OFFSET (AttainAsyePause, member)

static const AttainField fields[] = {
  { "person-id", ATTAIN_FIELD_REF, AT (person_id), N_("Person"),
    .flags = ATTAIN_FIELD_REQUIRED, .column = "employee_id", .refers_to = "person" },
  { "asye-id", ATTAIN_FIELD_REF, AT (asye_id), N_("ASYE year"),
    .flags = ATTAIN_FIELD_REQUIRED, .refers_to = "asye" },
  { "from-on", ATTAIN_FIELD_DATE, AT (from_on), N_("From"),
    .flags = ATTAIN_FIELD_REQUIRED, .column = "from" },
  { "to-on", ATTAIN_FIELD_DATE, AT (to_on), N_("To"), .column = "to" },
  { "reason", ATTAIN_FIELD_TEXT, AT (reason), N_("Reason"), .flags = ATTAIN_FIELD_REQUIRED, .max = 64 },
  { "agreed-by", ATTAIN_FIELD_TEXT, AT (agreed_by), N_("Agreed by"), .max = 500 },
  { "person-name", ATTAIN_FIELD_TEXT, AT (person_name), N_("Name"),
    .flags = ATTAIN_FIELD_LOOKED_UP | ATTAIN_FIELD_PERSONAL },
};

static gboolean
attain_asye_pause_check (AttainRecord  *record,
                         GError       **error)
{
  AttainAsyePause *self = ATTAIN_ASYE_PAUSE (record);

  if (self->to_on != NULL && strcmp (self->to_on, self->from_on) < 0)
    g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                         _("The pause ends before it begins"));
  else if (g_strcmp0 (self->reason, "capability") == 0)
    g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                         _("The year is never paused for capability: concerns go through the employer's own "
                           "procedures"));
  else
    return TRUE;

  return FALSE;
}

static void
attain_asye_pause_class_init (AttainAsyePauseClass *klass)
{
  AttainRecordClass *record_class = ATTAIN_RECORD_CLASS (klass);

  attain_record_class_set_fields (record_class, "asye-pause", N_("Pause"), fields, G_N_ELEMENTS (fields));
  record_class->check = attain_asye_pause_check;
}

static void
attain_asye_pause_init (AttainAsyePause *self)
{
}

AttainAsyePause *
attain_asye_pause_new (void)
{
  return g_object_new (ATTAIN_TYPE_ASYE_PAUSE, NULL);
}
