/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Records wait here until somebody asks for the next one. A thread of its own reads ahead by a few pieces of the file, so
 * that an import does not wait for the reading. */

#include "attain-csv-reader.h"

#include <glib/gi18n.h>

#include "attain-csv-parser.h"
#include "attain-error.h"

/* One is looked at, one is being filled, the others wait. */
enum { N_BATCHES = 4 };

struct _AttainCsvReader
{
  GStrv            header;
  AttainCsvBatch  *batch;     /* the one that is looked at; NULL before the first */
  guint            current;   /* the record in it */
  GThread         *thread;
  GAsyncQueue     *full;
  GAsyncQueue     *empty;
  int              stopped;   /* atomic */

  AttainCsvParser *parser;    /* of the thread alone */
};

static gpointer
read_ahead_job (gpointer data)
{
  AttainCsvReader *self = data;
  AttainCsvBatch *batch = g_async_queue_pop (self->empty);
  gboolean more = TRUE;

  while (more && !g_atomic_int_get (&self->stopped))
    {
      AttainCsvBatch *next;

      more = attain_csv_parser_fill (self->parser, batch);
      next = g_async_queue_pop (self->empty);
      attain_csv_parser_go_on (self->parser, batch, next);
      g_async_queue_push (self->full, batch);
      batch = next;
    }
  g_async_queue_push (self->empty, batch);

  return NULL;
}

static gboolean
read_header (AttainCsvReader  *self,
             GError          **error)
{
  g_autoptr(GStrvBuilder) names = g_strv_builder_new ();
  GError *failure = NULL;

  if (!attain_csv_reader_next (self, &failure))
    {
      if (failure == NULL)
        g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                             _("The file is empty: its first line must name the columns"));
      else
        g_propagate_error (error, failure);
      return FALSE;
    }

  for (guint i = 0; i < attain_csv_reader_get_n_fields (self); i++)
    {
      g_autofree char *name = g_strstrip (g_strdup (attain_csv_reader_get_field (self, i)));

      g_strv_builder_add (names, name);
    }
  self->header = g_strv_builder_end (names);
  return TRUE;
}

/**
 * attain_csv_reader_open:
 * @file: a CSV file: RFC 4180 with commas, semicolons or tabs, in UTF-8 unless @encoding says otherwise
 * @encoding: (nullable): what it is written in
 * @cancellable: (nullable): stops the reading
 * @error: why it cannot be read
 *
 * Returns: (transfer full) (nullable): a reader that stands before the first record after the header
 */
AttainCsvReader *
attain_csv_reader_open (GFile         *file,
                        const char    *encoding,
                        GCancellable  *cancellable,
                        GError       **error)
{
  AttainTextSource *source = attain_text_source_open (file, encoding, cancellable, error);
  g_autoptr(AttainCsvReader) self = NULL;

  if (source == NULL)
    return NULL;

  self = g_new0 (AttainCsvReader, 1);
  self->parser = attain_csv_parser_new (source);
  self->full = g_async_queue_new_full (attain_csv_batch_free);
  self->empty = g_async_queue_new_full (attain_csv_batch_free);
  for (guint i = 0; i < N_BATCHES; i++)
    g_async_queue_push (self->empty, attain_csv_batch_new ());
  self->thread = g_thread_new ("csv", read_ahead_job, self);

  return read_header (self, error) ? g_steal_pointer (&self) : NULL;
}

/* The thread may wait for a batch, so it is given all that there are. */
static void
stop_thread (AttainCsvReader *self)
{
  AttainCsvBatch *batch;

  g_atomic_int_set (&self->stopped, TRUE);
  if (self->batch != NULL)
    g_async_queue_push (self->empty, g_steal_pointer (&self->batch));
  while ((batch = g_async_queue_try_pop (self->full)) != NULL)
    g_async_queue_push (self->empty, batch);
  g_thread_join (self->thread);
}

void
attain_csv_reader_free (AttainCsvReader *self)
{
  stop_thread (self);
  attain_csv_parser_free (self->parser);
  g_async_queue_unref (self->full);
  g_async_queue_unref (self->empty);
  g_strfreev (self->header);
  g_free (self);
}

/**
 * attain_csv_reader_get_header:
 * @self: a reader
 *
 * Returns: (transfer none) (array zero-terminated=1): the names of the columns as the file writes them
 */
const char *const *
attain_csv_reader_get_header (AttainCsvReader *self)
{
  return (const char *const *) self->header;
}

static gboolean
is_blank (AttainCsvReader *self)
{
  for (guint i = 0; i < attain_csv_reader_get_n_fields (self); i++)
    if (*attain_csv_reader_get_field (self, i) != '\0')
      return FALSE;

  return TRUE;
}

static gboolean
next_batch (AttainCsvReader  *self,
            GError          **error)
{
  if (self->batch != NULL && self->batch->failure != NULL)
    {
      g_propagate_error (error, g_error_copy (self->batch->failure));
      return FALSE;
    }
  if (self->batch != NULL && self->batch->ended)
    return FALSE;

  if (self->batch != NULL)
    g_async_queue_push (self->empty, self->batch);
  self->batch = g_async_queue_pop (self->full);
  self->current = 0;
  return TRUE;
}

/**
 * attain_csv_reader_next:
 * @self: a reader
 * @error: what went wrong; give it an error of its own, since %FALSE is also the end
 *
 * Goes to the next record that is not blank.
 *
 * Returns: %TRUE on a record; %FALSE after the last one, and on failure, when @error is set
 */
gboolean
attain_csv_reader_next (AttainCsvReader  *self,
                        GError          **error)
{
  do
    {
      self->current++;
      while (self->batch == NULL || self->current >= self->batch->records->len)
        if (!next_batch (self, error))
          return FALSE;
    }
  while (is_blank (self));

  return TRUE;
}

/**
 * attain_csv_reader_get_line:
 * @self: a reader that is at a record
 *
 * Returns: the line of the file, from 1, on which the record begins
 */
guint
attain_csv_reader_get_line (AttainCsvReader *self)
{
  return g_array_index (self->batch->records, AttainCsvRecord, self->current).line;
}

/**
 * attain_csv_reader_get_n_fields:
 * @self: a reader that is at a record
 *
 * Returns: how many fields the record has, which may be more or fewer than the header names
 */
guint
attain_csv_reader_get_n_fields (AttainCsvReader *self)
{
  return g_array_index (self->batch->records, AttainCsvRecord, self->current).n_fields;
}

/**
 * attain_csv_reader_get_field:
 * @self: a reader that is at a record
 * @field: which column, from 0
 *
 * Returns: (transfer none): its text, until the next record; "" for a field that is empty or not there
 */
const char *
attain_csv_reader_get_field (AttainCsvReader *self,
                             guint            field)
{
  const AttainCsvRecord *record = &g_array_index (self->batch->records, AttainCsvRecord, self->current);

  if (field >= record->n_fields)
    return "";

  return self->batch->text->str + g_array_index (self->batch->starts, gsize, record->first + field);
}

/**
 * attain_csv_reader_get_fraction:
 * @self: a reader
 *
 * Returns: how much of the file has been read, 0 to 1
 */
double
attain_csv_reader_get_fraction (AttainCsvReader *self)
{
  return self->batch->fraction;
}
