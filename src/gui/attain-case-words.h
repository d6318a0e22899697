/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-panel-meeting.h"

G_BEGIN_DECLS

/* Ages, time limits and meetings as people say them. */

char       *attain_case_words_age     (const char         *since,
                                       const char         *today);
char       *attain_case_words_due     (const char         *due_on,
                                       const char         *today);
const char *attain_case_words_ground  (const char         *ground);
char       *attain_case_words_meeting (AttainPanelMeeting *meeting);
char       *attain_case_words_since   (const char         *since,
                                       const char         *today);

G_END_DECLS
