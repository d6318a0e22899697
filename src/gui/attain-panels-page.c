/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whoever runs panels looks here for the next meeting: how many cases it has, whether enough may vote, and by when the
 * papers have to be out. */

#include "attain-panels-page.h"

#include <glib/gi18n.h>

#include "attain-case-words.h"
#include "attain-column-memory.h"
#include "attain-display.h"
#include "attain-field-column.h"
#include "attain-filter-chips.h"
#include "attain-first-rows.h"
#include "attain-lines-factory.h"
#include "attain-meeting-dialog.h"
#include "attain-meeting-list.h"
#include "attain-sort-probe.h"
#include "attain-text-column.h"

typedef enum
{
  LAYOUT_COLUMNS,
  LAYOUT_TWO_LINES,
  LAYOUT_ONE_COLUMN,
  N_LAYOUTS
} Layout;

struct _AttainPanelsPage
{
  AttainPage           parent_instance;

  AttainColumnMemory  *column_memory;
  GtkListItemFactory  *title_cells[N_LAYOUTS];
  gboolean             appeals;          /* only meetings that hear them are wanted */

  GtkColumnViewColumn *cases_column;
  AttainFilterChips   *chips;
  GtkColumnView       *column_view;
  GtkColumnViewColumn *date_column;
  GtkColumnViewColumn *papers_column;
  GtkColumnViewColumn *place_column;
  GtkColumnViewColumn *quorum_column;
  GtkEditable         *search_entry;
  GtkColumnViewColumn *state_column;
  GtkColumnViewColumn *title_column;
  AdwComboRow         *when_row;
};

G_DEFINE_FINAL_TYPE (AttainPanelsPage, attain_panels_page, ATTAIN_TYPE_LIST_PAGE)

static gboolean
is_filtered (AttainPanelsPage *self)
{
  return *gtk_editable_get_text (self->search_entry) != '\0' || adw_combo_row_get_selected (self->when_row) > 0;
}

static AttainRecordList *
get_list (AttainPanelsPage *self)
{
  return attain_list_page_get_list (ATTAIN_LIST_PAGE (self));
}

static void
refresh (AttainPanelsPage *self)
{
  AttainMeetingFilter *filter;
  int order;

  if (get_list (self) == NULL)   /* widgets signal while the template is made and unmade */
    return;

  filter = g_new0 (AttainMeetingFilter, 1);
  filter->when = (AttainMeetingWhen) adw_combo_row_get_selected (self->when_row);
  filter->appeals = self->appeals;
  filter->text = g_strdup (gtk_editable_get_text (self->search_entry));
  filter->descending = filter->when == ATTAIN_MEETING_PAST;
  if (attain_sort_probe_get (self->column_view, &order, &filter->descending))
    filter->order = (AttainMeetingOrder) order;
  attain_record_list_show (get_list (self), filter, (GDestroyNotify) attain_meeting_filter_free);
}

static void
filter_changed_cb (AttainPanelsPage *self)
{
  GtkStringObject *shown;

  if (get_list (self) == NULL)
    return;

  shown = adw_combo_row_get_selected_item (self->when_row);
  attain_filter_chips_set (self->chips, "when", adw_combo_row_get_selected (self->when_row) > 0
                                                ? gtk_string_object_get_string (shown) : NULL);
  attain_filter_chips_set (self->chips, "appeals", self->appeals ? _("Appeals") : NULL);
  refresh (self);
}

static void
show_appeals (AttainPanelsPage *self,
              gboolean          appeals)
{
  self->appeals = appeals;
  filter_changed_cb (self);
}

static void
chip_removed_cb (AttainPanelsPage *self,
                 const char       *key)
{
  if (g_str_equal (key, "appeals"))
    show_appeals (self, FALSE);
  else
    adw_combo_row_set_selected (self->when_row, 0);
}

static void
activate_cb (AttainPanelsPage *self,
             guint             position)
{
  g_autofree char *address = g_strdup_printf ("panel/%" G_GINT64_FORMAT,
                                              attain_record_list_get_id (get_list (self), position));

  gtk_widget_activate_action (GTK_WIDGET (self), "win.go", "s", address);
}

static void
clear_action (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  AttainPanelsPage *self = ATTAIN_PANELS_PAGE (widget);

  gtk_editable_set_text (self->search_entry, "");
  adw_combo_row_set_selected (self->when_row, 0);
  show_appeals (self, FALSE);
}

static void
add_action (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  attain_meeting_dialog_present (widget, attain_page_get_context (ATTAIN_PAGE (widget)),
                                 ATTAIN_PANELS_PAGE (widget)->appeals);
}

/* Cells */

static const AttainPanelKind *
find_kind (AttainPanelsPage   *self,
           AttainPanelMeeting *meeting)
{
  AttainReferenceSet *reference = attain_context_get_reference (attain_page_get_context (ATTAIN_PAGE (self)));
  const AttainScheme *scheme = NULL;

  if (reference != NULL)
    scheme = attain_rulebook_find_scheme (&reference->rulebook, meeting->scheme, meeting->edition);

  return scheme != NULL && meeting->panel != NULL ? attain_scheme_find_panel (scheme, meeting->panel) : NULL;
}

