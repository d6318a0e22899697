/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-cpd-standing.h"
#include "attain-scheme.h"

G_BEGIN_DECLS

/**
 * AttainOwnStanding:
 * @cpd: where they stand with their CPD; who they are is in it
 * @needs: (nullable) (element-type AttainTrainingNeed): the courses required of them; %NULL without a scheme
 * @entries: (element-type AttainCpdEntry): what they logged last, the latest first
 *
 * What somebody who opens their own record wants to know first.
 */
typedef struct
{
  AttainCpdStanding *cpd;
  GPtrArray         *needs;
  GPtrArray         *entries;
} AttainOwnStanding;

AttainOwnStanding *attain_own_standing_load (AttainDb            *db,
                                             gint64               person_id,
                                             const AttainScheme  *scheme,
                                             GPtrArray           *rules,
                                             const char          *on,
                                             guint                n_entries,
                                             GError             **error);
void               attain_own_standing_free (AttainOwnStanding   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainOwnStanding, attain_own_standing_free)

G_END_DECLS
