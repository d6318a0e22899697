/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-demo-stage.h"

G_BEGIN_DECLS

gboolean attain_demo_draft_play      (AttainDemoStage  *self,
                                      AttainDemoRole   *role,
                                      GError          **error);
gboolean attain_demo_draft_let_lapse (AttainDemoStage  *self,
                                      AttainDemoRole   *role,
                                      GError          **error);

G_END_DECLS
