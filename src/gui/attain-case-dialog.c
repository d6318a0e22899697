/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window around a form: what it is for, the button that does it, and why it was not done. Whoever writes here writes
 * for an hour: what stands in the form is kept every two seconds, and is there again when it is opened the next time. */

#include "attain-case-dialog.h"

#include <glib/gi18n.h>

#include "attain-draft-keeper.h"
#include "attain-draft.h"
#include "attain-gui.h"
#include "attain-notice.h"
#include "attain-problem-line.h"
#include "attain-title-bar.h"

/* Of what the button says, in pixels: it is cut after the title, and before the form is wider than a narrow screen. */
#define LEAST_WIDTH 90

struct _AttainCaseDialog
{
  AdwWindow             parent_instance;

  AttainStore          *store;
  AttainCaseDialogFunc  func;
  gpointer              data;
  GDestroyNotify        free_data;
  const char           *done;          /* what is told then */
  AttainDraftKeeper    *drafts;        /* NULL where none are kept */

  GtkButton            *done_button;
  AttainCaseForm       *form;          /* NULL once it is gone */
  AttainProblemLine    *problem_line;
  GtkScrolledWindow    *scrolled;
};

G_DEFINE_FINAL_TYPE (AttainCaseDialog, attain_case_dialog, ADW_TYPE_WINDOW)

static char *
write_draft (GtkWidget *widget)
{
  return attain_case_form_write_draft (ATTAIN_CASE_DIALOG (widget)->form);
}

static void
draft_cb (GObject      *store,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(AttainCaseDialog) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainDraft) draft = attain_store_finish (ATTAIN_STORE (store), result, &error);

  if (self->form == NULL)
    return;
  if (draft == NULL)
    attain_case_dialog_tell (self, error->message);
  else if (*draft->body != '\0' && !attain_draft_keeper_is_touched (self->drafts))
    attain_case_form_read_draft (self->form, draft->body);
}

static void
form_changed_cb (AttainCaseDialog *self)
{
  if (self->drafts != NULL)
    attain_draft_keeper_touch (self->drafts);
}

static void
done_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  AttainCaseDialog *self = ATTAIN_CASE_DIALOG (widget);

  attain_case_dialog_tell (self, NULL);
  if (!attain_case_form_apply (self->form))
    return;

  gtk_widget_action_set_enabled (widget, "dialog.done", FALSE);
  self->func (self, self->data);
}

static void
attain_case_dialog_measure (GtkWidget      *widget,
                            GtkOrientation  orientation,
                            int             for_size,
                            int            *minimum,
                            int            *natural,
                            int            *minimum_baseline,
                            int            *natural_baseline)
{
  AttainCaseDialog *self = ATTAIN_CASE_DIALOG (widget);

  GTK_WIDGET_CLASS (attain_case_dialog_parent_class)->measure (widget, orientation, for_size, minimum, natural,
                                                               minimum_baseline, natural_baseline);
  if (orientation == GTK_ORIENTATION_VERTICAL && for_size >= 0 && self->form != NULL)
    *natural += attain_gui_get_growth (self->scrolled, for_size);
}

static void
attain_case_dialog_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (attain_case_dialog_parent_class)->map (widget);
  attain_gui_focus_first (GTK_WIDGET (ATTAIN_CASE_DIALOG (widget)->form));
}

static gboolean
attain_case_dialog_close_request (GtkWindow *window)
{
  AttainCaseDialog *self = ATTAIN_CASE_DIALOG (window);

  if (self->drafts != NULL)
    attain_draft_keeper_keep (self->drafts);
  return GTK_WINDOW_CLASS (attain_case_dialog_parent_class)->close_request (window);
}

