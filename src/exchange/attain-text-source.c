/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-text-source.h"

#include <string.h>

#include <glib/gi18n.h>

#include "attain-error.h"

#define PIECE_SIZE (64 * 1024)

static const char byte_order_mark[] = "\xef\xbb\xbf";
static const char zip[] = "PK\x03\x04";
static const char compound[] = "\xd0\xcf\x11\xe0";

struct _AttainTextSource
{
  GInputStream *file;       /* the bytes as they are on the disk */
  GInputStream *stream;     /* the same as UTF-8 */
  GCancellable *cancellable;
  char         *encoding;
  goffset       size;       /* of the file; 0 if it is not known */
  goffset       offset;     /* of the piece, in bytes of UTF-8 */
  gsize         length;     /* of the piece */
  gsize         n_carried;  /* bytes after the piece: the beginning of a character */
  char          piece[PIECE_SIZE];
};

/* Only to tell how far it has come: of what cannot be measured that is not told. */
static goffset
measure (GFileInputStream *stream)
{
  g_autoptr(GFileInfo) info = g_file_input_stream_query_info (stream, G_FILE_ATTRIBUTE_STANDARD_SIZE, NULL, NULL);

  return info != NULL ? g_file_info_get_size (info) : 0;
}

/* A name that is mistyped is no fault of a file's. */
static gpointer
explain_missing (GFile   *file,
                 GError **error)
{
  g_autofree char *name = g_file_get_parse_name (file);

  if (error != NULL && g_error_matches (*error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    {
      g_clear_error (error);
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                   _("There is no file “%s”: look at its name and folder"), name);
    }
  return NULL;
}

/**
 * attain_text_source_open:
 * @file: a file
 * @encoding: (nullable): what its text is written in, "windows-1252"; %NULL for UTF-8
 * @cancellable: (nullable): stops the reading
 * @error: why it cannot be read
 *
 * Returns: (transfer full) (nullable): a source that stands at the beginning of the text
 */
AttainTextSource *
attain_text_source_open (GFile         *file,
                         const char    *encoding,
                         GCancellable  *cancellable,
                         GError       **error)
{
  g_autoptr(GCharsetConverter) converter = NULL;
  g_autoptr(GFileInputStream) stream = NULL;
  AttainTextSource *self;

  if (encoding != NULL && !(converter = g_charset_converter_new ("UTF-8", encoding, NULL)))
    {
      g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                   _("“%s” is not an encoding that is known here; windows-1252 and iso-8859-1 are"), encoding);
      return NULL;
    }
  if (!(stream = g_file_read (file, cancellable, error)))
    return explain_missing (file, error);

  self = g_new0 (AttainTextSource, 1);
  self->file = g_object_ref (G_INPUT_STREAM (stream));
  self->stream = converter != NULL ? g_converter_input_stream_new (self->file, G_CONVERTER (converter))
                                   : g_object_ref (self->file);
  g_set_object (&self->cancellable, cancellable);
  self->encoding = g_strdup (encoding);
  self->size = measure (stream);
  return self;
}

void
attain_text_source_free (AttainTextSource *self)
{
  g_object_unref (self->stream);
  g_object_unref (self->file);
  g_clear_object (&self->cancellable);
  g_free (self->encoding);
  g_free (self);
}

/* Most pieces are plain ASCII, which this finds out many bytes at a time. */
static gboolean
is_ascii (const char *text,
          gsize       length)
{
  guchar other = 0;

  for (gsize i = 0; i < length; i++)
    other |= (guchar) (text[i] - 1) >= 0x7f;

  return !other;
}

