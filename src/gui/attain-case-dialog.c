/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whoever writes here writes for an hour: what stands in the form is kept every two seconds, and is there again when
 * the form is opened the next time. */

#include "attain-case-dialog.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>

#include "attain-anonymity.h"
#include "attain-application-sequel.h"
#include "attain-capability-picker.h"
#include "attain-dialog-bar.h"
#include "attain-draft-keeper.h"
#include "attain-draft.h"
#include "attain-field-row.h"
#include "attain-gui.h"
#include "attain-notice.h"
#include "attain-person-row.h"
#include "attain-text-field.h"

/* Of what is scrolled; as in the template. */
#define MAX_HEIGHT 600

/* Of the button, which is cut before the form is wider than a narrow screen, and after the title. */
#define LEAST_CHARS 12

struct _AttainCaseDialog
{
  AdwWindow             parent_instance;

  AttainStore          *store;
  GPtrArray            *entries;       /* Entry; NULL once it is gone */
  AttainCaseDialogFunc  func;
  gpointer              data;
  GDestroyNotify        free_data;
  const char           *done;          /* what is told then */
  AttainDraftKeeper    *drafts;        /* NULL where none are kept */
  gboolean              is_reading;

  GtkButton            *done_button;
  GtkBox               *groups;
  GtkLabel             *problem_label;
  GtkRevealer          *problem_revealer;
  GtkWidget            *scrolled;
};

G_DEFINE_FINAL_TYPE (AttainCaseDialog, attain_case_dialog, ADW_TYPE_WINDOW)

/* A field of a record with its row. */
typedef struct
{
  GtkWidget    *row;
  AttainRecord *record;
} Entry;

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_object_unref (entry->record);
  g_free (entry);
}

static char *
dup_text (GtkWidget *row)
{
  if (ATTAIN_IS_TEXT_FIELD (row))
    return attain_text_field_dup_text (ATTAIN_TEXT_FIELD (row));
  if (ATTAIN_IS_FIELD_ROW (row))
    return attain_field_row_dup_text (ATTAIN_FIELD_ROW (row));
  if (ATTAIN_IS_CAPABILITY_PICKER (row))
    return attain_capability_picker_dup_text (ATTAIN_CAPABILITY_PICKER (row));

  return g_strdup ("");          /* who is chosen is chosen in a moment, and chosen again */
}

static void
set_text (GtkWidget  *row,
          const char *text)
{
  if (ATTAIN_IS_TEXT_FIELD (row))
    attain_text_field_set_text (ATTAIN_TEXT_FIELD (row), text);
  else if (ATTAIN_IS_FIELD_ROW (row))
    attain_field_row_set_text (ATTAIN_FIELD_ROW (row), text);
  else if (ATTAIN_IS_CAPABILITY_PICKER (row))
    attain_capability_picker_set_text (ATTAIN_CAPABILITY_PICKER (row), text);
}

/* Drafts: the texts of the rows, in their order. */

static char *
write_draft (GtkWidget *widget)
{
  AttainCaseDialog *self = ATTAIN_CASE_DIALOG (widget);
  g_autoptr(JsonNode) root = json_node_alloc ();
  JsonArray *texts = json_array_new ();

  for (guint i = 0; i < self->entries->len; i++)
    {
      const Entry *entry = g_ptr_array_index (self->entries, i);
      g_autofree char *text = dup_text (entry->row);

      json_array_add_string_element (texts, text);
    }

  json_node_take_array (json_node_init (root, JSON_NODE_ARRAY), texts);
  return json_to_string (root, FALSE);
}

static void
read_draft (AttainCaseDialog *self,
            const char       *body)
{
  g_autoptr(JsonNode) root = json_from_string (body, NULL);
  JsonArray *texts = root != NULL && JSON_NODE_HOLDS_ARRAY (root) ? json_node_get_array (root) : NULL;

  if (texts == NULL || json_array_get_length (texts) != self->entries->len)
    return;

  self->is_reading = TRUE;
  for (guint i = 0; i < self->entries->len; i++)
    {
      const Entry *entry = g_ptr_array_index (self->entries, i);

      set_text (entry->row, json_array_get_string_element (texts, i));
    }
  self->is_reading = FALSE;
}

