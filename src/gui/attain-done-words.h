/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-application-move.h"
#include "attain-open-meeting.h"

G_BEGIN_DECLS

/* What is told of something once it is done. */

const char *attain_done_words_move (AttainApplicationMove move);
const char *attain_done_words_deed (AttainMeetingDeed     deed);

G_END_DECLS
