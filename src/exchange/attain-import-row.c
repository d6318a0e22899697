/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From the texts of one row to a record that is added, changed or already there. */

#include "attain-import-private.h"

#include <glib/gi18n.h>

#include "attain-absence-check.h"
#include "attain-change-access.h"
#include "attain-error.h"
#include "attain-pcf-level.h"
#include "attain-person.h"
#include "attain-post.h"
#include "attain-table-key.h"

static gboolean
set_person (AttainImportPass  *pass,
            const AttainField *field,
            AttainRecord      *record,
            const char        *employee_id,
            GError           **error)
{
  gint64 id = attain_person_keys_find (pass->people, employee_id);

  attain_field_at (field, record, gint64) = id;
  if (id != 0 || *employee_id == '\0')
    return TRUE;

  g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID, _("Nobody has the employee number “%s”"), employee_id);
  return FALSE;
}

/* A number that is not there would be taken for 0. */
static gboolean
check_number_told (const AttainKindColumn  *column,
                   const char              *text,
                   GError                 **error)
{
  if (column->field->type != ATTAIN_FIELD_INT || !column->required || *text != '\0')
    return TRUE;

  g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID, _("%s is missing"), _(column->field->label));
  return FALSE;
}

/**
 * attain_import_is_refusal:
 * @failure: (nullable): why a row was not written
 *
 * Returns: whether that is about the row, so that the next one may still be
 */
gboolean
attain_import_is_refusal (const GError *failure)
{
  return g_error_matches (failure, ATTAIN_ERROR, ATTAIN_ERROR_INVALID) ||
         g_error_matches (failure, ATTAIN_ERROR, ATTAIN_ERROR_DENIED);
}

/**
 * attain_import_row_fill:
 * @pass: a pass on a row
 * @of_post: whether the columns of the first post are wanted, or the kind's own
 * @record: takes what they tell
 * @error: which text is not what its column holds; the pass knows which column
 *
 * Returns: whether every column could be read
 */
gboolean
attain_import_row_fill (AttainImportPass  *pass,
                        gboolean           of_post,
                        AttainRecord      *record,
                        GError           **error)
{
  attain_record_clear (record);
  for (guint i = 0; i < pass->columns->len; i++)
    {
      const AttainImportColumn *here = &g_array_index (pass->columns, AttainImportColumn, i);
      const char *text = attain_csv_reader_get_field (pass->reader, here->index);

      if (here->column.of_post != of_post)
        continue;

      pass->column = here->column.name;
      if (!check_number_told (&here->column, text, error))
        return FALSE;
      if (here->column.field->type == ATTAIN_FIELD_REF
            ? !set_person (pass, here->column.field, record, text, error)
            : !attain_field_set_text (here->column.field, record, text, error))
        return FALSE;
    }
  pass->column = NULL;

  return TRUE;
}

/* Whether the database has all that the file tells of the row. */
static gboolean
is_same (gpointer data)
{
  AttainImportPass *pass = data;

  for (guint i = 0; i < pass->columns->len; i++)
    {
      const AttainKindColumn *column = &g_array_index (pass->columns, AttainImportColumn, i).column;

      if (!column->of_post && !attain_field_equal (column->field, pass->record, pass->kept))
        return FALSE;
    }

  return TRUE;
}

/* Whoever started later than they were absent would be found by the next check of the records. */
static gboolean
check_absences (AttainImportPass  *pass,
                GError           **error)
{
  const AttainPerson *person = ATTAIN_PERSON (pass->kept);

  return attain_absence_check_person (attain_change_get_db (pass->change), attain_record_get_id (pass->kept),
                                      person->started_on, person->left_on, error);
}

static gboolean
check_level (AttainImportPass  *pass,
             gconstpointer      kept,
             GError           **error)
{
  return pass->import->kind->table != &attain_post_table ||
         attain_scheme_check_post (pass->reference->scheme, ATTAIN_POST (pass->record), kept, error);
}

static gboolean
update (AttainImportPass  *pass,
        GError           **error)
{
  if (!attain_change_access_redact (attain_change_get_db (pass->change), pass->import->kind->table, pass->kept, error))
    return FALSE;
  if (is_same (pass))
    {
      pass->summary->n_same++;
      return TRUE;
    }

  if (!check_level (pass, pass->kept, error))
    return FALSE;

  attain_import_note_differences (pass, FALSE, pass->kept, pass->record);
  for (guint i = 0; i < pass->columns->len; i++)
    {
      const AttainKindColumn *column = &g_array_index (pass->columns, AttainImportColumn, i).column;

      if (!column->of_post)
        attain_field_copy (column->field, pass->record, pass->kept);
    }
  if ((pass->import->kind->table == &attain_person_table && !check_absences (pass, error)) ||
      !attain_change_update (pass->change, pass->import->kind->table, pass->kept, error))
    return FALSE;

  pass->summary->n_changed++;
  if (pass->changed_people != NULL)
    g_hash_table_add (pass->changed_people, GSIZE_TO_POINTER (attain_record_get_id (pass->kept)));
  if (pass->written != NULL)
    attain_import_fit_note (pass, attain_record_get_id (pass->kept));
  return TRUE;
}

