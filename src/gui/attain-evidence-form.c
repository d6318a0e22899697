/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-evidence-form.h"

#include <glib/gi18n.h>

#include "attain-anonymity.h"
#include "attain-form-draft.h"
#include "attain-form-row.h"
#include "attain-gui.h"
#include "attain-people-finder.h"
#include "attain-problem-line.h"
#include "attain-text-field.h"

struct _AttainEvidenceForm
{
  AdwBin                  parent_instance;

  GPtrArray              *rows;          /* see attain-form-row.h; not owned */
  char                   *today;
  gboolean                showing;

  GtkCheckButton         *anonymised_check;
  AttainCapabilityPicker *capability_picker;
  GtkWidget              *capability_box;
  GtkBox                 *first_box;
  AttainProblemLine      *problem_line;
};

G_DEFINE_FINAL_TYPE (AttainEvidenceForm, attain_evidence_form, ADW_TYPE_BIN)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* What is asked of each kind, in the order of the form. The comment comes once the assessor has looked at it. */
static const char *const session_fields[] = { "title", "held-on", "by-id", "body", NULL };
static const char *const review_fields[] = { "title", "held-on", "by-id", "body", "comment", NULL };
static const char *const observation_fields[] = { "title", "held-on", "setting", "by-id", "by-name", "by-social-worker",
                                                  "body", "comment", NULL };
static const char *const feedback_fields[] = { "title", "held-on", "source", "body", "comment", NULL };
static const char *const other_fields[] = { "title", "held-on", "body", "comment", NULL };

static const char *const *
choose_fields (AttainEvidence *evidence)
{
  if (evidence->item == ATTAIN_EVIDENCE_ITEM_SUPERVISION)
    return session_fields;
  if (evidence->item == ATTAIN_EVIDENCE_ITEM_REVIEW)
    return review_fields;
  if (evidence->kind == ATTAIN_EVIDENCE_KIND_OBSERVATION)
    return observation_fields;

  return evidence->kind == ATTAIN_EVIDENCE_KIND_FEEDBACK ? feedback_fields : other_fields;
}

static void
touched_cb (AttainEvidenceForm *self)
{
  if (self->showing)
    return;

  attain_evidence_form_set_problem (self, NULL);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
changed_cb (AttainEvidenceForm *self,
            gpointer            row)
{
  if (ATTAIN_IS_TEXT_FIELD (row))
    {
      g_autofree char *text = attain_text_field_dup_text (row);
      g_autofree char *hint = attain_anonymity_explain (text);

      attain_text_field_set_hint (row, hint);
    }
  touched_cb (self);
}

static void
add_row (AttainEvidenceForm *self,
         const char         *name,
         AttainStore        *store)
{
  g_autoptr(AttainRecordClass) klass = g_type_class_ref (ATTAIN_TYPE_EVIDENCE);
  const AttainField *field = attain_record_class_find (klass, name);
  GtkWidget *row = attain_form_row_new (field);

  if (field->type == ATTAIN_FIELD_REF)
    attain_people_finder_add (ATTAIN_FIELD_ROW (row), store);
  gtk_box_append (self->first_box, row);
  g_ptr_array_add (self->rows, row);
  g_signal_connect_object (row, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

static void
attain_evidence_form_dispose (GObject *object)
{
  AttainEvidenceForm *self = ATTAIN_EVIDENCE_FORM (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ATTAIN_TYPE_EVIDENCE_FORM);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->today, g_free);

  G_OBJECT_CLASS (attain_evidence_form_parent_class)->dispose (object);
}

static void
attain_evidence_form_class_init (AttainEvidenceFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = attain_evidence_form_dispose;

  /**
   * AttainEvidenceForm::changed:
   * @self: the form
   *
   * Somebody has written or chosen something.
   */
  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", ATTAIN_TYPE_EVIDENCE_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (ATTAIN_TYPE_CAPABILITY_PICKER);
  g_type_ensure (ATTAIN_TYPE_PROBLEM_LINE);
  gtk_widget_class_set_template_from_resource (widget_class, "/uk/attain/Attain/ui/attain-evidence-form.ui");
  gtk_widget_class_bind_template_child (widget_class, AttainEvidenceForm, anonymised_check);
  gtk_widget_class_bind_template_child (widget_class, AttainEvidenceForm, capability_box);
  gtk_widget_class_bind_template_child (widget_class, AttainEvidenceForm, capability_picker);
  gtk_widget_class_bind_template_child (widget_class, AttainEvidenceForm, first_box);
  gtk_widget_class_bind_template_child (widget_class, AttainEvidenceForm, problem_line);
  gtk_widget_class_bind_template_callback (widget_class, touched_cb);
}

static void
attain_evidence_form_init (AttainEvidenceForm *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
make_rows (AttainEvidenceForm *self,
           AttainEvidence     *evidence,
           AttainStore        *store)
{
  const char *const *fields = choose_fields (evidence);
  GtkWidget *child;

  g_ptr_array_set_size (self->rows, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->first_box))) != NULL)
    gtk_box_remove (self->first_box, child);
  for (guint i = 0; fields[i] != NULL; i++)
    if (!g_str_equal (fields[i], "comment") || evidence->comment != NULL ||
        evidence->kind == ATTAIN_EVIDENCE_KIND_OBSERVATION)
      add_row (self, fields[i], store);
}

