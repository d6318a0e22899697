/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Academy staff answer a councillor's question with a figure that explains itself, and are one click away from the
 * people behind it. */

#include "attain-dashboard-page.h"

#include <glib/gi18n.h>

#include "attain-calendar.h"
#include "attain-display.h"
#include "attain-figure-answers.h"
#include "attain-figure-cards.h"
#include "attain-figure-sheet.h"
#include "attain-notice.h"
#include "attain-skill-mix.h"

struct _AttainDashboardPage
{
  AttainPage           parent_instance;

  GCancellable        *loading;
  GCancellable        *cancellable;
  AttainFigureAnswers *answers;
  gboolean             stale;            /* something changed while nobody was looking */
  char                *as_of;            /* NULL for today */
  gboolean             sheet_open;
  AttainFigureId       sheet_id;
  char                *sheet_level;

  GtkCalendar         *calendar;
  AttainFigureCards   *asye_cards;
  AttainFigureCards   *cpd_cards;
  GtkWidget           *figures;
  AdwLeaflet          *leaflet;
  AttainFigureCards   *people_cards;
  AdwComboRow         *period_row;
  AdwStatusPage       *problem_page;
  AttainFigureSheet   *sheet;
  GtkWidget           *sheet_line;
  AttainSkillMix      *skill_mix;
  GtkStack            *stack;
  AttainFigureCards   *workload_cards;
};

G_DEFINE_FINAL_TYPE (AttainDashboardPage, attain_dashboard_page, ATTAIN_TYPE_PAGE)

static const AttainFigureId people_ids[] = {
  ATTAIN_FIGURE_IN_POST_HEADCOUNT,
  ATTAIN_FIGURE_IN_POST_FTE,
  ATTAIN_FIGURE_TURNOVER_RATE_FTE,
  ATTAIN_FIGURE_TURNOVER_RATE_HEADCOUNT,
  ATTAIN_FIGURE_STARTERS_HEADCOUNT,
  ATTAIN_FIGURE_LEAVERS_HEADCOUNT,
  ATTAIN_FIGURE_FIVE_PLUS_YEARS_SHARE,
};

static const AttainFigureId workload_ids[] = {
  ATTAIN_FIGURE_VACANCY_RATE_FTE,
  ATTAIN_FIGURE_AGENCY_RATE_FTE,
  ATTAIN_FIGURE_AGENCY_COVER_FTE,
  ATTAIN_FIGURE_AGENCY_ABOVE_ESTABLISHMENT_FTE,
  ATTAIN_FIGURE_CASELOAD_AVERAGE,
  ATTAIN_FIGURE_ABSENCE_RATE,
};

static const AttainFigureId cpd_ids[] = {
  ATTAIN_FIGURE_CPD_DAYS_PER_PERSON,
  ATTAIN_FIGURE_CPD_ENTITLEMENT_USED,
  ATTAIN_FIGURE_SWE_CPD_READY,
  ATTAIN_FIGURE_TRAINING_IN_DATE,
};

static const AttainFigureId asye_ids[] = {
  ATTAIN_FIGURE_ASYE_RETENTION,
  ATTAIN_FIGURE_ASYE_RETENTION_12,
  ATTAIN_FIGURE_ASYE_RETENTION_24,
  ATTAIN_FIGURE_ASYE_PASS_RATE,
};

static AttainContext *
get_context (AttainDashboardPage *self)
{
  return attain_page_get_context (ATTAIN_PAGE (self));
}

static const AttainScheme *
get_scheme (AttainDashboardPage *self)
{
  AttainReferenceSet *reference = attain_context_get_reference (get_context (self));

  return reference != NULL ? reference->scheme : NULL;
}

static AttainFigureQuery *
make_query (AttainDashboardPage *self)
{
  AttainContext *context = get_context (self);

  return attain_figure_query_new (context, self->as_of != NULL ? self->as_of : attain_context_get_today (context),
                                  (AttainFigurePeriod) adw_combo_row_get_selected (self->period_row),
                                  attain_figure_sheet_get_by (self->sheet));
}

static void
set_sheet_open (AttainDashboardPage *self,
                gboolean             open)
{
  self->sheet_open = open;
  gtk_widget_set_visible (GTK_WIDGET (self->sheet), open);
  gtk_widget_set_visible (self->sheet_line, open);
  adw_leaflet_set_visible_child (self->leaflet, open ? GTK_WIDGET (self->sheet) : self->figures);
}

