/* SPDX-License-Identifier: GPL-3.0-or-later */

/* attainctl asye: a verb for everything that is done in a supported year. */

#include "attain-cli-asye.h"

#include <string.h>

#include <glib/gi18n.h>

#include "attain-asye-ending.h"
#include "attain-asye-grant.h"
#include "attain-asye-portfolio.h"
#include "attain-asye-table.h"
#include "attain-asye-verb.h"
#include "attain-asye-work.h"
#include "attain-cli-output.h"
#include "attain-error.h"
#include "attain-person-table.h"

/* Every verb takes its own of these, and passes over the rest. */
typedef struct
{
  AttainCliWork   work;
  AttainAsyeVerb  verb;
  AttainAsyeDesk  desk;
  char           *cohort;
  char           *from;
  char           *to;
  char           *date;
  char           *assessor;
  char           *coordinator;
  char           *agreed_by;
  char           *reason;
  char           *title;
  char           *text;
  char           *by;
  char           *capabilities;
  gboolean        open;
} Order;

static void
order_clear (Order *order)
{
  g_clear_pointer (&order->desk.known_capabilities, g_hash_table_unref);
  g_free (order->cohort);
  g_free (order->from);
  g_free (order->to);
  g_free (order->date);
  g_free (order->assessor);
  g_free (order->coordinator);
  g_free (order->agreed_by);
  g_free (order->reason);
  g_free (order->title);
  g_free (order->text);
  g_free (order->by);
  g_free (order->capabilities);
  attain_cli_work_clear (&order->work);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Order, order_clear)

static gboolean
find_person (AttainDb    *db,
             const char  *employee_id,
             gint64      *id,
             GError     **error)
{
  *id = employee_id != NULL ? attain_person_find (db, employee_id, error) : 0;
  return employee_id == NULL || *id != 0;
}

static gboolean
parse_result (const char        *word,
              AttainAsyeResult  *result,
              GError           **error)
{
  int value;

  if (attain_enum_parse (&attain_asye_result_choices, word, &value) && value != ATTAIN_ASYE_RESULT_UNKNOWN)
    {
      *result = value;
      return TRUE;
    }

  g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
               _("“%s” is not an outcome: the year ends in a pass or a fail, and deferral and withdrawal are states of it"),
               word);
  return FALSE;
}

static gboolean
enrol (Order         *order,
       AttainChange  *change,
       GError       **error)
{
  AttainDb *db = attain_change_get_db (change);
  g_autoptr(AttainAsye) asye = attain_asye_new ();

  asye->programme = g_strdup (order->work.args[2]);
  asye->cohort = g_strdup (order->cohort);
  asye->started_on = g_strdup (order->from != NULL ? order->from : order->desk.on);
  return find_person (db, order->work.args[1], &asye->person_id, error) &&
         find_person (db, order->assessor, &asye->assessor_id, error) &&
         find_person (db, order->coordinator, &asye->coordinator_id, error) &&
         attain_asye_work_enrol (change, &order->desk, asye, error);
}

static gboolean
assign (Order         *order,
        AttainChange  *change,
        gint64         id,
        GError       **error)
{
  gint64 assessor_id;

  return find_person (attain_change_get_db (change), order->work.args[2], &assessor_id, error) &&
         attain_asye_work_assign (change, &order->desk, id, assessor_id, error);
}

static gboolean
pause_year (Order         *order,
            AttainChange  *change,
            gint64         id,
            GError       **error)
{
  g_autoptr(AttainAsyePause) pause = attain_asye_pause_new ();

  pause->asye_id = id;
  pause->reason = g_strdup (order->work.args[2]);
  pause->from_on = g_strdup (order->from != NULL ? order->from : order->desk.on);
  pause->to_on = g_strdup (order->to);
  pause->agreed_by = g_strdup (order->agreed_by);
  return attain_asye_work_pause (change, &order->desk, pause, error);
}

static AttainAsyePause *
find_pause (AttainDb    *db,
            gint64       asye_id,
            const char  *number,
            GError     **error)
{
  g_autoptr(GPtrArray) pauses = attain_asye_list_pauses (db, asye_id, error);
  gint64 id = g_ascii_strtoll (number, NULL, 10);

  for (guint i = 0; pauses != NULL && i < pauses->len; i++)
    if (attain_record_get_id (g_ptr_array_index (pauses, i)) == id)
      return g_object_ref (g_ptr_array_index (pauses, i));

  if (pauses != NULL)
    g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_NOT_FOUND,
                 _("The year has no pause %s: attainctl asye show lists those it has"), number);
  return NULL;
}

