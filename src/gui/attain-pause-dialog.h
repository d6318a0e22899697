/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-asye-case.h"
#include "attain-context.h"
#include "attain-record-dialog.h"

G_BEGIN_DECLS

AttainRecordDialog *attain_pause_dialog_new    (GtkWidget            *parent,
                                                AttainContext        *context,
                                                const AttainAsyeCase *year);
AttainRecordDialog *attain_pause_dialog_change (GtkWidget            *parent,
                                                AttainContext        *context,
                                                const AttainAsyeCase *year,
                                                gint64                pause_id);
AttainRecordDialog *attain_pause_dialog_end    (GtkWidget            *parent,
                                                AttainContext        *context,
                                                const AttainAsyeCase *year);

G_END_DECLS
