/* SPDX-License-Identifier: GPL-3.0-or-later */

/* At six in the evening a social worker logs what they did today in half a minute, and sees what is left of
 * the council's days and what the regulator still wants. The academy sees the same list over everybody. */

#include "attain-cpd-page.h"

#include <glib/gi18n.h>

#include "attain-column-memory.h"
#include "attain-cpd-cards.h"
#include "attain-cpd-facts.h"
#include "attain-cpd-filter-bar.h"
#include "attain-field-column.h"
#include "attain-first-rows.h"
#include "attain-found-column.h"
#include "attain-gui.h"
#include "attain-notice.h"
#include "attain-record-list.h"
#include "attain-row-menu.h"
#include "attain-sort-probe.h"

struct _AttainCpdPage
{
  AttainPage             parent_instance;

  AttainRecordList      *list;
  AttainFoundColumn     *found_column;
  AttainColumnMemory    *column_memory;
  GCancellable          *cancellable;
  gboolean               for_all;        /* everybody's, for the academy */
  char                  *employee_id;    /* of "person-cpd/EMPLOYEE_ID"; NULL for one's own */
  gint64                 person_id;      /* whose is shown; 0 for everybody's, or before it is known */
  AttainHeld             held;           /* what whoever looks may do with them */
  gboolean               nobody;
  gint64                 reveal_id;      /* saved while another page was shown: to be in view on the way back */

  GtkColumnViewColumn   *activity_column;
  GtkWidget             *add_button;
  GtkColumnViewColumn   *allowance_column;
  AttainCpdCards        *cards;
  GtkColumnView         *column_view;
  GtkColumnViewColumn   *day_column;
  AttainCpdFilterBar    *filter_bar;
  GtkColumnViewColumn   *hours_column;
  GtkLabel              *limit_label;
  GtkColumnViewColumn   *person_column;
  GMenuModel            *row_menu;
  AttainFirstRows       *rows;
  GtkSingleSelection    *selection;
  GtkColumnViewColumn   *title_column;
};

G_DEFINE_FINAL_TYPE (AttainCpdPage, attain_cpd_page, ATTAIN_TYPE_PAGE)

enum
{
  PROP_0,
  PROP_LIST,
  PROP_NOBODY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static char *
choose_page (GtkStack   *stack,
             guint       n_items,
             gboolean    loading,
             const char *problem,
             gboolean    nobody)
{
  AttainCpdPage *self = ATTAIN_CPD_PAGE (gtk_widget_get_ancestor (GTK_WIDGET (stack), ATTAIN_TYPE_CPD_PAGE));

  if (problem != NULL)
    return g_strdup ("problem");
  if (nobody)
    return g_strdup ("nobody");
  if (n_items > 0)
    return g_strdup ("list");
  if (loading || self == NULL)
    return g_strdup ("loading");

  if (attain_cpd_filter_bar_is_filtered (self->filter_bar))
    return g_strdup ("nothing");

  return g_strdup (self->for_all ? "empty-for-all" : "empty");
}

/* How many characters the page has room for before it tells, beside the day and the title, whose an activity was or
 * how long it took; and before it tells both. */
#define ROOM_FOR_ONE  36
#define ROOM_FOR_BOTH 74

/* Whose and how long an activity was have room in turn. */
static void
show_columns (AttainCpdPage *self)
{
  guint room;

  if (self->list == NULL)
    return;

  g_object_get (self, "room", &room, NULL);
  gtk_column_view_column_set_visible (self->person_column, self->for_all && room >= ROOM_FOR_ONE);
  gtk_column_view_column_set_visible (self->hours_column, room >= (self->for_all ? ROOM_FOR_BOTH : ROOM_FOR_ONE));
}

static gboolean
is_theirs (AttainCpdPage *self,
           AttainMay      may)
{
  return attain_access_may (attain_cpd_table.name, may, NULL, self->held);
}

/* Only for somebody. Where everybody's are shown, nobody is meant. */
static void
let_add (AttainCpdPage *self)
{
  gboolean can_add = self->person_id != 0 && is_theirs (self, ATTAIN_MAY_ADD);

  attain_page_set_can_do (ATTAIN_PAGE (self), "cpd.add", can_add);
  gtk_widget_set_visible (self->add_button, can_add);
}

static gint64
get_selected (AttainCpdPage *self)
{
  guint position = gtk_single_selection_get_selected (self->selection);

  return self->list != NULL && position != GTK_INVALID_LIST_POSITION ?
         attain_record_list_get_id (self->list, position) : 0;
}

static void
selected_cb (AttainCpdPage *self)
{
  static const struct { const char *action; AttainMay may; } deeds[] = {
    { "cpd.open", ATTAIN_MAY_SEE }, { "cpd.duplicate", ATTAIN_MAY_ADD }, { "cpd.delete", ATTAIN_MAY_DELETE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++)
    attain_page_set_can_do (ATTAIN_PAGE (self), deeds[i].action, get_selected (self) != 0 &&
                            (deeds[i].may == ATTAIN_MAY_SEE || is_theirs (self, deeds[i].may)));
}

/* While only the beginning is there nobody knows how many. */
static void
count_cb (AttainCpdPage *self)
{
  guint n = self->list != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->list)) : 0;
  g_autofree char *words = g_strdup_printf (ngettext ("%'u activity", "%'u activities", n), n);
  gboolean limited = self->for_all && n >= ATTAIN_CPD_SEARCH_LIMIT &&
                     attain_cpd_filter_bar_get_typed (self->filter_bar) != NULL;

