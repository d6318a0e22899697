/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-demo-reflection.h"

#include <stdlib.h>
#include <string.h>

#include "attain-capabilities.h"
#include "attain-date.h"
#include "attain-demo-corpus.h"
#include "attain-demo-phrase.h"

#define N_ACTIVITIES (ATTAIN_CPD_ACTIVITY_OTHER + 1)

/* The parts of a reflection that a topic has its own sentences for. */
enum { LEARNT, MATTERS, CHANGE, DOUBT, PEER, N_OWN };

static const char *const own_keys[N_OWN] = { "learnt", "matters", "change", "doubt", "peer" };

/* Those that serve any topic. */
enum { EVIDENCE, SUPERVISION, PEER_ANY, BRIEF, N_COMMON };

static const char *const common_groups[N_COMMON] = { "evidence", "supervision", "peer-any", "brief" };

typedef struct
{
  guint             share;
  AttainCpdActivity activity;
  int               minutes;
  char             *title;
} Title;

typedef struct
{
  char              *name;
  const char        *slots[ATTAIN_DEMO_N_SLOTS];
  gboolean           for_children;
  gboolean           for_adults;
  char             **capabilities;
  guint              n_capabilities;
  GArray            *titles;
  guint              shares;
  AttainDemoPhrases *own[N_OWN];
} Topic;

struct _AttainDemoReflections
{
  GPtrArray         *corpora;      /* what the topics' words are in */
  GPtrArray         *topics;
  GPtrArray         *by_field[2];  /* the same, those for children and those for adults */
  AttainDemoPhrases *situations[N_ACTIVITIES];
  AttainDemoPhrases *common[N_COMMON];
  GPtrArray         *peers[2];
  GString           *text;
};

static void
clear_title (gpointer data)
{
  g_free (((Title *) data)->title);
}

static void
topic_free (gpointer data)
{
  Topic *topic = data;

  g_free (topic->name);
  g_strfreev (topic->capabilities);
  g_array_unref (topic->titles);
  for (guint i = 0; i < N_OWN; i++)
    attain_demo_phrases_free (topic->own[i]);
  g_free (topic);
}

static char *
fill_in_subject (const Topic *topic,
                 const char  *title)
{
  const char *slot = strstr (title, "{subject}");

  if (slot == NULL)
    return g_strdup (title);

  return g_strdup_printf ("%.*s%s%s", (int) (slot - title), title, topic->slots[ATTAIN_DEMO_SLOT_SUBJECT],
                          slot + strlen ("{subject}"));
}

static void
add_title (Topic             *topic,
           guint              share,
           AttainCpdActivity  activity,
           int                minutes,
           const char        *title)
{
  Title made = { share, activity, minutes, fill_in_subject (topic, title) };

  topic->shares += share;
  g_array_append_val (topic->titles, made);
}

static void
read_own_titles (Topic            *topic,
                 AttainDemoCorpus *corpus)
{
  GPtrArray *values = attain_demo_corpus_get_all (corpus, topic->name, "title");

  for (guint i = 0; values != NULL && i < values->len; i++)
    {
      g_auto(GStrv) parts = attain_demo_corpus_split (g_ptr_array_index (values, i), "|");
      int activity = 0;

      g_assert (g_strv_length (parts) == 4 && attain_enum_parse (&attain_cpd_activity_choices, parts[1], &activity));
      add_title (topic, atoi (parts[0]), activity, atoi (parts[2]), parts[3]);
    }
}

static void
read_common_titles (Topic            *topic,
                    AttainDemoCorpus *corpus,
                    AttainDemoCorpus *phrases)
{
  g_auto(GStrv) without = attain_demo_corpus_split (attain_demo_corpus_get (corpus, topic->name, "without"), " ");

  for (int activity = ATTAIN_CPD_ACTIVITY_COURSE; activity < N_ACTIVITIES; activity++)
    {
      g_autofree char *group = g_strconcat ("titles-", attain_enum_get_nick (&attain_cpd_activity_choices, activity),
                                            NULL);
      GPtrArray *values = attain_demo_corpus_get_all (phrases, group, "title");

      if (g_strv_contains ((const char *const *) without, group + strlen ("titles-")))
        continue;

      for (guint i = 0; values != NULL && i < values->len; i++)
        {
          g_auto(GStrv) parts = attain_demo_corpus_split (g_ptr_array_index (values, i), "|");

          add_title (topic, atoi (parts[0]), activity, atoi (parts[1]), parts[2]);
        }
    }
}

