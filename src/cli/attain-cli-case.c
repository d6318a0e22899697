/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Applications as answers: the list of them, and one with all that belongs to it. */

#include <glib/gi18n.h>

#include "attain-application-find.h"
#include "attain-application-list.h"
#include "attain-application-scores.h"
#include "attain-application-table.h"
#include "attain-application-time.h"
#include "attain-cli-output.h"
#include "attain-cli-verbs.h"
#include "attain-cli-walk.h"
#include "attain-pathway.h"

static void
print_lines (AttainCli *cli,
             GPtrArray *lines)
{
  static const char *const columns[] = { "reference", "employee_id", "name", "team", "route", "state", "state_on", "days",
                                         "due_on", "waits_for", "panel_on", "outcome", "effective_on", NULL };
  AttainCliTable *table = attain_cli_table_new (cli, columns);

  for (guint i = 0; i < lines->len; i++)
    {
      AttainApplicationLine *line = g_ptr_array_index (lines, i);

      attain_cli_table_add (table, line->reference);
      attain_cli_table_add (table, line->employee_id);
      attain_cli_table_add (table, line->person_name);
      attain_cli_table_add (table, line->team);
      attain_cli_table_add (table, line->route_title);
      attain_cli_table_add (table, attain_enum_get_nick (&attain_application_state_choices, line->state));
      attain_cli_table_add (table, line->state_on);
      attain_cli_table_add_int (table, line->days);
      attain_cli_table_add (table, line->due_on);
      attain_cli_table_add (table, line->turn_label);
      attain_cli_table_add (table, line->panel_on);
      attain_cli_table_add (table, line->outcome != 0
                                   ? attain_enum_get_nick (&attain_application_outcome_choices, line->outcome) : NULL);
      attain_cli_table_add (table, line->effective_on);
      attain_cli_table_end_row (table);
    }
  attain_cli_table_finish (table);
}

static gpointer
list_job (AttainDb  *db,
          gpointer   data,
          GError   **error)
{
  AttainCliWork *work = data;
  g_autoptr(AttainApplicationFilter) filter = attain_application_filter_new (work->as_of);
  g_autoptr(GPtrArray) lines = NULL;
  int state = 0;

  if (!attain_cli_work_prepare (work, db, error))
    return NULL;

  if (attain_cli_work_has (work, "state"))
    attain_enum_parse (&attain_application_state_choices, attain_cli_work_get (work, "state"), &state);
  filter->state = state;
  filter->show = attain_cli_work_has (work, "all") || state != 0 ? ATTAIN_APPLICATION_SHOW_ALL
                                                                 : ATTAIN_APPLICATION_SHOW_OPEN;
  filter->waits_for = attain_cli_work_has (work, "mine") ? work->actor_id : 0;
  filter->text = g_strdup (attain_cli_work_get (work, "text"));
  lines = attain_application_list_load (db, &work->set->rulebook, filter, error);
  if (lines != NULL)
    print_lines (work->cli, lines);
  return NULL;
}

static gboolean
check_state (AttainCliWork *work)
{
  const char *word = attain_cli_work_get (work, "state");
  g_autofree char *states = attain_enum_list_nicks (&attain_application_state_choices);
  int state;

  if (word == NULL || attain_enum_parse (&attain_application_state_choices, word, &state))
    return TRUE;

  attain_cli_complain (_("“%s” is not a state; there are %s"), word, states);
  return FALSE;
}

/**
 * attain_cli_case_list:
 * @cli: this run
 * @usage: what comes after the verb
 * @args: the command with its verb, and their options
 *
 * Prints the applications that are open, or those that the options choose.
 *
 * Returns: what the run ends with
 */
AttainCliStatus
attain_cli_case_list (AttainCli  *cli,
                      const char *usage,
                      GStrv       args)
{
  static const AttainCliOption options[] = {
    { "state", N_("Only those in this state"), N_("STATE") },
    { "text", N_("Only those with these words"), N_("TEXT") },
    { "all", N_("Also those that are over"), NULL },
    { "mine", N_("Only what waits for whoever asks: see --as"), NULL },
    { NULL },
  };
  g_auto(AttainCliWork) work = { 0 };
  AttainCliStatus status;

  if (!attain_cli_work_read (&work, cli, usage, options, NULL, 0, args, &status))
    return status;
  if (!check_state (&work))
    return ATTAIN_CLI_USAGE;

  return attain_cli_open_to_read (cli, &status) ? attain_cli_work_ask (&work, list_job) : status;
}

/**
 * attain_cli_case_answer_job:
 * @db: a connection
 * @work: (type AttainCliWork): work, which has left the reference of an application
 * @error: what went wrong
 *
 * Prints where the application stands now.
 *
 * Returns: %NULL
 */
gpointer
attain_cli_case_answer_job (AttainDb  *db,
                            gpointer   work,
                            GError   **error)
{
  AttainCliWork *self = work;
  g_autoptr(AttainApplicationFilter) filter = attain_application_filter_new (self->as_of);
  g_autoptr(GPtrArray) lines = NULL;

  if (!attain_cli_work_prepare (self, db, error))
    return NULL;

  filter->show = ATTAIN_APPLICATION_SHOW_ALL;
  filter->text = g_strdup (self->answer);
  lines = attain_application_list_load (db, &self->set->rulebook, filter, error);
  if (lines != NULL)
    print_lines (self->cli, lines);
  return NULL;
}