  if (self->list != NULL && attain_record_list_is_loading (self->list))
    return;

  attain_page_set_subtitle (ATTAIN_PAGE (self), n > 0 ? words : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->limit_label), limited);
}

static void
refresh (AttainCpdPage *self)
{
  AttainCpdFilter *filter;
  int order;

  if (self->list == NULL || (!self->for_all && self->person_id == 0))
    return;

  filter = g_new0 (AttainCpdFilter, 1);
  filter->person_id = self->person_id;
  filter->as_of = g_strdup (attain_context_get_today (attain_page_get_context (ATTAIN_PAGE (self))));
  filter->descending = TRUE;
  attain_cpd_filter_bar_apply (self->filter_bar, filter);
  if (attain_sort_probe_get (self->column_view, &order, &filter->descending))
    filter->order = (AttainCpdOrder) order;
  attain_found_column_set_typed (self->found_column, filter->text);
  attain_record_list_show (self->list, filter, (GDestroyNotify) attain_cpd_filter_free);
  count_cb (self);
}

static void
take_facts (AttainCpdPage  *self,
            AttainCpdFacts *facts)
{
  gboolean other = self->person_id != facts->person_id;
  gboolean nobody = !self->for_all && facts->person_id == 0;

  self->person_id = facts->person_id;
  self->held = facts->held;
  attain_page_set_barred (ATTAIN_PAGE (self), self->employee_id != NULL && !is_theirs (self, ATTAIN_MAY_SEE));
  selected_cb (self);
  if (self->nobody != nobody)
    {
      self->nobody = nobody;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NOBODY]);
    }
  let_add (self);
  if (nobody)
    attain_page_show_search (ATTAIN_PAGE (self), FALSE);
  if (self->employee_id != NULL && facts->standing != NULL)
    attain_page_set_heading (ATTAIN_PAGE (self), facts->standing->person->display_name);
  attain_cpd_cards_show (self->cards, facts->standing);
  if (facts->teams != NULL)
    attain_cpd_filter_bar_set_teams (self->filter_bar, (const char *const *) facts->teams);
  if (other)
    refresh (self);
}

static void
facts_cb (GObject      *store,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(AttainCpdPage) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainCpdFacts) facts = attain_store_finish (ATTAIN_STORE (store), result, &error);

  if (g_task_get_cancellable (G_TASK (result)) != self->cancellable)
    return;
  if (facts != NULL)
    take_facts (self, facts);
  else
    attain_notice_show_error (self, _("The CPD record could not be read"), error);
}

