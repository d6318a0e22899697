/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A row of the database as an object. A kind of record is a struct and a table of its fields;
 * properties, notification, freeing, columns and checks all follow from that table. */

#include "attain-record.h"

#include <string.h>

#include <glib/gi18n.h>

#include "attain-date.h"
#include "attain-display.h"
#include "attain-error.h"

typedef struct
{
  gint64  id;
  gint64  version;
  char   *uid;
} AttainRecordPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (AttainRecord, attain_record, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ID,
  PROP_VERSION,
  N_BASE_PROPS
};

static const AttainField *
field_of (GObject *object,
          guint    prop_id)
{
  return &ATTAIN_RECORD_GET_CLASS (object)->fields[prop_id - N_BASE_PROPS];
}

static void
attain_record_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  AttainRecord *self = ATTAIN_RECORD (object);
  const AttainField *field;

  if (prop_id == PROP_ID)
    {
      g_value_set_int64 (value, attain_record_get_id (self));
      return;
    }
  if (prop_id == PROP_VERSION)
    {
      g_value_set_int64 (value, attain_record_get_version (self));
      return;
    }

  field = field_of (object, prop_id);
  switch (field->type)
    {
    case ATTAIN_FIELD_TEXT:
    case ATTAIN_FIELD_DATE:
      g_value_set_string (value, attain_field_at (field, self, char *));
      break;
    case ATTAIN_FIELD_INT:
    case ATTAIN_FIELD_REF:
    case ATTAIN_FIELD_MINUTES:
      g_value_set_int64 (value, attain_field_at (field, self, gint64));
      break;
    case ATTAIN_FIELD_REAL:
      g_value_set_double (value, attain_field_at (field, self, double));
      break;
    case ATTAIN_FIELD_ENUM:
      g_value_set_enum (value, attain_field_at (field, self, int));
      break;
    default:
      g_assert_not_reached ();
    }
}

static gboolean
set_string (char       **at,
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

static void
attain_record_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  const AttainField *field = field_of (object, prop_id);
  gboolean differs = FALSE;

  switch (field->type)
    {
    case ATTAIN_FIELD_TEXT:
    case ATTAIN_FIELD_DATE:
      differs = set_string (&attain_field_at (field, object, char *), g_value_get_string (value));
      break;
    case ATTAIN_FIELD_INT:
    case ATTAIN_FIELD_REF:
    case ATTAIN_FIELD_MINUTES:
      differs = attain_field_at (field, object, gint64) != g_value_get_int64 (value);
      attain_field_at (field, object, gint64) = g_value_get_int64 (value);
      break;
    case ATTAIN_FIELD_REAL:
      differs = attain_field_at (field, object, double) != g_value_get_double (value);
      attain_field_at (field, object, double) = g_value_get_double (value);
      break;
    case ATTAIN_FIELD_ENUM:
      differs = attain_field_at (field, object, int) != g_value_get_enum (value);
      attain_field_at (field, object, int) = g_value_get_enum (value);
      break;
    default:
      g_assert_not_reached ();
    }

  if (differs)
    g_object_notify_by_pspec (object, pspec);
}

static void
attain_record_finalize (GObject *object)
{
  AttainRecordPrivate *priv = attain_record_get_instance_private (ATTAIN_RECORD (object));
  AttainRecordClass *klass = ATTAIN_RECORD_GET_CLASS (object);

  for (guint i = 0; i < klass->n_fields; i++)
    if (klass->fields[i].type == ATTAIN_FIELD_TEXT || klass->fields[i].type == ATTAIN_FIELD_DATE)
      g_free (attain_field_at (&klass->fields[i], object, char *));
  g_free (priv->uid);

  G_OBJECT_CLASS (attain_record_parent_class)->finalize (object);
}

static void
attain_record_class_init (AttainRecordClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = attain_record_finalize;
}

static void
attain_record_init (AttainRecord *self)
{
}

static GParamSpec *
make_pspec (const AttainField *field)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  switch (field->type)
    {
    case ATTAIN_FIELD_TEXT:
    case ATTAIN_FIELD_DATE:
      return g_param_spec_string (field->name, NULL, NULL, NULL, flags);
    case ATTAIN_FIELD_INT:
    case ATTAIN_FIELD_REF:
      return g_param_spec_int64 (field->name, NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
    case ATTAIN_FIELD_MINUTES:
      return g_param_spec_int64 (field->name, NULL, NULL, ATTAIN_UNKNOWN_MINUTES, G_MAXINT64,
                                 ATTAIN_UNKNOWN_MINUTES, flags | G_PARAM_CONSTRUCT);
    case ATTAIN_FIELD_REAL:
      return g_param_spec_double (field->name, NULL, NULL, -G_MAXDOUBLE, G_MAXDOUBLE, 0, flags);
    case ATTAIN_FIELD_ENUM:
      return g_param_spec_enum (field->name, NULL, NULL, field->choices->get_type (), 0, flags);
    default:
      g_assert_not_reached ();
    }
}

