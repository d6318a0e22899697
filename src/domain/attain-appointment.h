/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-record.h"

G_BEGIN_DECLS

/**
 * AttainAppointmentRole:
 *
 * What somebody can be appointed to.
 */
typedef enum
{
  ATTAIN_APPOINTMENT_ROLE_UNKNOWN,
  ATTAIN_APPOINTMENT_ROLE_ACADEMY,
  ATTAIN_APPOINTMENT_ROLE_PANEL_MEMBER,
  ATTAIN_APPOINTMENT_ROLE_PANEL_CHAIR,
  ATTAIN_APPOINTMENT_ROLE_HR,
  ATTAIN_APPOINTMENT_ROLE_OBSERVER,
  ATTAIN_APPOINTMENT_ROLE_ADMINISTRATOR,
} AttainAppointmentRole;

#define ATTAIN_TYPE_APPOINTMENT_ROLE (attain_appointment_role_get_type ())

GType attain_appointment_role_get_type (void);

extern const AttainEnum attain_appointment_role_choices;

#define ATTAIN_TYPE_APPOINTMENT (attain_appointment_get_type ())

G_DECLARE_FINAL_TYPE (AttainAppointment, attain_appointment, ATTAIN, APPOINTMENT, AttainRecord)

/**
 * AttainAppointment:
 *
 * What somebody was appointed to do for the academy or on panels, from a day to a day. What follows
 * from posts is not here.
 */
struct _AttainAppointment
{
  AttainRecord           parent_instance;

  gint64                 person_id;
  AttainAppointmentRole  role;
  char                  *from_on;
  char                  *to_on;
  char                  *person_name;
};

AttainAppointment *attain_appointment_new (void);

G_END_DECLS
