/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-case-decision.h"

#include <glib/gi18n.h>

#include "attain-application-scores.h"
#include "attain-decision-reason.h"
#include "attain-display.h"

struct _AttainCaseDecision
{
  AttainCaseSection  parent_instance;
};

G_DEFINE_FINAL_TYPE (AttainCaseDecision, attain_case_decision, ATTAIN_TYPE_CASE_SECTION)

static const char *
name_line (const AttainRubric *rubric,
           const char         *code)
{
  guint position;

  return rubric != NULL && attain_rubric_find_item (rubric, code, &position)
         ? ((AttainRubricItem *) g_ptr_array_index (rubric->items, position))->title : code;
}

static void
sign_off_clicked_cb (GtkWidget *button)
{
  GtkWidget *section = gtk_widget_get_ancestor (button, ATTAIN_TYPE_CASE_DECISION);

  attain_open_case_sign_off (attain_case_section_get (ATTAIN_CASE_SECTION (section)), attain_case_section_done_cb,
                             attain_case_section_doing (section, _("Action plan signed off")));
}

static char *
describe_review (const AttainApplicationCase *facts,
                 AttainDecision              *decision)
{
  const char *name = attain_application_case_get_name (facts, decision->reviewer_id);
  g_autofree char *day = decision->review_on != NULL ? attain_date_display (decision->review_on) : g_strdup ("");
  g_autofree char *signed_on = decision->actions_signed_on != NULL ? attain_date_display (decision->actions_signed_on)
                                                                   : NULL;

  if (signed_on != NULL)
    /* Translators: a day */
    return g_strdup_printf (_("Every action was signed off on %s"), signed_on);

  /* Translators: a day and a name */
  return g_strdup_printf (_("To be reviewed by %s, by %s"), day, name != NULL ? name : _("somebody not on record"));
}

static void
add_deferral (GtkWidget      *group,
              AttainOpenCase *open,
              AttainDecision *decision)
{
  const AttainApplicationCase *facts = attain_open_case_get (open);
  g_autofree char *review = describe_review (facts, decision);
  gboolean may_sign = decision->actions_signed_on == NULL &&
                      facts->application->state == ATTAIN_APPLICATION_DECIDED_DEFER &&
                      (decision->reviewer_id == attain_open_case_get_actor_id (open) || attain_open_case_acts_as (open, 0));
  GtkWidget *row;

  attain_case_section_add_text (group, _("Action plan"), decision->action_plan);
  row = attain_case_section_add_row (group, NULL, _("Review"), review);
  if (may_sign)
    g_signal_connect (attain_case_section_add_button (row, _("Sign off")), "clicked", G_CALLBACK (sign_off_clicked_cb),
                      NULL);
}

static GtkWidget *
make_decision (AttainOpenCase *open,
               AttainDecision *decision)
{
  const AttainApplicationCase *facts = attain_open_case_get (open);
  const AttainRubric *rubric = attain_application_case_get_rubric (facts);
  g_autofree char *day = attain_date_display (decision->decided_on);
  const char *name = attain_application_case_get_name (facts, decision->chair_id);
  const char *outcome = attain_enum_get_label (&attain_application_outcome_choices, decision->outcome);
  /* Translators: a day and a name */
  g_autofree char *by = name != NULL ? g_strdup_printf (_("Decided on %s, %s in the chair"), day, name)
                                     : g_strdup_printf (_("Decided on %s"), day);
  /* Translators: what was decided: "Decision: defer" */
  g_autofree char *title = g_strdup_printf (_("Decision: %s"), outcome);
  GtkWidget *group = attain_case_section_make_group (title, by);

  if (decision->reasons != NULL)
    attain_case_section_add_text (group, _("Reasons"), decision->reasons);
  for (guint i = 0; i < facts->reasons->len; i++)
    {
      AttainDecisionReason *reason = g_ptr_array_index (facts->reasons, i);

      if (reason->decision_id == attain_record_get_id (ATTAIN_RECORD (decision)))
        attain_case_section_add_text (group, name_line (rubric, reason->code), reason->reason);
    }
  if (decision->action_plan != NULL)
    add_deferral (group, open, decision);
  return group;
}

static void
add_effect (GtkWidget         *box,
            AttainApplication *application)
{
  GtkWidget *group = attain_case_section_make_group (_("Terms"), NULL);
  g_autofree char *day = attain_date_display (application->effective_on);

  if (application->grade != NULL)
    attain_case_section_add_row (group, NULL, _("Grade"), application->grade);
  if (application->pay_point != NULL)
    attain_case_section_add_row (group, NULL, _("Pay point"), application->pay_point);
  attain_case_section_add_row (group, NULL, _("Counts from"), day);
  gtk_box_append (GTK_BOX (box), group);
}

static void
attain_case_decision_show (AttainCaseSection *section,
                           AttainOpenCase    *open)
{
  const AttainApplicationCase *facts = attain_open_case_get (open);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);

  gtk_widget_set_visible (GTK_WIDGET (section), facts->decisions->len > 0 || facts->application->effective_on != NULL);
  for (guint i = facts->decisions->len; i > 0; i--)
    gtk_box_append (GTK_BOX (box), make_decision (open, g_ptr_array_index (facts->decisions, i - 1)));
  if (facts->application->effective_on != NULL)
    add_effect (box, facts->application);
  adw_bin_set_child (ADW_BIN (section), box);
}

static void
attain_case_decision_class_init (AttainCaseDecisionClass *klass)
{
  ATTAIN_CASE_SECTION_CLASS (klass)->show = attain_case_decision_show;
}

static void
attain_case_decision_init (AttainCaseDecision *self)
{
}
