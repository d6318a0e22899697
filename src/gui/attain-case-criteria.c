/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the route asks for, line by line, as the pathway shows it. The academy settles here what no record can. */

#include "attain-case-criteria.h"

#include <glib/gi18n.h>

#include "attain-application-criteria.h"
#include "attain-application-time.h"
#include "attain-case-dialog.h"
#include "attain-criterion-row.h"
#include "attain-display.h"
#include "attain-tables.h"

struct _AttainCaseCriteria
{
  AttainCaseSection  parent_instance;
};

G_DEFINE_FINAL_TYPE (AttainCaseCriteria, attain_case_criteria, ATTAIN_TYPE_CASE_SECTION)

typedef struct
{
  AttainOpenCase             *open;
  AttainApplicationCriterion *finding;
} Settling;

static void
settling_free (gpointer data)
{
  Settling *settling = data;

  g_object_unref (settling->open);
  g_object_unref (settling->finding);
  g_free (settling);
}

static void
settle (AttainCaseDialog *dialog,
        gpointer          data)
{
  const Settling *settling = data;

  attain_open_case_find (settling->open, settling->finding, attain_case_dialog_done_cb, g_object_ref (dialog));
}

static const AttainPathwayLine *
find_line (const AttainPathway   *pathway,
           const AttainCriterion *criterion)
{
  guint i = 0;

  while (((const AttainPathwayLine *) g_ptr_array_index (pathway->lines, i))->criterion != criterion)
    i++;

  return g_ptr_array_index (pathway->lines, i);
}

/* What the records show is offered; what they do not nobody is led to say. */
static AttainApplicationCriterion *
make_finding (AttainOpenCase          *open,
              const AttainPathwayLine *line)
{
  const AttainApplicationCase *facts = attain_open_case_get (open);
  AttainApplicationCriterion *found = attain_application_case_find_finding (facts, line->criterion->code);
  AttainApplicationCriterion *finding;

  if (found != NULL)
    return ATTAIN_APPLICATION_CRITERION (attain_record_copy (ATTAIN_RECORD (found)));

  finding = attain_application_criterion_new ();
  finding->person_id = facts->application->person_id;
  finding->application_id = attain_record_get_id (ATTAIN_RECORD (facts->application));
  finding->code = g_strdup (line->criterion->code);
  if (line->state == ATTAIN_CRITERION_STATE_MET)
    finding->state = ATTAIN_CRITERION_STATE_MET;
  return finding;
}

