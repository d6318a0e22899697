/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A newly qualified worker opens it between two visits, their assessor on the way into supervision: within ten
 * seconds they want to know what is due next and whose turn it is, and then to record it or to accept it. What goes
 * wrong in their year is that a date slips and nobody notices, so every day that moved says from where, and why. */

#include "attain-portfolio-page.h"

#include <glib/gi18n.h>

#include "attain-asye-look.h"
#include "attain-conclude-dialog.h"
#include "attain-coverage-list.h"
#include "attain-evidence-list.h"
#include "attain-next-card.h"
#include "attain-pause-dialog.h"
#include "attain-portfolio.h"
#include "attain-question.h"
#include "attain-rights.h"
#include "attain-schedule-list.h"
#include "attain-year-card.h"
#include "attain-year-dialogs.h"

/* What the page shows, with the programmes that the year is read by. */
typedef struct
{
  AttainReferenceSet *reference;
  AttainPortfolio    *portfolio;
  AttainHeld          year_held, pause_held, gap_held, evidence_held;   /* what whoever looks may do with each */
} Facts;

struct _AttainPortfolioPage
{
  AttainPage          parent_instance;

  char               *employee_id;     /* of "portfolio/EMPLOYEE_ID"; NULL for one's own */
  Facts              *facts;           /* what is shown; NULL before */

  AttainCoverageList *coverage_list;
  AttainEvidenceList *evidence_list;
  AttainNextCard     *next_card;
  AdwStatusPage      *no_year_page;
  AdwStatusPage      *problem_page;
  AttainScheduleList *schedule_list;
  GtkStack           *stack;
  GtkWidget          *year_box;
  AttainYearCard     *year_card;
};

#define OF(what) G_STRUCT_OFFSET (Facts, what##_held)

G_DEFINE_FINAL_TYPE (AttainPortfolioPage, attain_portfolio_page, ATTAIN_TYPE_READING_PAGE)

static void
facts_free (gpointer data)
{
  Facts *facts = data;

  g_clear_pointer (&facts->portfolio, attain_portfolio_free);
  attain_reference_set_unref (facts->reference);
  g_free (facts);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Facts, facts_free)

static AttainContext *
get_context (AttainPortfolioPage *self)
{
  return attain_page_get_context (ATTAIN_PAGE (self));
}

static const AttainAsyeCase *
get_year (AttainPortfolioPage *self)
{
  return self->facts != NULL ? self->facts->portfolio->year : NULL;
}

/* What is yet to be written belongs to the person, and to the year that they are in. */
static gboolean
ask_about (AttainDb           *db,
           const AttainTable  *table,
           const Facts        *facts,
           AttainHeld         *held,
           GError            **error)
{
  const AttainPortfolio *portfolio = facts->portfolio;
  gint64 asye_id = portfolio->year != NULL ? attain_record_get_id (ATTAIN_RECORD (portfolio->year->asye)) : 0;
  g_autoptr(AttainRecord) probe = g_object_new (table->record_type (), "person-id",
                                                attain_record_get_id (ATTAIN_RECORD (portfolio->person)), "asye-id",
                                                asye_id, NULL);

  return attain_rights_hold (db, table, probe, held, error);
}

static gboolean
load_rights (Facts     *facts,
             AttainDb  *db,
             GError   **error)
{
  const AttainAsyeCase *year = facts->portfolio->year;

  return (year == NULL || attain_rights_hold (db, &attain_asye_table, year->asye, &facts->year_held, error)) &&
         ask_about (db, &attain_asye_pause_table, facts, &facts->pause_held, error) &&
         ask_about (db, &attain_asye_gap_table, facts, &facts->gap_held, error) &&
         ask_about (db, &attain_evidence_table, facts, &facts->evidence_held, error);
}

static gpointer
load_job (AttainDb  *db,
          gpointer   data,
          GError   **error)
{
  const AttainQuestion *question = data;
  gint64 person_id;
  AttainPortfolio *portfolio;
  g_autoptr(Facts) facts = NULL;

  if (!attain_question_find_person (question, db, &person_id, error) ||
      !(portfolio = attain_portfolio_load (db, person_id, question->reference->programmes, question->reference->holidays,
                                           question->today, error)))
    return NULL;

  facts = g_new0 (Facts, 1);
  facts->reference = attain_reference_set_ref (question->reference);
  facts->portfolio = portfolio;
  return load_rights (facts, db, error) ? g_steal_pointer (&facts) : NULL;
}

