/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-import-private.h"

#include <string.h>

#include <glib/gi18n.h>

#include "attain-error.h"
#include "attain-post.h"

/* After so many rows the progress is told and cancelling is heard. */
#define ROWS_AT_A_TIME 256

/* What of the progress is the reading; the rest is indexing and writing out. */
#define READING 0.8

static const char *
get_value (AttainImportPass *pass,
           const char       *column)
{
  for (guint i = 0; column != NULL && i < pass->columns->len; i++)
    {
      const AttainImportColumn *here = &g_array_index (pass->columns, AttainImportColumn, i);

      if (g_str_equal (here->column.name, column))
        return attain_csv_reader_get_field (pass->reader, here->index);
    }

  return NULL;
}

static const char *
find_column (AttainImportPass *pass,
             const char       *reason)
{
  const char *found = NULL;
  gsize longest = 0;

  for (guint i = 0; i < pass->columns->len; i++)
    {
      const AttainKindColumn *column = &g_array_index (pass->columns, AttainImportColumn, i).column;
      gsize length = attain_field_is_named (column->field, reason);

      if (length > longest)
        {
          found = column->name;
          longest = length;
        }
    }

  return found;
}

static gboolean
refuse_row (AttainImportPass  *pass,
            const char        *column,
            const char        *reason,
            GError           **error)
{
  guint line = attain_csv_reader_get_line (pass->reader);

  attain_import_summary_refuse (pass->summary, attain_refusal_new (line, column, get_value (pass, column), reason));
  if (pass->refused_lines != NULL)
    g_hash_table_add (pass->refused_lines, GUINT_TO_POINTER (line));

  return pass->refused_file == NULL ||
         attain_refused_file_add (pass->refused_file, pass->reader, column, reason, error);
}

/**
 * attain_import_pass_refuse_late:
 * @pass: a pass
 * @line: the line of a row that was taken already
 * @column: (nullable): the column that is wrong
 * @reason: why
 *
 * Refuses the row when the file is read the next time.
 */
void
attain_import_pass_refuse_late (AttainImportPass *pass,
                                guint             line,
                                const char       *column,
                                const char       *reason)
{
  if (!g_hash_table_contains (pass->late, GUINT_TO_POINTER (line)))
    {
      g_hash_table_insert (pass->late, GUINT_TO_POINTER (line), attain_refusal_new (line, column, NULL, reason));
      pass->n_late++;
    }
}

/* Spreadsheets end rows with empty fields that belong to no column. */
static gboolean
check_width (AttainImportPass  *pass,
             GError           **error)
{
  guint n_columns = g_strv_length ((GStrv) attain_csv_reader_get_header (pass->reader));
  guint n_fields = attain_csv_reader_get_n_fields (pass->reader);
  guint n_full = n_fields;

  while (n_full > n_columns && *attain_csv_reader_get_field (pass->reader, n_full - 1) == '\0')
    n_full--;
  if (n_fields >= n_columns && n_full <= n_columns)
    return TRUE;

  g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
               ngettext ("The row has %u field and the first line %u: is a separator or a quote missing?",
                         "The row has %u fields and the first line %u: is a separator or a quote missing?", n_full),
               n_full, n_columns);
  return FALSE;
}

