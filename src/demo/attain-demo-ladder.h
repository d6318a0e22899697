/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-demo-career.h"
#include "attain-pcf-level.h"
#include "attain-person.h"
#include "attain-post.h"

G_BEGIN_DECLS

/**
 * AttainDemoLadder:
 *
 * Tells people, their posts and their levels in the council's own words: its roles, grades and numbers.
 */
typedef struct _AttainDemoLadder AttainDemoLadder;

AttainDemoLadder *attain_demo_ladder_new          (AttainDemoStaff  *staff);
void              attain_demo_ladder_free         (AttainDemoLadder *self);

void              attain_demo_ladder_tell_person  (AttainDemoLadder *self,
                                                   guint             i,
                                                   AttainPerson     *person);
guint             attain_demo_ladder_count_posts  (AttainDemoLadder *self,
                                                   guint             i);
void              attain_demo_ladder_tell_post    (AttainDemoLadder *self,
                                                   guint             k,
                                                   AttainPost       *post);
guint             attain_demo_ladder_count_levels (AttainDemoLadder *self,
                                                   guint             i);
void              attain_demo_ladder_tell_level   (AttainDemoLadder *self,
                                                   guint             k,
                                                   AttainPcfLevel   *level);

G_END_DECLS
