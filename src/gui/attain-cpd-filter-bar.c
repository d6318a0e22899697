/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-cpd-filter-bar.h"

#include <glib/gi18n.h>

#include "attain-date.h"
#include "attain-display.h"
#include "attain-filter-chips.h"
#include "attain-sort-button.h"
#include "attain-word-choice.h"

/* A choice of the row of years; the first has no days and is any. */
typedef struct
{
  char *from;
  char *to;
} Year;

struct _AttainCpdFilterBar
{
  AdwBin             parent_instance;

  GPtrArray         *years;
  gboolean           filling;      /* rows signal while they are given their choices */

  AdwComboRow       *activity_row;
  AdwComboRow       *allowance_row;
  AttainFilterChips *chips;
  GtkEditable       *search_entry;
  AttainSortButton  *sort_button;
  AdwComboRow       *team_row;
  AdwComboRow       *year_row;
};

G_DEFINE_FINAL_TYPE (AttainCpdFilterBar, attain_cpd_filter_bar, ADW_TYPE_BIN)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
year_free (gpointer data)
{
  Year *year = data;

  g_free (year->from);
  g_free (year->to);
  g_free (year);
}

static void
show_chips (AttainCpdFilterBar *self)
{
  const char *typed = attain_cpd_filter_bar_get_typed (self);
  /* Translators: a chip over a list, for words that somebody searches for */
  g_autofree char *words = typed != NULL ? g_strdup_printf (_("Words: %s"), typed) : NULL;

  attain_filter_chips_set (self->chips, "text", words);
  attain_filter_chips_set (self->chips, "year", attain_word_choice_get (self->year_row));
  attain_filter_chips_set (self->chips, "activity", attain_word_choice_get (self->activity_row));
  attain_filter_chips_set (self->chips, "allowance", attain_word_choice_get (self->allowance_row));
  attain_filter_chips_set (self->chips, "team", attain_word_choice_get (self->team_row));
}

static void
changed_cb (AttainCpdFilterBar *self)
{
  if (self->filling)
    return;

  show_chips (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
chip_removed_cb (AttainCpdFilterBar *self,
                 const char         *key)
{
  const struct { const char *key; AdwComboRow *row; } rows[] = {
    { "year", self->year_row },
    { "activity", self->activity_row },
    { "allowance", self->allowance_row },
    { "team", self->team_row },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (g_str_equal (key, rows[i].key))
      adw_combo_row_set_selected (rows[i].row, 0);
  if (g_str_equal (key, "text"))
    {
      gtk_editable_set_text (self->search_entry, "");
      changed_cb (self);
    }
}

static void
set_choices (AttainCpdFilterBar *self,
             AdwComboRow        *row,
             const char         *any,
             const char *const  *words)
{
  self->filling = TRUE;
  attain_word_choice_set (row, any, words);
  self->filling = FALSE;
}

static void
attain_cpd_filter_bar_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ATTAIN_TYPE_CPD_FILTER_BAR);

  G_OBJECT_CLASS (attain_cpd_filter_bar_parent_class)->dispose (object);
}

static void
attain_cpd_filter_bar_finalize (GObject *object)
{
  AttainCpdFilterBar *self = ATTAIN_CPD_FILTER_BAR (object);

  g_ptr_array_unref (self->years);

  G_OBJECT_CLASS (attain_cpd_filter_bar_parent_class)->finalize (object);
}

static void
attain_cpd_filter_bar_class_init (AttainCpdFilterBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = attain_cpd_filter_bar_dispose;
  object_class->finalize = attain_cpd_filter_bar_finalize;

  /**
   * AttainCpdFilterBar::changed:
   * @self: the bar
   *
   * Somebody wants to see others than before.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", ATTAIN_TYPE_CPD_FILTER_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);

  g_type_ensure (ATTAIN_TYPE_FILTER_CHIPS);
  g_type_ensure (ATTAIN_TYPE_SORT_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class, "/uk/attain/Attain/ui/attain-cpd-filter-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, AttainCpdFilterBar, activity_row);
  gtk_widget_class_bind_template_child (widget_class, AttainCpdFilterBar, allowance_row);
  gtk_widget_class_bind_template_child (widget_class, AttainCpdFilterBar, chips);
  gtk_widget_class_bind_template_child (widget_class, AttainCpdFilterBar, search_entry);
  gtk_widget_class_bind_template_child (widget_class, AttainCpdFilterBar, sort_button);
  gtk_widget_class_bind_template_child (widget_class, AttainCpdFilterBar, team_row);
  gtk_widget_class_bind_template_child (widget_class, AttainCpdFilterBar, year_row);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, chip_removed_cb);
}

static void
attain_cpd_filter_bar_init (AttainCpdFilterBar *self)
{
  self->years = g_ptr_array_new_with_free_func (year_free);
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));

  attain_word_choice_set_enum (self->activity_row, _("All activities"), &attain_cpd_activity_choices, NULL);
  attain_word_choice_set_enum (self->allowance_row, _("All allowances"), &attain_cpd_allowance_choices,
                               _("No allowance chosen yet"));
  attain_cpd_filter_bar_set_teams (self, NULL);
}

static void
add_year (AttainCpdFilterBar *self,
          GStrvBuilder       *labels,
          const char         *name,
          char               *from,
          char               *to)
{
  g_autofree char *first = attain_date_display (from);
  g_autofree char *last = attain_date_display (to);
  /* Translators: a kind of year, its first and its last day */
  g_autofree char *label = g_strdup_printf (_("%s, %s to %s"), name, first, last);
  Year *year = g_new (Year, 1);

  year->from = from;
  year->to = to;
  g_ptr_array_add (self->years, year);
  g_strv_builder_add (labels, label);
}

/**
 * attain_cpd_filter_bar_set_view:
 * @self: a bar
 * @view: the table of what is filtered, whose columns are offered to sort by
 */
void
attain_cpd_filter_bar_set_view (AttainCpdFilterBar *self,
                                GtkColumnView      *view)
{
  attain_sort_button_set_view (self->sort_button, view);
}

/**
 * attain_cpd_filter_bar_set_years:
 * @self: a bar
 * @reference: (nullable): the council's and the regulator's rules
 * @today: the day it is
 *
 * Offers the council's years and the regulator's, this one's and the last one's of each.
 */
void
attain_cpd_filter_bar_set_years (AttainCpdFilterBar *self,
                                 AttainReferenceSet *reference,
                                 const char         *today)
{
  g_autofree char *year_ago = attain_date_add_months (today, -12);
  const char *days[] = { today, year_ago };
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) labels = NULL;

  g_ptr_array_set_size (self->years, 0);
  for (guint i = 0; reference != NULL && reference->scheme != NULL && i < G_N_ELEMENTS (days); i++)
    {
      char *from, *to;

      attain_cpd_terms_get_year (&reference->scheme->cpd, days[i], &from, &to);
      add_year (self, builder, _("Council’s year"), from, to);
    }
  for (guint i = 0; reference != NULL && i < G_N_ELEMENTS (days); i++)
    {
      const AttainCpdRule *rule = attain_cpd_rule_for_date (reference->cpd_rules, days[i]);
      char *from, *to;

      if (rule == NULL)
        continue;

      attain_cpd_rule_get_year (rule, days[i], &from, &to, NULL);
      add_year (self, builder, _("Registration year"), from, to);
    }

  labels = g_strv_builder_end (builder);
  set_choices (self, self->year_row, _("All years"), (const char *const *) labels);
}

