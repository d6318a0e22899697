/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The only file that writes on the terminal. */

#include "attain-cli-output.h"

#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include <glib/gi18n.h>

#include "attain-cli-results.h"
#include "attain-error.h"
#include "attain-row-writer.h"

#define BUFFER (64 * 1024)

static gboolean progress_shown;
static GOutputStream *results;   /* on its way to standard output, many lines at a time */

/* What is said about results comes after them on a terminal. A failure is heard of at the end. */
static void
flush_results (void)
{
  if (results != NULL)
    g_output_stream_flush (results, NULL, NULL);
}

/**
 * attain_cli_say:
 * @cli: this run
 * @format: what happened, for people; not said when they want quiet
 */
void
attain_cli_say (AttainCli  *cli,
                const char *format,
                ...)
{
  g_autofree char *text = NULL;
  va_list args;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);
  flush_results ();
  if (!cli->quiet)
    g_printerr ("%s\n", text);
}

/**
 * attain_cli_complain:
 * @format: why it could not be done, and what to do
 */
void
attain_cli_complain (const char *format,
                     ...)
{
  g_autofree char *text = NULL;
  va_list args;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);
  flush_results ();
  attain_cli_hide_progress ();
  g_printerr ("attainctl: %s\n", text);
}

/**
 * attain_cli_fail:
 * @error: what went wrong
 *
 * Says so.
 *
 * Returns: what the run ends with
 */
AttainCliStatus
attain_cli_fail (const GError *error)
{
  attain_cli_complain ("%s", error->message);
  if (g_error_matches (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID) ||
      g_error_matches (error, ATTAIN_ERROR, ATTAIN_ERROR_NOT_FOUND) ||
      g_error_matches (error, ATTAIN_ERROR, ATTAIN_ERROR_DENIED) ||
      g_error_matches (error, ATTAIN_ERROR, ATTAIN_ERROR_CONFLICT) ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return ATTAIN_CLI_REFUSED;
  if (error->domain == G_OPTION_ERROR || error->domain == G_FILE_ERROR ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND) ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY) ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    return ATTAIN_CLI_USAGE;

  return ATTAIN_CLI_STORAGE;
}

/**
 * attain_cli_is_terminal:
 *
 * Returns: whether somebody sees what is said on standard error
 */
gboolean
attain_cli_is_terminal (void)
{
  return isatty (STDERR_FILENO) != 0;
}

/**
 * attain_cli_show_progress:
 * @fraction: how much is done, 0 to 1
 *
 * Writes over what was shown before.
 */
void
attain_cli_show_progress (double fraction)
{
  g_printerr ("\r%3.0f %%", fraction * 100);
  progress_shown = TRUE;
}

/**
 * attain_cli_hide_progress:
 *
 * For whatever is said next; nothing where none is shown.
 */
void
attain_cli_hide_progress (void)
{
  if (progress_shown)
    g_printerr ("\r     \r");
  progress_shown = FALSE;
}

/**
 * attain_cli_begin:
 *
 * Makes sure that no file gets the number of a standard stream which somebody has closed: results would be written
 * into the records.
 */
void
attain_cli_begin (void)
{
  int descriptor;

  do
    descriptor = open ("/dev/null", O_RDONLY | O_CLOEXEC);
  while (descriptor >= 0 && descriptor <= STDERR_FILENO);
  if (descriptor >= 0)
    close (descriptor);
}

/**
 * attain_cli_end:
 * @status: what the run would end with
 *
 * Writes what is left of the results, and says so when they were not all written.
 *
 * Returns: what the run ends with
 */
AttainCliStatus
attain_cli_end (AttainCliStatus status)
{
  g_autoptr(GOutputStream) stream = g_steal_pointer (&results);
  g_autoptr(GError) error = NULL;

  if (stream == NULL || g_output_stream_close (stream, NULL, &error) || status == ATTAIN_CLI_STORAGE)
    return status;

  return attain_cli_fail (error);
}

/**
 * attain_cli_get_output:
 *
 * Returns: (transfer none): standard output as a stream, for long results; what cannot be written is remembered
 *   until attain_cli_end()
 */
GOutputStream *
attain_cli_get_output (void)
{
  if (results == NULL)
    {
      g_autoptr(GOutputStream) raw = attain_cli_results_new (STDOUT_FILENO);

      results = g_buffered_output_stream_new_sized (raw, BUFFER);
    }

  return results;
}

/**
 * attain_cli_print:
 * @text: a result that is text already, with its line end
 */
