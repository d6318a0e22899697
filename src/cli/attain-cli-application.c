/* SPDX-License-Identifier: GPL-3.0-or-later */

/* attainctl application: a verb for everything that is done with applications. */

#include "attain-cli.h"

#include <glib/gi18n.h>

#include "attain-application-findings.h"
#include "attain-application-table.h"
#include "attain-application-tidy.h"
#include "attain-application-work.h"
#include "attain-cli-output.h"
#include "attain-cli-verbs.h"
#include "attain-error.h"
#include "attain-evidence.h"
#include "attain-person-table.h"

typedef struct
{
  AttainCliWork  work;
  char          *reason;
  char          *shown_by;
  char          *by;
  char          *title;
  char          *held_on;
  char          *text;
  char          *source;
  char          *capabilities;
} Order;

static void
order_clear (Order *order)
{
  g_free (order->reason);
  g_free (order->shown_by);
  g_free (order->by);
  g_free (order->title);
  g_free (order->held_on);
  g_free (order->text);
  g_free (order->source);
  g_free (order->capabilities);
  attain_cli_work_clear (&order->work);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Order, order_clear)

static gboolean
begin_job (AttainChange  *change,
           gpointer       data,
           GError       **error)
{
  Order *order = data;
  AttainCliWork *work = &order->work;
  AttainDb *db = attain_change_get_db (change);
  gboolean grant = g_str_has_suffix (work->args[0], "grant");
  g_autoptr(AttainApplication) application = NULL;
  gint64 person_id;

  if (!attain_cli_work_prepare (work, db, error) || !(person_id = attain_person_find (db, work->args[1], error)))
    return FALSE;
  if (work->set->scheme == NULL)
    {
      g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                           _("These records have no scheme: choose the council's first"));
      return FALSE;
    }

  application = grant
                ? attain_application_work_grant (change, &work->set->rulebook, work->set->scheme, person_id, work->args[2],
                                                 work->as_of, order->reason, error)
                : attain_application_work_start (change, &work->set->rulebook, work->set->scheme, person_id, work->args[2],
                                                 work->actor_id, work->as_of, error);
  if (application == NULL)
    return FALSE;

  work->answer = g_strdup (application->reference);
  return TRUE;
}

static AttainCliStatus
run_start (AttainCli  *cli,
           const char *usage,
           GStrv       args)
{
  g_auto(Order) order = { 0 };
  AttainCliStatus status;

  if (!attain_cli_work_begin (&order.work, cli, usage, NULL, 2, args, &status))
    return status;

  return attain_cli_work_write (&order.work, attain_application_work_get_action (ATTAIN_MOVE_START), NULL,
                                ATTAIN_CHANGE_NORMAL, begin_job, &order);
}

static AttainCliStatus
run_grant (AttainCli  *cli,
           const char *usage,
           GStrv       args)
{
  g_auto(Order) order = { 0 };
  const GOptionEntry entries[] = {
    { "reason", 0, 0, G_OPTION_ARG_STRING, &order.reason, N_("What it follows from"), N_("TEXT") },
    { NULL },
  };
  AttainCliStatus status;

  if (!attain_cli_work_begin (&order.work, cli, usage, entries, 2, args, &status))
    return status;

  return attain_cli_work_write (&order.work, attain_application_work_get_action (ATTAIN_MOVE_GRANT), order.reason,
                                ATTAIN_CHANGE_NORMAL, begin_job, &order);
}