static void
draft_cb (GObject      *store,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(AttainCaseDialog) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainDraft) draft = attain_store_finish (ATTAIN_STORE (store), result, &error);

  if (self->entries == NULL)
    return;
  if (draft == NULL)
    attain_case_dialog_tell (self, error->message);
  else if (*draft->body != '\0' && !attain_draft_keeper_is_touched (self->drafts))
    read_draft (self, draft->body);
}

static void
changed_cb (AttainCaseDialog *self,
            GtkWidget        *row)
{
  if (ATTAIN_IS_TEXT_FIELD (row))
    {
      g_autofree char *text = attain_text_field_dup_text (ATTAIN_TEXT_FIELD (row));
      g_autofree char *hint = attain_anonymity_explain (text);

      attain_text_field_set_hint (ATTAIN_TEXT_FIELD (row), hint);
    }
  if (self->drafts != NULL && !self->is_reading)
    attain_draft_keeper_touch (self->drafts);
}

static gboolean
apply (const Entry *entry)
{
  if (ATTAIN_IS_TEXT_FIELD (entry->row))
    return attain_text_field_apply (ATTAIN_TEXT_FIELD (entry->row), entry->record);
  if (ATTAIN_IS_PERSON_ROW (entry->row))
    return attain_person_row_apply (ATTAIN_PERSON_ROW (entry->row), entry->record);
  if (ATTAIN_IS_CAPABILITY_PICKER (entry->row))
    {
      g_autofree char *text = dup_text (entry->row);

      g_object_set (entry->record, "capabilities", text, NULL);
      return TRUE;
    }

  return attain_field_row_apply (ATTAIN_FIELD_ROW (entry->row), entry->record);
}

static void
done_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  AttainCaseDialog *self = ATTAIN_CASE_DIALOG (widget);
  GtkWidget *wrong = NULL;

  attain_case_dialog_tell (self, NULL);
  for (guint i = 0; i < self->entries->len; i++)
    {
      const Entry *entry = g_ptr_array_index (self->entries, i);

      if (!apply (entry) && wrong == NULL)
        wrong = entry->row;
    }

  if (wrong != NULL)
    {
      attain_gui_focus_first (wrong);
      return;
    }

  gtk_widget_action_set_enabled (widget, "dialog.done", FALSE);
  self->func (self, self->data);
}

static GtkWidget *
make_row (AttainCaseDialog  *self,
          const AttainField *field,
          AttainRecord      *record)
{
  GtkWidget *row;

  if (field->type == ATTAIN_FIELD_REF)
    {
      row = attain_person_row_new (self->store, field);
      attain_person_row_show (ATTAIN_PERSON_ROW (row), attain_field_at (field, record, gint64));
      return row;
    }

  if ((field->flags & ATTAIN_FIELD_LONG) != 0)
    {
      g_autofree char *text = attain_field_to_text (field, record);

      row = attain_text_field_new (field);
      attain_text_field_set_text (ATTAIN_TEXT_FIELD (row), text);
    }
  else
    {
      row = attain_field_row_new (field);
      attain_field_row_show (ATTAIN_FIELD_ROW (row), record);
    }

  g_signal_connect_object (row, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return row;
}

/* How much higher what is scrolled wants to be at @width than where it has all the room that it could use. */
static int
get_growth (AttainCaseDialog *self,
            int               width)
{
  int free_height, height;

  gtk_widget_measure (self->scrolled, GTK_ORIENTATION_VERTICAL, -1, NULL, &free_height, NULL, NULL);
  gtk_widget_measure (gtk_widget_get_first_child (self->scrolled), GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL,
                      NULL);
  return CLAMP (height - free_height, 0, MAX_HEIGHT - MIN (free_height, MAX_HEIGHT));
}

/* GtkScrolledWindow does not ask how wide it will be: a narrow form would hide its end, though there is room below. */
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
  if (orientation == GTK_ORIENTATION_VERTICAL && for_size >= 0 && self->entries != NULL)
    *natural += get_growth (self, for_size);
}

