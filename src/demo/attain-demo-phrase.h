/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-demo-random.h"

G_BEGIN_DECLS

typedef enum
{
  ATTAIN_DEMO_SLOT_SUBJECT,
  ATTAIN_DEMO_SLOT_PEOPLE,
  ATTAIN_DEMO_N_SLOTS,
} AttainDemoSlot;

/**
 * AttainDemoPhrases:
 *
 * Sentences for one place in a text, taken apart once so that millions can be put together: `(a|b)` is one
 * or the other, `{subject}` and `{people}` are filled in when a sentence is told.
 */
typedef struct _AttainDemoPhrases AttainDemoPhrases;

AttainDemoPhrases *attain_demo_phrases_new   (GPtrArray         *sentences);
void               attain_demo_phrases_free  (AttainDemoPhrases *self);

guint              attain_demo_phrases_get_n (AttainDemoPhrases *self);
void               attain_demo_phrases_tell  (AttainDemoPhrases *self,
                                              guint              which,
                                              char *const       *slots,
                                              AttainDemoRandom  *random,
                                              GString           *text);
void               attain_demo_phrases_add   (AttainDemoPhrases *self,
                                              char *const       *slots,
                                              AttainDemoRandom  *random,
                                              GString           *text);

G_END_DECLS
