/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Words are runs of letters and digits, without case and accents: "Zoë's" has the words zoe and s.
 * The full-text index cuts text in the same way, so that what it finds can be marked here, and what
 * people type (quotes, stars, AND) never reaches it as anything but words. */

#include "attain-words.h"

#include <string.h>

struct _AttainWords
{
  GPtrArray *words;
  gboolean   last_is_prefix;
};

/* Most text is, and is looked up without Unicode's tables many times as fast. */
static gboolean
is_ascii (gunichar c)
{
  return c < 0x80;
}

static gboolean
is_in_word (gunichar c)
{
  if (is_ascii (c))
    return g_ascii_isalnum ((char) c);

  return g_unichar_isalnum (c) || g_unichar_type (c) == G_UNICODE_PRIVATE_USE || g_unichar_ismark (c);
}

static gunichar
fold (gunichar c)
{
  gunichar base = c, mark;

  if (is_ascii (c))
    return (gunichar) g_ascii_tolower ((char) c);

  while (g_unichar_decompose (base, &c, &mark) && c != 0)
    base = c;

  return g_unichar_tolower (base);
}

/* Finds the next word from *@at on and leaves *@at behind it; answers where it begins, or NULL. */
static const char *
next_word (const char **at,
           GString     *folded)
{
  const char *from = *at;

  g_string_truncate (folded, 0);
  while (*from != '\0' && (!is_in_word (g_utf8_get_char (from)) || g_unichar_ismark (g_utf8_get_char (from))))
    from = g_utf8_next_char (from);

  for (*at = from; **at != '\0' && is_in_word (g_utf8_get_char (*at)); *at = g_utf8_next_char (*at))
    if (!g_unichar_ismark (g_utf8_get_char (*at)))
      g_string_append_unichar (folded, fold (g_utf8_get_char (*at)));

  return *at > from ? from : NULL;
}

static gboolean
is_this_wanted (AttainWords *self,
                guint        position,
                GString     *word)
{
  gboolean is_prefix;
  const char *wanted = attain_words_get (self, position, &is_prefix);

  return is_prefix ? g_str_has_prefix (word->str, wanted) : g_str_equal (word->str, wanted);
}

static gboolean
is_wanted (AttainWords *self,
           GString     *word)
{
  for (guint i = 0; i < self->words->len; i++)
    if (is_this_wanted (self, i, word))
      return TRUE;

  return FALSE;
}

/**
 * attain_words_new:
 * @typed: valid UTF-8, as somebody has typed it so far
 *
 * The last word may still be on its way and stands for all that begin like it, until something
 * other than a letter or a digit follows.
 *
 * Returns: (transfer full) (nullable): the words to look for; %NULL where there is none
 */
AttainWords *
attain_words_new (const char *typed)
{
  g_autoptr(GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GString) word = g_string_new (NULL);
  const char *at = typed, *end = typed;
  AttainWords *self;

  while (next_word (&at, word) != NULL)
    {
      g_ptr_array_add (words, g_strdup (word->str));
      end = at;
    }
  if (words->len == 0)
    return NULL;

  self = g_new0 (AttainWords, 1);
  self->words = g_steal_pointer (&words);
  self->last_is_prefix = *end == '\0';
  return self;
}

/**
 * attain_words_get_n:
 * @self: words that were typed
 *
 * Returns: how many there are, the one that is still being typed included
 */
guint
attain_words_get_n (AttainWords *self)
{
  return self->words->len;
}

/**
 * attain_words_get:
 * @self: words
 * @position: which
 * @is_prefix: (out): whether it stands for all words that begin like it
 *
 * Returns: the word, folded: letters and digits only
 */
const char *
attain_words_get (AttainWords *self,
                  guint        position,
                  gboolean    *is_prefix)
{
  *is_prefix = self->last_is_prefix && position + 1 == self->words->len;
  return g_ptr_array_index (self->words, position);
}

/**
 * attain_words_find:
 * @self: words
 * @text: (nullable): a text
 *
 * Returns: (transfer full) (element-type AttainMark): where any of them stands in @text, in order
 */
GArray *
attain_words_find (AttainWords *self,
                   const char  *text)
{
  GArray *marks = g_array_new (FALSE, FALSE, sizeof (AttainMark));
  g_autoptr(GString) word = g_string_new (NULL);
  const char *at = text != NULL ? text : "";
  const char *from;

  while ((from = next_word (&at, word)))
    if (is_wanted (self, word))
      {
        AttainMark mark = { from - text, at - text };

        g_array_append_val (marks, mark);
      }

  return marks;
}

/**
 * attain_words_are_in:
 * @self: words
 * @texts: (array length=n_texts): texts, some of which may be %NULL
 * @n_texts: how many
 *
 * Returns: whether each of the words stands in one of @texts: the answer of the full-text index, for a few of them
 */
gboolean
attain_words_are_in (AttainWords       *self,
                     const char *const *texts,
                     guint              n_texts)
{
  g_autofree gboolean *is_found = g_new0 (gboolean, self->words->len);
  g_autoptr(GString) word = g_string_new (NULL);
  guint n_found = 0;

  for (guint i = 0; i < n_texts; i++)
    for (const char *at = texts[i] != NULL ? texts[i] : ""; next_word (&at, word) != NULL;)
      for (guint w = 0; w < self->words->len; w++)
        if (!is_found[w] && is_this_wanted (self, w, word))
          {
            is_found[w] = TRUE;
            n_found++;
          }

  return n_found == self->words->len;
}

/**
 * attain_words_excerpt:
 * @self: words
 * @text: (nullable): a text
 * @n_chars: about how many characters are wanted
 *
 * Returns: (transfer full) (nullable): the part of @text around the first hit, in whole words and on one
 *   line, with an ellipsis where something was left out; %NULL where there is no hit
 */
char *
attain_words_excerpt (AttainWords *self,
                      const char  *text,
                      guint        n_chars)
{
  g_autoptr(GArray) marks = attain_words_find (self, text);
  const char *hit, *from, *to, *cut;
  char *excerpt;

  if (marks->len == 0)
    return NULL;

  hit = from = text + g_array_index (marks, AttainMark, 0).from;
  for (guint i = 0; i < n_chars / 4 && from > text; i++)
    from = g_utf8_prev_char (from);
  while (from > text && from < hit && !g_ascii_isspace (from[-1]))
    from++;

  to = from;
  for (guint i = 0; i < n_chars && *to != '\0'; i++)
    to = g_utf8_next_char (to);
  for (cut = to; *to != '\0' && cut > hit; cut--)
    if (g_ascii_isspace (*cut))
      {
        to = cut;
        break;
      }

  excerpt = g_strdup_printf ("%s%.*s%s", from > text ? "… " : "", (int) (to - from), from, *to != '\0' ? " …" : "");
  return g_strdelimit (excerpt, "\r\n\t", ' ');
}

void
attain_words_free (AttainWords *self)
{
  g_ptr_array_unref (self->words);
  g_free (self);
}

/**
 * attain_text_count_words:
 * @text: (nullable): a text
 *
 * Returns: how many words it has: what stands between white space
 */
guint
attain_text_count_words (const char *text)
{
  gboolean inside = FALSE;
  guint n = 0;

  for (const char *c = text; c != NULL && *c != '\0'; c = g_utf8_next_char (c))
    {
      gboolean is_space = g_unichar_isspace (g_utf8_get_char (c));

      n += !is_space && !inside;
      inside = !is_space;
    }

  return n;
}
