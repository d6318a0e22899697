/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whoever opens it has a morning's work before them: what waits for them, what is late, and who has each of the
 * others. What waits longest comes first. */

#include "attain-applications-page.h"

#include <glib/gi18n.h>

#include "attain-application-list.h"
#include "attain-case-words.h"
#include "attain-column-memory.h"
#include "attain-display.h"
#include "attain-field-column.h"
#include "attain-filter-chips.h"
#include "attain-first-rows.h"
#include "attain-lines-factory.h"
#include "attain-sort-probe.h"
#include "attain-start-dialog.h"
#include "attain-tables.h"
#include "attain-text-column.h"
#include "attain-word-choice.h"

/* How a screen shows what it has no columns for. */
typedef enum
{
  LAYOUT_COLUMNS,
  LAYOUT_TWO_LINES,
  LAYOUT_ONE_COLUMN,
  N_LAYOUTS,
} Layout;

struct _AttainApplicationsPage
{
  AttainPage           parent_instance;

  GListStore          *lines;
  AttainColumnMemory  *column_memory;
  GtkListItemFactory  *name_cells[N_LAYOUTS];
  GtkListItemFactory  *state_cells[N_LAYOUTS];
  GCancellable        *cancellable;
  gboolean             clearing;

  AttainFilterChips   *chips;
  GtkColumnView       *column_view;
  GtkColumnViewColumn *age_column;
  GtkColumnViewColumn *due_column;
  GtkSwitch           *late_switch;
  GtkColumnViewColumn *name_column;
  AdwStatusPage       *problem_page;
  GtkColumnViewColumn *reference_column;
  GtkColumnViewColumn *route_column;
  AdwComboRow         *route_row;
  AttainFirstRows     *rows;
  GtkEditable         *search_entry;
  GtkSingleSelection  *selection;
  AdwComboRow         *show_row;
  GtkStack            *stack;
  GtkColumnViewColumn *state_column;
  AdwComboRow         *state_row;
  GtkColumnViewColumn *turn_column;
  AdwActionRow        *waiting_row;
  GtkSwitch           *waiting_switch;
};

G_DEFINE_FINAL_TYPE (AttainApplicationsPage, attain_applications_page, ATTAIN_TYPE_PAGE)

/* What is asked in the store's thread. */
typedef struct
{
  AttainReferenceSet      *reference;
  AttainApplicationFilter *filter;
} Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  attain_reference_set_unref (question->reference);
  attain_application_filter_free (question->filter);
  g_free (question);
}

static AttainContext *
get_context (AttainApplicationsPage *self)
{
  return attain_page_get_context (ATTAIN_PAGE (self));
}

static gboolean
is_filtered (AttainApplicationsPage *self)
{
  return *gtk_editable_get_text (self->search_entry) != '\0' || gtk_widget_get_visible (GTK_WIDGET (self->chips));
}

static AttainApplicationFilter *
make_filter (AttainApplicationsPage *self)
{
  AttainContext *context = get_context (self);
  AttainApplicationFilter *filter = attain_application_filter_new (attain_context_get_today (context));
  int order;

  filter->show = (AttainApplicationShow) adw_combo_row_get_selected (self->show_row);
  filter->state = (AttainApplicationState) adw_combo_row_get_selected (self->state_row);
  filter->route_title = g_strdup (attain_word_choice_get (self->route_row));
  filter->late = gtk_switch_get_active (self->late_switch);
  if (gtk_switch_get_active (self->waiting_switch))
    filter->waits_for = attain_context_get_person_id (context);
  filter->text = g_strdup (gtk_editable_get_text (self->search_entry));
  if (attain_sort_probe_get (self->column_view, &order, &filter->descending))
    filter->order = (AttainApplicationOrderBy) order;
  return filter;
}

static void
show_chips (AttainApplicationsPage *self)
{
  GtkStringObject *shown = adw_combo_row_get_selected_item (self->show_row);

  attain_filter_chips_set (self->chips, "show", adw_combo_row_get_selected (self->show_row) > 0
                                                ? gtk_string_object_get_string (shown) : NULL);
  attain_filter_chips_set (self->chips, "state", attain_word_choice_get (self->state_row));
  attain_filter_chips_set (self->chips, "route", attain_word_choice_get (self->route_row));
  attain_filter_chips_set (self->chips, "late", gtk_switch_get_active (self->late_switch) ? _("Late") : NULL);
  attain_filter_chips_set (self->chips, "waiting",
                           gtk_switch_get_active (self->waiting_switch) ? _("Waiting for me") : NULL);
}

