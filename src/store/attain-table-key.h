/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-table.h"

G_BEGIN_DECLS

/* A question that is asked for thousands of records in a row: which rows have the same values in some fields. */
typedef struct _AttainTableKey AttainTableKey;

AttainTableKey *attain_table_key_new         (AttainDb            *db,
                                              const AttainTable   *table,
                                              const char *const   *names,
                                              GError             **error);
void            attain_table_key_seek        (AttainTableKey      *self,
                                              AttainRecord        *like);
gboolean        attain_table_key_next        (AttainTableKey      *self,
                                              AttainRecord        *row,
                                              GError             **error);
void            attain_table_key_rewind      (AttainTableKey      *self);
void            attain_table_key_free        (AttainTableKey      *self);

gboolean        attain_table_get_last_id     (const AttainTable   *self,
                                              AttainDb            *db,
                                              gint64              *id,
                                              GError             **error);
AttainCursor   *attain_table_query_all       (const AttainTable   *self,
                                              AttainDb            *db,
                                              GError             **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainTableKey, attain_table_key_free)

G_END_DECLS
