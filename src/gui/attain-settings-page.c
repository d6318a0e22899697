/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-settings-page.h"

struct _AttainSettingsPage
{
  AttainPage parent_instance;
};

G_DEFINE_FINAL_TYPE (AttainSettingsPage, attain_settings_page, ATTAIN_TYPE_PAGE)

static void
attain_settings_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ATTAIN_TYPE_SETTINGS_PAGE);

  G_OBJECT_CLASS (attain_settings_page_parent_class)->dispose (object);
}

static void
attain_settings_page_class_init (AttainSettingsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = attain_settings_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/uk/attain/Attain/ui/attain-settings-page.ui");
}

static void
attain_settings_page_init (AttainSettingsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
