/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ATTAIN_TYPE_SKILL_MIX (attain_skill_mix_get_type ())

/* How much of the workforce is at each level, beside what the scheme aims at. */
G_DECLARE_FINAL_TYPE (AttainSkillMix, attain_skill_mix, ATTAIN, SKILL_MIX, AdwBin)

void attain_skill_mix_show (AttainSkillMix *self,
                            GPtrArray      *figures);

G_END_DECLS
