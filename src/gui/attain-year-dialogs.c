/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-year-dialogs.h"

#include <glib/gi18n.h>

#include "attain-asye-ending.h"
#include "attain-asye-gap.h"
#include "attain-asye-portfolio.h"
#include "attain-asye-work.h"

static gboolean
assign_job (AttainChange         *change,
            const AttainAsyeDesk *desk,
            gint64                asye_id,
            AttainRecord         *typed,
            GError              **error)
{
  return attain_asye_work_assign (change, desk, asye_id, ATTAIN_ASYE (typed)->assessor_id, error);
}

static gboolean
recommend_job (AttainChange         *change,
               const AttainAsyeDesk *desk,
               gint64                asye_id,
               AttainRecord         *typed,
               GError              **error)
{
  return attain_asye_ending_recommend (change, desk, asye_id, ATTAIN_ASYE (typed)->recommendation, error);
}

static gboolean
moderate_job (AttainChange         *change,
              const AttainAsyeDesk *desk,
              gint64                asye_id,
              AttainRecord         *typed,
              GError              **error)
{
  return attain_asye_ending_moderate (change, desk, asye_id, ATTAIN_ASYE (typed)->moderation, error);
}

static gboolean
withdraw_job (AttainChange         *change,
              const AttainAsyeDesk *desk,
              gint64                asye_id,
              AttainRecord         *typed,
              GError              **error)
{
  const AttainAsye *asye = ATTAIN_ASYE (typed);

  return attain_asye_work_withdraw (change, desk, asye_id, asye->withdrawn_on, asye->outcome_reason, error);
}

static gboolean
explain_job (AttainChange         *change,
             const AttainAsyeDesk *desk,
             gint64                asye_id,
             AttainRecord         *typed,
             GError              **error)
{
  const AttainAsyeGap *gap = ATTAIN_ASYE_GAP (typed);

  return attain_asye_portfolio_explain (change, desk, asye_id, gap->item, gap->code, gap->reason, error);
}

enum
{
  ASSIGN,
  RECOMMEND,
  MODERATE,
  WITHDRAW,
  EXPLAIN,
};

static const AttainYearForm forms[] = {
  [ASSIGN] = {
    N_("Choose an assessor"), N_("_Choose"), N_("Assessor chosen"),
    N_("Type a name or an employee number. When the assessor changes, the agreement is reviewed and signed again."),
    &attain_asye_table, assign_job, { "assessor-id" },
  },
  [RECOMMEND] = {
    N_("Recommend an outcome"), N_("_Recommend"), N_("Outcome recommended"),
    N_("The assessor recommends; others moderate it, and the employer decides."),
    &attain_asye_table, recommend_job, { "recommendation" },
  },
  [MODERATE] = {
    N_("Moderate a recommendation"), N_("_Moderate"), N_("Recommendation moderated"),
    N_("What the moderators found: is the judgement consistent, and is there enough to stand on?"),
    &attain_asye_table, moderate_job, { "moderation" },
  },
  [WITHDRAW] = {
    N_("Withdraw from the year"), N_("_Withdraw"), N_("Withdrawn from the year"),
    N_("The year ends without an outcome, and nothing of it is due any more. What was recorded is kept. Whoever comes"
       " back is enrolled into a year anew."),
    &attain_asye_table, withdraw_job, { "withdrawn-on", "outcome-reason" },
  },
  [EXPLAIN] = {
    N_("Explain why it is not there"), N_("_Explain"), N_("Explanation saved"),
    N_("A pass needs what the programme asks for, or the reason why it is not there. Whoever moderates reads this."),
    &attain_asye_gap_table, explain_job, { "reason" },
  },
};

/**
 * attain_year_dialog_head:
 * @dialog: a form without rows yet
 * @year: what it is about
 * @hint: what somebody should know before
 *
 * Says whose year it is, where the page behind is hidden, and @hint.
 */
void
attain_year_dialog_head (AttainRecordDialog   *dialog,
                         const AttainAsyeCase *year,
                         const char           *hint)
{
  GtkWidget *name = g_object_new (GTK_TYPE_LABEL, "label", year->person->display_name, "wrap", TRUE, "xalign", 0.0, NULL);

  gtk_widget_add_css_class (name, "heading");
  attain_record_dialog_add_widget (dialog, name);
  attain_record_dialog_add_widget (dialog, g_object_new (GTK_TYPE_LABEL, "label", hint, "wrap", TRUE, "xalign", 0.0, NULL));
}

/**
 * attain_year_dialog_new:
 * @parent: a widget of the window that it belongs to
 * @context: the session
 * @year: a supported year
 * @form: what is asked
 * @record: what is typed into; a copy of what is kept
 *
 * Returns: (transfer none): the form, which the caller presents, as all of these
 */
