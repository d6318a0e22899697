/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-person-section.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_LEVELS_SECTION (attain_levels_section_get_type ())

G_DECLARE_FINAL_TYPE (AttainLevelsSection, attain_levels_section, ATTAIN, LEVELS_SECTION, AttainPersonSection)

G_END_DECLS
