/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The co-ordinator of the academy opens it on a Monday: within ten seconds they want to know who is late, with what,
 * and whom to ask. What goes wrong in their week is that they chase somebody whose turn it is not, or who is on sick
 * leave; so every row says whose turn it is, what is late comes first, and who rests is marked as resting. */

#include "attain-cohorts-page.h"

#include <string.h>

#include <glib/gi18n.h>

#include "attain-asye-board.h"
#include "attain-asye-look.h"
#include "attain-board-column.h"
#include "attain-column-memory.h"
#include "attain-enrol-dialog.h"
#include "attain-filter-chips.h"
#include "attain-sort-probe.h"
#include "attain-first-rows.h"
#include "attain-tables.h"
#include "attain-window.h"
#include "attain-word-choice.h"

struct _AttainCohortsPage
{
  AttainPage           parent_instance;

  GCancellable        *cancellable;
  AttainColumnMemory  *column_memory;
  GListStore          *years;           /* AttainAsyeBoardRow, all of them */
  GtkCustomFilter     *filter;
  GtkFilterListModel  *filtered;
  char                *wanted;          /* what is searched for, folded */
  gboolean             filling;
  gboolean             loaded;

  AdwComboRow         *assessor_row;
  AttainFilterChips   *chips;
  AdwComboRow         *cohort_row;
  GtkColumnViewColumn *assessor_column;
  GtkColumnViewColumn *cohort_column;
  GtkColumnView       *column_view;
  GtkFlowBox          *intake_box;
  GtkColumnViewColumn *name_column;
  GtkColumnViewColumn *next_column;
  AdwStatusPage       *problem_page;
  GtkColumnViewColumn *progress_column;
  AttainFirstRows     *rows;
  GtkEditable         *search_entry;
  GtkSingleSelection  *selection;
  AdwComboRow         *show_row;
  GtkStack            *stack;
  GtkColumnViewColumn *turn_column;
  AdwComboRow         *turn_row;
  AdwActionRow        *waiting_row;
  GtkSwitch           *waiting_switch;
  GtkColumnViewColumn *when_column;
};

G_DEFINE_FINAL_TYPE (AttainCohortsPage, attain_cohorts_page, ATTAIN_TYPE_PAGE)

/* The choices of "Show", in its order. */
typedef enum
{
  SHOW_UNDER_WAY,
  SHOW_LATE,
  SHOW_OVER,
  SHOW_ALL,
} Show;

/* As many cards as somebody looks at; older cohorts are found by the filter. */
#define N_INTAKES 4

typedef struct
{
  AttainReferenceSet *reference;
  char               *today;
} Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  attain_reference_set_unref (question->reference);
  g_free (question->today);
  g_free (question);
}

/* The word chosen in a row whose first choice is any; NULL for that. */
static const char *
get_choice (AdwComboRow *row)
{
  GtkStringObject *item = adw_combo_row_get_selected_item (row);

  return item != NULL && adw_combo_row_get_selected (row) > 0 ? gtk_string_object_get_string (item) : NULL;
}

static gboolean
is_under_way (const AttainAsyeBoardRow *row)
{
  return row->status == ATTAIN_ASYE_STATUS_ACTIVE || row->status == ATTAIN_ASYE_STATUS_PAUSED;
}

static gboolean
is_shown (const AttainAsyeBoardRow *row,
          Show                      show)
{
  switch (show)
    {
    case SHOW_UNDER_WAY:
      return is_under_way (row);
    case SHOW_LATE:
      return is_under_way (row) && row->days_late > 0;
    case SHOW_OVER:
      return !is_under_way (row);
    case SHOW_ALL:
    default:
      return TRUE;
    }
}

static gboolean
has_words (const AttainAsyeBoardRow *row,
           const char               *wanted)
{
  g_autofree char *text = g_strjoin (" ", row->name, row->employee_id, row->cohort,
                                     row->assessor != NULL ? row->assessor : "", NULL);
  g_autofree char *folded = g_utf8_casefold (text, -1);
  g_auto(GStrv) words = g_strsplit (wanted, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (folded, words[i]) == NULL)
      return FALSE;

  return TRUE;
}

