/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-change.h"
#include "attain-panel-meeting.h"
#include "attain-rulebook.h"

G_BEGIN_DECLS

/**
 * AttainPanelWork:
 * @change: the change that all of it is written in
 * @rulebook: what panels are held by
 * @actor_id: who does it; 0 for somebody who works for a file without accounts
 * @on: the day
 *
 * Whose work on meetings of panels it is, and when.
 */
typedef struct
{
  AttainChange         *change;
  const AttainRulebook *rulebook;
  gint64                actor_id;
  const char           *on;
} AttainPanelWork;

gboolean attain_panel_work_make        (const AttainPanelWork  *self,
                                        AttainPanelMeeting     *meeting,
                                        GError                **error);
gboolean attain_panel_work_postpone    (const AttainPanelWork  *self,
                                        gint64                  meeting_id,
                                        const char             *held_on,
                                        GError                **error);
gboolean attain_panel_work_seat        (const AttainPanelWork  *self,
                                        gint64                  meeting_id,
                                        gint64                  person_id,
                                        const char             *role,
                                        GError                **error);
gboolean attain_panel_work_unseat      (const AttainPanelWork  *self,
                                        gint64                  meeting_id,
                                        gint64                  person_id,
                                        GError                **error);
gboolean attain_panel_work_set_present (const AttainPanelWork  *self,
                                        gint64                  meeting_id,
                                        gint64                  person_id,
                                        gboolean                present,
                                        GError                **error);
gboolean attain_panel_work_put         (const AttainPanelWork  *self,
                                        gint64                  meeting_id,
                                        gint64                  application_id,
                                        GError                **error);
gboolean attain_panel_work_take_off    (const AttainPanelWork  *self,
                                        gint64                  meeting_id,
                                        gint64                  application_id,
                                        GError                **error);
gboolean attain_panel_work_send_papers (const AttainPanelWork  *self,
                                        gint64                  meeting_id,
                                        GError                **error);
gboolean attain_panel_work_open        (const AttainPanelWork  *self,
                                        gint64                  meeting_id,
                                        GError                **error);
gboolean attain_panel_work_close       (const AttainPanelWork  *self,
                                        gint64                  meeting_id,
                                        GError                **error);

G_END_DECLS
