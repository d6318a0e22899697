/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-cpd-entry.h"
#include "attain-demo-corpus.h"
#include "attain-demo-phrase.h"

G_BEGIN_DECLS

#define ATTAIN_DEMO_N_ACTIVITIES (ATTAIN_CPD_ACTIVITY_OTHER + 1)

/* The parts of a reflection that a topic has its own sentences for. */
typedef enum
{
  ATTAIN_DEMO_PART_LEARNT,
  ATTAIN_DEMO_PART_MATTERS,
  ATTAIN_DEMO_PART_CHANGE,
  ATTAIN_DEMO_PART_DOUBT,
  ATTAIN_DEMO_PART_PEER,
  ATTAIN_DEMO_N_PARTS,
} AttainDemoPart;

/**
 * AttainDemoTitle:
 * @share: how often, beside the topic's others
 * @activity: what kind of CPD
 * @minutes: how long it takes
 * @title: what it is called
 *
 * A way to learn about a topic.
 */
typedef struct
{
  guint             share;
  AttainCpdActivity activity;
  int               minutes;
  char             *title;
} AttainDemoTitle;

/**
 * AttainDemoTopic:
 * @name: its name in the corpus
 * @slots: what goes into the slots of sentences
 * @for_children: whether it concerns those who work with children
 * @for_adults: whether it concerns those who work with adults
 * @capabilities: what learning about it may show, in order
 * @n_capabilities: how many they are
 * @titles: (element-type AttainDemoTitle): the ways to learn about it
 * @shares: of all titles together
 * @parts: its sentences
 *
 * Something that social workers learn about.
 */
typedef struct
{
  char              *name;
  char              *slots[ATTAIN_DEMO_N_SLOTS];
  gboolean           for_children;
  gboolean           for_adults;
  char             **capabilities;
  guint              n_capabilities;
  GArray            *titles;
  guint              shares;
  AttainDemoPhrases *parts[ATTAIN_DEMO_N_PARTS];
} AttainDemoTopic;

AttainDemoTopic       *attain_demo_topic_read       (AttainDemoCorpus      *corpus,
                                                     AttainDemoCorpus      *phrases,
                                                     const char            *name);
void                   attain_demo_topic_free       (AttainDemoTopic       *self);

const AttainDemoTitle *attain_demo_topic_draw_title (const AttainDemoTopic *self,
                                                     AttainDemoRandom      *random);

G_END_DECLS
