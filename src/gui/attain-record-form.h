/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "attain-access.h"
#include "attain-field-row.h"
#include "attain-store.h"
#include "attain-typed-record.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_RECORD_FORM (attain_record_form_get_type ())

G_DECLARE_FINAL_TYPE (AttainRecordForm, attain_record_form, ATTAIN, RECORD_FORM, GtkBox)

void               attain_record_form_begin      (AttainRecordForm  *self,
                                                  AttainStore       *store,
                                                  const AttainTable *table,
                                                  AttainRecord      *record);
void               attain_record_form_show       (AttainRecordForm  *self,
                                                  AttainRecord      *record);
void               attain_record_form_limit      (AttainRecordForm  *self,
                                                  AttainHeld         held);
gboolean           attain_record_form_may        (AttainRecordForm  *self,
                                                  AttainMay          may);
AttainRecord      *attain_record_form_get_record (AttainRecordForm  *self);
void               attain_record_form_add_group  (AttainRecordForm  *self,
                                                  const char        *title,
                                                  const char *const *fields);
void               attain_record_form_add_choice (AttainRecordForm  *self,
                                                  const char        *field,
                                                  const char *const *codes,
                                                  const char *const *titles);
AttainTypedRecord *attain_record_form_collect    (AttainRecordForm  *self);
gboolean           attain_record_form_complain   (AttainRecordForm  *self,
                                                  const char        *problem);
AttainRecord      *attain_record_form_dup_typed  (AttainRecordForm  *self);
AttainFieldRow    *attain_record_form_find_row   (AttainRecordForm  *self,
                                                  const char        *field);
void               attain_record_form_suggest    (AttainRecordForm  *self,
                                                  const char        *field,
                                                  const char        *text);

G_END_DECLS
