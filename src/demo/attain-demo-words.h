/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-demo-random.h"

G_BEGIN_DECLS

/**
 * AttainDemoWords:
 *
 * What people of the demo council write on an occasion: sentences by group, each put together by chance.
 */
typedef struct _AttainDemoWords AttainDemoWords;

AttainDemoWords *attain_demo_words_new  (const char       *corpus);
void             attain_demo_words_free (AttainDemoWords  *self);
char            *attain_demo_words_tell (AttainDemoWords  *self,
                                         const char       *group,
                                         AttainDemoRandom *random);
char            *attain_demo_words_all  (AttainDemoWords  *self,
                                         const char       *group,
                                         AttainDemoRandom *random);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainDemoWords, attain_demo_words_free)

G_END_DECLS
