/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-search-sqlite.h"

/**
 * attain_search_sqlite_match:
 * @words: what is looked for
 *
 * Returns: (transfer full): the same for FTS5's MATCH: every word must be there. A word has letters and
 *   digits only, so the quotes need no escaping and keep AND, OR, NOT and NEAR words like any other.
 */
char *
attain_search_sqlite_match (AttainWords *words)
{
  GString *match = g_string_new (NULL);

  for (guint i = 0; i < attain_words_get_n (words); i++)
    {
      gboolean is_prefix;
      const char *word = attain_words_get (words, i, &is_prefix);

      g_string_append_printf (match, "%s\"%s\"%s", i > 0 ? " " : "", word, is_prefix ? " *" : "");
    }

  return g_string_free (match, FALSE);
}
