/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-demo-words.h"

#include "attain-demo-corpus.h"
#include "attain-demo-phrase.h"

struct _AttainDemoWords
{
  GHashTable *groups;   /* of AttainDemoPhrases */
};

static char *const no_slots[ATTAIN_DEMO_N_SLOTS] = { (char *) "", (char *) "" };

/**
 * attain_demo_words_new:
 * @corpus: the name of a corpus whose groups have lines of “text”
 *
 * Returns: (transfer full): its words
 */
AttainDemoWords *
attain_demo_words_new (const char *corpus)
{
  g_autoptr(AttainDemoCorpus) read = attain_demo_corpus_load (corpus);
  GPtrArray *groups = attain_demo_corpus_get_groups (read);
  AttainDemoWords *self = g_new0 (AttainDemoWords, 1);

  self->groups = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) attain_demo_phrases_free);
  for (guint i = 0; i < groups->len; i++)
    {
      const char *group = g_ptr_array_index (groups, i);

      g_hash_table_insert (self->groups, g_strdup (group),
                           attain_demo_phrases_new (attain_demo_corpus_get_all (read, group, "text")));
    }

  return self;
}

void
attain_demo_words_free (AttainDemoWords *self)
{
  g_hash_table_unref (self->groups);
  g_free (self);
}

/**
 * attain_demo_words_tell:
 * @self: words
 * @group: the occasion
 * @random: a stream of chance
 *
 * Returns: (transfer full): one of the sentences
 */
char *
attain_demo_words_tell (AttainDemoWords  *self,
                        const char       *group,
                        AttainDemoRandom *random)
{
  g_autoptr(GString) text = g_string_new (NULL);

  attain_demo_phrases_add (g_hash_table_lookup (self->groups, group), no_slots, random, text);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * attain_demo_words_all:
 * @self: words
 * @group: the occasion
 * @random: a stream of chance
 *
 * Returns: (transfer full): all the sentences, one after another
 */
char *
attain_demo_words_all (AttainDemoWords  *self,
                       const char       *group,
                       AttainDemoRandom *random)
{
  AttainDemoPhrases *phrases = g_hash_table_lookup (self->groups, group);
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < attain_demo_phrases_get_n (phrases); i++)
    attain_demo_phrases_tell (phrases, i, no_slots, random, text);

  return g_string_free (g_steal_pointer (&text), FALSE);
}
