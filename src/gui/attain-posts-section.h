/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-person-section.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_POSTS_SECTION (attain_posts_section_get_type ())

G_DECLARE_FINAL_TYPE (AttainPostsSection, attain_posts_section, ATTAIN, POSTS_SECTION, AttainPersonSection)

G_END_DECLS
