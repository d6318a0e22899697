/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-record.h"

G_BEGIN_DECLS

typedef struct _AttainLiveRecords AttainLiveRecords;

AttainLiveRecords *attain_live_records_new      (void);
AttainLiveRecords *attain_live_records_ref      (AttainLiveRecords *self);
void               attain_live_records_unref    (AttainLiveRecords *self);
void               attain_live_records_add      (AttainLiveRecords *self,
                                                 AttainRecord      *record);
AttainRecord      *attain_live_records_find     (AttainLiveRecords *self,
                                                 gint64             id);
gboolean           attain_live_records_take     (AttainLiveRecords *self,
                                                 AttainRecord      *fresh);
GArray            *attain_live_records_list_ids (AttainLiveRecords *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainLiveRecords, attain_live_records_unref)

G_END_DECLS
