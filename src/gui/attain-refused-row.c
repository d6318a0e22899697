/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A refusal as a list can show it. */

#include "attain-refused-row.h"

#include <glib/gi18n.h>

struct _AttainRefusedRow
{
  GObject  parent_instance;

  char    *where;
  char    *reason;
};

G_DEFINE_FINAL_TYPE (AttainRefusedRow, attain_refused_row, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_WHERE,
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
    case PROP_WHERE:
      g_value_set_string (value, self->where);
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

  g_free (self->where);
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

  properties[PROP_WHERE] = g_param_spec_string ("where", NULL, NULL, NULL, flags);
  properties[PROP_REASON] = g_param_spec_string ("reason", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
attain_refused_row_init (AttainRefusedRow *self)
{
}

static char *
describe (const AttainRefusal *refusal)
{
  if (refusal->column == NULL || *refusal->column == '\0')
    return g_strdup_printf (_("Line %u"), refusal->line);
  if (refusal->value == NULL || *refusal->value == '\0')
    /* Translators: a line of a file and the name of a column: "Line 12, started_on" */
    return g_strdup_printf (_("Line %u, %s"), refusal->line, refusal->column);

  /* Translators: a line of a file, the name of a column and what is there: "Line 12, started_on: 2026-02-30" */
  return g_strdup_printf (_("Line %u, %s: %s"), refusal->line, refusal->column, refusal->value);
}

/**
 * attain_refused_row_new:
 * @refusal: what is refused, and why
 *
 * Returns: (transfer full): the row of a list that says so
 */
AttainRefusedRow *
attain_refused_row_new (const AttainRefusal *refusal)
{
  AttainRefusedRow *self = g_object_new (ATTAIN_TYPE_REFUSED_ROW, NULL);

  self->where = describe (refusal);
  self->reason = g_strdup (refusal->reason);
  return self;
}
