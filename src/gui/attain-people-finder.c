/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Nobody knows employee numbers by heart: whoever types a name chooses from those who have it. */

#include "attain-people-finder.h"

#include <string.h>

#include <glib/gi18n.h>

#include "attain-gui.h"
#include "attain-person-table.h"

#define N_SHOWN 5
#define DELAY_MS 150

struct _AttainPeopleFinder
{
  AdwBin          parent_instance;

  AttainFieldRow *row;          /* that it is below, not owned */
  AttainStore    *store;
  GCancellable   *cancellable;
  guint           source;
  GtkWidget      *list;
  GtkWidget      *name_label;
};

G_DEFINE_FINAL_TYPE (AttainPeopleFinder, attain_people_finder, ADW_TYPE_BIN)

/* Its form was closed. */
static gboolean
is_gone (AttainPeopleFinder *self)
{
  return gtk_widget_get_root (GTK_WIDGET (self)) == NULL;
}

static gpointer
find_job (AttainDb  *db,
          gpointer   data,
          GError   **error)
{
  const AttainPersonFilter filter = { .presence = ATTAIN_PERSON_ANYBODY, .text = data };
  g_autoptr(GArray) ids = attain_person_list (db, &filter, error);

  if (ids == NULL)
    return NULL;

  return attain_table_load (&attain_person_table, db, NULL, (const gint64 *) (gpointer) ids->data,
                            MIN (ids->len, N_SHOWN), error);
}

static void
clear (AttainPeopleFinder *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), GTK_WIDGET (row));
  gtk_widget_set_visible (self->list, FALSE);
  gtk_widget_set_visible (self->name_label, FALSE);
}

static void
show_people (AttainPeopleFinder *self,
             GPtrArray          *people)
{
  const char *typed = attain_field_row_get_text (self->row);

  clear (self);
  for (guint i = 0; i < people->len; i++)
    {
      AttainPerson *person = g_ptr_array_index (people, i);
      GtkWidget *row;

      if (person == NULL)
        continue;
      if (g_strcmp0 (person->employee_id, typed) == 0)
        {
          clear (self);
          gtk_label_set_text (GTK_LABEL (self->name_label), person->display_name);
          gtk_widget_set_visible (self->name_label, TRUE);
          return;
        }
      row = adw_action_row_new ();
      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), person->display_name);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), person->employee_id);
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      gtk_list_box_append (GTK_LIST_BOX (self->list), row);
      gtk_widget_set_visible (self->list, TRUE);
    }
}

static void
found_cb (GObject      *store,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(AttainPeopleFinder) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) people = attain_store_finish (ATTAIN_STORE (store), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || is_gone (self))
    return;
  if (people != NULL)
    show_people (self, people);
  else
    attain_field_row_set_problem (self->row, error->message);
}

static gboolean
find_cb (gpointer data)
{
  AttainPeopleFinder *self = data;
  g_autofree char *typed = NULL;

  self->source = 0;
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (is_gone (self))
    return G_SOURCE_REMOVE;

  typed = g_strstrip (g_strdup (attain_field_row_get_text (self->row)));
  if (*typed == '\0')
    {
      clear (self);
      return G_SOURCE_REMOVE;
    }

  self->cancellable = g_cancellable_new ();
  attain_store_run (self->store, ATTAIN_STORE_READER, find_job, g_steal_pointer (&typed), g_free,
                    (GDestroyNotify) g_ptr_array_unref, self->cancellable, found_cb, g_object_ref (self));
  return G_SOURCE_REMOVE;
}

static void
changed_cb (AttainPeopleFinder *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
  self->source = g_timeout_add (DELAY_MS, find_cb, self);
}

static void
activated_cb (AttainPeopleFinder *self,
              GtkListBoxRow      *chosen)
{
  g_autofree char *employee_id = g_strdup (adw_action_row_get_subtitle (ADW_ACTION_ROW (chosen)));

  attain_gui_focus_first (GTK_WIDGET (self->row));
  attain_field_row_set_text (self->row, employee_id);
}

static void
attain_people_finder_dispose (GObject *object)
{
  AttainPeopleFinder *self = ATTAIN_PEOPLE_FINDER (object);

  self->row = NULL;
  g_clear_handle_id (&self->source, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (attain_people_finder_parent_class)->dispose (object);
}

static void
attain_people_finder_class_init (AttainPeopleFinderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = attain_people_finder_dispose;
}

static void
attain_people_finder_init (AttainPeopleFinder *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->name_label = g_object_new (GTK_TYPE_LABEL, "visible", FALSE, "xalign", 0.0, "wrap", TRUE, "margin-start", 12,
                                   "margin-top", 3, NULL);
  self->list = g_object_new (GTK_TYPE_LIST_BOX, "visible", FALSE, "selection-mode", GTK_SELECTION_NONE, "margin-top", 6,
                             "margin-start", 12, NULL);
  gtk_widget_add_css_class (self->list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("People of this name"),
                                  -1);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), self->name_label);
  gtk_box_append (GTK_BOX (box), self->list);
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * attain_people_finder_add:
 * @row: a row that takes an employee number
 * @store: where people are kept
 *
 * Puts a finder below the row.
 */
void
attain_people_finder_add (AttainFieldRow *row,
                          AttainStore    *store)
{
  AttainPeopleFinder *self = g_object_new (ATTAIN_TYPE_PEOPLE_FINDER, NULL);

  self->row = row;
  self->store = g_object_ref (store);
  adw_bin_set_child (ADW_BIN (attain_field_row_get_below (row)), GTK_WIDGET (self));
  g_signal_connect_object (row, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}