static gboolean
refuse (AttainTextSource  *self,
        const char        *at,
        GError           **error)
{
  gint64 offset = self->offset + (at - self->piece);

  if (offset == 0 && (memcmp (at, "\xff\xfe", 2) == 0 || memcmp (at, "\xfe\xff", 2) == 0))
    g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                         _("The file is not UTF-8 text (at byte offset 0) but UTF-16: save it as UTF-8, or read it"
                           " with the encoding utf-16"));
  else if (*at == '\0')
    g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                 _("The file has a NUL byte at byte offset %" G_GINT64_FORMAT
                   ", so it is damaged or no text file: save it as CSV again"), offset);
  else
    g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                 _("The file is not UTF-8 text at byte offset %" G_GINT64_FORMAT
                   ": save it as UTF-8, or say which encoding it has, for example windows-1252"), offset);
  return FALSE;
}

/* Sets aside a character that the piece has only the beginning of. */
static gboolean
check_piece (AttainTextSource  *self,
             gboolean           last,
             GError           **error)
{
  const char *end;
  gsize rest;

  if (is_ascii (self->piece, self->length) || g_utf8_validate_len (self->piece, self->length, &end))
    return TRUE;

  rest = self->piece + self->length - end;
  if (last || *end == '\0' || g_utf8_get_char_validated (end, rest) != (gunichar) -2)
    return refuse (self, end, error);

  self->length -= rest;
  self->n_carried = rest;
  return TRUE;
}

static gboolean
explain (AttainTextSource  *self,
         GError            *failure,
         GError           **error)
{
  if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_INVALID_DATA) ||
      g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_PARTIAL_INPUT))
    {
      g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                   _("The file is not %s text: say which encoding it has, or save it as UTF-8"), self->encoding);
      g_error_free (failure);
    }
  else
    {
      g_propagate_error (error, failure);
    }
  return FALSE;
}

static void
skip_byte_order_mark (AttainTextSource  *self,
                      const char       **text,
                      gsize             *length)
{
  gsize mark = strlen (byte_order_mark);

  if (self->offset == 0 && *length >= mark && memcmp (*text, byte_order_mark, mark) == 0)
    {
      *text += mark;
      *length -= mark;
    }
}

/**
 * attain_text_source_check_start:
 * @text: the beginning of a file
 * @length: its bytes
 * @error: that it is no text, and how to make it one
 *
 * Returns: whether it may be text: a spreadsheet is the file that people have in hand most often
 */
gboolean
attain_text_source_check_start (const char  *text,
                                gsize        length,
                                GError     **error)
{
  if (length < 4 || (memcmp (text, zip, 4) != 0 && memcmp (text, compound, 4) != 0))
    return TRUE;

  g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                       _("This is a spreadsheet or another packed file, not CSV. Open it in the spreadsheet program"
                         " and save it as “CSV UTF-8”, then choose that file."));
  return FALSE;
}

/**
 * attain_text_source_read:
 * @self: a source
 * @text: (out): the next piece of the text, which lives until the next call
 * @length: (out): its bytes; 0 at the end
 * @error: what went wrong, with the byte offset where the file is not text
 *
 * Returns: whether the file could be read
 */
gboolean
attain_text_source_read (AttainTextSource  *self,
                         const char       **text,
                         gsize             *length,
                         GError           **error)
{
  GError *failure = NULL;
  gsize n_read;

  self->offset += self->length;
  memmove (self->piece, self->piece + self->length, self->n_carried);
  if (!g_input_stream_read_all (self->stream, self->piece + self->n_carried, PIECE_SIZE - self->n_carried, &n_read,
                                self->cancellable, &failure))
    return explain (self, failure, error);

  self->length = self->n_carried + n_read;
  self->n_carried = 0;
  if ((self->offset == 0 && !attain_text_source_check_start (self->piece, self->length, error)) ||
      !check_piece (self, self->length < PIECE_SIZE, error))
    return FALSE;

  *text = self->piece;
  *length = self->length;
  skip_byte_order_mark (self, text, length);
  return TRUE;
}

/**
 * attain_text_source_get_fraction:
 * @self: a source
 *
 * Returns: how much of the file has been read, 0 to 1; 0 where its size is not known
 */
double
attain_text_source_get_fraction (AttainTextSource *self)
{
  return self->size > 0 ? (double) g_seekable_tell (G_SEEKABLE (self->file)) / self->size : 0;
}