static void
attain_case_dialog_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (attain_case_dialog_parent_class)->map (widget);
  attain_gui_focus_first (GTK_WIDGET (ATTAIN_CASE_DIALOG (widget)->groups));
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
  if (self->entries != NULL)          /* a window is disposed of twice, its template only once */
    gtk_widget_dispose_template (GTK_WIDGET (self), ATTAIN_TYPE_CASE_DIALOG);
  g_clear_pointer (&self->entries, g_ptr_array_unref);

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

  g_type_ensure (ATTAIN_TYPE_DIALOG_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/uk/attain/Attain/ui/attain-case-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, AttainCaseDialog, done_button);
  gtk_widget_class_bind_template_child (widget_class, AttainCaseDialog, groups);
  gtk_widget_class_bind_template_child (widget_class, AttainCaseDialog, problem_label);
  gtk_widget_class_bind_template_child (widget_class, AttainCaseDialog, problem_revealer);
  gtk_widget_class_bind_template_child (widget_class, AttainCaseDialog, scrolled);
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
  self->entries = g_ptr_array_new_with_free_func (entry_free);
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
  attain_case_dialog_set_button (self, button);
  self->done = _("Saved");
  return self;
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
  gtk_label_set_width_chars (GTK_LABEL (words), MIN (g_utf8_strlen (button, -1), LEAST_CHARS));
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
 * attain_case_dialog_add:
 * @self: a form
 * @widget: what comes below all that there is
 */
void
attain_case_dialog_add (AttainCaseDialog *self,
                        GtkWidget        *widget)
{
  gtk_box_append (self->groups, widget);
}

/**
 * attain_case_dialog_add_words:
 * @self: a form
 * @words: what is said below all that there is, over as many lines as it takes
 */
void
attain_case_dialog_add_words (AttainCaseDialog *self,
                              const char       *words)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  attain_case_dialog_add (self, label);
}

/**
 * attain_case_dialog_add_heading:
 * @self: a form
 * @heading: of what comes after it
 */
void
attain_case_dialog_add_heading (AttainCaseDialog *self,
                                const char       *heading)
{
  GtkWidget *label = gtk_label_new (heading);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "heading");
  attain_case_dialog_add (self, label);
}

/**
 * attain_case_dialog_add_case:
 * @self: a form
 * @open: an application
 * @move: the step that the form asks for
 *
 * Says whose application it is, whichever of an agenda somebody came from, and what comes of the step.
 */
void
attain_case_dialog_add_case (AttainCaseDialog      *self,
                             AttainOpenCase        *open,
                             AttainApplicationMove  move)
{
  const AttainApplicationCase *facts = attain_open_case_get (open);

  attain_case_dialog_add_heading (self, facts->person->display_name);
  attain_case_dialog_add_words (self, attain_application_move_get_sequel (move, facts->route));
}

/**
 * attain_case_dialog_add_member:
 * @self: a form
 * @open: an application
 * @member_id: somebody on its panel
 *
 * Says whose part it is that is taken, where that is not whoever works in the session.
 */
void
attain_case_dialog_add_member (AttainCaseDialog *self,
                               AttainOpenCase   *open,
                               gint64            member_id)
{
  const char *name = attain_application_case_get_name (attain_open_case_get (open), member_id);
  g_autofree char *words = NULL;

  if (name == NULL || member_id == attain_open_case_get_actor_id (open))
    return;

  /* Translators: a name */
  words = g_strdup_printf (_("For %s"), name);
  attain_case_dialog_add_words (self, words);
}

/**
 * attain_case_dialog_add_field:
 * @self: a form
 * @record: (type AttainRecord): a record that nobody else holds, into which it goes
 * @field: a field of it
 * @title: (nullable): what is asked for, where the field's own label does not say it
 *
 * Returns: (transfer none): the row
 */
