/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "attain-record.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_CONFLICT_DIALOG (attain_conflict_dialog_get_type ())

/* Two people saved the same record: shows field by field what each wrote, and lets one choose. */
G_DECLARE_FINAL_TYPE (AttainConflictDialog, attain_conflict_dialog, ATTAIN, CONFLICT_DIALOG, AdwWindow)

AttainConflictDialog *attain_conflict_dialog_new (GtkWidget    *parent,
                                                  AttainRecord *before,
                                                  AttainRecord *mine,
                                                  AttainRecord *theirs);

G_END_DECLS