/* What is not given stays as it is. */
static gboolean
change_pause (Order         *order,
              AttainChange  *change,
              gint64         id,
              GError       **error)
{
  g_autoptr(AttainAsyePause) pause = find_pause (attain_change_get_db (change), id, order->work.args[2], error);

  if (pause == NULL)
    return FALSE;

  if (order->from != NULL)
    attain_field_set_string (&pause->from_on, order->from);
  if (order->to != NULL || order->open)
    attain_field_set_string (&pause->to_on, order->to);
  if (order->reason != NULL)
    attain_field_set_string (&pause->reason, order->reason);
  if (order->agreed_by != NULL)
    attain_field_set_string (&pause->agreed_by, order->agreed_by);
  return attain_asye_work_pause (change, &order->desk, pause, error);
}

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

  g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
               _("“%s” is not what evidence is for: write review:CODE, evidence:CODE or supervision"), item);
  return FALSE;
}

static gboolean
keep (Order         *order,
      AttainChange  *change,
      gint64         id,
      GError       **error)
{
  g_autoptr(AttainEvidence) evidence = attain_evidence_new ();

  evidence->asye_id = id;
  evidence->title = g_strdup (order->title);
  evidence->held_on = g_strdup (order->date != NULL ? order->date : order->desk.on);
  evidence->body = g_strdup (order->text);
  evidence->capabilities = g_strdup (order->capabilities);
  return parse_item (order->work.args[2], evidence, error) &&
         find_person (attain_change_get_db (change), order->by, &evidence->by_id, error) &&
         attain_asye_portfolio_keep (change, &order->desk, evidence, error);
}

/* What is not there: review:CODE, evidence:CODE, or CODE alone where only one thing has it. */
static gboolean
explain (Order         *order,
         AttainChange  *change,
         gint64         id,
         GError       **error)
{
  g_auto(GStrv) parts = g_strsplit (order->work.args[2], ":", 2);
  int item = ATTAIN_EVIDENCE_ITEM_UNKNOWN;
  gboolean has_item = parts[1] != NULL && attain_enum_parse (&attain_evidence_item_choices, parts[0], &item);

  return attain_asye_portfolio_explain (change, &order->desk, id, item, has_item ? parts[1] : order->work.args[2],
                                        order->reason, error);
}

static gboolean
conclude (Order         *order,
          AttainChange  *change,
          gint64         id,
          GError       **error)
{
  AttainAsyeResult result;

  return parse_result (order->work.args[2], &result, error) &&
         attain_asye_ending_conclude (change, &order->desk, id, result,
                                      order->date != NULL ? order->date : order->desk.on, order->reason, error);
}

static gboolean
recommend (Order         *order,
           AttainChange  *change,
           gint64         id,
           GError       **error)
{
  AttainAsyeResult result;

  return parse_result (order->work.args[2], &result, error) &&
         attain_asye_ending_recommend (change, &order->desk, id, result, error);
}

static gboolean
do_verb (Order         *order,
         AttainChange  *change,
         gint64         id,
         GError       **error)
{
  const AttainAsyeDesk *desk = &order->desk;
  const char *argument = order->work.args[2];
  gint64 number = argument != NULL ? g_ascii_strtoll (argument, NULL, 10) : 0;

  switch (order->verb)
    {
    case ATTAIN_ASYE_VERB_ASSIGN:
      return assign (order, change, id, error);
    case ATTAIN_ASYE_VERB_PAUSE:
      return pause_year (order, change, id, error);
    case ATTAIN_ASYE_VERB_CHANGE_PAUSE:
      return change_pause (order, change, id, error);
    case ATTAIN_ASYE_VERB_RESUME:
      return attain_asye_work_resume (change, desk, id, order->to != NULL ? order->to : desk->on, error);
    case ATTAIN_ASYE_VERB_EVIDENCE:
      return keep (order, change, id, error);
    case ATTAIN_ASYE_VERB_ACCEPT:
      return attain_asye_portfolio_accept (change, desk, number, order->text, error);
    case ATTAIN_ASYE_VERB_RETURN:
      return attain_asye_portfolio_return (change, desk, number, order->text, error);
    case ATTAIN_ASYE_VERB_EXPLAIN:
      return explain (order, change, id, error);
    case ATTAIN_ASYE_VERB_RECOMMEND:
      return recommend (order, change, id, error);
    case ATTAIN_ASYE_VERB_MODERATE:
      return attain_asye_ending_moderate (change, desk, id, order->text, error);
    case ATTAIN_ASYE_VERB_CONCLUDE:
      return conclude (order, change, id, error);
    case ATTAIN_ASYE_VERB_WITHDRAW:
      return attain_asye_work_withdraw (change, desk, id, order->date != NULL ? order->date : desk->on, order->reason, error);
    case ATTAIN_ASYE_VERB_ENROL:
    case ATTAIN_ASYE_VERB_UNKNOWN:
    default:
      g_return_val_if_reached (FALSE);
    }
}

