/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Asks which of those who work here is meant. */

#include "attain-person-chooser.h"

#include <glib/gi18n.h>

#include "attain-notice.h"
#include "attain-person-table.h"
#include "attain-title-bar.h"

/* Whoever is not among so many needs another letter and not another page. */
#define MOST 30

struct _AttainPersonChooser
{
  AdwWindow       parent_instance;

  AttainContext  *context;
  GCancellable   *cancellable;

  GtkListBox     *list_box;
  GtkSearchEntry *search_entry;
  GtkStack       *stack;
};

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AttainPersonChooser, attain_person_chooser, ADW_TYPE_WINDOW)

static gpointer
people_job (AttainDb  *db,
            gpointer   data,
            GError   **error)
{
  AttainPersonFilter *filter = data;
  g_autoptr(GArray) ids = attain_person_list (db, filter, error);

  if (ids == NULL)
    return NULL;

  return attain_table_load (&attain_person_table, db, filter->as_of, (gint64 *) (gpointer) ids->data,
                            MIN (ids->len, MOST), error);
}

static GtkWidget *
make_row (AttainPerson *person)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *name = g_markup_escape_text (person->display_name, -1);
  /* Translators: what tells people of one name apart: their team and role */
  g_autofree char *place = g_strdup_printf (_("%s, %s"), person->team != NULL ? person->team : "",
                                            person->role != NULL ? person->role : "");
  g_autofree char *shown = g_markup_escape_text (person->team != NULL && person->role != NULL ? place :
                                                 person->team != NULL ? person->team : "", -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), shown);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "person", g_object_ref (person), g_object_unref);
  return row;
}

static void
people_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(AttainPersonChooser) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) people = attain_store_finish (ATTAIN_STORE (source), result, &error);
  GtkListBoxRow *row;

  if (self->list_box == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (people == NULL)
    {
      attain_notice_show_error (self, _("People could not be searched"), error);
      return;
    }

  while ((row = gtk_list_box_get_row_at_index (self->list_box, 0)) != NULL)
    gtk_list_box_remove (self->list_box, GTK_WIDGET (row));
  for (guint i = 0; i < people->len; i++)
    if (people->pdata[i] != NULL)
      gtk_list_box_append (self->list_box, make_row (people->pdata[i]));
  gtk_stack_set_visible_child_name (self->stack, people->len > 0 ? "found" : "nothing");
}

/* Whoever works as somebody may work as another as well, whom that somebody may not see: a reader has their rights. */
static AttainStoreThread
choose_thread (AttainPersonChooser *self)
{
  return attain_context_is_shared (self->context) ? ATTAIN_STORE_READER : ATTAIN_STORE_WRITER;
}

static void
search_cb (AttainPersonChooser *self)
{
  AttainPersonFilter *filter = g_new0 (AttainPersonFilter, 1);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  filter->as_of = g_strdup (attain_context_get_today (self->context));
  filter->text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
  attain_store_run (attain_context_get_store (self->context), choose_thread (self), people_job, filter,
                    (GDestroyNotify) attain_person_filter_free, (GDestroyNotify) g_ptr_array_unref, self->cancellable,
                    people_cb, g_object_ref (self));
}

static void
choose (AttainPersonChooser *self,
        GtkListBoxRow       *row)
{
  g_autoptr(AttainPerson) person = g_object_ref (g_object_get_data (G_OBJECT (row), "person"));
  g_autoptr(AttainPersonChooser) held = g_object_ref (self);

  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, person);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
row_activated_cb (AttainPersonChooser *self,
                  GtkListBoxRow       *row)
{
  choose (self, row);
}

static void
activate_cb (AttainPersonChooser *self)
{
  GtkListBoxRow *first = gtk_list_box_get_row_at_index (self->list_box, 0);

  if (first != NULL)
    choose (self, first);
}

static void
stop_cb (AttainPersonChooser *self)
{
  gtk_window_close (GTK_WINDOW (self));
}

static void
attain_person_chooser_dispose (GObject *object)
{
  AttainPersonChooser *self = ATTAIN_PERSON_CHOOSER (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->context);
  gtk_widget_dispose_template (GTK_WIDGET (self), ATTAIN_TYPE_PERSON_CHOOSER);

  G_OBJECT_CLASS (attain_person_chooser_parent_class)->dispose (object);
}

static void
attain_person_chooser_class_init (AttainPersonChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = attain_person_chooser_dispose;

  /**
   * AttainPersonChooser::chosen:
   * @self: a chooser, which then goes
   * @person: who is meant
   */
  signals[SIGNAL_CHOSEN] =
    g_signal_new ("chosen", ATTAIN_TYPE_PERSON_CHOOSER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                  ATTAIN_TYPE_PERSON);

  g_type_ensure (ATTAIN_TYPE_TITLE_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/uk/attain/Attain/ui/attain-person-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, AttainPersonChooser, list_box);
  gtk_widget_class_bind_template_child (widget_class, AttainPersonChooser, search_entry);
  gtk_widget_class_bind_template_child (widget_class, AttainPersonChooser, stack);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
attain_person_chooser_init (AttainPersonChooser *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * attain_person_chooser_new:
 * @parent: the window that asks
 * @context: the records of the people
 * @title: what it is asked for
 *
 * Returns: (transfer none): a window that asks who of those in post is meant
 */
AttainPersonChooser *
attain_person_chooser_new (GtkWindow     *parent,
                           AttainContext *context,
                           const char    *title)
{
  AttainPersonChooser *self = g_object_new (ATTAIN_TYPE_PERSON_CHOOSER, "transient-for", parent, "title", title, NULL);

  self->context = g_object_ref (context);
  search_cb (self);
  return self;
}
