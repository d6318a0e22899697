/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-table.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_TOUCHED (attain_touched_get_type ())

/* What a change has touched: by it every list, page and figure knows whether to look again. */
typedef struct _AttainTouched AttainTouched;

GType          attain_touched_get_type   (void);

AttainTouched *attain_touched_new        (void);
AttainTouched *attain_touched_new_all    (void);
AttainTouched *attain_touched_ref        (AttainTouched     *self);
void           attain_touched_unref      (AttainTouched     *self);
void           attain_touched_add        (AttainTouched     *self,
                                          const AttainTable *table,
                                          gint64             id,
                                          gint64             person_id);
gboolean       attain_touched_is_empty   (AttainTouched     *self);
gboolean       attain_touched_has_table  (AttainTouched     *self,
                                          const AttainTable *table);
gboolean       attain_touched_has_record (AttainTouched     *self,
                                          const AttainTable *table,
                                          gint64             id);
gboolean       attain_touched_has_person (AttainTouched     *self,
                                          gint64             person_id);
GArray        *attain_touched_get_ids    (AttainTouched     *self,
                                          const AttainTable *table);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainTouched, attain_touched_unref)

G_END_DECLS