static gboolean
verb_job (AttainChange  *change,
          gpointer       data,
          GError       **error)
{
  Order *order = data;
  AttainDb *db = attain_change_get_db (change);
  gint64 id;

  if (!attain_cli_work_prepare (&order->work, db, error))
    return FALSE;

  order->desk.programmes = order->work.set->programmes;
  order->desk.actor_id = order->work.actor_id;
  order->desk.on = order->work.as_of;
  if (order->desk.known_capabilities == NULL && order->work.set->frameworks->len > 0)
    order->desk.known_capabilities = attain_reference_set_list_known (order->work.set);
  if (order->verb == ATTAIN_ASYE_VERB_ENROL)
    return enrol (order, change, error);

  return (id = attain_cli_asye_find (db, order->work.args[1], error)) && do_verb (order, change, id, error);
}

static gboolean
grant_job (AttainChange  *change,
           gpointer       data,
           GError       **error)
{
  Order *order = data;
  const AttainReferenceSet *set = order->work.set;
  g_autofree char *reference = NULL;
  gint64 id = attain_cli_asye_find (attain_change_get_db (change), order->work.args[1], error);

  if (id == 0 || !attain_asye_grant (change, &set->rulebook, set->scheme, id, order->desk.on, &reference, error))
    return FALSE;

  if (reference != NULL)
    attain_cli_say (order->work.cli, _("The next level follows: application %s"), reference);
  return TRUE;
}

/* The year is over whatever comes of the level, which is a change of its own. */
static void
propose_level (Order *order)
{
  g_autoptr(GError) error = NULL;

  if (!attain_cli_write (order->work.cli, _("Grant the level after ASYE"), NULL, ATTAIN_CHANGE_NORMAL, grant_job, order,
                         &error))
    attain_cli_say (order->work.cli, _("The year is concluded. The next level does not follow by itself: %s"),
                    error->message);
}

static AttainCliStatus
run (AttainCli      *cli,
     const char     *usage,
     GStrv           args,
     AttainAsyeVerb  verb,
     guint           n_wanted)
{
  g_auto(Order) order = { .verb = verb };
  const GOptionEntry entries[] = {
    { "cohort", 0, 0, G_OPTION_ARG_STRING, &order.cohort, N_("The cohort"), N_("COHORT") },
    { "from", 0, 0, G_OPTION_ARG_STRING, &order.from, N_("The first day, instead of today"), N_("DATE") },
    { "to", 0, 0, G_OPTION_ARG_STRING, &order.to, N_("The last day"), N_("DATE") },
    { "date", 0, 0, G_OPTION_ARG_STRING, &order.date, N_("The day of it, instead of today"), N_("DATE") },
    { "assessor", 0, 0, G_OPTION_ARG_STRING, &order.assessor, N_("Who assesses"), N_("EMPLOYEE_ID") },
    { "coordinator", 0, 0, G_OPTION_ARG_STRING, &order.coordinator, N_("Who runs the programme"), N_("EMPLOYEE_ID") },
    { "agreed-by", 0, 0, G_OPTION_ARG_STRING, &order.agreed_by, N_("Who has agreed"), N_("TEXT") },
    { "reason", 0, 0, G_OPTION_ARG_STRING, &order.reason, N_("Why"), N_("TEXT") },
    { "title", 0, 0, G_OPTION_ARG_STRING, &order.title, N_("What it is called"), N_("TEXT") },
    { "text", 0, 0, G_OPTION_ARG_STRING, &order.text, N_("What there is to say"), N_("TEXT") },
    { "by", 0, 0, G_OPTION_ARG_STRING, &order.by, N_("Who made it"), N_("EMPLOYEE_ID") },
    { "open", 0, 0, G_OPTION_ARG_NONE, &order.open, N_("A pause has no last day yet"), NULL },
    { "capabilities", 0, 0, G_OPTION_ARG_STRING, &order.capabilities, N_("What it shows"), N_("CAPABILITIES") },
    { NULL },
  };
  AttainCliStatus status;

  if (!attain_cli_work_begin (&order.work, cli, usage, entries, n_wanted, args, &status) ||
      !attain_cli_parse_date ("from", &order.from, &status) || !attain_cli_parse_date ("to", &order.to, &status) ||
      !attain_cli_parse_date ("date", &order.date, &status))
    return status;

  status = attain_cli_work_write (&order.work, attain_enum_get_label (&attain_asye_verb_choices, verb), NULL,
                                  ATTAIN_CHANGE_NORMAL, verb_job, &order);
  if (status != ATTAIN_CLI_DONE)
    return status;
  if (verb == ATTAIN_ASYE_VERB_CONCLUDE && g_str_equal (order.work.args[2], "pass"))
    propose_level (&order);

  return attain_cli_work_ask (&order.work, attain_cli_asye_answer_job, &order.work);
}

