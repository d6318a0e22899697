/* SPDX-License-Identifier: GPL-3.0-or-later */

/* attainctl asye: a verb for everything that is done in a supported year. */

#include "attain-cli-asye.h"

#include <glib/gi18n.h>

#include "attain-asye-ending.h"
#include "attain-asye-grant.h"
#include "attain-asye-guard.h"
#include "attain-asye-portfolio.h"
#include "attain-asye-table.h"
#include "attain-asye-work.h"
#include "attain-cli-output.h"
#include "attain-error.h"

#define AGREED_BY   { "agreed-by", N_("Who has agreed"), N_("TEXT") }
#define BECAUSE     { "reason", N_("Why"), N_("TEXT") }
#define DAY         { "date", N_("The day of it, instead of today"), N_("DATE") }
#define FIRST_DAY   { "from", N_("The first day, instead of today"), N_("DATE") }
#define LAST_DAY    { "to", N_("The last day"), N_("DATE") }
#define WORDS       { "text", N_("What there is to say"), N_("TEXT") }

static gboolean
begin (AttainAsyeDesk  *desk,
       AttainCliWork   *work,
       AttainChange    *change,
       GError         **error)
{
  if (!attain_cli_work_prepare (work, attain_change_get_db (change), error))
    return FALSE;

  if (work->known == NULL && work->set->frameworks->len > 0)
    work->known = attain_reference_set_list_known (work->set);
  *desk = (AttainAsyeDesk) { work->set->programmes, work->known, work->actor_id, work->as_of };
  return TRUE;
}

/* The year of the person whom the first argument names. */
static gboolean
open_year (AttainAsyeDesk  *desk,
           AttainCliWork   *work,
           AttainChange    *change,
           GError         **error)
{
  return begin (desk, work, change, error) &&
         (work->id = attain_cli_asye_find (attain_change_get_db (change), work->args[1], error)) != 0;
}

/* Beginning it, and who is in it */

static const AttainCliOption enrol_options[] = {
  { "cohort", N_("The cohort"), N_("COHORT") },
  FIRST_DAY,
  { "assessor", N_("Who assesses"), N_("EMPLOYEE_ID") },
  { "coordinator", N_("Who runs the programme"), N_("EMPLOYEE_ID") },
  { NULL },
};

static gboolean
enrol_job (AttainChange  *change,
           gpointer       data,
           GError       **error)
{
  AttainCliWork *work = data;
  AttainDb *db = attain_change_get_db (change);
  g_autoptr(AttainAsye) asye = attain_asye_new ();
  AttainAsyeDesk desk;

  asye->programme = g_strdup (work->args[2]);
  asye->cohort = g_strdup (attain_cli_work_get (work, "cohort"));
  asye->started_on = g_strdup (attain_cli_work_get_day (work, "from"));
  return begin (&desk, work, change, error) &&
         attain_cli_work_find_person (work, db, work->args[1], &asye->person_id, error) &&
         attain_cli_work_find_person (work, db, attain_cli_work_get (work, "assessor"), &asye->assessor_id, error) &&
         attain_cli_work_find_person (work, db, attain_cli_work_get (work, "coordinator"), &asye->coordinator_id, error) &&
         attain_asye_work_enrol (change, &desk, asye, error);
}

static gboolean
assign_job (AttainChange  *change,
            gpointer       data,
            GError       **error)
{
  AttainCliWork *work = data;
  AttainAsyeDesk desk;
  gint64 assessor_id;

  return open_year (&desk, work, change, error) &&
         attain_cli_work_find_person (work, attain_change_get_db (change), work->args[2], &assessor_id, error) &&
         attain_asye_work_assign (change, &desk, work->id, assessor_id, error);
}

/* Pauses */

static const AttainCliOption pause_options[] = {
  AGREED_BY, FIRST_DAY, LAST_DAY, { NULL },
};

static gboolean
pause_job (AttainChange  *change,
           gpointer       data,
           GError       **error)
{
  AttainCliWork *work = data;
  g_autoptr(AttainAsyePause) pause = attain_asye_pause_new ();
  AttainAsyeDesk desk;

  if (!open_year (&desk, work, change, error))
    return FALSE;

  pause->asye_id = work->id;
  pause->reason = g_strdup (work->args[2]);
  pause->from_on = g_strdup (attain_cli_work_get_day (work, "from"));
  pause->to_on = g_strdup (attain_cli_work_get (work, "to"));
  pause->agreed_by = g_strdup (attain_cli_work_get (work, "agreed-by"));
  return attain_asye_work_pause (change, &desk, pause, error);
}

