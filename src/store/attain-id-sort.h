/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Puts millions of ids in the order of a small number each, ties in the order they came. */
typedef struct _AttainIdSort AttainIdSort;

AttainIdSort *attain_id_sort_new  (void);
void          attain_id_sort_add  (AttainIdSort *self,
                                   gint64        id,
                                   guint32       rank);
GArray       *attain_id_sort_end  (AttainIdSort *self,
                                   gboolean      descending);
void          attain_id_sort_free (AttainIdSort *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainIdSort, attain_id_sort_free)

G_END_DECLS