/**
 * attain_cpd_filter_bar_set_teams:
 * @self: a bar
 * @teams: (nullable): the teams to choose from; %NULL for the list of one person, where there is nothing to
 *   choose
 */
void
attain_cpd_filter_bar_set_teams (AttainCpdFilterBar *self,
                                 const char *const  *teams)
{
  set_choices (self, self->team_row, _("All teams"), teams);
  gtk_widget_set_visible (GTK_WIDGET (self->team_row), teams != NULL);
}

/**
 * attain_cpd_filter_bar_apply:
 * @self: a bar
 * @filter: a filter without conditions of its own
 *
 * Adds to @filter what somebody has chosen.
 */
void
attain_cpd_filter_bar_apply (AttainCpdFilterBar *self,
                             AttainCpdFilter    *filter)
{
  guint year = adw_combo_row_get_selected (self->year_row);
  guint allowance = adw_combo_row_get_selected (self->allowance_row);

  filter->text = g_strdup (attain_cpd_filter_bar_get_typed (self));
  filter->activity = (AttainCpdActivity) adw_combo_row_get_selected (self->activity_row);
  filter->no_allowance = allowance == attain_enum_get_n (&attain_cpd_allowance_choices);
  if (!filter->no_allowance)
    filter->allowance = (AttainCpdAllowance) allowance;
  filter->team = g_strdup (attain_word_choice_get (self->team_row));
  if (year > 0 && year <= self->years->len)
    {
      const Year *chosen = g_ptr_array_index (self->years, year - 1);

      filter->from = g_strdup (chosen->from);
      filter->to = g_strdup (chosen->to);
    }
}

/**
 * attain_cpd_filter_bar_get_typed:
 * @self: the bar
 *
 * Returns: (transfer none) (nullable): what was typed to search for, until more is typed; %NULL for nothing
 */
const char *
attain_cpd_filter_bar_get_typed (AttainCpdFilterBar *self)
{
  const char *typed = gtk_editable_get_text (self->search_entry);

  return *typed != '\0' ? typed : NULL;
}

/**
 * attain_cpd_filter_bar_is_filtered:
 * @self: the bar
 *
 * Returns: whether anything but the search leaves activities out
 */
gboolean
attain_cpd_filter_bar_is_filtered (AttainCpdFilterBar *self)
{
  return gtk_widget_get_visible (GTK_WIDGET (self->chips));
}

/**
 * attain_cpd_filter_bar_clear:
 * @self: the bar
 *
 * Takes away the search and every filter at once, and tells so once.
 */
void
attain_cpd_filter_bar_clear (AttainCpdFilterBar *self)
{
  AdwComboRow *rows[] = { self->year_row, self->activity_row, self->allowance_row, self->team_row };

  self->filling = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    adw_combo_row_set_selected (rows[i], 0);
  gtk_editable_set_text (self->search_entry, "");
  self->filling = FALSE;
  changed_cb (self);
}
