/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a record has in one field, and whether it may be so. */

#include "attain-field.h"

#include <string.h>

#include <glib/gi18n.h>

#include "attain-date.h"
#include "attain-display.h"
#include "attain-error.h"
#include "attain-record.h"

/**
 * attain_field_set_string:
 * @at: (inout): a text that its owner frees, or %NULL
 * @text: (nullable): what it is to say; an empty text is none
 *
 * Returns: whether it said something else before
 */
gboolean
attain_field_set_string (char       **at,
                         const char  *text)
{
  if (text != NULL && *text == '\0')
    text = NULL;
  if (g_strcmp0 (*at, text) == 0)
    return FALSE;

  g_free (*at);
  *at = g_strdup (text);
  return TRUE;
}

/**
 * attain_field_clear:
 * @field: a field
 * @record: a record that has it and that nobody is bound to
 *
 * Makes the value one that is not known.
 */
void
attain_field_clear (const AttainField *field,
                    AttainRecord      *record)
{
  switch (field->type)
    {
    case ATTAIN_FIELD_TEXT:
    case ATTAIN_FIELD_DATE:
      g_clear_pointer (&attain_field_at (field, record, char *), g_free);
      break;
    case ATTAIN_FIELD_INT:
    case ATTAIN_FIELD_REF:
      attain_field_at (field, record, gint64) = 0;
      break;
    case ATTAIN_FIELD_MINUTES:
      attain_field_at (field, record, gint64) = ATTAIN_UNKNOWN_MINUTES;
      break;
    case ATTAIN_FIELD_REAL:
      attain_field_at (field, record, double) = 0;
      break;
    case ATTAIN_FIELD_ENUM:
      attain_field_at (field, record, int) = 0;
      break;
    default:
      g_assert_not_reached ();
    }
}

/**
 * attain_field_is_kept:
 * @field: a field
 *
 * Returns: whether the record's own table has a column for it
 */
gboolean
attain_field_is_kept (const AttainField *field)
{
  return (field->flags & ATTAIN_FIELD_LOOKED_UP) == 0;
}

/**
 * attain_field_is_told:
 * @field: a field
 *
 * Returns: whether somebody told it, so that it belongs in forms, files and the audit trail
 */
gboolean
attain_field_is_told (const AttainField *field)
{
  return (field->flags & (ATTAIN_FIELD_LOOKED_UP | ATTAIN_FIELD_DERIVED)) == 0;
}

/**
 * attain_field_get_column:
 * @field: a field
 *
 * Returns: what files call it: its name with _ for -, unless its table of fields says otherwise
 */
const char *
attain_field_get_column (const AttainField *field)
{
  g_autofree char *name = NULL;

  if (field->column != NULL)
    return field->column;

  name = g_strdelimit (g_strdup (field->name), "-", '_');
  return g_intern_string (name);
}

/**
 * attain_field_is_known:
 * @field: a field
 * @record: a record that has it
 *
 * A count is always known: 0 is one.
 *
 * Returns: whether anything is known of it there
 */
gboolean
attain_field_is_known (const AttainField *field,
                       AttainRecord      *record)
{
  switch (field->type)
    {
    case ATTAIN_FIELD_TEXT:
    case ATTAIN_FIELD_DATE:
      return attain_field_at (field, record, char *) != NULL;
    case ATTAIN_FIELD_INT:
      return TRUE;
    case ATTAIN_FIELD_REF:
      return attain_field_at (field, record, gint64) != 0;
    case ATTAIN_FIELD_MINUTES:
      return attain_field_at (field, record, gint64) != ATTAIN_UNKNOWN_MINUTES;
    case ATTAIN_FIELD_REAL:
      return attain_field_at (field, record, double) != 0;
    case ATTAIN_FIELD_ENUM:
      return attain_field_at (field, record, int) != 0;
    default:
      g_assert_not_reached ();
    }
}

/**
 * attain_field_equal:
 * @field: a field
 * @one: a record that has it
 * @other: another of the same type
 *
 * Returns: whether both say the same of it; two of which nothing is known do
 */
gboolean
attain_field_equal (const AttainField *field,
                    AttainRecord      *one,
                    AttainRecord      *other)
{
  switch (field->type)
    {
    case ATTAIN_FIELD_TEXT:
    case ATTAIN_FIELD_DATE:
      return g_strcmp0 (attain_field_at (field, one, char *), attain_field_at (field, other, char *)) == 0;
    case ATTAIN_FIELD_INT:
    case ATTAIN_FIELD_REF:
    case ATTAIN_FIELD_MINUTES:
      return attain_field_at (field, one, gint64) == attain_field_at (field, other, gint64);
    case ATTAIN_FIELD_REAL:
      return attain_field_at (field, one, double) == attain_field_at (field, other, double);
    case ATTAIN_FIELD_ENUM:
      return attain_field_at (field, one, int) == attain_field_at (field, other, int);
    default:
      g_assert_not_reached ();
    }
}

