/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a list is filtered by, as chips that can be removed: nobody should wonder where the rest went. */

#include "attain-filter-chips.h"

#include <glib/gi18n.h>

#include "attain-wrap-box.h"

struct _AttainFilterChips
{
  AdwBin         parent_instance;

  AttainWrapBox *box;
  GHashTable    *chips;               /* key → the chip's GtkButton, not owned */
};

G_DEFINE_FINAL_TYPE (AttainFilterChips, attain_filter_chips, ADW_TYPE_BIN)

enum
{
  SIGNAL_REMOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
clicked_cb (GtkButton         *chip,
            AttainFilterChips *self)
{
  g_autofree char *key = g_strdup (g_object_get_data (G_OBJECT (chip), "attain-key"));

  attain_filter_chips_set (self, key, NULL);
  g_signal_emit (self, signals[SIGNAL_REMOVED], 0, key);
}

static GtkWidget *
make_chip (AttainFilterChips *self,
           const char        *key)
{
  GtkWidget *chip = gtk_button_new ();
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (NULL);

  /* What is long breaks into lines rather than making its page as wide as it is. */
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (content), label);
  gtk_box_append (GTK_BOX (content), gtk_image_new_from_icon_name ("window-close-symbolic"));
  gtk_button_set_child (GTK_BUTTON (chip), content);
  gtk_widget_add_css_class (chip, "attain-chip");
  g_object_set_data_full (G_OBJECT (chip), "attain-key", g_strdup (key), g_free);
  g_signal_connect_object (chip, "clicked", G_CALLBACK (clicked_cb), self, 0);
  return chip;
}

static void
attain_filter_chips_dispose (GObject *object)
{
  AttainFilterChips *self = ATTAIN_FILTER_CHIPS (object);

  g_clear_pointer (&self->chips, g_hash_table_unref);

  G_OBJECT_CLASS (attain_filter_chips_parent_class)->dispose (object);
}

static void
attain_filter_chips_class_init (AttainFilterChipsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = attain_filter_chips_dispose;

  /**
   * AttainFilterChips::removed:
   * @self: the chips
   * @key: which
   *
   * Somebody has removed a chip.
   */
  signals[SIGNAL_REMOVED] =
    g_signal_new ("removed", ATTAIN_TYPE_FILTER_CHIPS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                  G_TYPE_STRING);
}

static void
attain_filter_chips_init (AttainFilterChips *self)
{
  GtkWidget *box = attain_wrap_box_new ();

  self->chips = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->box = ATTAIN_WRAP_BOX (box);
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * attain_filter_chips_set:
 * @self: the chips
 * @key: which filter
 * @label: (nullable): what it says, or %NULL for no filter
 */
void
attain_filter_chips_set (AttainFilterChips *self,
                         const char        *key,
                         const char        *label)
{
  GtkWidget *chip = g_hash_table_lookup (self->chips, key);

  if (label == NULL && chip != NULL)
    {
      g_hash_table_remove (self->chips, key);
      gtk_widget_unparent (chip);
    }
  else if (label != NULL)
    {
      g_autofree char *name = g_strdup_printf (_("Remove: %s"), label);

      if (chip == NULL)
        {
          chip = make_chip (self, key);
          attain_wrap_box_append (self->box, chip);
          g_hash_table_insert (self->chips, g_strdup (key), chip);
        }
      gtk_label_set_text (GTK_LABEL (gtk_widget_get_first_child (gtk_button_get_child (GTK_BUTTON (chip)))), label);
      gtk_widget_set_tooltip_text (chip, name);
      gtk_accessible_update_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
    }

  gtk_widget_set_visible (GTK_WIDGET (self), g_hash_table_size (self->chips) > 0);
}
