/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-demo-stage.h"

G_BEGIN_DECLS

gboolean attain_demo_hearing_prepare (AttainDemoStage  *self,
                                      GError          **error);
gboolean attain_demo_hearing_play    (AttainDemoStage  *self,
                                      AttainDemoRole   *role,
                                      GError          **error);
gboolean attain_demo_hearing_close   (AttainDemoStage  *self,
                                      GError          **error);

G_END_DECLS
