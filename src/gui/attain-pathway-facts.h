/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-standing.h"
#include "attain-question.h"

G_BEGIN_DECLS

/**
 * AttainPathwayFacts:
 * @reference: the scheme and rules that they were read by
 * @standing: (nullable): how the person stands; %NULL without a scheme
 * @person_id: question pathway it is
 * @name: (nullable): their name; %NULL for one's own
 * @open: (nullable): the reference of their application that is open
 *
 * What the page of a pathway shows.
 */
typedef struct
{
  AttainReferenceSet *reference;
  AttainStanding     *standing;
  gint64              person_id;
  char               *name;
  char               *open;
} AttainPathwayFacts;

gpointer attain_pathway_facts_job  (AttainDb  *db,
                                    gpointer   question,
                                    GError   **error);
void     attain_pathway_facts_free (gpointer   facts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainPathwayFacts, attain_pathway_facts_free)

G_END_DECLS
