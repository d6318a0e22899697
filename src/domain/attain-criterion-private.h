/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-criterion-answer.h"

G_BEGIN_DECLS

void      attain_criterion_judge_record   (const AttainCriterion       *self,
                                           const AttainStanding        *standing,
                                           AttainCriterionAnswer       *answer);
gboolean  attain_criterion_record_proves  (AttainCriterionType          type);
gint32    attain_criterion_oldest_day     (gint32                       day,
                                           int                          months);
char     *attain_criterion_explain_record (const AttainCriterionAnswer *answer,
                                           const AttainStanding        *standing);

G_END_DECLS