static void
count (AttainApplicationsPage *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->lines));
  g_autofree char *words = g_strdup_printf (ngettext ("%'u application", "%'u applications", n), n);

  attain_page_set_subtitle (ATTAIN_PAGE (self), n > 0 ? words : NULL);
}

static gpointer
load_job (AttainDb  *db,
          gpointer   data,
          GError   **error)
{
  const Question *question = data;

  return attain_application_list_load (db, &question->reference->rulebook, question->filter, error);
}

static void
show_lines (AttainApplicationsPage *self,
            GPtrArray              *lines)
{
  guint n_before = g_list_model_get_n_items (G_LIST_MODEL (self->lines));
  guint selected = gtk_single_selection_get_selected (self->selection);

  g_list_store_splice (self->lines, 0, n_before, NULL, 0);
  g_list_store_splice (self->lines, 0, 0, lines->pdata, lines->len);
  if (selected < lines->len)
    {
      attain_first_rows_show_all (self->rows);
      gtk_single_selection_set_selected (self->selection, selected);
    }
  count (self);
  gtk_stack_set_visible_child_name (self->stack, lines->len > 0 ? "list" : is_filtered (self) ? "nothing" : "empty");
}

static void
loaded_cb (GObject      *store,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(AttainApplicationsPage) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) lines = attain_store_finish (ATTAIN_STORE (store), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->stack == NULL)
    return;
  if (lines != NULL)
    {
      show_lines (self, lines);
      return;
    }

  adw_status_page_set_description (self->problem_page, error->message);
  gtk_stack_set_visible_child_name (self->stack, "problem");
}

static void
refresh (AttainApplicationsPage *self)
{
  AttainReferenceSet *reference = attain_context_get_reference (get_context (self));
  Question *question;

  if (self->lines == NULL || self->clearing || reference == NULL)   /* widgets signal while the template is made */
    return;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  question = g_new0 (Question, 1);
  question->reference = attain_reference_set_ref (reference);
  question->filter = make_filter (self);
  attain_store_run (attain_page_get_store (ATTAIN_PAGE (self)), ATTAIN_STORE_READER, load_job, question, question_free,
                    (GDestroyNotify) g_ptr_array_unref, self->cancellable, loaded_cb, g_object_ref (self));
}

static void
filter_changed_cb (AttainApplicationsPage *self)
{
  if (self->lines == NULL || self->clearing)
    return;

  show_chips (self);
  refresh (self);
}

static void
chip_removed_cb (AttainApplicationsPage *self,
                 const char             *key)
{
  if (g_str_equal (key, "show"))
    adw_combo_row_set_selected (self->show_row, 0);
  else if (g_str_equal (key, "state"))
    adw_combo_row_set_selected (self->state_row, 0);
  else if (g_str_equal (key, "route"))
    adw_combo_row_set_selected (self->route_row, 0);
  else if (g_str_equal (key, "late"))
    gtk_switch_set_active (self->late_switch, FALSE);
  else
    gtk_switch_set_active (self->waiting_switch, FALSE);
}

static void
activate_cb (AttainApplicationsPage *self,
             guint                   position)
{
  g_autoptr(AttainApplicationLine) line = g_list_model_get_item (G_LIST_MODEL (self->lines), position);
  g_autofree char *address = NULL;

  if (line == NULL)
    return;

  address = g_strconcat ("application/", line->reference, NULL);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.go", "s", address);
}

static void
clear_action (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  AttainApplicationsPage *self = ATTAIN_APPLICATIONS_PAGE (widget);

  self->clearing = TRUE;
  adw_combo_row_set_selected (self->show_row, 0);
  adw_combo_row_set_selected (self->state_row, 0);
  adw_combo_row_set_selected (self->route_row, 0);
  gtk_switch_set_active (self->late_switch, FALSE);
  gtk_switch_set_active (self->waiting_switch, FALSE);
  gtk_editable_set_text (self->search_entry, "");
  self->clearing = FALSE;
  filter_changed_cb (self);
}