static gboolean
take_double (AttainImportPass  *pass,
             GError           **error)
{
  if (is_same (pass))
    {
      pass->summary->n_same++;
      return TRUE;
    }

  g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                       _("An earlier row of this file says something else of the same: leave one of them out"));
  return FALSE;
}

/* Says in words for people what the database has refused as a second one. Where it cannot be asked, what it said first is
 * told. */
static void
explain_refusal (AttainImportPass  *pass,
                 GError           **error)
{
  const AttainKind *kind = pass->import->kind;
  AttainDb *db = attain_change_get_db (pass->change);
  AttainRecordClass *klass = attain_table_get_class (kind->table);

  for (guint i = 0; kind->alone != NULL && kind->alone[i] != NULL; i++)
    {
      const char *const names[] = { kind->alone[i], NULL };
      const AttainField *field = attain_record_class_find (klass, kind->alone[i]);
      g_autoptr(AttainTableKey) key = attain_table_key_new (db, kind->table, names, NULL);

      if (key == NULL)
        continue;
      attain_table_key_seek (key, pass->record);
      if (attain_table_key_next (key, pass->kept, NULL))
        {
          g_clear_error (error);
          g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID, _("%s: somebody else has it already"),
                       _(field->label));
        }
    }
}

static gboolean
insert (AttainImportPass  *pass,
        GError           **error)
{
  GError *failure = NULL;
  AttainMatch match;

  if (!check_level (pass, NULL, error))
    return FALSE;
  if (attain_change_insert (pass->change, pass->import->kind->table, pass->record, &failure))
    {
      pass->summary->n_added++;
      if (pass->import->kind->table == &attain_person_table)
        attain_person_keys_add (pass->people, attain_record_get_id (pass->record),
                                ATTAIN_PERSON (pass->record)->employee_id);
      if (pass->written != NULL)
        attain_import_fit_note (pass, attain_record_get_id (pass->record));
      return TRUE;
    }

  if (g_error_matches (failure, ATTAIN_ERROR, ATTAIN_ERROR_INVALID) && attain_record_check (pass->record, NULL))
    {
      if (attain_import_match_find (pass->match, pass->record, pass->kept, TRUE, is_same, pass, &match, NULL) &&
          match == ATTAIN_MATCH_DOUBLE)
        {
          g_error_free (failure);
          return take_double (pass, error);
        }
      explain_refusal (pass, &failure);
    }
  g_propagate_error (error, failure);
  return FALSE;
}

/* A database without the framework keeps what is told of it. */
static gboolean
prepare_level (AttainImportPass  *pass,
               GError           **error)
{
  const AttainFramework *pcf = attain_reference_set_find_framework (pass->reference, "PCF");
  const AttainPcfLevel *level = ATTAIN_PCF_LEVEL (pass->record);

  return pcf == NULL || level->level == NULL || attain_framework_check_level (pcf, level->level, error);
}

/* What only rows of some kinds need. */
static gboolean
prepare (AttainImportPass  *pass,
         GError           **error)
{
  const AttainTable *table = pass->import->kind->table;

  if (table == &attain_cpd_table)
    return attain_import_cpd_prepare (pass, error);
  if (table == &attain_asye_table || table == &attain_asye_pause_table || table == &attain_evidence_table)
    return attain_import_asye_prepare (pass, error);
  if (table == &attain_application_table)
    return attain_import_application_prepare (pass, error);
  if (table == &attain_pcf_level_table)
    return prepare_level (pass, error);

  return TRUE;
}

/**
 * attain_import_row_save:
 * @pass: a pass on a row
 * @error: why it is refused, or what went wrong
 *
 * Returns: whether the row was added, changed or there already
 */
gboolean
attain_import_row_save (AttainImportPass  *pass,
                        GError           **error)
{
  AttainMatch match;

  if (!attain_import_row_fill (pass, FALSE, pass->record, error))
    return FALSE;
  if (!prepare (pass, error))
    return FALSE;
  /* A person must not go in whose post would then be refused. */
  if (pass->has_post &&
      !(attain_record_check (pass->record, error) && attain_import_post_check_first (pass, error)))
    return FALSE;
  if (!attain_import_match_find (pass->match, pass->record, pass->kept, FALSE, is_same, pass, &match, error))
    return FALSE;
  if (match != ATTAIN_MATCH_NONE)
    attain_record_derive (pass->record);

  switch (match)
    {
    case ATTAIN_MATCH_KEPT:
      return update (pass, error);
    case ATTAIN_MATCH_DOUBLE:
      return take_double (pass, error);
    default:
      return insert (pass, error);
    }
}
