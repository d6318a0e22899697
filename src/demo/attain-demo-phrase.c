/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-demo-phrase.h"

#include <string.h>

static const char *const slot_names[ATTAIN_DEMO_N_SLOTS] = { "{subject}", "{people}" };

typedef struct
{
  const char *text;
  gsize       length;
} Words;

/* Words, or a choice of them, or a slot. */
typedef struct
{
  int   slot;
  guint first;
  guint n;
} Piece;

typedef struct
{
  guint first;
  guint n;
} Sentence;

struct _AttainDemoPhrases
{
  GPtrArray *texts;        /* of char *: what the words point into */
  GArray    *words;        /* of Words */
  GArray    *pieces;       /* of Piece */
  GArray    *sentences;    /* of Sentence */
};

static void
add_words (AttainDemoPhrases *self,
           const char        *from,
           const char        *to)
{
  Words words = { from, to - from };

  g_array_append_val (self->words, words);
}

static void
add_plain (AttainDemoPhrases *self,
           const char        *from,
           const char        *to)
{
  Piece piece = { -1, self->words->len, 1 };

  if (from == to)
    return;

  add_words (self, from, to);
  g_array_append_val (self->pieces, piece);
}

static const char *
add_choice (AttainDemoPhrases *self,
            const char        *at)
{
  Piece piece = { -1, self->words->len, 0 };
  const char *end = strchr (at, ')');

  g_assert (end != NULL);
  for (const char *from = at + 1; from <= end; piece.n++)
    {
      const char *to = from + strcspn (from, "|)");

      add_words (self, from, to);
      from = to + 1;
    }

  g_array_append_val (self->pieces, piece);
  return end + 1;
}

static const char *
add_slot (AttainDemoPhrases *self,
          const char        *at)
{
  Piece piece = { 0 };

  while (!g_str_has_prefix (at, slot_names[piece.slot]))
    {
      piece.slot++;
      g_assert (piece.slot < ATTAIN_DEMO_N_SLOTS);
    }

  g_array_append_val (self->pieces, piece);
  return at + strlen (slot_names[piece.slot]);
}

static void
add_sentence (AttainDemoPhrases *self,
              const char        *text)
{
  Sentence sentence = { self->pieces->len, 0 };

  while (*text != '\0')
    {
      const char *special = text + strcspn (text, "({");

      add_plain (self, text, special);
      text = special;
      if (*text == '(')
        text = add_choice (self, text);
      else if (*text == '{')
        text = add_slot (self, text);
    }

  sentence.n = self->pieces->len - sentence.first;
  g_array_append_val (self->sentences, sentence);
}

/**
 * attain_demo_phrases_new:
 * @sentences: (nullable) (element-type utf8): sentences as the corpus writes them
 *
 * Returns: (transfer full): the sentences, ready to be told
 */
AttainDemoPhrases *
attain_demo_phrases_new (GPtrArray *sentences)
{
  AttainDemoPhrases *self = g_new0 (AttainDemoPhrases, 1);

  self->texts = g_ptr_array_new_with_free_func (g_free);
  self->words = g_array_new (FALSE, FALSE, sizeof (Words));
  self->pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  self->sentences = g_array_new (FALSE, FALSE, sizeof (Sentence));
  for (guint i = 0; sentences != NULL && i < sentences->len; i++)
    {
      g_ptr_array_add (self->texts, g_strdup (g_ptr_array_index (sentences, i)));
      add_sentence (self, g_ptr_array_index (self->texts, i));
    }

  return self;
}

void
attain_demo_phrases_free (AttainDemoPhrases *self)
{
  g_ptr_array_unref (self->texts);
  g_array_unref (self->words);
  g_array_unref (self->pieces);
  g_array_unref (self->sentences);
  g_free (self);
}

/**
 * attain_demo_phrases_get_n:
 * @self: sentences
 *
 * Returns: how many of them there are
 */
guint
attain_demo_phrases_get_n (AttainDemoPhrases *self)
{
  return self->sentences->len;
}

/**
 * attain_demo_phrases_tell:
 * @self: sentences
 * @which: which of them
 * @slots: (array fixed-size=2): what goes into the slots
 * @random: a stream of chance
 * @text: (inout): the text so far
 *
 * Tells a sentence after the ones that are there.
 */
void
attain_demo_phrases_tell (AttainDemoPhrases *self,
                          guint              which,
                          char *const       *slots,
                          AttainDemoRandom  *random,
                          GString           *text)
{
  const Sentence *sentence = &g_array_index (self->sentences, Sentence, which);
  const Piece *piece = &g_array_index (self->pieces, Piece, sentence->first);

  if (text->len > 0)
    g_string_append_c (text, ' ');

  for (const Piece *end = piece + sentence->n; piece < end; piece++)
    if (piece->n == 0)
      g_string_append (text, slots[piece->slot]);
    else
      {
        guint i = piece->n == 1 ? 0 : attain_demo_random_below (random, piece->n);
        const Words *words = &g_array_index (self->words, Words, piece->first + i);

        g_string_append_len (text, words->text, words->length);
      }
}

/**
 * attain_demo_phrases_add:
 * @self: sentences
 * @slots: (array fixed-size=2): what goes into the slots
 * @random: a stream of chance
 * @text: (inout): the text so far
 *
 * Tells one of the sentences by chance.
 */
void
attain_demo_phrases_add (AttainDemoPhrases *self,
                         char *const       *slots,
                         AttainDemoRandom  *random,
                         GString           *text)
{
  attain_demo_phrases_tell (self, attain_demo_random_below (random, self->sentences->len), slots, random, text);
}
