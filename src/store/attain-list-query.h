/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-db.h"

G_BEGIN_DECLS

/* The question behind a list: which rows of a table, in what order. Values are bound, never pasted. */
typedef struct _AttainListQuery AttainListQuery;

AttainListQuery *attain_list_query_new   (const char       *table);
void             attain_list_query_free  (AttainListQuery  *self);
void             attain_list_query_where (AttainListQuery  *self,
                                          const char       *condition,
                                          const char       *format,
                                          ...);
void             attain_list_query_words (AttainListQuery  *self,
                                          const char       *column,
                                          const char       *text);
void             attain_list_query_order (AttainListQuery  *self,
                                          const char       *expression,
                                          gboolean          descending);
void             attain_list_query_order_as_of (AttainListQuery *self,
                                                const char      *expression,
                                                const char      *as_of,
                                                gboolean         descending);
GArray          *attain_list_query_run   (AttainListQuery  *self,
                                          AttainDb         *db,
                                          GError          **error);


G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainListQuery, attain_list_query_free)

G_END_DECLS
