/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-demo-stage.h"

G_BEGIN_DECLS

gboolean attain_demo_cast_find_people (AttainDemoStage       *self,
                                       gboolean              *enough,
                                       GError               **error);
gboolean attain_demo_cast_choose      (AttainDemoStage       *self,
                                       const AttainDemoPart  *part,
                                       AttainDemoRole        *role,
                                       GError               **error);

G_END_DECLS
