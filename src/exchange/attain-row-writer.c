/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-row-writer.h"

#include "attain-csv-writer.h"

struct _AttainRowWriter
{
  const AttainRowFormat *format;
  gpointer               writer;
};

/**
 * attain_row_writer_new:
 * @format: how rows are written
 * @stream: where to
 * @columns: (array zero-terminated=1): the names of the columns
 * @error: what went wrong
 *
 * Returns: (transfer full) (nullable): a writer before the first row
 */
AttainRowWriter *
attain_row_writer_new (const AttainRowFormat  *format,
                       GOutputStream          *stream,
                       const char *const      *columns,
                       GError                **error)
{
  gpointer writer = format->start (stream, columns, error);
  AttainRowWriter *self;

  if (writer == NULL)
    return NULL;

  self = g_new0 (AttainRowWriter, 1);
  self->format = format;
  self->writer = writer;
  return self;
}

void
attain_row_writer_free (AttainRowWriter *self)
{
  self->format->free (self->writer);
  g_free (self);
}

/**
 * attain_row_writer_add:
 * @self: a writer
 * @text: (nullable): the next value of the row; %NULL and "" where it is not known
 */
void
attain_row_writer_add (AttainRowWriter *self,
                       const char      *text)
{
  self->format->add (self->writer, text, FALSE);
}

/**
 * attain_row_writer_add_number:
 * @self: a writer
 * @text: the next value of the row, written with a point
 *
 * Formats that know numbers write it as one.
 */
void
attain_row_writer_add_number (AttainRowWriter *self,
                              const char      *text)
{
  self->format->add (self->writer, text, TRUE);
}

/**
 * attain_row_writer_end_row:
 * @self: a writer
 * @error: what went wrong
 *
 * Rows may wait for more of them before they are written.
 *
 * Returns: whether every value of the row can be, and was written
 */
gboolean
attain_row_writer_end_row (AttainRowWriter  *self,
                           GError          **error)
{
  return self->format->end_row (self->writer, error);
}

/**
 * attain_row_writer_finish:
 * @self: a writer
 * @error: what went wrong
 *
 * Writes what is still to come; the stream stays open.
 *
 * Returns: whether all rows are in the stream
 */
gboolean
attain_row_writer_finish (AttainRowWriter  *self,
                          GError          **error)
{
  return self->format->finish (self->writer, error);
}

static gpointer
csv_start (GOutputStream      *stream,
           const char *const  *columns,
           GError            **error)
{
  g_autoptr(AttainCsvWriter) writer = attain_csv_writer_new (stream);

  for (guint i = 0; columns[i] != NULL; i++)
    attain_csv_writer_add (writer, columns[i]);

  return attain_csv_writer_end_row (writer, NULL, error) ? g_steal_pointer (&writer) : NULL;
}

static void
csv_add (gpointer    writer,
         const char *text,
         gboolean    is_number)
{
  attain_csv_writer_add (writer, text);
}

static gboolean
csv_end_row (gpointer   writer,
             GError   **error)
{
  return attain_csv_writer_end_row (writer, NULL, error);
}

static gboolean
csv_finish (gpointer   writer,
            GError   **error)
{
  return attain_csv_writer_flush (writer, NULL, error);
}

static void
csv_free (gpointer writer)
{
  attain_csv_writer_free (writer);
}

const AttainRowFormat attain_row_format_csv = {
  "csv", csv_start, csv_add, csv_end_row, csv_finish, csv_free,
};
