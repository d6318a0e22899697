/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-sidebar-row.h"

#include <glib/gi18n.h>

struct _AttainSidebarRow
{
  GtkListBoxRow         parent_instance;

  const AttainPageKind *kind;
  guint                 badge;

  GtkLabel             *badge_label;
  GtkImage             *icon;
  GtkLabel             *title_label;
};

enum
{
  PROP_0,
  PROP_BADGE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (AttainSidebarRow, attain_sidebar_row, GTK_TYPE_LIST_BOX_ROW)

static void
show_badge (AttainSidebarRow *self)
{
  g_autofree char *text = g_strdup_printf ("%u", self->badge);
  g_autofree char *said =
    g_strdup_printf (ngettext ("%u thing waits", "%u things wait", self->badge), self->badge);

  gtk_label_set_label (self->badge_label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->badge_label), self->badge > 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->badge_label), GTK_ACCESSIBLE_PROPERTY_LABEL, said, -1);
}

static void
attain_sidebar_row_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  AttainSidebarRow *self = ATTAIN_SIDEBAR_ROW (object);

  switch (prop_id)
    {
    case PROP_BADGE:
      g_value_set_uint (value, self->badge);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attain_sidebar_row_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  AttainSidebarRow *self = ATTAIN_SIDEBAR_ROW (object);

  switch (prop_id)
    {
    case PROP_BADGE:
      self->badge = g_value_get_uint (value);
      show_badge (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attain_sidebar_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ATTAIN_TYPE_SIDEBAR_ROW);

  G_OBJECT_CLASS (attain_sidebar_row_parent_class)->dispose (object);
}

static void
attain_sidebar_row_class_init (AttainSidebarRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = attain_sidebar_row_get_property;
  object_class->set_property = attain_sidebar_row_set_property;
  object_class->dispose = attain_sidebar_row_dispose;

  properties[PROP_BADGE] =
    g_param_spec_uint ("badge", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/uk/attain/Attain/ui/attain-sidebar-row.ui");
  gtk_widget_class_bind_template_child (widget_class, AttainSidebarRow, badge_label);
  gtk_widget_class_bind_template_child (widget_class, AttainSidebarRow, icon);
  gtk_widget_class_bind_template_child (widget_class, AttainSidebarRow, title_label);
}

static void
attain_sidebar_row_init (AttainSidebarRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * attain_sidebar_row_new:
 * @kind: a kind of page
 *
 * Returns: (transfer floating): the row that leads to it
 */
GtkWidget *
attain_sidebar_row_new (const AttainPageKind *kind)
{
  AttainSidebarRow *self = g_object_new (ATTAIN_TYPE_SIDEBAR_ROW, NULL);

  self->kind = kind;
  gtk_image_set_from_icon_name (self->icon, kind->icon_name);
  gtk_label_set_label (self->title_label, _(kind->title));
  return GTK_WIDGET (self);
}

/**
 * attain_sidebar_row_get_kind:
 * @self: a row
 *
 * Returns: (transfer none): the kind of page that it leads to
 */
const AttainPageKind *
attain_sidebar_row_get_kind (AttainSidebarRow *self)
{
  return self->kind;
}
