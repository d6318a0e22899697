/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The co-ordinator of the academy opens it on a Monday: within ten seconds they want to know who is late, with what,
 * and whom to ask. What goes wrong in their week is that they chase somebody whose turn it is not, or who is on sick
 * leave; so every row says whose turn it is, what is late comes first, and who rests is marked as resting. */

#include "attain-cohorts-page.h"

#include <glib/gi18n.h>

#include "attain-asye-board-filter.h"
#include "attain-asye-look.h"
#include "attain-board-column.h"
#include "attain-board-watch.h"
#include "attain-column-memory.h"
#include "attain-enrol-dialog.h"
#include "attain-filter-chips.h"
#include "attain-first-rows.h"
#include "attain-intake-card.h"
#include "attain-sort-probe.h"
#include "attain-window.h"
#include "attain-word-choice.h"

struct _AttainCohortsPage
{
  AttainPage             parent_instance;

  AttainColumnMemory    *column_memory;
  GListStore            *years;           /* AttainAsyeBoardRow, all of them */
  AttainAsyeBoardFilter *wanted;
  GtkCustomFilter       *filter;
  GtkFilterListModel    *filtered;
  gboolean               filling;
  gboolean               loaded;

  AdwComboRow           *assessor_row;
  AttainFilterChips     *chips;
  AdwComboRow           *cohort_row;
  GtkColumnViewColumn   *assessor_column;
  GtkColumnViewColumn   *cohort_column;
  GtkColumnView         *column_view;
  GtkFlowBox            *intake_box;
  GtkColumnViewColumn   *name_column;
  GtkColumnViewColumn   *next_column;
  AdwStatusPage         *problem_page;
  GtkColumnViewColumn   *progress_column;
  AttainFirstRows       *rows;
  GtkEditable           *search_entry;
  GtkSingleSelection    *selection;
  AdwComboRow           *show_row;
  GtkStack              *stack;
  GtkColumnViewColumn   *turn_column;
  AdwComboRow           *turn_row;
  AdwActionRow          *waiting_row;
  GtkSwitch             *waiting_switch;
  GtkColumnViewColumn   *when_column;
};

G_DEFINE_FINAL_TYPE (AttainCohortsPage, attain_cohorts_page, ATTAIN_TYPE_PAGE)

/* As many cards as somebody looks at; older cohorts are found by the filter. */
#define N_INTAKES 4

static gboolean
filter_cb (gpointer item,
           gpointer user_data)
{
  AttainCohortsPage *self = user_data;

  return self->wanted == NULL || attain_asye_board_filter_matches (self->wanted, item);
}

static AttainAsyeBoardFilter *
make_filter (AttainCohortsPage *self)
{
  AttainContext *context = attain_page_get_context (ATTAIN_PAGE (self));
  AttainAsyeBoardFilter *filter = g_new0 (AttainAsyeBoardFilter, 1);

  filter->show = (AttainAsyeBoardShow) adw_combo_row_get_selected (self->show_row);
  filter->cohort = g_strdup (attain_word_choice_get (self->cohort_row));
  filter->assessor = g_strdup (attain_word_choice_get (self->assessor_row));
  filter->turn = (AttainAsyeRole) adw_combo_row_get_selected (self->turn_row);
  if (gtk_switch_get_active (self->waiting_switch))
    filter->waits_for = attain_context_get_person_id (context);
  attain_asye_board_filter_set_text (filter, gtk_editable_get_text (self->search_entry));
  return filter;
}

static void
choose_page (AttainCohortsPage *self)
{
  const char *name = "list";

  if (!self->loaded)
    return;

  if (g_list_model_get_n_items (G_LIST_MODEL (self->years)) == 0)
    name = "empty";
  else if (g_list_model_get_n_items (G_LIST_MODEL (self->filtered)) == 0)
    name = "nobody";
  gtk_stack_set_visible_child_name (self->stack, name);
}

static void
count (AttainCohortsPage *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->filtered));
  guint n_late = 0;
  g_autofree char *people = g_strdup_printf (ngettext ("%'u person", "%'u people", n), n);
  g_autofree char *words = NULL;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(AttainAsyeBoardRow) row = g_list_model_get_item (G_LIST_MODEL (self->filtered), i);

      n_late += row->days_late > 0;
    }
  words = n_late > 0 ? g_strdup_printf (ngettext ("%s, %'u late", "%s, %'u late", n_late), people, n_late)
                     : g_strdup (people);
  attain_page_set_subtitle (ATTAIN_PAGE (self), n > 0 ? words : NULL);
  choose_page (self);
}