static gboolean
criterion_job (AttainChange  *change,
               gpointer       data,
               GError       **error)
{
  Order *order = data;
  AttainCliWork *work = &order->work;
  AttainDb *db = attain_change_get_db (change);
  g_autoptr(AttainApplicationCriterion) finding = attain_application_criterion_new ();
  int state = 0;

  if (!attain_cli_work_prepare (work, db, error) ||
      !(finding->application_id = attain_application_find (db, work->args[1], error)))
    return FALSE;
  if (!attain_enum_parse (&attain_criterion_state_choices, work->args[3], &state) || state == 0)
    {
      g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID, _("“%s” is no finding: use met, not_met or waived"),
                   work->args[3]);
      return FALSE;
    }

  finding->code = g_strdup (work->args[2]);
  finding->state = state;
  finding->reason = g_strdup (order->reason);
  finding->shown_by = g_strdup (order->shown_by);
  if (finding->state == ATTAIN_CRITERION_STATE_WAIVED &&
      !(finding->waived_by_id = attain_cli_work_find_person (work, db, order->by, error)) && order->by != NULL)
    return FALSE;

  work->answer = g_strdup (work->args[1]);
  return attain_application_findings_save (change, &work->set->rulebook, finding, work->actor_id, work->as_of, error);
}

static AttainCliStatus
run_criterion (AttainCli  *cli,
               const char *usage,
               GStrv       args)
{
  g_auto(Order) order = { 0 };
  const GOptionEntry entries[] = {
    { "reason", 0, 0, G_OPTION_ARG_STRING, &order.reason, N_("Why it is waived or not met"), N_("TEXT") },
    { "shown-by", 0, 0, G_OPTION_ARG_STRING, &order.shown_by, N_("What shows it"), N_("TEXT") },
    { "by", 0, 0, G_OPTION_ARG_STRING, &order.by, N_("Who has waived it"), N_("EMPLOYEE_ID") },
    { NULL },
  };
  AttainCliStatus status;

  if (!attain_cli_work_begin (&order.work, cli, usage, entries, 3, args, &status))
    return status;

  return attain_cli_work_write (&order.work, _("Check criterion"), order.reason, ATTAIN_CHANGE_NORMAL, criterion_job, &order);
}

static gboolean
fill_evidence (Order           *order,
               AttainEvidence  *evidence,
               GError         **error)
{
  int source = 0;

  if (order->source != NULL && !attain_enum_parse (&attain_evidence_source_choices, order->source, &source))
    {
      g_autofree char *sources = attain_enum_list_nicks (&attain_evidence_source_choices);

      g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID, _("“%s” is no source of feedback; there are %s"),
                   order->source, sources);
      return FALSE;
    }
  if (order->text != NULL && *order->text == '@' &&
      !g_file_get_contents (order->text + 1, &evidence->body, NULL, error))
    return FALSE;

  evidence->item = ATTAIN_EVIDENCE_ITEM_CRITERION;
  evidence->code = g_strdup (order->work.args[2]);
  evidence->title = g_strdup (order->title != NULL ? order->title : order->work.args[2]);
  evidence->held_on = g_strdup (order->held_on != NULL ? order->held_on : order->work.as_of);
  evidence->source = source;
  evidence->capabilities = g_strdup (order->capabilities);
  if (evidence->body == NULL)
    evidence->body = g_strdup (order->text);
  return TRUE;
}

static gboolean
evidence_job (AttainChange  *change,
              gpointer       data,
              GError       **error)
{
  Order *order = data;
  AttainCliWork *work = &order->work;
  AttainDb *db = attain_change_get_db (change);
  g_autoptr(AttainEvidence) evidence = attain_evidence_new ();
  g_autoptr(AttainApplication) application = NULL;

  if (!attain_cli_work_prepare (work, db, error) ||
      !(evidence->application_id = attain_application_find (db, work->args[1], error)) ||
      !(application = attain_table_load_one (&attain_application_table, db, evidence->application_id, error)) ||
      !fill_evidence (order, evidence, error))
    return FALSE;

  evidence->person_id = application->person_id;
  work->answer = g_strdup (work->args[1]);
  return attain_change_insert (change, &attain_evidence_table, evidence, error);
}

