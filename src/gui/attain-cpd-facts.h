/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-cpd-standing.h"
#include "attain-question.h"

G_BEGIN_DECLS

/**
 * AttainCpdFacts:
 * @person_id: whose activities they are; 0 for nobody's, and for everybody's
 * @standing: (nullable): how that person stands
 * @held: what whoever looks may do with activities of theirs
 * @teams: (nullable): which teams there are, for everybody's
 *
 * What a page of activities says besides the activities.
 */
typedef struct
{
  gint64             person_id;
  AttainCpdStanding *standing;
  AttainHeld         held;
  GStrv              teams;
} AttainCpdFacts;

gpointer attain_cpd_facts_job     (AttainDb  *db,
                                   gpointer   question,
                                   GError   **error);
gpointer attain_cpd_facts_all_job (AttainDb  *db,
                                   gpointer   unused,
                                   GError   **error);
void     attain_cpd_facts_free    (gpointer   facts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainCpdFacts, attain_cpd_facts_free)

G_END_DECLS