static AttainAsyePause *
find_pause (AttainDb    *db,
            gint64       asye_id,
            const char  *number,
            GError     **error)
{
  g_autoptr(GPtrArray) pauses = NULL;
  gint64 id;

  if (!attain_cli_parse_number (number, &id, error) || !(pauses = attain_asye_list_pauses (db, asye_id, error)))
    return NULL;

  for (guint i = 0; i < pauses->len; i++)
    if (attain_record_get_id (g_ptr_array_index (pauses, i)) == id)
      return g_object_ref (g_ptr_array_index (pauses, i));

  g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_NOT_FOUND,
               _("The year has no pause %s: attainctl asye show lists those it has"), number);
  return NULL;
}

static const AttainCliOption change_pause_options[] = {
  AGREED_BY,
  { "from", N_("The first day"), N_("DATE") },
  LAST_DAY,
  { "open", N_("It has no last day yet"), NULL },
  { "reason", N_("The programme's word for why"), N_("REASON") },
  { NULL },
};

/* What is not given stays as it is. */
static gboolean
change_pause_job (AttainChange  *change,
                  gpointer       data,
                  GError       **error)
{
  AttainCliWork *work = data;
  g_autoptr(AttainAsyePause) pause = NULL;
  AttainAsyeDesk desk;

  if (!open_year (&desk, work, change, error) ||
      !(pause = find_pause (attain_change_get_db (change), work->id, work->args[2], error)))
    return FALSE;

  if (attain_cli_work_has (work, "from"))
    attain_field_set_string (&pause->from_on, attain_cli_work_get (work, "from"));
  if (attain_cli_work_has (work, "to") || attain_cli_work_has (work, "open"))
    attain_field_set_string (&pause->to_on, attain_cli_work_get (work, "to"));
  if (attain_cli_work_has (work, "reason"))
    attain_field_set_string (&pause->reason, attain_cli_work_get (work, "reason"));
  if (attain_cli_work_has (work, "agreed-by"))
    attain_field_set_string (&pause->agreed_by, attain_cli_work_get (work, "agreed-by"));
  return attain_asye_work_pause (change, &desk, pause, error);
}

static const AttainCliOption resume_options[] = {
  LAST_DAY, { NULL },
};

static gboolean
resume_job (AttainChange  *change,
            gpointer       data,
            GError       **error)
{
  AttainCliWork *work = data;
  AttainAsyeDesk desk;

  return open_year (&desk, work, change, error) &&
         attain_asye_work_resume (change, &desk, work->id, attain_cli_work_get_day (work, "to"), error);
}

/* The portfolio */

static const AttainCliOption evidence_options[] = {
  DAY,
  { "title", N_("What it is called"), N_("TEXT") },
  WORDS,
  { "by", N_("Who made it"), N_("EMPLOYEE_ID") },
  { "capabilities", N_("What it shows"), N_("CAPABILITIES") },
  { NULL },
};

/* What it is for: review:CODE, evidence:CODE or supervision. */
static gboolean
parse_item (const char      *item,
            AttainEvidence  *evidence,
            GError         **error)
{
  g_auto(GStrv) parts = g_strsplit (item, ":", 2);
  int kind = ATTAIN_EVIDENCE_ITEM_UNKNOWN;

  if (attain_enum_parse (&attain_evidence_item_choices, parts[0], &kind) && kind != ATTAIN_EVIDENCE_ITEM_UNKNOWN &&
      kind != ATTAIN_EVIDENCE_ITEM_CRITERION && (parts[1] != NULL || kind == ATTAIN_EVIDENCE_ITEM_SUPERVISION))
    {
      evidence->item = kind;
      evidence->code = g_strdup (parts[1]);
      return TRUE;
    }

  return attain_cli_refuse (error, _("“%s” is not what evidence is for: write review:CODE, evidence:CODE or supervision"),
                            item);
}

static gboolean
evidence_job (AttainChange  *change,
              gpointer       data,
              GError       **error)
{
  AttainCliWork *work = data;
  g_autoptr(AttainEvidence) evidence = attain_evidence_new ();
  AttainAsyeDesk desk;

  if (!open_year (&desk, work, change, error))
    return FALSE;

  evidence->asye_id = work->id;
  evidence->title = g_strdup (attain_cli_work_get (work, "title"));
  evidence->held_on = g_strdup (attain_cli_work_get_day (work, "date"));
  evidence->body = g_strdup (attain_cli_work_get (work, "text"));
  evidence->capabilities = g_strdup (attain_cli_work_get (work, "capabilities"));
  return parse_item (work->args[2], evidence, error) &&
         attain_cli_work_find_person (work, attain_change_get_db (change), attain_cli_work_get (work, "by"),
                                      &evidence->by_id, error) &&
         attain_asye_portfolio_keep (change, &desk, evidence, error);
}

