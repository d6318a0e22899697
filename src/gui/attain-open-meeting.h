/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-open-case.h"
#include "attain-panel-file.h"

G_BEGIN_DECLS

/**
 * AttainMeetingDeed:
 *
 * What may be done with a meeting of a panel, besides what is done with its cases.
 */
typedef enum
{
  ATTAIN_MEETING_SEAT,
  ATTAIN_MEETING_UNSEAT,
  ATTAIN_MEETING_PRESENT,
  ATTAIN_MEETING_ABSENT,
  ATTAIN_MEETING_PUT,
  ATTAIN_MEETING_TAKE_OFF,
  ATTAIN_MEETING_SEND_PAPERS,
  ATTAIN_MEETING_OPEN,
  ATTAIN_MEETING_CLOSE,
  ATTAIN_MEETING_POSTPONE,
} AttainMeetingDeed;

#define ATTAIN_TYPE_OPEN_MEETING (attain_open_meeting_get_type ())

/* A meeting that somebody has before them, with the doors to do something with it. */
G_DECLARE_FINAL_TYPE (AttainOpenMeeting, attain_open_meeting, ATTAIN, OPEN_MEETING, GObject)

AttainOpenMeeting     *attain_open_meeting_new           (AttainContext        *context,
                                                          AttainReferenceSet   *reference,
                                                          AttainPanelFile      *file);
AttainContext         *attain_open_meeting_get_context   (AttainOpenMeeting    *self);
AttainReferenceSet    *attain_open_meeting_get_reference (AttainOpenMeeting    *self);
const AttainPanelFile *attain_open_meeting_get           (AttainOpenMeeting    *self);
GPtrArray             *attain_open_meeting_get_cases     (AttainOpenMeeting    *self);
void                   attain_open_meeting_do            (AttainOpenMeeting    *self,
                                                          AttainMeetingDeed     deed,
                                                          gint64                id,
                                                          const char           *text,
                                                          GAsyncReadyCallback   callback,
                                                          gpointer              user_data);

G_END_DECLS
