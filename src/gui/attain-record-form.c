/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rows of a record's fields, and what stands in them. */

#include "attain-record-form.h"

#include "attain-field-row.h"
#include "attain-form-row.h"
#include "attain-gui.h"
#include "attain-people-finder.h"
#include "attain-person.h"

/* What a row was given because it follows from the others. */
#define SUGGESTED "attain-suggested"

struct _AttainRecordForm
{
  GtkBox             parent_instance;

  AttainStore       *store;
  const AttainTable *table;
  AttainRecord      *record;           /* as it was given; what is typed goes into copies */
  AttainHeld         held;             /* what whoever works may do with it */
  GPtrArray         *rows;             /* see attain-form-row.h; not owned */
  GCancellable      *cancellable;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AttainRecordForm, attain_record_form, GTK_TYPE_BOX)

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
show_reference (AttainRecordForm *self,
                AttainFieldRow   *row)
{
  gint64 person_id = attain_field_at (attain_field_row_get_field (row), self->record, gint64);

  if (person_id == 0)
    return;

  attain_store_run (self->store, ATTAIN_STORE_READER, lookup_job, GSIZE_TO_POINTER (person_id), NULL, g_free,
                    self->cancellable, looked_up_cb, g_object_ref (row));
}

static void
show_record (AttainRecordForm *self)
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
changed_cb (AttainRecordForm *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Whether whoever works may write what is in the field. */
static gboolean
is_theirs (AttainRecordForm  *self,
           const AttainField *field)
{
  AttainMay may = attain_record_get_id (self->record) != 0 ? ATTAIN_MAY_CHANGE : ATTAIN_MAY_ADD;

  return attain_access_may (self->table->name, may, field->name, self->held);
}

static void
add_row (AttainRecordForm *self,
         GtkBox           *box,
         GtkWidget        *row)
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

static void
add_heading (GtkBox     *box,
             const char *title)
{
  GtkWidget *heading = gtk_label_new (title);

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "heading");
  gtk_box_append (box, heading);
}

static void
attain_record_form_dispose (GObject *object)
{
  AttainRecordForm *self = ATTAIN_RECORD_FORM (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->store);
  g_clear_object (&self->record);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (attain_record_form_parent_class)->dispose (object);
}

