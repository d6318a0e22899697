/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-table.h"

G_BEGIN_DECLS

/**
 * AttainChangeTrail:
 *
 * What the history keeps of a change: what each of its rows was and is, and at the end the change itself, chained by
 * hash to the one before.
 */
typedef struct _AttainChangeTrail AttainChangeTrail;

/**
 * AttainChangeWords:
 * @actor: who made it
 * @action: what it is called
 * @reason: (nullable): why
 * @undoes: the change that it undoes; 0 for none
 * @final: whether it cannot be undone
 *
 * What is told of a change as a whole.
 */
typedef struct
{
  const char *actor;
  const char *action;
  const char *reason;
  gint64      undoes;
  gboolean    final;
} AttainChangeWords;

AttainChangeTrail *attain_change_trail_begin    (AttainDb                 *db,
                                                 GError                  **error);
gint64             attain_change_trail_get_id   (AttainChangeTrail        *self);
gboolean           attain_change_trail_is_empty (AttainChangeTrail        *self);
gboolean           attain_change_trail_add      (AttainChangeTrail        *self,
                                                 const AttainTable        *table,
                                                 AttainRecord             *record,
                                                 gint64                    person_id,
                                                 const char               *before,
                                                 const char               *after,
                                                 GError                  **error);
gboolean           attain_change_trail_end      (AttainChangeTrail        *self,
                                                 const AttainChangeWords  *words,
                                                 GError                  **error);
void               attain_change_trail_free     (AttainChangeTrail        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainChangeTrail, attain_change_trail_free)

G_END_DECLS
