/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-appointment.h"

#include <string.h>

#include <glib/gi18n.h>

#include "attain-error.h"

G_DEFINE_ENUM_TYPE (AttainAppointmentRole, attain_appointment_role,
                    G_DEFINE_ENUM_VALUE (ATTAIN_APPOINTMENT_ROLE_UNKNOWN, "unknown"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_APPOINTMENT_ROLE_ACADEMY, "academy"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_APPOINTMENT_ROLE_PANEL_MEMBER, "panel_member"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_APPOINTMENT_ROLE_PANEL_CHAIR, "panel_chair"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_APPOINTMENT_ROLE_HR, "hr"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_APPOINTMENT_ROLE_OBSERVER, "observer"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_APPOINTMENT_ROLE_ADMINISTRATOR, "administrator"))

static const char *const appointment_role_labels[] = {
  N_("Not known"),
  N_("Academy"),
  N_("Panel member"),
  N_("Panel chair"),
  N_("Human resources"),
  N_("Observer"),
  N_("Administrator"),
};

const AttainEnum attain_appointment_role_choices = { attain_appointment_role_get_type, appointment_role_labels };

G_DEFINE_FINAL_TYPE (AttainAppointment, attain_appointment, ATTAIN_TYPE_RECORD)

#define AT(member) G_STRUCT_OFFSET (AttainAppointment, member)

static const AttainField fields[] = {
  { "person-id", ATTAIN_FIELD_REF, AT (person_id), N_("Person"),
    .flags = ATTAIN_FIELD_REQUIRED, .column = "employee_id", .refers_to = "person" },
  { "role", ATTAIN_FIELD_ENUM, AT (role), N_("Role"),
    .flags = ATTAIN_FIELD_REQUIRED, .choices = &attain_appointment_role_choices },
  { "from-on", ATTAIN_FIELD_DATE, AT (from_on), N_("From"),
    .flags = ATTAIN_FIELD_REQUIRED, .column = "from" },
  { "to-on", ATTAIN_FIELD_DATE, AT (to_on), N_("To"), .column = "to" },
  { "person-name", ATTAIN_FIELD_TEXT, AT (person_name), N_("Name"),
    .flags = ATTAIN_FIELD_LOOKED_UP | ATTAIN_FIELD_PERSONAL },
};

static gboolean
attain_appointment_check (AttainRecord  *record,
                          GError       **error)
{
  AttainAppointment *self = ATTAIN_APPOINTMENT (record);

  if (self->to_on != NULL && strcmp (self->to_on, self->from_on) < 0)
    g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                         _("The appointment ends before it begins"));
  else
    return TRUE;

  return FALSE;
}

static void
attain_appointment_class_init (AttainAppointmentClass *klass)
{
  AttainRecordClass *record_class = ATTAIN_RECORD_CLASS (klass);

  attain_record_class_set_fields (record_class, "appointment", N_("Appointment"), fields, G_N_ELEMENTS (fields));
  record_class->check = attain_appointment_check;
}

static void
attain_appointment_init (AttainAppointment *self)
{
}

AttainAppointment *
attain_appointment_new (void)
{
  return g_object_new (ATTAIN_TYPE_APPOINTMENT, NULL);
}
