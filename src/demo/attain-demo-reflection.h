/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-cpd-entry.h"
#include "attain-demo-random.h"

G_BEGIN_DECLS

/**
 * AttainDemoVoice:
 * @is_adults: whether the person works with adults
 * @is_experienced: whether they teach, coach and have students
 * @peer_percent: how many of a hundred reflections they talk over with a peer
 * @as_of: the last day that a discussion can have been, of attain_date_to_day()
 *
 * Who reflects.
 */
typedef struct
{
  gboolean is_adults;
  gboolean is_experienced;
  guint    peer_percent;
  gint32   as_of;
} AttainDemoVoice;

typedef struct _AttainDemoReflections AttainDemoReflections;

AttainDemoReflections *attain_demo_reflections_new    (void);
void                   attain_demo_reflections_free   (AttainDemoReflections *self);

void                   attain_demo_reflections_tell   (AttainDemoReflections *self,
                                                       const AttainDemoVoice *voice,
                                                       gint32                 day,
                                                       AttainDemoRandom      *random,
                                                       AttainCpdEntry        *entry);
gboolean               attain_demo_reflections_tell_of (AttainDemoReflections *self,
                                                        const char            *topic,
                                                        const AttainDemoVoice *voice,
                                                        gint32                 day,
                                                        AttainDemoRandom      *random,
                                                        AttainCpdEntry        *entry);
guint                  attain_demo_reflections_get_n_topics (AttainDemoReflections *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainDemoReflections, attain_demo_reflections_free)

G_END_DECLS
