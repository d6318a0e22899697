/* SPDX-License-Identifier: GPL-3.0-or-later */

/* attainctl application: a verb for everything that is done with applications. */

#include <glib/gi18n.h>

#include "attain-application-evidence.h"
#include "attain-application-find.h"
#include "attain-application-findings.h"
#include "attain-application-tidy.h"
#include "attain-application-work.h"
#include "attain-cli-output.h"
#include "attain-cli-verbs.h"
#include "attain-error.h"
#include "attain-evidence.h"

static gboolean
begin_application (AttainCliWork  *work,
                   AttainChange   *change,
                   gboolean        grant,
                   GError        **error)
{
  g_autoptr(AttainApplication) application = NULL;
  gint64 person_id;

  if (!attain_cli_work_prepare (work, attain_change_get_db (change), error) ||
      !attain_cli_work_find_person (work, attain_change_get_db (change), work->args[1], &person_id, error) ||
      !attain_cli_work_has_scheme (work, error))
    return FALSE;

  application = grant
                ? attain_application_work_grant (change, &work->set->rulebook, work->set->scheme, person_id, work->args[2],
                                                 work->as_of, attain_cli_work_get (work, "reason"), error)
                : attain_application_work_start (change, &work->set->rulebook, work->set->scheme, person_id, work->args[2],
                                                 work->actor_id, work->as_of, error);
  if (application == NULL)
    return FALSE;

  work->answer = g_strdup (application->reference);
  return TRUE;
}

static gboolean
start_job (AttainChange  *change,
           gpointer       work,
           GError       **error)
{
  return begin_application (work, change, FALSE, error);
}

static const AttainCliOption grant_options[] = {
  { "reason", N_("What it follows from"), N_("TEXT") },
  { NULL },
};

static gboolean
grant_job (AttainChange  *change,
           gpointer       work,
           GError       **error)
{
  return begin_application (work, change, TRUE, error);
}

/* The application that the first argument names. */
static gboolean
open_application (AttainCliWork  *work,
                  AttainChange   *change,
                  gint64         *id,
                  GError        **error)
{
  AttainDb *db = attain_change_get_db (change);

  if (!attain_cli_work_prepare (work, db, error) || !(*id = attain_application_find (db, work->args[1], error)))
    return FALSE;

  work->answer = g_strdup (work->args[1]);
  return TRUE;
}

static const AttainCliOption criterion_options[] = {
  { "reason", N_("Why it is waived or not met"), N_("TEXT") },
  { "shown-by", N_("What shows it"), N_("TEXT") },
  { "by", N_("Who has waived it"), N_("EMPLOYEE_ID") },
  { NULL },
};

static gboolean
criterion_job (AttainChange  *change,
               gpointer       data,
               GError       **error)
{
  AttainCliWork *work = data;
  g_autoptr(AttainApplicationCriterion) finding = attain_application_criterion_new ();
  const char *by = attain_cli_work_get (work, "by");
  int state = 0;

  if (!open_application (work, change, &finding->application_id, error))
    return FALSE;
  if (!attain_enum_parse (&attain_criterion_state_choices, work->args[3], &state) || state == 0)
    return attain_cli_refuse (error, _("“%s” is no finding: use met, not_met or waived"), work->args[3]);

  finding->code = g_strdup (work->args[2]);
  finding->state = state;
  finding->reason = g_strdup (attain_cli_work_get (work, "reason"));
  finding->shown_by = g_strdup (attain_cli_work_get (work, "shown-by"));
  if (finding->state == ATTAIN_CRITERION_STATE_WAIVED &&
      !attain_cli_work_find_person (work, attain_change_get_db (change), by != NULL ? by : work->cli->actor,
                                    &finding->waived_by_id, error))
    return FALSE;

  return attain_application_findings_save (change, &work->set->rulebook, finding, work->actor_id, work->as_of, error);
}

static const AttainCliOption evidence_options[] = {
  { "title", N_("What it is called"), N_("TEXT") },
  { "date", N_("The day it was made"), N_("DATE") },
  { "text", N_("What it says, or @ and a file that does"), N_("TEXT") },
  { "source", N_("Where feedback comes from"), N_("SOURCE") },
  { "capabilities", N_("What it shows"), N_("CAPABILITIES") },
  { NULL },
};

