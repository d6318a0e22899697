/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-application-step.h"
#include "attain-application.h"
#include "attain-demo-staff.h"

G_BEGIN_DECLS

/**
 * AttainDemoPast:
 *
 * The applications to progress that are over: those which led to the levels that people have, and some that
 * came too early.
 */
typedef struct _AttainDemoPast AttainDemoPast;

AttainDemoPast *attain_demo_past_new       (AttainDemoStaff       *staff,
                                            GArray                *offices);
void            attain_demo_past_free      (AttainDemoPast        *self);
guint           attain_demo_past_get_n     (AttainDemoPast        *self);
void            attain_demo_past_tell      (AttainDemoPast        *self,
                                            guint                  k,
                                            AttainApplication     *application);
guint           attain_demo_past_count     (AttainDemoPast        *self,
                                            guint                  k);
void            attain_demo_past_tell_step (AttainDemoPast        *self,
                                            guint                  step,
                                            AttainApplicationStep *told);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainDemoPast, attain_demo_past_free)

G_END_DECLS