static void
read_topic (AttainDemoReflections *self,
            AttainDemoCorpus      *corpus,
            AttainDemoCorpus      *phrases,
            const char            *name)
{
  Topic *topic = g_new0 (Topic, 1);
  const char *who = attain_demo_corpus_get (corpus, name, "who");

  topic->name = g_strdup (name);
  topic->slots[ATTAIN_DEMO_SLOT_SUBJECT] = attain_demo_corpus_get (corpus, name, "subject");
  topic->slots[ATTAIN_DEMO_SLOT_PEOPLE] = attain_demo_corpus_get (corpus, name, "people");
  topic->for_children = !g_str_equal (who, "adults");
  topic->for_adults = !g_str_equal (who, "children");
  topic->capabilities = attain_capabilities_parse (attain_demo_corpus_get (corpus, name, "capabilities"), NULL);
  topic->n_capabilities = g_strv_length (topic->capabilities);
  topic->titles = g_array_new (FALSE, FALSE, sizeof (Title));
  g_array_set_clear_func (topic->titles, clear_title);
  read_own_titles (topic, corpus);
  read_common_titles (topic, corpus, phrases);
  for (guint i = 0; i < N_OWN; i++)
    topic->own[i] = attain_demo_phrases_new (attain_demo_corpus_get_all (corpus, name, own_keys[i]));

  g_ptr_array_add (self->topics, topic);
  if (topic->for_children)
    g_ptr_array_add (self->by_field[FALSE], topic);
  if (topic->for_adults)
    g_ptr_array_add (self->by_field[TRUE], topic);
}

static void
read_topics (AttainDemoReflections *self,
             const char            *file,
             AttainDemoCorpus      *phrases)
{
  AttainDemoCorpus *corpus = attain_demo_corpus_load (file);
  GPtrArray *groups = attain_demo_corpus_get_groups (corpus);

  g_ptr_array_add (self->corpora, corpus);
  for (guint i = 0; i < groups->len; i++)
    read_topic (self, corpus, phrases, g_ptr_array_index (groups, i));
}

static void
read_phrases (AttainDemoReflections *self,
              AttainDemoCorpus      *phrases)
{
  for (int i = ATTAIN_CPD_ACTIVITY_COURSE; i < N_ACTIVITIES; i++)
    {
      g_autofree char *group = g_strconcat ("situation-", attain_enum_get_nick (&attain_cpd_activity_choices, i), NULL);

      self->situations[i] = attain_demo_phrases_new (attain_demo_corpus_get_all (phrases, group, "say"));
    }

  for (guint i = 0; i < N_COMMON; i++)
    self->common[i] = attain_demo_phrases_new (attain_demo_corpus_get_all (phrases, common_groups[i], "say"));
}

/**
 * attain_demo_reflections_new:
 *
 * Returns: (transfer full): what the demo council's social workers reflect on, and the words they do it in
 */
AttainDemoReflections *
attain_demo_reflections_new (void)
{
  static const char *const files[] = { "topics-adults.txt", "topics-children.txt", "topics-practice.txt" };
  AttainDemoReflections *self = g_new0 (AttainDemoReflections, 1);
  AttainDemoCorpus *phrases = attain_demo_corpus_load ("phrases.txt");
  AttainDemoCorpus *council = attain_demo_corpus_load ("council.txt");

  self->corpora = g_ptr_array_new_with_free_func ((GDestroyNotify) attain_demo_corpus_free);
  g_ptr_array_add (self->corpora, phrases);
  g_ptr_array_add (self->corpora, council);
  self->topics = g_ptr_array_new_with_free_func (topic_free);
  self->by_field[FALSE] = g_ptr_array_new ();
  self->by_field[TRUE] = g_ptr_array_new ();
  self->peers[FALSE] = attain_demo_corpus_get_all (council, "peers", "children");
  self->peers[TRUE] = attain_demo_corpus_get_all (council, "peers", "adults");
  self->text = g_string_sized_new (1024);
  read_phrases (self, phrases);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    read_topics (self, files[i], phrases);

  return self;
}

