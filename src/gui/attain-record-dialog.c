/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Adds or edits a record of any kind: a form made from its table of fields. */

#include "attain-record-dialog.h"

#include <glib/gi18n.h>

#include "attain-conflict.h"
#include "attain-error.h"
#include "attain-field-row.h"
#include "attain-form-row.h"
#include "attain-gui.h"
#include "attain-notice.h"
#include "attain-people-finder.h"
#include "attain-person-table.h"

/* What is done in place of saving. The dialog may go while the store's thread does it, so both hold it. */
typedef struct
{
  AttainRecordJob    job;
  AttainRecordWords  words;
  gpointer           data;
  GDestroyNotify     free_data;
} Work;

struct _AttainRecordDialog
{
  AdwWindow          parent_instance;

  AttainStore       *store;
  const AttainTable *table;
  AttainRecord      *record;           /* as it was given; what is typed goes into copies */
  AttainHeld         held;             /* what whoever works may do with it */
  char              *action;
  char              *deletion;         /* what deleting is called; NULL where it is not offered */
  const char        *doing;            /* which of the two is under way */
  AttainRecord      *mine;             /* what is being written */
  Work              *work;             /* NULL where the record is simply saved */
  GPtrArray         *rows;             /* of the form, see attain-form-row.h; not owned */
  GCancellable      *cancellable;
  GtkButton         *delete_button;
  GtkBox            *groups;
  GtkLabel          *problem_label;
  GtkRevealer       *problem_revealer;
};

G_DEFINE_FINAL_TYPE (AttainRecordDialog, attain_record_dialog, ADW_TYPE_WINDOW)