AttainRecordDialog *
attain_year_dialog_new (GtkWidget            *parent,
                        AttainContext        *context,
                        const AttainAsyeCase *year,
                        const AttainYearForm *form,
                        AttainRecord         *record)
{
  AttainRecordDialog *dialog = attain_record_dialog_new (parent, attain_context_get_store (context), form->table, record,
                                                         _(form->title));

  attain_asye_deed_set_on (attain_asye_deed_new (context, attain_record_get_id (ATTAIN_RECORD (year->asye))), dialog,
                           form->job, NULL);
  attain_record_dialog_name_act (dialog, _(form->button), _(form->done));
  attain_year_dialog_head (dialog, year, _(form->hint));
  attain_record_dialog_add_group (dialog, NULL, form->fields);
  return dialog;
}

/**
 * attain_year_dialog_ask_outcome:
 * @dialog: a form with a row for an outcome
 * @field: which field that is
 *
 * Has it chosen: a pass or a fail is nobody's guess, and neither is not to know.
 */
void
attain_year_dialog_ask_outcome (AttainRecordDialog *dialog,
                                const char         *field)
{
  attain_field_row_require (attain_record_form_find_row (attain_record_dialog_get_form (dialog), field));
}

/**
 * attain_year_dialog_assign:
 * @parent: a widget of the window that it belongs to
 * @context: the session
 * @year: a supported year
 *
 * Returns: (transfer none): a form in which its assessor is chosen
 */
AttainRecordDialog *
attain_year_dialog_assign (GtkWidget            *parent,
                           AttainContext        *context,
                           const AttainAsyeCase *year)
{
  g_autoptr(AttainRecord) asye = attain_record_copy (ATTAIN_RECORD (year->asye));

  return attain_year_dialog_new (parent, context, year, &forms[ASSIGN], asye);
}

/**
 * attain_year_dialog_recommend:
 * @parent: a widget of the window that it belongs to
 * @context: the session
 * @year: a supported year
 *
 * Returns: (transfer none): a form that takes what its assessor recommends
 */
AttainRecordDialog *
attain_year_dialog_recommend (GtkWidget            *parent,
                              AttainContext        *context,
                              const AttainAsyeCase *year)
{
  g_autoptr(AttainRecord) asye = attain_record_copy (ATTAIN_RECORD (year->asye));
  AttainRecordDialog *dialog = attain_year_dialog_new (parent, context, year, &forms[RECOMMEND], asye);

  attain_year_dialog_ask_outcome (dialog, "recommendation");
  return dialog;
}

/**
 * attain_year_dialog_moderate:
 * @parent: a widget of the window that it belongs to
 * @context: the session
 * @year: a supported year
 *
 * Returns: (transfer none): a form that takes what the moderators found
 */
AttainRecordDialog *
attain_year_dialog_moderate (GtkWidget            *parent,
                             AttainContext        *context,
                             const AttainAsyeCase *year)
{
  g_autoptr(AttainRecord) asye = attain_record_copy (ATTAIN_RECORD (year->asye));

  return attain_year_dialog_new (parent, context, year, &forms[MODERATE], asye);
}

/**
 * attain_year_dialog_withdraw:
 * @parent: a widget of the window that it belongs to
 * @context: the session
 * @year: a supported year
 *
 * Returns: (transfer none): a form in which the year is ended without an outcome
 */
AttainRecordDialog *
attain_year_dialog_withdraw (GtkWidget            *parent,
                             AttainContext        *context,
                             const AttainAsyeCase *year)
{
  g_autoptr(AttainRecord) asye = attain_record_copy (ATTAIN_RECORD (year->asye));

  g_object_set (asye, "status", ATTAIN_ASYE_STATUS_WITHDRAWN, "withdrawn-on", attain_context_get_today (context), NULL);
  return attain_year_dialog_new (parent, context, year, &forms[WITHDRAW], asye);
}

/**
 * attain_year_dialog_explain:
 * @parent: a widget of the window that it belongs to
 * @context: the session
 * @year: a supported year
 * @item: whether a review or evidence is not there
 * @code: its code
 *
 * Returns: (transfer none): a form that takes why
 */
AttainRecordDialog *
attain_year_dialog_explain (GtkWidget            *parent,
                            AttainContext        *context,
                            const AttainAsyeCase *year,
                            AttainEvidenceItem    item,
                            const char           *code)
{
  g_autoptr(AttainAsyeGap) gap =
    g_object_new (ATTAIN_TYPE_ASYE_GAP, "person-id", year->asye->person_id, "asye-id",
                  attain_record_get_id (ATTAIN_RECORD (year->asye)), "item", item, "code", code, NULL);

  for (guint i = 0; i < year->gaps->len; i++)
    {
      const AttainAsyeGap *kept = g_ptr_array_index (year->gaps, i);

      if (kept->item == item && g_strcmp0 (kept->code, code) == 0)
        g_object_set (gap, "reason", kept->reason, NULL);
    }

  return attain_year_dialog_new (parent, context, year, &forms[EXPLAIN], ATTAIN_RECORD (gap));
}
