/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Academy staff and managers look for somebody by a word of their name, or for a team as it was on a
 * day; what they want is to be on that person's page within seconds. */

#include "attain-people-page.h"

#include <glib/gi18n.h>

#include "attain-column-memory.h"
#include "attain-display.h"
#include "attain-field-column.h"
#include "attain-filter-chips.h"
#include "attain-first-rows.h"
#include "attain-notice.h"
#include "attain-person-table.h"
#include "attain-record-dialog.h"
#include "attain-sort-probe.h"
#include "attain-word-choice.h"

struct _AttainPeoplePage
{
  AttainPage           parent_instance;

  AttainColumnMemory  *column_memory;
  GCancellable        *cancellable;
  GArray              *ids;              /* of a figure's people, or NULL */
  const char          *ids_label;        /* what they have in common, the context's; or NULL */
  gboolean             clearing;

  AttainFilterChips   *chips;
  GtkColumnView       *column_view;
  AdwComboRow         *contract_row;
  AdwEntryRow         *day_row;
  GtkColumnViewColumn *fte_column;
  GtkColumnViewColumn *level_column;
  AdwComboRow         *level_row;
  GtkColumnViewColumn *name_column;
  AdwComboRow         *presence_row;
  GtkColumnViewColumn *role_column;
  GtkEditable         *search_entry;
  GtkSingleSelection  *selection;
  GtkColumnViewColumn *team_column;
  AdwComboRow         *team_row;
};

G_DEFINE_FINAL_TYPE (AttainPeoplePage, attain_people_page, ATTAIN_TYPE_LIST_PAGE)

static gboolean
is_filtered (AttainPeoplePage *self)
{
  return *gtk_editable_get_text (self->search_entry) != '\0' ||
         gtk_widget_get_visible (GTK_WIDGET (self->chips));
}

/* The day that somebody asks about; NULL for none. */
static char *
dup_day (AttainPeoplePage *self)
{
  return attain_date_read (gtk_editable_get_text (GTK_EDITABLE (self->day_row)), NULL);
}

static char *
dup_as_of (AttainPeoplePage *self)
{
  char *day = dup_day (self);

  return day != NULL ? day : g_strdup (attain_context_get_today (attain_page_get_context (ATTAIN_PAGE (self))));
}

static AttainPersonFilter *
make_filter (AttainPeoplePage *self)
{
  AttainPersonFilter *filter = g_new0 (AttainPersonFilter, 1);
  int order;

  filter->as_of = dup_as_of (self);
  filter->presence = (AttainPersonPresence) adw_combo_row_get_selected (self->presence_row);
  filter->text = g_strdup (gtk_editable_get_text (self->search_entry));
  filter->team = g_strdup (attain_word_choice_get (self->team_row));
  filter->level = g_strdup (attain_word_choice_get (self->level_row));
  filter->contract = (AttainContract) adw_combo_row_get_selected (self->contract_row);
  if (self->ids != NULL)
    filter->ids = g_array_ref (self->ids);
  if (attain_sort_probe_get (self->column_view, &order, &filter->descending))
    filter->order = (AttainPersonOrder) order;
  return filter;
}

static void
show_chips (AttainPeoplePage *self)
{
  g_autofree char *day = dup_day (self);
  guint presence = adw_combo_row_get_selected (self->presence_row);
  guint contract = adw_combo_row_get_selected (self->contract_row);
  g_autofree char *on = day != NULL ? attain_date_display (day) : NULL;
  GtkStringObject *shown = adw_combo_row_get_selected_item (self->presence_row);

  attain_filter_chips_set (self->chips, "presence", presence > 0 ? gtk_string_object_get_string (shown) : NULL);
  attain_filter_chips_set (self->chips, "team", attain_word_choice_get (self->team_row));
  attain_filter_chips_set (self->chips, "level", attain_word_choice_get (self->level_row));
  attain_filter_chips_set (self->chips, "contract",
                           contract > 0 ? attain_enum_get_label (&attain_contract_choices, contract) : NULL);
  attain_filter_chips_set (self->chips, "day", on);
  attain_filter_chips_set (self->chips, "ids", self->ids == NULL ? NULL
                                               : self->ids_label != NULL ? self->ids_label : _("Counted in a figure"));
}

