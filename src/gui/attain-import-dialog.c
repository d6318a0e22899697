/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Takes a file in, in two steps: what it would do is shown as soon as there is a file; then it is done or not. */

#include "attain-import-dialog.h"

#include <glib/gi18n.h>

#include "attain-file-choice.h"
#include "attain-gui.h"
#include "attain-import-choices.h"
#include "attain-import-jobs.h"
#include "attain-import-outcome.h"
#include "attain-kind-words.h"
#include "attain-notice.h"
#include "attain-title-bar.h"

/* What takes less is over before anybody could read how far it has come. */
#define SHOW_PROGRESS_AFTER_MS 200

struct _AttainImportDialog
{
  AdwWindow            parent_instance;

  AttainContext       *context;
  GFile               *file;
  AttainImportSummary *summary;
  GCancellable        *cancellable;      /* of what is going on; NULL when nothing is */
  guint                progress_source;
  gboolean             committing;
  gboolean             again;            /* the file was looked at before: its kind is settled */

  GtkWidget           *buttons;
  AttainImportChoices *choices;
  GtkButton           *good_button;
  GtkButton           *main_button;
  AttainImportOutcome *outcome;
  GtkLabel            *problem_label;
  GtkLabel            *problem_title;
  GtkProgressBar      *progress_bar;
  GtkStack            *stack;
  GtkStack            *stage;
  AdwToastOverlay     *toast_overlay;
  GtkLabel            *working_label;
};

G_DEFINE_FINAL_TYPE (AttainImportDialog, attain_import_dialog, ADW_TYPE_WINDOW)

/* Words of a button that may be longer than a narrow dialog is wide. */
static void
set_button_label (GtkButton  *button,
                  const char *label)
{
  gtk_button_set_label (button, label);
  attain_gui_wrap_button (button);
}

/* One main button, which says what pressing it does. */
static void
set_main_button (AttainImportDialog *self,
                 const char         *label,
                 const char         *action)
{
  set_button_label (self->main_button, label);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->main_button), action);
  gtk_widget_set_visible (self->buttons, TRUE);
}

static void
show_problem (AttainImportDialog *self,
              const char         *title,
              const char         *message)
{
  gtk_label_set_text (self->problem_title, title);
  gtk_label_set_text (self->problem_label, message);
  gtk_widget_set_visible (GTK_WIDGET (self->good_button), FALSE);
  set_main_button (self, _("Read the file again"), "import.again");
  gtk_stack_set_visible_child_name (self->stage, "problem");
}

static void
show_failure (AttainImportDialog *self,
              const GError       *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    show_problem (self, _("Stopped"), _("Nothing was changed."));
  else
    show_problem (self, _("The file cannot be imported"), error->message);
}

static void
show_summary (AttainImportDialog  *self,
              AttainImportSummary *summary)
{
  guint n_good = summary->n_added + summary->n_changed;
  g_autofree char *label = attain_kind_words_import (attain_import_choices_get_kind (self->choices), n_good);

  g_clear_pointer (&self->summary, attain_import_summary_free);
  self->summary = summary;
  attain_import_outcome_show (self->outcome, summary);
  gtk_stack_set_visible_child_name (self->stage, "outcome");

  gtk_widget_set_visible (GTK_WIDGET (self->good_button), summary->n_refused > 0 && n_good > 0);
  if (summary->n_refused > 0)
    set_main_button (self, _("Read the file again"), "import.again");
  else if (n_good > 0)
    set_main_button (self, label, "import.run");
  else
    set_main_button (self, _("Close"), "window.close");
  gtk_widget_grab_focus (GTK_WIDGET (self->main_button));
}

static gboolean
show_progress_cb (gpointer data)
{
  AttainImportDialog *self = data;

  self->progress_source = 0;
  gtk_widget_set_visible (self->buttons, FALSE);
  gtk_stack_set_visible_child_name (self->stage, "working");

  return G_SOURCE_REMOVE;
}

static void
progressed_cb (AttainImportDialog *self,
               GParamSpec         *pspec,
               AttainProgress     *progress)
{
  gtk_progress_bar_set_fraction (self->progress_bar, attain_progress_get_fraction (progress));
}