static void
show_year (AttainPortfolioPage *self)
{
  const AttainAsyeCase *year = get_year (self);
  const char *today = attain_context_get_today (get_context (self));

  gtk_widget_set_visible (GTK_WIDGET (self->no_year_page), year == NULL);
  gtk_widget_set_visible (self->year_box, year != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->schedule_list), year != NULL && year->progress != NULL);
  if (year == NULL)
    return;

  attain_next_card_show (self->next_card, year, attain_context_get_person_id (get_context (self)), today);
  attain_year_card_show (self->year_card, year, today);
  if (year->progress != NULL)
    attain_schedule_list_show (self->schedule_list, year, today);
}

/* What each action writes. */
static const struct { const char *action; gsize held; const AttainTable *table; AttainMay may; const char *field; } deeds[] = {
  { "portfolio.assign", OF (year), &attain_asye_table, ATTAIN_MAY_CHANGE, "assessor-id" },
  { "portfolio.change-pause", OF (pause), &attain_asye_pause_table, ATTAIN_MAY_CHANGE, "to-on" },
  { "portfolio.conclude", OF (year), &attain_asye_table, ATTAIN_MAY_CHANGE, "outcome" },
  { "portfolio.explain", OF (gap), &attain_asye_gap_table, ATTAIN_MAY_ADD, NULL },
  { "portfolio.moderate", OF (year), &attain_asye_table, ATTAIN_MAY_CHANGE, "moderated-on" },
  { "portfolio.pause", OF (pause), &attain_asye_pause_table, ATTAIN_MAY_ADD, NULL },
  { "portfolio.recommend", OF (year), &attain_asye_table, ATTAIN_MAY_CHANGE, "recommendation" },
  { "portfolio.record", OF (evidence), &attain_evidence_table, ATTAIN_MAY_ADD, NULL },
  { "portfolio.resume", OF (pause), &attain_asye_pause_table, ATTAIN_MAY_CHANGE, "to-on" },
  { "portfolio.withdraw", OF (year), &attain_asye_table, ATTAIN_MAY_CHANGE, "status" },
};

static void
update_actions (AttainPortfolioPage *self)
{
  const AttainAsyeCase *year = get_year (self);
  gboolean is_open = year != NULL && year->asye->status != ATTAIN_ASYE_STATUS_COMPLETED &&
                     year->asye->status != ATTAIN_ASYE_STATUS_WITHDRAWN;

  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++)
    attain_page_set_can_do (ATTAIN_PAGE (self), deeds[i].action,
                            is_open && attain_access_may (deeds[i].table->name, deeds[i].may, deeds[i].field,
                                                          G_STRUCT_MEMBER (AttainHeld, self->facts, deeds[i].held)));
}

/* Whoever sees only when a year began and ended would read that nothing in it was done. */
static gboolean
is_barred (const Facts *facts)
{
  return !attain_access_may ("evidence", ATTAIN_MAY_SEE, NULL, facts->evidence_held) &&
         !attain_access_may ("asye", ATTAIN_MAY_SEE, "assessor-id", facts->year_held);
}

static void
go_to (AttainPortfolioPage *self,
       const char          *address)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.go", "s", address);
}

static void
open_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  g_autofree char *address = g_strconcat ("evidence/", g_variant_get_string (parameter, NULL), NULL);

  go_to (ATTAIN_PORTFOLIO_PAGE (widget), address);
}

static void
record_action (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  AttainPortfolioPage *self = ATTAIN_PORTFOLIO_PAGE (widget);
  g_autofree char *address =
    g_strdup_printf ("evidence/new/%" G_GINT64_FORMAT "/%s",
                     attain_record_get_id (ATTAIN_RECORD (get_year (self)->asye)), g_variant_get_string (parameter, NULL));

  go_to (self, address);
}

