/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-text-field.h"

#include <glib/gi18n.h>

#include "attain-gui.h"

struct _AttainTextField
{
  AdwBin             parent_instance;

  const AttainField *field;

  GtkTextBuffer     *buffer;
  GtkLabel          *hint_label;
  GtkLabel          *problem_label;
  GtkTextView       *text_view;
  GtkLabel          *title_label;
};

G_DEFINE_FINAL_TYPE (AttainTextField, attain_text_field, ADW_TYPE_BIN)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
changed_cb (AttainTextField *self)
{
  attain_text_field_set_problem (self, NULL);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
attain_text_field_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ATTAIN_TYPE_TEXT_FIELD);

  G_OBJECT_CLASS (attain_text_field_parent_class)->dispose (object);
}

static gboolean
attain_text_field_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (ATTAIN_TEXT_FIELD (widget)->text_view));
}

static void
attain_text_field_class_init (AttainTextFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = attain_text_field_dispose;
  widget_class->focus = attain_gui_focus_child;
  widget_class->grab_focus = attain_text_field_grab_focus;

  /**
   * AttainTextField::changed:
   * @self: the field
   *
   * Somebody has typed something.
   */
  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", ATTAIN_TYPE_TEXT_FIELD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/uk/attain/Attain/ui/attain-text-field.ui");
  gtk_widget_class_bind_template_child (widget_class, AttainTextField, buffer);
  gtk_widget_class_bind_template_child (widget_class, AttainTextField, hint_label);
  gtk_widget_class_bind_template_child (widget_class, AttainTextField, problem_label);
  gtk_widget_class_bind_template_child (widget_class, AttainTextField, text_view);
  gtk_widget_class_bind_template_child (widget_class, AttainTextField, title_label);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
attain_text_field_init (AttainTextField *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * attain_text_field_new:
 * @field: a field of long text
 *
 * Returns: (transfer floating): its place in a form
 */
GtkWidget *
attain_text_field_new (const AttainField *field)
{
  AttainTextField *self = g_object_new (ATTAIN_TYPE_TEXT_FIELD, NULL);

  self->field = field;
  gtk_label_set_label (self->title_label, _(field->label));
  return GTK_WIDGET (self);
}

/**
 * attain_text_field_get_field:
 * @self: a field
 *
 * Returns: (transfer none): what of a record is written there
 */
const AttainField *
attain_text_field_get_field (AttainTextField *self)
{
  return self->field;
}

/**
 * attain_text_field_set_title:
 * @self: a field
 * @title: what is asked for, where the field's own label does not say it
 */
void
attain_text_field_set_title (AttainTextField *self,
                             const char      *title)
{
  gtk_label_set_label (self->title_label, title);
}

/**
 * attain_text_field_set_about:
 * @self: a field
 * @about: what it is about, where there are several of one title: for those who hear it and do not see what is above
 */
void
attain_text_field_set_about (AttainTextField *self,
                             const char      *about)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text_view), GTK_ACCESSIBLE_PROPERTY_LABEL, about, -1);
}

/**
 * attain_text_field_dup_text:
 * @self: a field
 *
 * Returns: (transfer full): what stands in it; "" for nothing
 */
char *
attain_text_field_dup_text (AttainTextField *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  return gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE);
}

/**
 * attain_text_field_set_text:
 * @self: a field
 * @text: (nullable): what is to stand in it
 *
 * What was wrong with the text before is no longer said.
 */
void
attain_text_field_set_text (AttainTextField *self,
                            const char      *text)
{
  gtk_text_buffer_set_text (self->buffer, text != NULL ? text : "", -1);
  attain_text_field_set_problem (self, NULL);
}

/**
 * attain_text_field_set_hint:
 * @self: a field
 * @hint: (nullable): what to think about before it is saved, with a sign of warning; it refuses nothing
 */
void
attain_text_field_set_hint (AttainTextField *self,
                            const char      *hint)
{
  gtk_label_set_text (self->hint_label, hint != NULL ? hint : "");
  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (self->hint_label)), hint != NULL);
}

/**
 * attain_text_field_apply:
 * @self: a field
 * @record: a record that has the field and that nobody is bound to
 *
 * Gives the record what stands in the field; what is wrong with it is said below.
 *
 * Returns: whether it may be saved
 */
gboolean
attain_text_field_apply (AttainTextField *self,
                         AttainRecord    *record)
{
  g_autofree char *text = g_strstrip (attain_text_field_dup_text (self));
  g_autoptr(GError) error = NULL;

  if (attain_field_set_text (self->field, record, text, &error) && attain_field_check (self->field, record, &error))
    return TRUE;

  attain_text_field_set_problem (self, error->message);
  return FALSE;
}

/**
 * attain_text_field_set_problem:
 * @self: a field
 * @problem: (nullable): what is wrong with what stands in it; %NULL for nothing
 */
void
attain_text_field_set_problem (AttainTextField *self,
                               const char      *problem)
{
  gtk_label_set_text (self->problem_label, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem_label), problem != NULL);
}
