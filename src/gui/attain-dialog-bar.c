/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The header bar of a dialog or of a form. Its title stands between the buttons where there is room for the whole of
 * it, and in lines of its own below them where there is not: the dialog is narrow, or letters are large. */

#include "attain-dialog-bar.h"

struct _AttainDialogBar
{
  GtkWidget     parent_instance;

  AdwHeaderBar *header_bar;
  GtkWidget    *title;         /* between the buttons */
  GtkWidget    *lines;         /* below them */
};

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_CLOSES,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void attain_dialog_bar_buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AttainDialogBar, attain_dialog_bar, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, attain_dialog_bar_buildable_init))

static GtkBuildableIface *parent_buildable;

static gboolean
has_room (AttainDialogBar *self,
          int              width)
{
  int natural;

  gtk_widget_measure (GTK_WIDGET (self->header_bar), GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  return width < 0 || natural <= width;
}

static void
set_title (AttainDialogBar *self,
           const char      *title)
{
  gtk_label_set_text (GTK_LABEL (self->title), title);
  gtk_label_set_text (GTK_LABEL (self->lines), title);
}

static void
attain_dialog_bar_add_child (GtkBuildable *buildable,
                             GtkBuilder   *builder,
                             GObject      *child,
                             const char   *type)
{
  AttainDialogBar *self = ATTAIN_DIALOG_BAR (buildable);

  if (g_strcmp0 (type, "start") == 0)
    adw_header_bar_pack_start (self->header_bar, GTK_WIDGET (child));
  else if (g_strcmp0 (type, "end") == 0)
    adw_header_bar_pack_end (self->header_bar, GTK_WIDGET (child));
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
attain_dialog_bar_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = attain_dialog_bar_add_child;
}

static GtkSizeRequestMode
attain_dialog_bar_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
attain_dialog_bar_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  AttainDialogBar *self = ATTAIN_DIALOG_BAR (widget);
  int least_below;
  int below;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      gtk_widget_measure (GTK_WIDGET (self->header_bar), orientation, -1, minimum, natural, NULL, NULL);
      return;
    }

  gtk_widget_measure (GTK_WIDGET (self->header_bar), orientation, for_size, minimum, natural, NULL, NULL);
  if (has_room (self, for_size))
    return;

  gtk_widget_measure (self->lines, orientation, for_size, &least_below, &below, NULL, NULL);
  *minimum += least_below;
  *natural += below;
}

static void
attain_dialog_bar_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  AttainDialogBar *self = ATTAIN_DIALOG_BAR (widget);
  gboolean between = has_room (self, width);
  int below = 0;

  if (!between)
    gtk_widget_measure (self->lines, GTK_ORIENTATION_VERTICAL, width, &below, NULL, NULL, NULL);
  gtk_widget_set_child_visible (self->title, between);
  gtk_widget_set_child_visible (self->lines, !between);
  gtk_widget_size_allocate (GTK_WIDGET (self->header_bar), &(GtkAllocation) { 0, 0, width, height - below }, -1);
  if (!between)
    gtk_widget_size_allocate (self->lines, &(GtkAllocation) { 0, height - below, width, below }, -1);
}

static void
attain_dialog_bar_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  AttainDialogBar *self = ATTAIN_DIALOG_BAR (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      set_title (self, g_value_get_string (value));
      break;
    case PROP_CLOSES:
      adw_header_bar_set_show_start_title_buttons (self->header_bar, g_value_get_boolean (value));
      adw_header_bar_set_show_end_title_buttons (self->header_bar, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attain_dialog_bar_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ATTAIN_TYPE_DIALOG_BAR);

  G_OBJECT_CLASS (attain_dialog_bar_parent_class)->dispose (object);
}

static void
attain_dialog_bar_class_init (AttainDialogBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = attain_dialog_bar_set_property;
  object_class->dispose = attain_dialog_bar_dispose;
  widget_class->get_request_mode = attain_dialog_bar_get_request_mode;
  widget_class->measure = attain_dialog_bar_measure;
  widget_class->size_allocate = attain_dialog_bar_size_allocate;

  properties[PROP_TITLE] =
    g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  /* Whether it has the button of a window that closes it, and not only those that are put into it. */
  properties[PROP_CLOSES] =
    g_param_spec_boolean ("closes", NULL, NULL, FALSE, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/uk/attain/Attain/ui/attain-dialog-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, AttainDialogBar, header_bar);
  gtk_widget_class_bind_template_child (widget_class, AttainDialogBar, lines);
  gtk_widget_class_bind_template_child (widget_class, AttainDialogBar, title);
}

static void
attain_dialog_bar_init (AttainDialogBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
