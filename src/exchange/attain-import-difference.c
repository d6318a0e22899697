/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-import-private.h"

#include <glib/gi18n.h>

static char *
display (AttainImportPass  *pass,
         const AttainField *field,
         AttainRecord      *record)
{
  if (field->type == ATTAIN_FIELD_REF && attain_field_is_known (field, record))
    return g_strdup (attain_person_keys_get_employee_id (pass->people, attain_field_at (field, record, gint64)));

  return attain_field_display (field, record);
}

/* The first column of every kind says whose row it is. */
static const char *
get_who (AttainImportPass *pass)
{
  g_autoptr(GArray) columns = attain_kind_list_columns (pass->import->kind);

  for (guint i = 0; i < pass->columns->len; i++)
    {
      const AttainImportColumn *here = &g_array_index (pass->columns, AttainImportColumn, i);

      if (here->column.name == g_array_index (columns, AttainKindColumn, 0).name)
        return attain_csv_reader_get_field (pass->reader, here->index);
    }

  return NULL;
}

/**
 * attain_import_note_differences:
 * @pass: a pass on a row
 * @of_post: whether the records are of the first post, or of the kind's own
 * @from: the record as it is kept
 * @to: the record as the file has it
 *
 * Tells the summary of every column of the file in which they differ. As many as people look at are told, so
 * that a file that changes everything costs no more than one that changes little.
 */
void
attain_import_note_differences (AttainImportPass *pass,
                                gboolean          of_post,
                                AttainRecord     *from,
                                AttainRecord     *to)
{
  const char *who;

  if (pass->summary->differences->len >= ATTAIN_IMPORT_MOST_DIFFERENCES)
    return;

  who = get_who (pass);
  for (guint i = 0; i < pass->columns->len; i++)
    {
      const AttainKindColumn *column = &g_array_index (pass->columns, AttainImportColumn, i).column;
      g_autofree char *old = NULL, *new = NULL;

      if (column->of_post != of_post || attain_field_equal (column->field, from, to))
        continue;

      old = display (pass, column->field, from);
      new = display (pass, column->field, to);
      attain_import_summary_differ (pass->summary,
                                    attain_difference_new (attain_csv_reader_get_line (pass->reader), who,
                                                           _(column->field->label), old, new));
    }
}