void
attain_demo_reflections_free (AttainDemoReflections *self)
{
  for (int i = ATTAIN_CPD_ACTIVITY_COURSE; i < N_ACTIVITIES; i++)
    attain_demo_phrases_free (self->situations[i]);
  for (guint i = 0; i < N_COMMON; i++)
    attain_demo_phrases_free (self->common[i]);
  g_ptr_array_unref (self->by_field[FALSE]);
  g_ptr_array_unref (self->by_field[TRUE]);
  g_ptr_array_unref (self->topics);
  g_ptr_array_unref (self->corpora);
  g_string_free (self->text, TRUE);
  g_free (self);
}

guint
attain_demo_reflections_get_n_topics (AttainDemoReflections *self)
{
  return self->topics->len;
}

static char *
take_text (AttainDemoReflections *self)
{
  char *text = self->text->len > 0 ? g_strndup (self->text->str, self->text->len) : NULL;

  g_string_truncate (self->text, 0);
  return text;
}

static char *
tell_capabilities (AttainDemoReflections *self,
                   const Topic           *topic,
                   AttainDemoRandom      *random)
{
  guint wanted = attain_demo_random_between (random, 1, 4);
  guint left = topic->n_capabilities;

  /* They are in order, and each is taken or left in that order. */
  for (guint i = 0; i < topic->n_capabilities && wanted > 0; i++, left--)
    if (attain_demo_random_below (random, left) < wanted)
      {
        if (self->text->len > 0)
          g_string_append_c (self->text, ' ');
        g_string_append (self->text, topic->capabilities[i]);
        wanted--;
      }

  return take_text (self);
}

static void
tell_learning (AttainDemoReflections *self,
               const Topic           *topic,
               AttainDemoRandom      *random,
               AttainCpdEntry        *entry)
{
  guint n = attain_demo_phrases_get_n (topic->own[LEARNT]);
  guint first = attain_demo_random_below (random, n);
  gboolean has_situation = attain_demo_random_chance (random, 70);

  if (has_situation)
    attain_demo_phrases_add (self->situations[entry->activity], topic->slots, random, self->text);
  attain_demo_phrases_tell (topic->own[LEARNT], first, topic->slots, random, self->text);
  if (attain_demo_random_chance (random, 22))
    attain_demo_phrases_tell (topic->own[LEARNT], (first + 1 + attain_demo_random_below (random, n - 1)) % n,
                              topic->slots, random, self->text);
  if (!has_situation || attain_demo_random_chance (random, 50))
    attain_demo_phrases_add (topic->own[MATTERS], topic->slots, random, self->text);
  entry->learning = take_text (self);
}

static void
tell_impact (AttainDemoReflections *self,
             const Topic           *topic,
             AttainDemoRandom      *random,
             AttainCpdEntry        *entry)
{
  guint kind = attain_demo_random_below (random, 100);

  attain_demo_phrases_add (topic->own[CHANGE], topic->slots, random, self->text);
  if (kind < 34)
    attain_demo_phrases_add (topic->own[DOUBT], topic->slots, random, self->text);
  if (kind >= 22 && kind < 58)
    attain_demo_phrases_add (self->common[EVIDENCE], topic->slots, random, self->text);
  else if (kind >= 58 && kind < 84)
    attain_demo_phrases_add (self->common[SUPERVISION], topic->slots, random, self->text);
  entry->impact = take_text (self);
}

static void
tell_peer (AttainDemoReflections *self,
           const Topic           *topic,
           const AttainDemoVoice *voice,
           gint32                 day,
           AttainDemoRandom      *random,
           AttainCpdEntry        *entry)
{
  GPtrArray *peers = self->peers[voice->is_adults];
  gint32 on = day + attain_demo_random_between (random, 0, 27);

  entry->peer = g_strdup (g_ptr_array_index (peers, attain_demo_random_below (random, peers->len)));
  entry->peer_on = attain_date_from_day (MIN (on, voice->as_of));
  attain_demo_phrases_add (topic->own[PEER], topic->slots, random, self->text);
  if (attain_demo_random_chance (random, 50))
    attain_demo_phrases_add (self->common[PEER_ANY], topic->slots, random, self->text);
  entry->peer_reflection = take_text (self);
}

