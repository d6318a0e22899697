/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows as a JSON array with an object a line, for scripts and people alike. */

#include "attain-row-writer.h"

#include "attain-json-quote.h"

#define FLUSH_AT (64 * 1024)

typedef struct
{
  GOutputStream *stream;
  GStrv          columns;
  GString       *waiting;
  guint          column;
  gboolean       any;
} Writer;

static gpointer
json_start (GOutputStream      *stream,
            const char *const  *columns,
            GError            **error)
{
  Writer *writer = g_new0 (Writer, 1);

  writer->stream = g_object_ref (stream);
  writer->columns = g_strdupv ((GStrv) columns);
  writer->waiting = g_string_new ("[");
  return writer;
}

static void
json_free (gpointer data)
{
  Writer *writer = data;

  g_object_unref (writer->stream);
  g_strfreev (writer->columns);
  g_string_free (writer->waiting, TRUE);
  g_free (writer);
}

static void
json_add (gpointer    data,
          const char *text,
          gboolean    is_number)
{
  Writer *writer = data;

  if (writer->column > 0)
    g_string_append (writer->waiting, ", ");
  else
    g_string_append (writer->waiting, writer->any ? ",\n {" : "\n {");

  attain_json_quote (writer->waiting, writer->columns[writer->column++]);
  g_string_append (writer->waiting, ": ");
  if (text == NULL || *text == '\0')
    g_string_append (writer->waiting, "null");
  else if (is_number)
    g_string_append (writer->waiting, text);
  else
    attain_json_quote (writer->waiting, text);
}

static gboolean
flush (Writer  *writer,
       GError **error)
{
  gboolean done = g_output_stream_write_all (writer->stream, writer->waiting->str, writer->waiting->len, NULL, NULL,
                                             error);

  g_string_truncate (writer->waiting, 0);
  return done;
}

static gboolean
json_end_row (gpointer   data,
              GError   **error)
{
  Writer *writer = data;

  g_string_append_c (writer->waiting, '}');
  writer->column = 0;
  writer->any = TRUE;
  return writer->waiting->len < FLUSH_AT || flush (writer, error);
}

static gboolean
json_finish (gpointer   data,
             GError   **error)
{
  Writer *writer = data;

  g_string_append (writer->waiting, "\n]\n");
  return flush (writer, error);
}

const AttainRowFormat attain_row_format_json = {
  "json", json_start, json_add, json_end_row, json_finish, json_free,
};
