/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How well a name answers to what somebody types in a hurry: "ksh" finds "Keyboard shortcuts". */

#include "attain-fuzzy.h"

#include <string.h>

/* What a letter is worth, by where it is found. */
#define AT_A_WORD     8
#define AFTER_ANOTHER 6
#define ANYWHERE      1

/* Letters without case and accents. */
static char *
fold (const char *text)
{
  g_autofree char *plain = g_str_to_ascii (text, "C");

  return g_utf8_casefold (plain, -1);
}

static gboolean
begins_word (const char *text,
             const char *at)
{
  return at == text || !g_ascii_isalnum (at[-1]);
}

/* The best that the letters of @query are worth in their order, from @at on; 0 if they are not all there. */
static guint
score_from (const char *text,
            const char *at,
            const char *query,
            gboolean    after)
{
  guint best = 0;

  for (const char *found = strchr (at, *query); found != NULL; found = strchr (found + 1, *query))
    {
      guint here = begins_word (text, found) ? AT_A_WORD : after && found == at ? AFTER_ANOTHER : ANYWHERE;
      guint rest = query[1] == '\0' ? 1 : score_from (text, found + 1, query + 1, TRUE);

      if (rest > 0)
        best = MAX (best, here + rest);
    }

  return best;
}

/**
 * attain_fuzzy_score:
 * @text: a name
 * @query: what somebody typed
 *
 * Returns: how well @text answers to it: more is better, 0 is not at all. An empty query is answered by
 *   everything alike.
 */
guint
attain_fuzzy_score (const char *text,
                    const char *query)
{
  g_autofree char *folded = fold (text);
  g_autofree char *letters = fold (query);
  char *end = letters;

  for (const char *l = letters; *l != '\0'; l++)
    if (!g_ascii_isspace (*l))
      *end++ = *l;
  *end = '\0';

  return *letters == '\0' ? 1 : score_from (folded, folded, letters, FALSE);
}
