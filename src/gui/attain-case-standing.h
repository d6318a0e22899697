/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-case-section.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_CASE_STANDING (attain_case_standing_get_type ())

/* Where an application stands, whose turn it is, and what one can do. */
G_DECLARE_FINAL_TYPE (AttainCaseStanding, attain_case_standing, ATTAIN, CASE_STANDING, AttainCaseSection)

G_END_DECLS