static void
stop (AttainImportDialog *self)
{
  g_clear_handle_id (&self->progress_source, g_source_remove);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->committing = FALSE;
}

static void
set_busy (AttainImportDialog *self,
          gboolean            busy)
{
  static const char *const actions[] = { "import.again", "import.run", "import.run-good", "import.save-refused" };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i], !busy);
}

/* What is going on gives way to what comes now. */
static void
begin (AttainImportDialog *self,
       const char         *what)
{
  stop (self);
  self->cancellable = g_cancellable_new ();
  self->progress_source = g_timeout_add (SHOW_PROGRESS_AFTER_MS, show_progress_cb, self);
  gtk_label_set_text (self->working_label, what);
  gtk_progress_bar_set_fraction (self->progress_bar, 0);
  set_busy (self, TRUE);
}

/* Whether the work that was begun with @cancellable is what the dialog still waits for. */
static gboolean
end (AttainImportDialog *self,
     GCancellable       *cancellable)
{
  if (self->cancellable != cancellable)
    return FALSE;

  g_clear_handle_id (&self->progress_source, g_source_remove);
  g_clear_object (&self->cancellable);
  self->committing = FALSE;
  set_busy (self, FALSE);
  return TRUE;
}

static AttainImport *
make_import (AttainImportDialog *self)
{
  g_autofree char *actor = attain_store_dup_actor (attain_context_get_store (self->context));
  AttainImport *import = attain_import_new (attain_import_choices_get_kind (self->choices), self->file, actor,
                                            attain_context_get_today (self->context));

  import->encoding = g_strdup (attain_import_choices_get_encoding (self->choices));
  import->cancellable = g_object_ref (self->cancellable);
  import->progress = attain_progress_new ();
  g_signal_connect_object (import->progress, "notify::fraction", G_CALLBACK (progressed_cb), self, G_CONNECT_SWAPPED);
  return import;
}

static void
run (AttainImportDialog  *self,
     AttainImport        *import,
     GAsyncReadyCallback  callback)
{
  attain_import_jobs_run (attain_context_get_store (self->context), import, callback, g_object_ref (self));
}

/* What came of the work, where the dialog still waits for it; says itself why nothing did. */
static AttainImportSummary *
take_summary (AttainImportDialog *self,
              GObject            *store,
              GAsyncResult       *result)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainImportSummary) summary = attain_import_jobs_run_finish (ATTAIN_STORE (store), result, &error);

  if (!end (self, g_task_get_cancellable (G_TASK (result))))
    return NULL;
  if (summary == NULL)
    show_failure (self, error);
  return g_steal_pointer (&summary);
}

static void
tried_cb (GObject      *store,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(AttainImportDialog) self = user_data;
  AttainImportSummary *summary = take_summary (self, store, result);

  if (summary != NULL)
    show_summary (self, summary);
}

static void
try_out (AttainImportDialog *self)
{
  begin (self, _("Reading the file…"));
  run (self, make_import (self), tried_cb);
}

static void
tell_done (AttainImportDialog        *self,
           const AttainImportSummary *summary)
{
  g_autofree char *done = attain_kind_words_imported (attain_import_choices_get_kind (self->choices),
                                                      summary->n_added + summary->n_changed);
  g_autofree char *left_out = NULL;

  if (summary->n_refused > 0)
    left_out = g_strdup_printf (ngettext ("%s, %'u row left out", "%s, %'u rows left out", summary->n_refused), done,
                                summary->n_refused);
  attain_notice_tell_done (gtk_window_get_transient_for (GTK_WINDOW (self)), left_out != NULL ? left_out : done);
}

