/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-case-section.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_CASE_DECISION (attain_case_decision_get_type ())

/* What was decided, and why. */
G_DECLARE_FINAL_TYPE (AttainCaseDecision, attain_case_decision, ATTAIN, CASE_DECISION, AttainCaseSection)

G_END_DECLS
