/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the regulator still wants before the registration is renewed: pieces of CPD, one of them discussed with
 * a peer. Days and hours have no place here: the regulator asks for none. */

#include "attain-regulator-card.h"

#include <glib/gi18n.h>

#include "attain-card.h"
#include "attain-display.h"

struct _AttainRegulatorCard
{
  AdwBin      parent_instance;

  AttainCard *card;
  GtkImage   *icon;
};

G_DEFINE_FINAL_TYPE (AttainRegulatorCard, attain_regulator_card, ADW_TYPE_BIN)

static void
attain_regulator_card_class_init (AttainRegulatorCardClass *klass)
{
}

static void
attain_regulator_card_init (AttainRegulatorCard *self)
{
  self->card = ATTAIN_CARD (attain_card_new ());
  self->icon = GTK_IMAGE (gtk_image_new ());
  gtk_image_set_pixel_size (self->icon, 32);
  attain_card_set_picture (self->card, GTK_WIDGET (self->icon));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->card));
}

static char *
describe_answer (const AttainCpdReadiness *readiness)
{
  int wanted = readiness->found.pieces + readiness->missing_pieces;

  if (!readiness->asked)
    return g_strdup (_("Renewal: no CPD asked this year"));
  if (readiness->ready)
    return g_strdup (_("Renewal: all CPD is there"));
  if (readiness->missing_pieces > 0)
    /* Translators: pieces of CPD written down, of how many that the regulator asks for */
    return g_strdup_printf (_("Renewal: %d of %d pieces"), readiness->found.pieces, wanted);

  return g_strdup (_("Renewal: peer reflection missing"));
}

static char *
describe_window (const AttainCpdReadiness *readiness)
{
  g_autofree char *opens = attain_date_display (readiness->renewal_from);
  g_autofree char *closes = attain_date_display (readiness->year_to);

  if (!readiness->renewal_open)
    /* Translators: two days */
    return g_strdup_printf (_("open from %s to %s"), opens, closes);

  return g_strdup_printf (ngettext ("open until %s, %d day left", "open until %s, %d days left", readiness->days_left),
                          closes, readiness->days_left);
}

static char *
describe_state (const AttainCpdReadiness *readiness)
{
  g_autofree char *window = describe_window (readiness);

  if (!readiness->asked)
    return g_strdup_printf (_("Renewal %s"), window);
  if (readiness->missing_peer_pieces > 0)
    /* Translators: %s says when renewal is open */
    return g_strdup_printf (_("Peer reflection: still missing. Renewal %s"), window);

  return g_strdup_printf (_("Peer reflection: done. Renewal %s"), window);
}

/**
 * attain_regulator_card_show:
 * @self: a card
 * @readiness: what to show and explain
 */
void
attain_regulator_card_show (AttainRegulatorCard      *self,
                            const AttainCpdReadiness *readiness)
{
  g_autofree char *answer = describe_answer (readiness);
  g_autofree char *state = describe_state (readiness);
  g_autofree char *from = attain_date_display (readiness->year_from);
  g_autofree char *to = attain_date_display (readiness->year_to);
  /* Translators: from one day to another */
  g_autofree char *heading = g_strdup_printf (_("CPD for Social Work England, %s to %s"), from, to);

  gtk_image_set_from_icon_name (self->icon, readiness->ready ? "emblem-ok-symbolic" : "dialog-warning-symbolic");
  attain_card_set_answer (self->card, answer, state);
  attain_card_start_lines (self->card, heading);
  for (guint i = 0; i < readiness->lines->len; i++)
    attain_card_add_line (self->card, g_ptr_array_index (readiness->lines, i), NULL);
}