void
attain_cli_print (const char *text)
{
  g_output_stream_write_all (attain_cli_get_output (), text, strlen (text), NULL, NULL, NULL);
}

/**
 * attain_cli_add_text:
 * @builder: an object in the making
 * @name: the member
 * @text: (nullable): its value; null in JSON where nothing is known
 */
void
attain_cli_add_text (JsonBuilder *builder,
                     const char  *name,
                     const char  *text)
{
  json_builder_set_member_name (builder, name);
  if (text != NULL)
    json_builder_add_string_value (builder, text);
  else
    json_builder_add_null_value (builder);
}

/**
 * attain_cli_print_json:
 * @node: a result, printed over several lines for people to read too
 */
void
attain_cli_print_json (JsonNode *node)
{
  g_autofree char *text = json_to_string (node, TRUE);

  attain_cli_print (text);
  attain_cli_print ("\n");
}

/* The stream remembers what could not be written, so that nothing here asks each row. */
struct _AttainCliTable
{
  AttainRowWriter *writer;    /* NULL for a table for people */
  GPtrArray       *cells;     /* of such a table, its header first */
  guint            n_columns;
};

/**
 * attain_cli_table_new:
 * @cli: this run
 * @columns: (array zero-terminated=1): their names
 *
 * Returns: (transfer full): a table, freed by attain_cli_table_finish()
 */
AttainCliTable *
attain_cli_table_new (AttainCli         *cli,
                      const char *const *columns)
{
  AttainCliTable *self = g_new0 (AttainCliTable, 1);
  GOutputStream *output = attain_cli_get_output ();

  self->n_columns = g_strv_length ((GStrv) columns);
  if (g_strcmp0 (cli->format, "csv") == 0)
    self->writer = attain_row_writer_new (&attain_row_format_csv, output, columns, NULL);
  else if (g_strcmp0 (cli->format, "json") == 0)
    self->writer = attain_row_writer_new (&attain_row_format_json, output, columns, NULL);
  if (self->writer != NULL)
    return self;

  self->cells = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < self->n_columns; i++)
    g_ptr_array_add (self->cells, g_strdup (columns[i]));
  return self;
}

/**
 * attain_cli_table_add:
 * @self: a table
 * @text: (nullable): the next cell; %NULL where nothing is known
 */
void
attain_cli_table_add (AttainCliTable *self,
                      const char     *text)
{
  if (self->writer != NULL)
    attain_row_writer_add (self->writer, text);
  else
    g_ptr_array_add (self->cells, g_strdelimit (g_strdup (text != NULL ? text : ""), "\r\n\t", ' '));
}

/**
 * attain_cli_table_add_int:
 * @self: a table
 * @number: the next cell, a number in JSON too
 */
void
attain_cli_table_add_int (AttainCliTable *self,
                          gint64          number)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, number);

  if (self->writer != NULL)
    attain_row_writer_add_number (self->writer, text);
  else
    attain_cli_table_add (self, text);
}

/**
 * attain_cli_table_end_row:
 * @self: a table
 *
 * A table for people waits for its widest cells.
 */
void
attain_cli_table_end_row (AttainCliTable *self)
{
  if (self->writer != NULL)
    attain_row_writer_end_row (self->writer, NULL);
}

static void
print_cells (AttainCliTable *self)
{
  g_autofree glong *widths = g_new0 (glong, self->n_columns);

  for (guint i = 0; i < self->cells->len; i++)
    widths[i % self->n_columns] = MAX (widths[i % self->n_columns],
                                       g_utf8_strlen (g_ptr_array_index (self->cells, i), -1));

  for (guint i = 0; i < self->cells->len; i++)
    {
      const char *text = g_ptr_array_index (self->cells, i);
      guint column = i % self->n_columns;
      g_autofree char *padding = NULL;

      if (column + 1 < self->n_columns)
        padding = g_strnfill (widths[column] - g_utf8_strlen (text, -1) + 2, ' ');
      attain_cli_print (text);
      attain_cli_print (padding != NULL ? padding : "\n");
    }
}

/**
 * attain_cli_table_finish:
 * @self: (transfer full): a table
 *
 * Prints what is still to come.
 */
void
attain_cli_table_finish (AttainCliTable *self)
{
  if (self->writer != NULL)
    attain_row_writer_finish (self->writer, NULL);
  else
    print_cells (self);
  g_clear_pointer (&self->writer, attain_row_writer_free);
  g_clear_pointer (&self->cells, g_ptr_array_unref);
  g_free (self);
}
