/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-preferences.h"

#include "attain-look-group.h"
#include "attain-records-group.h"

struct _AttainPreferences
{
  AdwPreferencesWindow  parent_instance;

  AttainLookGroup      *look_group;
  AttainRecordsGroup   *records_group;
};

G_DEFINE_FINAL_TYPE (AttainPreferences, attain_preferences, ADW_TYPE_PREFERENCES_WINDOW)

static void
attain_preferences_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ATTAIN_TYPE_PREFERENCES);

  G_OBJECT_CLASS (attain_preferences_parent_class)->dispose (object);
}

static void
attain_preferences_class_init (AttainPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = attain_preferences_dispose;

  g_type_ensure (ATTAIN_TYPE_LOOK_GROUP);
  g_type_ensure (ATTAIN_TYPE_RECORDS_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/uk/attain/Attain/ui/attain-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, AttainPreferences, look_group);
  gtk_widget_class_bind_template_child (widget_class, AttainPreferences, records_group);
}

static void
attain_preferences_init (AttainPreferences *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * attain_preferences_new:
 * @parent: the window in front of which it stands; where it shows records, they can be set up as well
 * @settings: the settings
 *
 * Returns: (transfer none): a window
 */
GtkWidget *
attain_preferences_new (GtkWindow *parent,
                        GSettings *settings)
{
  AttainPreferences *self = g_object_new (ATTAIN_TYPE_PREFERENCES, "transient-for", parent, NULL);
  AttainContext *context = ATTAIN_IS_WINDOW (parent) ? attain_window_get_context (ATTAIN_WINDOW (parent)) : NULL;

  attain_look_group_bind (self->look_group, settings);
  gtk_widget_set_visible (GTK_WIDGET (self->records_group), context != NULL);
  if (context != NULL)
    attain_records_group_bind (self->records_group, context);

  return GTK_WIDGET (self);
}
