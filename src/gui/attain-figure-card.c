/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-figure-card.h"

#include <math.h>

#include <glib/gi18n.h>

#include "attain-figure-words.h"
#include "attain-sparkline.h"

#define MAX_YEARS 12

struct _AttainFigureCard
{
  GtkFlowBoxChild  parent_instance;

  AttainFigureId   id;

  GtkLabel        *change_label;
  AttainSparkline *sparkline;
  GtkLabel        *time_label;
  GtkLabel        *title_label;
  GtkLabel        *value_label;
};

G_DEFINE_FINAL_TYPE (AttainFigureCard, attain_figure_card, GTK_TYPE_FLOW_BOX_CHILD)

/* GTK 4.8 does not make the name of a cell from what is in it. */
static void
say (AttainFigureCard *self)
{
  g_autofree char *said = g_strdup_printf ("%s: %s. %s. %s", gtk_label_get_label (self->title_label),
                                           gtk_label_get_label (self->value_label),
                                           gtk_label_get_label (self->change_label),
                                           gtk_label_get_label (self->time_label));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, said, -1);
}

static void
attain_figure_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ATTAIN_TYPE_FIGURE_CARD);

  G_OBJECT_CLASS (attain_figure_card_parent_class)->dispose (object);
}

static void
attain_figure_card_class_init (AttainFigureCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = attain_figure_card_dispose;

  g_type_ensure (ATTAIN_TYPE_SPARKLINE);
  gtk_widget_class_set_template_from_resource (widget_class, "/uk/attain/Attain/ui/attain-figure-card.ui");
  gtk_widget_class_bind_template_child (widget_class, AttainFigureCard, change_label);
  gtk_widget_class_bind_template_child (widget_class, AttainFigureCard, sparkline);
  gtk_widget_class_bind_template_child (widget_class, AttainFigureCard, time_label);
  gtk_widget_class_bind_template_child (widget_class, AttainFigureCard, title_label);
  gtk_widget_class_bind_template_child (widget_class, AttainFigureCard, value_label);
}

static void
attain_figure_card_init (AttainFigureCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * attain_figure_card_new:
 * @id: the figure that it will show
 *
 * Returns: (transfer floating): a card that shows no value yet
 */
GtkWidget *
attain_figure_card_new (AttainFigureId id)
{
  AttainFigureCard *self = g_object_new (ATTAIN_TYPE_FIGURE_CARD, NULL);

  self->id = id;
  gtk_label_set_label (self->title_label, _(attain_figure_id_get_definition (id)->title));
  return GTK_WIDGET (self);
}

/**
 * attain_figure_card_get_id:
 * @self: a card
 *
 * Returns: the figure that it is for
 */
AttainFigureId
attain_figure_card_get_id (AttainFigureCard *self)
{
  return self->id;
}

/**
 * attain_figure_card_show:
 * @self: a card
 * @figure: (nullable): its figure; %NULL hides a card whose figure cannot be told
 */
void
attain_figure_card_show (AttainFigureCard   *self,
                         const AttainFigure *figure)
{
  g_autofree char *value = NULL;
  g_autofree char *time = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), figure != NULL);
  if (figure == NULL)
    return;

  value = attain_figure_display_value (figure);
  time = attain_figure_display_time (figure);
  gtk_label_set_label (self->value_label, value);
  gtk_label_set_label (self->time_label, time);
  say (self);
}

/**
 * attain_figure_card_show_trend:
 * @self: a card
 * @figures: (array length=n_figures): its figure in each of the last years, the earliest first; %NULL where it
 *   could not be told
 * @n_figures: how many
 */
void
attain_figure_card_show_trend (AttainFigureCard          *self,
                               const AttainFigure *const *figures,
                               guint                      n_figures)
{
  double values[MAX_YEARS];
  g_autoptr(GString) said = g_string_new (_("The last years:"));
  const AttainFigure *last = n_figures > 0 ? figures[n_figures - 1] : NULL;
  const AttainFigure *before = n_figures > 1 ? figures[n_figures - 2] : NULL;
  g_autofree char *change = last != NULL && before != NULL ? attain_figure_display_change (last, before) : NULL;

  g_return_if_fail (n_figures <= MAX_YEARS);

  for (guint i = 0; i < n_figures; i++)
    {
      g_autofree char *value = figures[i] != NULL ? attain_figure_display_value (figures[i]) : g_strdup ("–");

      values[i] = figures[i] != NULL && figures[i]->is_known ? figures[i]->value : NAN;
      g_string_append_printf (said, " %s%s", value, i + 1 < n_figures ? "," : "");
    }
  attain_sparkline_show (self->sparkline, values, n_figures, said->str);
  gtk_label_set_label (self->change_label, change != NULL ? change : "");
  say (self);
}