static AttainRecordList *
get_list (AttainPeoplePage *self)
{
  return attain_list_page_get_list (ATTAIN_LIST_PAGE (self));
}

static void
refresh (AttainPeoplePage *self)
{
  AttainPersonFilter *filter;

  if (get_list (self) == NULL || self->clearing)   /* widgets signal while the template is made and unmade */
    return;

  filter = make_filter (self);
  attain_record_list_set_as_of (get_list (self), filter->as_of);
  attain_record_list_show (get_list (self), filter, (GDestroyNotify) attain_person_filter_free);
}

static void
filter_changed_cb (AttainPeoplePage *self)
{
  g_autofree char *day = dup_day (self);

  if (get_list (self) == NULL || self->clearing)
    return;

  if (day == NULL && *gtk_editable_get_text (GTK_EDITABLE (self->day_row)) != '\0')
    gtk_widget_add_css_class (GTK_WIDGET (self->day_row), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->day_row), "error");
  show_chips (self);
  refresh (self);
}

static void
chip_removed_cb (AttainPeoplePage *self,
                 const char       *key)
{
  if (g_str_equal (key, "presence"))
    adw_combo_row_set_selected (self->presence_row, 0);
  else if (g_str_equal (key, "team"))
    adw_combo_row_set_selected (self->team_row, 0);
  else if (g_str_equal (key, "level"))
    adw_combo_row_set_selected (self->level_row, 0);
  else if (g_str_equal (key, "contract"))
    adw_combo_row_set_selected (self->contract_row, 0);
  else if (g_str_equal (key, "day"))
    gtk_editable_set_text (GTK_EDITABLE (self->day_row), "");
  else
    g_clear_pointer (&self->ids, g_array_unref);

  filter_changed_cb (self);
}

static void
activate_cb (AttainPeoplePage *self,
             guint             position)
{
  g_autoptr(AttainPerson) person = g_list_model_get_item (G_LIST_MODEL (self->selection), position);
  g_autofree char *address = NULL;

  if (person == NULL || person->employee_id == NULL)
    return;

  address = g_strconcat ("person/", person->employee_id, NULL);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.go", "s", address);
}

static void
clear_action (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  AttainPeoplePage *self = ATTAIN_PEOPLE_PAGE (widget);
  AdwComboRow *rows[] = { self->presence_row, self->team_row, self->level_row, self->contract_row };

  self->clearing = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    adw_combo_row_set_selected (rows[i], 0);
  gtk_editable_set_text (GTK_EDITABLE (self->day_row), "");
  gtk_editable_set_text (self->search_entry, "");
  g_clear_pointer (&self->ids, g_array_unref);
  self->clearing = FALSE;
  filter_changed_cb (self);
}

static void
add_action (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  static const char *const name[] = { "given-name", "family-name", "known-as", "employee-id", "email", NULL };
  static const char *const service[] = { "started-on", NULL };
  static const char *const registration[] = { "swe-number", "registered-on", "registration-status", "qualified-on",
                                              "qualification-route", NULL };
  AttainPage *page = ATTAIN_PAGE (widget);
  g_autoptr(AttainPerson) person = g_object_new (ATTAIN_TYPE_PERSON, "started-on",
                                                 attain_context_get_today (attain_page_get_context (page)), NULL);
  AttainRecordDialog *dialog = attain_record_dialog_new (widget, attain_page_get_store (page), &attain_person_table,
                                                         ATTAIN_RECORD (person), _("Add a person"));

  attain_record_dialog_add_group (dialog, NULL, name);
  attain_record_dialog_add_group (dialog, _("Service"), service);
  attain_record_dialog_add_group (dialog, _("Registration"), registration);
  gtk_window_present (GTK_WINDOW (dialog));
}

static gpointer
teams_job (AttainDb  *db,
           gpointer   data,
           GError   **error)
{
  return attain_person_list_teams (db, error);
}

