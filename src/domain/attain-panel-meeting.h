/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-access.h"
#include "attain-post.h"
#include "attain-record.h"

G_BEGIN_DECLS

/**
 * AttainPanelMeetingState:
 *
 * Where a meeting stands: its cases are seen by its members until it is closed.
 */
typedef enum
{
  ATTAIN_PANEL_MEETING_STATE_UNKNOWN,
  ATTAIN_PANEL_MEETING_STATE_PLANNED,
  ATTAIN_PANEL_MEETING_STATE_OPEN,
  ATTAIN_PANEL_MEETING_STATE_CLOSED,
} AttainPanelMeetingState;

#define ATTAIN_TYPE_PANEL_MEETING_STATE (attain_panel_meeting_state_get_type ())

GType attain_panel_meeting_state_get_type (void);

extern const AttainEnum attain_panel_meeting_state_choices;

#define ATTAIN_TYPE_PANEL_MEETING (attain_panel_meeting_get_type ())

G_DECLARE_FINAL_TYPE (AttainPanelMeeting, attain_panel_meeting, ATTAIN, PANEL_MEETING, AttainRecord)

/**
 * AttainPanelMeeting:
 *
 * A meeting of a panel: when, where, and whether it is still to be.
 */
struct _AttainPanelMeeting
{
  AttainRecord             parent_instance;

  char                    *scheme;
  char                    *edition;
  char                    *panel;      /* a code of the scheme */
  char                    *title;
  char                    *held_on;
  char                    *starts_at;  /* 14:00 */
  char                    *place;
  AttainPanelMeetingState  state;
  AttainYesNo              appeal;
  char                    *notes;
  gint64                   n_cases;    /* on the agenda */
  gint64                   n_decided;  /* of them */
  gint64                   n_unsent;   /* of them, whose papers are not out */
  gint64                   n_seats;
  gint64                   n_voters;   /* who have a vote there */
};

AttainPanelMeeting *attain_panel_meeting_new        (void);
gboolean            attain_panel_meeting_is_counted (AttainPanelMeeting *self,
                                                     AttainAccess       *access);

G_END_DECLS
