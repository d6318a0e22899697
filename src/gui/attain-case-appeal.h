/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-case-section.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_CASE_APPEAL (attain_case_appeal_get_type ())

/* What somebody appealed against, and what came of it. */
G_DECLARE_FINAL_TYPE (AttainCaseAppeal, attain_case_appeal, ATTAIN, CASE_APPEAL, AttainCaseSection)

G_END_DECLS