enum
{
  SIGNAL_CHANGED,
  SIGNAL_SAVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* The record as typed, and the employee numbers of the people that it refers to. */
typedef struct
{
  Work              *work;
  const AttainTable *table;
  AttainRecord      *record;
  GPtrArray         *fields;           /* AttainField of each REF that was typed */
  GPtrArray         *employee_ids;
} Save;

static void
work_clear (gpointer data)
{
  Work *work = data;

  if (work->free_data != NULL)
    work->free_data (work->data);
}

static void
work_unref (Work *work)
{
  g_atomic_rc_box_release_full (work, work_clear);
}

static void
save_free (gpointer data)
{
  Save *save = data;

  g_clear_pointer (&save->work, work_unref);
  g_object_unref (save->record);
  g_ptr_array_unref (save->fields);
  g_ptr_array_unref (save->employee_ids);
  g_free (save);
}

static void
show_problem (AttainRecordDialog *self,
              const char         *problem)
{
  if (problem != NULL)
    gtk_label_set_text (self->problem_label, problem);
  gtk_revealer_set_reveal_child (self->problem_revealer, problem != NULL);
}

static gboolean
resolve (Save          *save,
         AttainDb      *db,
         GError       **error)
{
  for (guint i = 0; i < save->fields->len; i++)
    {
      const AttainField *field = g_ptr_array_index (save->fields, i);
      const char *employee_id = g_ptr_array_index (save->employee_ids, i);
      gint64 *id = &attain_field_at (field, save->record, gint64);

      *id = 0;
      if (*employee_id == '\0')
        continue;
      if ((*id = attain_person_find (db, employee_id, error)) == 0)
        {
          g_prefix_error (error, "%s: ", _(field->label));
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
save_job (AttainChange  *change,
          gpointer       data,
          GError       **error)
{
  Save *save = data;
  const Work *work = save->work;

  if (!resolve (save, attain_change_get_db (change), error))
    return FALSE;

  return work != NULL ? work->job (change, save->record, work->data, error)
                      : attain_change_save (change, save->table, save->record, error);
}

static Save *
save_new (AttainRecordDialog *self)
{
  Save *save = g_new0 (Save, 1);

  save->work = self->work != NULL ? g_atomic_rc_box_acquire (self->work) : NULL;
  save->table = self->table;
  save->record = attain_record_copy (self->record);
  save->fields = g_ptr_array_new ();
  save->employee_ids = g_ptr_array_new_with_free_func (g_free);
  return save;
}

/* The employee numbers of those whom the record refers to are looked up before they can be shown. */

static gpointer
lookup_job (AttainDb  *db,
            gpointer   data,
            GError   **error)
{
  g_autoptr(AttainPerson) person = attain_table_load_one (&attain_person_table, db, GPOINTER_TO_SIZE (data), error);

  return person != NULL ? g_strdup (person->employee_id) : NULL;
}

static void
looked_up_cb (GObject      *store,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(AttainFieldRow) row = user_data;
  g_autoptr(GError) error = NULL;
  g_autofree char *employee_id = attain_store_finish (ATTAIN_STORE (store), result, &error);

  if (gtk_widget_get_root (GTK_WIDGET (row)) == NULL)      /* the dialog was closed */
    return;
  if (employee_id != NULL)
    attain_field_row_set_text (row, employee_id);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    attain_field_row_set_problem (row, error->message);
}

static void
show_reference (AttainRecordDialog *self,
                AttainFieldRow     *row)
{
  gint64 person_id = attain_field_at (attain_field_row_get_field (row), self->record, gint64);

  if (person_id == 0)
    return;

  attain_store_run (self->store, ATTAIN_STORE_READER, lookup_job, GSIZE_TO_POINTER (person_id), NULL, g_free,
                    self->cancellable, looked_up_cb, g_object_ref (row));
}

static void
show_record (AttainRecordDialog *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      gpointer row = g_ptr_array_index (self->rows, i);

      if (attain_form_row_get_field (row)->type == ATTAIN_FIELD_REF)
        show_reference (self, row);
      else
        attain_form_row_show (row, self->record);
    }
}

static void
settled_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  AttainRecordDialog *self = ATTAIN_RECORD_DIALOG (object);
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainRecord) merged = attain_conflict_settle_finish (result, &error);

  if (self->rows == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (merged == NULL)
    {
      show_problem (self, error->message);
      return;
    }

  g_set_object (&self->record, merged);
  show_record (self);
  gtk_widget_activate_action (GTK_WIDGET (self), "dialog.save", NULL);
}

static void
tell (AttainRecordDialog *self)
{
  g_autofree char *words = NULL;

  if (self->work != NULL && self->work->words != NULL && self->doing == self->action)
    words = self->work->words (self->mine, self->work->data);
  attain_notice_tell_done (gtk_window_get_transient_for (GTK_WINDOW (self)), words != NULL ? words : self->doing);
}

static void
saved_cb (GObject      *store,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(AttainRecordDialog) self = user_data;
  g_autoptr(GError) error = NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.save", TRUE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.delete", TRUE);
  if (attain_store_write_finish (ATTAIN_STORE (store), result, &error))
    {
      tell (self);
      g_signal_emit (self, signals[SIGNAL_SAVED], 0, self->mine);
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  show_problem (self, error->message);
  if (g_error_matches (error, ATTAIN_ERROR, ATTAIN_ERROR_CONFLICT) && self->doing == self->action)
    attain_conflict_settle (GTK_WIDGET (self), self->store, self->table, self->record, self->mine, settled_cb, NULL);
}

static Save *
collect (AttainRecordDialog *self)
{
  Save *save = save_new (self);
  gboolean good = TRUE;

  for (guint i = 0; i < self->rows->len; i++)
    {
      gpointer row = g_ptr_array_index (self->rows, i);
      const AttainField *field = attain_form_row_get_field (row);

      if (field->type != ATTAIN_FIELD_REF)
        {
          good = attain_form_row_apply (row, save->record) && good;
          continue;
        }
      g_ptr_array_add (save->fields, (gpointer) field);
      g_ptr_array_add (save->employee_ids, g_strstrip (g_strdup (attain_field_row_get_text (row))));
    }
  if (good)
    return save;

  save_free (save);
  return NULL;
}

static gboolean
delete_job (AttainChange  *change,
            gpointer       data,
            GError       **error)
{
  Save *save = data;

  return attain_change_delete (change, save->table, save->record, error);
}

/* Takes @save. */
static void
start (AttainRecordDialog *self,
       const char         *doing,
       AttainWriteJob      job,
       Save               *save)
{
  self->doing = doing;
  g_set_object (&self->mine, save->record);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.save", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.delete", FALSE);
  attain_store_write (self->store, doing, NULL, ATTAIN_CHANGE_NORMAL, job, save, save_free, self->cancellable, saved_cb,
                      g_object_ref (self));
}

static void
save_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  AttainRecordDialog *self = ATTAIN_RECORD_DIALOG (widget);
  Save *save;

  show_problem (self, NULL);
  if ((save = collect (self)))
    start (self, self->action, save_job, save);
}

static void
delete_action (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  AttainRecordDialog *self = ATTAIN_RECORD_DIALOG (widget);

  show_problem (self, NULL);
  if (self->deletion != NULL)
    start (self, self->deletion, delete_job, save_new (self));
}

