/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the windows look on this computer. */

#include "attain-look-group.h"

struct _AttainLookGroup
{
  AdwPreferencesGroup  parent_instance;

  AdwComboRow         *style_row;
};

G_DEFINE_FINAL_TYPE (AttainLookGroup, attain_look_group, ADW_TYPE_PREFERENCES_GROUP)

/* The choices are in the order of the enumeration in the schema. */
static const char *const styles[] = { "follow", "light", "dark" };

static gboolean
style_to_row (GValue   *value,
              GVariant *variant,
              gpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    if (g_str_equal (styles[i], g_variant_get_string (variant, NULL)))
      g_value_set_uint (value, i);

  return TRUE;
}

static GVariant *
style_from_row (const GValue       *value,
                const GVariantType *type,
                gpointer            data)
{
  guint selected = g_value_get_uint (value);

  return selected < G_N_ELEMENTS (styles) ? g_variant_new_string (styles[selected]) : NULL;
}

static void
attain_look_group_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ATTAIN_TYPE_LOOK_GROUP);

  G_OBJECT_CLASS (attain_look_group_parent_class)->dispose (object);
}

static void
attain_look_group_class_init (AttainLookGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = attain_look_group_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/uk/attain/Attain/ui/attain-look-group.ui");
  gtk_widget_class_bind_template_child (widget_class, AttainLookGroup, style_row);
}

static void
attain_look_group_init (AttainLookGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * attain_look_group_bind:
 * @self: the group
 * @settings: what it shows and changes
 */
void
attain_look_group_bind (AttainLookGroup *self,
                        GSettings       *settings)
{
  g_settings_bind_with_mapping (settings, "style", self->style_row, "selected", G_SETTINGS_BIND_DEFAULT,
                                style_to_row, style_from_row, NULL, NULL);
}
