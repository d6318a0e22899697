/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-context.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ATTAIN_TYPE_IMPORT_DIALOG (attain_import_dialog_get_type ())

G_DECLARE_FINAL_TYPE (AttainImportDialog, attain_import_dialog, ATTAIN, IMPORT_DIALOG, AdwWindow)

AttainImportDialog *attain_import_dialog_new          (GtkWidget          *parent,
                                                       AttainContext      *context);
void                attain_import_dialog_set_file     (AttainImportDialog *self,
                                                       GFile              *file);
void                attain_import_dialog_save_refused (AttainImportDialog *self,
                                                       GFile              *file);

G_END_DECLS
