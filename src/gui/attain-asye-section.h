/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-person-section.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_ASYE_SECTION (attain_asye_section_get_type ())

/* Where somebody stands in their supported year, and the way to their portfolio. */
G_DECLARE_FINAL_TYPE (AttainAsyeSection, attain_asye_section, ATTAIN, ASYE_SECTION, AttainPersonSection)

G_END_DECLS
