/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One page of an application for everybody: the applicant who writes, the manager who endorses, the academy that
 * checks, the panel that decides. Each sees where it stands, and what they themselves can do now. */

#include "attain-application-page.h"

#include <string.h>

#include <glib/gi18n.h>

#include "attain-agenda-dialog.h"
#include "attain-application-find.h"
#include "attain-application-table.h"
#include "attain-case-appeal.h"
#include "attain-case-criteria.h"
#include "attain-case-decision.h"
#include "attain-case-endorsement.h"
#include "attain-case-evidence.h"
#include "attain-case-panel.h"
#include "attain-case-standing.h"
#include "attain-case-statement.h"
#include "attain-case-steps.h"
#include "attain-error.h"
#include "attain-history-panel.h"
#include "attain-move-dialog.h"
#include "attain-question.h"

struct _AttainApplicationPage
{
  AttainPage           parent_instance;

  char                *reference;
  char                *employee_id;
  gint64               application_id;   /* 0 while nothing is shown */
  gint64               person_id;

  AttainCaseCriteria  *criteria;
  AttainCaseEvidence  *evidence;
  AttainHistoryPanel  *history_panel;
  GtkWidget           *menu_button;
  GtkLabel            *name_label;
  AdwStatusPage       *problem_page;
  GtkLabel            *route_label;
  GtkBox              *sections;
  GtkStack            *stack;
  AttainCaseStatement *statement;
};

G_DEFINE_FINAL_TYPE (AttainApplicationPage, attain_application_page, ATTAIN_TYPE_READING_PAGE)

/* What the store's thread brings back: the case, and what it was judged by, which has to outlive it. */
typedef struct
{
  AttainReferenceSet    *reference;
  AttainApplicationCase *found;
} Answer;

static void
answer_free (gpointer data)
{
  Answer *answer = data;

  g_clear_pointer (&answer->found, attain_application_case_free);
  attain_reference_set_unref (answer->reference);
  g_free (answer);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Answer, answer_free)

static char *
describe_route (const AttainApplicationCase *facts)
{
  AttainApplication *application = facts->application;
  const char *title = facts->route != NULL ? facts->route->title : application->route;

  /* Translators: the name of a route and the reference of an application */
  return g_strdup_printf (_("%s · %s"), title, application->reference);
}

/* Always possible, and never what comes next: in the menu, which has nothing else. */
static void
offer_to_withdraw (AttainApplicationPage *self,
                   AttainOpenCase        *open)
{
  g_autoptr(GArray) choices = open != NULL ? attain_open_case_list_moves (open) : NULL;
  gboolean can = FALSE;

  for (guint i = 0; choices != NULL && i < choices->len; i++)
    {
      const AttainApplicationChoice *choice = &g_array_index (choices, AttainApplicationChoice, i);

      can |= choice->move == ATTAIN_MOVE_WITHDRAW && choice->reason == NULL;
    }
  attain_page_set_can_do (ATTAIN_PAGE (self), "application.withdraw", can);
  gtk_widget_set_visible (self->menu_button, can);
}

static void
show_case (AttainApplicationPage *self,
           AttainOpenCase        *open)
{
  const AttainApplicationCase *facts = attain_open_case_get (open);
  g_autofree char *route = describe_route (facts);

  self->application_id = attain_record_get_id (ATTAIN_RECORD (facts->application));
  self->person_id = facts->application->person_id;
  g_free (self->employee_id);
  self->employee_id = g_strdup (facts->person->employee_id);
  attain_page_set_heading (ATTAIN_PAGE (self), facts->person->display_name);
  gtk_label_set_label (self->name_label, facts->person->display_name);
  gtk_label_set_label (self->route_label, route);
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->sections)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (ATTAIN_IS_CASE_SECTION (child))
      attain_case_section_show (ATTAIN_CASE_SECTION (child), open);
  offer_to_withdraw (self, open);
  attain_history_panel_show (self->history_panel, attain_page_get_store (ATTAIN_PAGE (self)),
                             &attain_application_table, self->application_id);
  gtk_stack_set_visible_child_name (self->stack, "case");
}