static void
ask (AttainCaseCriteria    *self,
     const AttainCriterion *criterion)
{
  AttainOpenCase *open = attain_case_section_get (ATTAIN_CASE_SECTION (self));
  AttainCaseDialog *dialog = attain_case_dialog_new (GTK_WIDGET (self), attain_open_case_get_store (open),
                                                     _("Settle a criterion"), _("Settle"));
  AttainCaseForm *form = attain_case_dialog_get_form (dialog);
  const AttainApplicationCase *facts = attain_open_case_get (open);
  g_autoptr(AttainPathway) pathway = attain_pathway_new (facts->route, facts->standing);
  const AttainPathwayLine *line = find_line (pathway, criterion);
  g_autofree char *words = g_strdup_printf ("%s\n%s", criterion->title, line->text);
  g_autofree char *address = g_strdup_printf ("application/%s/criterion/%s", facts->application->reference,
                                              criterion->code);
  Settling *settling = g_new0 (Settling, 1);

  settling->open = g_object_ref (open);
  settling->finding = make_finding (open, line);
  attain_case_form_add_heading (form, facts->person->display_name);
  attain_case_form_add_words (form, words);
  if (criterion->waiver_role == ATTAIN_ROUTE_ACTOR_UNKNOWN)
    attain_case_form_add_words (form, _("The scheme lets nobody waive this criterion."));
  attain_case_form_add_field (form, settling->finding, "state", NULL);
  attain_case_form_add_field (form, settling->finding, "shown-by", NULL);
  attain_case_form_add_field (form, settling->finding, "reason", NULL);
  if (criterion->waiver_role != ATTAIN_ROUTE_ACTOR_UNKNOWN)
    attain_case_form_add_field (form, settling->finding, "waived-by-id", NULL);
  attain_case_dialog_tell_when_done (dialog, _("Criterion settled"));
  attain_case_dialog_on_done (dialog, settle, settling, settling_free);
  attain_case_dialog_keep_draft (dialog, address);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
settle_clicked_cb (GtkWidget             *button,
                   const AttainCriterion *criterion)
{
  ask (ATTAIN_CASE_CRITERIA (gtk_widget_get_ancestor (button, ATTAIN_TYPE_CASE_CRITERIA)), criterion);
}

/* What the application is before: what is to be met by then is asked for now. */
static AttainCriterionPhase
get_reached (const AttainApplicationCase *facts)
{
  AttainApplicationState state = facts->application->state;

  if (state <= ATTAIN_APPLICATION_RETURNED)
    return ATTAIN_CRITERION_PHASE_APPLY;
  if (state <= ATTAIN_APPLICATION_INELIGIBLE)
    return ATTAIN_CRITERION_PHASE_CHECK;
  if (state < ATTAIN_APPLICATION_READY || (state < ATTAIN_APPLICATION_IN_PANEL && attain_route_has_panel (facts->route)))
    return ATTAIN_CRITERION_PHASE_EVIDENCE;

  return ATTAIN_CRITERION_PHASE_DECISION;
}

/* What a record shows nobody has to settle; what it does not, somebody may know, or waive. */
static gboolean
can_be_settled (const AttainPathwayLine *line)
{
  return line->for_a_person || line->criterion->waiver_role != ATTAIN_ROUTE_ACTOR_UNKNOWN ||
         (line->phase == ATTAIN_CRITERION_PHASE_APPLY && line->state != ATTAIN_CRITERION_STATE_MET);
}

static void
add_line (GtkWidget               *group,
          AttainOpenCase          *open,
          const AttainPathwayLine *line)
{
  const AttainApplicationCase *facts = attain_open_case_get (open);
  gboolean is_over = attain_application_state_is_final (facts->application->state);
  GtkWidget *row = is_over ? attain_criterion_row_new_past (line) : attain_criterion_row_new (line, get_reached (facts));
  GtkWidget *button;

  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  if (!attain_open_case_offers (open, ATTAIN_ACTOR_ACADEMY, &attain_application_criterion_table, ATTAIN_MAY_ADD, NULL) ||
      !can_be_settled (line) ||
      !attain_application_state_is_open (facts->application->state))
    return;

  button = attain_criterion_row_add_button (ATTAIN_CRITERION_ROW (row), _("Settle…"));
  g_signal_connect (button, "clicked", G_CALLBACK (settle_clicked_cb), (gpointer) line->criterion);
}

/* Before it is decided whether they are eligible, what is missing for it is said in a sentence, with the day; after the
 * end, of which day the records are. */
static char *
dup_answer (AttainOpenCase      *open,
            const AttainPathway *pathway)
{
  AttainApplication *application = attain_open_case_get (open)->application;
  const char *judged_on = attain_application_get_judged_on (application, attain_open_case_get_today (open));
  g_autofree char *day = attain_date_display (judged_on);

  if (attain_application_state_is_final (application->state))
    /* Translators: a date */
    return g_strdup_printf (_("As the records stand for %s"), day);

  return application->state <= ATTAIN_APPLICATION_ELIGIBILITY_CHECK &&
         pathway->eligibility.state != ATTAIN_CRITERION_STATE_MET ? g_strdup (pathway->text) : NULL;
}

static void
attain_case_criteria_show (AttainCaseSection *section,
                           AttainOpenCase    *open)
{
  const AttainApplicationCase *facts = attain_open_case_get (open);
  gboolean is_known = facts->standing != NULL && facts->route != NULL && facts->route->criteria->len > 0;
  g_autoptr(AttainPathway) pathway = NULL;
  g_autofree char *answer = NULL;
  GtkWidget *group;

  gtk_widget_set_visible (GTK_WIDGET (section), is_known);
  if (!is_known)
    return;

  pathway = attain_pathway_new (facts->route, facts->standing);
  answer = dup_answer (open, pathway);
  group = attain_case_section_make_group (_("What the route asks for"), answer);
  for (guint i = 0; i < pathway->lines->len; i++)
    add_line (group, open, g_ptr_array_index (pathway->lines, i));
  adw_bin_set_child (ADW_BIN (section), group);
}

static void
attain_case_criteria_class_init (AttainCaseCriteriaClass *klass)
{
  ATTAIN_CASE_SECTION_CLASS (klass)->show = attain_case_criteria_show;
}

static void
attain_case_criteria_init (AttainCaseCriteria *self)
{
}

/**
 * attain_case_criteria_settle_next:
 * @self: what the route asks for
 *
 * Asks for the first criterion that nobody has settled yet and no record answers.
 */
void
attain_case_criteria_settle_next (AttainCaseCriteria *self)
{
  AttainOpenCase *open = attain_case_section_get (ATTAIN_CASE_SECTION (self));
  const AttainCriterion *criterion = open != NULL
                                     ? attain_application_case_find_unsettled (attain_open_case_get (open)) : NULL;

  if (criterion != NULL)
    ask (self, criterion);
}