static void
show_sheet (AttainDashboardPage *self)
{
  const AttainFigure *figure = attain_figures_find (self->answers->figures, self->sheet_id, self->sheet_level);

  if (figure != NULL)
    attain_figure_sheet_show (self->sheet, self->answers->figures, figure, self->answers->groups, get_scheme (self));
  else
    {
      attain_figure_sheet_clear (self->sheet);
      set_sheet_open (self, FALSE);
    }
}

static void
show_time (AttainDashboardPage *self)
{
  const char *day = self->as_of != NULL ? self->as_of : attain_context_get_today (get_context (self));
  g_autofree char *shown = attain_date_display (day);
  /* Translators: %s is a day: As of 3 Mar 2026 */
  g_autofree char *subtitle = g_strdup_printf (_("As of %s"), shown);

  attain_page_set_subtitle (ATTAIN_PAGE (self), subtitle);
}

/* Where nobody has ended a supported year yet, nothing can be said of it. */
static void
show_asye (AttainDashboardPage *self)
{
  const AttainFigure *passed = attain_figures_find (self->answers->figures, ATTAIN_FIGURE_ASYE_PASS_RATE, NULL);

  attain_figure_cards_show (self->asye_cards, self->answers->figures);
  gtk_widget_set_visible (GTK_WIDGET (self->asye_cards), passed != NULL && passed->is_known);
}

static void
show_answers (AttainDashboardPage *self)
{
  show_time (self);
  if (!self->answers->has_posts)
    {
      gtk_stack_set_visible_child_name (self->stack, "empty");
      return;
    }

  attain_figure_cards_show (self->people_cards, self->answers->figures);
  attain_figure_cards_show (self->workload_cards, self->answers->figures);
  gtk_widget_set_visible (GTK_WIDGET (self->cpd_cards),
                          attain_figure_cards_show (self->cpd_cards, self->answers->figures) > 0);
  show_asye (self);
  attain_skill_mix_show (self->skill_mix, self->answers->figures);
  if (self->sheet_open)
    show_sheet (self);
  gtk_stack_set_visible_child_name (self->stack, "figures");
}

static void
trend_cb (GObject      *store,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(AttainDashboardPage) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) years = attain_store_finish (ATTAIN_STORE (store), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->cancellable == NULL)
    return;
  if (years == NULL)
    {
      attain_notice_show_error (self, _("The earlier years could not be read"), error);
      return;
    }

  attain_figure_cards_show_trend (self->people_cards, years);
  attain_figure_cards_show_trend (self->workload_cards, years);
  attain_figure_cards_show_trend (self->cpd_cards, years);
  attain_figure_cards_show_trend (self->asye_cards, years);
}

static void
answers_cb (GObject      *store,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(AttainDashboardPage) self = user_data;
  g_autoptr(GError) error = NULL;
  AttainFigureAnswers *answers = attain_store_finish (ATTAIN_STORE (store), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (answers == NULL)
    {
      adw_status_page_set_description (self->problem_page, error->message);
      gtk_stack_set_visible_child_name (self->stack, "problem");
      return;
    }

  /* The sheet keeps the figures it shows, until it is shown others. */
  g_clear_pointer (&self->answers, attain_figure_answers_free);
  self->answers = answers;
  show_answers (self);
  if (answers->has_posts)
    attain_store_run (ATTAIN_STORE (store), ATTAIN_STORE_READER, attain_figure_trend_job, make_query (self),
                      (GDestroyNotify) attain_figure_query_free, (GDestroyNotify) g_ptr_array_unref, self->loading,
                      trend_cb, g_object_ref (self));
}

static void
load (AttainDashboardPage *self)
{
  self->stale = FALSE;
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  self->loading = g_cancellable_new ();
  attain_store_run (attain_page_get_store (ATTAIN_PAGE (self)), ATTAIN_STORE_READER, attain_figure_answers_job,
                    make_query (self), (GDestroyNotify) attain_figure_query_free,
                    (GDestroyNotify) attain_figure_answers_free, self->loading, answers_cb, g_object_ref (self));
}

/* What nobody looks at is computed when somebody does. */
static void
refresh (AttainDashboardPage *self)
{
  if (self->cancellable == NULL || attain_context_get_reference (get_context (self)) == NULL)
    return;

  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    load (self);
  else
    self->stale = TRUE;
}

static void
people_cb (GObject      *store,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(AttainDashboardPage) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) people = attain_store_finish (ATTAIN_STORE (store), result, &error);
  const AttainFigure *figure;
  g_autofree char *title = NULL;
  g_autofree char *address = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->cancellable == NULL)
    return;
  if (people == NULL)
    {
      attain_notice_show_error (self, _("The people behind the figure could not be read"), error);
      return;
    }
  if (people->len == 0)
    {
      attain_notice_add_toast (self, adw_toast_new (_("Nobody is behind this figure")));
      return;
    }

  figure = attain_figures_find (self->answers->figures, self->sheet_id, self->sheet_level);
  title = figure != NULL ? attain_figure_display_title (figure) : NULL;
  address = attain_context_keep_people (get_context (self), title, people);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.go", "s", address);
}

