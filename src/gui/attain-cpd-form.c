/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-cpd-form.h"

#include <glib/gi18n.h>

#include "attain-anonymity.h"
#include "attain-capability-picker.h"
#include "attain-display.h"
#include "attain-duration.h"
#include "attain-field-row.h"
#include "attain-form-draft.h"
#include "attain-form-row.h"
#include "attain-gui.h"
#include "attain-text-field.h"

struct _AttainCpdForm
{
  AdwBin                  parent_instance;

  char                   *today;
  gint64                  minutes_per_day;
  GPtrArray              *rows;          /* AttainFieldRow and AttainTextField, in the order of the form */
  AttainFieldRow         *hours_row;
  gboolean                showing;

  AttainCapabilityPicker *capability_picker;
  GtkBox                 *first_box;
  GtkBox                 *learning_box;
  GtkLabel               *missing_label;
  GtkBox                 *more_box;
  GtkBox                 *peer_box;
};

G_DEFINE_FINAL_TYPE (AttainCpdForm, attain_cpd_form, ADW_TYPE_BIN)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* A day of the council's, until its scheme says how long one is: 37 hours by five. */
#define MINUTES_PER_DAY 444

static const char *const first_fields[] = { "title", "occurred-on", "activity", "minutes", "allowance", NULL };
static const char *const learning_fields[] = { "learning", "impact", NULL };
static const char *const peer_fields[] = { "peer", "peer-on", "peer-reflection", NULL };
static const char *const more_fields[] = { "course", "reference", NULL };

static gboolean
is_empty (AttainCpdForm *self,
          const char    *name)
{
  g_autofree char *text = g_strstrip (attain_form_row_dup_text (attain_form_row_find (self->rows, name)));

  return *text == '\0';
}

/* What the regulator's form asks of a piece besides what it takes to save one here. */
static void
show_missing (AttainCpdForm *self)
{
  static const char *const asked[] = { "learning", "impact", NULL };
  g_autoptr(GString) missing = g_string_new (NULL);
  g_autofree char *words = NULL;

  for (guint i = 0; asked[i] != NULL; i++)
    if (is_empty (self, asked[i]))
      g_string_append_printf (missing, "%s%s", missing->len > 0 ? ", " : "",
                              _(attain_form_row_get_field (attain_form_row_find (self->rows, asked[i]))->label));

  if (missing->len > 0)
    /* Translators: %s is a list of fields */
    words = g_strdup_printf (_("For the regulator, still to be written: %s. It can wait."), missing->str);
  else if (is_empty (self, "peer-reflection"))
    words = g_strdup (_("All that the regulator asks of a piece is there. One piece a year also takes what a discussion"
                        " with a peer taught you."));
  else
    words = g_strdup (_("All that the regulator asks is there, with the discussion with a peer."));
  gtk_label_set_label (self->missing_label, words);
}

static void
show_hint (AttainTextField *field)
{
  g_autofree char *text = attain_text_field_dup_text (field);
  g_autofree char *hint = attain_anonymity_explain (text);

  attain_text_field_set_hint (field, hint);
}