static const AttainCliOption words_options[] = {
  WORDS, { NULL },
};

/* The year, and the piece of evidence whose number the second argument is. */
static gboolean
open_evidence (AttainAsyeDesk  *desk,
               AttainCliWork   *work,
               AttainChange    *change,
               gint64          *evidence_id,
               GError         **error)
{
  return attain_cli_parse_number (work->args[2], evidence_id, error) && open_year (desk, work, change, error);
}

static gboolean
accept_job (AttainChange  *change,
            gpointer       data,
            GError       **error)
{
  AttainCliWork *work = data;
  AttainAsyeDesk desk;
  gint64 evidence_id;

  return open_evidence (&desk, work, change, &evidence_id, error) &&
         attain_asye_portfolio_accept (change, &desk, evidence_id, attain_cli_work_get (work, "text"), error);
}

static gboolean
return_job (AttainChange  *change,
            gpointer       data,
            GError       **error)
{
  AttainCliWork *work = data;
  AttainAsyeDesk desk;
  gint64 evidence_id;

  return open_evidence (&desk, work, change, &evidence_id, error) &&
         attain_asye_portfolio_return (change, &desk, evidence_id, attain_cli_work_get (work, "text"), error);
}

static const AttainCliOption explain_options[] = {
  BECAUSE, { NULL },
};

/* What is not there: review:CODE, evidence:CODE, or CODE alone where only one thing has it. */
static gboolean
explain_job (AttainChange  *change,
             gpointer       data,
             GError       **error)
{
  AttainCliWork *work = data;
  g_auto(GStrv) parts = g_strsplit (work->args[2], ":", 2);
  int item = ATTAIN_EVIDENCE_ITEM_UNKNOWN;
  gboolean has_item = parts[1] != NULL && attain_enum_parse (&attain_evidence_item_choices, parts[0], &item);
  AttainAsyeDesk desk;

  return open_year (&desk, work, change, error) &&
         attain_asye_portfolio_explain (change, &desk, work->id, item, has_item ? parts[1] : work->args[2],
                                        attain_cli_work_get (work, "reason"), error);
}

/* The end */

static gboolean
recommend_job (AttainChange  *change,
               gpointer       data,
               GError       **error)
{
  AttainCliWork *work = data;
  AttainAsyeDesk desk;
  AttainAsyeResult result;

  return open_year (&desk, work, change, error) && attain_asye_result_parse (work->args[2], &result, error) &&
         attain_asye_ending_recommend (change, &desk, work->id, result, error);
}

static gboolean
moderate_job (AttainChange  *change,
              gpointer       data,
              GError       **error)
{
  AttainCliWork *work = data;
  AttainAsyeDesk desk;

  return open_year (&desk, work, change, error) &&
         attain_asye_ending_moderate (change, &desk, work->id, attain_cli_work_get (work, "text"), error);
}

static const AttainCliOption end_options[] = {
  DAY, BECAUSE, { NULL },
};

static gboolean
conclude_job (AttainChange  *change,
              gpointer       data,
              GError       **error)
{
  AttainCliWork *work = data;
  AttainAsyeDesk desk;
  AttainAsyeResult result;

  return open_year (&desk, work, change, error) && attain_asye_result_parse (work->args[2], &result, error) &&
         attain_asye_ending_conclude (change, &desk, work->id, result, attain_cli_work_get_day (work, "date"),
                                      attain_cli_work_get (work, "reason"), error);
}

static gboolean
grant_job (AttainChange  *change,
           gpointer       data,
           GError       **error)
{
  AttainCliWork *work = data;

  return attain_asye_grant (change, &work->set->rulebook, work->set->scheme, work->id, work->as_of, &work->answer, error);
}

