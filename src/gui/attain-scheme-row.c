/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A choice among the schemes that Attain brings along. */

#include "attain-scheme-row.h"

#include <glib/gi18n.h>

#include "attain-reference-bundle.h"

struct _AttainSchemeRow
{
  AdwComboRow  parent_instance;

  GPtrArray   *codes;   /* of the choices after the first, which is none */
};

enum
{
  PROP_0,
  PROP_CODE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (AttainSchemeRow, attain_scheme_row, ADW_TYPE_COMBO_ROW)

/* One that cannot be read goes by its code; whoever chooses it is told why. */
static char *
read_title (const char *code)
{
  g_autoptr(AttainReference) scheme =
    attain_reference_bundle_read (ATTAIN_REFERENCE_KIND_SCHEME, code, NULL);

  return g_strdup (scheme != NULL && scheme->title != NULL ? scheme->title : code);
}

static void
selected_cb (AttainSchemeRow *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CODE]);
}

static void
attain_scheme_row_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  AttainSchemeRow *self = ATTAIN_SCHEME_ROW (object);

  switch (prop_id)
    {
    case PROP_CODE:
      g_value_set_string (value, attain_scheme_row_get_code (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attain_scheme_row_finalize (GObject *object)
{
  g_ptr_array_unref (ATTAIN_SCHEME_ROW (object)->codes);

  G_OBJECT_CLASS (attain_scheme_row_parent_class)->finalize (object);
}

static void
attain_scheme_row_class_init (AttainSchemeRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = attain_scheme_row_get_property;
  object_class->finalize = attain_scheme_row_finalize;

  properties[PROP_CODE] =
    g_param_spec_string ("code", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
attain_scheme_row_init (AttainSchemeRow *self)
{
  g_autoptr(GtkStringList) titles = gtk_string_list_new (NULL);

  self->codes = attain_reference_bundle_list (ATTAIN_REFERENCE_KIND_SCHEME);
  gtk_string_list_append (titles, _("None yet"));
  for (guint i = 0; i < self->codes->len; i++)
    gtk_string_list_take (titles, read_title (self->codes->pdata[i]));

  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (titles));
  g_signal_connect (self, "notify::selected", G_CALLBACK (selected_cb), NULL);
}

/**
 * attain_scheme_row_get_code:
 * @self: a row
 *
 * Returns: (nullable): the code of the scheme chosen, %NULL for none
 */
const char *
attain_scheme_row_get_code (AttainSchemeRow *self)
{
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self));

  return selected >= 1 && selected <= self->codes->len ? self->codes->pdata[selected - 1] : NULL;
}

/**
 * attain_scheme_row_set_code:
 * @self: the row
 * @code: (nullable): a scheme; one that is not known chooses none
 */
void
attain_scheme_row_set_code (AttainSchemeRow *self,
                            const char      *code)
{
  guint index;
  gboolean found =
    code != NULL && g_ptr_array_find_with_equal_func (self->codes, code, g_str_equal, &index);

  adw_combo_row_set_selected (ADW_COMBO_ROW (self), found ? index + 1 : 0);
}