/* The piece that waits the longest to be looked at. */
static void
look_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  AttainPortfolioPage *self = ATTAIN_PORTFOLIO_PAGE (widget);
  GPtrArray *evidence = get_year (self)->evidence;
  const char *wanted = g_variant_get_string (parameter, NULL);

  for (guint i = 0; i < evidence->len; i++)
    {
      AttainEvidence *piece = g_ptr_array_index (evidence, i);
      g_autofree char *item = g_strdup_printf ("%s/%s", attain_enum_get_nick (&attain_evidence_item_choices, piece->item),
                                               piece->code);
      g_autofree char *address = g_strdup_printf ("evidence/%" G_GINT64_FORMAT,
                                                  attain_record_get_id (ATTAIN_RECORD (piece)));

      if (!g_str_equal (item, wanted) || attain_asye_look_of (piece) != ATTAIN_ASYE_STATE_HANDED_IN)
        continue;
      go_to (self, address);
      return;
    }
}

/* What a form is made for. */
typedef AttainRecordDialog *(*DialogFunc) (GtkWidget *parent, AttainContext *context, const AttainAsyeCase *year);

static const struct { const char *action; DialogFunc make; } dialogs[] = {
  { "portfolio.assign", attain_year_dialog_assign },
  { "portfolio.conclude", attain_conclude_dialog_new },
  { "portfolio.moderate", attain_year_dialog_moderate },
  { "portfolio.pause", attain_pause_dialog_new },
  { "portfolio.recommend", attain_year_dialog_recommend },
  { "portfolio.resume", attain_pause_dialog_end },
  { "portfolio.withdraw", attain_year_dialog_withdraw },
};

static void
dialog_action (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  AttainPortfolioPage *self = ATTAIN_PORTFOLIO_PAGE (widget);

  for (guint i = 0; i < G_N_ELEMENTS (dialogs); i++)
    if (g_str_equal (dialogs[i].action, action))
      gtk_window_present (GTK_WINDOW (dialogs[i].make (widget, get_context (self), get_year (self))));
}

static void
change_pause_action (GtkWidget  *widget,
                     const char *action,
                     GVariant   *parameter)
{
  AttainPortfolioPage *self = ATTAIN_PORTFOLIO_PAGE (widget);
  AttainRecordDialog *dialog = attain_pause_dialog_change (widget, get_context (self), get_year (self),
                                                           g_variant_get_int64 (parameter));

  if (dialog != NULL)
    gtk_window_present (GTK_WINDOW (dialog));
}

static void
explain_action (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  AttainPortfolioPage *self = ATTAIN_PORTFOLIO_PAGE (widget);
  g_auto(GStrv) parts = g_strsplit (g_variant_get_string (parameter, NULL), "/", 2);
  int item = ATTAIN_EVIDENCE_ITEM_UNKNOWN;

  if (g_strv_length (parts) == 2 && attain_enum_parse (&attain_evidence_item_choices, parts[0], &item))
    gtk_window_present (GTK_WINDOW (attain_year_dialog_explain (widget, get_context (self), get_year (self), item,
                                                                parts[1])));
}

static void
attain_portfolio_page_open (AttainPage *page,
                            const char *rest)
{
  AttainPortfolioPage *self = ATTAIN_PORTFOLIO_PAGE (page);

  if (g_strcmp0 (self->employee_id, rest) != 0 || self->facts == NULL)
    {
      g_free (self->employee_id);
      self->employee_id = g_strdup (rest);
      attain_page_set_heading (page, NULL);
      gtk_stack_set_visible_child_name (self->stack, "loading");
    }
  g_object_set (self, "is-record", rest != NULL, NULL);
  attain_reading_page_read (ATTAIN_READING_PAGE (self));
}

static gpointer
attain_portfolio_page_ask (AttainReadingPage *page)
{
  AttainPortfolioPage *self = ATTAIN_PORTFOLIO_PAGE (page);
  AttainContext *context = get_context (self);

  if (attain_context_get_reference (context) == NULL || attain_page_get_address (ATTAIN_PAGE (self)) == NULL)
    return NULL;
  if (self->employee_id == NULL && attain_context_get_person_id (context) == 0)
    {
      gtk_stack_set_visible_child_name (self->stack, "nobody");
      return NULL;
    }

  return attain_question_new (context, self->employee_id, 0);
}