static void
changed_cb (AttainCpdForm *self,
            gpointer       row)
{
  if (ATTAIN_IS_TEXT_FIELD (row))
    show_hint (row);
  if (self->showing)
    return;

  show_missing (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
picked_cb (AttainCpdForm *self)
{
  if (!self->showing)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
add_rows (AttainCpdForm      *self,
          GtkBox             *box,
          const char *const  *names)
{
  g_autoptr(AttainRecordClass) klass = g_type_class_ref (ATTAIN_TYPE_CPD_ENTRY);

  for (guint i = 0; names[i] != NULL; i++)
    {
      const AttainField *field = attain_record_class_find (klass, names[i]);
      GtkWidget *row = attain_form_row_new (field);

      gtk_box_append (box, row);
      g_ptr_array_add (self->rows, row);
      g_signal_connect_object (row, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
    }
}

static void
attain_cpd_form_dispose (GObject *object)
{
  AttainCpdForm *self = ATTAIN_CPD_FORM (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ATTAIN_TYPE_CPD_FORM);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->today, g_free);

  G_OBJECT_CLASS (attain_cpd_form_parent_class)->dispose (object);
}

static void
attain_cpd_form_class_init (AttainCpdFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = attain_cpd_form_dispose;

  /**
   * AttainCpdForm::changed:
   * @self: the form
   *
   * Somebody has written or chosen something.
   */
  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", ATTAIN_TYPE_CPD_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (ATTAIN_TYPE_CAPABILITY_PICKER);
  gtk_widget_class_set_template_from_resource (widget_class, "/uk/attain/Attain/ui/attain-cpd-form.ui");
  gtk_widget_class_bind_template_child (widget_class, AttainCpdForm, capability_picker);
  gtk_widget_class_bind_template_child (widget_class, AttainCpdForm, first_box);
  gtk_widget_class_bind_template_child (widget_class, AttainCpdForm, learning_box);
  gtk_widget_class_bind_template_child (widget_class, AttainCpdForm, missing_label);
  gtk_widget_class_bind_template_child (widget_class, AttainCpdForm, more_box);
  gtk_widget_class_bind_template_child (widget_class, AttainCpdForm, peer_box);
  gtk_widget_class_bind_template_callback (widget_class, picked_cb);
}

static void
attain_cpd_form_init (AttainCpdForm *self)
{
  self->rows = g_ptr_array_new ();
  self->minutes_per_day = MINUTES_PER_DAY;
  gtk_widget_init_template (GTK_WIDGET (self));

  add_rows (self, self->first_box, first_fields);
  add_rows (self, self->learning_box, learning_fields);
  add_rows (self, self->peer_box, peer_fields);
  add_rows (self, self->more_box, more_fields);
  self->hours_row = attain_form_row_find (self->rows, "minutes");
}

/**
 * attain_cpd_form_set_reference:
 * @self: a form
 * @reference: how long a day is, and the capabilities there are
 * @today: the day it is
 */
void
attain_cpd_form_set_reference (AttainCpdForm      *self,
                               AttainReferenceSet *reference,
                               const char         *today)
{
  g_free (self->today);
  self->today = g_strdup (today);
  if (reference->scheme != NULL)
    self->minutes_per_day = reference->scheme->cpd.minutes_per_day;
  attain_capability_picker_set_reference (self->capability_picker, reference, today);
}

/**
 * attain_cpd_form_show:
 * @self: a form
 * @entry: an activity
 *
 * Puts the activity into the form.
 */
void
attain_cpd_form_show (AttainCpdForm  *self,
                      AttainCpdEntry *entry)
{
  self->showing = TRUE;
  for (guint i = 0; i < self->rows->len; i++)
    attain_form_row_show (g_ptr_array_index (self->rows, i), ATTAIN_RECORD (entry));
  if (entry->minutes != ATTAIN_UNKNOWN_MINUTES)
    {
      g_autofree char *hours = attain_hours_display (entry->minutes);

      attain_field_row_set_text (self->hours_row, hours);
    }
  attain_capability_picker_set_text (self->capability_picker, entry->capabilities);
  self->showing = FALSE;
  show_missing (self);
}

static gboolean
apply_hours (AttainCpdForm  *self,
             AttainCpdEntry *entry)
{
  g_autofree char *text = attain_field_row_dup_text (self->hours_row);
  const AttainField *field = attain_form_row_get_field (self->hours_row);
  g_autoptr(GError) error = NULL;

  if (*g_strstrip (text) == '\0')
    entry->minutes = ATTAIN_UNKNOWN_MINUTES;
  else if (!attain_duration_parse (text, self->minutes_per_day, &entry->minutes, &error))
    entry->minutes = 0;

  if (error == NULL && attain_field_check (field, ATTAIN_RECORD (entry), &error))
    return TRUE;

  attain_field_row_set_problem (self->hours_row, error->message);
  return FALSE;
}

static gboolean
apply_row (AttainCpdForm  *self,
           gpointer        row,
           AttainCpdEntry *entry)
{
  return row == self->hours_row ? apply_hours (self, entry) : attain_form_row_apply (row, ATTAIN_RECORD (entry));
}

/* The rules that take more than one field begin their sentence with the field to look at. */
static void
show_problem (AttainCpdForm *self,
              const char    *problem)
{
  AttainFieldRow *row = attain_form_row_find (self->rows, "title");

  for (guint i = 0; i < self->rows->len; i++)
    {
      gpointer other = g_ptr_array_index (self->rows, i);
      g_autofree char *start = g_strconcat (_(attain_form_row_get_field (other)->label), ":", NULL);

      if (ATTAIN_IS_FIELD_ROW (other) && g_str_has_prefix (problem, start))
        row = other;
    }

  attain_field_row_set_problem (row, problem);
  attain_gui_focus_first (GTK_WIDGET (row));
}

/**
 * attain_cpd_form_apply:
 * @self: a form
 * @entry: an activity that nobody is bound to
 *
 * Gives @entry what stands in the form. What is wrong is said at its field, and the first of them gets the focus.
 *
 * Returns: whether it may be saved
 */
gboolean
attain_cpd_form_apply (AttainCpdForm  *self,
                       AttainCpdEntry *entry)
{
  g_autofree char *capabilities = attain_capability_picker_dup_text (self->capability_picker);
  g_autoptr(GError) error = NULL;
  gpointer wrong = NULL;

  for (guint i = 0; i < self->rows->len; i++)
    if (!apply_row (self, g_ptr_array_index (self->rows, i), entry) && wrong == NULL)
      wrong = g_ptr_array_index (self->rows, i);
  if (wrong != NULL)
    {
      attain_gui_focus_first (wrong);
      return FALSE;
    }

  g_object_set (entry, "capabilities", capabilities, NULL);
  if (attain_record_check (ATTAIN_RECORD (entry), &error) && attain_cpd_entry_check_day (entry, self->today, &error))
    return TRUE;

  show_problem (self, error->message);
  return FALSE;
}

/**
 * attain_cpd_form_name:
 * @self: a form
 * @entry: an activity that nobody is bound to
 *
 * Gives @entry the title and the day that stand in the form, as far as they are right by now. Nothing is said of
 * what is not, as it is still being written.
 */
void
attain_cpd_form_name (AttainCpdForm  *self,
                      AttainCpdEntry *entry)
{
  static const char *const names[] = { "title", "occurred-on" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      gpointer row = attain_form_row_find (self->rows, names[i]);
      g_autofree char *text = g_strstrip (attain_form_row_dup_text (row));

      if (!attain_field_set_text (attain_form_row_get_field (row), ATTAIN_RECORD (entry), text, NULL))
        g_object_set (entry, names[i], NULL, NULL);
    }
}

/**
 * attain_cpd_form_write_draft:
 * @self: a form
 * @version: the version of the record that is being written over
 *
 * Returns: (transfer full): what stands in the form, right or wrong, as JSON
 */
char *
attain_cpd_form_write_draft (AttainCpdForm *self,
                             gint64         version)
{
  return attain_form_draft_write (self->rows, self->capability_picker, NULL, version);
}

/**
 * attain_cpd_form_read_draft:
 * @self: a form
 * @draft: what attain_cpd_form_write_draft() wrote
 * @version: (out): the version of the record that it was written over
 *
 * Puts it back into the form.
 *
 * Returns: whether it was such a draft
 */
gboolean
attain_cpd_form_read_draft (AttainCpdForm *self,
                            const char    *draft,
                            gint64        *version)
{
  gboolean read;

  self->showing = TRUE;
  read = attain_form_draft_read (draft, self->rows, self->capability_picker, NULL, version);
  self->showing = FALSE;
  show_missing (self);
  return read;
}

/**
 * attain_cpd_form_start:
 * @self: a form that is on the screen
 *
 * Puts the cursor where one begins. Nothing is selected, so that no key replaces the title of a draft.
 */
void
attain_cpd_form_start (AttainCpdForm *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus;

  gtk_widget_child_focus (attain_form_row_find (self->rows, "title"), GTK_DIR_TAB_FORWARD);
  focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  if (focus != NULL && GTK_IS_EDITABLE (focus) && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    gtk_editable_set_position (GTK_EDITABLE (focus), -1);
}
