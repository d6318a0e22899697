/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-window.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_EXPORT_DIALOG (attain_export_dialog_get_type ())

G_DECLARE_FINAL_TYPE (AttainExportDialog, attain_export_dialog, ATTAIN, EXPORT_DIALOG, AdwWindow)

AttainExportDialog *attain_export_dialog_new   (AttainWindow       *parent);
void                attain_export_dialog_write (AttainExportDialog *self,
                                                GFile              *file);

G_END_DECLS