static void
teams_cb (GObject      *store,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(AttainPeoplePage) self = user_data;
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) teams = attain_store_finish (ATTAIN_STORE (store), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (error != NULL)
    {
      attain_notice_show_error (self, _("The teams could not be read"), error);
      return;
    }

  self->clearing = TRUE;
  attain_word_choice_set (self->team_row, _("All teams"), (const char *const *) teams);
  self->clearing = FALSE;
}

static void
load_teams (AttainPeoplePage *self)
{
  attain_store_run (attain_page_get_store (ATTAIN_PAGE (self)), ATTAIN_STORE_READER, teams_job, NULL, NULL,
                    (GDestroyNotify) g_strfreev, self->cancellable, teams_cb, g_object_ref (self));
}

static void
changed_cb (AttainPeoplePage *self,
            AttainTouched    *touched)
{
  if (get_list (self) != NULL && attain_touched_has_table (touched, &attain_post_table))
    load_teams (self);
}

static void
show_levels (AttainPeoplePage *self)
{
  AttainReferenceSet *reference = attain_context_get_reference (attain_page_get_context (ATTAIN_PAGE (self)));
  g_autoptr(GStrvBuilder) codes = g_strv_builder_new ();
  g_auto(GStrv) levels = NULL;

  for (guint i = 0; reference != NULL && reference->scheme != NULL && i < reference->scheme->levels->len; i++)
    g_strv_builder_add (codes, ((AttainSchemeLevel *) g_ptr_array_index (reference->scheme->levels, i))->code);
  levels = g_strv_builder_end (codes);
  self->clearing = TRUE;
  attain_word_choice_set (self->level_row, _("All levels"), (const char *const *) levels);
  self->clearing = FALSE;
}

/* The ids of a figure's people, as the dashboard names them: "1,2,3". */
static GArray *
parse_ids (const char *text)
{
  g_auto(GStrv) words = g_strsplit (text, ",", -1);
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; words[i] != NULL; i++)
    {
      gint64 id = g_ascii_strtoll (words[i], NULL, 10);

      g_array_append_val (ids, id);
    }

  return ids;
}

static char *
attain_people_page_count (guint n_items)
{
  return g_strdup_printf (ngettext ("%'u person", "%'u people", n_items), n_items);
}

static const char *
attain_people_page_name_empty (AttainListPage *page)
{
  return is_filtered (ATTAIN_PEOPLE_PAGE (page)) ? "nobody" : "empty";
}

static void
attain_people_page_open (AttainPage *page,
                         const char *rest)
{
  AttainPeoplePage *self = ATTAIN_PEOPLE_PAGE (page);
  GArray *kept;

  if (rest == NULL)
    return;

  self->ids_label = NULL;
  kept = attain_context_find_people (attain_page_get_context (page), rest, &self->ids_label);
  g_clear_pointer (&self->ids, g_array_unref);
  self->ids = kept != NULL ? g_array_ref (kept) : parse_ids (rest);
  adw_combo_row_set_selected (self->presence_row, ATTAIN_PERSON_ANYBODY);
  filter_changed_cb (self);
}

static void
remember_columns (AttainPeoplePage *self)
{
  const AttainNamedColumn columns[] = {
    { "name", self->name_column },
    { "team", self->team_column },
    { "role", self->role_column },
    { "level", self->level_column },
    { "fte", self->fte_column },
  };

  self->column_memory = attain_column_memory_new (ATTAIN_PAGE (self), self->column_view, "people", columns,
                                                  G_N_ELEMENTS (columns));
}

