/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-cpd-entry.h"
#include "attain-demo-staff.h"

G_BEGIN_DECLS

/**
 * AttainDemoDiary:
 *
 * The CPD that the demo council's people logged: how much, when, and what.
 */
typedef struct _AttainDemoDiary AttainDemoDiary;

AttainDemoDiary *attain_demo_diary_new           (AttainDemoStaff *staff,
                                                  GArray          *courses);
void             attain_demo_diary_free          (AttainDemoDiary *self);

guint            attain_demo_diary_get_n_entries (AttainDemoDiary *self);
void             attain_demo_diary_set_n_entries (AttainDemoDiary *self,
                                                  guint            n_entries);
guint            attain_demo_diary_open          (AttainDemoDiary *self,
                                                  guint            i);
void             attain_demo_diary_tell          (AttainDemoDiary *self,
                                                  guint            k,
                                                  AttainCpdEntry  *entry);

G_END_DECLS
