/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-panel-meeting.h"
#include "attain-rulebook.h"
#include "attain-tables.h"

G_BEGIN_DECLS

typedef enum
{
  ATTAIN_MEETING_ORDER_DATE,
  ATTAIN_MEETING_ORDER_TITLE,
  ATTAIN_MEETING_ORDER_STATE,
} AttainMeetingOrder;

/**
 * AttainMeetingWhen:
 * @ATTAIN_MEETING_TO_COME: those that are not closed, also where their day is past
 * @ATTAIN_MEETING_PAST: those that are closed
 * @ATTAIN_MEETING_ANY: all
 */
typedef enum
{
  ATTAIN_MEETING_TO_COME,
  ATTAIN_MEETING_PAST,
  ATTAIN_MEETING_ANY,
} AttainMeetingWhen;

/**
 * AttainMeetingFilter:
 * @when: which meetings
 * @appeals: whether only those are wanted that hear appeals
 * @text: (nullable): words of the title or the place
 * @order: by what they are ordered
 * @descending: which way
 *
 * Which meetings of panels are wanted, and in what order.
 */
typedef struct
{
  AttainMeetingWhen   when;
  gboolean            appeals;
  char               *text;
  AttainMeetingOrder  order;
  gboolean            descending;
} AttainMeetingFilter;

void       attain_meeting_filter_free       (AttainMeetingFilter   *self);

GArray    *attain_meeting_list              (AttainDb              *db,
                                             gconstpointer          filter,
                                             GError               **error);
GPtrArray *attain_meeting_list_candidates   (AttainDb              *db,
                                             const AttainRulebook  *rulebook,
                                             gint64                 meeting_id,
                                             GError               **error);
GPtrArray *attain_meeting_list_that_hear    (AttainDb              *db,
                                             const AttainRulebook  *rulebook,
                                             gint64                 application_id,
                                             GError               **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainMeetingFilter, attain_meeting_filter_free)

G_END_DECLS
