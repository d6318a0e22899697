/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A team that is written in two ways is two teams in every figure: whoever types a name of one chooses from those that
 * there are, or goes on and writes a new one. */

#include "attain-word-finder.h"

#include <string.h>

#include <glib/gi18n.h>

#include "attain-gui.h"
#include "attain-known-words.h"
#include "attain-person.h"

#define N_SHOWN 5

struct _AttainWordFinder
{
  AdwBin          parent_instance;

  AttainFieldRow *row;           /* that it is below, not owned */
  AttainFieldRow *about_row;     /* that is filled in along, not owned; NULL for none */
  GCancellable   *cancellable;
  GPtrArray      *words;         /* of AttainKnownWord; NULL until they were read */
  gboolean        is_typed;      /* what stands in the row somebody has typed */
  GtkListBox     *list;
};

G_DEFINE_FINAL_TYPE (AttainWordFinder, attain_word_finder, ADW_TYPE_BIN)

typedef struct
{
  const AttainTable *table;
  const char        *field;
  const char        *about;
} Question;

static gpointer
read_job (AttainDb  *db,
          gpointer   data,
          GError   **error)
{
  const Question *question = data;

  return attain_known_words_read (db, question->table, question->field, question->about, error);
}

static void
clear (AttainWordFinder *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  gtk_widget_set_visible (GTK_WIDGET (self->list), FALSE);
}

static gboolean
fits (const AttainKnownWord *known,
      const char            *typed)
{
  g_autofree char *both = g_strconcat (known->word, " ", known->about, NULL);
  g_autofree char *folded = attain_name_fold (both);

  return strstr (folded, typed) != NULL;
}

static void
add_word (AttainWordFinder      *self,
          const AttainKnownWord *known)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), known->word);
  if (known->about != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), known->about);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_list_box_append (self->list, row);
  gtk_widget_set_visible (GTK_WIDGET (self->list), TRUE);
}

/* Nothing below what is known already, or where nothing is typed. */
static void
show_words (AttainWordFinder *self)
{
  const char *text = attain_field_row_get_text (self->row);
  g_autofree char *typed = attain_name_fold (text);
  guint n = 0;

  clear (self);
  g_strstrip (typed);
  for (guint i = 0; self->words != NULL && *typed != '\0' && i < self->words->len && n < N_SHOWN; i++)
    {
      const AttainKnownWord *known = g_ptr_array_index (self->words, i);

      if (g_str_equal (known->word, text))
        {
          clear (self);
          return;
        }
      if (fits (known, typed))
        {
          add_word (self, known);
          n++;
        }
    }
}

static void
changed_cb (AttainWordFinder *self)
{
  self->is_typed = TRUE;
  show_words (self);
}

/* Only a help: where it fails, one types. */
static void
read_cb (GObject      *store,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(AttainWordFinder) self = user_data;
  g_autoptr(GPtrArray) words = attain_store_finish (ATTAIN_STORE (store), result, NULL);

  if (self->cancellable == NULL)   /* the form was closed */
    return;

  self->words = g_steal_pointer (&words);
  if (self->is_typed)
    show_words (self);
}

static void
activated_cb (AttainWordFinder *self,
              GtkListBoxRow    *chosen)
{
  g_autofree char *word = g_strdup (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (chosen)));
  g_autofree char *about = g_strdup (adw_action_row_get_subtitle (ADW_ACTION_ROW (chosen)));

  attain_gui_focus_first (GTK_WIDGET (self->row));
  attain_field_row_set_text (self->row, word);
  if (self->about_row != NULL && about != NULL)
    attain_field_row_set_text (self->about_row, about);
}

static void
attain_word_finder_dispose (GObject *object)
{
  AttainWordFinder *self = ATTAIN_WORD_FINDER (object);

  self->row = self->about_row = NULL;
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->words, g_ptr_array_unref);

  G_OBJECT_CLASS (attain_word_finder_parent_class)->dispose (object);
}

static void
attain_word_finder_class_init (AttainWordFinderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = attain_word_finder_dispose;
}

static void
attain_word_finder_init (AttainWordFinder *self)
{
  self->cancellable = g_cancellable_new ();
  self->list = g_object_new (GTK_TYPE_LIST_BOX, "visible", FALSE, "selection-mode", GTK_SELECTION_NONE, "margin-top", 6,
                             "margin-start", 12, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Written before"), -1);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->list));
}

/**
 * attain_word_finder_add:
 * @form: a form, with its rows
 * @store: where its records are kept
 * @table: whose records have such words; it need not be that of the form
 * @field: a field of text, of both
 * @about: (nullable): another, which tells more of the first and is filled in along with it
 *
 * Puts a finder below the row of the field, where the form has one.
 */
void
attain_word_finder_add (AttainRecordForm  *form,
                        AttainStore       *store,
                        const AttainTable *table,
                        const char        *field,
                        const char        *about)
{
  AttainFieldRow *row = attain_record_form_find_row (form, field);
  AttainWordFinder *self;
  Question *question;

  if (row == NULL)
    return;

  self = g_object_new (ATTAIN_TYPE_WORD_FINDER, NULL);
  self->row = row;
  self->about_row = about != NULL ? attain_record_form_find_row (form, about) : NULL;
  adw_bin_set_child (ADW_BIN (attain_field_row_get_below (row)), GTK_WIDGET (self));
  g_signal_connect_object (row, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);

  question = g_new0 (Question, 1);
  *question = (Question) { table, field, about };
  attain_store_run (store, ATTAIN_STORE_READER, read_job, question, g_free, (GDestroyNotify) g_ptr_array_unref,
                    self->cancellable, read_cb, g_object_ref (self));
}