/* One begins to write, and not to cancel. */
static void
attain_record_dialog_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (attain_record_dialog_parent_class)->map (widget);

  attain_gui_focus_first (GTK_WIDGET (ATTAIN_RECORD_DIALOG (widget)->groups));
}

static void
attain_record_dialog_dispose (GObject *object)
{
  AttainRecordDialog *self = ATTAIN_RECORD_DIALOG (object);

  g_clear_pointer (&self->work, work_unref);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->store);
  g_clear_object (&self->mine);
  g_clear_object (&self->record);
  g_clear_pointer (&self->action, g_free);
  g_clear_pointer (&self->deletion, g_free);
  if (self->rows != NULL)          /* a window is disposed of twice, its template only once */
    gtk_widget_dispose_template (GTK_WIDGET (self), ATTAIN_TYPE_RECORD_DIALOG);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (attain_record_dialog_parent_class)->dispose (object);
}

static void
attain_record_dialog_class_init (AttainRecordDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = attain_record_dialog_dispose;
  widget_class->map = attain_record_dialog_map;

  /**
   * AttainRecordDialog::changed:
   * @self: the dialog
   *
   * Somebody has typed or chosen something.
   */
  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", ATTAIN_TYPE_RECORD_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * AttainRecordDialog::saved:
   * @self: the dialog, which goes next
   * @record: what was written, or deleted
   *
   * It is in the records now.
   */
  signals[SIGNAL_SAVED] =
    g_signal_new ("saved", ATTAIN_TYPE_RECORD_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                  ATTAIN_TYPE_RECORD);

  gtk_widget_class_set_template_from_resource (widget_class, "/uk/attain/Attain/ui/attain-record-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, AttainRecordDialog, delete_button);
  gtk_widget_class_bind_template_child (widget_class, AttainRecordDialog, groups);
  gtk_widget_class_bind_template_child (widget_class, AttainRecordDialog, problem_label);
  gtk_widget_class_bind_template_child (widget_class, AttainRecordDialog, problem_revealer);
  gtk_widget_class_install_action (widget_class, "dialog.delete", NULL, delete_action);
  gtk_widget_class_install_action (widget_class, "dialog.save", NULL, save_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "dialog.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
attain_record_dialog_init (AttainRecordDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_ptr_array_new ();
  self->cancellable = g_cancellable_new ();
}

/**
 * attain_record_dialog_new:
 * @parent: a widget of the window that it belongs to
 * @store: where the record is kept
 * @table: its table
 * @record: the record as it was read, or a new one
 * @action: what saving is called in the history, and the dialog's title: "Edit a post"
 *
 * Returns: (transfer none): a dialog without fields yet; the window system owns it
 */
AttainRecordDialog *
attain_record_dialog_new (GtkWidget         *parent,
                          AttainStore       *store,
                          const AttainTable *table,
                          AttainRecord      *record,
                          const char        *action)
{
  AttainRecordDialog *self = g_object_new (ATTAIN_TYPE_RECORD_DIALOG, "title", action,
                                           "transient-for", gtk_widget_get_root (parent), NULL);

  self->store = g_object_ref (store);
  self->table = table;
  self->record = g_object_ref (record);
  self->action = g_strdup (action);
  self->held = G_MAXUINT64;
  return self;
}

static void
changed_cb (AttainRecordDialog *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* Whether whoever works may write what is in the field. */
static gboolean
is_theirs (AttainRecordDialog *self,
           const AttainField  *field)
{
  AttainMay may = attain_record_get_id (self->record) != 0 ? ATTAIN_MAY_CHANGE : ATTAIN_MAY_ADD;

  return attain_access_may (self->table->name, may, field->name, self->held);
}

static void
add_row (AttainRecordDialog *self,
         GtkBox             *box,
         GtkWidget          *row)
{
  const AttainField *field = attain_form_row_get_field (row);

  if (field->type == ATTAIN_FIELD_REF)
    {
      attain_people_finder_add (ATTAIN_FIELD_ROW (row), self->store);
      show_reference (self, ATTAIN_FIELD_ROW (row));
    }
  else
    {
      attain_form_row_show (row, self->record);
    }
  g_signal_connect_object (row, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->rows, row);
  gtk_box_append (box, row);
}

/**
 * attain_record_dialog_limit:
 * @self: a dialog without fields yet
 * @held: which lines of the table of rights hold for the record
 *
 * Leaves out what whoever works may not write. Everything is theirs where this is not called.
 */
void
attain_record_dialog_limit (AttainRecordDialog *self,
                            AttainHeld          held)
{
  self->held = held;
}

/**
 * attain_record_dialog_add_group:
 * @self: a dialog
 * @title: (nullable): a heading
 * @fields: (array zero-terminated=1): properties of the record, each of which becomes a row. A person
 *   whom the record refers to is typed as their employee number, or chosen by their name.
 *
 * A group of which nothing may be written is left out.
 */
void
attain_record_dialog_add_group (AttainRecordDialog *self,
                                const char         *title,
                                const char *const  *fields)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gboolean any = FALSE;

  if (title != NULL)
    {
      GtkWidget *heading = gtk_label_new (title);

      gtk_label_set_xalign (GTK_LABEL (heading), 0);
      gtk_widget_add_css_class (heading, "heading");
      gtk_box_append (GTK_BOX (box), heading);
    }
  for (guint i = 0; fields[i] != NULL; i++)
    {
      const AttainField *field = attain_record_class_find (ATTAIN_RECORD_GET_CLASS (self->record), fields[i]);

      if (is_theirs (self, field))
        {
          add_row (self, GTK_BOX (box), attain_form_row_new (field));
          any = TRUE;
        }
    }
  gtk_widget_set_visible (box, any);
  gtk_box_append (self->groups, box);
}

/**
 * attain_record_dialog_add_choice:
 * @self: a dialog
 * @field: a property of text
 * @codes: (array zero-terminated=1): what it may say
 * @titles: (array zero-terminated=1): what people read for each
 */
void
attain_record_dialog_add_choice (AttainRecordDialog *self,
                                 const char         *field,
                                 const char *const  *codes,
                                 const char *const  *titles)
{
  const AttainField *found = attain_record_class_find (ATTAIN_RECORD_GET_CLASS (self->record), field);

  add_row (self, self->groups, attain_field_row_new_choice (found, codes, titles));
}

/* Adds something below the rows that there are by now. */
void
attain_record_dialog_add_widget (AttainRecordDialog *self,
                                 GtkWidget          *widget)
{
  gtk_box_append (self->groups, widget);
}

/**
 * attain_record_dialog_set_job:
 * @self: a dialog
 * @job: what is done in place of saving the record
 * @words: (nullable): what is told once it is done
 * @data: (transfer full) (nullable): given to both
 * @free_data: (nullable): frees it
 */
void
attain_record_dialog_set_job (AttainRecordDialog *self,
                              AttainRecordJob     job,
                              AttainRecordWords   words,
                              gpointer            data,
                              GDestroyNotify      free_data)
{
  g_clear_pointer (&self->work, work_unref);
  self->work = g_atomic_rc_box_new0 (Work);
  *self->work = (Work) { job, words, data, free_data };
}

/**
 * attain_record_dialog_dup_typed:
 * @self: a dialog
 *
 * Nothing is said of what is not right yet, as it is still being typed. People are not looked up.
 *
 * Returns: (transfer full): the record with what stands in the rows, as far as it is right
 */
AttainRecord *
attain_record_dialog_dup_typed (AttainRecordDialog *self)
{
  AttainRecord *typed = attain_record_copy (self->record);

  for (guint i = 0; i < self->rows->len; i++)
    {
      gpointer row = g_ptr_array_index (self->rows, i);
      const AttainField *field = attain_form_row_get_field (row);
      g_autofree char *text = g_strstrip (attain_form_row_dup_text (row));

      if (field->type != ATTAIN_FIELD_REF && !attain_field_set_text (field, typed, text, NULL))
        attain_field_set_text (field, typed, "", NULL);
    }

  return typed;
}

/**
 * attain_record_dialog_let_delete:
 * @self: a dialog over a record that was saved before
 * @action: what deleting is called in the history and on the button: "Delete a post"
 *
 * Offers to delete the record, where whoever works may. It is not asked about beforehand, since it can be undone.
 */
void
attain_record_dialog_let_delete (AttainRecordDialog *self,
                                 const char         *action)
{
  if (!attain_access_may (self->table->name, ATTAIN_MAY_DELETE, NULL, self->held))
    return;

  self->deletion = g_strdup (action);
  gtk_button_set_label (self->delete_button, action);
  gtk_widget_set_visible (GTK_WIDGET (self->delete_button), TRUE);
}
