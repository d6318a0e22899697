/* SPDX-License-Identifier: GPL-3.0-or-later */

/* People drop a file and want to see what it would do, not say first what it is. */

#include "attain-import-look.h"

#include <string.h>

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>

#include "attain-csv-reader.h"
#include "attain-error.h"
#include "attain-json-text.h"
#include "attain-text-source.h"

#define PIECE_SIZE (64 * 1024)
#define LONGEST_SAMPLE 60

/* What Windows calls "ANSI" in western Europe: the usual one of older programs. */
#define USUAL_ENCODING "windows-1252"

void
attain_import_look_free (AttainImportLook *self)
{
  g_free (self->encoding);
  g_free (self->sample);
  g_free (self);
}

static gboolean
is_border (char c)
{
  return c == ',' || c == ';' || c == '\t' || c == '\n' || c == '\r' || c == '"';
}

/* The field around the byte, as far as it is in the piece. */
static char *
cut_sample (const char *text,
            const char *at,
            const char *end)
{
  const char *from = at, *to = at;

  while (from > text && at - from < LONGEST_SAMPLE / 2 && !is_border (from[-1]))
    from--;
  while (to < end && to - at < LONGEST_SAMPLE / 2 && !is_border (*to) && *to != '\0')
    to++;

  return g_strndup (from, to - from);
}

/* Looks at a piece that may end within a character; @n_carried is what of it belongs to the next one. */
static gboolean
look_at_piece (AttainImportLook *self,
               const char       *text,
               gsize             length,
               gboolean          last,
               gsize            *n_carried)
{
  const char *bad;
  gsize rest;

  *n_carried = 0;
  if (g_utf8_validate_len (text, length, &bad))
    return TRUE;

  rest = text + length - bad;
  if (!last && g_utf8_get_char_validated (bad, rest) == (gunichar) -2)
    {
      *n_carried = rest;
      return TRUE;
    }
  if (*bad == '\0')
    return TRUE;           /* no encoding makes it text: reading it says why */

  self->encoding = g_strdup (USUAL_ENCODING);
  self->sample = cut_sample (text, bad, text + length);
  return FALSE;
}

static gboolean
find_encoding (AttainImportLook  *self,
               GInputStream      *stream,
               GCancellable      *cancellable,
               GError           **error)
{
  g_autofree char *piece = g_malloc (PIECE_SIZE);
  gsize n_carried = 0, length;
  gboolean first = TRUE;

  do
    {
      gsize n_read;

      if (!g_input_stream_read_all (stream, piece + n_carried, PIECE_SIZE - n_carried, &n_read, cancellable, error))
        return FALSE;

      length = n_carried + n_read;
      if (first && !attain_text_source_check_start (piece, length, error))
        return FALSE;
      if (first && length >= 2 && (memcmp (piece, "\xff\xfe", 2) == 0 || memcmp (piece, "\xfe\xff", 2) == 0))
        {
          self->encoding = g_strdup ("utf-16");
          return TRUE;
        }
      first = FALSE;
      if (!look_at_piece (self, piece, length, length < PIECE_SIZE, &n_carried))
        return TRUE;
      memmove (piece, piece + length - n_carried, n_carried);
    }
  while (length == PIECE_SIZE);

  return TRUE;
}

/* An export of several documents is an array of them. */
static JsonNode *
find_document (JsonNode *root)
{
  if (JSON_NODE_HOLDS_ARRAY (root) && json_array_get_length (json_node_get_array (root)) > 0)
    return json_array_get_element (json_node_get_array (root), 0);

  return root;
}

/* Only these two kinds are JSON; which it is does not matter to a file that is broken. */
static const AttainKind *
guess_json (GFile        *file,
            GCancellable *cancellable)
{
  g_autofree char *text = NULL;
  g_autoptr(JsonNode) root = NULL;
  JsonNode *document;
  gsize length;

  if (!g_file_load_contents (file, cancellable, &text, &length, NULL, NULL) ||
      !(root = attain_json_text_parse (text, length, NULL)))
    return attain_kind_find ("framework");

  document = find_document (root);
  if (!JSON_NODE_HOLDS_OBJECT (document) ||
      json_object_has_member (json_node_get_object (document), "capabilities"))
    return attain_kind_find ("framework");

  return attain_kind_find ("scheme");
}

static const AttainKind *
guess_csv (GFile        *file,
           const char   *encoding,
           GCancellable *cancellable)
{
  g_autoptr(AttainCsvReader) reader = attain_csv_reader_open (file, encoding, cancellable, NULL);

  return reader != NULL ? attain_kind_guess (attain_csv_reader_get_header (reader)) : NULL;
}

static gboolean
is_json (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *lower = g_ascii_strdown (name, -1);

  return g_str_has_suffix (lower, ".json");
}

/**
 * attain_import_look_new:
 * @file: a file
 * @cancellable: (nullable): stops the reading
 * @error: why it cannot be read, or is nothing that can be imported
 *
 * Returns: (transfer full) (nullable): what it looks like. Faults within it are left for the import to tell.
 */
AttainImportLook *
attain_import_look_new (GFile         *file,
                        GCancellable  *cancellable,
                        GError       **error)
{
  g_autoptr(GInputStream) stream = G_INPUT_STREAM (g_file_read (file, cancellable, error));
  g_autoptr(AttainImportLook) self = NULL;

  if (stream == NULL)
    return NULL;

  self = g_new0 (AttainImportLook, 1);
  if (!find_encoding (self, stream, cancellable, error))
    return NULL;

  self->kind = is_json (file) ? guess_json (file, cancellable) : guess_csv (file, self->encoding, cancellable);
  return g_steal_pointer (&self);
}

/**
 * attain_import_look_decode:
 * @self: a look at a file
 * @encoding: an encoding
 *
 * Returns: (transfer full) (nullable): some of the file as it reads in @encoding; %NULL where there is nothing to
 *   show, or it is not that
 */
char *
attain_import_look_decode (const AttainImportLook *self,
                           const char             *encoding)
{
  return self->sample != NULL ? g_convert (self->sample, -1, "UTF-8", encoding, NULL, NULL, NULL) : NULL;
}