static void
tell_words (AttainDemoReflections *self,
            const Topic           *topic,
            const AttainDemoVoice *voice,
            gint32                 day,
            AttainDemoRandom      *random,
            AttainCpdEntry        *entry)
{
  guint kind = attain_demo_random_below (random, 100);

  /* A few are noted and never written up. */
  if (kind < 2)
    return;

  if (kind < 5)
    {
      attain_demo_phrases_add (self->common[BRIEF], topic->slots, random, self->text);
      entry->learning = take_text (self);
      return;
    }

  entry->capabilities = tell_capabilities (self, topic, random);
  tell_learning (self, topic, random, entry);
  tell_impact (self, topic, random, entry);
  if (attain_demo_random_chance (random, voice->peer_percent))
    tell_peer (self, topic, voice, day, random, entry);
}

static AttainCpdAllowance
draw_allowance (AttainCpdActivity  activity,
                AttainDemoRandom  *random)
{
  switch (activity)
    {
    case ATTAIN_CPD_ACTIVITY_COURSE:
    case ATTAIN_CPD_ACTIVITY_WORKSHOP:
    case ATTAIN_CPD_ACTIVITY_CONFERENCE:
      return attain_demo_random_chance (random, 85) ? ATTAIN_CPD_ALLOWANCE_OWN_CHOICE : ATTAIN_CPD_ALLOWANCE_MANDATORY;
    case ATTAIN_CPD_ACTIVITY_E_LEARNING:
    case ATTAIN_CPD_ACTIVITY_SHADOWING:
    case ATTAIN_CPD_ACTIVITY_RESEARCH:
      return attain_demo_random_chance (random, 60) ? ATTAIN_CPD_ALLOWANCE_OWN_CHOICE : ATTAIN_CPD_ALLOWANCE_NONE;
    default:
      return ATTAIN_CPD_ALLOWANCE_NONE;
    }
}

static const Title *
draw_title (const Topic      *topic,
            AttainDemoRandom *random)
{
  guint at = attain_demo_random_below (random, topic->shares);
  const Title *title = &g_array_index (topic->titles, Title, 0);

  for (; at >= title->share; title++)
    at -= title->share;

  return title;
}

static gboolean
suits (const Title           *title,
       const AttainDemoVoice *voice)
{
  return voice->is_experienced || (title->activity != ATTAIN_CPD_ACTIVITY_TEACHING &&
                                   title->activity != ATTAIN_CPD_ACTIVITY_PRACTICE_EDUCATION);
}

/**
 * attain_demo_reflections_tell:
 * @self: the reflections
 * @voice: who reflects
 * @day: when it was, of attain_date_to_day()
 * @random: a stream of chance
 * @entry: an empty entry
 *
 * Fills @entry with a piece of CPD: what it was, what was learnt, what became of it and, now and then, what a
 * peer added. Whose it is stays open.
 */
void
attain_demo_reflections_tell (AttainDemoReflections *self,
                              const AttainDemoVoice *voice,
                              gint32                 day,
                              AttainDemoRandom      *random,
                              AttainCpdEntry        *entry)
{
  GPtrArray *topics = self->by_field[voice->is_adults];
  const Topic *topic = g_ptr_array_index (topics, attain_demo_random_below (random, topics->len));
  const Title *title = draw_title (topic, random);

  while (!suits (title, voice))
    title = draw_title (topic, random);

  entry->occurred_on = attain_date_from_day (day);
  entry->title = g_strdup (title->title);
  entry->activity = title->activity;
  entry->minutes = title->minutes;
  entry->allowance = draw_allowance (title->activity, random);
  tell_words (self, topic, voice, day, random, entry);
}

/**
 * attain_demo_reflections_tell_of:
 * @self: the reflections
 * @topic: the name of a topic
 * @voice: who reflects
 * @day: when it was
 * @random: a stream of chance
 * @entry: an entry that has a title, an activity and a length
 *
 * Fills the rest of @entry with a reflection on @topic.
 *
 * Returns: whether there is such a topic
 */
gboolean
attain_demo_reflections_tell_of (AttainDemoReflections *self,
                                 const char            *topic,
                                 const AttainDemoVoice *voice,
                                 gint32                 day,
                                 AttainDemoRandom      *random,
                                 AttainCpdEntry        *entry)
{
  for (guint i = 0; i < self->topics->len; i++)
    {
      const Topic *at = g_ptr_array_index (self->topics, i);

      if (g_str_equal (at->name, topic))
        {
          entry->occurred_on = attain_date_from_day (day);
          tell_words (self, at, voice, day, random, entry);
          return TRUE;
        }
    }

  return FALSE;
}
