/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-context.h"
#include "attain-evidence.h"
#include "attain-record-dialog.h"

G_BEGIN_DECLS

AttainRecordDialog *attain_look_dialog_new (GtkWidget      *parent,
                                            AttainContext  *context,
                                            AttainEvidence *evidence,
                                            gint64          assessor_id,
                                            gboolean        accepts);

G_END_DECLS
