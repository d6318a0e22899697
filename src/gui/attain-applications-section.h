/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-person-section.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_APPLICATIONS_SECTION (attain_applications_section_get_type ())

/* What somebody has applied for, each a click from its page. */
G_DECLARE_FINAL_TYPE (AttainApplicationsSection, attain_applications_section, ATTAIN, APPLICATIONS_SECTION,
                      AttainPersonSection)

G_END_DECLS
