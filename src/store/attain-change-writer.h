/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-table.h"

G_BEGIN_DECLS

/* What a change does to one table: its rows, what is found by search, and at the end what follows from all of them. */
typedef struct _AttainChangeWriter AttainChangeWriter;

AttainChangeWriter *attain_change_writer_new    (const AttainTable   *table);
void                attain_change_writer_free   (AttainChangeWriter  *self);
gboolean            attain_change_writer_insert (AttainChangeWriter  *self,
                                                 AttainDb            *db,
                                                 AttainRecord        *record,
                                                 gboolean             in_bulk,
                                                 GError             **error);
gboolean            attain_change_writer_update (AttainChangeWriter  *self,
                                                 AttainDb            *db,
                                                 AttainRecord        *old,
                                                 AttainRecord        *record,
                                                 GError             **error);
gboolean            attain_change_writer_delete (AttainChangeWriter  *self,
                                                 AttainDb            *db,
                                                 AttainRecord        *old,
                                                 GError             **error);
gboolean            attain_change_writer_finish (AttainChangeWriter  *self,
                                                 AttainDb            *db,
                                                 GError             **error);

G_END_DECLS
