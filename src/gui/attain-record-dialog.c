/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Adds or edits a record of any kind: a form made from its table of fields. */

#include "attain-record-dialog.h"

#include <glib/gi18n.h>

#include "attain-conflict.h"
#include "attain-error.h"
#include "attain-gui.h"
#include "attain-notice.h"
#include "attain-problem-line.h"
#include "attain-title-bar.h"

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
  char              *action;
  char              *deletion;         /* what deleting is called; NULL where it is not offered */
  const char        *done;             /* what is told once it is written; NULL for the name of the action */
  const char        *doing;            /* which of the two is under way */
  AttainRecord      *mine;             /* what is being written */
  Work              *work;             /* NULL where the record is simply saved */
  GCancellable      *cancellable;

  GtkButton         *close_button;
  GtkButton         *delete_button;
  AttainRecordForm  *form;
  AttainProblemLine *problem_line;
  GtkButton         *save_button;
  GtkScrolledWindow *scrolled;
};

G_DEFINE_FINAL_TYPE (AttainRecordDialog, attain_record_dialog, ADW_TYPE_WINDOW)

enum
{
  SIGNAL_CHANGED,
  SIGNAL_SAVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

typedef struct
{
  Work              *work;
  const AttainTable *table;
  AttainTypedRecord *typed;
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
  attain_typed_record_free (save->typed);
  g_free (save);
}

static gboolean
save_job (AttainChange  *change,
          gpointer       data,
          GError       **error)
{
  Save *save = data;
  const Work *work = save->work;

  if (!attain_typed_record_resolve (save->typed, attain_change_get_db (change), error))
    return FALSE;

  return work != NULL ? work->job (change, save->typed->record, work->data, error)
                      : attain_change_save (change, save->table, save->typed->record, error);
}

static void
changed_cb (AttainRecordDialog *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
settled_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  AttainRecordDialog *self = ATTAIN_RECORD_DIALOG (object);
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainRecord) merged = attain_conflict_settle_finish (result, &error);

  if (self->form == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (merged == NULL)
    {
      attain_problem_line_tell (self->problem_line, error->message);
      return;
    }

  attain_record_form_show (self->form, merged);
  gtk_widget_activate_action (GTK_WIDGET (self), "dialog.save", NULL);
}

static void
tell (AttainRecordDialog *self)
{
  const char *done = self->doing == self->action && self->done != NULL ? self->done : self->doing;
  g_autofree char *words = NULL;

  if (self->work != NULL && self->work->words != NULL && self->doing == self->action)
    words = self->work->words (self->mine, self->work->data);
  attain_notice_tell_done (gtk_window_get_transient_for (GTK_WINDOW (self)), words != NULL ? words : done);
}

static gboolean
is_about_what_was_typed (const GError *error)
{
  return g_error_matches (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID) ||
         g_error_matches (error, ATTAIN_ERROR, ATTAIN_ERROR_NOT_FOUND);
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

  if (!is_about_what_was_typed (error) || !attain_record_form_complain (self->form, error->message))
    attain_problem_line_tell (self->problem_line, error->message);
  if (g_error_matches (error, ATTAIN_ERROR, ATTAIN_ERROR_CONFLICT) && self->doing == self->action)
    attain_conflict_settle (GTK_WIDGET (self), self->store, self->table, attain_record_form_get_record (self->form),
                            self->mine, settled_cb, NULL);
}

static gboolean
delete_job (AttainChange  *change,
            gpointer       data,
            GError       **error)
{
  Save *save = data;

  return attain_change_delete (change, save->table, save->typed->record, error);
}

/* Takes @typed. */
static void
start (AttainRecordDialog *self,
       const char         *doing,
       AttainWriteJob      job,
       AttainTypedRecord  *typed)
{
  Save *save = g_new0 (Save, 1);

  save->work = self->work != NULL ? g_atomic_rc_box_acquire (self->work) : NULL;
  save->table = self->table;
  save->typed = typed;
  self->doing = doing;
  g_set_object (&self->mine, typed->record);
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
  AttainTypedRecord *typed;

  attain_problem_line_tell (self->problem_line, NULL);
  if ((typed = attain_record_form_collect (self->form)))
    start (self, self->action, save_job, typed);
}

static void
delete_action (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  AttainRecordDialog *self = ATTAIN_RECORD_DIALOG (widget);

  attain_problem_line_tell (self->problem_line, NULL);
  if (self->deletion != NULL)
    start (self, self->deletion, delete_job, attain_typed_record_new (attain_record_form_get_record (self->form)));
}

static void
attain_record_dialog_measure (GtkWidget      *widget,
                              GtkOrientation  orientation,
                              int             for_size,
                              int            *minimum,
                              int            *natural,
                              int            *minimum_baseline,
                              int            *natural_baseline)
{
  AttainRecordDialog *self = ATTAIN_RECORD_DIALOG (widget);

  GTK_WIDGET_CLASS (attain_record_dialog_parent_class)->measure (widget, orientation, for_size, minimum, natural,
                                                                 minimum_baseline, natural_baseline);
  if (orientation == GTK_ORIENTATION_VERTICAL && for_size >= 0 && self->form != NULL)
    *natural += attain_gui_get_growth (self->scrolled, for_size);
}

/* One begins to write, and not to cancel. */
static void
attain_record_dialog_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (attain_record_dialog_parent_class)->map (widget);

