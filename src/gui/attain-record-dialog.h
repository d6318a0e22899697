/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "attain-access.h"
#include "attain-record-form.h"
#include "attain-store.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_RECORD_DIALOG (attain_record_dialog_get_type ())

G_DECLARE_FINAL_TYPE (AttainRecordDialog, attain_record_dialog, ATTAIN, RECORD_DIALOG, AdwWindow)

/* Writes what was typed; in the store's thread. */
typedef gboolean (*AttainRecordJob) (AttainChange *change, AttainRecord *typed, gpointer data, GError **error);

/* What is told once it is written, where it is more than the name of the action; the caller owns it. */
typedef char    *(*AttainRecordWords) (AttainRecord *typed, gpointer data);

AttainRecordDialog *attain_record_dialog_new         (GtkWidget          *parent,
                                                      AttainStore        *store,
                                                      const AttainTable  *table,
                                                      AttainRecord       *record,
                                                      const char         *action);
void                attain_record_dialog_limit       (AttainRecordDialog *self,
                                                      AttainHeld          held);
void                attain_record_dialog_add_group   (AttainRecordDialog *self,
                                                      const char         *title,
                                                      const char *const  *fields);
void                attain_record_dialog_add_choice  (AttainRecordDialog *self,
                                                      const char         *field,
                                                      const char *const  *codes,
                                                      const char *const  *titles);
void                attain_record_dialog_add_widget  (AttainRecordDialog *self,
                                                      GtkWidget          *widget);
void                attain_record_dialog_set_job     (AttainRecordDialog *self,
                                                      AttainRecordJob     job,
                                                      AttainRecordWords   words,
                                                      gpointer            data,
                                                      GDestroyNotify      free_data);
void                attain_record_dialog_name_act    (AttainRecordDialog *self,
                                                      const char         *button,
                                                      const char         *done);
AttainRecordForm   *attain_record_dialog_get_form    (AttainRecordDialog *self);
AttainRecord       *attain_record_dialog_dup_typed   (AttainRecordDialog *self);
void                attain_record_dialog_let_delete  (AttainRecordDialog *self,
                                                      const char         *action);
void                attain_record_dialog_let_read    (AttainRecordDialog *self);

G_END_DECLS
