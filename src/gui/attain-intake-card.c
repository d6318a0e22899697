/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-intake-card.h"

#include <glib/gi18n.h>

struct _AttainIntakeCard
{
  GtkButton  parent_instance;

  GtkLabel  *numbers_label;
  GtkLabel  *title_label;
};

G_DEFINE_FINAL_TYPE (AttainIntakeCard, attain_intake_card, GTK_TYPE_BUTTON)

static char *
say_numbers (const AttainAsyeIntake *intake)
{
  g_autoptr(GString) line = g_string_new (NULL);
  guint n_done = intake->n_passed + intake->n_failed;

  g_string_append_printf (line, ngettext ("%'u person", "%'u people", intake->n_years), intake->n_years);
  if (intake->n_late > 0)
    g_string_append_printf (line, _(" · %'u late"), intake->n_late);
  if (intake->n_paused > 0)
    g_string_append_printf (line, _(" · %'u paused"), intake->n_paused);
  if (n_done > 0)
    g_string_append_printf (line, _(" · %'u done"), n_done);
  if (intake->n_withdrawn > 0)
    g_string_append_printf (line, _(" · %'u withdrawn"), intake->n_withdrawn);
  return g_string_free (g_steal_pointer (&line), FALSE);
}

static void
attain_intake_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ATTAIN_TYPE_INTAKE_CARD);

  G_OBJECT_CLASS (attain_intake_card_parent_class)->dispose (object);
}

static void
attain_intake_card_class_init (AttainIntakeCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = attain_intake_card_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/uk/attain/Attain/ui/attain-intake-card.ui");
  gtk_widget_class_bind_template_child (widget_class, AttainIntakeCard, numbers_label);
  gtk_widget_class_bind_template_child (widget_class, AttainIntakeCard, title_label);
}

static void
attain_intake_card_init (AttainIntakeCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * attain_intake_card_new:
 * @intake: a cohort in numbers
 *
 * Returns: (transfer floating): its card
 */
GtkWidget *
attain_intake_card_new (const AttainAsyeIntake *intake)
{
  AttainIntakeCard *self = g_object_new (ATTAIN_TYPE_INTAKE_CARD, NULL);
  g_autofree char *numbers = say_numbers (intake);
  g_autofree char *name = g_strdup_printf ("%s: %s", intake->cohort, numbers);

  gtk_label_set_label (self->title_label, intake->cohort);
  gtk_label_set_label (self->numbers_label, numbers);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return GTK_WIDGET (self);
}

/**
 * attain_intake_card_get_cohort:
 * @self: a card
 *
 * Returns: (transfer none): the name of its cohort
 */
const char *
attain_intake_card_get_cohort (AttainIntakeCard *self)
{
  return gtk_label_get_label (self->title_label);
}
