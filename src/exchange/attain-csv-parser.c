/* SPDX-License-Identifier: GPL-3.0-or-later */

/* libcsv pushes fields as it meets them; here a piece of a file becomes a batch of records. */

#include "attain-csv-parser.h"

#include <csv.h>
#include <string.h>

#include <glib/gi18n.h>

#include "attain-error.h"

/* What one record may take. More than this is a quote that never closes, or no CSV file. */
#define MOST_BYTES (4 * 1024 * 1024)

/* By how much libcsv's own buffer grows at a time. */
#define BLOCK_SIZE (16 * 1024)

struct _AttainCsvParser
{
  AttainTextSource  *source;
  struct csv_parser  parser;
  AttainCsvBatch    *filling;
  AttainCsvRecord    open;      /* the record whose end has not come yet */
  guint              line;      /* the one that is being read */
  gboolean           after_cr;
  gboolean           begun;
};

static void
count_lines (AttainCsvParser *self,
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
  AttainCsvParser *self = data;
  AttainCsvBatch *batch = self->filling;
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
  AttainCsvParser *self = data;

  if (self->open.n_fields > 0)
    {
      g_array_append_val (self->filling->records, self->open);
      self->open = (AttainCsvRecord) { .first = self->filling->starts->len };
    }
  if (!(terminator == '\n' && self->after_cr))
    self->line++;
  self->after_cr = terminator == '\r';
}

static guint
get_open_line (AttainCsvParser *self)
{
  return self->open.n_fields > 0 ? self->open.line : self->line;
}

static gboolean
refuse_parse (AttainCsvParser  *self,
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
check_size (AttainCsvParser  *self,
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
parse (AttainCsvParser  *self,
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

/* What was exported as JSON is for other programs; no header line begins like it. */
static gboolean
refuse_json (const char  *text,
             gsize        length,
             GError     **error)
{
  gsize i = 0;

  while (i < length && g_ascii_isspace (text[i]))
    i++;
  if (i == length || (text[i] != '[' && text[i] != '{'))
    return TRUE;

  g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                       _("This is JSON, and records are read from CSV: export or save them as CSV, then choose that"
                         " file."));
  return FALSE;
}

static gboolean
read_piece (AttainCsvParser  *self,
            GError          **error)
{
  const char *text;
  gsize length;

  if (!attain_text_source_read (self->source, &text, &length, error))
    return FALSE;

  if (!self->begun && !refuse_json (text, length, error))
    return FALSE;
  if (!self->begun)
    csv_set_delim (&self->parser, find_delimiter (text, length));
  self->begun = TRUE;
  return parse (self, text, length, error);
}

/**
 * attain_csv_batch_new:
 *
 * Returns: (transfer full): a batch with nothing in it
 */
AttainCsvBatch *
attain_csv_batch_new (void)
{
  AttainCsvBatch *self = g_new0 (AttainCsvBatch, 1);

  self->text = g_string_sized_new (2 * BLOCK_SIZE);
  self->starts = g_array_new (FALSE, FALSE, sizeof (gsize));
  self->records = g_array_new (FALSE, FALSE, sizeof (AttainCsvRecord));
  return self;
}

/**
 * attain_csv_batch_free:
 * @batch: (transfer full): an #AttainCsvBatch
 */
void
attain_csv_batch_free (gpointer batch)
{
  AttainCsvBatch *self = batch;

  g_string_free (self->text, TRUE);
  g_array_unref (self->starts);
  g_array_unref (self->records);
  g_clear_error (&self->failure);
  g_free (self);
}

/**
 * attain_csv_parser_new:
 * @source: (transfer full): the text of a file, at its beginning
 *
 * Returns: (transfer full): what makes records of it, in any one thread at a time
 */
AttainCsvParser *
attain_csv_parser_new (AttainTextSource *source)
{
  AttainCsvParser *self = g_new0 (AttainCsvParser, 1);

  self->source = source;
  self->line = 1;
  csv_init (&self->parser, CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL);
  csv_set_blk_size (&self->parser, BLOCK_SIZE);
  return self;
}

/**
 * attain_csv_parser_free:
 * @self: (transfer full): a parser
 */
void
attain_csv_parser_free (AttainCsvParser *self)
{
  csv_free (&self->parser);
  attain_text_source_free (self->source);
  g_free (self);
}

/**
 * attain_csv_parser_fill:
 * @self: a parser
 * @batch: takes the records of the next piece of the file; what went wrong as well
 *
 * Nothing of a piece is told that cannot be read to its end.
 *
 * Returns: whether anything follows
 */
gboolean
attain_csv_parser_fill (AttainCsvParser *self,
                        AttainCsvBatch  *batch)
{
  gboolean good;

  self->filling = batch;
  good = read_piece (self, &batch->failure);
  if (!good)
    g_array_set_size (batch->records, 0);
  batch->fraction = attain_text_source_get_fraction (self->source);
  return good && !batch->ended;
}

/**
 * attain_csv_parser_go_on:
 * @self: a parser
 * @batch: the batch that was filled last
 * @next: the one that is filled next, which may have been used before
 *
 * The record whose end has not come yet goes on in the batch that is filled next.
 */
void
attain_csv_parser_go_on (AttainCsvParser *self,
                         AttainCsvBatch  *batch,
                         AttainCsvBatch  *next)
{
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