static void
people_wanted_cb (AttainDashboardPage *self,
                  gpointer             figure,
                  int                  part)
{
  AttainFigureQuery *query = make_query (self);

  attain_figure_query_ask_people (query, figure, part);
  attain_store_run (attain_page_get_store (ATTAIN_PAGE (self)), ATTAIN_STORE_READER, attain_figure_people_job, query,
                    (GDestroyNotify) attain_figure_query_free, (GDestroyNotify) g_array_unref, self->cancellable,
                    people_cb, g_object_ref (self));
}

static void
open_sheet (AttainDashboardPage *self,
            AttainFigureId       id,
            const char          *level)
{
  g_autofree char *copy = g_strdup (level);

  g_free (self->sheet_level);
  self->sheet_level = g_steal_pointer (&copy);
  self->sheet_id = id;
  set_sheet_open (self, TRUE);
  show_sheet (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->sheet));
}

static void
card_activated_cb (AttainDashboardPage *self,
                   guint                id)
{
  open_sheet (self, (AttainFigureId) id, NULL);
}

static void
skill_activated_cb (AttainDashboardPage *self,
                    const char          *level)
{
  open_sheet (self, ATTAIN_FIGURE_LEVEL_SHARE, level);
}

/* Where the focus was before the sheet, which of the cards it explains is found again. */
static void
focus_card (AttainDashboardPage *self)
{
  if (!attain_figure_cards_focus (self->people_cards, self->sheet_id) &&
      !attain_figure_cards_focus (self->workload_cards, self->sheet_id) &&
      !attain_figure_cards_focus (self->cpd_cards, self->sheet_id) &&
      !attain_figure_cards_focus (self->asye_cards, self->sheet_id))
    gtk_widget_child_focus (GTK_WIDGET (self->skill_mix), GTK_DIR_TAB_FORWARD);
}

static void
close_action (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  AttainDashboardPage *self = ATTAIN_DASHBOARD_PAGE (widget);

  if (!self->sheet_open)
    return;

  set_sheet_open (self, FALSE);
  focus_card (self);
}

static void
sheet_closed_cb (AttainDashboardPage *self)
{
  close_action (GTK_WIDGET (self), NULL, NULL);
}

static void
day_selected_cb (AttainDashboardPage *self)
{
  g_autoptr(GDateTime) day = gtk_calendar_get_date (self->calendar);

  if (attain_calendar_is_marking (self->calendar))
    return;

  g_free (self->as_of);
  self->as_of = g_date_time_format (day, "%Y-%m-%d");
  refresh (self);
}

static void
show_day_cb (AttainDashboardPage *self)
{
  attain_calendar_mark (self->calendar,
                        self->as_of != NULL ? self->as_of : attain_context_get_today (get_context (self)));
}

static void
today_clicked_cb (AttainDashboardPage *self)
{
  const char *today = attain_context_get_today (get_context (self));

  attain_calendar_mark (self->calendar, today);
  g_clear_pointer (&self->as_of, g_free);
  refresh (self);
}

static void
attain_dashboard_page_shown (AttainPage *page)
{
  AttainDashboardPage *self = ATTAIN_DASHBOARD_PAGE (page);

  if (attain_context_get_reference (get_context (self)) != NULL && (self->stale || self->answers == NULL))
    load (self);
}

