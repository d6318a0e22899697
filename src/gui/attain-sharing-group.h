/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-window.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_SHARING_GROUP (attain_sharing_group_get_type ())

G_DECLARE_FINAL_TYPE (AttainSharingGroup, attain_sharing_group, ATTAIN, SHARING_GROUP, AdwPreferencesGroup)

void attain_sharing_group_bind (AttainSharingGroup *self,
                                AttainContext      *context);

G_END_DECLS
