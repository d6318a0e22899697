/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AttainDemoCorpus:
 *
 * A file of words for the demo council, in plain text: `[group]`, then `key: value` a line, where a key may
 * come again. A line that begins with # is for who writes there.
 */
typedef struct _AttainDemoCorpus AttainDemoCorpus;

AttainDemoCorpus *attain_demo_corpus_load       (const char       *name);
void              attain_demo_corpus_free       (AttainDemoCorpus *self);

GPtrArray        *attain_demo_corpus_get_groups (AttainDemoCorpus *self);
GPtrArray        *attain_demo_corpus_get_all    (AttainDemoCorpus *self,
                                                 const char       *group,
                                                 const char       *key);
const char       *attain_demo_corpus_get        (AttainDemoCorpus *self,
                                                 const char       *group,
                                                 const char       *key);
char            **attain_demo_corpus_split      (const char       *value,
                                                 const char       *separator);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainDemoCorpus, attain_demo_corpus_free)

G_END_DECLS