static gboolean
fill_evidence (AttainCliWork   *work,
               AttainEvidence  *evidence,
               GError         **error)
{
  const char *title = attain_cli_work_get (work, "title"), *text = attain_cli_work_get (work, "text");
  const char *source_word = attain_cli_work_get (work, "source");
  int source = 0;

  if (source_word != NULL && !attain_enum_parse (&attain_evidence_source_choices, source_word, &source))
    {
      g_autofree char *sources = attain_enum_list_nicks (&attain_evidence_source_choices);

      return attain_cli_refuse (error, _("“%s” is no source of feedback; there are %s"), source_word, sources);
    }
  if (text != NULL && !(evidence->body = attain_cli_read_text (text, error)))
    return FALSE;

  evidence->item = ATTAIN_EVIDENCE_ITEM_CRITERION;
  evidence->code = g_strdup (work->args[2]);
  evidence->title = g_strdup (title != NULL ? title : work->args[2]);
  evidence->held_on = g_strdup (attain_cli_work_get_day (work, "date"));
  evidence->source = source;
  evidence->capabilities = g_strdup (attain_cli_work_get (work, "capabilities"));
  return TRUE;
}

static const AttainRoute *
find_route (AttainCliWork      *work,
            AttainApplication  *application,
            GError            **error)
{
  const AttainScheme *scheme = attain_rulebook_find_scheme (&work->set->rulebook, application->scheme,
                                                            application->edition);
  const AttainRoute *route = scheme != NULL ? attain_scheme_find_route (scheme, application->route) : NULL;

  if (route == NULL)
    attain_error_refuse (error, _("These records do not hold the scheme of this application: import it first"));
  return route;
}

static gboolean
evidence_job (AttainChange  *change,
              gpointer       data,
              GError       **error)
{
  AttainCliWork *work = data;
  g_autoptr(AttainEvidence) evidence = attain_evidence_new ();
  g_autoptr(AttainApplication) application = NULL;
  const AttainRoute *route;

  if (!open_application (work, change, &evidence->application_id, error) ||
      !(application = attain_table_load_one (&attain_application_table, attain_change_get_db (change),
                                             evidence->application_id, error)) ||
      !(route = find_route (work, application, error)) ||
      !attain_application_evidence_check (application, route, work->args[2], error) ||
      !fill_evidence (work, evidence, error))
    return FALSE;

  evidence->kind = attain_application_evidence_get_kind (route, work->args[2]);
  evidence->person_id = application->person_id;
  return attain_change_insert (change, &attain_evidence_table, evidence, error);
}

static gboolean
accept_job (AttainChange  *change,
            gpointer       data,
            GError       **error)
{
  AttainCliWork *work = data;
  gint64 id, evidence_id = 0;

  return (work->args[2] == NULL || attain_cli_parse_number (work->args[2], &evidence_id, error)) &&
         open_application (work, change, &id, error) &&
         attain_application_findings_accept (change, &work->set->rulebook, id, evidence_id, work->actor_id, work->as_of,
                                             error);
}

static gboolean
sign_off_job (AttainChange  *change,
              gpointer       data,
              GError       **error)
{
  AttainCliWork *work = data;
  gint64 id;

  return open_application (work, change, &id, error) &&
         attain_application_findings_sign_off (change, &work->set->rulebook, id, work->actor_id, work->as_of, error);
}

static gboolean
tidy_job (AttainChange  *change,
          gpointer       data,
          GError       **error)
{
  AttainCliWork *work = data;

  return attain_cli_work_prepare (work, attain_change_get_db (change), error) &&
         attain_application_tidy_up (change, &work->set->rulebook, NULL, work->as_of, &work->n_moved, error);
}

static void
say_tidied (AttainCliWork *work)
{
  attain_cli_say (work->cli, ngettext ("Something happened to %u application", "Something happened to %u applications",
                                       work->n_moved), work->n_moved);
}

#define REFERENCE N_("REFERENCE")

