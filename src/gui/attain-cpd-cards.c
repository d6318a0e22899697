/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-cpd-cards.h"

#include "attain-entitlement-card.h"
#include "attain-regulator-card.h"

struct _AttainCpdCards
{
  AdwBin                 parent_instance;

  AttainEntitlementCard *entitlement_card;
  GtkWidget             *entitlement_child;
  AttainRegulatorCard   *regulator_card;
  GtkWidget             *regulator_child;
};

G_DEFINE_FINAL_TYPE (AttainCpdCards, attain_cpd_cards, ADW_TYPE_BIN)

static void
attain_cpd_cards_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ATTAIN_TYPE_CPD_CARDS);

  G_OBJECT_CLASS (attain_cpd_cards_parent_class)->dispose (object);
}

static void
attain_cpd_cards_class_init (AttainCpdCardsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = attain_cpd_cards_dispose;

  g_type_ensure (ATTAIN_TYPE_ENTITLEMENT_CARD);
  g_type_ensure (ATTAIN_TYPE_REGULATOR_CARD);
  gtk_widget_class_set_template_from_resource (widget_class, "/uk/attain/Attain/ui/attain-cpd-cards.ui");
  gtk_widget_class_bind_template_child (widget_class, AttainCpdCards, entitlement_card);
  gtk_widget_class_bind_template_child (widget_class, AttainCpdCards, entitlement_child);
  gtk_widget_class_bind_template_child (widget_class, AttainCpdCards, regulator_card);
  gtk_widget_class_bind_template_child (widget_class, AttainCpdCards, regulator_child);
}

static void
attain_cpd_cards_init (AttainCpdCards *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * attain_cpd_cards_show:
 * @self: the cards
 * @standing: (nullable): how somebody stands; without it nothing is seen, and a card that it says nothing about is
 *   left out
 */
void
attain_cpd_cards_show (AttainCpdCards          *self,
                       const AttainCpdStanding *standing)
{
  gtk_widget_set_visible (GTK_WIDGET (self), standing != NULL);
  if (standing == NULL)
    return;

  gtk_widget_set_visible (self->entitlement_child, standing->entitlement != NULL);
  gtk_widget_set_visible (self->regulator_child, standing->readiness != NULL);
  if (standing->entitlement != NULL)
    attain_entitlement_card_show (self->entitlement_card, standing->entitlement);
  if (standing->readiness != NULL)
    attain_regulator_card_show (self->regulator_card, standing->readiness);
}
