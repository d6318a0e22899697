/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-asye-case.h"
#include "attain-context.h"
#include "attain-record-dialog.h"

G_BEGIN_DECLS

AttainRecordDialog *attain_conclude_dialog_new (GtkWidget            *parent,
                                                AttainContext        *context,
                                                const AttainAsyeCase *year);

G_END_DECLS
