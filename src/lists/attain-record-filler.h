/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-live-records.h"
#include "attain-store.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_RECORD_FILLER (attain_record_filler_get_type ())

G_DECLARE_FINAL_TYPE (AttainRecordFiller, attain_record_filler, ATTAIN, RECORD_FILLER, GObject)

AttainRecordFiller *attain_record_filler_new       (AttainStore        *store,
                                                    const AttainTable  *table,
                                                    AttainLiveRecords  *records);
void                attain_record_filler_set_as_of (AttainRecordFiller *self,
                                                    const char         *as_of);
void                attain_record_filler_set_seen  (AttainRecordFiller *self,
                                                    guint               position);
void                attain_record_filler_want      (AttainRecordFiller *self,
                                                    gint64              id,
                                                    guint               position);
void                attain_record_filler_expect    (AttainRecordFiller *self,
                                                    const gint64       *ids,
                                                    guint               n_ids,
                                                    guint               position);
void                attain_record_filler_want_all  (AttainRecordFiller *self);

G_END_DECLS
