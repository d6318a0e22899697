/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Nothing that either of two people wrote is lost: the fields in which they differ stand side by side, and
 * the one who saved last says which text is to be kept. What only one of them changed is chosen already. */

#include "attain-conflict-dialog.h"

#include <glib/gi18n.h>

#include "attain-title-bar.h"

struct _AttainConflictDialog
{
  AdwWindow      parent_instance;

  AttainRecord  *mine;
  AttainRecord  *theirs;
  GPtrArray     *choices;          /* Choice */

  GtkBox        *fields_box;
};

/* A field in which the two differ. */
typedef struct
{
  const AttainField *field;
  GtkCheckButton    *mine_button;
} Choice;

G_DEFINE_FINAL_TYPE (AttainConflictDialog, attain_conflict_dialog, ADW_TYPE_WINDOW)

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
save_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  AttainConflictDialog *self = ATTAIN_CONFLICT_DIALOG (widget);
  g_autoptr(AttainRecord) merged = attain_record_copy (self->theirs);

  for (guint i = 0; i < self->choices->len; i++)
    {
      Choice *choice = g_ptr_array_index (self->choices, i);

      if (gtk_check_button_get_active (choice->mine_button))
        attain_field_copy (choice->field, self->mine, merged);
    }

  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, merged);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
attain_conflict_dialog_dispose (GObject *object)
{
  AttainConflictDialog *self = ATTAIN_CONFLICT_DIALOG (object);

  if (self->choices != NULL)       /* a window is disposed of twice, its template only once */
    gtk_widget_dispose_template (GTK_WIDGET (self), ATTAIN_TYPE_CONFLICT_DIALOG);
  g_clear_pointer (&self->choices, g_ptr_array_unref);
  g_clear_object (&self->mine);
  g_clear_object (&self->theirs);

  G_OBJECT_CLASS (attain_conflict_dialog_parent_class)->dispose (object);
}

/* One begins to choose, and not to go back. */
static void
attain_conflict_dialog_map (GtkWidget *widget)
{
  AttainConflictDialog *self = ATTAIN_CONFLICT_DIALOG (widget);

  GTK_WIDGET_CLASS (attain_conflict_dialog_parent_class)->map (widget);

  if (self->choices->len > 0)
    gtk_widget_grab_focus (GTK_WIDGET (((Choice *) g_ptr_array_index (self->choices, 0))->mine_button));
}

static void
attain_conflict_dialog_class_init (AttainConflictDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = attain_conflict_dialog_dispose;

  /**
   * AttainConflictDialog::chosen:
   * @self: the dialog
   * @merged: the record as it is to be saved, over the version that the other one saved
   *
   * Somebody has settled the conflict.
   */
  signals[SIGNAL_CHOSEN] =
    g_signal_new ("chosen", ATTAIN_TYPE_CONFLICT_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                  ATTAIN_TYPE_RECORD);

  widget_class->map = attain_conflict_dialog_map;
  g_type_ensure (ATTAIN_TYPE_TITLE_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/uk/attain/Attain/ui/attain-conflict-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, AttainConflictDialog, fields_box);
  gtk_widget_class_install_action (widget_class, "conflict.save", NULL, save_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "conflict.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
attain_conflict_dialog_init (AttainConflictDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->choices = g_ptr_array_new_with_free_func (g_free);
}

static GtkCheckButton *
add_version (GtkWidget         *list,
             const char        *whose,
             const AttainField *field,
             AttainRecord      *record,
             GtkCheckButton    *group)
{
  g_autofree char *value = attain_field_display (field, record);
  g_autofree char *shown = g_markup_escape_text (*value != '\0' ? value : _("Nothing"), -1);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_check_button_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), whose);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), shown);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
  gtk_check_button_set_group (GTK_CHECK_BUTTON (button), group);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  return GTK_CHECK_BUTTON (button);
}

static void
add_field (AttainConflictDialog *self,
           const AttainField    *field,
           gboolean              only_theirs)
{
  GtkWidget *title = gtk_label_new (_(field->label));
  GtkWidget *list = gtk_list_box_new ();
  GtkCheckButton *theirs_button;
  Choice *choice = g_new0 (Choice, 1);

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_add_css_class (title, "heading");
  gtk_box_append (self->fields_box, title);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_RELATION_LABELLED_BY, title, NULL, -1);
  gtk_box_append (self->fields_box, list);

  choice->field = field;
  choice->mine_button = add_version (list, _("Mine"), field, self->mine, NULL);
  theirs_button = add_version (list, _("Saved meanwhile"), field, self->theirs, choice->mine_button);
  gtk_check_button_set_active (only_theirs ? theirs_button : choice->mine_button, TRUE);
  g_ptr_array_add (self->choices, choice);
}

/**
 * attain_conflict_dialog_new:
 * @parent: a widget of the window that it belongs to
 * @before: the record as it was when the person began
 * @mine: as the person wants to save it
 * @theirs: as somebody else has saved it meanwhile, with its version
 *
 * Works for any kind of record, by its table of fields.
 *
 * Returns: (transfer none): a dialog; the window system owns it
 */
AttainConflictDialog *
attain_conflict_dialog_new (GtkWidget    *parent,
                            AttainRecord *before,
                            AttainRecord *mine,
                            AttainRecord *theirs)
{
  AttainConflictDialog *self = g_object_new (ATTAIN_TYPE_CONFLICT_DIALOG, "transient-for",
                                             gtk_widget_get_root (parent), NULL);
  AttainRecordClass *klass = ATTAIN_RECORD_GET_CLASS (mine);

  self->mine = attain_record_copy (mine);
  self->theirs = attain_record_copy (theirs);
  for (guint i = 0; i < klass->n_fields; i++)
    if (attain_field_is_told (&klass->fields[i]) && !attain_field_equal (&klass->fields[i], mine, theirs))
      add_field (self, &klass->fields[i], attain_field_equal (&klass->fields[i], before, mine));

  return self;
}
