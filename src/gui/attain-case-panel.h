/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-case-section.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_CASE_PANEL (attain_case_panel_get_type ())

/* The meetings that have the application on their agenda. */
G_DECLARE_FINAL_TYPE (AttainCasePanel, attain_case_panel, ATTAIN, CASE_PANEL, AttainCaseSection)

G_END_DECLS
