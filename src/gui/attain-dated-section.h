/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-person-section.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_DATED_SECTION (attain_dated_section_get_type ())

G_DECLARE_FINAL_TYPE (AttainDatedSection, attain_dated_section, ATTAIN, DATED_SECTION, AttainPersonSection)

G_END_DECLS