static gboolean
filter_cb (gpointer item,
           gpointer user_data)
{
  AttainCohortsPage *self = user_data;
  const AttainAsyeBoardRow *row = item;
  AttainContext *context = attain_page_get_context (ATTAIN_PAGE (self));
  const char *cohort = get_choice (self->cohort_row);
  const char *assessor = get_choice (self->assessor_row);
  guint turn = adw_combo_row_get_selected (self->turn_row);

  return is_shown (row, (Show) adw_combo_row_get_selected (self->show_row)) &&
         (cohort == NULL || g_str_equal (row->cohort, cohort)) &&
         (assessor == NULL || g_strcmp0 (row->assessor, assessor) == 0) &&
         (turn == 0 || row->turn == (AttainAsyeRole) turn) &&
         (!gtk_switch_get_active (self->waiting_switch) ||
          attain_asye_board_row_waits_for (row, attain_context_get_person_id (context))) &&
         (self->wanted == NULL || has_words (row, self->wanted));
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
  attain_filter_chips_set (self->chips, "cohort", get_choice (self->cohort_row));
  attain_filter_chips_set (self->chips, "turn", turn > 0 ? attain_asye_look_get_turn ((AttainAsyeRole) turn) : NULL);
  attain_filter_chips_set (self->chips, "assessor", get_choice (self->assessor_row));
  attain_filter_chips_set (self->chips, "waiting",
                           gtk_switch_get_active (self->waiting_switch) ? _("Waiting for me") : NULL);
}

static void
refilter (AttainCohortsPage *self)
{
  g_autofree char *typed = NULL;

  if (self->filling || self->filter == NULL)
    return;

  typed = g_strstrip (g_strdup (gtk_editable_get_text (self->search_entry)));
  g_free (self->wanted);
  self->wanted = *typed != '\0' ? g_utf8_casefold (typed, -1) : NULL;
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
choose (AdwComboRow *row,
        const char  *word)
{
  GListModel *words;

  attain_word_choice_fill (row);
  words = adw_combo_row_get_model (row);
  for (guint i = 0; words != NULL && i < g_list_model_get_n_items (words); i++)
    {
      g_autoptr(GtkStringObject) item = g_list_model_get_item (words, i);

      if (g_strcmp0 (gtk_string_object_get_string (item), word) == 0)
        adw_combo_row_set_selected (row, i);
    }
}

static void
intake_clicked_cb (AttainCohortsPage *self,
                   GtkWidget         *card)
{
  const char *cohort = g_object_get_data (G_OBJECT (card), "attain-cohort");

  adw_combo_row_set_selected (self->show_row, SHOW_ALL);
  choose (self->cohort_row, cohort);
}

static char *
describe_intake (const AttainAsyeIntake *intake)
{
  g_autoptr(GString) line = g_string_new (NULL);
  guint n_done = intake->n_passed + intake->n_failed;

  g_string_append_printf (line, ngettext ("%u person", "%u people", intake->n_years), intake->n_years);
  if (intake->n_late > 0)
    g_string_append_printf (line, _(" · %u late"), intake->n_late);
  if (intake->n_paused > 0)
    g_string_append_printf (line, _(" · %u paused"), intake->n_paused);
  if (n_done > 0)
    g_string_append_printf (line, _(" · %u done"), n_done);
  if (intake->n_withdrawn > 0)
    g_string_append_printf (line, _(" · %u withdrawn"), intake->n_withdrawn);
  return g_string_free (g_steal_pointer (&line), FALSE);
}

static GtkWidget *
make_card (AttainCohortsPage      *self,
           const AttainAsyeIntake *intake)
{
  GtkWidget *card = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *title = gtk_label_new (intake->cohort);
  g_autofree char *words = describe_intake (intake);
  GtkWidget *line = gtk_label_new (words);
  g_autofree char *name = g_strdup_printf ("%s: %s", intake->cohort, words);

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_widget_add_css_class (title, "heading");
  gtk_label_set_xalign (GTK_LABEL (line), 0);
  gtk_label_set_wrap (GTK_LABEL (line), TRUE);
  gtk_label_set_width_chars (GTK_LABEL (line), 18);
  gtk_widget_add_css_class (line, "attain-card-subtitle");
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), line);
  gtk_button_set_child (GTK_BUTTON (card), box);
  gtk_widget_add_css_class (card, "attain-figure-card");
  gtk_accessible_update_property (GTK_ACCESSIBLE (card), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_tooltip_text (card, _("Show this cohort"));
  g_object_set_data_full (G_OBJECT (card), "attain-cohort", g_strdup (intake->cohort), g_free);
  g_signal_connect_object (card, "clicked", G_CALLBACK (intake_clicked_cb), self, G_CONNECT_SWAPPED);
  return card;
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
      gtk_flow_box_append (self->intake_box, make_card (self, g_ptr_array_index (intakes, i)));
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

      if (row->assessor != NULL && is_under_way (row) && g_hash_table_add (seen, row->assessor))
        g_tree_insert (by_name, g_utf8_collate_key (row->assessor, -1), row->assessor);
    }
  g_tree_foreach (by_name, add_word, assessors);
  attain_word_choice_set (self->cohort_row, _("All cohorts"), cohorts);
  attain_word_choice_set (self->assessor_row, _("All assessors"), assessors);
}