static void
add_choices (AttainCliWalk         *walk,
             AttainApplicationCase *item,
             AttainCliWork         *work)
{
  g_autoptr(GArray) choices = attain_application_case_list_moves (item, work->actor_id, work->as_of);

  attain_cli_walk_begin_array (walk, "moves");
  for (guint i = 0; i < choices->len; i++)
    {
      const AttainApplicationChoice *choice = &g_array_index (choices, AttainApplicationChoice, i);
      g_autofree char *name = g_strdup_printf ("moves %u", i + 1);

      attain_cli_walk_begin_object (walk, NULL);
      attain_cli_walk_add (walk, name, "move", attain_enum_get_nick (&attain_application_move_choices, choice->move), FALSE);
      attain_cli_walk_add (walk, name, "why_not", choice->reason, FALSE);
      attain_cli_walk_end_object (walk);
    }
  attain_cli_walk_end_array (walk);
}

/* What the route asks for, explained as the pathway explains it. */
static void
add_asked (AttainCliWalk         *walk,
           AttainApplicationCase *item)
{
  g_autoptr(AttainPathway) pathway = item->standing != NULL && item->route != NULL
                                     ? attain_pathway_new (item->route, item->standing) : NULL;

  attain_cli_walk_begin_array (walk, "asked_for");
  for (guint i = 0; pathway != NULL && i < pathway->lines->len; i++)
    {
      const AttainPathwayLine *line = g_ptr_array_index (pathway->lines, i);
      g_autofree char *name = g_strdup_printf ("asked_for %u", i + 1);

      attain_cli_walk_begin_object (walk, NULL);
      attain_cli_walk_add (walk, name, "code", line->criterion->code, FALSE);
      attain_cli_walk_add (walk, name, "state", line->state != ATTAIN_CRITERION_STATE_UNKNOWN
                                                ? attain_enum_get_nick (&attain_criterion_state_choices, line->state)
                                                : NULL, FALSE);
      attain_cli_walk_add (walk, name, "met_on", line->met_on, FALSE);
      attain_cli_walk_add (walk, name, "record", line->record, FALSE);
      attain_cli_walk_add (walk, name, "explanation", line->text, FALSE);
      attain_cli_walk_end_object (walk);
    }
  attain_cli_walk_end_array (walk);
}

/* By when the next step is due, and what happens then. */
static void
add_time (AttainCliWalk         *walk,
          AttainApplicationCase *item,
          AttainCliWork         *work)
{
  AttainDecision *last = attain_application_case_get_decision (item);
  g_autofree char *due = attain_application_dup_due (item->application, item->route, item->holidays, last);
  g_autofree char *then = attain_application_dup_expiry_text (item->application, item->route, item->holidays,
                                                              last, work->as_of);

  attain_cli_walk_add (walk, "application", "due_on", due, FALSE);
  attain_cli_walk_add (walk, "application", "time_limit", then, FALSE);
}

static void
add_case (AttainCliWalk         *walk,
          AttainApplicationCase *item,
          AttainCliWork         *work)
{
  AttainPanelMeeting *meeting = attain_application_case_get_meeting (item);
  g_autoptr(GPtrArray) one = g_ptr_array_new ();
  g_autofree char *turn = attain_application_role_list_labels (attain_application_case_whose_turn (item, work->as_of));

  g_ptr_array_add (one, item->application);
  attain_cli_walk_add (walk, "application", "waits_for", turn, FALSE);
  add_time (walk, item, work);
  attain_cli_walk_add_records (walk, "application", one);
  add_choices (walk, item, work);
  add_asked (walk, item);
  attain_cli_walk_add_records (walk, "criteria", item->criteria);
  attain_cli_walk_add_records (walk, "evidence", item->evidence);
  attain_cli_walk_add_records (walk, "meetings", item->meetings);
  attain_cli_walk_add_records (walk, "seats", item->seats);
  attain_cli_walk_add_records (walk, "declarations", item->declarations);
  if (meeting != NULL)
    {
      g_autoptr(GPtrArray) scores = attain_application_scores_list (item, meeting, work->actor_id, work->as_of);

      attain_cli_walk_add_records (walk, "scores", scores);
    }
  attain_cli_walk_add_records (walk, "decisions", item->decisions);
  attain_cli_walk_add_records (walk, "reasons", item->reasons);
  attain_cli_walk_add_records (walk, "steps", item->steps);
}

/**
 * attain_cli_case_show_job:
 * @db: a connection
 * @data: (type AttainCliWork): the work
 * @error: what went wrong
 *
 * Shows the application whose reference is the first argument, with all that belongs to it.
 *
 * Returns: %NULL: the answer is printed
 */
gpointer
attain_cli_case_show_job (AttainDb  *db,
                          gpointer   data,
                          GError   **error)
{
  AttainCliWork *work = data;
  g_autoptr(AttainPersonKeys) people = NULL;
  g_autoptr(AttainApplicationCase) item = NULL;
  AttainCliWalk *walk = NULL;
  gint64 id;

  if (!attain_cli_work_prepare (work, db, error) || !(people = attain_person_keys_load (db, error)) ||
      !(id = attain_application_find (db, work->args[1], error)) ||
      !(item = attain_application_case_load (db, &work->set->rulebook, id, work->as_of, error)))
    return NULL;

  walk = attain_cli_walk_new (work->cli, people);
  add_case (walk, item, work);
  attain_cli_walk_finish (walk, TRUE);
  return NULL;
}
