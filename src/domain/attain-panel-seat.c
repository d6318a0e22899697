/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-panel-seat.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (AttainPanelSeat, attain_panel_seat, ATTAIN_TYPE_RECORD)

#define AT(member) G_STRUCT_OFFSET (AttainPanelSeat, member)

static const AttainField fields[] = {
  { "person-id", ATTAIN_FIELD_REF, AT (person_id), N_("Person"),
    .flags = ATTAIN_FIELD_REQUIRED, .column = "employee_id", .refers_to = "person" },
  { "meeting-id", ATTAIN_FIELD_REF, AT (meeting_id), N_("Meeting"),
    .flags = ATTAIN_FIELD_REQUIRED, .refers_to = "panel_meeting" },
  { "role", ATTAIN_FIELD_TEXT, AT (role), N_("Role"), .flags = ATTAIN_FIELD_REQUIRED, .max = 64 },
  { "votes", ATTAIN_FIELD_ENUM, AT (votes), N_("Votes"), .choices = &attain_yes_no_choices },
  { "present", ATTAIN_FIELD_ENUM, AT (present), N_("Present"), .choices = &attain_yes_no_choices },
  { "person-name", ATTAIN_FIELD_TEXT, AT (person_name), N_("Name"),
    .flags = ATTAIN_FIELD_LOOKED_UP | ATTAIN_FIELD_PERSONAL },
};

static void
attain_panel_seat_class_init (AttainPanelSeatClass *klass)
{
  AttainRecordClass *record_class = ATTAIN_RECORD_CLASS (klass);

  attain_record_class_set_fields (record_class, "panel-seat", N_("Seat"), fields, G_N_ELEMENTS (fields));
}

static void
attain_panel_seat_init (AttainPanelSeat *self)
{
}

AttainPanelSeat *
attain_panel_seat_new (void)
{
  return g_object_new (ATTAIN_TYPE_PANEL_SEAT, NULL);
}

/**
 * attain_panel_seat_count_voters:
 * @seats: (element-type AttainPanelSeat): those of a meeting
 *
 * Returns: how many of them have a vote, whatever binds whoever sits there to an applicant
 */
guint
attain_panel_seat_count_voters (GPtrArray *seats)
{
  guint n = 0;

  for (guint i = 0; i < seats->len; i++)
    n += ((AttainPanelSeat *) g_ptr_array_index (seats, i))->votes == ATTAIN_YES_NO_YES;

  return n;
}
