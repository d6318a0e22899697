/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-context.h"
#include "attain-record-dialog.h"

G_BEGIN_DECLS

void attain_absence_days_suggest (AttainRecordDialog *dialog,
                                  gpointer            absence,
                                  AttainContext      *context);

G_END_DECLS