static gpointer
load_job (AttainDb  *db,
          gpointer   data,
          GError   **error)
{
  const AttainQuestion *question = data;
  gint64 id = attain_application_find (db, question->name, error);
  AttainApplicationCase *found = NULL;
  Answer *answer;

  if (id == 0 || !(found = attain_application_case_load (db, &question->reference->rulebook, id, question->today, error)))
    return NULL;

  answer = g_new0 (Answer, 1);
  answer->reference = attain_reference_set_ref (question->reference);
  answer->found = found;
  return answer;
}

static void
person_action (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  AttainApplicationPage *self = ATTAIN_APPLICATION_PAGE (widget);
  g_autofree char *address = g_strconcat ("person/", self->employee_id, NULL);

  if (self->employee_id != NULL)
    gtk_widget_activate_action (widget, "win.go", "s", address);
}

static void
settle_next_action (GtkWidget  *widget,
                    const char *action,
                    GVariant   *parameter)
{
  attain_case_criteria_settle_next (ATTAIN_APPLICATION_PAGE (widget)->criteria);
}

static void
next_evidence_action (GtkWidget  *widget,
                      const char *action,
                      GVariant   *parameter)
{
  attain_case_evidence_begin_next (ATTAIN_APPLICATION_PAGE (widget)->evidence);
}

static void
put_on_agenda_action (GtkWidget  *widget,
                      const char *action,
                      GVariant   *parameter)
{
  AttainApplicationPage *self = ATTAIN_APPLICATION_PAGE (widget);

  attain_agenda_dialog_present (widget, attain_case_section_get (ATTAIN_CASE_SECTION (self->criteria)));
}

static void
withdraw_action (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  AttainApplicationPage *self = ATTAIN_APPLICATION_PAGE (widget);

  attain_move_dialog_start (widget, attain_case_section_get (ATTAIN_CASE_SECTION (self->criteria)),
                            ATTAIN_MOVE_WITHDRAW);
}

/* "P-2026-014", or what is written of it: "P-2026-014/statement". */
static void
attain_application_page_open (AttainPage *page,
                              const char *rest)
{
  AttainApplicationPage *self = ATTAIN_APPLICATION_PAGE (page);
  g_autofree char *reference = rest != NULL ? g_strndup (rest, strcspn (rest, "/")) : NULL;

  if (g_strcmp0 (self->reference, reference) != 0)
    {
      g_free (self->reference);
      self->reference = g_steal_pointer (&reference);
      self->application_id = 0;
      offer_to_withdraw (self, NULL);
      attain_page_set_barred (page, FALSE);
      attain_page_set_heading (page, NULL);
      gtk_stack_set_visible_child_name (self->stack, "loading");
    }
  attain_reading_page_read (ATTAIN_READING_PAGE (self));
}

static gboolean
attain_application_page_can_leave (AttainPage *page)
{
  attain_case_statement_keep (ATTAIN_APPLICATION_PAGE (page)->statement);
  return TRUE;
}

static gpointer
attain_application_page_ask (AttainReadingPage *page)
{
  AttainApplicationPage *self = ATTAIN_APPLICATION_PAGE (page);

  return self->reference != NULL ? attain_question_new (attain_page_get_context (ATTAIN_PAGE (self)), self->reference, 0) : NULL;
}

static void
attain_application_page_take (AttainReadingPage *page,
                              gpointer           facts)
{
  g_autoptr(Answer) answer = facts;
  g_autoptr(AttainOpenCase) open = attain_open_case_new (attain_page_get_context (ATTAIN_PAGE (page)),
                                                         answer->reference, g_steal_pointer (&answer->found));

  attain_page_set_barred (ATTAIN_PAGE (page), FALSE);
  show_case (ATTAIN_APPLICATION_PAGE (page), open);
}

/* Whoever has just said that they have a conflict of interest sees no more of it: they know that it is there, and are not
 * told that it never was. */
static void
attain_application_page_fail (AttainReadingPage *page,
                              const GError      *error)
{
  AttainApplicationPage *self = ATTAIN_APPLICATION_PAGE (page);

  if (self->application_id == 0 || !g_error_matches (error, ATTAIN_ERROR, ATTAIN_ERROR_NOT_FOUND))
    {
      ATTAIN_READING_PAGE_CLASS (attain_application_page_parent_class)->fail (page, error);
      return;
    }

  offer_to_withdraw (self, NULL);
  attain_page_set_barred (ATTAIN_PAGE (page), TRUE);
}

