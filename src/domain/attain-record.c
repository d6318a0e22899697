/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A row of the database as an object. A kind of record is a struct and a table of its fields;
 * properties, notification, freeing, columns and checks all follow from that table. */

#include "attain-record.h"

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
      differs = attain_field_set_string (&attain_field_at (field, object, char *), g_value_get_string (value));
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

/**
 * attain_record_set_id:
 * @self: a record
 * @id: what it is kept under; 0 for one that is not kept
 */
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

/**
 * attain_record_set_uid:
 * @self: a record
 * @uid: (nullable): a UUID; %NULL for one yet to be given
 *
 * A uid stays the same from file to file, which an id does not.
 */
void
attain_record_set_uid (AttainRecord *self,
                       const char   *uid)
{
  AttainRecordPrivate *priv = attain_record_get_instance_private (self);

  attain_field_set_string (&priv->uid, uid);
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

/**
 * attain_record_set_version:
 * @self: a record
 * @version: how often it was written
 *
 * The store refuses a change to a version that is no more.
 */
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
    attain_field_clear (&klass->fields[i], self);
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