/* The year is over whatever comes of the level, which is a change of its own. */
static void
propose_level (AttainCliWork *work)
{
  g_autoptr(GError) error = NULL;
  AttainAsyeResult result;

  if (!attain_asye_result_parse (work->args[2], &result, NULL) || result != ATTAIN_ASYE_RESULT_PASS)
    return;

  if (!attain_cli_write (work->cli, _("Grant the level after ASYE"), NULL, ATTAIN_CHANGE_NORMAL, grant_job, work, &error))
    attain_cli_complain (_("The year is concluded. The next level does not follow by itself: %s"), error->message);
  else if (work->answer != NULL)
    attain_cli_say (work->cli, _("The next level follows: application %s"), work->answer);
}

static gboolean
withdraw_job (AttainChange  *change,
              gpointer       data,
              GError       **error)
{
  AttainCliWork *work = data;
  AttainAsyeDesk desk;

  return open_year (&desk, work, change, error) &&
         attain_asye_work_withdraw (change, &desk, work->id, attain_cli_work_get_day (work, "date"),
                                    attain_cli_work_get (work, "reason"), error);
}

#define DEED(action_, job) .action = action_, .write = job, .ask = attain_cli_asye_answer_job

static const AttainCliVerb verbs[] = {
  { "list", N_("[--cohort COHORT]"), N_("everybody, what is next, how late and whose turn it is"),
    .options = attain_cli_asye_list_options, .ask = attain_cli_asye_list_job },
  { "show", N_("EMPLOYEE_ID"), N_("one year with all that is due"), 1, .ask = attain_cli_asye_answer_job },
  { "enrol", N_("EMPLOYEE_ID PROGRAMME --cohort COHORT [--from DATE] [--assessor EMPLOYEE_ID] [--coordinator EMPLOYEE_ID]"),
    N_("begins a year"), 2, .options = enrol_options, DEED (N_("Enrol on a programme"), enrol_job) },
  { "assign", N_("EMPLOYEE_ID ASSESSOR"), N_("gives it another assessor"), 2,
    DEED (N_("Choose an assessor"), assign_job) },
  { "pause", N_("EMPLOYEE_ID REASON --agreed-by TEXT [--from DATE] [--to DATE]"), N_("lets it rest"), 2,
    .options = pause_options, DEED (N_("Pause the year"), pause_job) },
  { "change-pause", N_("EMPLOYEE_ID NUMBER [--from DATE] [--to DATE|--open] [--reason REASON] [--agreed-by TEXT]"),
    N_("mends a pause"), 2, .options = change_pause_options, DEED (N_("Change a pause"), change_pause_job) },
  { "resume", N_("EMPLOYEE_ID [--to DATE]"), N_("ends the pause"), 1, .options = resume_options,
    DEED (N_("End a pause"), resume_job) },
  { "evidence", N_("EMPLOYEE_ID review:CODE|evidence:CODE|supervision [--date DATE] [--title TEXT] [--text TEXT]"),
    N_("keeps a review, evidence or a session"), 2, .options = evidence_options,
    DEED (N_("Keep evidence"), evidence_job) },
  { "accept", N_("EMPLOYEE_ID NUMBER [--text TEXT]"), N_("accepts a piece of evidence"), 2, .options = words_options,
    DEED (N_("Accept evidence"), accept_job) },
  { "return", N_("EMPLOYEE_ID NUMBER --text TEXT"), N_("gives a piece of evidence back"), 2, .options = words_options,
    DEED (N_("Return evidence"), return_job) },
  { "explain", N_("EMPLOYEE_ID [review:|evidence:]CODE --reason TEXT"), N_("says why something is not there"), 2,
    .options = explain_options, DEED (N_("Explain what is missing"), explain_job) },
  { "recommend", N_("EMPLOYEE_ID pass|fail"), N_("the assessor recommends"), 2,
    DEED (N_("Recommend an outcome"), recommend_job) },
  { "moderate", N_("EMPLOYEE_ID --text TEXT"), N_("says what the moderators found"), 1, .options = words_options,
    DEED (N_("Moderate a recommendation"), moderate_job) },
  { "conclude", N_("EMPLOYEE_ID pass|fail [--date DATE] [--reason TEXT]"), N_("the employer decides"), 2,
    .options = end_options, .after = propose_level, DEED (N_("Conclude the year"), conclude_job) },
  { "withdraw", N_("EMPLOYEE_ID --reason TEXT [--date DATE]"), N_("ends it without an outcome"), 1,
    .options = end_options, DEED (N_("Withdraw from the programme"), withdraw_job) },
};

AttainCliStatus
attain_cli_asye (AttainCli  *cli,
                 const char *usage,
                 GStrv       args)
{
  return attain_cli_run_verb (cli, usage, args, verbs, G_N_ELEMENTS (verbs));
}
