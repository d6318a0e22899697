/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-history-panel.h"

#include <glib/gi18n.h>

#include "attain-audit.h"
#include "attain-tables.h"

/* The rest is on the history's own page. */
#define N_CHANGES 4
#define N_FIELDS 4

/* Of what one field has become; the change tells all of it. */
#define MOST_LINES 3

struct _AttainHistoryPanel
{
  AdwBin               parent_instance;

  AttainStore         *store;
  const AttainTable   *table;
  gint64               record_id;
  GCancellable        *cancellable;
  GPtrArray           *rows;           /* the widgets shown now; owned by the group */
  AdwPreferencesGroup *group;
};

G_DEFINE_FINAL_TYPE (AttainHistoryPanel, attain_history_panel, ADW_TYPE_BIN)

typedef struct
{
  gint64  change_id;
  char   *title;
  char   *words;
} Entry;

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_free (entry->title);
  g_free (entry->words);
  g_free (entry);
}

static AttainAuditFilter *
make_filter (AttainHistoryPanel *self)
{
  AttainAuditFilter *filter = g_new0 (AttainAuditFilter, 1);

  if (self->table == &attain_person_table)
    {
      filter->person_id = self->record_id;
    }
  else
    {
      filter->table = self->table;
      filter->record_id = self->record_id;
    }
  return filter;
}

static void
append_field (GString                *words,
              const AttainAuditField *field)
{
  g_string_append_c (words, '\n');
  if (*field->from == '\0')
    /* Translators: a field that was empty, and what it holds now */
    g_string_append_printf (words, _("%s: now %s"), field->label, field->to);
  else if (*field->to == '\0')
    /* Translators: a field that is empty now, and what it held */
    g_string_append_printf (words, _("%s: was %s"), field->label, field->from);
  else
    /* Translators: a field, what it held and what it holds now */
    g_string_append_printf (words, _("%s: was %s, now %s"), field->label, field->from, field->to);
}

/* Of a record that came or went, what it is; of one that was changed, what was. */
static void
append_rows (GString   *words,
             GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    {
      AttainAuditRow *row = g_ptr_array_index (rows, i);
      g_autofree char *described = attain_audit_row_describe (row);

      g_string_append_printf (words, "\n%s", described);
      for (guint f = 0; row->step == ATTAIN_AUDIT_CHANGED && f < MIN (row->fields->len, N_FIELDS); f++)
        append_field (words, g_ptr_array_index (row->fields, f));
    }
}

static Entry *
read_entry (AttainDb                 *db,
            gint64                    change_id,
            const AttainAuditFilter  *filter,
            GError                  **error)
{
  g_autoptr(AttainChangeInfo) info = attain_change_info_load (db, change_id, error);
  g_autoptr(GPtrArray) rows = NULL;
  g_autofree char *when = NULL;
  GString *words;
  Entry *entry;

  if (info == NULL || !(rows = attain_audit_read (db, change_id, filter, 0, N_FIELDS, error)))
    return NULL;

  when = attain_change_info_display_when (info);
  words = g_string_new (NULL);
  /* Translators: when a change was made, and by whom */
  g_string_append_printf (words, _("%s, by %s"), when, info->actor_name);
  append_rows (words, rows);

  entry = g_new0 (Entry, 1);
  entry->change_id = change_id;
  /* Translators: the name of a change that does not hold any more */
  entry->title = info->undone ? g_strdup_printf (_("%s (undone)"), info->action) : g_strdup (info->action);
  entry->words = g_string_free (words, FALSE);
  return entry;
}

static gpointer
load_job (AttainDb  *db,
          gpointer   data,
          GError   **error)
{
  const AttainAuditFilter *filter = data;
  g_autoptr(GPtrArray) entries = g_ptr_array_new_with_free_func (entry_free);
  g_autoptr(GArray) ids = attain_audit_list (db, filter, error);

  for (guint i = 0; ids != NULL && i < MIN (ids->len, N_CHANGES); i++)
    {
      Entry *entry = read_entry (db, g_array_index (ids, gint64, i), filter, error);

      if (entry == NULL)
        return NULL;
      g_ptr_array_add (entries, entry);
    }

  return ids != NULL ? g_steal_pointer (&entries) : NULL;
}

