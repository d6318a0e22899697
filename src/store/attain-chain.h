/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The hash of one change: over the hash before it, its rows in order, then its own words. Written
 * by the change door, computed again by the check. */
typedef struct _AttainChain AttainChain;

AttainChain *attain_chain_begin   (const char  *previous);
void         attain_chain_add_row (AttainChain *self,
                                   const char  *table_name,
                                   gint64       record_id,
                                   gint64       person_id,
                                   gint64       version,
                                   const char  *before,
                                   const char  *after);
char        *attain_chain_end     (AttainChain *self,
                                   gint64       change_id,
                                   const char  *made_at,
                                   const char  *actor,
                                   const char  *action,
                                   const char  *reason,
                                   gint64       undoes,
                                   gboolean     final);
void         attain_chain_free    (AttainChain *self);

#define ATTAIN_CHAIN_START "0000000000000000000000000000000000000000000000000000000000000000"

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainChain, attain_chain_free)

G_END_DECLS
