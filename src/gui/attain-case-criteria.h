/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-case-section.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_CASE_CRITERIA (attain_case_criteria_get_type ())

/* What the route asks for, and what was found of it. */
G_DECLARE_FINAL_TYPE (AttainCaseCriteria, attain_case_criteria, ATTAIN, CASE_CRITERIA, AttainCaseSection)

void attain_case_criteria_settle_next (AttainCaseCriteria *self);

G_END_DECLS
