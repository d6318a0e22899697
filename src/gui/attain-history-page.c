/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every change, the newest first; of all that is kept, of one person ("history/person/17") or of one record
 * ("history/cpd_entry/17"). What it changed is on the change's own page. */

#include "attain-history-page.h"

#include <glib/gi18n.h>

#include "attain-audit.h"
#include "attain-display.h"
#include "attain-filter-chips.h"
#include "attain-first-rows.h"
#include "attain-tables.h"

struct _AttainHistoryPage
{
  AttainPage          parent_instance;

  const AttainTable  *table;           /* of the record or person that it is about; NULL for all */
  gint64              record_id;

  AttainFilterChips  *chips;
  GtkEditable        *search_entry;
  GtkEditable        *since_row;
};

G_DEFINE_FINAL_TYPE (AttainHistoryPage, attain_history_page, ATTAIN_TYPE_LIST_PAGE)

static char *
describe (gpointer    label,
          const char *actor,
          const char *made_at)
{
  g_autofree char *when = attain_instant_display (made_at);

  if (actor == NULL)
    return g_strdup ("");

  /* Translators: when somebody made a change, and who: "3 Mar 2026, 09:05, Ada Okafor" */
  return g_strdup_printf (_("%s, %s"), when, actor);
}

static char *
describe_state (gpointer label,
                gint64   n_rows,
                gint64   undone)
{
  if (undone)
    return g_strdup (_("Undone"));
  if (n_rows < 2)
    return g_strdup ("");

  return g_strdup_printf (ngettext ("%'u record", "%'u records", n_rows), (guint) n_rows);
}

/* The day from which on changes are shown; NULL for all. */
static char *
dup_since (AttainHistoryPage *self)
{
  return attain_date_read (gtk_editable_get_text (self->since_row), NULL);
}

static AttainRecordList *
get_list (AttainHistoryPage *self)
{
  return attain_list_page_get_list (ATTAIN_LIST_PAGE (self));
}

static void
refresh (AttainHistoryPage *self)
{
  AttainAuditFilter *filter;

  if (get_list (self) == NULL)   /* widgets signal while the template is made and unmade */
    return;

  filter = g_new0 (AttainAuditFilter, 1);
  filter->text = g_strdup (gtk_editable_get_text (self->search_entry));
  filter->since = dup_since (self);
  if (self->table == &attain_person_table)
    {
      filter->person_id = self->record_id;
    }
  else
    {
      filter->table = self->table;
      filter->record_id = self->record_id;
    }
  attain_record_list_show (get_list (self), filter, (GDestroyNotify) attain_audit_filter_free);
}

static void
since_changed_cb (AttainHistoryPage *self)
{
  g_autofree char *since = dup_since (self);
  g_autofree char *day = since != NULL ? attain_date_display (since) : NULL;
  /* Translators: a day follows: changes from it on are shown */
  g_autofree char *text = day != NULL ? g_strdup_printf (_("From %s on"), day) : NULL;

  if (since == NULL && *gtk_editable_get_text (self->since_row) != '\0')
    gtk_widget_add_css_class (GTK_WIDGET (self->since_row), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->since_row), "error");
  attain_filter_chips_set (self->chips, "since", text);
  refresh (self);
}

static void
chip_removed_cb (AttainHistoryPage *self)
{
  gtk_editable_set_text (self->since_row, "");
  since_changed_cb (self);
}

static void
activate_cb (AttainHistoryPage *self,
             guint              position)
{
  g_autofree char *address = g_strdup_printf ("change/%" G_GINT64_FORMAT,
                                              attain_record_list_get_id (get_list (self), position));

  gtk_widget_activate_action (GTK_WIDGET (self), "win.go", "s", address);
}

static char *
attain_history_page_count (guint n_items)
{
  return g_strdup_printf (ngettext ("%'u change", "%'u changes", n_items), n_items);
}

static const char *
attain_history_page_name_empty (AttainListPage *page)
{
  return "empty";
}

static void
attain_history_page_open (AttainPage *page,
                          const char *rest)
{
  AttainHistoryPage *self = ATTAIN_HISTORY_PAGE (page);
  g_auto(GStrv) parts = g_strsplit (rest != NULL ? rest : "", "/", 2);
  gboolean named = g_strv_length (parts) == 2;

  self->table = named ? attain_tables_find (parts[0]) : NULL;
  self->record_id = named ? g_ascii_strtoll (parts[1], NULL, 10) : 0;
  refresh (self);
}

static GArray *
list_changes (AttainDb       *db,
              gconstpointer   filter,
              GError        **error)
{
  return attain_audit_list (db, filter, error);
}

static void
attain_history_page_constructed (GObject *object)
{
  AttainHistoryPage *self = ATTAIN_HISTORY_PAGE (object);

  G_OBJECT_CLASS (attain_history_page_parent_class)->constructed (object);

  /* What is looked up of a change does not hang on a day, but wants to be looked up. */
  attain_list_page_begin (ATTAIN_LIST_PAGE (self), &attain_history_table, list_changes, "");
}

static void
attain_history_page_dispose (GObject *object)
{
  AttainHistoryPage *self = ATTAIN_HISTORY_PAGE (object);

  attain_list_page_end (ATTAIN_LIST_PAGE (self));
  gtk_widget_dispose_template (GTK_WIDGET (self), ATTAIN_TYPE_HISTORY_PAGE);

  G_OBJECT_CLASS (attain_history_page_parent_class)->dispose (object);
}

static void
attain_history_page_class_init (AttainHistoryPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  AttainListPageClass *list_class = ATTAIN_LIST_PAGE_CLASS (klass);

  object_class->constructed = attain_history_page_constructed;
  object_class->dispose = attain_history_page_dispose;
  ATTAIN_PAGE_CLASS (klass)->open = attain_history_page_open;
  list_class->count = attain_history_page_count;
  list_class->name_empty = attain_history_page_name_empty;

  g_type_ensure (ATTAIN_TYPE_CHANGE_INFO);
  g_type_ensure (ATTAIN_TYPE_FILTER_CHIPS);
  g_type_ensure (ATTAIN_TYPE_FIRST_ROWS);
  gtk_widget_class_set_template_from_resource (widget_class, "/uk/attain/Attain/ui/attain-history-page.ui");
  attain_list_page_class_bind (list_class);
  gtk_widget_class_bind_template_child (widget_class, AttainHistoryPage, chips);
  gtk_widget_class_bind_template_child (widget_class, AttainHistoryPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, AttainHistoryPage, since_row);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, chip_removed_cb);
  gtk_widget_class_bind_template_callback (widget_class, describe);
  gtk_widget_class_bind_template_callback (widget_class, describe_state);
  gtk_widget_class_bind_template_callback (widget_class, refresh);
  gtk_widget_class_bind_template_callback (widget_class, since_changed_cb);
}

static void
attain_history_page_init (AttainHistoryPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
