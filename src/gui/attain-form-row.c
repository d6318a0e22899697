/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-form-row.h"

#include "attain-field-row.h"
#include "attain-text-field.h"

/**
 * attain_form_row_new:
 * @field: a field that somebody tells
 *
 * Returns: (transfer floating): its place in a form
 */
GtkWidget *
attain_form_row_new (const AttainField *field)
{
  return (field->flags & ATTAIN_FIELD_LONG) != 0 ? attain_text_field_new (field) : attain_field_row_new (field);
}

/**
 * attain_form_row_get_field:
 * @row: a row of a form
 *
 * Returns: (transfer none): the field that it stands for
 */
const AttainField *
attain_form_row_get_field (gpointer row)
{
  return ATTAIN_IS_TEXT_FIELD (row) ? attain_text_field_get_field (row) : attain_field_row_get_field (row);
}

/**
 * attain_form_row_dup_text:
 * @row: a row of a form
 *
 * Returns: (transfer full): what stands in it, right or wrong, as attain_form_row_set_text() takes it
 */
char *
attain_form_row_dup_text (gpointer row)
{
  return ATTAIN_IS_TEXT_FIELD (row) ? attain_text_field_dup_text (row) : attain_field_row_dup_text (row);
}

/**
 * attain_form_row_set_text:
 * @row: a row of a form
 * @text: what is to stand in it
 */
void
attain_form_row_set_text (gpointer    row,
                          const char *text)
{
  if (ATTAIN_IS_TEXT_FIELD (row))
    attain_text_field_set_text (row, text);
  else
    attain_field_row_set_text (row, text);
}

/**
 * attain_form_row_show:
 * @row: a row of a form
 * @record: a record that has its field
 *
 * Puts the record’s value into it.
 */
void
attain_form_row_show (gpointer      row,
                      AttainRecord *record)
{
  if (ATTAIN_IS_TEXT_FIELD (row))
    {
      g_autofree char *text = attain_field_to_text (attain_form_row_get_field (row), record);

      attain_text_field_set_text (row, text);
    }
  else
    {
      attain_field_row_show (row, record);
    }
}

/**
 * attain_form_row_apply:
 * @row: a field of a form
 * @record: a record that has the field and that nobody is bound to
 *
 * Gives the record what stands in the row; what is wrong with it is said below.
 *
 * Returns: whether it may be saved
 */
gboolean
attain_form_row_apply (gpointer      row,
                       AttainRecord *record)
{
  return ATTAIN_IS_TEXT_FIELD (row) ? attain_text_field_apply (row, record) : attain_field_row_apply (row, record);
}

/**
 * attain_form_row_set_problem:
 * @row: a field of a form
 * @problem: (nullable): what is wrong with what stands in it, which is said below; %NULL for nothing
 */
void
attain_form_row_set_problem (gpointer    row,
                             const char *problem)
{
  if (ATTAIN_IS_TEXT_FIELD (row))
    attain_text_field_set_problem (row, problem);
  else
    attain_field_row_set_problem (row, problem);
}

/**
 * attain_form_row_find:
 * @rows: the rows of a form
 * @name: a property of its record
 *
 * Returns: (transfer none) (nullable): the row of that field
 */
gpointer
attain_form_row_find (GPtrArray  *rows,
                      const char *name)
{
  for (guint i = 0; i < rows->len; i++)
    if (g_str_equal (attain_form_row_get_field (g_ptr_array_index (rows, i))->name, name))
      return g_ptr_array_index (rows, i);

  return NULL;
}
