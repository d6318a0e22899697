/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-application-line.h"

#include <glib/gi18n.h>

#include "attain-date.h"

G_DEFINE_FINAL_TYPE (AttainApplicationLine, attain_application_line, ATTAIN_TYPE_RECORD)

#define AT(member) G_STRUCT_OFFSET (AttainApplicationLine, member)
#define TOLD ATTAIN_FIELD_LOOKED_UP

static const AttainField fields[] = {
  { "reference", ATTAIN_FIELD_TEXT, AT (reference), N_("Reference"), .flags = TOLD },
  { "person-id", ATTAIN_FIELD_REF, AT (person_id), N_("Person"), .flags = TOLD, .refers_to = "person" },
  { "employee-id", ATTAIN_FIELD_TEXT, AT (employee_id), N_("Employee number"), .flags = TOLD | ATTAIN_FIELD_PERSONAL },
  { "person-name", ATTAIN_FIELD_TEXT, AT (person_name), N_("Name"), .flags = TOLD | ATTAIN_FIELD_PERSONAL },
  { "team", ATTAIN_FIELD_TEXT, AT (team), N_("Team"), .flags = TOLD },
  { "route-title", ATTAIN_FIELD_TEXT, AT (route_title), N_("Route"), .flags = TOLD },
  { "towards", ATTAIN_FIELD_TEXT, AT (towards), N_("Towards"), .flags = TOLD },
  { "state", ATTAIN_FIELD_ENUM, AT (state), N_("State"),
    .flags = TOLD, .choices = &attain_application_state_choices },
  { "state-on", ATTAIN_FIELD_DATE, AT (state_on), N_("Since"), .flags = TOLD },
  { "days", ATTAIN_FIELD_INT, AT (days), N_("Days"), .flags = TOLD },
  { "due-on", ATTAIN_FIELD_DATE, AT (due_on), N_("Due on"), .flags = TOLD },
  { "days-late", ATTAIN_FIELD_INT, AT (days_late), N_("Days late"), .flags = TOLD },
  { "turn", ATTAIN_FIELD_INT, AT (turn), N_("Turn"), .flags = TOLD },
  { "turn-label", ATTAIN_FIELD_TEXT, AT (turn_label), N_("Waits for"), .flags = TOLD },
  { "panel-on", ATTAIN_FIELD_DATE, AT (panel_on), N_("Panel on"), .flags = TOLD },
  { "outcome", ATTAIN_FIELD_ENUM, AT (outcome), N_("Outcome"),
    .flags = TOLD, .choices = &attain_application_outcome_choices },
  { "effective-on", ATTAIN_FIELD_DATE, AT (effective_on), N_("Effective on"), .flags = TOLD },
  { "escalated", ATTAIN_FIELD_INT, AT (escalated), N_("Has come up"), .flags = TOLD },
  { "letter-due", ATTAIN_FIELD_INT, AT (letter_due), N_("Letter to be sent"), .flags = TOLD },
  { "declaration-due", ATTAIN_FIELD_INT, AT (declaration_due), N_("Conflicts to be declared"), .flags = TOLD },
};

static void
attain_application_line_class_init (AttainApplicationLineClass *klass)
{
  attain_record_class_set_fields (ATTAIN_RECORD_CLASS (klass), "application-line", N_("Application"), fields,
                                  G_N_ELEMENTS (fields));
}

static void
attain_application_line_init (AttainApplicationLine *self)
{
}

AttainApplicationLine *
attain_application_line_new (void)
{
  return g_object_new (ATTAIN_TYPE_APPLICATION_LINE, NULL);
}

static void
set_turn (AttainApplicationLine *self,
          AttainApplicationRole  turn)
{
  self->turn = turn;
  g_free (self->turn_label);
  self->turn_label = turn != 0 ? attain_application_role_list_labels (turn) : NULL;
}

/**
 * attain_application_line_tell:
 * @self: a line, which knows where the application stands
 * @turn: whose turn it is
 * @due_on: (transfer full) (nullable): by when
 * @on: the day
 *
 * Fills in what follows for the day: how long it has been there, how late it is, and who is waited for. What waits
 * for Attain itself waits for nobody.
 */
void
attain_application_line_tell (AttainApplicationLine *self,
                              AttainApplicationRole  turn,
                              char                  *due_on,
                              const char            *on)
{
  set_turn (self, turn & ~ATTAIN_ACTOR_SYSTEM);
  self->days = self->state_on != NULL ? MAX (attain_date_days_between (self->state_on, on), 0) : 0;
  self->due_on = due_on;
  self->days_late = due_on != NULL && self->turn != 0 ? MAX (attain_date_days_between (due_on, on), 0) : 0;
}

/**
 * attain_application_line_await_declaration:
 * @self: a line that is told
 *
 * Has whoever looks say first if they have a conflict of interest; until then nobody else is named to them.
 */
void
attain_application_line_await_declaration (AttainApplicationLine *self)
{
  self->declaration_due = TRUE;
  set_turn (self, ATTAIN_ACTOR_MEMBER);
}