/* Whether its members and its agenda are there to be told of. */
static gboolean
is_counted (AttainPanelsPage   *self,
            AttainPanelMeeting *meeting)
{
  AttainContext *context = attain_page_get_context (ATTAIN_PAGE (self));

  return meeting->held_on != NULL && attain_panel_meeting_is_counted (meeting, attain_context_get_access (context));
}

static char *
say_cases (gpointer record,
           gpointer user_data)
{
  AttainPanelMeeting *meeting = record;

  return is_counted (user_data, meeting) ? attain_number_display (meeting->n_cases) : NULL;
}

static char *
say_quorum (gpointer record,
            gpointer user_data)
{
  AttainPanelMeeting *meeting = record;
  const AttainPanelKind *kind = find_kind (user_data, meeting);
  guint quorum = attain_panel_kind_get_quorum (kind);

  if (!is_counted (user_data, meeting))
    return NULL;
  if (meeting->n_voters >= quorum)
    /* Translators: so many may vote, and that is enough */
    return g_strdup_printf (ngettext ("Quorate: %d vote", "Quorate: %d votes", meeting->n_voters), (int) meeting->n_voters);

  /* Translators: so many may vote, and so many it takes */
  return g_strdup_printf (_("Too few: %d of %u"), (int) meeting->n_voters, quorum);
}

static char *
say_papers (gpointer record,
            gpointer user_data)
{
  AttainPanelsPage *self = user_data;
  AttainContext *context = attain_page_get_context (ATTAIN_PAGE (self));
  AttainPanelMeeting *meeting = record;
  const AttainPanelKind *kind = find_kind (self, meeting);
  g_autofree char *due_on = NULL;
  g_autofree char *day = NULL;
  g_autofree char *due = NULL;

  if (kind == NULL || !is_counted (self, meeting) || kind->papers_working_days == 0)
    return NULL;
  if (meeting->n_cases > 0 && meeting->n_unsent == 0)
    return g_strdup (_("Out"));

  due_on = attain_holidays_add_working_days (attain_context_get_reference (context)->holidays, meeting->held_on,
                                             -kind->papers_working_days);
  day = attain_date_display (due_on);
  if (meeting->state != ATTAIN_PANEL_MEETING_STATE_PLANNED)
    return g_steal_pointer (&day);

  due = attain_case_words_due (due_on, attain_context_get_today (context));
  return g_strdup_printf ("%s, %s", day, due);
}

static char *
say_title (gpointer record,
           gpointer user_data)
{
  return g_strdup (((AttainPanelMeeting *) record)->title);
}

static char *
say_date (gpointer record,
          gpointer user_data)
{
  return attain_date_display (((AttainPanelMeeting *) record)->held_on);
}

/* Where the columns of the quorum and of the date are away, the title says them. From as many characters on as in the
 * template. */
static void
room_cb (AttainPanelsPage *self)
{
  Layout layout;
  guint room;

  g_object_get (self, "room", &room, NULL);
  layout = room >= 64 ? LAYOUT_COLUMNS : room >= 30 ? LAYOUT_TWO_LINES : LAYOUT_ONE_COLUMN;
  attain_lines_factory_put (self->title_cells[layout], self->title_column);
}

static void
set_up_cells (AttainPanelsPage *self)
{
  static const AttainCellLine all[] = { { say_title }, { say_date }, { say_quorum } };
  static const AttainCellLine title[] = { { say_title }, { say_quorum } };

  g_set_object (&self->title_cells[LAYOUT_COLUMNS], gtk_column_view_column_get_factory (self->title_column));
  self->title_cells[LAYOUT_TWO_LINES] = attain_lines_factory_new (title, G_N_ELEMENTS (title), self);
  self->title_cells[LAYOUT_ONE_COLUMN] = attain_lines_factory_new (all, G_N_ELEMENTS (all), self);
  room_cb (self);
  g_signal_connect (self, "notify::room", G_CALLBACK (room_cb), NULL);
}

static void
set_up_columns (AttainPanelsPage *self)
{
  const AttainNamedColumn columns[] = {
    { "date", self->date_column },
    { "title", self->title_column },
    { "cases", self->cases_column },
    { "quorum", self->quorum_column },
    { "papers", self->papers_column },
    { "place", self->place_column },
    { "state", self->state_column },
  };
  GType type = ATTAIN_TYPE_PANEL_MEETING;

  attain_field_column_set_up (self->date_column, type, "held-on", ATTAIN_MEETING_ORDER_DATE);
  attain_field_column_set_up (self->title_column, type, "title", ATTAIN_MEETING_ORDER_TITLE);
  attain_text_column_set_up (self->cases_column, "n-cases", 6, say_cases, self, -1);
  attain_text_column_set_up (self->quorum_column, "n-voters", 16, say_quorum, self, -1);
  attain_text_column_set_up (self->papers_column, NULL, 22, say_papers, self, -1);
  attain_field_column_set_up (self->place_column, type, "place", -1);
  attain_field_column_set_up (self->state_column, type, "state", ATTAIN_MEETING_ORDER_STATE);
  self->column_memory = attain_column_memory_new (ATTAIN_PAGE (self), self->column_view, "panels", columns,
                                                  G_N_ELEMENTS (columns));
  set_up_cells (self);
}

