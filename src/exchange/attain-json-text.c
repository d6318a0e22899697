/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads JSON more strictly than json-glib does: what it would pass over in silence (a name that is there
 * twice, of which only the last counts; a comment; whatever follows the end) or fall over (brackets without end) is
 * refused. */

#include "attain-json-text.h"

#include <string.h>

#include <glib/gi18n.h>

#include "attain-error.h"

#define MAX_DEPTH 64
#define BYTE_ORDER_MARK "\xef\xbb\xbf"

typedef struct
{
  JsonParser *parser;
  GHashTable *names;   /* of each object that is being read, a set */
  char       *doubled;
  guint       doubled_line;
} Reading;

static gboolean
refuse_line (GError     **error,
             guint        line,
             const char  *reason)
{
  g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID, _("Line %u: %s"), line, reason);
  return FALSE;
}

static gboolean
check_shape (const char  *text,
             gsize        length,
             GError     **error)
{
  gboolean quoted = FALSE, ended = FALSE;
  guint depth = 0;
  guint line = 1;

  for (gsize i = 0; i < length; i++)
    {
      line += text[i] == '\n';
      if (ended && !g_ascii_isspace (text[i]))
        return refuse_line (error, line, _("something follows after the end of the document"));
      if (quoted && text[i] == '\\')
        i++;
      else if (text[i] == '"')
        quoted = !quoted;
      else if (quoted)
        continue;
      else if (text[i] == '/')
        return refuse_line (error, line, _("JSON has no comments"));
      else if ((text[i] == '[' || text[i] == '{') && ++depth > MAX_DEPTH)
        return refuse_line (error, line, _("lists and objects are nested too deeply"));
      else if ((text[i] == ']' || text[i] == '}') && depth > 0)
        ended = --depth == 0;
    }

  return TRUE;
}

static void
object_member_cb (JsonParser *parser,
                  JsonObject *object,
                  const char *name,
                  gpointer    user_data)
{
  Reading *reading = user_data;
  GHashTable *names = g_hash_table_lookup (reading->names, object);

  if (names == NULL)
    {
      names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      g_hash_table_insert (reading->names, object, names);
    }
  if (g_hash_table_add (names, g_strdup (name)) || reading->doubled != NULL)
    return;

  reading->doubled = g_strdup (name);
  reading->doubled_line = json_parser_get_current_line (parser);
}

static void
object_end_cb (JsonParser *parser,
               JsonObject *object,
               gpointer    user_data)
{
  Reading *reading = user_data;

  g_hash_table_remove (reading->names, object);
}

/* json-glib puts the place before its reason: "<data>:3:14: Parse error: …". */
static gboolean
refuse_syntax (GError     **error,
               const char  *message)
{
  const char *place = strchr (message, ':');
  const char *told = strstr (message, ": ");
  g_autofree char *reason = g_strdup_printf (_("this is not JSON (%s)"), told != NULL ? told + 2 : message);

  return refuse_line (error, place != NULL ? g_ascii_strtoull (place + 1, NULL, 10) : 0, reason);
}

static JsonNode *
read_text (Reading     *reading,
           const char  *text,
           gsize        length,
           GError     **error)
{
  g_autoptr(GError) local = NULL;
  JsonNode *root;

  if (!json_parser_load_from_data (reading->parser, text, length, &local))
    {
      refuse_syntax (error, local->message);
      return NULL;
    }
  if (reading->doubled != NULL)
    {
      g_autofree char *reason = g_strdup_printf (_("the name “%s” is there twice"), reading->doubled);

      refuse_line (error, reading->doubled_line, reason);
      return NULL;
    }

  root = json_parser_steal_root (reading->parser);
  if (root == NULL)
    g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID, _("The file is empty"));
  return root;
}

/**
 * attain_json_text_parse:
 * @text: JSON in UTF-8
 * @length: how many bytes, or -1 to its NUL
 * @error: which line is wrong, and why
 *
 * Returns: (transfer full) (nullable): the document
 */
JsonNode *
attain_json_text_parse (const char  *text,
                        gssize       length,
                        GError     **error)
{
  g_autoptr(JsonParser) parser = json_parser_new_immutable ();
  g_autoptr(GHashTable) names = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_hash_table_unref);
  Reading reading = { .parser = parser, .names = names };
  const char *start = text;
  JsonNode *root;
  const char *bad;
  gsize n_bytes;

  attain_json_text_skip_mark (&text, &length);
  n_bytes = length < 0 ? strlen (text) : (gsize) length;
  if (!g_utf8_validate (text, n_bytes, &bad))
    {
      g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID, _("The file is not UTF-8 text: byte %" G_GSIZE_FORMAT),
                   (gsize) (bad - start));
      return NULL;
    }
  if (!check_shape (text, n_bytes, error))
    return NULL;

  g_signal_connect (parser, "object-member", G_CALLBACK (object_member_cb), &reading);
  g_signal_connect (parser, "object-end", G_CALLBACK (object_end_cb), &reading);
  root = read_text (&reading, text, n_bytes, error);
  g_free (reading.doubled);
  return root;
}

/**
 * attain_json_text_skip_mark:
 * @text: (inout): text in UTF-8
 * @length: (inout): how many bytes, or -1 to its NUL
 *
 * Goes past the byte order mark that some editors begin a file with.
 */
void
attain_json_text_skip_mark (const char **text,
                            gssize      *length)
{
  gssize mark = strlen (BYTE_ORDER_MARK);

  if ((*length >= 0 && *length < mark) || strncmp (*text, BYTE_ORDER_MARK, mark) != 0)
    return;

  *text += mark;
  if (*length >= 0)
    *length -= mark;
}

/* Where the value that begins at @at ends, of an array that was read before. */
static const char *
find_end (const char *at,
          const char *stop)
{
  gboolean quoted = FALSE;
  guint depth = 0;

  for (; at < stop && (quoted || depth > 0 || (*at != ',' && *at != ']')); at++)
    if (quoted && *at == '\\')
      at++;
    else if (*at == '"')
      quoted = !quoted;
    else if (!quoted && (*at == '{' || *at == '['))
      depth++;
    else if (!quoted && (*at == '}' || *at == ']'))
      depth--;

  return MIN (at, stop);
}

/**
 * attain_json_text_split:
 * @text: an array in JSON, which attain_json_text_parse() has read
 * @length: how many bytes, or -1 to its NUL
 * @array: what it has read
 *
 * Returns: (transfer full): the text of each entry, to the letter but for blanks around it
 */
GStrv
attain_json_text_split (const char *text,
                        gssize      length,
                        JsonArray  *array)
{
  g_autoptr(GStrvBuilder) entries = g_strv_builder_new ();
  const char *stop, *at = NULL;

  attain_json_text_skip_mark (&text, &length);
  stop = text + (length < 0 ? strlen (text) : (gsize) length);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      const char *from = i == 0 ? strchr (text, '[') + 1 : at + 1;
      g_autofree char *entry = NULL;

      at = find_end (from, stop);
      entry = g_strstrip (g_strndup (from, at - from));
      g_strv_builder_add (entries, entry);
    }

  return g_strv_builder_end (entries);
}
