/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The half of AttainField that turns values into text and text into values: for files, and for people. */

#include "attain-field.h"

#include <string.h>

#include <glib/gi18n.h>

#include "attain-date.h"
#include "attain-display.h"
#include "attain-error.h"
#include "attain-record.h"

/**
 * attain_decimal_to_text:
 * @value: a number
 *
 * Returns: (transfer full): the same with a point, short where that is exact, and else so long that reading it
 *   gives the number back
 */
char *
attain_decimal_to_text (double value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (text, sizeof text, "%.10g", value);
  return g_strdup (g_ascii_strtod (text, NULL) == value ? text : g_ascii_dtostr (text, sizeof text, value));
}

/**
 * attain_hours_to_text:
 * @minutes: a length of time
 *
 * Returns: (transfer full): the same in hours for a file, so exact that reading it gives the minutes back
 */
char *
attain_hours_to_text (gint64 minutes)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  return g_strdup (g_ascii_formatd (text, sizeof text, "%.6g", minutes / 60.0));
}

/**
 * attain_field_to_text:
 * @field: a field
 * @record: a record that has it
 *
 * Returns: (transfer full) (nullable): the value as files and the audit trail write it, in no
 *   particular language; %NULL when it is not known. A REF gives the id.
 */
char *
attain_field_to_text (const AttainField *field,
                      AttainRecord      *record)
{
  if (!attain_field_is_known (field, record))
    return NULL;

  switch (field->type)
    {
    case ATTAIN_FIELD_TEXT:
    case ATTAIN_FIELD_DATE:
      return g_strdup (attain_field_at (field, record, char *));
    case ATTAIN_FIELD_INT:
    case ATTAIN_FIELD_REF:
      return g_strdup_printf ("%" G_GINT64_FORMAT, attain_field_at (field, record, gint64));
    case ATTAIN_FIELD_MINUTES:
      return attain_hours_to_text (attain_field_at (field, record, gint64));
    case ATTAIN_FIELD_REAL:
      return attain_decimal_to_text (attain_field_at (field, record, double));
    case ATTAIN_FIELD_ENUM:
      return g_strdup (attain_enum_get_nick (field->choices, attain_field_at (field, record, int)));
    default:
      g_assert_not_reached ();
    }
}

static gboolean
parse_decimal (const AttainField  *field,
               const char         *text,
               double             *value,
               GError            **error)
{
  char *end;

  *value = g_ascii_strtod (text, &end);
  if (end != text && *end == '\0' && *value == *value && ABS (*value) < 1e15 &&
      strspn (text, "0123456789.-+") == strlen (text))
    return TRUE;

  g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
               _("%s: “%s” is not a number; write it with a point, as in 1.5"), _(field->label), text);
  return FALSE;
}

static gboolean
set_whole (const AttainField  *field,
           AttainRecord       *record,
           const char         *text,
           double              value,
           GError            **error)
{
  attain_field_at (field, record, gint64) = (gint64) value;
  if ((double) (gint64) value == value)
    return TRUE;

  g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID, _("%s: “%s” is not a whole number"), _(field->label), text);
  return FALSE;
}

/* 0 stands for what is not known, so it would be said to be missing. */
static gboolean
set_real (const AttainField  *field,
          AttainRecord       *record,
          double              value,
          GError            **error)
{
  attain_field_at (field, record, double) = value;
  if (value != 0)
    return TRUE;

  g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID, _("%s: 0 is too little; write what is more than 0"),
               _(field->label));
  return FALSE;
}

static gboolean
set_date (const AttainField  *field,
          AttainRecord       *record,
          const char         *text,
          GError            **error)
{
  char **at = &attain_field_at (field, record, char *);
  g_autofree char *date = NULL;

  if (attain_date_is_valid (text))
    {
      attain_field_set_string (at, text);
      return TRUE;
    }

  if (!(date = attain_date_parse (text, error)))
    {
      g_prefix_error (error, "%s: ", _(field->label));
      return FALSE;
    }

  attain_field_set_string (at, date);
  return TRUE;
}

static gboolean
set_enum (const AttainField  *field,
          AttainRecord       *record,
          const char         *text,
          GError            **error)
{
  g_autofree char *nicks = NULL;

  if (attain_enum_parse (field->choices, text, &attain_field_at (field, record, int)))
    return TRUE;

  nicks = attain_enum_list_nicks (field->choices);
  g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
               _("%s: “%s” is not one of: %s"), _(field->label), text, nicks);
  return FALSE;
}

/**
 * attain_field_set_text:
 * @field: a field
 * @record: a record that has it and that nobody is bound to
 * @text: (nullable): the value as a file has it; %NULL or "" for not known
 * @error: why it cannot be
 *
 * Returns: whether @record has the value now
 */
gboolean
attain_field_set_text (const AttainField  *field,
                       AttainRecord       *record,
                       const char         *text,
                       GError            **error)
{
  double value;

  if (text == NULL || *text == '\0')
    {
      attain_field_clear (field, record);
      return TRUE;
    }

  switch (field->type)
    {
    case ATTAIN_FIELD_TEXT:
      attain_field_set_string (&attain_field_at (field, record, char *), text);
      return TRUE;
    case ATTAIN_FIELD_DATE:
      return set_date (field, record, text, error);
    case ATTAIN_FIELD_ENUM:
      return set_enum (field, record, text, error);
    default:
      break;
    }

  if (!parse_decimal (field, text, &value, error))
    return FALSE;

  if (field->type == ATTAIN_FIELD_REAL)
    return set_real (field, record, value, error);
  if (field->type != ATTAIN_FIELD_MINUTES)
    return set_whole (field, record, text, value, error);

  attain_field_at (field, record, gint64) = (gint64) (value * 60 + (value < 0 ? -0.5 : 0.5));
  return TRUE;
}

static char *
display_size (const char *text)
{
  glong n = g_utf8_strlen (text, -1);

  return g_strdup_printf (ngettext ("%ld character", "%ld characters", n), n);
}

/**
 * attain_field_display:
 * @field: a field
 * @record: a record that has it
 *
 * Returns: (transfer full): the value in the user's language; "" when it is not known. A REF gives
 *   the id: whoever shows it looks the record up. Of what is written for programs it is told how long it is.
 */
char *
attain_field_display (const AttainField *field,
                      AttainRecord      *record)
{
  if (!attain_field_is_known (field, record))
    return g_strdup ("");
  if ((field->flags & ATTAIN_FIELD_DATA) != 0)
    return display_size (attain_field_at (field, record, char *));

  switch (field->type)
    {
    case ATTAIN_FIELD_DATE:
      return attain_date_display (attain_field_at (field, record, char *));
    case ATTAIN_FIELD_MINUTES:
      return attain_hours_display (attain_field_at (field, record, gint64));
    case ATTAIN_FIELD_ENUM:
      return g_strdup (attain_enum_get_label (field->choices, attain_field_at (field, record, int)));
    case ATTAIN_FIELD_REAL:
      return attain_number_display (attain_field_at (field, record, double));
    default:
      return attain_field_to_text (field, record);
    }
}
