/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A sentence across the window or a page that holds until something is done about it, and a button that does. It is
 * there while it has something to say. libadwaita has one from 1.3 on. */

#include "attain-banner.h"

#include "attain-gui.h"

struct _AttainBanner
{
  AdwBin  parent_instance;

  char   *title;
  char   *button_label;
  char   *action_name;
  char   *icon_name;
};

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_BUTTON_LABEL,
  PROP_ACTION_NAME,
  PROP_ICON_NAME,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (AttainBanner, attain_banner, ADW_TYPE_BIN)

static void
attain_banner_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  AttainBanner *self = ATTAIN_BANNER (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_BUTTON_LABEL:
      g_value_set_string (value, self->button_label);
      break;
    case PROP_ACTION_NAME:
      g_value_set_string (value, self->action_name);
      break;
    case PROP_ICON_NAME:
      g_value_set_string (value, self->icon_name);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attain_banner_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  AttainBanner *self = ATTAIN_BANNER (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      attain_banner_set_title (self, g_value_get_string (value));
      break;
    case PROP_BUTTON_LABEL:
      self->button_label = g_value_dup_string (value);
      break;
    case PROP_ACTION_NAME:
      self->action_name = g_value_dup_string (value);
      break;
    case PROP_ICON_NAME:
      self->icon_name = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attain_banner_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ATTAIN_TYPE_BANNER);

  G_OBJECT_CLASS (attain_banner_parent_class)->dispose (object);
}

static void
attain_banner_finalize (GObject *object)
{
  AttainBanner *self = ATTAIN_BANNER (object);

  g_free (self->title);
  g_free (self->button_label);
  g_free (self->action_name);
  g_free (self->icon_name);

  G_OBJECT_CLASS (attain_banner_parent_class)->finalize (object);
}

static void
attain_banner_class_init (AttainBannerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = attain_banner_get_property;
  object_class->set_property = attain_banner_set_property;
  object_class->dispose = attain_banner_dispose;
  object_class->finalize = attain_banner_finalize;

  /* What it says; NULL takes it away. */
  properties[PROP_TITLE] =
    g_param_spec_string ("title", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /* What can be done about it, which its action does; the button is there while the action can be used. */
  properties[PROP_BUTTON_LABEL] =
    g_param_spec_string ("button-label", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_ACTION_NAME] =
    g_param_spec_string ("action-name", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_ICON_NAME] =
    g_param_spec_string ("icon-name", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/uk/attain/Attain/ui/attain-banner.ui");
  gtk_widget_class_bind_template_callback_full (widget_class, "has_words", G_CALLBACK (attain_gui_has_words));
  gtk_widget_class_bind_template_callback_full (widget_class, "wrap_button", G_CALLBACK (attain_gui_wrap_button));
}

static void
attain_banner_init (AttainBanner *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * attain_banner_set_title:
 * @self: a banner
 * @title: (nullable): what it says; %NULL takes it away
 */
void
attain_banner_set_title (AttainBanner *self,
                         const char   *title)
{
  char *copy = g_strdup (title);

  g_free (self->title);
  self->title = copy;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}
