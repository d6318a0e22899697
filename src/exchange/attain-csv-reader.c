/* SPDX-License-Identifier: GPL-3.0-or-later */

/* libcsv pushes fields as it meets them; here they wait until somebody asks for the next record. A thread of its own
 * reads ahead by a few pieces of the file, so that an import does not wait for the reading. */

#include "attain-csv-reader.h"

#include <csv.h>
#include <string.h>

#include <glib/gi18n.h>

#include "attain-error.h"
#include "attain-text-source.h"

/* What one record may take. More than this is a quote that never closes, or no CSV file. */
#define MOST_BYTES (4 * 1024 * 1024)

/* By how much libcsv's own buffer grows at a time. */
#define BLOCK_SIZE (16 * 1024)

typedef struct
{
  guint line;       /* of its first field, from 1 */
  guint first;      /* in starts */
  guint n_fields;
} Record;

/* What a piece of the file has brought. */
typedef struct
{
  GString  *text;      /* the fields that wait, each ended by a NUL */
  GArray   *starts;    /* where in text each begins */
  GArray   *records;   /* the whole records among them */
  double    fraction;  /* how much of the file has been read */
  gboolean  ended;
  GError   *failure;   /* why nothing follows */
} Batch;

/* One is looked at, one is being filled, the others wait. */
enum { N_BATCHES = 4 };

struct _AttainCsvReader
{
  GStrv              header;
  Batch             *batch;     /* the one that is looked at; NULL before the first */
  guint              current;   /* the record in it */
  GThread           *thread;
  GAsyncQueue       *full;
  GAsyncQueue       *empty;
  int                stopped;   /* atomic */

  /* of the thread alone */
  AttainTextSource  *source;
  struct csv_parser  parser;
  Batch             *filling;
  Record             open;      /* the record whose end has not come yet */
  guint              line;      /* the one that is being read */
  gboolean           after_cr;
};

static Batch *
batch_new (void)
{
  Batch *self = g_new0 (Batch, 1);

  self->text = g_string_sized_new (2 * BLOCK_SIZE);
  self->starts = g_array_new (FALSE, FALSE, sizeof (gsize));
  self->records = g_array_new (FALSE, FALSE, sizeof (Record));
  return self;
}

static void
batch_free (gpointer data)
{
  Batch *self = data;

  g_string_free (self->text, TRUE);
  g_array_unref (self->starts);
  g_array_unref (self->records);
  g_clear_error (&self->failure);
  g_free (self);
}

static void
count_lines (AttainCsvReader *self,
             const char      *text,
             gsize            length)
{
  const char *end = text + length;

  for (const char *at = text; (at = memchr (at, '\n', end - at)) != NULL; at++)
    self->line++;
}

static void
field_cb (void   *text,
          size_t  length,
          void   *data)
{
  AttainCsvReader *self = data;
  Batch *batch = self->filling;
  gsize start = batch->text->len;

  if (self->open.n_fields++ == 0)
    self->open.line = self->line;
  g_array_append_val (batch->starts, start);
  g_string_append_len (batch->text, text, length);
  g_string_append_c (batch->text, '\0');
  count_lines (self, text, length);
  self->after_cr = FALSE;
}

/* Called for every line end outside quotes; CR LF comes as two, the second of them after no field. */
static void
record_cb (int   terminator,
           void *data)
{
  AttainCsvReader *self = data;

  if (self->open.n_fields > 0)
    {
      g_array_append_val (self->filling->records, self->open);
      self->open = (Record) { .first = self->filling->starts->len };
    }
  if (!(terminator == '\n' && self->after_cr))
    self->line++;
  self->after_cr = terminator == '\r';
}

/* The record whose end has not come yet goes on in the batch that is filled now. */
static void
take_open_record (AttainCsvReader *self,
                  Batch           *batch)
{
  Batch *next = self->filling;
  guint first = self->open.first;
  gsize gone = first < batch->starts->len ? g_array_index (batch->starts, gsize, first) : batch->text->len;

  g_string_truncate (next->text, 0);
  g_array_set_size (next->starts, 0);
  g_array_set_size (next->records, 0);
  g_string_append_len (next->text, batch->text->str + gone, batch->text->len - gone);
  for (guint i = first; i < batch->starts->len; i++)
    {
      gsize start = g_array_index (batch->starts, gsize, i) - gone;

      g_array_append_val (next->starts, start);
    }
  self->open.first = 0;
}

static guint
get_open_line (AttainCsvReader *self)
{
  return self->open.n_fields > 0 ? self->open.line : self->line;
}

