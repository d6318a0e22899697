/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-demo-topic.h"

#include <stdlib.h>
#include <string.h>

#include "attain-capabilities.h"

static const char *const part_keys[ATTAIN_DEMO_N_PARTS] = { "learnt", "matters", "change", "doubt", "peer" };

static void
clear_title (gpointer data)
{
  g_free (((AttainDemoTitle *) data)->title);
}

static char *
fill_in_subject (const AttainDemoTopic *self,
                 const char            *title)
{
  const char *slot = strstr (title, "{subject}");

  if (slot == NULL)
    return g_strdup (title);

  return g_strdup_printf ("%.*s%s%s", (int) (slot - title), title, self->slots[ATTAIN_DEMO_SLOT_SUBJECT],
                          slot + strlen ("{subject}"));
}

static void
add_title (AttainDemoTopic   *self,
           guint              share,
           AttainCpdActivity  activity,
           int                minutes,
           const char        *title)
{
  AttainDemoTitle made = { share, activity, minutes, fill_in_subject (self, title) };

  self->shares += share;
  g_array_append_val (self->titles, made);
}

static void
read_own_titles (AttainDemoTopic  *self,
                 AttainDemoCorpus *corpus)
{
  GPtrArray *values = attain_demo_corpus_get_all (corpus, self->name, "title");

  for (guint i = 0; values != NULL && i < values->len; i++)
    {
      g_auto(GStrv) parts = attain_demo_corpus_split (g_ptr_array_index (values, i), "|");
      int activity = 0;

      if (g_strv_length (parts) != 4 || !attain_enum_parse (&attain_cpd_activity_choices, parts[1], &activity))
        g_assert_not_reached ();
      add_title (self, atoi (parts[0]), activity, atoi (parts[2]), parts[3]);
    }
}

static void
read_common_titles (AttainDemoTopic  *self,
                    AttainDemoCorpus *corpus,
                    AttainDemoCorpus *phrases)
{
  g_auto(GStrv) without = attain_demo_corpus_split (attain_demo_corpus_get (corpus, self->name, "without"), " ");

  for (int activity = ATTAIN_CPD_ACTIVITY_COURSE; activity < ATTAIN_DEMO_N_ACTIVITIES; activity++)
    {
      g_autofree char *group = g_strconcat ("titles-", attain_enum_get_nick (&attain_cpd_activity_choices, activity),
                                            NULL);
      GPtrArray *values = attain_demo_corpus_get_all (phrases, group, "title");

      if (g_strv_contains ((const char *const *) without, group + strlen ("titles-")))
        continue;

      for (guint i = 0; values != NULL && i < values->len; i++)
        {
          g_auto(GStrv) parts = attain_demo_corpus_split (g_ptr_array_index (values, i), "|");

          add_title (self, atoi (parts[0]), activity, atoi (parts[1]), parts[2]);
        }
    }
}

/**
 * attain_demo_topic_read:
 * @corpus: where the topic is
 * @phrases: what serves every topic
 * @name: its group
 *
 * Returns: (transfer full): the topic
 */
AttainDemoTopic *
attain_demo_topic_read (AttainDemoCorpus *corpus,
                        AttainDemoCorpus *phrases,
                        const char       *name)
{
  AttainDemoTopic *self = g_new0 (AttainDemoTopic, 1);
  const char *who = attain_demo_corpus_get (corpus, name, "who");

  self->name = g_strdup (name);
  self->slots[ATTAIN_DEMO_SLOT_SUBJECT] = g_strdup (attain_demo_corpus_get (corpus, name, "subject"));
  self->slots[ATTAIN_DEMO_SLOT_PEOPLE] = g_strdup (attain_demo_corpus_get (corpus, name, "people"));
  self->for_children = !g_str_equal (who, "adults");
  self->for_adults = !g_str_equal (who, "children");
  self->capabilities = attain_capabilities_parse (attain_demo_corpus_get (corpus, name, "capabilities"), NULL);
  self->n_capabilities = g_strv_length (self->capabilities);
  self->titles = g_array_new (FALSE, FALSE, sizeof (AttainDemoTitle));
  g_array_set_clear_func (self->titles, clear_title);
  read_own_titles (self, corpus);
  read_common_titles (self, corpus, phrases);
  for (guint i = 0; i < ATTAIN_DEMO_N_PARTS; i++)
    self->parts[i] = attain_demo_phrases_new (attain_demo_corpus_get_all (corpus, name, part_keys[i]));

  return self;
}

void
attain_demo_topic_free (AttainDemoTopic *self)
{
  for (guint i = 0; i < ATTAIN_DEMO_N_PARTS; i++)
    attain_demo_phrases_free (self->parts[i]);
  for (guint i = 0; i < ATTAIN_DEMO_N_SLOTS; i++)
    g_free (self->slots[i]);
  g_array_unref (self->titles);
  g_strfreev (self->capabilities);
  g_free (self->name);
  g_free (self);
}

/**
 * attain_demo_topic_draw_title:
 * @self: a topic
 * @random: a stream of chance
 *
 * Returns: one of the ways to learn about it
 */
const AttainDemoTitle *
attain_demo_topic_draw_title (const AttainDemoTopic *self,
                              AttainDemoRandom      *random)
{
  guint at = attain_demo_random_below (random, self->shares);
  const AttainDemoTitle *title = &g_array_index (self->titles, AttainDemoTitle, 0);

  for (; at >= title->share; title++)
    at -= title->share;

  return title;
}
