/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-application.h"
#include "attain-panel-meeting.h"
#include "attain-person.h"
#include "attain-window.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_COMMAND (attain_command_get_type ())

G_DECLARE_FINAL_TYPE (AttainCommand, attain_command, ATTAIN, COMMAND, GObject)

GPtrArray     *attain_command_list            (AttainWindow       *window);
AttainCommand *attain_command_new_application (AttainApplication  *application);
AttainCommand *attain_command_new_meeting     (AttainPanelMeeting *meeting);
AttainCommand *attain_command_new_person      (AttainPerson       *person);
const char    *attain_command_get_title       (AttainCommand      *self);
void           attain_command_run             (AttainCommand      *self,
                                               AttainWindow       *window);

G_END_DECLS
