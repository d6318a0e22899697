/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-reading-page.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_MEETING_PAGE (attain_meeting_page_get_type ())

G_DECLARE_FINAL_TYPE (AttainMeetingPage, attain_meeting_page, ATTAIN, MEETING_PAGE, AttainReadingPage)

G_END_DECLS