static void
load_facts (AttainCpdPage *self)
{
  AttainContext *context = attain_page_get_context (ATTAIN_PAGE (self));
  AttainQuestion *question;

  if (attain_context_get_reference (context) == NULL)
    return;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  question = self->for_all ? NULL : attain_question_new (context, self->employee_id, 0);
  attain_store_run (attain_page_get_store (ATTAIN_PAGE (self)), ATTAIN_STORE_READER,
                    question != NULL ? attain_cpd_facts_job : attain_cpd_facts_all_job,
                    question, question != NULL ? attain_question_free : NULL, attain_cpd_facts_free,
                    self->cancellable, facts_cb, g_object_ref (self));
}

static void
context_cb (AttainCpdPage *self)
{
  AttainContext *context = attain_page_get_context (ATTAIN_PAGE (self));

  if (attain_page_get_address (ATTAIN_PAGE (self)) == NULL)
    return;

  attain_cpd_filter_bar_set_years (self->filter_bar, attain_context_get_reference (context),
                                   attain_context_get_today (context));
  load_facts (self);
}

/* Once the list has it, and somebody sees it: whoever logs by keyboard goes on from there. */
static void
reveal (AttainCpdPage *self)
{
  guint position;

  if (self->reveal_id == 0 || !gtk_widget_get_mapped (GTK_WIDGET (self->column_view)) ||
      !attain_record_list_find (self->list, self->reveal_id, &position))
    return;

  self->reveal_id = 0;
  attain_first_rows_show_all (self->rows);
  gtk_single_selection_set_selected (self->selection, position);
  attain_gui_scroll_to (self->column_view, position);
  attain_row_menu_focus_row (self->column_view, position);
}

static void
loading_cb (AttainCpdPage *self)
{
  if (attain_record_list_is_loading (self->list))
    return;

  count_cb (self);
  attain_found_column_mark (self->found_column);
  reveal (self);
}

static void
note_saved (AttainCpdPage *self,
            AttainTouched *touched)
{
  const GArray *ids = touched != NULL ? attain_touched_get_ids (touched, &attain_cpd_table) : NULL;

  if (ids != NULL && ids->len == 1)
    self->reveal_id = g_array_index (ids, gint64, 0);
}

static void
changed_cb (AttainCpdPage *self,
            AttainTouched *touched)
{
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    note_saved (self, touched);
  if (self->for_all ? attain_touched_has_table (touched, &attain_post_table)
                    : attain_touched_has_person (touched, self->person_id))
    load_facts (self);
}

static void
go_to (AttainCpdPage *self,
       const char    *format,
       gint64         id)
{
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, id);
  g_autofree char *address = g_strconcat (format, number, NULL);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.go", "s", address);
}

static void
activate_cb (AttainCpdPage *self,
             guint          position)
{
  go_to (self, "cpd-entry/", attain_record_list_get_id (self->list, position));
}

static void
add_action (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  AttainCpdPage *self = ATTAIN_CPD_PAGE (widget);

  go_to (self, "cpd-entry/new/", self->person_id);
}

static void
open_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  AttainCpdPage *self = ATTAIN_CPD_PAGE (widget);

  go_to (self, "cpd-entry/", get_selected (self));
}

static void
duplicate_action (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  AttainCpdPage *self = ATTAIN_CPD_PAGE (widget);

  go_to (self, "cpd-entry/copy/", get_selected (self));
}

static gboolean
delete_job (AttainChange  *change,
            gpointer       data,
            GError       **error)
{
  g_autoptr(AttainRecord) entry = attain_table_load_one (&attain_cpd_table, attain_change_get_db (change),
                                                         *(gint64 *) data, error);

  return entry != NULL && attain_change_delete (change, &attain_cpd_table, entry, error);
}

static void
deleted_cb (GObject      *store,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(AttainCpdPage) self = user_data;
  g_autoptr(GError) error = NULL;

  if (attain_store_write_finish (ATTAIN_STORE (store), result, &error))
    attain_notice_tell_done (self, _("Activity deleted"));
  else
    attain_notice_show_error (self, _("The activity was not deleted"), error);
}

