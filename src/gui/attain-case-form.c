/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-case-form.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>

#include "attain-anonymity.h"
#include "attain-application-sequel.h"
#include "attain-capability-picker.h"
#include "attain-field-row.h"
#include "attain-form-row.h"
#include "attain-gui.h"
#include "attain-person-row.h"
#include "attain-text-field.h"

struct _AttainCaseForm
{
  GtkBox       parent_instance;

  AttainStore *store;        /* not held: the form's window holds it */
  GPtrArray   *entries;      /* Entry */
  gboolean     is_reading;
};

G_DEFINE_FINAL_TYPE (AttainCaseForm, attain_case_form, GTK_TYPE_BOX)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* What is filled in. */
typedef struct
{
  GtkWidget    *row;
  AttainRecord *record;    /* of which it is a field; NULL for a choice, which whoever asked for it reads */
} Entry;

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_clear_object (&entry->record);
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

/* What is chosen is kept in its words, since the choices may be others the next time. */
static JsonNode *
write_choice (AdwComboRow *row)
{
  GtkStringObject *chosen = adw_combo_row_get_selected_item (row);
  JsonNode *node = json_node_alloc ();
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "choice", chosen != NULL ? gtk_string_object_get_string (chosen) : "");
  json_node_take_object (json_node_init (node, JSON_NODE_OBJECT), object);
  return node;
}

static void
read_choice (AdwComboRow *row,
             JsonNode    *node)
{
  GListModel *choices = adw_combo_row_get_model (row);
  const char *words = JSON_NODE_HOLDS_OBJECT (node)
                      ? json_object_get_string_member_with_default (json_node_get_object (node), "choice", "") : "";

  for (guint i = 0; i < g_list_model_get_n_items (choices); i++)
    {
      g_autoptr(GtkStringObject) choice = g_list_model_get_item (choices, i);

      if (g_str_equal (gtk_string_object_get_string (choice), words))
        {
          adw_combo_row_set_selected (row, i);
          return;
        }
    }
}