static gboolean
take_row (AttainImportPass  *pass,
          GError           **error)
{
  const AttainRefusal *late = g_hash_table_lookup (pass->late,
                                                   GUINT_TO_POINTER (attain_csv_reader_get_line (pass->reader)));
  g_autoptr(GError) failure = NULL;

  if (late != NULL)
    return refuse_row (pass, late->column, late->reason, error);

  pass->column = NULL;
  if (check_width (pass, &failure) && attain_import_row_save (pass, &failure))
    return TRUE;
  if (attain_import_is_refusal (failure))
    return refuse_row (pass, pass->column != NULL ? pass->column : find_column (pass, failure->message),
                       failure->message, error);

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static gboolean
take_first_post (AttainImportPass  *pass,
                 GError           **error)
{
  guint line = attain_csv_reader_get_line (pass->reader);
  g_autoptr(GError) failure = NULL;

  if (g_hash_table_contains (pass->refused_lines, GUINT_TO_POINTER (line)))
    return TRUE;

  pass->column = NULL;
  if (attain_import_post_save_first (pass, &failure))
    return TRUE;
  if (attain_import_is_refusal (failure))
    {
      attain_import_pass_refuse_late (pass, line, pass->column, failure->message);
      return TRUE;
    }

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static gboolean
read_rows (AttainImportPass  *pass,
           gboolean         (*take) (AttainImportPass *pass, GError **error),
           double             from,
           double             to,
           GError           **error)
{
  GError *failure = NULL;
  guint n_rows = 0;

  while (attain_csv_reader_next (pass->reader, &failure))
    {
      if (!take (pass, error))
        return FALSE;
      if (++n_rows % ROWS_AT_A_TIME != 0)
        continue;

      attain_progress_set_fraction (pass->import->progress,
                                    from + (to - from) * attain_csv_reader_get_fraction (pass->reader));
      if (g_cancellable_set_error_if_cancelled (pass->import->cancellable, error))
        return FALSE;
    }
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, failure);
  return FALSE;
}

static gboolean
open_reader (AttainImportPass  *pass,
             GError           **error)
{
  const AttainImport *import = pass->import;

  g_clear_pointer (&pass->reader, attain_csv_reader_free);
  pass->reader = attain_csv_reader_open (import->file, import->encoding, import->cancellable, error);
  return pass->reader != NULL;
}

static gboolean
has_columns (AttainImportPass  *pass,
             const char *const *names)
{
  AttainRecordClass *klass = attain_table_get_class (pass->import->kind->table);

  for (guint n = 0; names[n] != NULL; n++)
    {
      const AttainField *field = attain_record_class_find (klass, names[n]);
      gboolean has = FALSE;

      for (guint i = 0; i < pass->columns->len; i++)
        has |= g_array_index (pass->columns, AttainImportColumn, i).column.field == field;
      if (!has)
        return FALSE;
    }

  return TRUE;
}

static gboolean
takes_reference (const AttainTable *table)
{
  return table == &attain_cpd_table || table == &attain_asye_table || table == &attain_asye_pause_table ||
         table == &attain_evidence_table || table == &attain_application_table || table == &attain_pcf_level_table ||
         table == &attain_person_table || table == &attain_post_table;
}

static gboolean
load_reference (AttainImportPass  *pass,
                GError           **error)
{
  pass->reference = attain_reference_set_load (attain_change_get_db (pass->change), pass->import->today, error);
  if (pass->reference == NULL)
    return FALSE;

  if (pass->reference->frameworks->len > 0)
    pass->known_capabilities = attain_reference_set_list_known (pass->reference);
  pass->capabilities = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return TRUE;
}

static gboolean
set_up (AttainImportPass  *pass,
        GError           **error)
{
  const AttainImport *import = pass->import;
  const AttainKind *kind = import->kind;
  AttainDb *db = attain_change_get_db (pass->change);

  pass->summary = attain_import_summary_new ();
  if (!open_reader (pass, error) ||
      !(pass->columns = attain_import_columns_find (kind, attain_csv_reader_get_header (pass->reader),
                                                    pass->summary->unknown_columns, error)) ||
      !(pass->people = attain_person_keys_load (db, error)) ||
      !(pass->match = attain_import_match_new (db, kind, kind->keys != NULL && has_columns (pass, kind->keys), error)) ||
      (takes_reference (kind->table) && !load_reference (pass, error)))
    return FALSE;

  if (import->refused_file != NULL)
    pass->refused_file = attain_refused_file_new (import->refused_file,
                                                  attain_csv_reader_get_header (pass->reader));
  pass->record = g_object_new (kind->table->record_type (), NULL);
  pass->kept = g_object_new (kind->table->record_type (), NULL);
  for (guint i = 0; i < pass->columns->len; i++)
    pass->has_post |= g_array_index (pass->columns, AttainImportColumn, i).column.of_post;
  if (pass->has_post)
    {
      pass->post = ATTAIN_RECORD (attain_post_new ());
      pass->refused_lines = g_hash_table_new (NULL, NULL);
      pass->changed_people = g_hash_table_new (NULL, NULL);
    }
  return TRUE;
}

/* Of people only the first posts are asked, which come after everybody is in. */
static gboolean
has_rows_to_fit (AttainImportPass *pass)
{
  return pass->import->kind->fits != NULL && !pass->import->kind->opens_post;
}

/**
 * attain_import_pass_run:
 * @pass: a pass, with nothing but what was asked for, the change and the late refusals
 * @error: why the file cannot be read, or what went wrong
 *
 * Reads the file into the change.
 *
 * Returns: whether the summary is complete; another pass must follow if @pass has found late refusals
 */
gboolean
attain_import_pass_run (AttainImportPass  *pass,
                        GError           **error)
{
  if (!set_up (pass, error))
    return FALSE;

  if (has_rows_to_fit (pass))
    pass->written = g_array_new (FALSE, FALSE, sizeof (AttainImportWritten));
  if (!read_rows (pass, take_row, 0, pass->has_post ? READING / 2 : READING, error))
    return FALSE;

  if (pass->has_post)
    {
      pass->written = g_array_new (FALSE, FALSE, sizeof (AttainImportWritten));
      if (!open_reader (pass, error) || !read_rows (pass, take_first_post, READING / 2, READING, error))
        return FALSE;
    }
  if (pass->written != NULL && !attain_import_fit_check (pass, error))
    return FALSE;

  return pass->n_late > 0 || pass->refused_file == NULL || attain_refused_file_close (pass->refused_file, error);
}

/**
 * attain_import_pass_clear:
 * @pass: a pass
 *
 * Rolls back what was not committed.
 */
void
attain_import_pass_clear (AttainImportPass *pass)
{
  g_clear_pointer (&pass->match, attain_import_match_free);
  g_clear_pointer (&pass->reader, attain_csv_reader_free);
  g_clear_pointer (&pass->columns, g_array_unref);
  g_clear_pointer (&pass->people, attain_person_keys_free);
  g_clear_pointer (&pass->refused_file, attain_refused_file_free);
  g_clear_pointer (&pass->summary, attain_import_summary_free);
  g_clear_pointer (&pass->reference, attain_reference_set_unref);
  g_clear_pointer (&pass->known_capabilities, g_hash_table_unref);
  g_clear_pointer (&pass->capabilities, g_hash_table_unref);
  g_clear_pointer (&pass->refused_lines, g_hash_table_unref);
  g_clear_pointer (&pass->changed_people, g_hash_table_unref);
  g_clear_pointer (&pass->written, g_array_unref);
  g_clear_object (&pass->record);
  g_clear_object (&pass->kept);
  g_clear_object (&pass->post);
  g_clear_pointer (&pass->change, attain_change_rollback);
}
