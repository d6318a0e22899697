/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows that are right by themselves and still get in the way of others, which may come after them in the file. */

#include "attain-import-private.h"

/* Of two rows that are in each other's way the later one is refused, whichever of them is looked at first. */
static guint
find_later_line (AttainImportPass *pass,
                 guint             line,
                 gint64            other)
{
  for (guint i = 0; other != 0 && i < pass->written->len; i++)
    {
      const AttainImportWritten *row = &g_array_index (pass->written, AttainImportWritten, i);

      if (row->id == other)
        return MAX (line, row->line);
    }

  return line;
}

/**
 * attain_import_fit_note:
 * @pass: a pass on a row
 * @id: what was written of it
 *
 * Keeps in mind that it is to be looked at again when all rows are in.
 */
void
attain_import_fit_note (AttainImportPass *pass,
                        gint64            id)
{
  AttainImportWritten row = { id, attain_csv_reader_get_line (pass->reader) };

  g_array_append_val (pass->written, row);
}

/**
 * attain_import_fit_refuse:
 * @pass: a pass
 * @line: the line of a row that was taken already
 * @column: (nullable): the column that is wrong
 * @failure: (transfer full): what was answered of it
 * @error: takes @failure, where that is not about the row
 *
 * Returns: whether the row is refused in the next pass, and this one may go on
 */
gboolean
attain_import_fit_refuse (AttainImportPass  *pass,
                          guint              line,
                          const char        *column,
                          GError            *failure,
                          GError           **error)
{
  if (attain_import_is_refusal (failure))
    {
      attain_import_pass_refuse_late (pass, line, column, failure->message);
      g_error_free (failure);
      return TRUE;
    }

  g_propagate_error (error, failure);
  return FALSE;
}

/**
 * attain_import_fit_check:
 * @pass: a pass that has read every row
 * @error: what went wrong
 *
 * Finds the rows that do not fit in with others.
 *
 * Returns: whether the database could be read
 */
gboolean
attain_import_fit_check (AttainImportPass  *pass,
                         GError           **error)
{
  const AttainKind *kind = pass->import->kind;
  AttainDb *db = attain_change_get_db (pass->change);

  for (guint i = 0; i < pass->written->len; i++)
    {
      const AttainImportWritten *row = &g_array_index (pass->written, AttainImportWritten, i);
      GError *failure = NULL;
      gint64 other = 0;

      if (!kind->fits (db, row->id, &other, &failure) &&
          !attain_import_fit_refuse (pass, find_later_line (pass, row->line, other), "from", failure, error))
        return FALSE;
    }

  return (kind->table != &attain_post_table && !kind->opens_post) || attain_import_post_check_circles (pass, error);
}