static void
add_row (AttainHistoryPanel *self,
         const char         *title,
         const char         *subtitle,
         const char         *address)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), MOST_LINES);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.go");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", address);
  adw_preferences_group_add (self->group, row);
  g_ptr_array_add (self->rows, row);
}

static void
clear (AttainHistoryPanel *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
}

static void
show_entries (AttainHistoryPanel *self,
              GPtrArray          *entries)
{
  g_autofree char *all = g_strdup_printf ("history/%s/%" G_GINT64_FORMAT, self->table->name, self->record_id);

  clear (self);
  for (guint i = 0; i < entries->len; i++)
    {
      Entry *entry = g_ptr_array_index (entries, i);
      g_autofree char *address = g_strdup_printf ("change/%" G_GINT64_FORMAT, entry->change_id);

      add_row (self, entry->title, entry->words, address);
    }
  if (entries->len == N_CHANGES)
    add_row (self, _("All changes"), NULL, all);
  gtk_widget_set_visible (GTK_WIDGET (self->group), entries->len > 0);
}

static void
loaded_cb (GObject      *store,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(AttainHistoryPanel) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) entries = attain_store_finish (ATTAIN_STORE (store), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  adw_preferences_group_set_description (self->group, error != NULL ? error->message : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->group), TRUE);
  if (entries != NULL)
    show_entries (self, entries);
}

static void
load (AttainHistoryPanel *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  attain_store_run (self->store, ATTAIN_STORE_READER, load_job, make_filter (self),
                    (GDestroyNotify) attain_audit_filter_free, (GDestroyNotify) g_ptr_array_unref, self->cancellable,
                    loaded_cb, g_object_ref (self));
}

static void
changed_cb (AttainHistoryPanel *self,
            AttainTouched      *touched)
{
  gboolean is_person = self->table == &attain_person_table;

  if (self->record_id != 0 && (is_person ? attain_touched_has_person (touched, self->record_id)
                                         : attain_touched_has_record (touched, self->table, self->record_id)))
    load (self);
}

static void
attain_history_panel_dispose (GObject *object)
{
  AttainHistoryPanel *self = ATTAIN_HISTORY_PANEL (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->store);
  self->record_id = 0;

  G_OBJECT_CLASS (attain_history_panel_parent_class)->dispose (object);
}

static void
attain_history_panel_finalize (GObject *object)
{
  g_ptr_array_unref (ATTAIN_HISTORY_PANEL (object)->rows);

  G_OBJECT_CLASS (attain_history_panel_parent_class)->finalize (object);
}

static void
attain_history_panel_class_init (AttainHistoryPanelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = attain_history_panel_dispose;
  G_OBJECT_CLASS (klass)->finalize = attain_history_panel_finalize;
}

static void
attain_history_panel_init (AttainHistoryPanel *self)
{
  self->rows = g_ptr_array_new ();
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (self->group, _("History"));
  gtk_widget_set_visible (GTK_WIDGET (self->group), FALSE);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->group));
}

/**
 * attain_history_panel_show:
 * @self: a panel
 * @store: who reads the database
 * @table: where the record is kept
 * @record_id: the record; of a person, all that is kept about them counts; 0 for one that is not saved yet, of which
 *   there is nothing to show
 *
 * Shows the last changes of the record from now on, also those still to come.
 */
void
attain_history_panel_show (AttainHistoryPanel *self,
                           AttainStore        *store,
                           const AttainTable  *table,
                           gint64              record_id)
{
  if (self->store != store)
    {
      if (self->store != NULL)
        g_signal_handlers_disconnect_by_func (self->store, changed_cb, self);
      g_set_object (&self->store, store);
      g_signal_connect_object (store, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
    }
  if (self->table == table && self->record_id == record_id)
    return;

  self->table = table;
  self->record_id = record_id;
  g_cancellable_cancel (self->cancellable);
  clear (self);
  gtk_widget_set_visible (GTK_WIDGET (self->group), FALSE);
  if (record_id != 0)
    load (self);
}