/**
 * attain_field_copy:
 * @field: a field of both
 * @from: where its value is
 * @to: where it goes, with a notification if it differs
 */
void
attain_field_copy (const AttainField *field,
                   AttainRecord      *from,
                   AttainRecord      *to)
{
  if (attain_field_equal (field, from, to))
    return;

  switch (field->type)
    {
    case ATTAIN_FIELD_TEXT:
    case ATTAIN_FIELD_DATE:
      attain_field_set_string (&attain_field_at (field, to, char *), attain_field_at (field, from, char *));
      break;
    case ATTAIN_FIELD_INT:
    case ATTAIN_FIELD_REF:
    case ATTAIN_FIELD_MINUTES:
      attain_field_at (field, to, gint64) = attain_field_at (field, from, gint64);
      break;
    case ATTAIN_FIELD_REAL:
      attain_field_at (field, to, double) = attain_field_at (field, from, double);
      break;
    case ATTAIN_FIELD_ENUM:
      attain_field_at (field, to, int) = attain_field_at (field, from, int);
      break;
    default:
      g_assert_not_reached ();
    }
  g_object_notify (G_OBJECT (to), field->name);
}

static char *
display_number (const AttainField *field,
                double             value)
{
  return field->type == ATTAIN_FIELD_MINUTES ? attain_hours_display (value) : attain_number_display (value);
}

static gboolean
check_number (const AttainField  *field,
              double              value,
              GError            **error)
{
  g_autofree char *wrong = NULL;
  g_autofree char *least = NULL;
  g_autofree char *most = NULL;

  if (field->min == field->max || (value >= field->min && value <= field->max))
    return TRUE;

  wrong = display_number (field, value);
  least = display_number (field, field->min);
  most = display_number (field, field->max);
  /* Translators: the name of a field, what somebody wrote there, and the least and the most that is possible */
  g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID, _("%s: %s is not between %s and %s"), _(field->label),
               wrong, least, most);
  return FALSE;
}

static gboolean
check_text (const AttainField  *field,
            const char         *text,
            GError            **error)
{
  if (!g_utf8_validate (text, -1, NULL))
    g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID, _("%s: the text is damaged (not UTF-8)"), _(field->label));
  else if (field->max > 0 && strlen (text) > field->max && g_utf8_strlen (text, -1) > field->max)
    g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID, _("%s: longer than %.0f characters"),
                 _(field->label), field->max);
  else
    return TRUE;

  return FALSE;
}

/**
 * attain_field_check:
 * @field: a field
 * @record: a record that has it
 * @error: which rule refuses, in words for the person
 *
 * Returns: whether the value alone may be saved
 */
gboolean
attain_field_check (const AttainField  *field,
                    AttainRecord       *record,
                    GError            **error)
{
  if (!attain_field_is_known (field, record))
    {
      if ((field->flags & ATTAIN_FIELD_REQUIRED) == 0)
        return TRUE;

      g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID, _("%s is missing"), _(field->label));
      return FALSE;
    }

  switch (field->type)
    {
    case ATTAIN_FIELD_TEXT:
      return check_text (field, attain_field_at (field, record, char *), error);
    case ATTAIN_FIELD_DATE:
      if (attain_date_is_valid (attain_field_at (field, record, char *)))
        return TRUE;
      g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID, _("%s: not a day that exists"), _(field->label));
      return FALSE;
    case ATTAIN_FIELD_INT:
    case ATTAIN_FIELD_MINUTES:
      return check_number (field, attain_field_at (field, record, gint64), error);
    case ATTAIN_FIELD_REAL:
      return check_number (field, attain_field_at (field, record, double), error);
    default:
      return TRUE;
    }
}

/**
 * attain_field_is_named:
 * @field: a field
 * @sentence: what a rule says is wrong
 *
 * Rules begin with the label of the field that they are about, where it is one.
 *
 * Returns: how many bytes of the sentence name the field, so that of several fields the one that is named in full is
 *   told; 0 where it is not about this field
 */
gsize
attain_field_is_named (const AttainField *field,
                       const char        *sentence)
{
  const char *label = _(field->label);
  gsize length = strlen (label);

  return g_str_has_prefix (sentence, label) && (sentence[length] == ':' || sentence[length] == ' ') ? length : 0;
}
