/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-eligibility.h"

G_BEGIN_DECLS

/**
 * AttainPathwayLine:
 * @criterion: what the route asks, which stays the caller's
 * @phase: by when it is to be met
 * @state: met, not met, waived; unknown where a person has to say
 * @unseen: whether whoever asks may not see the records that would tell
 * @for_a_person: whether no record answers it
 * @enough: whether it, or another one of its group, is met or waived
 * @met_on: (nullable): the day from which it is or will be met, where that can be worked out
 * @text: the same in words, with what shows it
 * @record: (nullable): the kind of record that shows it
 *
 * A criterion, explained.
 */
typedef struct
{
  const AttainCriterion *criterion;
  AttainCriterionPhase   phase;
  AttainCriterionState   state;
  gboolean               unseen;
  gboolean               for_a_person;
  gboolean               enough;
  char                  *met_on;
  char                  *text;
  const char            *record;
} AttainPathwayLine;

/**
 * AttainPathway:
 * @route: the route, which stays the caller's
 * @eligibility: whether the person could apply, and from when on
 * @earliest_on: the earliest day that they could apply, as far as days can be worked out
 * @text: the same in a sentence, with what else is missing
 * @missing: (element-type utf8): what is missing without a day on which it will be there, in the council's words
 * @lines: (element-type AttainPathwayLine): every criterion, in the council's order
 *
 * How somebody stands with a route on a day, explained. Only the mandatory criteria that are to be met before
 * somebody applies stand in the way; the others are told.
 */
typedef struct
{
  const AttainRoute *route;
  AttainEligibility  eligibility;
  char              *earliest_on;
  char              *text;
  GPtrArray         *missing;
  GPtrArray         *lines;
} AttainPathway;

AttainPathway *attain_pathway_new  (const AttainRoute    *route,
                                    const AttainStanding *standing);
void           attain_pathway_free (AttainPathway        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainPathway, attain_pathway_free)

G_END_DECLS
