/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-cpd-rule.h"
#include "attain-db.h"
#include "attain-framework.h"
#include "attain-holidays.h"
#include "attain-programme.h"
#include "attain-rulebook.h"

G_BEGIN_DECLS

/**
 * AttainReferenceSet:
 * @scheme: (nullable): the council's scheme, one of those in @rulebook; %NULL while it has chosen none
 * @frameworks: (element-type AttainFramework): by code, one edition of each
 * @cpd_rules: (element-type AttainCpdRule): the regulator's rule of each time, the oldest first
 * @holidays: the bank holidays of England
 * @programmes: (element-type AttainProgramme): every edition of every programme, since people finish the one that
 *   they started
 * @rulebook: every edition of every scheme, and holidays, rules and programmes of above: what applications are judged
 *   by
 *
 * The reference data that pages and figures need, read once and then shared by threads: nothing changes it.
 * After a change that touched reference data or settings, load another.
 */
typedef struct
{
  AttainScheme   *scheme;
  GPtrArray      *frameworks;
  GPtrArray      *cpd_rules;
  AttainHolidays *holidays;
  GPtrArray      *programmes;
  AttainRulebook  rulebook;
} AttainReferenceSet;

AttainReferenceSet     *attain_reference_set_load            (AttainDb                  *db,
                                                              const char                *as_of,
                                                              GError                   **error);
AttainReferenceSet     *attain_reference_set_ref             (AttainReferenceSet        *self);
void                    attain_reference_set_unref           (AttainReferenceSet        *self);
const AttainFramework  *attain_reference_set_find_framework  (const AttainReferenceSet  *self,
                                                              const char                *code);
const AttainCapability *attain_reference_set_find_capability (const AttainReferenceSet  *self,
                                                              const char                *capability);
GHashTable             *attain_reference_set_list_known      (const AttainReferenceSet  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainReferenceSet, attain_reference_set_unref)

G_END_DECLS