static AttainCliStatus
run_evidence (AttainCli  *cli,
              const char *usage,
              GStrv       args)
{
  g_auto(Order) order = { 0 };
  const GOptionEntry entries[] = {
    { "title", 0, 0, G_OPTION_ARG_STRING, &order.title, N_("What it is called"), N_("TEXT") },
    { "date", 0, 0, G_OPTION_ARG_STRING, &order.held_on, N_("The day it was made"), N_("DATE") },
    { "text", 0, 0, G_OPTION_ARG_STRING, &order.text, N_("What it says, or @ and a file that does"), N_("TEXT") },
    { "source", 0, 0, G_OPTION_ARG_STRING, &order.source, N_("Where feedback comes from"), N_("SOURCE") },
    { "capabilities", 0, 0, G_OPTION_ARG_STRING, &order.capabilities, N_("What it shows"), N_("CAPABILITIES") },
    { NULL },
  };
  AttainCliStatus status;

  if (!attain_cli_work_begin (&order.work, cli, usage, entries, 2, args, &status) ||
      !attain_cli_parse_date ("date", &order.held_on, &status))
    return status;

  return attain_cli_work_write (&order.work, _("Add evidence"), NULL, ATTAIN_CHANGE_NORMAL, evidence_job, &order);
}

static gboolean
accept_job (AttainChange  *change,
            gpointer       data,
            GError       **error)
{
  AttainCliWork *work = data;
  AttainDb *db = attain_change_get_db (change);
  gint64 id, evidence_id = work->args[2] != NULL ? g_ascii_strtoll (work->args[2], NULL, 10) : 0;

  if (!attain_cli_work_prepare (work, db, error) || !(id = attain_application_find (db, work->args[1], error)) ||
      !attain_application_findings_accept (change, &work->set->rulebook, id, evidence_id, work->actor_id, work->as_of,
                                           error))
    return FALSE;

  work->answer = g_strdup (work->args[1]);
  return TRUE;
}

static AttainCliStatus
run_accept (AttainCli  *cli,
            const char *usage,
            GStrv       args)
{
  g_auto(AttainCliWork) work = { 0 };
  AttainCliStatus status;

  if (!attain_cli_work_begin (&work, cli, usage, NULL, ATTAIN_CLI_ANY, args, &status))
    return status;
  if (work.args[1] == NULL)
    {
      attain_cli_complain (_("write it as: attainctl %s %s"), args[0], usage);
      return ATTAIN_CLI_USAGE;
    }

  return attain_cli_work_write (&work, _("Accept evidence"), NULL, ATTAIN_CHANGE_NORMAL, accept_job, &work);
}

static gboolean
sign_off_job (AttainChange  *change,
              gpointer       data,
              GError       **error)
{
  AttainCliWork *work = data;
  AttainDb *db = attain_change_get_db (change);
  gint64 id;

  if (!attain_cli_work_prepare (work, db, error) || !(id = attain_application_find (db, work->args[1], error)))
    return FALSE;

  work->answer = g_strdup (work->args[1]);
  return attain_application_findings_sign_off (change, &work->set->rulebook, id, work->actor_id, work->as_of, error);
}

static AttainCliStatus
run_sign_off (AttainCli  *cli,
              const char *usage,
              GStrv       args)
{
  g_auto(AttainCliWork) work = { 0 };
  AttainCliStatus status;

  return attain_cli_work_begin (&work, cli, usage, NULL, 1, args, &status)
         ? attain_cli_work_write (&work, _("Sign off actions"), NULL, ATTAIN_CHANGE_NORMAL, sign_off_job, &work) : status;
}

static gboolean
tidy_job (AttainChange  *change,
          gpointer       data,
          GError       **error)
{
  AttainCliWork *work = data;
  guint n_moved = 0;

  if (!attain_cli_work_prepare (work, attain_change_get_db (change), error) ||
      !attain_application_tidy_up (change, &work->set->rulebook, work->as_of, &n_moved, error))
    return FALSE;

  attain_cli_say (work->cli, ngettext ("Something happened to %u application", "Something happened to %u applications",
                                       n_moved), n_moved);
  return TRUE;
}