/* The widgets look at the year while they are made anew, so the old one goes last. */
static void
attain_portfolio_page_take (AttainReadingPage *page,
                            gpointer           data)
{
  AttainPortfolioPage *self = ATTAIN_PORTFOLIO_PAGE (page);
  Facts *facts = data;
  g_autoptr(Facts) old = g_steal_pointer (&self->facts);

  self->facts = facts;
  if (self->employee_id != NULL)
    attain_page_set_heading (ATTAIN_PAGE (self), facts->portfolio->person->display_name);
  attain_page_set_barred (ATTAIN_PAGE (self), is_barred (facts));
  update_actions (self);
  show_year (self);
  attain_evidence_list_show (self->evidence_list, facts->portfolio);
  attain_coverage_list_show (self->coverage_list, facts->portfolio, facts->reference);
  gtk_stack_set_visible_child_name (self->stack, "portfolio");
}

static gboolean
attain_portfolio_page_concerns (AttainReadingPage *page,
                                AttainTouched     *touched)
{
  const Facts *facts = ATTAIN_PORTFOLIO_PAGE (page)->facts;

  return touched == NULL || facts == NULL ||
         attain_touched_has_person (touched, attain_record_get_id (ATTAIN_RECORD (facts->portfolio->person)));
}

static void
attain_portfolio_page_dispose (GObject *object)
{
  AttainPortfolioPage *self = ATTAIN_PORTFOLIO_PAGE (object);

  g_clear_pointer (&self->employee_id, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), ATTAIN_TYPE_PORTFOLIO_PAGE);
  g_clear_pointer (&self->facts, facts_free);

  G_OBJECT_CLASS (attain_portfolio_page_parent_class)->dispose (object);
}

static void
attain_portfolio_page_class_init (AttainPortfolioPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  AttainReadingPageClass *reading_class = ATTAIN_READING_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = attain_portfolio_page_dispose;
  ATTAIN_PAGE_CLASS (klass)->open = attain_portfolio_page_open;
  reading_class->read_job = load_job;
  reading_class->free_question = attain_question_free;
  reading_class->free_facts = facts_free;
  reading_class->ask = attain_portfolio_page_ask;
  reading_class->take = attain_portfolio_page_take;
  reading_class->concerns = attain_portfolio_page_concerns;

  g_type_ensure (ATTAIN_TYPE_COVERAGE_LIST);
  g_type_ensure (ATTAIN_TYPE_EVIDENCE_LIST);
  g_type_ensure (ATTAIN_TYPE_NEXT_CARD);
  g_type_ensure (ATTAIN_TYPE_SCHEDULE_LIST);
  g_type_ensure (ATTAIN_TYPE_YEAR_CARD);
  gtk_widget_class_set_template_from_resource (widget_class, "/uk/attain/Attain/ui/attain-portfolio-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AttainPortfolioPage, coverage_list);
  gtk_widget_class_bind_template_child (widget_class, AttainPortfolioPage, evidence_list);
  gtk_widget_class_bind_template_child (widget_class, AttainPortfolioPage, next_card);
  gtk_widget_class_bind_template_child (widget_class, AttainPortfolioPage, no_year_page);
  gtk_widget_class_bind_template_child (widget_class, AttainPortfolioPage, problem_page);
  gtk_widget_class_bind_template_child (widget_class, AttainPortfolioPage, schedule_list);
  gtk_widget_class_bind_template_child (widget_class, AttainPortfolioPage, stack);
  gtk_widget_class_bind_template_child (widget_class, AttainPortfolioPage, year_box);
  gtk_widget_class_bind_template_child (widget_class, AttainPortfolioPage, year_card);

  for (guint i = 0; i < G_N_ELEMENTS (dialogs); i++)
    gtk_widget_class_install_action (widget_class, dialogs[i].action, NULL, dialog_action);
  gtk_widget_class_install_action (widget_class, "portfolio.change-pause", "x", change_pause_action);
  gtk_widget_class_install_action (widget_class, "portfolio.explain", "s", explain_action);
  gtk_widget_class_install_action (widget_class, "portfolio.look", "s", look_action);
  gtk_widget_class_install_action (widget_class, "portfolio.open", "s", open_action);
  gtk_widget_class_install_action (widget_class, "portfolio.record", "s", record_action);
}

static void
attain_portfolio_page_init (AttainPortfolioPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  attain_reading_page_set_stack (ATTAIN_READING_PAGE (self), self->stack, self->problem_page);
  update_actions (self);
}
