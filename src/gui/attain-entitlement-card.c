/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The CPD days that the council owes somebody this year: the ring, the days beside it, and the sum line by line. */

#include "attain-entitlement-card.h"

#include <glib/gi18n.h>

#include "attain-card.h"
#include "attain-display.h"
#include "attain-entitlement-ring.h"

struct _AttainEntitlementCard
{
  AdwBin                 parent_instance;

  AttainCard            *card;
  AttainEntitlementRing *ring;
};

G_DEFINE_FINAL_TYPE (AttainEntitlementCard, attain_entitlement_card, ADW_TYPE_BIN)

static void
attain_entitlement_card_class_init (AttainEntitlementCardClass *klass)
{
}

static void
attain_entitlement_card_init (AttainEntitlementCard *self)
{
  self->card = ATTAIN_CARD (attain_card_new ());
  self->ring = ATTAIN_ENTITLEMENT_RING (attain_entitlement_ring_new ());
  attain_card_set_picture (self->card, GTK_WIDGET (self->ring));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->card));
}

static char *
describe_answer (const AttainCpdEntitlement *entitlement)
{
  g_autofree char *left = attain_decimal_display (entitlement->left, 1);
  g_autofree char *due = attain_days_display (entitlement->due);
  g_autofree char *over = attain_days_display (entitlement->over);

  if (entitlement->due <= 0)
    return g_strdup (_("No CPD days due this year"));
  if (entitlement->over > 1e-9)
    /* Translators: numbers of days: "0.5 days more than the 5 days due" */
    return g_strdup_printf (_("%s more than the %s due"), over, due);

  /* Translators: "3.5 of 5 days left" */
  return g_strdup_printf (_("%s of %s left"), left, due);
}

static char *
describe_use (const AttainCpdEntitlement *entitlement)
{
  g_autofree char *mandatory = attain_decimal_display (entitlement->used_mandatory, 1);
  g_autofree char *own_choice = attain_decimal_display (entitlement->used_own_choice, 1);
  g_autofree char *used = attain_days_display (entitlement->used);
  g_autofree char *to = attain_date_display (entitlement->year_to);

  /* Translators: days used, how many mandatory, how many of one's own choice, the last day of the year */
  return g_strdup_printf (_("%s used: %s mandatory, %s own choice. Year to %s"), used, mandatory, own_choice, to);
}

/**
 * attain_entitlement_card_show:
 * @self: a card
 * @entitlement: what to show and explain
 */
void
attain_entitlement_card_show (AttainEntitlementCard      *self,
                              const AttainCpdEntitlement *entitlement)
{
  g_autofree char *answer = describe_answer (entitlement);
  g_autofree char *use = describe_use (entitlement);
  g_autofree char *from = attain_date_display (entitlement->year_from);
  g_autofree char *to = attain_date_display (entitlement->year_to);
  /* Translators: from one day to another */
  g_autofree char *heading = g_strdup_printf (_("CPD days of the council, %s to %s"), from, to);

  attain_entitlement_ring_show (self->ring, entitlement);
  attain_card_set_answer (self->card, answer, use);
  attain_card_start_lines (self->card, heading);
  for (guint i = 0; i < entitlement->lines->len; i++)
    {
      const AttainCpdLine *line = g_ptr_array_index (entitlement->lines, i);
      g_autofree char *days = attain_decimal_display (line->days, 2);

      attain_card_add_line (self->card, line->text, days);
    }
}
