/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-person-row.h"

#include <glib/gi18n.h>

#include "attain-person-table.h"

#define MAX_FOUND 6

struct _AttainPersonRow
{
  AdwBin             parent_instance;

  AttainStore       *store;
  const AttainField *field;
  gint64             person_id;
  GCancellable      *cancellable;

  AdwActionRow      *row;
  GtkWidget         *button;
  GtkWidget         *entry;
  GtkListBox        *found;
  GtkLabel          *problem;
};

G_DEFINE_FINAL_TYPE (AttainPersonRow, attain_person_row, ADW_TYPE_BIN)

static void
set_problem (AttainPersonRow *self,
             const char      *problem)
{
  gtk_label_set_text (self->problem, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), problem != NULL);
}

static void
take (AttainPersonRow *self,
      AttainPerson    *person)
{
  g_autofree char *words = NULL;

  self->person_id = attain_record_get_id (ATTAIN_RECORD (person));
  /* Translators: somebody's name and their number */
  words = g_strdup_printf (_("%s (%s)"), person->display_name, person->employee_id);
  adw_action_row_set_subtitle (self->row, words);
  set_problem (self, NULL);
}

static void
stop (AttainPersonRow *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static gpointer
search_job (AttainDb  *db,
            gpointer   data,
            GError   **error)
{
  g_autoptr(GPtrArray) people = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GArray) ids = attain_person_list (db, data, error);

  for (guint i = 0; ids != NULL && i < MIN (ids->len, MAX_FOUND); i++)
    {
      gpointer person = attain_table_load_one (&attain_person_table, db, g_array_index (ids, gint64, i), error);

      if (person == NULL)
        return NULL;
      g_ptr_array_add (people, person);
    }

  return ids != NULL ? g_steal_pointer (&people) : NULL;
}

static void
clear_found (AttainPersonRow *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->found, 0)) != NULL)
    gtk_list_box_remove (self->found, GTK_WIDGET (row));
}

static void
found_cb (GObject      *store,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(AttainPersonRow) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) people = attain_store_finish (ATTAIN_STORE (store), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->found == NULL)
    return;

  clear_found (self);
  if (people == NULL)
    set_problem (self, error->message);
  for (guint i = 0; people != NULL && i < people->len; i++)
    {
      AttainPerson *person = g_ptr_array_index (people, i);
      GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", person->display_name,
                                     "subtitle", person->employee_id, "activatable", TRUE, NULL);

      g_object_set_data_full (G_OBJECT (row), "attain-person", g_object_ref (person), g_object_unref);
      gtk_list_box_append (self->found, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->found), people != NULL && people->len > 0);
}

static void
search (AttainPersonRow *self)
{
  AttainPersonFilter *filter = g_new0 (AttainPersonFilter, 1);

  stop (self);
  self->cancellable = g_cancellable_new ();
  filter->presence = ATTAIN_PERSON_ANYBODY;
  filter->text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  attain_store_run (self->store, ATTAIN_STORE_READER, search_job, filter, (GDestroyNotify) attain_person_filter_free,
                    (GDestroyNotify) g_ptr_array_unref, self->cancellable, found_cb, g_object_ref (self));
}

static void
activated_cb (AttainPersonRow *self,
              GtkListBoxRow   *row)
{
  take (self, g_object_get_data (G_OBJECT (row), "attain-person"));
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->button));
}

/* Enter takes the first who is found. */
static void
entered_cb (AttainPersonRow *self)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->found, 0);

  if (row != NULL)
    activated_cb (self, row);
}

static gpointer
lookup_job (AttainDb  *db,
            gpointer   data,
            GError   **error)
{
  return attain_table_load_one (&attain_person_table, db, GPOINTER_TO_SIZE (data), error);
}

static void
looked_up_cb (GObject      *store,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(AttainPersonRow) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainPerson) person = attain_store_finish (ATTAIN_STORE (store), result, &error);

  if (self->row == NULL)
    return;
  if (person != NULL)
    take (self, person);
  else
    set_problem (self, error->message);
}

static GtkWidget *
make_popover (AttainPersonRow *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->entry = gtk_search_entry_new ();
  g_object_set (self->entry, "placeholder-text", _("Name or employee number"), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Search people"), -1);
  self->found = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->found, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->found), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->found), GTK_ACCESSIBLE_PROPERTY_LABEL, _("People found"), -1);
  gtk_widget_set_size_request (box, 260, -1);
  gtk_box_append (GTK_BOX (box), self->entry);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->found));
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  g_signal_connect_object (self->entry, "search-changed", G_CALLBACK (search), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (entered_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->found, "row-activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (popover, "show", G_CALLBACK (search), self, G_CONNECT_SWAPPED);
  return popover;
}

static void
attain_person_row_dispose (GObject *object)
{
  AttainPersonRow *self = ATTAIN_PERSON_ROW (object);

  stop (self);
  g_clear_object (&self->store);
  self->row = NULL;
  self->found = NULL;

  G_OBJECT_CLASS (attain_person_row_parent_class)->dispose (object);
}

static void
attain_person_row_class_init (AttainPersonRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = attain_person_row_dispose;
}

static void
attain_person_row_init (AttainPersonRow *self)
{
}

/**
 * attain_person_row_new:
 * @store: where people are looked for
 * @field: a field that refers to a person
 *
 * Returns: (transfer floating): its place in a form
 */
GtkWidget *
attain_person_row_new (AttainStore       *store,
                       const AttainField *field)
{
  AttainPersonRow *self = g_object_new (ATTAIN_TYPE_PERSON_ROW, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *list = gtk_list_box_new ();

  self->store = g_object_ref (store);
  self->field = field;
  self->row = ADW_ACTION_ROW (adw_action_row_new ());
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->row), _(field->label));
  adw_action_row_set_subtitle (self->row, _("Nobody chosen"));
  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->button), _("Choose…"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, _(field->label), -1);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), make_popover (self));
  gtk_widget_set_valign (self->button, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (self->row, self->button);
  adw_action_row_set_activatable_widget (self->row, self->button);    /* the focus comes to the row first */

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (self->row));
  self->problem = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->problem, TRUE);
  gtk_label_set_xalign (self->problem, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->problem), "attain-problem");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), FALSE);
  gtk_box_append (GTK_BOX (box), list);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->problem));
  adw_bin_set_child (ADW_BIN (self), box);
  return GTK_WIDGET (self);
}

/**
 * attain_person_row_show:
 * @self: a row
 * @person_id: who is chosen; 0 for nobody
 */
void
attain_person_row_show (AttainPersonRow *self,
                        gint64           person_id)
{
  self->person_id = person_id;
  if (person_id == 0)
    adw_action_row_set_subtitle (self->row, _("Nobody chosen"));
  else
    attain_store_run (self->store, ATTAIN_STORE_READER, lookup_job, GSIZE_TO_POINTER (person_id), NULL, g_object_unref,
                      NULL, looked_up_cb, g_object_ref (self));
}

/**
 * attain_person_row_apply:
 * @self: a row
 * @record: a record that has the field and that nobody is bound to
 *
 * Gives the record who is chosen; what is wrong with it is said below the row.
 *
 * Returns: whether it may be saved
 */
gboolean
attain_person_row_apply (AttainPersonRow *self,
                         AttainRecord    *record)
{
  g_autoptr(GError) error = NULL;

  attain_field_at (self->field, record, gint64) = self->person_id;
  if (attain_field_check (self->field, record, &error))
    return TRUE;

  set_problem (self, error->message);
  return FALSE;
}
