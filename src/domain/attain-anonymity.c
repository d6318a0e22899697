/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A CPD record must not tell who the people are that it is about. What looks like an identifier is
 * pointed out before it is saved; whether it is one, only the person writing knows, so nothing is
 * refused. */

#include "attain-anonymity.h"

#include <glib/gi18n.h>

#define DAY_OR_MONTH "[0-9]{1,2}(?:st|nd|rd|th)?"
#define MONTH "(?:" DAY_OR_MONTH "|(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)"

static const struct { const char *pattern; const char *label; } kinds[] = {
  [ATTAIN_IDENTIFIER_NHS_NUMBER] = { "(?<![0-9])[0-9]{3}[ -]?[0-9]{3}[ -]?[0-9]{4}(?![0-9])", N_("an NHS number") },
  [ATTAIN_IDENTIFIER_POSTCODE] = { "\\b(?i:[a-pr-uwyz][a-hk-y]?[0-9][0-9a-hjkmnp-y]? ?[0-9][abd-hjlnp-uw-z]{2})\\b",
                                   N_("a postcode") },
  [ATTAIN_IDENTIFIER_BIRTH_DATE] = { "\\b(?i:born|date of birth|d\\.?o\\.?b\\.?)[^0-9\n]{0,12}"
                                     "(?:[0-9]{4}-[0-9]{2}-[0-9]{2}|"
                                     DAY_OR_MONTH "[ ./-]" MONTH "[ ./-](?:[0-9]{4}|[0-9]{2}))\\b",
                                     N_("a date of birth") },
  [ATTAIN_IDENTIFIER_NAME] = { "\\b(?:Mr|Mrs|Miss|Ms)\\.? \\p{Lu}[\\p{L}’'-]+", N_("somebody’s name") },
};

/* The last digit of an NHS number is a check over the others, modulo 11 (NHS Data Dictionary, NHS NUMBER). */
static gboolean
is_nhs_number (const char *text,
               gsize       length)
{
  int weight = 10, sum = 0, last = 0, check;

  for (gsize i = 0; i < length; i++)
    if (g_ascii_isdigit (text[i]))
      {
        last = text[i] - '0';
        if (weight > 1)
          sum += weight-- * last;
      }

  check = (11 - sum % 11) % 11;
  return check == last;
}

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  const AttainIdentifier *one = a, *other = b;

  return one->from < other->from ? -1 : one->from > other->from;
}

static void
find_kind (AttainIdentifierKind  kind,
           const char           *text,
           GArray               *found)
{
  g_autoptr(GRegex) regex = g_regex_new (kinds[kind].pattern, G_REGEX_OPTIMIZE, 0, NULL);
  g_autoptr(GMatchInfo) match = NULL;

  g_regex_match (regex, text, 0, &match);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      AttainIdentifier identifier = { .kind = kind };
      int from, to;

      g_match_info_fetch_pos (match, 0, &from, &to);
      identifier.from = from;
      identifier.to = to;
      if (kind != ATTAIN_IDENTIFIER_NHS_NUMBER || is_nhs_number (text + from, to - from))
        g_array_append_val (found, identifier);
    }
}

/**
 * attain_anonymity_find:
 * @text: (nullable): valid UTF-8
 *
 * Returns: (transfer full) (element-type AttainIdentifier): what in it may tell who somebody is, in the order of
 *   the text
 */
GArray *
attain_anonymity_find (const char *text)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (AttainIdentifier));

  for (guint kind = 0; text != NULL && kind < G_N_ELEMENTS (kinds); kind++)
    find_kind (kind, text, found);
  g_array_sort (found, compare_places);

  return found;
}

/**
 * attain_anonymity_explain:
 * @text: (nullable): valid UTF-8
 *
 * Returns: (transfer full) (nullable): what in it may tell who somebody is, in words for the person; %NULL where
 *   nothing does
 */
char *
attain_anonymity_explain (const char *text)
{
  g_autoptr(GArray) found = attain_anonymity_find (text);
  g_autoptr(GPtrArray) labels = g_ptr_array_new ();
  g_autofree char *list = NULL;

  for (guint i = 0; i < found->len; i++)
    {
      gpointer label = _(kinds[g_array_index (found, AttainIdentifier, i).kind].label);

      if (!g_ptr_array_find (labels, label, NULL))
        g_ptr_array_add (labels, label);
    }
  if (labels->len == 0)
    return NULL;

  g_ptr_array_add (labels, NULL);
  list = g_strjoinv (", ", (char **) labels->pdata);
  /* Translators: %s is a list such as "a postcode, somebody’s name" */
  return g_strdup_printf (_("This may tell who somebody is: it looks as if it had %s in it. Leave out what identifies"
                            " people who use services."), list);
}
