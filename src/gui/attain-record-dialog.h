/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "attain-store.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_RECORD_DIALOG (attain_record_dialog_get_type ())

G_DECLARE_FINAL_TYPE (AttainRecordDialog, attain_record_dialog, ATTAIN, RECORD_DIALOG, AdwWindow)

AttainRecordDialog *attain_record_dialog_new         (GtkWidget          *parent,
                                                      AttainStore        *store,
                                                      const AttainTable  *table,
                                                      AttainRecord       *record,
                                                      const char         *action);
void                attain_record_dialog_add_group   (AttainRecordDialog *self,
                                                      const char         *title,
                                                      const char *const  *fields);
void                attain_record_dialog_let_delete  (AttainRecordDialog *self,
                                                      const char         *action);

G_END_DECLS