/* Posts, seats and appointments say who may do what, so that any of them may concern it. */
static gboolean
attain_application_page_concerns (AttainReadingPage *page,
                                  AttainTouched     *touched)
{
  static const AttainTable *const tables[] = {
    &attain_post_table, &attain_panel_meeting_table, &attain_panel_seat_table, &attain_appointment_table,
  };
  AttainApplicationPage *self = ATTAIN_APPLICATION_PAGE (page);
  gboolean concerns = touched == NULL || self->application_id == 0 || attain_touched_has_person (touched, self->person_id);

  for (guint i = 0; i < G_N_ELEMENTS (tables) && !concerns; i++)
    concerns = attain_touched_has_table (touched, tables[i]);
  return concerns;
}

static void
attain_application_page_dispose (GObject *object)
{
  AttainApplicationPage *self = ATTAIN_APPLICATION_PAGE (object);

  g_clear_pointer (&self->reference, g_free);
  g_clear_pointer (&self->employee_id, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), ATTAIN_TYPE_APPLICATION_PAGE);

  G_OBJECT_CLASS (attain_application_page_parent_class)->dispose (object);
}

static void
ensure_sections (void)
{
  g_type_ensure (ATTAIN_TYPE_CASE_APPEAL);
  g_type_ensure (ATTAIN_TYPE_CASE_CRITERIA);
  g_type_ensure (ATTAIN_TYPE_CASE_DECISION);
  g_type_ensure (ATTAIN_TYPE_CASE_ENDORSEMENT);
  g_type_ensure (ATTAIN_TYPE_CASE_EVIDENCE);
  g_type_ensure (ATTAIN_TYPE_CASE_PANEL);
  g_type_ensure (ATTAIN_TYPE_CASE_STANDING);
  g_type_ensure (ATTAIN_TYPE_CASE_STATEMENT);
  g_type_ensure (ATTAIN_TYPE_CASE_STEPS);
  g_type_ensure (ATTAIN_TYPE_HISTORY_PANEL);
}

static void
attain_application_page_class_init (AttainApplicationPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  AttainReadingPageClass *reading_class = ATTAIN_READING_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = attain_application_page_dispose;
  ATTAIN_PAGE_CLASS (klass)->open = attain_application_page_open;
  reading_class->read_job = load_job;
  reading_class->free_question = attain_question_free;
  reading_class->free_facts = answer_free;
  reading_class->ask = attain_application_page_ask;
  reading_class->take = attain_application_page_take;
  reading_class->fail = attain_application_page_fail;
  reading_class->concerns = attain_application_page_concerns;
  ATTAIN_PAGE_CLASS (klass)->can_leave = attain_application_page_can_leave;

  ensure_sections ();
  gtk_widget_class_set_template_from_resource (widget_class, "/uk/attain/Attain/ui/attain-application-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AttainApplicationPage, criteria);
  gtk_widget_class_bind_template_child (widget_class, AttainApplicationPage, evidence);
  gtk_widget_class_bind_template_child (widget_class, AttainApplicationPage, history_panel);
  gtk_widget_class_bind_template_child (widget_class, AttainApplicationPage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, AttainApplicationPage, name_label);
  gtk_widget_class_bind_template_child (widget_class, AttainApplicationPage, problem_page);
  gtk_widget_class_bind_template_child (widget_class, AttainApplicationPage, route_label);
  gtk_widget_class_bind_template_child (widget_class, AttainApplicationPage, sections);
  gtk_widget_class_bind_template_child (widget_class, AttainApplicationPage, stack);
  gtk_widget_class_bind_template_child (widget_class, AttainApplicationPage, statement);
  gtk_widget_class_install_action (widget_class, "application.next-evidence", NULL, next_evidence_action);
  gtk_widget_class_install_action (widget_class, "application.person", NULL, person_action);
  gtk_widget_class_install_action (widget_class, "application.put-on-agenda", NULL, put_on_agenda_action);
  gtk_widget_class_install_action (widget_class, "application.settle-next", NULL, settle_next_action);
  gtk_widget_class_install_action (widget_class, "application.withdraw", NULL, withdraw_action);
}

static void
attain_application_page_init (AttainApplicationPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  attain_reading_page_set_stack (ATTAIN_READING_PAGE (self), self->stack, self->problem_page);
  offer_to_withdraw (self, NULL);
}
