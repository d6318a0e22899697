/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-application-case.h"
#include "attain-application-criterion.h"

G_BEGIN_DECLS

/**
 * AttainEvidenceTally:
 * @wanted: how many pieces a criterion takes
 * @kept: how many there are
 * @accepted: how many of them somebody has accepted
 * @in_date: how many of these are not too old
 * @within_words: how many of those in date keep to the word limits
 *
 * What there is for a criterion that evidence meets.
 */
typedef struct
{
  guint wanted;
  guint kept;
  guint accepted;
  guint in_date;
  guint within_words;
} AttainEvidenceTally;

AttainApplicationCriterion *attain_application_case_find_finding  (const AttainApplicationCase  *self,
                                                                   const char                   *code);
void                        attain_application_case_tally         (const AttainApplicationCase  *self,
                                                                   const AttainCriterion        *criterion,
                                                                   const char                   *on,
                                                                   AttainEvidenceTally          *tally);
gboolean                    attain_application_case_check_met     (const AttainApplicationCase  *self,
                                                                   const AttainCriterion        *criterion,
                                                                   const char                   *on,
                                                                   GError                      **error);
void                        attain_application_criteria_add_facts (const AttainApplicationCase  *self,
                                                                   const char                   *on,
                                                                   AttainApplicationFacts       *facts);
guint                       attain_text_count_words               (const char                   *text);

G_END_DECLS
