/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-refused-file.h"

#include "attain-csv-writer.h"
#include "attain-import-columns.h"

struct _AttainRefusedFile
{
  GFile           *file;
  GStrv            header;
  GOutputStream   *stream;   /* NULL until a row comes: no row, no file */
  AttainCsvWriter *writer;
};

/**
 * attain_refused_file_new:
 * @file: where to
 * @header: the header of the file that is imported
 *
 * Returns: (transfer full): a file that replaces what is there when it is closed, if any row was added
 */
AttainRefusedFile *
attain_refused_file_new (GFile             *file,
                         const char *const *header)
{
  AttainRefusedFile *self = g_new0 (AttainRefusedFile, 1);

  self->file = g_object_ref (file);
  self->header = g_strdupv ((GStrv) header);
  return self;
}

/**
 * attain_refused_file_free:
 * @self: a file of refused rows
 *
 * What was not closed leaves the file as it was before: the stream is closed with a cancelled cancellable.
 */
void
attain_refused_file_free (AttainRefusedFile *self)
{
  if (self->stream != NULL && !g_output_stream_is_closed (self->stream))
    {
      g_autoptr(GCancellable) cancelled = g_cancellable_new ();

      g_cancellable_cancel (cancelled);
      g_output_stream_close (self->stream, cancelled, NULL);
    }
  g_clear_pointer (&self->writer, attain_csv_writer_free);
  g_clear_object (&self->stream);
  g_object_unref (self->file);
  g_strfreev (self->header);
  g_free (self);
}

/* The reasons of the last time give way to those of this one. */
static gboolean
is_reason (AttainRefusedFile *self,
           guint              i)
{
  return g_ascii_strcasecmp (self->header[i], ATTAIN_IMPORT_ERROR_COLUMN) == 0;
}

static gboolean
open_file (AttainRefusedFile  *self,
           GError            **error)
{
  GFileOutputStream *stream = g_file_replace (self->file, NULL, FALSE, G_FILE_CREATE_PRIVATE, NULL, error);

  if (stream == NULL)
    return FALSE;

  self->stream = G_OUTPUT_STREAM (stream);
  self->writer = attain_csv_writer_new (self->stream);
  for (guint i = 0; self->header[i] != NULL; i++)
    if (!is_reason (self, i))
      attain_csv_writer_add (self->writer, self->header[i]);
  attain_csv_writer_add (self->writer, ATTAIN_IMPORT_ERROR_COLUMN);
  return attain_csv_writer_end_row (self->writer, NULL, error);
}

/**
 * attain_refused_file_add:
 * @self: a file of refused rows
 * @row: a reader on the row
 * @column: (nullable): the column that is wrong
 * @reason: why
 * @error: why it cannot be written
 *
 * Returns: whether it was written
 */
gboolean
attain_refused_file_add (AttainRefusedFile  *self,
                         AttainCsvReader    *row,
                         const char         *column,
                         const char         *reason,
                         GError            **error)
{
  g_autofree char *whole = column != NULL ? g_strdup_printf ("%s: %s", column, reason) : g_strdup (reason);

  if (self->stream == NULL && !open_file (self, error))
    return FALSE;

  for (guint i = 0; self->header[i] != NULL; i++)
    if (!is_reason (self, i))
      attain_csv_writer_add (self->writer, attain_csv_reader_get_field (row, i));
  attain_csv_writer_add (self->writer, whole);
  return attain_csv_writer_end_row (self->writer, NULL, error);
}

/**
 * attain_refused_file_close:
 * @self: a file of refused rows
 * @error: what went wrong
 *
 * Puts the file in the place of the one before; no row, no file.
 *
 * Returns: whether all of it is on the disk
 */
gboolean
attain_refused_file_close (AttainRefusedFile  *self,
                           GError            **error)
{
  return self->stream == NULL ||
         (attain_csv_writer_flush (self->writer, NULL, error) && g_output_stream_close (self->stream, NULL, error));
}
