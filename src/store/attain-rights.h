/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-access.h"
#include "attain-table.h"

G_BEGIN_DECLS

/* What whoever uses a connection may do with all that is kept about somebody. */
typedef struct _AttainRights AttainRights;

AttainRights *attain_rights_read    (AttainDb           *db,
                                     gint64              person_id,
                                     GError            **error);
void          attain_rights_free    (AttainRights       *self);
AttainHeld    attain_rights_get     (const AttainRights *self,
                                     const AttainTable  *table);
gboolean      attain_rights_may     (const AttainRights *self,
                                     const AttainTable  *table,
                                     AttainMay           may);
gboolean      attain_rights_hold    (AttainDb           *db,
                                     const AttainTable  *table,
                                     gpointer            record,
                                     AttainHeld         *held,
                                     GError            **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainRights, attain_rights_free)

G_END_DECLS
