/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-case-section.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_CASE_STATEMENT (attain_case_statement_get_type ())

/* The applicant’s own words. */
G_DECLARE_FINAL_TYPE (AttainCaseStatement, attain_case_statement, ATTAIN, CASE_STATEMENT, AttainCaseSection)

void attain_case_statement_keep (AttainCaseStatement *self);

G_END_DECLS