/**
 * attain_record_class_set_fields:
 * @klass: the class of a kind of record, in its class_init
 * @kind: what files, the audit trail and addresses call the kind
 * @label: what people call one, marked with N_()
 * @fields: (array length=n_fields): the fields, which must be static
 * @n_fields: how many
 *
 * Declares a kind of record and installs a property for each of its fields.
 */
void
attain_record_class_set_fields (AttainRecordClass *klass,
                                const char        *kind,
                                const char        *label,
                                const AttainField *fields,
                                guint              n_fields)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  klass->kind = kind;
  klass->label = label;
  klass->fields = fields;
  klass->n_fields = n_fields;
  object_class->get_property = attain_record_get_property;
  object_class->set_property = attain_record_set_property;

  g_object_class_install_property (object_class, PROP_ID,
    g_param_spec_int64 ("id", NULL, NULL, 0, G_MAXINT64, 0, flags));
  g_object_class_install_property (object_class, PROP_VERSION,
    g_param_spec_int64 ("version", NULL, NULL, 0, G_MAXINT64, 0, flags));
  for (guint i = 0; i < n_fields; i++)
    g_object_class_install_property (object_class, N_BASE_PROPS + i, make_pspec (&fields[i]));
}

/**
 * attain_record_class_find:
 * @klass: the class of a kind of record
 * @name: a property
 *
 * Returns: (nullable): its field
 */
const AttainField *
attain_record_class_find (AttainRecordClass *klass,
                          const char        *name)
{
  for (guint i = 0; i < klass->n_fields; i++)
    if (g_str_equal (klass->fields[i].name, name))
      return &klass->fields[i];

  return NULL;
}

/**
 * attain_record_get_id:
 * @self: a record
 *
 * Returns: its key in this database, 0 before it was saved
 */
gint64
attain_record_get_id (AttainRecord *self)
{
  AttainRecordPrivate *priv = attain_record_get_instance_private (self);

  return priv->id;
}

void
attain_record_set_id (AttainRecord *self,
                      gint64        id)
{
  AttainRecordPrivate *priv = attain_record_get_instance_private (self);

  priv->id = id;
}

/**
 * attain_record_get_uid:
 * @self: a record
 *
 * Returns: (nullable): its name across databases, a UUID; %NULL before it was saved
 */
const char *
attain_record_get_uid (AttainRecord *self)
{
  AttainRecordPrivate *priv = attain_record_get_instance_private (self);

  return priv->uid;
}

void
attain_record_set_uid (AttainRecord *self,
                       const char   *uid)
{
  AttainRecordPrivate *priv = attain_record_get_instance_private (self);

  set_string (&priv->uid, uid);
}

/**
 * attain_record_get_version:
 * @self: a record
 *
 * Returns: how often it was saved when it was read; a save over another version is refused
 */
gint64
attain_record_get_version (AttainRecord *self)
{
  AttainRecordPrivate *priv = attain_record_get_instance_private (self);

  return priv->version;
}

void
attain_record_set_version (AttainRecord *self,
                           gint64        version)
{
  AttainRecordPrivate *priv = attain_record_get_instance_private (self);

  priv->version = version;
}

/**
 * attain_record_check:
 * @self: a record, as somebody filled it in
 * @error: which rule refuses, in words for the person
 *
 * Returns: whether it may be saved
 */
gboolean
attain_record_check (AttainRecord  *self,
                     GError       **error)
{
  AttainRecordClass *klass = ATTAIN_RECORD_GET_CLASS (self);

  for (guint i = 0; i < klass->n_fields; i++)
    if (attain_field_is_told (&klass->fields[i]) && !attain_field_check (&klass->fields[i], self, error))
      return FALSE;

  return klass->check == NULL || klass->check (self, error);
}

/**
 * attain_record_derive:
 * @self: a record about to be saved
 *
 * Computes the fields that follow from the others.
 */
void
attain_record_derive (AttainRecord *self)
{
  AttainRecordClass *klass = ATTAIN_RECORD_GET_CLASS (self);

  if (klass->derive != NULL)
    klass->derive (self);
}

