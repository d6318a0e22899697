/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "attain-asye-case.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_SCHEDULE_LIST (attain_schedule_list_get_type ())

/* All that is due in a supported year, part by part, with what is there of it. */
G_DECLARE_FINAL_TYPE (AttainScheduleList, attain_schedule_list, ATTAIN, SCHEDULE_LIST, AdwBin)

void attain_schedule_list_show (AttainScheduleList   *self,
                                const AttainAsyeCase *year,
                                const char           *today);

G_END_DECLS
