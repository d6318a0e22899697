/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-settings-page.h"

#include "attain-look-group.h"
#include "attain-records-group.h"
#include "attain-sharing-group.h"

struct _AttainSettingsPage
{
  AttainPage          parent_instance;

  AttainLookGroup    *look_group;
  AttainRecordsGroup *records_group;
  AttainSharingGroup *sharing_group;
};

G_DEFINE_FINAL_TYPE (AttainSettingsPage, attain_settings_page, ATTAIN_TYPE_PAGE)

static void
attain_settings_page_constructed (GObject *object)
{
  AttainSettingsPage *self = ATTAIN_SETTINGS_PAGE (object);
  AttainContext *context = attain_page_get_context (ATTAIN_PAGE (self));

  G_OBJECT_CLASS (attain_settings_page_parent_class)->constructed (object);

  attain_look_group_bind (self->look_group, attain_context_get_settings (context));
  attain_records_group_bind (self->records_group, context);
  attain_sharing_group_bind (self->sharing_group, context);
}

static void
attain_settings_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ATTAIN_TYPE_SETTINGS_PAGE);

  G_OBJECT_CLASS (attain_settings_page_parent_class)->dispose (object);
}

static void
attain_settings_page_class_init (AttainSettingsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = attain_settings_page_constructed;
  object_class->dispose = attain_settings_page_dispose;

  g_type_ensure (ATTAIN_TYPE_LOOK_GROUP);
  g_type_ensure (ATTAIN_TYPE_RECORDS_GROUP);
  g_type_ensure (ATTAIN_TYPE_SHARING_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/uk/attain/Attain/ui/attain-settings-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AttainSettingsPage, look_group);
  gtk_widget_class_bind_template_child (widget_class, AttainSettingsPage, records_group);
  gtk_widget_class_bind_template_child (widget_class, AttainSettingsPage, sharing_group);
}

static void
attain_settings_page_init (AttainSettingsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