static void
show_chips (AttainCohortsPage *self)
{
  guint turn = adw_combo_row_get_selected (self->turn_row);
  guint show = adw_combo_row_get_selected (self->show_row);
  GtkStringObject *shown = adw_combo_row_get_selected_item (self->show_row);

  attain_filter_chips_set (self->chips, "show", show > 0 ? gtk_string_object_get_string (shown) : NULL);
  attain_filter_chips_set (self->chips, "cohort", attain_word_choice_get (self->cohort_row));
  attain_filter_chips_set (self->chips, "turn", turn > 0 ? attain_asye_look_get_turn ((AttainAsyeRole) turn) : NULL);
  attain_filter_chips_set (self->chips, "assessor", attain_word_choice_get (self->assessor_row));
  attain_filter_chips_set (self->chips, "waiting",
                           gtk_switch_get_active (self->waiting_switch) ? _("Waiting for me") : NULL);
}

static void
take_filter (AttainCohortsPage *self)
{
  g_clear_pointer (&self->wanted, attain_asye_board_filter_free);
  self->wanted = make_filter (self);
}

static void
refilter (AttainCohortsPage *self)
{
  if (self->filling || self->filter == NULL)
    return;

  take_filter (self);
  show_chips (self);
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  count (self);
}

static void
chip_removed_cb (AttainCohortsPage *self,
                 const char        *key)
{
  AdwComboRow *row = g_str_equal (key, "show") ? self->show_row
                     : g_str_equal (key, "cohort") ? self->cohort_row
                     : g_str_equal (key, "turn") ? self->turn_row : self->assessor_row;

  if (g_str_equal (key, "waiting"))
    gtk_switch_set_active (self->waiting_switch, FALSE);
  else
    adw_combo_row_set_selected (row, 0);
}

/* Intakes */

static void
intake_clicked_cb (AttainCohortsPage *self,
                   AttainIntakeCard  *card)
{
  adw_combo_row_set_selected (self->show_row, ATTAIN_ASYE_BOARD_ALL);
  attain_word_choice_choose (self->cohort_row, attain_intake_card_get_cohort (card));
}

static void
show_intakes (AttainCohortsPage *self,
              GPtrArray         *intakes)
{
  GtkFlowBoxChild *child;

  while ((child = gtk_flow_box_get_child_at_index (self->intake_box, 0)) != NULL)
    gtk_flow_box_remove (self->intake_box, GTK_WIDGET (child));
  for (guint i = 0; i < MIN (intakes->len, N_INTAKES); i++)
    {
      GtkWidget *card = attain_intake_card_new (g_ptr_array_index (intakes, i));

      g_signal_connect_object (card, "clicked", G_CALLBACK (intake_clicked_cb), self, G_CONNECT_SWAPPED);
      gtk_flow_box_append (self->intake_box, card);
      gtk_widget_set_focusable (GTK_WIDGET (gtk_flow_box_get_child_at_index (self->intake_box, i)), FALSE);
    }
}

/* Reading */

static gboolean
add_word (gpointer key,
          gpointer word,
          gpointer words)
{
  g_ptr_array_add (words, word);
  return FALSE;
}

static void
show_choices (AttainCohortsPage     *self,
              const AttainAsyeBoard *board)
{
  g_autoptr(GPtrArray) cohorts = g_ptr_array_new ();
  g_autoptr(GPtrArray) assessors = g_ptr_array_new ();
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GTree) by_name = g_tree_new_full ((GCompareDataFunc) g_strcmp0, NULL, g_free, NULL);

  for (guint i = 0; i < board->intakes->len; i++)
    g_ptr_array_add (cohorts, ((AttainAsyeIntake *) g_ptr_array_index (board->intakes, i))->cohort);
  for (guint i = 0; i < board->rows->len; i++)
    {
      const AttainAsyeBoardRow *row = g_ptr_array_index (board->rows, i);

      if (row->assessor != NULL && attain_asye_board_row_is_under_way (row) && g_hash_table_add (seen, row->assessor))
        g_tree_insert (by_name, g_utf8_collate_key (row->assessor, -1), row->assessor);
    }
  g_tree_foreach (by_name, add_word, assessors);
  g_ptr_array_add (cohorts, NULL);
  g_ptr_array_add (assessors, NULL);
  attain_word_choice_set (self->cohort_row, _("All cohorts"), (const char *const *) cohorts->pdata);
  attain_word_choice_set (self->assessor_row, _("All assessors"), (const char *const *) assessors->pdata);
}

/* Two signals, see attain-record-list.c. */
static void
board_cb (AttainCohortsPage     *self,
          const AttainAsyeBoard *board)
{
  self->filling = TRUE;
  show_choices (self, board);
  self->filling = FALSE;
  take_filter (self);
  show_intakes (self, board->intakes);
  g_list_store_remove_all (self->years);
  g_list_store_splice (self->years, 0, 0, board->rows->pdata, board->rows->len);
  self->loaded = TRUE;
  show_chips (self);
  count (self);
}