static void
attain_case_dialog_dispose (GObject *object)
{
  AttainCaseDialog *self = ATTAIN_CASE_DIALOG (object);

  if (self->free_data != NULL)
    g_clear_pointer (&self->data, self->free_data);
  g_clear_object (&self->drafts);
  g_clear_object (&self->store);
  if (self->form != NULL)             /* a window is disposed of twice, its template only once */
    gtk_widget_dispose_template (GTK_WIDGET (self), ATTAIN_TYPE_CASE_DIALOG);

  G_OBJECT_CLASS (attain_case_dialog_parent_class)->dispose (object);
}

static void
attain_case_dialog_class_init (AttainCaseDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = attain_case_dialog_dispose;
  widget_class->map = attain_case_dialog_map;
  widget_class->measure = attain_case_dialog_measure;
  GTK_WINDOW_CLASS (klass)->close_request = attain_case_dialog_close_request;

  g_type_ensure (ATTAIN_TYPE_CASE_FORM);
  g_type_ensure (ATTAIN_TYPE_PROBLEM_LINE);
  g_type_ensure (ATTAIN_TYPE_TITLE_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/uk/attain/Attain/ui/attain-case-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, AttainCaseDialog, done_button);
  gtk_widget_class_bind_template_child (widget_class, AttainCaseDialog, form);
  gtk_widget_class_bind_template_child (widget_class, AttainCaseDialog, problem_line);
  gtk_widget_class_bind_template_child (widget_class, AttainCaseDialog, scrolled);
  gtk_widget_class_bind_template_callback (widget_class, form_changed_cb);
  gtk_widget_class_install_action (widget_class, "dialog.done", NULL, done_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

/* Before a text that somebody is writing in, which would begin a new line. */
static void
add_done_key (AttainCaseDialog *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Return, GDK_CONTROL_MASK),
                                                          gtk_named_action_new ("dialog.done")));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static void
attain_case_dialog_init (AttainCaseDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_done_key (self);
}

/**
 * attain_case_dialog_new:
 * @parent: a widget of the window that it belongs to
 * @store: where people are looked for and drafts are kept
 * @title: its title, in the words of what is done
 * @button: what the button says that does it
 *
 * Returns: (transfer none): a form that asks for nothing yet; the window system owns it
 */
AttainCaseDialog *
attain_case_dialog_new (GtkWidget   *parent,
                        AttainStore *store,
                        const char  *title,
                        const char  *button)
{
  AttainCaseDialog *self = g_object_new (ATTAIN_TYPE_CASE_DIALOG, "title", title,
                                         "transient-for", gtk_widget_get_root (parent), NULL);

  self->store = g_object_ref (store);
  attain_case_form_set_store (self->form, store);
  attain_case_dialog_set_button (self, button);
  self->done = _("Saved");
  return self;
}

/**
 * attain_case_dialog_get_form:
 * @self: a form
 *
 * Returns: (transfer none): what is filled in
 */
AttainCaseForm *
attain_case_dialog_get_form (AttainCaseDialog *self)
{
  return self->form;
}

/**
 * attain_case_dialog_let_enter:
 * @self: a form of a few lines, of which nothing is lost when it is done too early
 *
 * Lets Enter in a line that activates the default do what the form is for.
 */
void
attain_case_dialog_let_enter (AttainCaseDialog *self)
{
  gtk_window_set_default_widget (GTK_WINDOW (self), GTK_WIDGET (self->done_button));
}

/**
 * attain_case_dialog_tell_when_done:
 * @self: a form
 * @done: what is told once it is done, good as long as the program: "Application endorsed"
 */
void
attain_case_dialog_tell_when_done (AttainCaseDialog *self,
                                   const char       *done)
{
  self->done = done;
}

/**
 * attain_case_dialog_set_button:
 * @self: a form
 * @button: what the button says that does it, where that depends on what stands in the form
 */
void
attain_case_dialog_set_button (AttainCaseDialog *self,
                               const char       *button)
{
  GtkWidget *words;

  gtk_button_set_label (self->done_button, button);
  words = gtk_button_get_child (self->done_button);
  gtk_label_set_ellipsize (GTK_LABEL (words), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (words), MIN (g_utf8_strlen (button, -1),
                                                     LEAST_WIDTH / attain_gui_get_char_width (words)));
}

