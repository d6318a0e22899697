/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-case-section.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_CASE_ENDORSEMENT (attain_case_endorsement_get_type ())

/* What the line manager said. */
G_DECLARE_FINAL_TYPE (AttainCaseEndorsement, attain_case_endorsement, ATTAIN, CASE_ENDORSEMENT, AttainCaseSection)

G_END_DECLS
