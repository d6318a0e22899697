/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A refusal as a table can show and sort it. */

#include "attain-refused-row.h"

struct _AttainRefusedRow
{
  GObject  parent_instance;

  guint    line;
  char    *column;
  char    *value;
  char    *reason;
};

G_DEFINE_FINAL_TYPE (AttainRefusedRow, attain_refused_row, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_LINE,
  PROP_COLUMN,
  PROP_VALUE,
  PROP_REASON,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
attain_refused_row_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  AttainRefusedRow *self = ATTAIN_REFUSED_ROW (object);

  switch (prop_id)
    {
    case PROP_LINE:
      g_value_set_uint (value, self->line);
      break;
    case PROP_COLUMN:
      g_value_set_string (value, self->column);
      break;
    case PROP_VALUE:
      g_value_set_string (value, self->value);
      break;
    case PROP_REASON:
      g_value_set_string (value, self->reason);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attain_refused_row_finalize (GObject *object)
{
  AttainRefusedRow *self = ATTAIN_REFUSED_ROW (object);

  g_free (self->column);
  g_free (self->value);
  g_free (self->reason);

  G_OBJECT_CLASS (attain_refused_row_parent_class)->finalize (object);
}

static void
attain_refused_row_class_init (AttainRefusedRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = attain_refused_row_get_property;
  object_class->finalize = attain_refused_row_finalize;

  properties[PROP_LINE] = g_param_spec_uint ("line", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_COLUMN] = g_param_spec_string ("column", NULL, NULL, NULL, flags);
  properties[PROP_VALUE] = g_param_spec_string ("value", NULL, NULL, NULL, flags);
  properties[PROP_REASON] = g_param_spec_string ("reason", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
attain_refused_row_init (AttainRefusedRow *self)
{
}

AttainRefusedRow *
attain_refused_row_new (const AttainRefusal *refusal)
{
  AttainRefusedRow *self = g_object_new (ATTAIN_TYPE_REFUSED_ROW, NULL);

  self->line = refusal->line;
  self->column = g_strdup (refusal->column != NULL ? refusal->column : "");
  self->value = g_strdup (refusal->value != NULL ? refusal->value : "");
  self->reason = g_strdup (refusal->reason);
  return self;
}
