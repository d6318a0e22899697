/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-standing.h"

G_BEGIN_DECLS

/**
 * AttainCriterionAnswer:
 * @criterion: the criterion, which stays the caller's
 * @state: met, not met, waived; unknown where a person has to say
 * @met_day: the day from which it is or will be met; 0 where that cannot be worked out
 * @since_day: the day that the record counts from; 0 where it does not
 * @found: how much there is of what it asks for
 * @there: pieces of evidence that are there, also those that do not count
 * @accepted: how many of them somebody has accepted
 * @too_old: how many of those are too old
 * @wrong_length: how many of those are too short or too long
 * @finding: (nullable): what a person has said of it, whether or not it settles it
 * @by_person: whether @state is what the person has said
 * @stale: whether what they said is too old to count
 * @unseen: whether whoever asks may not see the records that would tell
 * @record: (nullable): the kind of record that shows it: "person", "post", "asye"
 *
 * How somebody stands with a criterion on a day. It holds nothing of its own, so that it costs nothing to
 * make thousands; the words come from attain_criterion_answer_explain().
 */
typedef struct
{
  const AttainCriterion       *criterion;
  AttainCriterionState         state;
  gint32                       met_day;
  gint32                       since_day;
  double                       found;
  guint                        there;
  guint                        accepted;
  guint                        too_old;
  guint                        wrong_length;
  const AttainStandingFinding *finding;
  gboolean                     by_person;
  gboolean                     stale;
  gboolean                     unseen;
  const char                  *record;
} AttainCriterionAnswer;

void     attain_criterion_judge           (const AttainCriterion       *self,
                                           const AttainStanding        *standing,
                                           AttainCriterionAnswer       *answer);
gboolean attain_criterion_is_disproved    (const AttainCriterion       *self,
                                           const AttainStanding        *standing,
                                           AttainCriterionAnswer       *answer);
gboolean attain_criterion_answer_is_good  (const AttainCriterionAnswer *self);
gboolean attain_criterion_is_for_a_person (AttainCriterionType          type);

char    *attain_criterion_answer_explain  (const AttainCriterionAnswer *self,
                                           const AttainStanding        *standing);

G_END_DECLS
