/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-db.h"
#include "attain-record.h"

G_BEGIN_DECLS

/**
 * AttainTypedRecord:
 * @record: what was typed
 * @fields: the #AttainField of each person that it refers to
 * @employee_ids: what was typed for each of them; empty for nobody
 *
 * A record as it was typed into a form, where people are known by their employee numbers.
 */
typedef struct
{
  AttainRecord *record;
  GPtrArray    *fields;
  GPtrArray    *employee_ids;
} AttainTypedRecord;

AttainTypedRecord *attain_typed_record_new     (AttainRecord       *record);
void               attain_typed_record_free    (AttainTypedRecord  *self);
void               attain_typed_record_add     (AttainTypedRecord  *self,
                                                const AttainField  *field,
                                                const char         *employee_id);
gboolean           attain_typed_record_resolve (AttainTypedRecord  *self,
                                                AttainDb           *db,
                                                GError            **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainTypedRecord, attain_typed_record_free)

G_END_DECLS