static void
problem_cb (AttainCohortsPage *self,
            const char        *message)
{
  adw_status_page_set_description (self->problem_page, message);
  gtk_stack_set_visible_child_name (self->stack, "problem");
}

static void
activate_cb (AttainCohortsPage *self,
             guint              position)
{
  g_autoptr(AttainAsyeBoardRow) row = g_list_model_get_item (G_LIST_MODEL (self->selection), position);
  g_autofree char *address = g_strconcat (row->is_hidden ? "person/" : "portfolio/", row->employee_id, NULL);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.go", "s", address);
}

static void
enrol_action (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  AttainCohortsPage *self = ATTAIN_COHORTS_PAGE (widget);
  AttainContext *context = attain_page_get_context (ATTAIN_PAGE (self));

  if (attain_context_get_reference (context) != NULL)
    gtk_window_present (GTK_WINDOW (attain_enrol_dialog_new (widget, context, attain_word_choice_get (self->cohort_row))));
}

static void
clear_action (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  AttainCohortsPage *self = ATTAIN_COHORTS_PAGE (widget);
  AdwComboRow *rows[] = { self->show_row, self->cohort_row, self->turn_row, self->assessor_row };

  self->filling = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    adw_combo_row_set_selected (rows[i], 0);
  gtk_switch_set_active (self->waiting_switch, FALSE);
  gtk_editable_set_text (self->search_entry, "");
  self->filling = FALSE;
  refilter (self);
}

/* "cohorts/late", as Today's tasks ask for. */
static void
attain_cohorts_page_open (AttainPage *page,
                          const char *rest)
{
  if (g_strcmp0 (rest, "late") == 0)
    adw_combo_row_set_selected (ATTAIN_COHORTS_PAGE (page)->show_row, ATTAIN_ASYE_BOARD_LATE);
}

/* What is late comes first, unless somebody has sorted otherwise. */
static void
remember_columns (AttainCohortsPage *self)
{
  const AttainNamedColumn columns[] = {
    { "name", self->name_column },
    { "when", self->when_column },
    { "turn", self->turn_column },
    { "next", self->next_column },
    { "progress", self->progress_column },
    { "assessor", self->assessor_column },
    { "cohort", self->cohort_column },
  };
  gboolean descending;

  self->column_memory = attain_column_memory_new (ATTAIN_PAGE (self), self->column_view, "cohorts", columns,
                                                  G_N_ELEMENTS (columns));
  if (attain_sort_probe_find (self->column_view, &descending) == NULL)
    gtk_column_view_sort_by_column (self->column_view, self->when_column, GTK_SORT_ASCENDING);
}

/* Whose record this is has been said, or unsaid. */
static void
person_cb (AttainCohortsPage *self)
{
  gint64 person_id = attain_context_get_person_id (attain_page_get_context (ATTAIN_PAGE (self)));

  gtk_widget_set_visible (GTK_WIDGET (self->waiting_row), person_id != 0);
  if (person_id == 0)
    gtk_switch_set_active (self->waiting_switch, FALSE);
  refilter (self);
}

static void
attain_cohorts_page_constructed (GObject *object)
{
  AttainPage *page = ATTAIN_PAGE (object);
  AttainContext *context;

  G_OBJECT_CLASS (attain_cohorts_page_parent_class)->constructed (object);

  context = attain_page_get_context (page);
  remember_columns (ATTAIN_COHORTS_PAGE (page));
  g_signal_connect_object (attain_page_get_asked (page), "board", G_CALLBACK (board_cb), page, G_CONNECT_SWAPPED);
  g_signal_connect_object (attain_page_get_asked (page), "problem", G_CALLBACK (problem_cb), page, G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "notify::person-id", G_CALLBACK (person_cb), page, G_CONNECT_SWAPPED);
  person_cb (ATTAIN_COHORTS_PAGE (page));
}

static void
attain_cohorts_page_dispose (GObject *object)
{
  AttainCohortsPage *self = ATTAIN_COHORTS_PAGE (object);

  g_clear_object (&self->column_memory);
  if (self->filter != NULL)
    gtk_custom_filter_set_filter_func (self->filter, NULL, NULL, NULL);
  self->filling = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (self), ATTAIN_TYPE_COHORTS_PAGE);
  g_clear_object (&self->filtered);
  g_clear_object (&self->filter);
  g_clear_object (&self->years);
  g_clear_pointer (&self->wanted, attain_asye_board_filter_free);

  G_OBJECT_CLASS (attain_cohorts_page_parent_class)->dispose (object);
}

