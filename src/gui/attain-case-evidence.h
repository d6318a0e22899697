/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-case-section.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_CASE_EVIDENCE (attain_case_evidence_get_type ())

/* What is kept to show it. */
G_DECLARE_FINAL_TYPE (AttainCaseEvidence, attain_case_evidence, ATTAIN, CASE_EVIDENCE, AttainCaseSection)

const char *attain_case_evidence_get_next   (AttainOpenCase     *open);
void        attain_case_evidence_begin_next (AttainCaseEvidence *self);

G_END_DECLS
