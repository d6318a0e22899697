/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-figure-cards.h"

#include "attain-figure-answers.h"
#include "attain-figure-card.h"

struct _AttainFigureCards
{
  AdwBin      parent_instance;

  GtkFlowBox *box;
  GtkLabel   *heading;
};

enum
{
  PROP_0,
  PROP_TITLE,
  N_PROPS
};

enum
{
  SIGNAL_ACTIVATED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AttainFigureCards, attain_figure_cards, ADW_TYPE_BIN)

static AttainFigureCard *
get_card (AttainFigureCards *self,
          int                index)
{
  GtkFlowBoxChild *child = gtk_flow_box_get_child_at_index (self->box, index);

  return child != NULL ? ATTAIN_FIGURE_CARD (child) : NULL;
}

static void
activated_cb (AttainFigureCards *self,
              AttainFigureCard  *card)
{
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, (guint) attain_figure_card_get_id (card));
}

static void
attain_figure_cards_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  AttainFigureCards *self = ATTAIN_FIGURE_CARDS (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, gtk_label_get_text (self->heading));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attain_figure_cards_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  AttainFigureCards *self = ATTAIN_FIGURE_CARDS (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      gtk_label_set_text (self->heading, g_value_get_string (value));
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->box), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      g_value_get_string (value), -1);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attain_figure_cards_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ATTAIN_TYPE_FIGURE_CARDS);

  G_OBJECT_CLASS (attain_figure_cards_parent_class)->dispose (object);
}

static void
attain_figure_cards_class_init (AttainFigureCardsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = attain_figure_cards_get_property;
  object_class->set_property = attain_figure_cards_set_property;
  object_class->dispose = attain_figure_cards_dispose;

  properties[PROP_TITLE] =
    g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * AttainFigureCards::activated:
   * @self: the cards
   * @id: a figure: #AttainFigureId
   *
   * Somebody wants to know more of a figure.
   */
  signals[SIGNAL_ACTIVATED] =
    g_signal_new ("activated", ATTAIN_TYPE_FIGURE_CARDS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                  G_TYPE_UINT);

  gtk_widget_class_set_template_from_resource (widget_class, "/uk/attain/Attain/ui/attain-figure-cards.ui");
  gtk_widget_class_bind_template_child (widget_class, AttainFigureCards, box);
  gtk_widget_class_bind_template_child (widget_class, AttainFigureCards, heading);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
attain_figure_cards_init (AttainFigureCards *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * attain_figure_cards_fill:
 * @self: the cards
 * @ids: (array length=n_ids): which figures, in order
 * @n_ids: how many
 */
void
attain_figure_cards_fill (AttainFigureCards    *self,
                          const AttainFigureId *ids,
                          guint                 n_ids)
{
  for (guint i = 0; i < n_ids; i++)
    gtk_flow_box_append (self->box, attain_figure_card_new (ids[i]));
}

/**
 * attain_figure_cards_show:
 * @self: the cards
 * @figures: (element-type AttainFigure): what is known
 *
 * Returns: how many of the cards have a figure
 */
guint
attain_figure_cards_show (AttainFigureCards *self,
                          GPtrArray         *figures)
{
  AttainFigureCard *card;
  guint n_shown = 0;

  for (int i = 0; (card = get_card (self, i)) != NULL; i++)
    {
      const AttainFigure *figure = attain_figures_find (figures, attain_figure_card_get_id (card), NULL);

      attain_figure_card_show (card, figure);
      n_shown += figure != NULL;
    }

  return n_shown;
}

/**
 * attain_figure_cards_show_trend:
 * @self: the cards
 * @years: (element-type GPtrArray): the figures of each year, as attain_figure_trend_job() answers them
 */
void
attain_figure_cards_show_trend (AttainFigureCards *self,
                                GPtrArray         *years)
{
  AttainFigureCard *card;

  for (int i = 0; (card = get_card (self, i)) != NULL; i++)
    {
      const AttainFigure *figures[ATTAIN_FIGURE_TREND_YEARS] = { NULL };

      for (guint year = 0; year < years->len; year++)
        figures[year] = attain_figures_find (g_ptr_array_index (years, year), attain_figure_card_get_id (card), NULL);
      attain_figure_card_show_trend (card, figures, years->len);
    }
}

/**
 * attain_figure_cards_focus:
 * @self: the cards
 * @id: a figure
 *
 * Returns: whether one of the cards is of that figure, and has the focus now
 */
gboolean
attain_figure_cards_focus (AttainFigureCards *self,
                           AttainFigureId     id)
{
  AttainFigureCard *card;

  for (int i = 0; (card = get_card (self, i)) != NULL; i++)
    if (attain_figure_card_get_id (card) == id)
      return gtk_widget_grab_focus (GTK_WIDGET (card));

  return FALSE;
}
