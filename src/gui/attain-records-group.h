/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-window.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_RECORDS_GROUP (attain_records_group_get_type ())

G_DECLARE_FINAL_TYPE (AttainRecordsGroup, attain_records_group, ATTAIN, RECORDS_GROUP, AdwPreferencesGroup)

void attain_records_group_bind (AttainRecordsGroup *self,
                                AttainContext      *context);

G_END_DECLS