/* What was accepted is there to be read: it stays as bright as it was, but nothing in it can be changed. */
static void
set_fixed (AttainEvidenceForm *self,
           gboolean            fixed)
{
  GtkWidget *parts[] = { GTK_WIDGET (self->first_box), GTK_WIDGET (self->anonymised_check), self->capability_box };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      gtk_widget_set_sensitive (parts[i], !fixed);
      if (fixed)
        gtk_widget_add_css_class (parts[i], "attain-fixed");
      else
        gtk_widget_remove_css_class (parts[i], "attain-fixed");
    }
}

/**
 * attain_evidence_form_show:
 * @self: a form
 * @evidence: a piece of evidence
 * @by_employee_id: (nullable): the employee number of who made it
 * @reference: the capabilities there are
 * @store: where people are kept
 * @today: the day it is
 *
 * Puts the piece into the form, made anew for its kind.
 */
void
attain_evidence_form_show (AttainEvidenceForm *self,
                           AttainEvidence     *evidence,
                           const char         *by_employee_id,
                           AttainReferenceSet *reference,
                           AttainStore        *store,
                           const char         *today)
{
  self->showing = TRUE;
  g_free (self->today);
  self->today = g_strdup (today);
  make_rows (self, evidence, store);
  for (guint i = 0; i < self->rows->len; i++)
    {
      gpointer row = g_ptr_array_index (self->rows, i);

      if (attain_form_row_get_field (row)->type == ATTAIN_FIELD_REF)
        attain_form_row_set_text (row, by_employee_id);
      else
        attain_form_row_show (row, ATTAIN_RECORD (evidence));
    }
  attain_capability_picker_set_reference (self->capability_picker, reference, today);
  attain_capability_picker_set_text (self->capability_picker, evidence->capabilities);
  gtk_widget_set_visible (self->capability_box, evidence->item != ATTAIN_EVIDENCE_ITEM_SUPERVISION &&
                                                (evidence->accepted_on == NULL || evidence->capabilities != NULL));
  gtk_check_button_set_active (self->anonymised_check, evidence->anonymised_on != NULL);
  set_fixed (self, evidence->accepted_on != NULL);
  attain_evidence_form_set_problem (self, NULL);
  self->showing = FALSE;
}

/**
 * attain_evidence_form_apply:
 * @self: a form
 * @evidence: a piece that nobody is bound to
 *
 * Gives it what stands in the form, but for who made it. What is wrong is said at its field.
 *
 * Returns: whether it may be saved
 */
gboolean
attain_evidence_form_apply (AttainEvidenceForm *self,
                            AttainEvidence     *evidence)
{
  g_autofree char *capabilities = attain_capability_picker_dup_text (self->capability_picker);
  gpointer wrong = NULL;

  for (guint i = 0; i < self->rows->len; i++)
    {
      gpointer row = g_ptr_array_index (self->rows, i);

      if (attain_form_row_get_field (row)->type != ATTAIN_FIELD_REF &&
          !attain_form_row_apply (row, ATTAIN_RECORD (evidence)) && wrong == NULL)
        wrong = row;
    }
  if (wrong != NULL)
    {
      attain_gui_focus_first (wrong);
      return FALSE;
    }

  g_object_set (evidence, "capabilities", capabilities, NULL);
  if (!gtk_check_button_get_active (self->anonymised_check))
    g_object_set (evidence, "anonymised-on", NULL, NULL);
  else if (evidence->anonymised_on == NULL)
    g_object_set (evidence, "anonymised-on", self->today, NULL);
  return TRUE;
}

/**
 * attain_evidence_form_dup_by:
 * @self: a form
 *
 * Returns: (transfer full) (nullable): the employee number of who made it, as typed; %NULL for nobody on record
 */
char *
attain_evidence_form_dup_by (AttainEvidenceForm *self)
{
  gpointer row = attain_form_row_find (self->rows, "by-id");
  g_autofree char *text = row != NULL ? g_strstrip (attain_form_row_dup_text (row)) : NULL;

  return text != NULL && *text != '\0' ? g_steal_pointer (&text) : NULL;
}

/**
 * attain_evidence_form_set_problem:
 * @self: a form
 * @problem: (nullable): what a rule says that takes more than one field
 *
 * Says it on top, where somebody looks who has just pressed Save.
 */
void
attain_evidence_form_set_problem (AttainEvidenceForm *self,
                                  const char         *problem)
{
  attain_problem_line_tell (self->problem_line, problem);
}

/**
 * attain_evidence_form_write_draft:
 * @self: a form
 * @version: the version of the evidence that is written over
 *
 * Returns: (transfer full): what stands in the form, right or wrong
 */
char *
attain_evidence_form_write_draft (AttainEvidenceForm *self,
                                  gint64              version)
{
  return attain_form_draft_write (self->rows, self->capability_picker, self->anonymised_check, version);
}

/**
 * attain_evidence_form_read_draft:
 * @self: a form
 * @draft: what attain_evidence_form_write_draft() wrote
 * @version: (out): the version that it was written over
 *
 * Puts it back into the form.
 *
 * Returns: whether it was such a draft
 */
gboolean
attain_evidence_form_read_draft (AttainEvidenceForm *self,
                                 const char         *draft,
                                 gint64             *version)
{
  gboolean read;

  self->showing = TRUE;
  read = attain_form_draft_read (draft, self->rows, self->capability_picker, self->anonymised_check, version);
  self->showing = FALSE;
  return read;
}

/**
 * attain_evidence_form_start:
 * @self: a form that is on the screen
 *
 * Puts the cursor where one begins.
 */
void
attain_evidence_form_start (AttainEvidenceForm *self)
{
  attain_gui_focus_first (GTK_WIDGET (self->first_box));
}
