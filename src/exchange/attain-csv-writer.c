/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-csv-writer.h"

#include <string.h>

#define FLUSH_AT (64 * 1024)

struct _AttainCsvWriter
{
  GOutputStream *stream;
  GString       *waiting;
  gboolean       in_row;
};

/**
 * attain_csv_writer_new:
 * @stream: where to
 *
 * Returns: (transfer full): a writer; what was not flushed when it is freed is lost
 */
AttainCsvWriter *
attain_csv_writer_new (GOutputStream *stream)
{
  AttainCsvWriter *self = g_new0 (AttainCsvWriter, 1);

  self->stream = g_object_ref (stream);
  self->waiting = g_string_sized_new (FLUSH_AT + 4096);
  return self;
}

void
attain_csv_writer_free (AttainCsvWriter *self)
{
  g_object_unref (self->stream);
  g_string_free (self->waiting, TRUE);
  g_free (self);
}

/* Blanks at an end are not part of a text that stands without quotes. */
static gboolean
needs_quotes (const char *text)
{
  gsize length = strlen (text);

  return text[strcspn (text, ",;\"\r\n\t")] != '\0' || (length > 0 && (text[0] == ' ' || text[length - 1] == ' '));
}

/**
 * attain_csv_writer_add:
 * @self: a writer
 * @text: (nullable): the next field of the row; %NULL and "" both make an empty one
 */
void
attain_csv_writer_add (AttainCsvWriter *self,
                       const char      *text)
{
  if (self->in_row)
    g_string_append_c (self->waiting, ',');
  self->in_row = TRUE;
  if (text == NULL)
    return;

  if (!needs_quotes (text))
    {
      g_string_append (self->waiting, text);
      return;
    }

  g_string_append_c (self->waiting, '"');
  for (const char *quote; (quote = strchr (text, '"')) != NULL; text = quote + 1)
    {
      g_string_append_len (self->waiting, text, quote - text);
      g_string_append (self->waiting, "\"\"");
    }
  g_string_append (self->waiting, text);
  g_string_append_c (self->waiting, '"');
}

/**
 * attain_csv_writer_end_row:
 * @self: a writer in a row
 * @cancellable: (nullable): stops the writing
 * @error: why the file cannot be written
 *
 * What is written waits until there is enough for the disk, or for attain_csv_writer_flush().
 *
 * Returns: whether that could be written
 */
gboolean
attain_csv_writer_end_row (AttainCsvWriter  *self,
                           GCancellable     *cancellable,
                           GError          **error)
{
  g_string_append_c (self->waiting, '\n');
  self->in_row = FALSE;

  return self->waiting->len < FLUSH_AT || attain_csv_writer_flush (self, cancellable, error);
}

/**
 * attain_csv_writer_flush:
 * @self: a writer
 * @cancellable: (nullable): stops the writing
 * @error: why the file cannot be written
 *
 * Returns: whether all that was waiting is in the stream
 */
gboolean
attain_csv_writer_flush (AttainCsvWriter  *self,
                         GCancellable     *cancellable,
                         GError          **error)
{
  gboolean done = g_output_stream_write_all (self->stream, self->waiting->str, self->waiting->len, NULL, cancellable,
                                             error);

  g_string_truncate (self->waiting, 0);
  return done;
}