static void
attain_record_form_class_init (AttainRecordFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = attain_record_form_dispose;

  /* Somebody has typed or chosen something. */
  signals[CHANGED] =
    g_signal_new ("changed", ATTAIN_TYPE_RECORD_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
attain_record_form_init (AttainRecordForm *self)
{
  self->rows = g_ptr_array_new ();
  self->cancellable = g_cancellable_new ();
  self->held = ATTAIN_HELD_ALL;
}

/**
 * attain_record_form_begin:
 * @self: a form without fields yet
 * @store: where the record is kept
 * @table: its table
 * @record: the record as it was read, or a new one
 */
void
attain_record_form_begin (AttainRecordForm  *self,
                          AttainStore       *store,
                          const AttainTable *table,
                          AttainRecord      *record)
{
  self->store = g_object_ref (store);
  self->table = table;
  self->record = g_object_ref (record);
}

/**
 * attain_record_form_show:
 * @self: a form
 * @record: what is to stand in its rows now
 */
void
attain_record_form_show (AttainRecordForm *self,
                         AttainRecord     *record)
{
  g_set_object (&self->record, record);
  show_record (self);
}

/**
 * attain_record_form_limit:
 * @self: a form without fields yet
 * @held: which lines of the table of rights hold for the record
 *
 * Leaves out what whoever works may not write. Everything is theirs where this is not called.
 */
void
attain_record_form_limit (AttainRecordForm *self,
                          AttainHeld        held)
{
  self->held = held;
}

/**
 * attain_record_form_may:
 * @self: a form
 * @may: what is to be done with the whole record
 *
 * Returns: whether whoever works may do that
 */
gboolean
attain_record_form_may (AttainRecordForm *self,
                        AttainMay         may)
{
  return attain_access_may (self->table->name, may, NULL, self->held);
}

/**
 * attain_record_form_get_record:
 * @self: a form
 *
 * Returns: (transfer none): the record as it was given, without what was typed since
 */
AttainRecord *
attain_record_form_get_record (AttainRecordForm *self)
{
  return self->record;
}

/**
 * attain_record_form_add_group:
 * @self: a form
 * @title: (nullable): a heading
 * @fields: (array zero-terminated=1): properties of the record, each of which becomes a row. A person
 *   whom the record refers to is typed as their employee number, or chosen by their name.
 *
 * A group of which nothing may be written is left out.
 */
void
attain_record_form_add_group (AttainRecordForm  *self,
                              const char        *title,
                              const char *const *fields)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gboolean any = FALSE;

  if (title != NULL)
    add_heading (GTK_BOX (box), title);
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
  gtk_box_append (GTK_BOX (self), box);
}

/**
 * attain_record_form_add_choice:
 * @self: a form
 * @field: a property of text
 * @codes: (array zero-terminated=1): what it may say
 * @titles: (array zero-terminated=1): what people read for each
 */
void
attain_record_form_add_choice (AttainRecordForm  *self,
                               const char        *field,
                               const char *const *codes,
                               const char *const *titles)
{
  const AttainField *found = attain_record_class_find (ATTAIN_RECORD_GET_CLASS (self->record), field);

  add_row (self, GTK_BOX (self), attain_field_row_new_choice (found, codes, titles));
}

/**
 * attain_record_form_collect:
 * @self: a form
 *
 * Returns: (transfer full) (nullable): the record as typed; %NULL where a row says that it is not right: the first of
 *   these has the focus then
 */
AttainTypedRecord *
attain_record_form_collect (AttainRecordForm *self)
{
  g_autoptr(AttainTypedRecord) typed = attain_typed_record_new (self->record);
  GtkWidget *wrong = NULL;

  for (guint i = 0; i < self->rows->len; i++)
    {
      gpointer row = g_ptr_array_index (self->rows, i);
      const AttainField *field = attain_form_row_get_field (row);

      if (field->type == ATTAIN_FIELD_REF)
        attain_typed_record_add (typed, field, attain_field_row_get_text (row));
      else if (!attain_form_row_apply (row, typed->record) && wrong == NULL)
        wrong = row;
    }
  if (wrong == NULL)
    return g_steal_pointer (&typed);

  attain_gui_focus_first (wrong);
  return NULL;
}

/**
 * attain_record_form_dup_typed:
 * @self: a form
 *
 * Nothing is said of what is not right yet, as it is still being typed. People are not looked up.
 *
 * Returns: (transfer full): the record with what stands in the rows, as far as it is right
 */
AttainRecord *
attain_record_form_dup_typed (AttainRecordForm *self)
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
 * attain_record_form_complain:
 * @self: a form
 * @problem: which rule refuses the record
 *
 * Says so at the row that the rule is about, which has the focus then.
 *
 * Returns: whether it is about one that is here
 */
gboolean
attain_record_form_complain (AttainRecordForm *self,
                             const char       *problem)
{
  gpointer wrong = NULL;
  gsize longest = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      gpointer row = g_ptr_array_index (self->rows, i);
      gsize length = attain_field_is_named (attain_form_row_get_field (row), problem);

      if (length > longest)
        {
          wrong = row;
          longest = length;
        }
    }
  if (wrong == NULL)
    return FALSE;

  attain_form_row_set_problem (wrong, problem);
  attain_gui_focus_first (wrong);
  return TRUE;
}

/**
 * attain_record_form_find_row:
 * @self: a form
 * @field: a field that is not of more than a line
 *
 * Returns: (transfer none) (nullable): its row; %NULL where it has none, as of what is not theirs to write
 */
AttainFieldRow *
attain_record_form_find_row (AttainRecordForm *self,
                             const char       *field)
{
  return attain_form_row_find (self->rows, field);
}

/**
 * attain_record_form_suggest:
 * @self: a form
 * @field: a field that is typed
 * @text: what would follow from the other fields
 *
 * Puts it into the row, unless somebody has written something else there.
 */
void
attain_record_form_suggest (AttainRecordForm *self,
                            const char       *field,
                            const char       *text)
{
  AttainFieldRow *row = attain_record_form_find_row (self, field);
  const char *last = row != NULL ? g_object_get_data (G_OBJECT (row), SUGGESTED) : NULL;
  const char *now = row != NULL ? attain_field_row_get_text (row) : NULL;

  if (row == NULL || (*now != '\0' && g_strcmp0 (now, last) != 0 && g_strcmp0 (now, text) != 0))
    return;

  g_object_set_data_full (G_OBJECT (row), SUGGESTED, g_strdup (text), g_free);
  if (g_strcmp0 (now, text) != 0)
    attain_field_row_set_text (row, text);
}
