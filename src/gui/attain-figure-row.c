/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-figure-row.h"

#include "attain-figure-words.h"
#include "attain-share-bar.h"

struct _AttainFigureRow
{
  GtkListBoxRow       parent_instance;

  const AttainFigure *figure;

  AttainShareBar     *bar;
  GtkWidget          *gap_box;
  GtkImage           *gap_icon;
  GtkLabel           *gap_label;
  GtkLabel           *title_label;
  GtkLabel           *value_label;
};

G_DEFINE_FINAL_TYPE (AttainFigureRow, attain_figure_row, GTK_TYPE_LIST_BOX_ROW)

static const char *
get_gap_icon (const AttainFigure *figure)
{
  int compared = attain_figure_compare_target (figure);

  if (compared == 0)
    return "object-select-symbolic";

  return compared > 0 ? "go-up-symbolic" : "go-down-symbolic";
}

static void
attain_figure_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ATTAIN_TYPE_FIGURE_ROW);

  G_OBJECT_CLASS (attain_figure_row_parent_class)->dispose (object);
}

static void
attain_figure_row_class_init (AttainFigureRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = attain_figure_row_dispose;

  g_type_ensure (ATTAIN_TYPE_SHARE_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/uk/attain/Attain/ui/attain-figure-row.ui");
  gtk_widget_class_bind_template_child (widget_class, AttainFigureRow, bar);
  gtk_widget_class_bind_template_child (widget_class, AttainFigureRow, gap_box);
  gtk_widget_class_bind_template_child (widget_class, AttainFigureRow, gap_icon);
  gtk_widget_class_bind_template_child (widget_class, AttainFigureRow, gap_label);
  gtk_widget_class_bind_template_child (widget_class, AttainFigureRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, AttainFigureRow, value_label);
}

static void
attain_figure_row_init (AttainFigureRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * attain_figure_row_new:
 * @title: what the row is of
 * @figure: its figure, which must outlive the row
 * @scale: the value that fills the whole bar; above 0
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
attain_figure_row_new (const char         *title,
                       const AttainFigure *figure,
                       double              scale)
{
  AttainFigureRow *self = g_object_new (ATTAIN_TYPE_FIGURE_ROW, NULL);
  g_autofree char *value = attain_figure_display_value (figure);
  g_autofree char *gap = attain_figure_display_gap (figure);
  g_autofree char *said = g_strjoin (", ", title, value, gap, NULL);

  self->figure = figure;
  gtk_label_set_label (self->title_label, title);
  gtk_label_set_label (self->value_label, value);
  gtk_widget_set_visible (self->gap_box, gap != NULL);
  if (gap != NULL)
    {
      gtk_label_set_label (self->gap_label, gap);
      gtk_image_set_from_icon_name (self->gap_icon, get_gap_icon (figure));
    }
  attain_share_bar_show (self->bar, figure->is_known ? figure->value / scale : 0,
                         figure->has_target ? figure->target / scale : -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, said, -1);
  return GTK_WIDGET (self);
}

/**
 * attain_figure_row_get_figure:
 * @self: a row
 *
 * Returns: (transfer none): the figure that it shows
 */
const AttainFigure *
attain_figure_row_get_figure (AttainFigureRow *self)
{
  return self->figure;
}