static AttainCliStatus
run_tidy (AttainCli  *cli,
          const char *usage,
          GStrv       args)
{
  g_auto(AttainCliWork) work = { 0 };
  AttainCliStatus status;

  return attain_cli_work_begin (&work, cli, usage, NULL, 0, args, &status)
         ? attain_cli_work_write (&work, _("Tidy up applications"), NULL, ATTAIN_CHANGE_NORMAL, tidy_job, &work) : status;
}

#define REFERENCE N_("REFERENCE")

/* In the order of the road. */
static const AttainCliCommand verbs[] = {
  { "list", N_("[--state STATE] [--text TEXT] [--mine] [--all]"), N_("what is open, and whose turn it is"),
    attain_cli_case_list },
  { "show", REFERENCE, N_("one with all that belongs to it"), attain_cli_case_show },
  { "start", N_("EMPLOYEE_ID ROUTE"), N_("begins a draft"), run_start },
  { "grant", N_("EMPLOYEE_ID ROUTE [--reason TEXT]"), N_("grants what nobody applies for"), run_grant },
  { "submit", REFERENCE, N_("hands it in"), attain_cli_move },
  { "endorse", REFERENCE, N_("the line manager supports it"), attain_cli_move },
  { "return", REFERENCE, N_("the line manager gives it back"), attain_cli_move },
  { "revise", REFERENCE, N_("the applicant takes it up again"), attain_cli_move },
  { "criterion", N_("REFERENCE CODE met|not_met|waived"), N_("the academy checks a criterion"), run_criterion },
  { "open", REFERENCE, N_("the academy opens it for evidence"), attain_cli_move },
  { "refuse", REFERENCE, N_("the academy finds it not eligible"), attain_cli_move },
  { "evidence", N_("REFERENCE CODE [--title TEXT] [--date DATE] [--text TEXT]"), N_("adds evidence for a criterion"),
    run_evidence },
  { "accept", N_("REFERENCE [EVIDENCE]"), N_("the academy accepts evidence, a piece or all of it"), run_accept },
  { "ready", REFERENCE, N_("the evidence is complete"), attain_cli_move },
  { "schedule", REFERENCE, N_("sets the panel date"), attain_cli_move },
  { "hear", REFERENCE, N_("records what the first panel said"), attain_cli_move },
  { "declare", N_("REFERENCE none|line_manager|assessor|relative|other"), N_("a member says what binds them"),
    attain_cli_move },
  { "convene", REFERENCE, N_("the chair begins with it"), attain_cli_move },
  { "score", N_("REFERENCE CODE=SCORE… [--lock]"), N_("a member scores"), attain_cli_move },
  { "decide", N_("REFERENCE progress|defer|not_progress"), N_("the decision, with its reasons"), attain_cli_move },
  { "letter", REFERENCE, N_("the academy has sent the decision letter"), attain_cli_move },
  { "sign-off", REFERENCE, N_("the reviewer signs off a deferral's actions"), run_sign_off },
  { "resubmit", REFERENCE, N_("goes to a panel again after a deferral"), attain_cli_move },
  { "ratify", REFERENCE, N_("human resources settle post and pay"), attain_cli_move },
  { "effect", REFERENCE, N_("the new level counts"), attain_cli_move },
  { "appeal", REFERENCE, N_("the applicant appeals"), attain_cli_move },
  { "uphold", REFERENCE, N_("the appeal panel lets it be decided again"), attain_cli_move },
  { "dismiss", REFERENCE, N_("the appeal panel lets the decision stand"), attain_cli_move },
  { "withdraw", REFERENCE, N_("the applicant takes it back"), attain_cli_move },
  { "tidy", "", N_("what happens of itself by the day: effect, lapse, close"), run_tidy },
};

AttainCliStatus
attain_cli_application (AttainCli  *cli,
                        const char *usage,
                        GStrv       args)
{
  return attain_cli_run_verb (cli, usage, args, verbs, G_N_ELEMENTS (verbs));
}