/**
 * attain_case_dialog_on_done:
 * @self: a form
 * @func: called when somebody is done with it; it finishes the form or says what is wrong
 * @data: (transfer full) (nullable): given to @func
 * @free_data: (nullable): frees @data
 */
void
attain_case_dialog_on_done (AttainCaseDialog     *self,
                            AttainCaseDialogFunc  func,
                            gpointer              data,
                            GDestroyNotify        free_data)
{
  self->func = func;
  self->data = data;
  self->free_data = free_data;
}

/**
 * attain_case_dialog_keep_draft:
 * @self: a form that has all its fields
 * @address: of what is written: "application/P-2026-014/endorse"
 *
 * Offers what was written before, and keeps what is written now, until it is done.
 */
void
attain_case_dialog_keep_draft (AttainCaseDialog *self,
                               const char       *address)
{
  self->drafts = attain_draft_keeper_new (GTK_WIDGET (self), self->store, write_draft);
  attain_draft_keeper_begin (self->drafts, address);
  attain_store_run (self->store, ATTAIN_STORE_WRITER, attain_draft_keeper_read_job, g_strdup (address), g_free,
                    (GDestroyNotify) attain_draft_free, NULL, draft_cb, g_object_ref (self));
}

/**
 * attain_case_dialog_tell:
 * @self: a form
 * @problem: (nullable): why it was not done; %NULL for nothing
 */
void
attain_case_dialog_tell (AttainCaseDialog *self,
                         const char       *problem)
{
  attain_problem_line_tell (self->problem_line, problem);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.done", TRUE);
}

/**
 * attain_case_dialog_refuse:
 * @self: a form without fields
 * @reason: why there is nothing to fill in
 *
 * Opens the form to say so.
 */
void
attain_case_dialog_refuse (AttainCaseDialog *self,
                           const char       *reason)
{
  attain_case_form_add_words (self->form, reason);
  gtk_widget_set_visible (GTK_WIDGET (self->done_button), FALSE);
  gtk_window_present (GTK_WINDOW (self));
}

/* At the field that it is about, where it names one. */
static void
complain (AttainCaseDialog *self,
          const char       *problem)
{
  attain_case_dialog_tell (self, attain_case_form_complain (self->form, problem) ? NULL : problem);
}

/**
 * attain_case_dialog_finish:
 * @self: a form
 * @store: the store
 * @result: of what was written
 *
 * Closes the form, or says in it why it was not done.
 *
 * Returns: whether it was done
 */
gboolean
attain_case_dialog_finish (AttainCaseDialog *self,
                           AttainStore      *store,
                           GAsyncResult     *result)
{
  g_autoptr(GError) error = NULL;

  if (!attain_store_write_finish (store, result, &error))
    {
      if (self->form != NULL)
        complain (self, error->message);
      return FALSE;
    }
  if (self->form == NULL)              /* closed in the meantime */
    return TRUE;

  if (self->drafts != NULL)
    attain_draft_keeper_drop (self->drafts);
  attain_notice_tell_done (gtk_window_get_transient_for (GTK_WINDOW (self)), self->done);
  gtk_window_destroy (GTK_WINDOW (self));
  return TRUE;
}

/**
 * attain_case_dialog_done_cb:
 * @store: where it is written
 * @result: what the callback was given
 * @dialog: (transfer full): the form
 *
 * attain_case_dialog_finish() as the callback of what is written.
 */
void
attain_case_dialog_done_cb (GObject      *store,
                            GAsyncResult *result,
                            gpointer      dialog)
{
  g_autoptr(AttainCaseDialog) self = dialog;

  attain_case_dialog_finish (self, ATTAIN_STORE (store), result);
}