#define VERB(word, WORD, n_wanted) \
  static AttainCliStatus \
  run_##word (AttainCli  *cli, \
              const char *usage, \
              GStrv       args) \
  { \
    return run (cli, usage, args, ATTAIN_ASYE_VERB_##WORD, n_wanted); \
  }

VERB (enrol, ENROL, 2)
VERB (assign, ASSIGN, 2)
VERB (pause, PAUSE, 2)
VERB (change_pause, CHANGE_PAUSE, 2)
VERB (resume, RESUME, 1)
VERB (evidence, EVIDENCE, 2)
VERB (accept, ACCEPT, 2)
VERB (return, RETURN, 2)
VERB (explain, EXPLAIN, 2)
VERB (recommend, RECOMMEND, 2)
VERB (moderate, MODERATE, 1)
VERB (conclude, CONCLUDE, 2)
VERB (withdraw, WITHDRAW, 1)

static const AttainCliCommand verbs[] = {
  { "list", N_("[--cohort COHORT]"), N_("everybody, what is next, how late and whose turn it is"), attain_cli_asye_list },
  { "show", N_("EMPLOYEE_ID"), N_("one year with all that is due"), attain_cli_asye_show },
  { "enrol", N_("EMPLOYEE_ID PROGRAMME --cohort COHORT [--from DATE] [--assessor EMPLOYEE_ID] [--coordinator EMPLOYEE_ID]"),
    N_("begins a year"), run_enrol },
  { "assign", N_("EMPLOYEE_ID ASSESSOR"), N_("gives it another assessor"), run_assign },
  { "pause", N_("EMPLOYEE_ID REASON --agreed-by TEXT [--from DATE] [--to DATE]"), N_("lets it rest"), run_pause },
  { "change-pause", N_("EMPLOYEE_ID NUMBER [--from DATE] [--to DATE|--open] [--reason REASON] [--agreed-by TEXT]"),
    N_("mends a pause"), run_change_pause },
  { "resume", N_("EMPLOYEE_ID [--to DATE]"), N_("ends the pause"), run_resume },
  { "evidence", N_("EMPLOYEE_ID review:CODE|evidence:CODE|supervision [--date DATE] [--title TEXT] [--text TEXT]"),
    N_("keeps a review, evidence or a session"), run_evidence },
  { "accept", N_("EMPLOYEE_ID NUMBER [--text TEXT]"), N_("accepts a piece of evidence"), run_accept },
  { "return", N_("EMPLOYEE_ID NUMBER --text TEXT"), N_("gives a piece of evidence back"), run_return },
  { "explain", N_("EMPLOYEE_ID [review:|evidence:]CODE --reason TEXT"), N_("says why something is not there"), run_explain },
  { "recommend", N_("EMPLOYEE_ID pass|fail"), N_("the assessor recommends"), run_recommend },
  { "moderate", N_("EMPLOYEE_ID --text TEXT"), N_("says what the moderators found"), run_moderate },
  { "conclude", N_("EMPLOYEE_ID pass|fail [--date DATE] [--reason TEXT]"), N_("the employer decides"), run_conclude },
  { "withdraw", N_("EMPLOYEE_ID --reason TEXT [--date DATE]"), N_("ends it without an outcome"), run_withdraw },
};

AttainCliStatus
attain_cli_asye (AttainCli  *cli,
                 const char *usage,
                 GStrv       args)
{
  return attain_cli_run_verb (cli, usage, args, verbs, G_N_ELEMENTS (verbs));
}
