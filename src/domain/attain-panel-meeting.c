/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-panel-meeting.h"

#include <glib/gi18n.h>

#include "attain-error.h"

G_DEFINE_ENUM_TYPE (AttainPanelMeetingState, attain_panel_meeting_state,
                    G_DEFINE_ENUM_VALUE (ATTAIN_PANEL_MEETING_STATE_UNKNOWN, "unknown"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_PANEL_MEETING_STATE_PLANNED, "planned"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_PANEL_MEETING_STATE_OPEN, "open"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_PANEL_MEETING_STATE_CLOSED, "closed"))

static const char *const panel_meeting_state_labels[] = {
  N_("Not known"),
  N_("Planned"),
  N_("Open"),
  N_("Closed"),
};

const AttainEnum attain_panel_meeting_state_choices = { attain_panel_meeting_state_get_type, panel_meeting_state_labels };

G_DEFINE_FINAL_TYPE (AttainPanelMeeting, attain_panel_meeting, ATTAIN_TYPE_RECORD)

#define AT(member) G_STRUCT_OFFSET (AttainPanelMeeting, member)

static const AttainField fields[] = {
  { "scheme", ATTAIN_FIELD_TEXT, AT (scheme), N_("Scheme"), .flags = ATTAIN_FIELD_REQUIRED, .max = 64 },
  { "edition", ATTAIN_FIELD_TEXT, AT (edition), N_("Edition"), .max = 64 },
  { "panel", ATTAIN_FIELD_TEXT, AT (panel), N_("Panel"), .flags = ATTAIN_FIELD_REQUIRED, .max = 64 },
  { "title", ATTAIN_FIELD_TEXT, AT (title), N_("Title"), .flags = ATTAIN_FIELD_REQUIRED, .max = 200 },
  { "held-on", ATTAIN_FIELD_DATE, AT (held_on), N_("Date"), .flags = ATTAIN_FIELD_REQUIRED },
  { "starts-at", ATTAIN_FIELD_TEXT, AT (starts_at), N_("Time"), .max = 5 },
  { "place", ATTAIN_FIELD_TEXT, AT (place), N_("Place"), .max = 200 },
  { "state", ATTAIN_FIELD_ENUM, AT (state), N_("State"), .choices = &attain_panel_meeting_state_choices },
  { "appeal", ATTAIN_FIELD_ENUM, AT (appeal), N_("Appeal panel"), .choices = &attain_yes_no_choices },
  { "notes", ATTAIN_FIELD_TEXT, AT (notes), N_("Notes"), .flags = ATTAIN_FIELD_LONG, .max = 50000 },
  { "n-cases", ATTAIN_FIELD_INT, AT (n_cases), N_("Applications"), .flags = ATTAIN_FIELD_LOOKED_UP },
  { "n-decided", ATTAIN_FIELD_INT, AT (n_decided), N_("Decided"), .flags = ATTAIN_FIELD_LOOKED_UP },
  { "n-unsent", ATTAIN_FIELD_INT, AT (n_unsent), N_("Papers not sent"), .flags = ATTAIN_FIELD_LOOKED_UP },
  { "n-seats", ATTAIN_FIELD_INT, AT (n_seats), N_("Members"), .flags = ATTAIN_FIELD_LOOKED_UP },
  { "n-voters", ATTAIN_FIELD_INT, AT (n_voters), N_("With a vote"), .flags = ATTAIN_FIELD_LOOKED_UP },
};

/* Hours and minutes, as clocks show them: 09:30. */
static gboolean
is_time (const char *text)
{
  return g_regex_match_simple ("^([01][0-9]|2[0-3]):[0-5][0-9]$", text, 0, 0);
}

static gboolean
attain_panel_meeting_check (AttainRecord  *record,
                            GError       **error)
{
  AttainPanelMeeting *self = ATTAIN_PANEL_MEETING (record);

  if (self->starts_at != NULL && !is_time (self->starts_at))
    g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                         _("Time: hours and minutes, such as 14:00"));
  else
    return TRUE;

  return FALSE;
}

static void
attain_panel_meeting_class_init (AttainPanelMeetingClass *klass)
{
  AttainRecordClass *record_class = ATTAIN_RECORD_CLASS (klass);

  attain_record_class_set_fields (record_class, "panel-meeting", N_("Panel meeting"), fields, G_N_ELEMENTS (fields));
  record_class->check = attain_panel_meeting_check;
}

static void
attain_panel_meeting_init (AttainPanelMeeting *self)
{
}

/**
 * attain_panel_meeting_is_counted:
 * @self: a meeting, as somebody reads it
 * @access: who they are
 *
 * That a panel meets is known to all, who sits there and for whom only to its members and the academy's offices.
 *
 * Returns: whether what the meeting says of its members and its agenda is all there is
 */
gboolean
attain_panel_meeting_is_counted (AttainPanelMeeting *self,
                                 AttainAccess       *access)
{
  return self->n_seats > 0 || attain_access_sees_every (access, "panel_seat");
}

AttainPanelMeeting *
attain_panel_meeting_new (void)
{
  return g_object_new (ATTAIN_TYPE_PANEL_MEETING, NULL);
}
