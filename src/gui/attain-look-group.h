/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ATTAIN_TYPE_LOOK_GROUP (attain_look_group_get_type ())

G_DECLARE_FINAL_TYPE (AttainLookGroup, attain_look_group, ATTAIN, LOOK_GROUP, AdwPreferencesGroup)

void attain_look_group_bind (AttainLookGroup *self,
                             GSettings       *settings);

G_END_DECLS
