/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-criterion-answer.h"

G_BEGIN_DECLS

void      attain_criterion_judge_record     (const AttainCriterion       *self,
                                             const AttainStanding        *standing,
                                             AttainCriterionAnswer       *answer);
gboolean  attain_criterion_record_proves    (AttainCriterionType          type);
char     *attain_criterion_explain_record   (const AttainCriterionAnswer *answer,
                                             const AttainStanding        *standing);

void      attain_criterion_settle           (AttainCriterionAnswer       *answer,
                                             gboolean                     met,
                                             gint32                       since);
gint32    attain_criterion_oldest_day       (gint32                       day,
                                             int                          months);

void      attain_criterion_judge_coverage   (AttainCriterionAnswer       *answer,
                                             const AttainStanding        *standing);
void      attain_criterion_judge_cpd_days   (AttainCriterionAnswer       *answer,
                                             const AttainStanding        *standing);
void      attain_criterion_judge_cpd_rule   (AttainCriterionAnswer       *answer,
                                             const AttainStanding        *standing);
void      attain_criterion_judge_training   (AttainCriterionAnswer       *answer,
                                             const AttainStanding        *standing);
void      attain_criterion_judge_evidence   (AttainCriterionAnswer       *answer,
                                             const AttainStanding        *standing);

char     *attain_criterion_explain_coverage (const AttainCriterionAnswer *answer,
                                             const AttainStanding        *standing);
char     *attain_criterion_explain_cpd_days (const AttainCriterionAnswer *answer,
                                             const AttainStanding        *standing);
char     *attain_criterion_explain_cpd_rule (const AttainCriterionAnswer *answer,
                                             const AttainStanding        *standing);
char     *attain_criterion_explain_training (const AttainCriterionAnswer *answer,
                                             const AttainStanding        *standing);
char     *attain_criterion_explain_evidence (const AttainCriterionAnswer *answer,
                                             const AttainStanding        *standing);

G_END_DECLS