static void
attain_cohorts_page_bind (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, AttainCohortsPage, assessor_column);
  gtk_widget_class_bind_template_child (widget_class, AttainCohortsPage, assessor_row);
  gtk_widget_class_bind_template_child (widget_class, AttainCohortsPage, chips);
  gtk_widget_class_bind_template_child (widget_class, AttainCohortsPage, cohort_column);
  gtk_widget_class_bind_template_child (widget_class, AttainCohortsPage, cohort_row);
  gtk_widget_class_bind_template_child (widget_class, AttainCohortsPage, column_view);
  gtk_widget_class_bind_template_child (widget_class, AttainCohortsPage, intake_box);
  gtk_widget_class_bind_template_child (widget_class, AttainCohortsPage, name_column);
  gtk_widget_class_bind_template_child (widget_class, AttainCohortsPage, next_column);
  gtk_widget_class_bind_template_child (widget_class, AttainCohortsPage, problem_page);
  gtk_widget_class_bind_template_child (widget_class, AttainCohortsPage, progress_column);
  gtk_widget_class_bind_template_child (widget_class, AttainCohortsPage, rows);
  gtk_widget_class_bind_template_child (widget_class, AttainCohortsPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, AttainCohortsPage, selection);
  gtk_widget_class_bind_template_child (widget_class, AttainCohortsPage, show_row);
  gtk_widget_class_bind_template_child (widget_class, AttainCohortsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, AttainCohortsPage, turn_row);
  gtk_widget_class_bind_template_child (widget_class, AttainCohortsPage, turn_column);
  gtk_widget_class_bind_template_child (widget_class, AttainCohortsPage, waiting_row);
  gtk_widget_class_bind_template_child (widget_class, AttainCohortsPage, waiting_switch);
  gtk_widget_class_bind_template_child (widget_class, AttainCohortsPage, when_column);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, chip_removed_cb);
  gtk_widget_class_bind_template_callback_full (widget_class, "has_room", G_CALLBACK (attain_page_has_room));
  gtk_widget_class_bind_template_callback (widget_class, refilter);
}

static void
attain_cohorts_page_class_init (AttainCohortsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = attain_cohorts_page_constructed;
  object_class->dispose = attain_cohorts_page_dispose;
  ATTAIN_PAGE_CLASS (klass)->open = attain_cohorts_page_open;

  g_type_ensure (ATTAIN_TYPE_FILTER_CHIPS);
  g_type_ensure (ATTAIN_TYPE_FIRST_ROWS);
  gtk_widget_class_set_template_from_resource (widget_class, "/uk/attain/Attain/ui/attain-cohorts-page.ui");
  attain_cohorts_page_bind (widget_class);

  gtk_widget_class_install_action (widget_class, "cohorts.enrol", NULL, enrol_action);
  gtk_widget_class_install_action (widget_class, "cohorts.clear", NULL, clear_action);
}

static void
attain_cohorts_page_init (AttainCohortsPage *self)
{
  g_autoptr(GtkSortListModel) sorted = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  attain_board_column_set_up (self->name_column, ATTAIN_BOARD_COLUMN_NAME);
  attain_board_column_set_up (self->cohort_column, ATTAIN_BOARD_COLUMN_COHORT);
  attain_board_column_set_up (self->assessor_column, ATTAIN_BOARD_COLUMN_ASSESSOR);
  attain_board_column_set_up (self->progress_column, ATTAIN_BOARD_COLUMN_PROGRESS);
  attain_board_column_set_up (self->next_column, ATTAIN_BOARD_COLUMN_NEXT);
  attain_board_column_set_up (self->when_column, ATTAIN_BOARD_COLUMN_WHEN);
  attain_board_column_set_up (self->turn_column, ATTAIN_BOARD_COLUMN_TURN);

  self->years = g_list_store_new (ATTAIN_TYPE_ASYE_BOARD_ROW);
  self->filter = gtk_custom_filter_new (filter_cb, self, NULL);
  self->filtered = gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (self->years)),
                                              GTK_FILTER (g_object_ref (self->filter)));
  sorted = gtk_sort_list_model_new (G_LIST_MODEL (g_object_ref (self->filtered)),
                                    g_object_ref (gtk_column_view_get_sorter (self->column_view)));
  attain_first_rows_set_model (self->rows, G_LIST_MODEL (sorted));
}

/**
 * attain_cohorts_page_ask:
 * @context: the records, and who looks
 *
 * Returns: (transfer full) (type AttainBoardWatch): what a page of this kind is made with
 */
GObject *
attain_cohorts_page_ask (AttainContext *context)
{
  return G_OBJECT (attain_board_watch_new (context));
}