GtkWidget *
attain_case_dialog_add_field (AttainCaseDialog *self,
                              gpointer          record,
                              const char       *field,
                              const char       *title)
{
  const AttainField *found = attain_record_class_find (ATTAIN_RECORD_GET_CLASS (record), field);
  Entry *entry = g_new0 (Entry, 1);

  entry->record = g_object_ref (record);
  entry->row = make_row (self, found, record);
  if (title != NULL && ATTAIN_IS_TEXT_FIELD (entry->row))
    attain_text_field_set_title (ATTAIN_TEXT_FIELD (entry->row), title);
  g_ptr_array_add (self->entries, entry);
  attain_case_dialog_add (self, entry->row);
  return entry->row;
}

/**
 * attain_case_dialog_add_capabilities:
 * @self: a form
 * @record: (type AttainRecord): a record with the field "capabilities" that nobody else holds
 * @reference: the capabilities there are
 * @today: the day that they are to be in force
 */
void
attain_case_dialog_add_capabilities (AttainCaseDialog   *self,
                                     gpointer            record,
                                     AttainReferenceSet *reference,
                                     const char         *today)
{
  Entry *entry = g_new0 (Entry, 1);
  g_autofree char *text = NULL;

  g_object_get (record, "capabilities", &text, NULL);
  entry->record = g_object_ref (record);
  entry->row = g_object_new (ATTAIN_TYPE_CAPABILITY_PICKER, NULL);
  attain_capability_picker_set_reference (ATTAIN_CAPABILITY_PICKER (entry->row), reference, today);
  attain_capability_picker_set_text (ATTAIN_CAPABILITY_PICKER (entry->row), text);
  g_signal_connect_object (entry->row, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->entries, entry);
  attain_case_dialog_add_heading (self, _("Capabilities it shows"));
  attain_case_dialog_add (self, entry->row);
}

/**
 * attain_case_dialog_add_check:
 * @self: a form
 * @label: what somebody confirms
 *
 * Returns: (transfer none) (type GtkCheckButton): the button
 */
GtkWidget *
attain_case_dialog_add_check (AttainCaseDialog *self,
                              const char       *label)
{
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *words = gtk_label_new (label);

  gtk_label_set_wrap (GTK_LABEL (words), TRUE);
  gtk_label_set_xalign (GTK_LABEL (words), 0);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  attain_case_dialog_add (self, check);
  return check;
}

/**
 * attain_case_dialog_add_choice:
 * @self: a form
 * @title: what is chosen
 * @choices: among what
 *
 * Returns: (transfer none) (type AdwComboRow): the row
 */
GtkWidget *
attain_case_dialog_add_choice (AttainCaseDialog *self,
                               const char       *title,
                               GtkStringList    *choices)
{
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *row = g_object_new (ADW_TYPE_COMBO_ROW, "title", title, "model", choices, "use-subtitle", TRUE, NULL);
  g_autoptr(GtkListItemFactory) factory =      /* which cuts nothing */
    gtk_builder_list_item_factory_new_from_resource (NULL, "/uk/attain/Attain/ui/attain-cell-choice.ui");

  adw_combo_row_set_list_factory (ADW_COMBO_ROW (row), factory);
  gtk_widget_add_css_class (row, "attain-choice");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  attain_case_dialog_add (self, list);
  return row;
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
  if (problem != NULL)
    gtk_label_set_text (self->problem_label, problem);
  gtk_revealer_set_reveal_child (self->problem_revealer, problem != NULL);
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
  attain_case_dialog_add_words (self, reason);
  gtk_widget_set_visible (GTK_WIDGET (self->done_button), FALSE);
  gtk_window_present (GTK_WINDOW (self));
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
      if (self->entries != NULL)
        attain_case_dialog_tell (self, error->message);
      return FALSE;
    }
  if (self->entries == NULL)           /* closed in the meantime */
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