static void
committed_cb (GObject      *store,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(AttainImportDialog) self = user_data;
  g_autoptr(AttainImportSummary) summary = take_summary (self, store, result);

  if (summary == NULL)
    return;
  if (!summary->committed)     /* the records or the file moved on between the two steps */
    {
      show_summary (self, g_steal_pointer (&summary));
      return;
    }

  tell_done (self, summary);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
commit (AttainImportDialog *self,
        gboolean            skip_refused)
{
  AttainImport *import;

  if (self->cancellable != NULL)
    return;

  begin (self, _("Importing…"));
  self->committing = TRUE;
  import = make_import (self);
  import->commit = TRUE;
  import->skip_refused = skip_refused;
  run (self, import, committed_cb);
}

static void
looked_cb (GObject      *store,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(AttainImportDialog) self = user_data;
  g_autoptr(GError) error = NULL;
  AttainImportLook *look = attain_import_jobs_look_finish (ATTAIN_STORE (store), result, &error);

  if (!end (self, g_task_get_cancellable (G_TASK (result))))
    {
      g_clear_pointer (&look, attain_import_look_free);
      return;
    }

  attain_import_choices_take_look (self->choices, look, self->again);
  if (look != NULL)
    try_out (self);
  else
    show_failure (self, error);
}

static void
choice_changed_cb (AttainImportDialog *self)
{
  if (!self->committing)
    try_out (self);
}

static gboolean
dropped_cb (AttainImportDialog *self,
            const GValue       *value)
{
  if (self->committing)
    return FALSE;

  attain_import_dialog_set_file (self, g_value_get_object (value));
  return TRUE;
}

static void
chosen (gpointer  data,
        GFile    *file)
{
  AttainImportDialog *self = data;

  if (!self->committing)
    attain_import_dialog_set_file (self, file);
}

static void
choose_action (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  static const char *const known[] = { "csv", "txt", "tsv", "json", NULL };
  GtkFileChooser *chooser = attain_file_choice_new (widget, _("Choose a file to import"), GTK_FILE_CHOOSER_ACTION_OPEN,
                                                    NULL);

  attain_file_choice_add_filter (chooser, _("CSV and JSON files"), known);
  attain_file_choice_add_filter (chooser, _("All files"), NULL);
  attain_file_choice_ask (chooser, widget, chosen);
}

static void
again_action (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  AttainImportDialog *self = ATTAIN_IMPORT_DIALOG (widget);

  attain_import_dialog_set_file (self, self->file);
}

static void
run_action (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  commit (ATTAIN_IMPORT_DIALOG (widget), FALSE);
}

static void
run_good_action (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  commit (ATTAIN_IMPORT_DIALOG (widget), TRUE);
}

/* What was begun answers that it was stopped. */
static void
cancel_action (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  AttainImportDialog *self = ATTAIN_IMPORT_DIALOG (widget);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
}

static void
save_refused_action (GtkWidget  *widget,
                     const char *action,
                     GVariant   *parameter)
{
  AttainImportDialog *self = ATTAIN_IMPORT_DIALOG (widget);
  g_autofree char *base = g_file_get_basename (self->file);
  g_autofree char *name = NULL;
  GtkFileChooser *chooser = attain_file_choice_new (widget, _("Save the refused rows"), GTK_FILE_CHOOSER_ACTION_SAVE,
                                                    NULL);

  if (strrchr (base, '.') != NULL)
    *strrchr (base, '.') = '\0';
  /* Translators: the name that is proposed for a file of refused rows; %s is that of the file they are from */
  name = g_strdup_printf (_("%s refused.csv"), base);
  gtk_file_chooser_set_current_name (chooser, name);
  attain_file_choice_ask (chooser, self, (AttainFileFunc) attain_import_dialog_save_refused);
}

static void
refused_saved_cb (GObject      *store,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr(AttainImportDialog) self = user_data;
  AttainImportSummary *summary = take_summary (self, store, result);

  if (summary == NULL)
    return;

  show_summary (self, summary);
  adw_toast_overlay_add_toast (self->toast_overlay,
                               adw_toast_new (_("Refused rows saved, with the reason in the last column")));
}

/* What is being written is stopped first; then the dialog says so. */
static gboolean
attain_import_dialog_close_request (GtkWindow *window)
{
  AttainImportDialog *self = ATTAIN_IMPORT_DIALOG (window);

  if (self->committing)
    {
      g_cancellable_cancel (self->cancellable);
      return TRUE;
    }

  stop (self);
  return GTK_WINDOW_CLASS (attain_import_dialog_parent_class)->close_request (window);
}

static void
attain_import_dialog_dispose (GObject *object)
{
  AttainImportDialog *self = ATTAIN_IMPORT_DIALOG (object);

  stop (self);
  g_clear_object (&self->file);
  g_clear_pointer (&self->summary, attain_import_summary_free);
  if (self->context != NULL)       /* a window is disposed of twice, its template only once */
    gtk_widget_dispose_template (GTK_WIDGET (self), ATTAIN_TYPE_IMPORT_DIALOG);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (attain_import_dialog_parent_class)->dispose (object);
}

static void
attain_import_dialog_class_init (AttainImportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = attain_import_dialog_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = attain_import_dialog_close_request;

  g_type_ensure (ATTAIN_TYPE_TITLE_BAR);
  g_type_ensure (ATTAIN_TYPE_IMPORT_CHOICES);
  g_type_ensure (ATTAIN_TYPE_IMPORT_OUTCOME);
  gtk_widget_class_set_template_from_resource (widget_class, "/uk/attain/Attain/ui/attain-import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, AttainImportDialog, buttons);
  gtk_widget_class_bind_template_child (widget_class, AttainImportDialog, choices);
  gtk_widget_class_bind_template_child (widget_class, AttainImportDialog, good_button);
  gtk_widget_class_bind_template_child (widget_class, AttainImportDialog, main_button);
  gtk_widget_class_bind_template_child (widget_class, AttainImportDialog, outcome);
  gtk_widget_class_bind_template_child (widget_class, AttainImportDialog, problem_label);
  gtk_widget_class_bind_template_child (widget_class, AttainImportDialog, problem_title);
  gtk_widget_class_bind_template_child (widget_class, AttainImportDialog, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, AttainImportDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, AttainImportDialog, stage);
  gtk_widget_class_bind_template_child (widget_class, AttainImportDialog, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, AttainImportDialog, working_label);
  gtk_widget_class_bind_template_callback (widget_class, choice_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, dropped_cb);

  gtk_widget_class_install_action (widget_class, "import.again", NULL, again_action);
  gtk_widget_class_install_action (widget_class, "import.cancel", NULL, cancel_action);
  gtk_widget_class_install_action (widget_class, "import.choose", NULL, choose_action);
  gtk_widget_class_install_action (widget_class, "import.run", NULL, run_action);
  gtk_widget_class_install_action (widget_class, "import.run-good", NULL, run_good_action);
  gtk_widget_class_install_action (widget_class, "import.save-refused", NULL, save_refused_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
attain_import_dialog_init (AttainImportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  set_button_label (self->good_button, _("Import the _good rows"));
}

/**
 * attain_import_dialog_new:
 * @parent: a widget of the window that it belongs to
 * @context: what is open there
 *
 * Returns: (transfer none): a dialog that waits for a file; the window system owns it
 */
AttainImportDialog *
attain_import_dialog_new (GtkWidget     *parent,
                          AttainContext *context)
{
  AttainImportDialog *self = g_object_new (ATTAIN_TYPE_IMPORT_DIALOG, "transient-for", gtk_widget_get_root (parent),
                                           NULL);

  self->context = g_object_ref (context);
  attain_import_choices_set_access (self->choices, attain_context_get_access (context));
  return self;
}

/**
 * attain_import_dialog_set_file:
 * @self: a dialog
 * @file: a file, which may be the same as before
 *
 * Finds out what the file is, and shows what it would do.
 */
void
attain_import_dialog_set_file (AttainImportDialog *self,
                               GFile              *file)
{
  g_autoptr(GFile) kept = g_object_ref (file);

  self->again = attain_import_choices_has_look (self->choices) && g_file_equal (self->file, file);
  g_set_object (&self->file, kept);
  attain_import_choices_set_file (self->choices, file);
  gtk_stack_set_visible_child_name (self->stack, "file");
  begin (self, _("Reading the file…"));
  attain_import_jobs_look (attain_context_get_store (self->context), kept, self->cancellable, looked_cb,
                           g_object_ref (self));
}

/**
 * attain_import_dialog_save_refused:
 * @self: a dialog that shows refused rows
 * @file: where to
 *
 * Writes the refused rows with the reason beside each, to be mended and imported.
 */
void
attain_import_dialog_save_refused (AttainImportDialog *self,
                                   GFile              *file)
{
  AttainImport *import;

  begin (self, _("Saving the refused rows…"));
  import = make_import (self);
  import->refused_file = g_object_ref (file);
  run (self, import, refused_saved_cb);
}
