/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-cpd-entitlement.h"
#include "attain-cpd-rule.h"
#include "attain-db.h"
#include "attain-person.h"

G_BEGIN_DECLS

/**
 * AttainCpdStanding:
 * @person: whose it is
 * @entitlement: (nullable): what the council owes them in its year, and what is left; %NULL without a scheme
 * @readiness: (nullable): what the regulator asks of them in its year; %NULL without a rule for the day
 *
 * Where somebody stands with their CPD on a day. The two answers have nothing to do with each other.
 */
typedef struct
{
  AttainPerson         *person;
  AttainCpdEntitlement *entitlement;
  AttainCpdReadiness   *readiness;
} AttainCpdStanding;

AttainCpdStanding *attain_cpd_standing_load (AttainDb              *db,
                                             gint64                 person_id,
                                             const AttainCpdTerms  *terms,
                                             GPtrArray             *rules,
                                             const char            *on,
                                             GError               **error);
void               attain_cpd_standing_free (AttainCpdStanding     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainCpdStanding, attain_cpd_standing_free)

G_END_DECLS