static void
start_action (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  AttainContext *context = attain_page_get_context (ATTAIN_PAGE (widget));

  gboolean for_others = attain_access_is_office (attain_context_get_access (context)) &&
                        !attain_context_is_own_record (context);

  attain_start_dialog_present (widget, context, for_others ? 0 : attain_context_get_person_id (context));
}

static void
changed_cb (AttainApplicationsPage *self,
            AttainTouched          *touched)
{
  static const AttainTable *const tables[] = {
    &attain_application_table, &attain_panel_score_table, &attain_panel_seat_table, &attain_panel_declaration_table,
    &attain_appointment_table, &attain_post_table, &attain_person_table,
  };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    if (attain_touched_has_table (touched, tables[i]))
      {
        refresh (self);
        return;
      }
}

static void
reference_cb (AttainApplicationsPage *self)
{
  AttainReferenceSet *reference = attain_context_get_reference (get_context (self));
  g_autoptr(GPtrArray) titles = g_ptr_array_new ();

  for (guint i = 0; reference != NULL && reference->scheme != NULL && i < reference->scheme->routes->len; i++)
    {
      const AttainRoute *route = g_ptr_array_index (reference->scheme->routes, i);

      g_ptr_array_add (titles, route->title);
    }
  g_ptr_array_add (titles, NULL);
  self->clearing = TRUE;
  attain_word_choice_set (self->route_row, _("All routes"), (const char *const *) titles->pdata);
  self->clearing = FALSE;
  refresh (self);
}

/* “Me” is somebody only in one's own record, or after signing in. */
static void
person_cb (AttainApplicationsPage *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->waiting_row), attain_context_get_person_id (get_context (self)) != 0);
  refresh (self);
}

/* Cells */

static char *
say_age (gpointer record,
         gpointer user_data)
{
  return attain_case_words_age (((AttainApplicationLine *) record)->state_on,
                                attain_context_get_today (get_context (user_data)));
}

static char *
say_due (gpointer record,
         gpointer user_data)
{
  AttainApplicationLine *line = record;
  g_autofree char *due = line->turn != 0
                           ? attain_case_words_due (line->due_on, attain_context_get_today (get_context (user_data)))
                           : NULL;

  return attain_text_capitalise (due);
}

/* What waits for nobody is due to nobody. */
static AttainDue
get_due (gpointer record,
         gpointer user_data)
{
  const AttainApplicationLine *line = record;

  if (line->due_on == NULL || line->turn == 0)
    return ATTAIN_DUE_NONE;

  return line->days_late > 0 ? ATTAIN_DUE_LATE : ATTAIN_DUE_TO_COME;
}

static char *
say_turn (gpointer record,
          gpointer user_data)
{
  return attain_application_role_list_names (((AttainApplicationLine *) record)->turn);
}

static char *
say_name (gpointer record,
          gpointer user_data)
{
  return g_strdup (((AttainApplicationLine *) record)->person_name);
}

static char *
say_route (gpointer record,
           gpointer user_data)
{
  return g_strdup (((AttainApplicationLine *) record)->towards);
}

static char *
say_state (gpointer record,
           gpointer user_data)
{
  return g_strdup (attain_enum_get_label (&attain_application_state_choices,
                                          ((AttainApplicationLine *) record)->state));
}

/* Since when it has been there, or that somebody has had it for too long. */
static char *
say_wait (gpointer record,
          gpointer user_data)
{
  AttainApplicationLine *line = record;

  if (get_due (record, user_data) == ATTAIN_DUE_LATE)
    return say_due (record, user_data);

  return attain_case_words_since (line->state_on, attain_context_get_today (get_context (user_data)));
}

static AttainDue
get_due_when_late (gpointer record,
                   gpointer user_data)
{
  AttainDue due = get_due (record, user_data);

  return due == ATTAIN_DUE_LATE ? due : ATTAIN_DUE_NONE;
}

