/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-draft-notice.h"

#include <glib/gi18n.h>

#include "attain-display.h"

struct _AttainDraftNotice
{
  AdwBin       parent_instance;

  GtkLabel    *label;
  GtkRevealer *revealer;
};

enum
{
  PROP_0,
  PROP_SAVED_AT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (AttainDraftNotice, attain_draft_notice, ADW_TYPE_BIN)

static void
show_draft (AttainDraftNotice *self,
            const char        *saved_at)
{
  g_autofree char *when = attain_instant_display (saved_at);
  g_autofree char *words = g_strdup_printf (_("This was written on %s and has not been saved yet."), when);

  if (saved_at != NULL)
    gtk_label_set_label (self->label, words);
  gtk_revealer_set_reveal_child (self->revealer, saved_at != NULL);
}

static void
attain_draft_notice_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_SAVED_AT:
      show_draft (ATTAIN_DRAFT_NOTICE (object), g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attain_draft_notice_dispose (GObject *object)
{
  /* The template would take away the revealer, a child of the bin's, without the bin's knowing. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), ATTAIN_TYPE_DRAFT_NOTICE);

  G_OBJECT_CLASS (attain_draft_notice_parent_class)->dispose (object);
}

static void
attain_draft_notice_class_init (AttainDraftNoticeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = attain_draft_notice_set_property;
  object_class->dispose = attain_draft_notice_dispose;

  /* The instant at which the draft was kept last; NULL where what stands in the form is what was saved. */
  properties[PROP_SAVED_AT] =
    g_param_spec_string ("saved-at", NULL, NULL, NULL, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/uk/attain/Attain/ui/attain-draft-notice.ui");
  gtk_widget_class_bind_template_child (widget_class, AttainDraftNotice, label);
  gtk_widget_class_bind_template_child (widget_class, AttainDraftNotice, revealer);
}

static void
attain_draft_notice_init (AttainDraftNotice *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