#define MOVE(name, usage, help) { name, usage, help, .run = attain_cli_move }

/* In the order of the road. */
static const AttainCliVerb verbs[] = {
  { "list", N_("[--state STATE] [--text TEXT] [--mine] [--all]"), N_("what is open, and whose turn it is"),
    .run = attain_cli_case_list },
  { "show", REFERENCE, N_("one with all that belongs to it"), 1, .ask = attain_cli_case_show_job },
  { "start", N_("EMPLOYEE_ID ROUTE"), N_("begins a draft"), 2, .action = N_("Start application"), .write = start_job,
    .ask = attain_cli_case_answer_job },
  { "grant", N_("EMPLOYEE_ID ROUTE [--reason TEXT]"), N_("grants what nobody applies for"), 2, .options = grant_options,
    .action = N_("Grant level automatically"), .reason = "reason", .write = grant_job, .ask = attain_cli_case_answer_job },
  MOVE ("submit", REFERENCE, N_("hands it in")),
  MOVE ("endorse", REFERENCE, N_("the line manager supports it")),
  MOVE ("return", REFERENCE, N_("the line manager gives it back")),
  MOVE ("revise", REFERENCE, N_("the applicant takes it up again")),
  { "criterion", N_("REFERENCE CODE met|not_met|waived"), N_("the academy checks a criterion"), 3,
    .options = criterion_options, .action = N_("Check criterion"), .reason = "reason", .write = criterion_job,
    .ask = attain_cli_case_answer_job },
  MOVE ("open", REFERENCE, N_("the academy opens it for evidence")),
  MOVE ("refuse", REFERENCE, N_("the academy finds it not eligible")),
  { "evidence", N_("REFERENCE CODE [--title TEXT] [--date DATE] [--text TEXT]"), N_("adds evidence for a criterion"), 2,
    .options = evidence_options, .action = N_("Add evidence"), .write = evidence_job, .ask = attain_cli_case_answer_job },
  { "accept", N_("REFERENCE [EVIDENCE]"), N_("the academy accepts evidence, a piece or all of it"), 1, 1,
    .action = N_("Accept evidence"), .write = accept_job, .ask = attain_cli_case_answer_job },
  MOVE ("ready", REFERENCE, N_("the evidence is complete")),
  MOVE ("schedule", REFERENCE, N_("sets the panel date")),
  MOVE ("hear", REFERENCE, N_("records what the first panel said")),
  MOVE ("declare", N_("REFERENCE none|line_manager|assessor|relative|other"), N_("a member says what binds them")),
  MOVE ("convene", REFERENCE, N_("the chair begins with it")),
  MOVE ("score", N_("REFERENCE CODE=SCORE… [--lock]"), N_("a member scores")),
  MOVE ("decide", N_("REFERENCE progress|defer|not_progress"), N_("the decision, with its reasons")),
  MOVE ("letter", REFERENCE, N_("the academy has sent the decision letter")),
  { "sign-off", REFERENCE, N_("the reviewer signs off a deferral's actions"), 1, .action = N_("Sign off actions"),
    .write = sign_off_job, .ask = attain_cli_case_answer_job },
  MOVE ("resubmit", REFERENCE, N_("goes to a panel again after a deferral")),
  MOVE ("ratify", REFERENCE, N_("human resources settle post and pay")),
  MOVE ("effect", REFERENCE, N_("the new level counts")),
  MOVE ("appeal", REFERENCE, N_("the applicant appeals")),
  MOVE ("uphold", REFERENCE, N_("the appeal panel lets it be decided again")),
  MOVE ("dismiss", REFERENCE, N_("the appeal panel lets the decision stand")),
  MOVE ("withdraw", REFERENCE, N_("the applicant takes it back")),
  { "tidy", "", N_("what happens of itself by the day: effect, lapse, close"), .action = N_("Tidy up applications"),
    .write = tidy_job, .after = say_tidied },
};

AttainCliStatus
attain_cli_application (AttainCli  *cli,
                        const char *usage,
                        GStrv       args)
{
  return attain_cli_run_verb (cli, usage, args, verbs, G_N_ELEMENTS (verbs));
}