static void
set_up_cells (AttainApplicationsPage *self)
{
  static const AttainCellLine all[] = {
    { say_name }, { say_state }, { say_wait, get_due_when_late }, { say_route },
  };
  static const AttainCellLine name[] = { { say_name }, { say_route } };
  static const AttainCellLine state[] = { { say_state }, { say_wait, get_due_when_late } };

  g_set_object (&self->name_cells[LAYOUT_COLUMNS], gtk_column_view_column_get_factory (self->name_column));
  self->name_cells[LAYOUT_TWO_LINES] = attain_lines_factory_new (name, G_N_ELEMENTS (name), self);
  self->name_cells[LAYOUT_ONE_COLUMN] = attain_lines_factory_new (all, G_N_ELEMENTS (all), self);
  g_set_object (&self->state_cells[LAYOUT_COLUMNS], gtk_column_view_column_get_factory (self->state_column));
  self->state_cells[LAYOUT_TWO_LINES] = attain_lines_factory_new (state, G_N_ELEMENTS (state), self);
  self->state_cells[LAYOUT_ONE_COLUMN] = g_object_ref (self->state_cells[LAYOUT_TWO_LINES]);
}

/* Where the columns of the time limit and of the route are away, those that are left say what matters of them. From as
 * many characters on as in the template. */
static void
room_cb (AttainApplicationsPage *self)
{
  Layout layout;
  guint room;

  g_object_get (self, "room", &room, NULL);
  layout = room >= 60 ? LAYOUT_COLUMNS : room >= 30 ? LAYOUT_TWO_LINES : LAYOUT_ONE_COLUMN;
  attain_lines_factory_put (self->name_cells[layout], self->name_column);
  attain_lines_factory_put (self->state_cells[layout], self->state_column);
}

static void
set_up_columns (AttainApplicationsPage *self)
{
  const AttainNamedColumn columns[] = {
    { "name", self->name_column },
    { "state", self->state_column },
    { "age", self->age_column },
    { "due", self->due_column },
    { "turn", self->turn_column },
    { "route", self->route_column },
    { "reference", self->reference_column },
  };
  GType type = ATTAIN_TYPE_APPLICATION_LINE;

  attain_field_column_set_up (self->name_column, type, "person-name", ATTAIN_APPLICATION_ORDER_PERSON);
  attain_field_column_set_up (self->state_column, type, "state", ATTAIN_APPLICATION_ORDER_STATE);
  attain_text_column_set_up (self->age_column, "state-on", 9, say_age, self, ATTAIN_APPLICATION_ORDER_WAITING);
  attain_text_column_set_up (self->due_column, "due-on", 13, say_due, self, ATTAIN_APPLICATION_ORDER_DUE);
  attain_text_column_mark_due (self->due_column, get_due);
  attain_text_column_set_up (self->turn_column, "turn", 16, say_turn, NULL, ATTAIN_APPLICATION_ORDER_TURN);
  attain_field_column_set_up (self->route_column, type, "towards", ATTAIN_APPLICATION_ORDER_ROUTE);
  attain_field_column_set_up (self->reference_column, type, "reference", ATTAIN_APPLICATION_ORDER_REFERENCE);
  self->column_memory = attain_column_memory_new (ATTAIN_PAGE (self), self->column_view, "applications", columns,
                                                  G_N_ELEMENTS (columns));
  set_up_cells (self);
  room_cb (self);
}

/* "waiting", "late" and the nick of a state show those only, as Today's tasks ask for: "applications/waiting/draft". */
static void
attain_applications_page_open (AttainPage *page,
                               const char *rest)
{
  AttainApplicationsPage *self = ATTAIN_APPLICATIONS_PAGE (page);
  g_auto(GStrv) parts = NULL;

  if (rest == NULL)
    return;

  parts = g_strsplit (rest, "/", -1);
  clear_action (GTK_WIDGET (self), NULL, NULL);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      int state;

      if (g_str_equal (parts[i], "late"))
        gtk_switch_set_active (self->late_switch, TRUE);
      else if (g_str_equal (parts[i], "waiting"))
        gtk_switch_set_active (self->waiting_switch, TRUE);
      else if (attain_enum_parse (&attain_application_state_choices, parts[i], &state))
        attain_word_choice_choose (self->state_row, attain_enum_get_label (&attain_application_state_choices, state));
    }
}

