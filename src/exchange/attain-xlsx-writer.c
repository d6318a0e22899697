/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows as a spreadsheet. The library needs a file to work in, which then goes into the stream. */

#include "attain-row-writer.h"

#include <locale.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "attain-error.h"

/* What Excel takes in a cell, and the library with it. */
#define MOST_CHARACTERS 32767

typedef struct
{
  GOutputStream *stream;
  char          *file;
  lxw_workbook  *workbook;   /* NULL once it is closed */
  lxw_worksheet *sheet;
  lxw_row_t      row;
  lxw_col_t      column;
  lxw_error      failure;    /* why a cell of the row is not as it should be */
  locale_t       plain;      /* the library prints numbers as people here write them, which no spreadsheet reads */
} Writer;

static lxw_error
close_workbook (Writer *writer)
{
  locale_t usual = uselocale (writer->plain);
  lxw_error failure = workbook_close (g_steal_pointer (&writer->workbook));

  uselocale (usual);
  return failure;
}

static void
xlsx_free (gpointer data)
{
  Writer *writer = data;

  if (writer->workbook != NULL)
    close_workbook (writer);
  freelocale (writer->plain);
  if (writer->file != NULL)
    g_unlink (writer->file);
  g_free (writer->file);
  g_object_unref (writer->stream);
  g_free (writer);
}

static void
write_header (Writer            *writer,
              const char *const *columns)
{
  lxw_format *bold = workbook_add_format (writer->workbook);

  format_set_bold (bold);
  for (guint i = 0; columns[i] != NULL; i++)
    worksheet_write_string (writer->sheet, 0, i, columns[i], bold);
  worksheet_freeze_panes (writer->sheet, 1, 0);
  writer->row = 1;
}

static gpointer
xlsx_start (GOutputStream      *stream,
            const char *const  *columns,
            GError            **error)
{
  lxw_workbook_options options = { .constant_memory = LXW_TRUE, .tmpdir = (char *) g_get_tmp_dir () };
  Writer *writer = g_new0 (Writer, 1);
  int fd;

  writer->stream = g_object_ref (stream);
  writer->plain = newlocale (LC_NUMERIC_MASK, "C", (locale_t) 0);
  fd = g_file_open_tmp (NULL, &writer->file, error);
  if (fd < 0)
    {
      xlsx_free (writer);
      return NULL;
    }

  close (fd);
  writer->workbook = workbook_new_opt (writer->file, &options);
  writer->sheet = workbook_add_worksheet (writer->workbook, NULL);
  write_header (writer, columns);
  return writer;
}

static void
xlsx_add (gpointer    data,
          const char *text,
          gboolean    is_number)
{
  Writer *writer = data;
  lxw_col_t column = writer->column++;
  locale_t usual;
  lxw_error failure;

  if (writer->row >= LXW_ROW_MAX || text == NULL || *text == '\0')
    return;

  usual = uselocale (writer->plain);
  if (is_number)
    failure = worksheet_write_number (writer->sheet, writer->row, column, g_ascii_strtod (text, NULL), NULL);
  else
    failure = worksheet_write_string (writer->sheet, writer->row, column, text, NULL);
  uselocale (usual);
  if (failure != LXW_NO_ERROR)
    writer->failure = failure;
}

/* The library leaves a cell empty that it cannot write. */
static gboolean
refuse_row (Writer  *writer,
            GError **error)
{
  if (writer->failure == LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED)
    g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                 _("Row %u: a cell of a spreadsheet holds %d characters at most, and a text here is longer: export to CSV"
                   " instead"), (guint) writer->row + 1, MOST_CHARACTERS);
  else
    g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_STORAGE, _("The spreadsheet could not be written (%s)"),
                 lxw_strerror (writer->failure));
  return FALSE;
}

static gboolean
xlsx_end_row (gpointer   data,
              GError   **error)
{
  Writer *writer = data;

  if (writer->row >= LXW_ROW_MAX)
    {
      g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                   _("A spreadsheet holds %d rows at most: export to CSV instead"), LXW_ROW_MAX - 1);
      return FALSE;
    }

  if (writer->failure != LXW_NO_ERROR)
    return refuse_row (writer, error);

  writer->row++;
  writer->column = 0;
  return TRUE;
}

static gboolean
xlsx_finish (gpointer   data,
             GError   **error)
{
  Writer *writer = data;
  g_autoptr(GFile) file = g_file_new_for_path (writer->file);
  g_autoptr(GFileInputStream) stream = NULL;
  lxw_error failure = close_workbook (writer);

  if (failure != LXW_NO_ERROR)
    {
      g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_STORAGE, _("The spreadsheet could not be written (%s)"),
                   lxw_strerror (failure));
      return FALSE;
    }

  stream = g_file_read (file, NULL, error);
  return stream != NULL &&
         g_output_stream_splice (writer->stream, G_INPUT_STREAM (stream), G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE, NULL,
                                 error) >= 0;
}

const AttainRowFormat attain_row_format_xlsx = {
  "xlsx", xlsx_start, xlsx_add, xlsx_end_row, xlsx_finish, xlsx_free,
};