static void
delete_action (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  AttainCpdPage *self = ATTAIN_CPD_PAGE (widget);
  gint64 id = get_selected (self);

  attain_store_write (attain_page_get_store (ATTAIN_PAGE (self)), _("Delete a CPD activity"), NULL,
                      ATTAIN_CHANGE_NORMAL, delete_job, g_memdup2 (&id, sizeof id), g_free, NULL, deleted_cb,
                      g_object_ref (self));
}

static void
clear_action (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  attain_cpd_filter_bar_clear (ATTAIN_CPD_PAGE (widget)->filter_bar);
}

static void
attain_cpd_page_open (AttainPage *page,
                      const char *rest)
{
  AttainCpdPage *self = ATTAIN_CPD_PAGE (page);
  gboolean for_all = g_str_has_prefix (attain_page_get_address (page), "cpd-all");

  if (for_all || g_strcmp0 (rest, self->employee_id) != 0)
    {
      self->person_id = 0;
      attain_page_set_heading (page, NULL);
    }
  g_free (self->employee_id);
  self->employee_id = g_strdup (rest);
  self->for_all = for_all;
  show_columns (self);
  let_add (self);
  context_cb (self);
  if (for_all && !attain_record_list_is_loading (self->list))
    refresh (self);
}

static void
attain_cpd_page_shown (AttainPage *page)
{
  AttainCpdPage *self = ATTAIN_CPD_PAGE (page);

  if (!attain_record_list_is_loading (self->list))
    reveal (self);
}

static void
remember_columns (AttainCpdPage *self)
{
  const AttainNamedColumn columns[] = {
    { "day", self->day_column },
    { "title", self->title_column },
    { "person", self->person_column },
    { "activity", self->activity_column },
    { "hours", self->hours_column },
    { "allowance", self->allowance_column },
  };

  self->column_memory = attain_column_memory_new (ATTAIN_PAGE (self), self->column_view, "cpd", columns,
                                                  G_N_ELEMENTS (columns));
}