static void
attain_applications_page_constructed (GObject *object)
{
  AttainApplicationsPage *self = ATTAIN_APPLICATIONS_PAGE (object);
  AttainPage *page = ATTAIN_PAGE (object);
  AttainContext *context;

  G_OBJECT_CLASS (attain_applications_page_parent_class)->constructed (object);

  context = attain_page_get_context (page);
  set_up_columns (self);
  attain_word_choice_set_enum (self->state_row, _("All states"), &attain_application_state_choices, NULL);
  self->lines = g_list_store_new (ATTAIN_TYPE_APPLICATION_LINE);
  attain_first_rows_set_model (self->rows, G_LIST_MODEL (self->lines));
  g_signal_connect_object (attain_page_get_store (page), "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "notify::reference", G_CALLBACK (reference_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "notify::today", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "notify::person-id", G_CALLBACK (person_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::room", G_CALLBACK (room_cb), NULL);
  g_signal_connect_object (gtk_column_view_get_sorter (self->column_view), "changed", G_CALLBACK (refresh), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_visible (GTK_WIDGET (self->waiting_row), attain_context_get_person_id (context) != 0);
  reference_cb (self);
}

static void
attain_applications_page_dispose (GObject *object)
{
  AttainApplicationsPage *self = ATTAIN_APPLICATIONS_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->lines);
  g_clear_object (&self->column_memory);
  for (guint i = 0; i < N_LAYOUTS; i++)
    {
      g_clear_object (&self->name_cells[i]);
      g_clear_object (&self->state_cells[i]);
    }
  gtk_widget_dispose_template (GTK_WIDGET (self), ATTAIN_TYPE_APPLICATIONS_PAGE);

  G_OBJECT_CLASS (attain_applications_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, AttainApplicationsPage, age_column);
  gtk_widget_class_bind_template_child (widget_class, AttainApplicationsPage, chips);
  gtk_widget_class_bind_template_child (widget_class, AttainApplicationsPage, column_view);
  gtk_widget_class_bind_template_child (widget_class, AttainApplicationsPage, due_column);
  gtk_widget_class_bind_template_child (widget_class, AttainApplicationsPage, late_switch);
  gtk_widget_class_bind_template_child (widget_class, AttainApplicationsPage, name_column);
  gtk_widget_class_bind_template_child (widget_class, AttainApplicationsPage, problem_page);
  gtk_widget_class_bind_template_child (widget_class, AttainApplicationsPage, reference_column);
  gtk_widget_class_bind_template_child (widget_class, AttainApplicationsPage, route_column);
  gtk_widget_class_bind_template_child (widget_class, AttainApplicationsPage, route_row);
  gtk_widget_class_bind_template_child (widget_class, AttainApplicationsPage, rows);
  gtk_widget_class_bind_template_child (widget_class, AttainApplicationsPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, AttainApplicationsPage, selection);
  gtk_widget_class_bind_template_child (widget_class, AttainApplicationsPage, show_row);
  gtk_widget_class_bind_template_child (widget_class, AttainApplicationsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, AttainApplicationsPage, state_column);
  gtk_widget_class_bind_template_child (widget_class, AttainApplicationsPage, state_row);
  gtk_widget_class_bind_template_child (widget_class, AttainApplicationsPage, turn_column);
  gtk_widget_class_bind_template_child (widget_class, AttainApplicationsPage, waiting_row);
  gtk_widget_class_bind_template_child (widget_class, AttainApplicationsPage, waiting_switch);
}

static void
attain_applications_page_class_init (AttainApplicationsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = attain_applications_page_constructed;
  object_class->dispose = attain_applications_page_dispose;
  ATTAIN_PAGE_CLASS (klass)->open = attain_applications_page_open;

  g_type_ensure (ATTAIN_TYPE_FILTER_CHIPS);
  g_type_ensure (ATTAIN_TYPE_FIRST_ROWS);
  gtk_widget_class_set_template_from_resource (widget_class, "/uk/attain/Attain/ui/attain-applications-page.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, chip_removed_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback_full (widget_class, "has_room", G_CALLBACK (attain_page_has_room));
  gtk_widget_class_bind_template_callback (widget_class, refresh);

  gtk_widget_class_install_action (widget_class, "applications.clear", NULL, clear_action);
  gtk_widget_class_install_action (widget_class, "applications.start", NULL, start_action);
}

static void
attain_applications_page_init (AttainApplicationsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
