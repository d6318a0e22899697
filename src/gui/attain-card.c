/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-card.h"

struct _AttainCard
{
  AdwBin         parent_instance;

  AdwBin        *picture;
  GtkLabel      *title;
  GtkLabel      *subtitle;
  GtkLabel      *heading;
  GtkBox        *lines;
};

G_DEFINE_FINAL_TYPE (AttainCard, attain_card, ADW_TYPE_BIN)

/* A menu button centres what is in it, and its button is what is to look like a card. */
static void
fill_button (AttainCard *self)
{
  GtkWidget *button = gtk_widget_get_first_child (adw_bin_get_child (ADW_BIN (self)));

  gtk_widget_add_css_class (button, "card");
  gtk_widget_set_halign (gtk_widget_get_first_child (button), GTK_ALIGN_FILL);
}

static void
attain_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ATTAIN_TYPE_CARD);

  G_OBJECT_CLASS (attain_card_parent_class)->dispose (object);
}

static void
attain_card_class_init (AttainCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = attain_card_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/uk/attain/Attain/ui/attain-card.ui");
  gtk_widget_class_bind_template_child (widget_class, AttainCard, picture);
  gtk_widget_class_bind_template_child (widget_class, AttainCard, title);
  gtk_widget_class_bind_template_child (widget_class, AttainCard, subtitle);
  gtk_widget_class_bind_template_child (widget_class, AttainCard, heading);
  gtk_widget_class_bind_template_child (widget_class, AttainCard, lines);
}

static void
attain_card_init (AttainCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_button (self);
}

/**
 * attain_card_new:
 *
 * Returns: (transfer floating): a card that says nothing yet
 */
GtkWidget *
attain_card_new (void)
{
  return g_object_new (ATTAIN_TYPE_CARD, NULL);
}

/**
 * attain_card_set_picture:
 * @self: a card
 * @picture: what is drawn beside the answer
 */
void
attain_card_set_picture (AttainCard *self,
                         GtkWidget  *picture)
{
  adw_bin_set_child (self->picture, picture);
}

/**
 * attain_card_set_answer:
 * @self: a card
 * @title: the answer in a few words: "3.5 of 5 days left"
 * @subtitle: what one wants to know next
 */
void
attain_card_set_answer (AttainCard *self,
                        const char *title,
                        const char *subtitle)
{
  g_autofree char *name = g_strdup_printf ("%s. %s", title, subtitle);
  GtkWidget *button = adw_bin_get_child (ADW_BIN (self));

  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->subtitle, subtitle);
  /* The focus goes to a button within the menu button, and each takes a name of its own. (A child of a bin that is bound
   * to the template would be let go twice.) */
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (button)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
}

/**
 * attain_card_start_lines:
 * @self: a card
 * @heading: what is explained now
 *
 * Does away with the explanation there was, for another.
 */
void
attain_card_start_lines (AttainCard *self,
                         const char *heading)
{
  GtkWidget *line;

  gtk_label_set_label (self->heading, heading);
  while ((line = gtk_widget_get_first_child (GTK_WIDGET (self->lines))) != NULL)
    gtk_box_remove (self->lines, line);
}

/**
 * attain_card_add_line:
 * @self: a card
 * @text: a line of the explanation
 * @value: (nullable): what it comes to
 */
void
attain_card_add_line (AttainCard *self,
                      const char *text,
                      const char *value)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 44);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (line), label);
  if (value != NULL)
    {
      GtkWidget *number = gtk_label_new (value);

      gtk_label_set_xalign (GTK_LABEL (number), 1);
      gtk_widget_set_valign (number, GTK_ALIGN_START);
      gtk_widget_add_css_class (number, "numeric");
      gtk_box_append (GTK_BOX (line), number);
    }
  gtk_box_append (self->lines, line);
}