static void
changed_cb (AttainCaseForm *self,
            GtkWidget      *row)
{
  if (ATTAIN_IS_TEXT_FIELD (row))
    {
      g_autofree char *text = attain_text_field_dup_text (ATTAIN_TEXT_FIELD (row));
      g_autofree char *hint = attain_anonymity_explain (text);

      attain_text_field_set_hint (ATTAIN_TEXT_FIELD (row), hint);
    }
  if (!self->is_reading)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
chosen_cb (AttainCaseForm *self)
{
  if (!self->is_reading)
    g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
apply (const Entry *entry)
{
  if (entry->record == NULL)
    return TRUE;
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

static GtkWidget *
make_row (AttainCaseForm    *self,
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

static void
attain_case_form_finalize (GObject *object)
{
  g_ptr_array_unref (ATTAIN_CASE_FORM (object)->entries);

  G_OBJECT_CLASS (attain_case_form_parent_class)->finalize (object);
}

static void
attain_case_form_class_init (AttainCaseFormClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = attain_case_form_finalize;

  /**
   * AttainCaseForm::changed:
   *
   * Somebody has written or chosen something.
   */
  signals[CHANGED] = g_signal_new ("changed", ATTAIN_TYPE_CASE_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
attain_case_form_init (AttainCaseForm *self)
{
  self->entries = g_ptr_array_new_with_free_func (entry_free);
}

/**
 * attain_case_form_set_store:
 * @self: a form
 * @store: where people are looked for; it outlives the form
 */
void
attain_case_form_set_store (AttainCaseForm *self,
                            AttainStore    *store)
{
  self->store = store;
}

/**
 * attain_case_form_add_words:
 * @self: a form
 * @words: what is said below all that there is, over as many lines as it takes
 */
void
attain_case_form_add_words (AttainCaseForm *self,
                            const char     *words)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_box_append (GTK_BOX (self), label);
}

/**
 * attain_case_form_add_heading:
 * @self: a form
 * @heading: of what comes after it
 */
void
attain_case_form_add_heading (AttainCaseForm *self,
                              const char     *heading)
{
  GtkWidget *label = gtk_label_new (heading);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "heading");
  gtk_box_append (GTK_BOX (self), label);
}

/**
 * attain_case_form_add_case:
 * @self: a form
 * @open: an application
 * @move: the step that the form asks for
 *
 * Says whose application it is, whichever of an agenda somebody came from, and what comes of the step.
 */
void
attain_case_form_add_case (AttainCaseForm        *self,
                           AttainOpenCase        *open,
                           AttainApplicationMove  move)
{
  const AttainApplicationCase *facts = attain_open_case_get (open);

  attain_case_form_add_heading (self, facts->person->display_name);
  attain_case_form_add_words (self, attain_application_move_get_sequel (move, facts->route));
}

/**
 * attain_case_form_add_member:
 * @self: a form
 * @open: an application
 * @member_id: somebody on its panel
 *
 * Says whose part it is that is taken, where that is not whoever works in the session.
 */
void
attain_case_form_add_member (AttainCaseForm *self,
                             AttainOpenCase *open,
                             gint64          member_id)
{
  const char *name = attain_application_case_get_name (attain_open_case_get (open), member_id);
  g_autofree char *words = NULL;

  if (name == NULL || member_id == attain_open_case_get_actor_id (open))
    return;

  /* Translators: a name */
  words = g_strdup_printf (_("For %s"), name);
  attain_case_form_add_words (self, words);
}

static void
add_row (AttainCaseForm *self,
         GtkWidget      *row,
         gpointer        record)
{
  Entry *entry = g_new0 (Entry, 1);

  entry->record = g_object_ref (record);
  entry->row = row;
  g_ptr_array_add (self->entries, entry);
  gtk_box_append (GTK_BOX (self), row);
}

/**
 * attain_case_form_add_field:
 * @self: a form
 * @record: (type AttainRecord): a record that nobody else holds, into which it goes
 * @field: a field of it
 * @title: (nullable): what is asked for, where the field's own label does not say it
 *
 * Returns: (transfer none): the row
 */
GtkWidget *
attain_case_form_add_field (AttainCaseForm *self,
                            gpointer        record,
                            const char     *field,
                            const char     *title)
{
  GtkWidget *row = make_row (self, attain_record_class_find (ATTAIN_RECORD_GET_CLASS (record), field), record);

  if (title != NULL && ATTAIN_IS_TEXT_FIELD (row))
    attain_text_field_set_title (ATTAIN_TEXT_FIELD (row), title);
  add_row (self, row, record);
  return row;
}

/**
 * attain_case_form_add_codes:
 * @self: a form
 * @record: (type AttainRecord): a record that nobody else holds, into which it goes
 * @field: a field of text of it
 * @codes: (array zero-terminated=1): what it may say
 * @titles: (array zero-terminated=1): what people read for each
 *
 * Nothing is chosen to begin with.
 *
 * Returns: (transfer none) (type AttainFieldRow): the row
 */
GtkWidget *
attain_case_form_add_codes (AttainCaseForm    *self,
                            gpointer           record,
                            const char        *field,
                            const char *const *codes,
                            const char *const *titles)
{
  const AttainField *found = attain_record_class_find (ATTAIN_RECORD_GET_CLASS (record), field);
  GtkWidget *row = attain_field_row_new_choice (found, codes, titles);

  attain_field_row_show (ATTAIN_FIELD_ROW (row), record);
  g_signal_connect_object (row, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  add_row (self, row, record);
  return row;
}

/**
 * attain_case_form_add_capabilities:
 * @self: a form
 * @record: (type AttainRecord): a record with the field "capabilities" that nobody else holds
 * @reference: the capabilities there are
 * @today: the day that they are to be in force
 */
void
attain_case_form_add_capabilities (AttainCaseForm     *self,
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
  attain_case_form_add_heading (self, _("Capabilities it shows"));
  gtk_box_append (GTK_BOX (self), entry->row);
}

/**
 * attain_case_form_add_check:
 * @self: a form
 * @label: what somebody confirms
 *
 * Returns: (transfer none) (type GtkCheckButton): the button
 */
GtkWidget *
attain_case_form_add_check (AttainCaseForm *self,
                            const char     *label)
{
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *words = gtk_label_new (label);

  gtk_label_set_wrap (GTK_LABEL (words), TRUE);
  gtk_label_set_xalign (GTK_LABEL (words), 0);
  gtk_widget_set_hexpand (words, TRUE);      /* or else it is broken where there is room */
  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_box_append (GTK_BOX (self), check);
  return check;
}

/**
 * attain_case_form_add_choice:
 * @self: a form
 * @title: what is chosen
 * @choices: among what
 *
 * Returns: (transfer none) (type AdwComboRow): the row
 */
GtkWidget *
attain_case_form_add_choice (AttainCaseForm *self,
                             const char     *title,
                             GtkStringList  *choices)
{
  Entry *entry = g_new0 (Entry, 1);
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *row = g_object_new (ADW_TYPE_COMBO_ROW, "title", title, "model", choices, "use-subtitle", TRUE, NULL);
  g_autoptr(GtkListItemFactory) factory =      /* which cuts nothing */
    gtk_builder_list_item_factory_new_from_resource (NULL, "/uk/attain/Attain/ui/attain-cell-choice.ui");

  adw_combo_row_set_list_factory (ADW_COMBO_ROW (row), factory);
  gtk_widget_add_css_class (row, "attain-choice");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  gtk_box_append (GTK_BOX (self), list);
  entry->row = row;
  g_ptr_array_add (self->entries, entry);
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  return row;
}

/**
 * attain_case_form_apply:
 * @self: a form
 *
 * Puts what stands in it into the records, and where something is wrong says so there, with the focus on the first.
 *
 * Returns: whether all of it is right
 */
gboolean
attain_case_form_apply (AttainCaseForm *self)
{
  GtkWidget *wrong = NULL;

  for (guint i = 0; i < self->entries->len; i++)
    {
      const Entry *entry = g_ptr_array_index (self->entries, i);

      if (!apply (entry) && wrong == NULL)
        wrong = entry->row;
    }

  if (wrong != NULL)
    attain_gui_focus_first (wrong);
  return wrong == NULL;
}

static gsize
names (const Entry *entry,
       const char  *problem)
{
  if (entry->record == NULL || !(ATTAIN_IS_TEXT_FIELD (entry->row) || ATTAIN_IS_FIELD_ROW (entry->row)))
    return 0;

  return attain_field_is_named (attain_form_row_get_field (entry->row), problem);
}

/**
 * attain_case_form_complain:
 * @self: a form
 * @problem: which rule refuses what stands in it
 *
 * Says so at the row that the rule is about, which has the focus then.
 *
 * Returns: whether it is about one that is here; not where it could be about several
 */
gboolean
attain_case_form_complain (AttainCaseForm *self,
                           const char     *problem)
{
  GtkWidget *wrong = NULL;
  gsize longest = 0;

  for (guint i = 0; i < self->entries->len; i++)
    {
      const Entry *entry = g_ptr_array_index (self->entries, i);
      gsize length = names (entry, problem);

      if (length > 0 && length >= longest)
        {
          wrong = length > longest ? entry->row : NULL;
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
 * attain_case_form_write_draft:
 * @self: a form
 *
 * Returns: (transfer full): what stands in it, right or wrong: the texts of its rows and what is chosen, in their order
 */
char *
attain_case_form_write_draft (AttainCaseForm *self)
{
  g_autoptr(JsonNode) root = json_node_alloc ();
  JsonArray *texts = json_array_new ();

  for (guint i = 0; i < self->entries->len; i++)
    {
      const Entry *entry = g_ptr_array_index (self->entries, i);
      g_autofree char *text = dup_text (entry->row);

      if (ADW_IS_COMBO_ROW (entry->row) && entry->record == NULL)
        json_array_add_element (texts, write_choice (ADW_COMBO_ROW (entry->row)));
      else
        json_array_add_string_element (texts, text);
    }

  json_node_take_array (json_node_init (root, JSON_NODE_ARRAY), texts);
  return json_to_string (root, FALSE);
}

/**
 * attain_case_form_read_draft:
 * @self: a form with the same rows
 * @draft: what attain_case_form_write_draft() wrote
 *
 * Puts it back into the form.
 */
void
attain_case_form_read_draft (AttainCaseForm *self,
                             const char     *draft)
{
  g_autoptr(JsonNode) root = json_from_string (draft, NULL);
  JsonArray *texts = root != NULL && JSON_NODE_HOLDS_ARRAY (root) ? json_node_get_array (root) : NULL;

  if (texts == NULL || json_array_get_length (texts) != self->entries->len)
    return;

  self->is_reading = TRUE;
  for (guint i = 0; i < self->entries->len; i++)
    {
      const Entry *entry = g_ptr_array_index (self->entries, i);
      JsonNode *node = json_array_get_element (texts, i);

      if (JSON_NODE_HOLDS_VALUE (node))
        set_text (entry->row, json_node_get_string (node));
      else if (ADW_IS_COMBO_ROW (entry->row) && entry->record == NULL)
        read_choice (ADW_COMBO_ROW (entry->row), node);
    }
  self->is_reading = FALSE;
}