static void
attain_cpd_page_constructed (GObject *object)
{
  AttainCpdPage *self = ATTAIN_CPD_PAGE (object);
  AttainStore *store = attain_page_get_store (ATTAIN_PAGE (self));
  AttainContext *context = attain_page_get_context (ATTAIN_PAGE (self));

  G_OBJECT_CLASS (attain_cpd_page_parent_class)->constructed (object);

  remember_columns (self);
  g_signal_connect (self, "notify::room", G_CALLBACK (show_columns), NULL);
  self->list = attain_record_list_new (store, &attain_cpd_table, (AttainListFunc) attain_cpd_list,
                                       attain_context_get_today (context));
  attain_record_list_set_list_beginning (self->list, (AttainListFunc) attain_cpd_list_beginning);
  g_object_notify_by_pspec (object, properties[PROP_LIST]);
  g_signal_connect_object (self->list, "notify::loading", G_CALLBACK (loading_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "notify", G_CALLBACK (context_cb), self, G_CONNECT_SWAPPED);
  note_saved (self, attain_context_get_touched (context));
}

static void
attain_cpd_page_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  AttainCpdPage *self = ATTAIN_CPD_PAGE (object);

  switch (prop_id)
    {
    case PROP_LIST:
      g_value_set_object (value, self->list);
      break;
    case PROP_NOBODY:
      g_value_set_boolean (value, self->nobody);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attain_cpd_page_dispose (GObject *object)
{
  AttainCpdPage *self = ATTAIN_CPD_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->list);
  g_clear_object (&self->column_memory);
  gtk_widget_dispose_template (GTK_WIDGET (self), ATTAIN_TYPE_CPD_PAGE);
  g_clear_object (&self->found_column);
  g_clear_pointer (&self->employee_id, g_free);

  G_OBJECT_CLASS (attain_cpd_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (ATTAIN_TYPE_CPD_CARDS);
  g_type_ensure (ATTAIN_TYPE_CPD_FILTER_BAR);
  g_type_ensure (ATTAIN_TYPE_FIRST_ROWS);
  g_type_ensure (ATTAIN_TYPE_RECORD_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, "/uk/attain/Attain/ui/attain-cpd-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AttainCpdPage, activity_column);
  gtk_widget_class_bind_template_child (widget_class, AttainCpdPage, add_button);
  gtk_widget_class_bind_template_child (widget_class, AttainCpdPage, allowance_column);
  gtk_widget_class_bind_template_child (widget_class, AttainCpdPage, cards);
  gtk_widget_class_bind_template_child (widget_class, AttainCpdPage, column_view);
  gtk_widget_class_bind_template_child (widget_class, AttainCpdPage, day_column);
  gtk_widget_class_bind_template_child (widget_class, AttainCpdPage, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, AttainCpdPage, hours_column);
  gtk_widget_class_bind_template_child (widget_class, AttainCpdPage, limit_label);
  gtk_widget_class_bind_template_child (widget_class, AttainCpdPage, person_column);
  gtk_widget_class_bind_template_child (widget_class, AttainCpdPage, row_menu);
  gtk_widget_class_bind_template_child (widget_class, AttainCpdPage, rows);
  gtk_widget_class_bind_template_child (widget_class, AttainCpdPage, selection);
  gtk_widget_class_bind_template_child (widget_class, AttainCpdPage, title_column);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_page);
  gtk_widget_class_bind_template_callback (widget_class, count_cb);
  gtk_widget_class_bind_template_callback_full (widget_class, "has_room", G_CALLBACK (attain_page_has_room));
  gtk_widget_class_bind_template_callback (widget_class, refresh);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
}

static void
attain_cpd_page_class_init (AttainCpdPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = attain_cpd_page_constructed;
  object_class->get_property = attain_cpd_page_get_property;
  object_class->dispose = attain_cpd_page_dispose;
  ATTAIN_PAGE_CLASS (klass)->open = attain_cpd_page_open;
  ATTAIN_PAGE_CLASS (klass)->shown = attain_cpd_page_shown;

  properties[PROP_LIST] =
    g_param_spec_object ("list", NULL, NULL, ATTAIN_TYPE_RECORD_LIST, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /* Whether one's own record is asked for in records that are not one person's own. */
  properties[PROP_NOBODY] =
    g_param_spec_boolean ("nobody", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "cpd.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "cpd.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "cpd.duplicate", NULL, duplicate_action);
  gtk_widget_class_install_action (widget_class, "cpd.delete", NULL, delete_action);
  gtk_widget_class_install_action (widget_class, "cpd.clear", NULL, clear_action);
}

static void
set_up_columns (AttainCpdPage *self)
{
  static const char *const found[] = { "title", "learning", "impact", "peer-reflection", NULL };

  self->found_column = attain_found_column_new (self->title_column, found);
  attain_sort_probe_add (self->title_column, ATTAIN_CPD_ORDER_TITLE);
  attain_field_column_set_up (self->day_column, ATTAIN_TYPE_CPD_ENTRY, "occurred-on", ATTAIN_CPD_ORDER_DAY);
  attain_field_column_set_up (self->person_column, ATTAIN_TYPE_CPD_ENTRY, "person-name", ATTAIN_CPD_ORDER_PERSON);
  attain_field_column_set_up (self->activity_column, ATTAIN_TYPE_CPD_ENTRY, "activity", ATTAIN_CPD_ORDER_ACTIVITY);
  attain_field_column_set_up (self->hours_column, ATTAIN_TYPE_CPD_ENTRY, "minutes", ATTAIN_CPD_ORDER_MINUTES);
  attain_field_column_set_up (self->allowance_column, ATTAIN_TYPE_CPD_ENTRY, "allowance",
                              ATTAIN_CPD_ORDER_ALLOWANCE);
  g_signal_connect_object (gtk_column_view_get_sorter (self->column_view), "changed", G_CALLBACK (refresh), self,
                           G_CONNECT_SWAPPED);
}

static void
attain_cpd_page_init (AttainCpdPage *self)
{
  g_autofree char *limit = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  set_up_columns (self);
  attain_cpd_filter_bar_set_view (self->filter_bar, self->column_view);
  attain_row_menu_add (self->column_view, self->row_menu);
  limit = g_strdup_printf (_("The %d activities logged last are shown. Another word finds others."),
                           ATTAIN_CPD_SEARCH_LIMIT);
  gtk_label_set_label (self->limit_label, limit);
  selected_cb (self);
}