static char *
attain_panels_page_count (guint n_items)
{
  return g_strdup_printf (ngettext ("%'u meeting", "%'u meetings", n_items), n_items);
}

static const char *
attain_panels_page_name_empty (AttainListPage *page)
{
  AttainPanelsPage *self = ATTAIN_PANELS_PAGE (page);

  if (is_filtered (self))
    return "nothing";

  return self->appeals ? "no-appeals" : "empty";
}

/* Whoever comes from an appeal looks for a meeting that hears it, or calls one; who comes otherwise, for any. */
static void
attain_panels_page_open (AttainPage *page,
                         const char *rest)
{
  AttainPanelsPage *self = ATTAIN_PANELS_PAGE (page);
  gboolean appeals = g_strcmp0 (rest, "appeals") == 0;

  if (self->appeals != appeals)
    show_appeals (self, appeals);
}

static void
attain_panels_page_constructed (GObject *object)
{
  AttainPanelsPage *self = ATTAIN_PANELS_PAGE (object);
  AttainPage *page = ATTAIN_PAGE (object);
  AttainContext *context;

  G_OBJECT_CLASS (attain_panels_page_parent_class)->constructed (object);

  context = attain_page_get_context (page);
  set_up_columns (self);
  attain_list_page_begin (ATTAIN_LIST_PAGE (self), &attain_panel_meeting_table, attain_meeting_list,
                          attain_context_get_today (context));
  g_signal_connect_object (context, "notify::reference", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_column_view_get_sorter (self->column_view), "changed", G_CALLBACK (refresh), self,
                           G_CONNECT_SWAPPED);
  refresh (self);
}

static void
attain_panels_page_dispose (GObject *object)
{
  AttainPanelsPage *self = ATTAIN_PANELS_PAGE (object);

  attain_list_page_end (ATTAIN_LIST_PAGE (self));
  g_clear_object (&self->column_memory);
  for (guint i = 0; i < G_N_ELEMENTS (self->title_cells); i++)
    g_clear_object (&self->title_cells[i]);
  gtk_widget_dispose_template (GTK_WIDGET (self), ATTAIN_TYPE_PANELS_PAGE);

  G_OBJECT_CLASS (attain_panels_page_parent_class)->dispose (object);
}

static void
attain_panels_page_class_init (AttainPanelsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  AttainListPageClass *list_class = ATTAIN_LIST_PAGE_CLASS (klass);

  object_class->constructed = attain_panels_page_constructed;
  object_class->dispose = attain_panels_page_dispose;
  ATTAIN_PAGE_CLASS (klass)->open = attain_panels_page_open;
  list_class->count = attain_panels_page_count;
  list_class->name_empty = attain_panels_page_name_empty;
  g_type_ensure (ATTAIN_TYPE_FILTER_CHIPS);
  g_type_ensure (ATTAIN_TYPE_FIRST_ROWS);
  gtk_widget_class_set_template_from_resource (widget_class, "/uk/attain/Attain/ui/attain-panels-page.ui");
  attain_list_page_class_bind (list_class);
  gtk_widget_class_bind_template_child (widget_class, AttainPanelsPage, cases_column);
  gtk_widget_class_bind_template_child (widget_class, AttainPanelsPage, chips);
  gtk_widget_class_bind_template_child (widget_class, AttainPanelsPage, column_view);
  gtk_widget_class_bind_template_child (widget_class, AttainPanelsPage, date_column);
  gtk_widget_class_bind_template_child (widget_class, AttainPanelsPage, papers_column);
  gtk_widget_class_bind_template_child (widget_class, AttainPanelsPage, place_column);
  gtk_widget_class_bind_template_child (widget_class, AttainPanelsPage, quorum_column);
  gtk_widget_class_bind_template_child (widget_class, AttainPanelsPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, AttainPanelsPage, state_column);
  gtk_widget_class_bind_template_child (widget_class, AttainPanelsPage, title_column);
  gtk_widget_class_bind_template_child (widget_class, AttainPanelsPage, when_row);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, chip_removed_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback_full (widget_class, "has_room", G_CALLBACK (attain_page_has_room));
  gtk_widget_class_bind_template_callback (widget_class, refresh);

  gtk_widget_class_install_action (widget_class, "panels.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "panels.clear", NULL, clear_action);
}

static void
attain_panels_page_init (AttainPanelsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
