/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-capabilities.h"

#include <string.h>

#include <glib/gi18n.h>

#include "attain-error.h"

static gboolean
is_code (const char *text,
         gsize       length,
         const char *also)
{
  if (length == 0 || !g_ascii_isalnum (text[0]))
    return FALSE;

  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isalnum (text[i]) && strchr (also, text[i]) == NULL)
      return FALSE;

  return TRUE;
}

static gboolean
is_capability (const char *text)
{
  const char *colon = strchr (text, ':');

  return colon != NULL && is_code (text, colon - text, "-_") && is_code (colon + 1, strlen (colon + 1), "-_.");
}

static int
compare_strings (gconstpointer one,
                 gconstpointer other)
{
  return attain_capability_compare (*(const char *const *) one, *(const char *const *) other);
}

static guint64
skip_number (const char **at)
{
  guint64 number = 0;

  for (; g_ascii_isdigit (**at); (*at)++)
    number = number * 10 + (**at - '0');

  return number;
}

/**
 * attain_capability_compare:
 * @one: a capability
 * @other: another
 *
 * Returns: which comes first: by framework, then by code, in which 4.10 comes after 4.6
 */
int
attain_capability_compare (const char *one,
                           const char *other)
{
  const char *a = one;
  const char *b = other;

  while (*a != '\0' && *b != '\0')
    if (g_ascii_isdigit (*a) && g_ascii_isdigit (*b))
      {
        guint64 left = skip_number (&a);
        guint64 right = skip_number (&b);

        if (left != right)
          return left < right ? -1 : 1;
      }
    else if (*a != *b)
      return (guchar) *a < (guchar) *b ? -1 : 1;
    else
      {
        a++;
        b++;
      }

  /* 4.06 and 4.6 differ all the same. */
  return *a != *b ? (*a != '\0') - (*b != '\0') : strcmp (one, other);
}

/**
 * attain_capabilities_parse:
 * @text: (nullable): capabilities by spaces, in any order
 * @error: names the one that is not written as it should be
 *
 * Returns: (transfer full) (nullable) (array zero-terminated=1): the capabilities in order, each once
 */
char **
attain_capabilities_parse (const char  *text,
                           GError     **error)
{
  g_auto(GStrv) words = g_strsplit_set (text != NULL ? text : "", " \t\r\n", -1);
  g_autoptr(GPtrArray) found = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (words[i][0] == '\0')
        continue;

      if (!is_capability (words[i]))
        {
          g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                       _("“%s” is not a capability: write the framework, a colon and the code, as in SWE:4.6"),
                       words[i]);
          return NULL;
        }

      g_ptr_array_add (found, g_strdup (words[i]));
    }

  g_ptr_array_sort (found, compare_strings);
  for (guint i = found->len; i > 1; i--)
    if (g_str_equal (g_ptr_array_index (found, i - 1), g_ptr_array_index (found, i - 2)))
      g_ptr_array_remove_index (found, i - 1);

  g_ptr_array_add (found, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&found), FALSE);
}

/* The next word from @at on, copied; %NULL when the text goes on in no way that a text in order does. */
static const char *
read_ordered (const char *at,
              char       *word,
              gsize       size)
{
  gsize length = strcspn (at, " \t\r\n");

  if (length == 0 || length >= size || (at[length] != '\0' && (at[length] != ' ' || at[length + 1] == '\0')))
    return NULL;

  memcpy (word, at, length);
  word[length] = '\0';
  return at + length + (at[length] == ' ');
}

/**
 * attain_capabilities_are_ordered:
 * @text: (nullable): capabilities by spaces
 *
 * Answers without taking memory, since an import asks it for every row.
 *
 * Returns: whether attain_capabilities_normalise() surely gives the same back; %FALSE also for what is very long
 */
gboolean
attain_capabilities_are_ordered (const char *text)
{
  char words[2][64] = { "", "" };
  guint n = 0;

  if (text == NULL)
    return TRUE;

  while (*text != '\0')
    {
      char *word = words[n++ % 2];

      text = read_ordered (text, word, sizeof words[0]);
      if (text == NULL || !is_capability (word) ||
          (n > 1 && attain_capability_compare (words[n % 2], word) >= 0))
        return FALSE;
    }

  return n > 0;
}

/**
 * attain_capabilities_format:
 * @capabilities: (array zero-terminated=1): capabilities
 *
 * Returns: (transfer full) (nullable): them as text, %NULL for none
 */
char *
attain_capabilities_format (char **capabilities)
{
  return capabilities[0] != NULL ? g_strjoinv (" ", capabilities) : NULL;
}

/**
 * attain_capabilities_normalise:
 * @text: (nullable): capabilities by spaces, in any order
 * @error: names the one that is not written as it should be
 *
 * %NULL without an error stands for no capability at all.
 *
 * Returns: (transfer full) (nullable): them in order, each once
 */
char *
attain_capabilities_normalise (const char  *text,
                               GError     **error)
{
  g_auto(GStrv) capabilities = attain_capabilities_parse (text, error);

  return capabilities != NULL ? attain_capabilities_format (capabilities) : NULL;
}

/**
 * attain_capabilities_check:
 * @text: (nullable): capabilities by spaces
 * @known: (element-type utf8 utf8): the capabilities of all frameworks, as a set
 * @error: names the one that is wrong
 *
 * Returns: whether all are written as they should be and known
 */
gboolean
attain_capabilities_check (const char  *text,
                           GHashTable  *known,
                           GError     **error)
{
  g_auto(GStrv) capabilities = attain_capabilities_parse (text, error);

  if (capabilities == NULL)
    return FALSE;

  for (guint i = 0; capabilities[i] != NULL; i++)
    if (!g_hash_table_contains (known, capabilities[i]))
      {
        g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                     _("“%s” is in none of the frameworks: look up its code, or import its framework"),
                     capabilities[i]);
        return FALSE;
      }

  return TRUE;
}