static void
clear_field (const AttainField *field,
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
 * attain_record_clear:
 * @self: a record that nobody is bound to
 *
 * Makes it a new one, so that a long import need not make an object for every row.
 */
void
attain_record_clear (AttainRecord *self)
{
  AttainRecordClass *klass = ATTAIN_RECORD_GET_CLASS (self);

  attain_record_set_id (self, 0);
  attain_record_set_version (self, 0);
  attain_record_set_uid (self, NULL);
  for (guint i = 0; i < klass->n_fields; i++)
    clear_field (&klass->fields[i], self);
}

/**
 * attain_record_take:
 * @self: the record that widgets are bound to
 * @fresh: a record of the same kind, as just read
 *
 * Gives @self the values of @fresh, notifying those that differ.
 */
void
attain_record_take (AttainRecord *self,
                    AttainRecord *fresh)
{
  AttainRecordClass *klass = ATTAIN_RECORD_GET_CLASS (self);

  g_return_if_fail (G_OBJECT_TYPE (self) == G_OBJECT_TYPE (fresh));

  attain_record_set_id (self, attain_record_get_id (fresh));
  attain_record_set_uid (self, attain_record_get_uid (fresh));
  g_object_freeze_notify (G_OBJECT (self));
  if (attain_record_get_version (self) != attain_record_get_version (fresh))
    {
      attain_record_set_version (self, attain_record_get_version (fresh));
      g_object_notify (G_OBJECT (self), "version");
    }
  for (guint i = 0; i < klass->n_fields; i++)
    attain_field_copy (&klass->fields[i], fresh, self);
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * attain_record_copy:
 * @self: a record
 *
 * Returns: (transfer full): another with the same id, version and values
 */
AttainRecord *
attain_record_copy (AttainRecord *self)
{
  AttainRecord *copy = g_object_new (G_OBJECT_TYPE (self), NULL);

  attain_record_take (copy, self);
  return copy;
}

/**
 * attain_record_equal:
 * @self: a record
 * @other: one of the same kind
 *
 * Returns: whether all that people can tell of them is the same
 */
gboolean
attain_record_equal (AttainRecord *self,
                     AttainRecord *other)
{
  AttainRecordClass *klass = ATTAIN_RECORD_GET_CLASS (self);

  for (guint i = 0; i < klass->n_fields; i++)
    if (attain_field_is_told (&klass->fields[i]) && !attain_field_equal (&klass->fields[i], self, other))
      return FALSE;

  return TRUE;
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
  g_auto(GValue) value = G_VALUE_INIT;

  if (attain_field_equal (field, from, to))
    return;

  g_object_get_property (G_OBJECT (from), field->name, &value);
  g_object_set_property (G_OBJECT (to), field->name, &value);
}

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
set_date (const AttainField  *field,
          AttainRecord       *record,
          const char         *text,
          GError            **error)
{
  char **at = &attain_field_at (field, record, char *);
  g_autofree char *date = NULL;

  if (attain_date_is_valid (text))
    {
      set_string (at, text);
      return TRUE;
    }

  if (!(date = attain_date_parse (text, error)))
    {
      g_prefix_error (error, "%s: ", _(field->label));
      return FALSE;
    }

  set_string (at, date);
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
      clear_field (field, record);
      return TRUE;
    }

  switch (field->type)
    {
    case ATTAIN_FIELD_TEXT:
      set_string (&attain_field_at (field, record, char *), text);
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
    attain_field_at (field, record, double) = value;
  else if (field->type == ATTAIN_FIELD_MINUTES)
    attain_field_at (field, record, gint64) = (gint64) (value * 60 + (value < 0 ? -0.5 : 0.5));
  else
    attain_field_at (field, record, gint64) = (gint64) value;
  return TRUE;
}

/**
 * attain_field_display:
 * @field: a field
 * @record: a record that has it
 *
 * Returns: (transfer full): the value in the user's language; "" when it is not known. A REF gives
 *   the id: whoever shows it looks the record up.
 */
char *
attain_field_display (const AttainField *field,
                      AttainRecord      *record)
{
  if (!attain_field_is_known (field, record))
    return g_strdup ("");

  switch (field->type)
    {
    case ATTAIN_FIELD_DATE:
      return attain_date_display (attain_field_at (field, record, char *));
    case ATTAIN_FIELD_MINUTES:
      return attain_hours_display (attain_field_at (field, record, gint64));
    case ATTAIN_FIELD_ENUM:
      return g_strdup (attain_enum_get_label (field->choices, attain_field_at (field, record, int)));
    case ATTAIN_FIELD_REAL:
      return g_strdup_printf ("%.10g", attain_field_at (field, record, double));
    default:
      return attain_field_to_text (field, record);
    }
}

static gboolean
check_number (const AttainField  *field,
              double              value,
              GError            **error)
{
  double unit = field->type == ATTAIN_FIELD_MINUTES ? 60 : 1;

  if (field->min == field->max || (value >= field->min && value <= field->max))
    return TRUE;

  g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID, _("%s: %g is not between %g and %g"),
               _(field->label), value / unit, field->min / unit, field->max / unit);
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