  attain_gui_focus_first (GTK_WIDGET (ATTAIN_RECORD_DIALOG (widget)->form));
}

static void
attain_record_dialog_dispose (GObject *object)
{
  AttainRecordDialog *self = ATTAIN_RECORD_DIALOG (object);

  g_clear_pointer (&self->work, work_unref);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->store);
  g_clear_object (&self->mine);
  g_clear_pointer (&self->action, g_free);
  g_clear_pointer (&self->deletion, g_free);
  if (self->form != NULL)          /* a window is disposed of twice, its template only once */
    gtk_widget_dispose_template (GTK_WIDGET (self), ATTAIN_TYPE_RECORD_DIALOG);
  self->form = NULL;

  G_OBJECT_CLASS (attain_record_dialog_parent_class)->dispose (object);
}

static void
attain_record_dialog_class_init (AttainRecordDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = attain_record_dialog_dispose;
  widget_class->map = attain_record_dialog_map;
  widget_class->measure = attain_record_dialog_measure;

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

  g_type_ensure (ATTAIN_TYPE_TITLE_BAR);
  g_type_ensure (ATTAIN_TYPE_PROBLEM_LINE);
  g_type_ensure (ATTAIN_TYPE_RECORD_FORM);
  gtk_widget_class_set_template_from_resource (widget_class, "/uk/attain/Attain/ui/attain-record-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, AttainRecordDialog, close_button);
  gtk_widget_class_bind_template_child (widget_class, AttainRecordDialog, delete_button);
  gtk_widget_class_bind_template_child (widget_class, AttainRecordDialog, form);
  gtk_widget_class_bind_template_child (widget_class, AttainRecordDialog, problem_line);
  gtk_widget_class_bind_template_child (widget_class, AttainRecordDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, AttainRecordDialog, scrolled);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_install_action (widget_class, "dialog.delete", NULL, delete_action);
  gtk_widget_class_install_action (widget_class, "dialog.save", NULL, save_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "dialog.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
attain_record_dialog_init (AttainRecordDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
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
  self->action = g_strdup (action);
  attain_record_form_begin (self->form, store, table, record);
  return self;
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
  attain_record_form_limit (self->form, held);
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
  attain_record_form_add_group (self->form, title, fields);
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
  attain_record_form_add_choice (self->form, field, codes, titles);
}

/**
 * attain_record_dialog_add_widget:
 * @self: a dialog
 * @widget: what comes below the rows that there are by now
 */
void
attain_record_dialog_add_widget (AttainRecordDialog *self,
                                 GtkWidget          *widget)
{
  gtk_box_append (GTK_BOX (self->form), widget);
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
 * attain_record_dialog_name_act:
 * @self: a dialog that does something else than save
 * @button: what its button says, with a mnemonic: "_Withdraw"
 * @done: (nullable): what is told once it is done, good as long as the program: "Evidence returned"; %NULL for the name
 *   of the action, or what the words of attain_record_dialog_set_job() say
 */
void
attain_record_dialog_name_act (AttainRecordDialog *self,
                               const char         *button,
                               const char         *done)
{
  gtk_button_set_label (self->save_button, button);
  self->done = done;
}

/**
 * attain_record_dialog_get_form:
 * @self: a dialog
 *
 * Returns: (transfer none): its rows
 */
AttainRecordForm *
attain_record_dialog_get_form (AttainRecordDialog *self)
{
  return self->form;
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
  return attain_record_form_dup_typed (self->form);
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
  if (!attain_record_form_may (self->form, ATTAIN_MAY_DELETE))
    return;

  self->deletion = g_strdup (action);
  gtk_button_set_label (self->delete_button, action);
  gtk_widget_set_visible (GTK_WIDGET (self->delete_button), TRUE);
}

/**
 * attain_record_dialog_let_read:
 * @self: a dialog with all its rows
 *
 * Shows what is kept to somebody who may not write it: a long name has no room in a list.
 */
void
attain_record_dialog_let_read (AttainRecordDialog *self)
{
  attain_gui_let_write (GTK_WIDGET (self->form), FALSE);
  gtk_button_set_label (self->close_button, _("_Close"));
  gtk_widget_set_visible (GTK_WIDGET (self->save_button), FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.save", FALSE);
}