/* What is late comes first, unless somebody has sorted it otherwise. Two signals, see attain-record-list.c. */
static void
show_board (AttainCohortsPage     *self,
            const AttainAsyeBoard *board)
{
  self->filling = TRUE;
  show_choices (self, board);
  self->filling = FALSE;
  show_intakes (self, board->intakes);
  g_list_store_remove_all (self->years);
  g_list_store_splice (self->years, 0, 0, board->rows->pdata, board->rows->len);
  self->loaded = TRUE;
  refilter (self);
}

static gpointer
load_job (AttainDb  *db,
          gpointer   data,
          GError   **error)
{
  const Question *question = data;

  return attain_asye_board_load (db, NULL, question->reference->programmes, question->reference->holidays,
                                 question->today, error);
}

static void
loaded_cb (GObject      *store,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(AttainCohortsPage) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainAsyeBoard) board = attain_store_finish (ATTAIN_STORE (store), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->years == NULL)
    return;
  if (board != NULL)
    {
      show_board (self, board);
      return;
    }

  adw_status_page_set_description (self->problem_page, error->message);
  gtk_stack_set_visible_child_name (self->stack, "problem");
}

static void
load (AttainCohortsPage *self)
{
  AttainContext *context = attain_page_get_context (ATTAIN_PAGE (self));
  AttainReferenceSet *reference = attain_context_get_reference (context);
  Question *question;

  if (reference == NULL)
    return;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  question = g_new0 (Question, 1);
  question->reference = attain_reference_set_ref (reference);
  question->today = g_strdup (attain_context_get_today (context));
  attain_store_run (attain_page_get_store (ATTAIN_PAGE (self)), ATTAIN_STORE_READER, load_job, question, question_free,
                    (GDestroyNotify) attain_asye_board_free, self->cancellable, loaded_cb, g_object_ref (self));
}

static void
changed_cb (AttainCohortsPage *self,
            AttainTouched     *touched)
{
  static const AttainTable *const tables[] = { &attain_asye_table, &attain_asye_pause_table, &attain_asye_gap_table,
                                               &attain_evidence_table, &attain_person_table, &attain_post_table };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    if (attain_touched_has_table (touched, tables[i]))
      {
        load (self);
        return;
      }
}

static void
activate_cb (AttainCohortsPage *self,
             guint              position)
{
  g_autoptr(AttainAsyeBoardRow) row = g_list_model_get_item (G_LIST_MODEL (self->selection), position);
  g_autofree char *address = g_strconcat ("portfolio/", row->employee_id, NULL);

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
    gtk_window_present (GTK_WINDOW (attain_enrol_dialog_new (widget, context, get_choice (self->cohort_row))));
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

/* "cohorts/late" and "cohorts/COHORT", for those who come from elsewhere. */
static void
attain_cohorts_page_open (AttainPage *page,
                          const char *rest)
{
  AttainCohortsPage *self = ATTAIN_COHORTS_PAGE (page);

  if (rest != NULL && g_str_equal (rest, "late"))
    adw_combo_row_set_selected (self->show_row, SHOW_LATE);
  else if (rest != NULL)
    choose (self->cohort_row, rest);
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
  g_signal_connect_object (attain_page_get_store (page), "changed", G_CALLBACK (changed_cb), page, G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "notify::today", G_CALLBACK (load), page, G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "notify::reference", G_CALLBACK (load), page, G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "notify::person-id", G_CALLBACK (person_cb), page, G_CONNECT_SWAPPED);
  person_cb (ATTAIN_COHORTS_PAGE (page));
  load (ATTAIN_COHORTS_PAGE (page));
}

static void
attain_cohorts_page_dispose (GObject *object)
{
  AttainCohortsPage *self = ATTAIN_COHORTS_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->column_memory);
  if (self->filter != NULL)
    gtk_custom_filter_set_filter_func (self->filter, NULL, NULL, NULL);
  self->filling = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (self), ATTAIN_TYPE_COHORTS_PAGE);
  g_clear_object (&self->filtered);
  g_clear_object (&self->filter);
  g_clear_object (&self->years);
  g_clear_pointer (&self->wanted, g_free);

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
