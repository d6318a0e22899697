/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-application-case.h"
#include "attain-application-criterion.h"
#include "attain-evidence.h"

G_BEGIN_DECLS

AttainApplicationCriterion *attain_application_case_find_finding  (const AttainApplicationCase  *self,
                                                                   const char                   *code);
gboolean                    attain_application_case_check_met     (const AttainApplicationCase  *self,
                                                                   const AttainCriterion        *criterion,
                                                                   GError                      **error);
gboolean                    attain_application_case_check_level   (const AttainApplicationCase  *self,
                                                                   const char                   *on,
                                                                   GError                      **error);
const AttainCriterion      *attain_application_case_find_unsettled
                                                                  (const AttainApplicationCase  *self);
const AttainCriterion      *attain_application_case_find_evidence_wanted
                                                                  (const AttainApplicationCase  *self);
AttainEvidence             *attain_application_case_find_evidence_waiting
                                                                  (const AttainApplicationCase  *self);
void                        attain_application_criteria_add_facts (const AttainApplicationCase  *self,
                                                                   AttainApplicationFacts       *facts);

G_END_DECLS
