/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AttainDemoRandom:
 * @state: where the stream is
 *
 * A stream of chance that is the same on every machine for the same seed, which g_random_*() does not
 * promise. Whole numbers only: the last digit of a logarithm may differ from one libm to the next.
 */
typedef struct
{
  guint64 state;
} AttainDemoRandom;

AttainDemoRandom attain_demo_random_init    (guint64           seed,
                                             guint64           stream);
guint64          attain_demo_random_next    (AttainDemoRandom *self);
guint            attain_demo_random_below   (AttainDemoRandom *self,
                                             guint             n);
int              attain_demo_random_between (AttainDemoRandom *self,
                                             int               least,
                                             int               most);
gboolean         attain_demo_random_chance  (AttainDemoRandom *self,
                                             guint             percent);
int              attain_demo_random_wait    (AttainDemoRandom *self,
                                             int               mean,
                                             int               least,
                                             int               most);

G_END_DECLS
