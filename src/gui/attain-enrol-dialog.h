/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-context.h"
#include "attain-record-dialog.h"

G_BEGIN_DECLS

AttainRecordDialog *attain_enrol_dialog_new (GtkWidget     *parent,
                                             AttainContext *context,
                                             const char    *cohort);

G_END_DECLS
