/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Somebody for whom another works is not to be forgotten: their name at the foot of the window, and the way back. */

#include "attain-who-bar.h"

#include <glib/gi18n.h>

struct _AttainWhoBar
{
  AdwBin  parent_instance;

  char   *person_name;
};

enum
{
  PROP_0,
  PROP_PERSON_NAME,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (AttainWhoBar, attain_who_bar, ADW_TYPE_BIN)

static gboolean
is_somebody (AttainWhoBar *self,
             const char   *name)
{
  return name != NULL;
}

static char *
dup_words (AttainWhoBar *self,
           const char   *name)
{
  /* Translators: the name of a person */
  return name != NULL ? g_strdup_printf (_("Working as %s"), name) : g_strdup ("");
}

static void
attain_who_bar_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  AttainWhoBar *self = ATTAIN_WHO_BAR (object);

  switch (prop_id)
    {
    case PROP_PERSON_NAME:
      g_value_set_string (value, self->person_name);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attain_who_bar_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ATTAIN_TYPE_WHO_BAR);

  G_OBJECT_CLASS (attain_who_bar_parent_class)->dispose (object);
}

static void
attain_who_bar_finalize (GObject *object)
{
  AttainWhoBar *self = ATTAIN_WHO_BAR (object);

  g_free (self->person_name);

  G_OBJECT_CLASS (attain_who_bar_parent_class)->finalize (object);
}

static void
attain_who_bar_class_init (AttainWhoBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = attain_who_bar_get_property;
  object_class->dispose = attain_who_bar_dispose;
  object_class->finalize = attain_who_bar_finalize;

  properties[PROP_PERSON_NAME] =
    g_param_spec_string ("person-name", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/uk/attain/Attain/ui/attain-who-bar.ui");
  gtk_widget_class_bind_template_callback (widget_class, dup_words);
  gtk_widget_class_bind_template_callback (widget_class, is_somebody);
}

static void
attain_who_bar_init (AttainWhoBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * attain_who_bar_follow:
 * @self: a bar
 * @context: (nullable): the records that its window shows; %NULL while it shows none
 *
 * Is there while one works as somebody else. Whoever signed in works for themselves.
 */
void
attain_who_bar_follow (AttainWhoBar  *self,
                       AttainContext *context)
{
  gboolean is_lent = context != NULL && !attain_context_is_shared (context);

  g_free (self->person_name);
  self->person_name = g_strdup (is_lent ? attain_context_get_person_name (context) : NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PERSON_NAME]);
}