static void
attain_people_page_constructed (GObject *object)
{
  AttainPeoplePage *self = ATTAIN_PEOPLE_PAGE (object);
  AttainPage *page = ATTAIN_PAGE (object);
  AttainContext *context;

  G_OBJECT_CLASS (attain_people_page_parent_class)->constructed (object);

  remember_columns (self);
  context = attain_page_get_context (page);
  attain_word_choice_set_enum (self->contract_row, _("All contracts"), &attain_contract_choices, NULL);
  show_levels (self);
  attain_list_page_begin (ATTAIN_LIST_PAGE (self), &attain_person_table, attain_person_list,
                          attain_context_get_today (context));
  g_signal_connect_object (attain_page_get_store (page), "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "notify::reference", G_CALLBACK (show_levels), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "notify::today", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  load_teams (self);
  refresh (self);
}

static void
attain_people_page_dispose (GObject *object)
{
  AttainPeoplePage *self = ATTAIN_PEOPLE_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  attain_list_page_end (ATTAIN_LIST_PAGE (self));
  g_clear_object (&self->column_memory);
  g_clear_pointer (&self->ids, g_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), ATTAIN_TYPE_PEOPLE_PAGE);

  G_OBJECT_CLASS (attain_people_page_parent_class)->dispose (object);
}

static void
attain_people_page_class_init (AttainPeoplePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  AttainListPageClass *list_class = ATTAIN_LIST_PAGE_CLASS (klass);

  object_class->constructed = attain_people_page_constructed;
  object_class->dispose = attain_people_page_dispose;
  ATTAIN_PAGE_CLASS (klass)->open = attain_people_page_open;
  list_class->count = attain_people_page_count;
  list_class->name_empty = attain_people_page_name_empty;

  g_type_ensure (ATTAIN_TYPE_FILTER_CHIPS);
  g_type_ensure (ATTAIN_TYPE_FIRST_ROWS);
  gtk_widget_class_set_template_from_resource (widget_class, "/uk/attain/Attain/ui/attain-people-page.ui");
  attain_list_page_class_bind (list_class);
  gtk_widget_class_bind_template_child (widget_class, AttainPeoplePage, chips);
  gtk_widget_class_bind_template_child (widget_class, AttainPeoplePage, column_view);
  gtk_widget_class_bind_template_child (widget_class, AttainPeoplePage, contract_row);
  gtk_widget_class_bind_template_child (widget_class, AttainPeoplePage, day_row);
  gtk_widget_class_bind_template_child (widget_class, AttainPeoplePage, fte_column);
  gtk_widget_class_bind_template_child (widget_class, AttainPeoplePage, level_column);
  gtk_widget_class_bind_template_child (widget_class, AttainPeoplePage, level_row);
  gtk_widget_class_bind_template_child (widget_class, AttainPeoplePage, name_column);
  gtk_widget_class_bind_template_child (widget_class, AttainPeoplePage, presence_row);
  gtk_widget_class_bind_template_child (widget_class, AttainPeoplePage, role_column);
  gtk_widget_class_bind_template_child (widget_class, AttainPeoplePage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, AttainPeoplePage, selection);
  gtk_widget_class_bind_template_child (widget_class, AttainPeoplePage, team_column);
  gtk_widget_class_bind_template_child (widget_class, AttainPeoplePage, team_row);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, chip_removed_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback_full (widget_class, "has_room", G_CALLBACK (attain_page_has_room));
  gtk_widget_class_bind_template_callback (widget_class, refresh);

  gtk_widget_class_install_action (widget_class, "people.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "people.clear", NULL, clear_action);
}

static void
attain_people_page_init (AttainPeoplePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->cancellable = g_cancellable_new ();

  attain_field_column_set_up (self->name_column, ATTAIN_TYPE_PERSON, "display-name", ATTAIN_PERSON_ORDER_NAME);
  attain_field_column_set_up (self->team_column, ATTAIN_TYPE_PERSON, "team", ATTAIN_PERSON_ORDER_TEAM);
  attain_field_column_set_up (self->role_column, ATTAIN_TYPE_PERSON, "role", ATTAIN_PERSON_ORDER_ROLE);
  attain_field_column_set_up (self->level_column, ATTAIN_TYPE_PERSON, "level", ATTAIN_PERSON_ORDER_LEVEL);
  attain_field_column_set_up (self->fte_column, ATTAIN_TYPE_PERSON, "fte", ATTAIN_PERSON_ORDER_FTE);
  g_signal_connect_object (gtk_column_view_get_sorter (self->column_view), "changed", G_CALLBACK (refresh), self,
                           G_CONNECT_SWAPPED);
}
