/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-demo-reflection.h"

#include "attain-date.h"
#include "attain-demo-topic.h"

/* The parts of a reflection that serve any topic. */
enum { EVIDENCE, SUPERVISION, PEER_ANY, BRIEF, N_COMMON };

static const char *const common_groups[N_COMMON] = { "evidence", "supervision", "peer-any", "brief" };

struct _AttainDemoReflections
{
  AttainDemoCorpus  *council;      /* what the peers are in */
  GPtrArray         *topics;
  GPtrArray         *by_field[2];  /* the same, those for children and those for adults */
  AttainDemoPhrases *situations[ATTAIN_DEMO_N_ACTIVITIES];
  AttainDemoPhrases *common[N_COMMON];
  GPtrArray         *peers[2];
  GString           *text;
};

static void
add_topic (AttainDemoReflections *self,
           AttainDemoTopic       *topic)
{
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
  g_autoptr(AttainDemoCorpus) corpus = attain_demo_corpus_load (file);
  GPtrArray *groups = attain_demo_corpus_get_groups (corpus);

  for (guint i = 0; i < groups->len; i++)
    add_topic (self, attain_demo_topic_read (corpus, phrases, g_ptr_array_index (groups, i)));
}

static void
read_phrases (AttainDemoReflections *self,
              AttainDemoCorpus      *phrases)
{
  for (int i = ATTAIN_CPD_ACTIVITY_COURSE; i < ATTAIN_DEMO_N_ACTIVITIES; i++)
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
  g_autoptr(AttainDemoCorpus) phrases = attain_demo_corpus_load ("phrases.txt");

  self->council = attain_demo_corpus_load ("council.txt");
  self->topics = g_ptr_array_new_with_free_func ((GDestroyNotify) attain_demo_topic_free);
  self->by_field[FALSE] = g_ptr_array_new ();
  self->by_field[TRUE] = g_ptr_array_new ();
  self->peers[FALSE] = attain_demo_corpus_get_all (self->council, "peers", "children");
  self->peers[TRUE] = attain_demo_corpus_get_all (self->council, "peers", "adults");
  self->text = g_string_sized_new (1024);
  read_phrases (self, phrases);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    read_topics (self, files[i], phrases);

  return self;
}

void
attain_demo_reflections_free (AttainDemoReflections *self)
{
  for (int i = ATTAIN_CPD_ACTIVITY_COURSE; i < ATTAIN_DEMO_N_ACTIVITIES; i++)
    attain_demo_phrases_free (self->situations[i]);
  for (guint i = 0; i < N_COMMON; i++)
    attain_demo_phrases_free (self->common[i]);
  g_ptr_array_unref (self->by_field[FALSE]);
  g_ptr_array_unref (self->by_field[TRUE]);
  g_ptr_array_unref (self->topics);
  attain_demo_corpus_free (self->council);
  g_string_free (self->text, TRUE);
  g_free (self);
}

/**
 * attain_demo_reflections_get_n_topics:
 * @self: what people reflect on
 *
 * Returns: how many topics there are
 */
guint
attain_demo_reflections_get_n_topics (AttainDemoReflections *self)
{
  return self->topics->len;
}

static void
say (AttainDemoReflections *self,
     const AttainDemoTopic *topic,
     AttainDemoPhrases     *phrases,
     AttainDemoRandom      *random)
{
  attain_demo_phrases_add (phrases, topic->slots, random, self->text);
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
                   const AttainDemoTopic *topic,
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
               const AttainDemoTopic *topic,
               AttainDemoRandom      *random,
               AttainCpdEntry        *entry)
{
  AttainDemoPhrases *learnt = topic->parts[ATTAIN_DEMO_PART_LEARNT];
  guint n = attain_demo_phrases_get_n (learnt);
  guint first = attain_demo_random_below (random, n);
  gboolean has_situation = attain_demo_random_chance (random, 70);

  if (has_situation)
    say (self, topic, self->situations[entry->activity], random);
  attain_demo_phrases_tell (learnt, first, topic->slots, random, self->text);
  if (attain_demo_random_chance (random, 22))
    {
      guint second = (first + 1 + attain_demo_random_below (random, n - 1)) % n;

      attain_demo_phrases_tell (learnt, second, topic->slots, random, self->text);
    }
  if (!has_situation || attain_demo_random_chance (random, 50))
    say (self, topic, topic->parts[ATTAIN_DEMO_PART_MATTERS], random);
  entry->learning = take_text (self);
}

static void
tell_impact (AttainDemoReflections *self,
             const AttainDemoTopic *topic,
             AttainDemoRandom      *random,
             AttainCpdEntry        *entry)
{
  guint kind = attain_demo_random_below (random, 100);

  say (self, topic, topic->parts[ATTAIN_DEMO_PART_CHANGE], random);
  if (kind < 34)
    say (self, topic, topic->parts[ATTAIN_DEMO_PART_DOUBT], random);
  if (kind >= 22 && kind < 58)
    say (self, topic, self->common[EVIDENCE], random);
  else if (kind >= 58 && kind < 84)
    say (self, topic, self->common[SUPERVISION], random);
  entry->impact = take_text (self);
}

static void
tell_peer (AttainDemoReflections *self,
           const AttainDemoTopic *topic,
           const AttainDemoVoice *voice,
           gint32                 day,
           AttainDemoRandom      *random,
           AttainCpdEntry        *entry)
{
  GPtrArray *peers = self->peers[voice->is_adults];
  gint32 on = day + attain_demo_random_between (random, 0, 27);

  entry->peer = g_strdup (g_ptr_array_index (peers, attain_demo_random_below (random, peers->len)));
  entry->peer_on = attain_date_from_day (MIN (on, voice->as_of));
  say (self, topic, topic->parts[ATTAIN_DEMO_PART_PEER], random);
  if (attain_demo_random_chance (random, 50))
    say (self, topic, self->common[PEER_ANY], random);
  entry->peer_reflection = take_text (self);
}

static void
tell_words (AttainDemoReflections *self,
            const AttainDemoTopic *topic,
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
      say (self, topic, self->common[BRIEF], random);
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

static gboolean
suits (const AttainDemoTitle *title,
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
  const AttainDemoTopic *topic = g_ptr_array_index (topics, attain_demo_random_below (random, topics->len));
  const AttainDemoTitle *title = attain_demo_topic_draw_title (topic, random);

  while (!suits (title, voice))
    title = attain_demo_topic_draw_title (topic, random);

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
      const AttainDemoTopic *at = g_ptr_array_index (self->topics, i);

      if (g_str_equal (at->name, topic))
        {
          entry->occurred_on = attain_date_from_day (day);
          tell_words (self, at, voice, day, random, entry);
          return TRUE;
        }
    }

  return FALSE;
}
