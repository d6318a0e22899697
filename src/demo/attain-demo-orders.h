/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-application-order.h"
#include "attain-demo-words.h"
#include "attain-rubric.h"

G_BEGIN_DECLS

/**
 * AttainDemoOrders:
 * @words: what people write
 * @random: a stream of chance
 * @rubric: (nullable): what a panel scores by
 * @reviewer_id: who looks at a deferral again
 *
 * What an order is filled in with.
 */
typedef struct
{
  AttainDemoWords    *words;
  AttainDemoRandom    random;
  const AttainRubric *rubric;
  gint64              reviewer_id;
} AttainDemoOrders;

AttainApplicationOrder *attain_demo_orders_make (AttainDemoOrders      *self,
                                                 AttainApplicationMove  move,
                                                 gint64                 actor_id,
                                                 const char            *on);

G_END_DECLS
