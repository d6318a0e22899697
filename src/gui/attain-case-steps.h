/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-case-section.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_CASE_STEPS (attain_case_steps_get_type ())

/* The steps that the application took. */
G_DECLARE_FINAL_TYPE (AttainCaseSteps, attain_case_steps, ATTAIN, CASE_STEPS, AttainCaseSection)

G_END_DECLS