static gboolean
refuse_parse (AttainCsvReader  *self,
              gboolean          at_end,
              GError          **error)
{
  if (csv_error (&self->parser) != CSV_EPARSE)
    g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_STORAGE,
                 _("Line %u: there was not enough memory for this row"), get_open_line (self));
  else if (at_end)
    g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                 _("Line %u: a quote opens in this row and never closes, so what follows cannot be read"),
                 get_open_line (self));
  else
    g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                 _("Line %u: a quote stands where none may be in this row; put the whole text in quotes and write"
                   " each quote within it twice"), get_open_line (self));
  return FALSE;
}

static gboolean
check_size (AttainCsvReader  *self,
            GError          **error)
{
  gsize waiting = csv_get_buffer_size (&self->parser);

  if (self->open.n_fields > 0)
    waiting += self->filling->text->len - g_array_index (self->filling->starts, gsize, self->open.first) +
               self->open.n_fields * sizeof (gsize);
  if (waiting <= MOST_BYTES)
    return TRUE;

  g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
               _("Line %u: this row has more than %d megabytes; is a quote missing that should close a text?"),
               get_open_line (self), MOST_BYTES / 1024 / 1024);
  return FALSE;
}

static gboolean
parse (AttainCsvReader  *self,
       const char       *text,
       gsize             length,
       GError          **error)
{
  if (length == 0)
    {
      self->filling->ended = TRUE;
      return csv_fini (&self->parser, field_cb, record_cb, self) == 0 || refuse_parse (self, TRUE, error);
    }

  if (csv_parse (&self->parser, text, length, field_cb, record_cb, self) != length)
    return refuse_parse (self, FALSE, error);

  return check_size (self, error);
}

/* The character that stands most often between the names of the header line. */
static char
find_delimiter (const char *text,
                gsize       length)
{
  static const char candidates[] = { ',', ';', '\t' };
  guint counts[G_N_ELEMENTS (candidates)] = { 0 };
  gboolean quoted = FALSE, any = FALSE;
  guint best = 0;

  for (gsize i = 0; i < length && (quoted || !any || (text[i] != '\n' && text[i] != '\r')); i++)
    {
      quoted ^= text[i] == '"';
      any |= !g_ascii_isspace (text[i]);
      for (guint c = 0; !quoted && c < G_N_ELEMENTS (candidates); c++)
        counts[c] += text[i] == candidates[c];
    }
  for (guint c = 1; c < G_N_ELEMENTS (candidates); c++)
    if (counts[c] > counts[best])
      best = c;

  return candidates[best];
}

static gboolean
read_piece (AttainCsvReader  *self,
            gboolean          is_first,
            GError          **error)
{
  const char *text;
  gsize length;

  if (!attain_text_source_read (self->source, &text, &length, error))
    return FALSE;

  if (is_first)
    csv_set_delim (&self->parser, find_delimiter (text, length));
  return parse (self, text, length, error);
}

/* Nothing of a piece is told that cannot be read to its end. */
static gboolean
fill_batch (AttainCsvReader *self,
            Batch           *batch,
            gboolean         is_first)
{
  gboolean good = read_piece (self, is_first, &batch->failure);

  if (!good)
    g_array_set_size (batch->records, 0);
  batch->fraction = attain_text_source_get_fraction (self->source);
  return good && !batch->ended;
}

static gpointer
read_ahead_job (gpointer data)
{
  AttainCsvReader *self = data;
  gboolean more = TRUE;

  self->filling = g_async_queue_pop (self->empty);
  for (gboolean is_first = TRUE; more && !g_atomic_int_get (&self->stopped); is_first = FALSE)
    {
      Batch *batch = self->filling;

      more = fill_batch (self, batch, is_first);
      self->filling = g_async_queue_pop (self->empty);
      take_open_record (self, batch);
      g_async_queue_push (self->full, batch);
    }
  g_async_queue_push (self->empty, self->filling);

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
  self->source = source;
  self->line = 1;
  self->full = g_async_queue_new_full (batch_free);
  self->empty = g_async_queue_new_full (batch_free);
  for (guint i = 0; i < N_BATCHES; i++)
    g_async_queue_push (self->empty, batch_new ());
  csv_init (&self->parser, CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL);
  csv_set_blk_size (&self->parser, BLOCK_SIZE);
  self->thread = g_thread_new ("csv", read_ahead_job, self);

  return read_header (self, error) ? g_steal_pointer (&self) : NULL;
}

/* The thread may wait for a batch, so it is given all that there are. */
static void
stop_thread (AttainCsvReader *self)
{
  Batch *batch;

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
  csv_free (&self->parser);
  g_async_queue_unref (self->full);
  g_async_queue_unref (self->empty);
  g_strfreev (self->header);
  attain_text_source_free (self->source);
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
  return g_array_index (self->batch->records, Record, self->current).line;
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
  return g_array_index (self->batch->records, Record, self->current).n_fields;
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
  const Record *record = &g_array_index (self->batch->records, Record, self->current);

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