static void
attain_dashboard_page_constructed (GObject *object)
{
  AttainDashboardPage *self = ATTAIN_DASHBOARD_PAGE (object);
  AttainContext *context;

  G_OBJECT_CLASS (attain_dashboard_page_parent_class)->constructed (object);

  context = get_context (self);
  g_signal_connect_object (attain_page_get_store (ATTAIN_PAGE (self)), "changed", G_CALLBACK (refresh), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "notify::reference", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "notify::today", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
}

static void
attain_dashboard_page_dispose (GObject *object)
{
  AttainDashboardPage *self = ATTAIN_DASHBOARD_PAGE (object);

  g_cancellable_cancel (self->loading);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->loading);
  g_clear_object (&self->cancellable);
  self->sheet_open = FALSE;
  gtk_widget_dispose_template (GTK_WIDGET (self), ATTAIN_TYPE_DASHBOARD_PAGE);
  g_clear_pointer (&self->answers, attain_figure_answers_free);

  G_OBJECT_CLASS (attain_dashboard_page_parent_class)->dispose (object);
}

static void
attain_dashboard_page_finalize (GObject *object)
{
  AttainDashboardPage *self = ATTAIN_DASHBOARD_PAGE (object);

  g_free (self->as_of);
  g_free (self->sheet_level);

  G_OBJECT_CLASS (attain_dashboard_page_parent_class)->finalize (object);
}

static void
attain_dashboard_page_class_init (AttainDashboardPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = attain_dashboard_page_constructed;
  object_class->dispose = attain_dashboard_page_dispose;
  object_class->finalize = attain_dashboard_page_finalize;
  ATTAIN_PAGE_CLASS (klass)->shown = attain_dashboard_page_shown;

  g_type_ensure (ATTAIN_TYPE_FIGURE_CARDS);
  g_type_ensure (ATTAIN_TYPE_FIGURE_SHEET);
  g_type_ensure (ATTAIN_TYPE_SKILL_MIX);
  gtk_widget_class_set_template_from_resource (widget_class, "/uk/attain/Attain/ui/attain-dashboard-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AttainDashboardPage, calendar);
  gtk_widget_class_bind_template_child (widget_class, AttainDashboardPage, asye_cards);
  gtk_widget_class_bind_template_child (widget_class, AttainDashboardPage, cpd_cards);
  gtk_widget_class_bind_template_child (widget_class, AttainDashboardPage, figures);
  gtk_widget_class_bind_template_child (widget_class, AttainDashboardPage, leaflet);
  gtk_widget_class_bind_template_child (widget_class, AttainDashboardPage, people_cards);
  gtk_widget_class_bind_template_child (widget_class, AttainDashboardPage, period_row);
  gtk_widget_class_bind_template_child (widget_class, AttainDashboardPage, problem_page);
  gtk_widget_class_bind_template_child (widget_class, AttainDashboardPage, sheet);
  gtk_widget_class_bind_template_child (widget_class, AttainDashboardPage, sheet_line);
  gtk_widget_class_bind_template_child (widget_class, AttainDashboardPage, skill_mix);
  gtk_widget_class_bind_template_child (widget_class, AttainDashboardPage, stack);
  gtk_widget_class_bind_template_child (widget_class, AttainDashboardPage, workload_cards);
  gtk_widget_class_bind_template_callback (widget_class, card_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, people_wanted_cb);
  gtk_widget_class_bind_template_callback (widget_class, refresh);
  gtk_widget_class_bind_template_callback (widget_class, sheet_closed_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_day_cb);
  gtk_widget_class_bind_template_callback (widget_class, skill_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, today_clicked_cb);

  gtk_widget_class_install_action (widget_class, "dashboard.close", NULL, close_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "dashboard.close", NULL);
}

static void
attain_dashboard_page_init (AttainDashboardPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->cancellable = g_cancellable_new ();
  attain_calendar_set_up (self->calendar);
  attain_figure_cards_fill (self->people_cards, people_ids, G_N_ELEMENTS (people_ids));
  attain_figure_cards_fill (self->workload_cards, workload_ids, G_N_ELEMENTS (workload_ids));
  attain_figure_cards_fill (self->cpd_cards, cpd_ids, G_N_ELEMENTS (cpd_ids));
  attain_figure_cards_fill (self->asye_cards, asye_ids, G_N_ELEMENTS (asye_ids));
}
