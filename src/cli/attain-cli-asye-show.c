/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What attainctl asye shows: the board, and one year with all that is due. */

#include "attain-cli-asye.h"

#include <math.h>

#include <glib/gi18n.h>

#include "attain-asye-board.h"
#include "attain-asye-table.h"
#include "attain-cli-output.h"
#include "attain-error.h"
#include "attain-person-keys.h"
#include "attain-person-table.h"

static void
add_board_row (AttainCliTable           *table,
               const AttainAsyeBoardRow *row)
{
  attain_cli_table_add (table, row->employee_id);
  attain_cli_table_add (table, row->name);
  attain_cli_table_add (table, row->cohort);
  attain_cli_table_add (table, row->programme);
  attain_cli_table_add (table, attain_enum_get_nick (&attain_asye_status_choices, row->status));
  attain_cli_table_add (table, row->next);
  attain_cli_table_add (table, row->next_due);
  attain_cli_table_add_int (table, row->days_late);
  attain_cli_table_add (table, row->turn != ATTAIN_ASYE_ROLE_UNKNOWN
                               ? attain_enum_get_nick (&attain_asye_role_choices, row->turn) : NULL);
  attain_cli_table_add (table, row->assessor);
  attain_cli_table_add (table, row->ends_on);
  if (row->share_done >= 0)
    attain_cli_table_add_int (table, lround (row->share_done * 100));
  else
    attain_cli_table_add (table, NULL);
  attain_cli_table_end_row (table);
}

const AttainCliOption attain_cli_asye_list_options[] = {
  { "cohort", N_("One cohort alone"), N_("COHORT") },
  { NULL },
};

/**
 * attain_cli_asye_list_job:
 * @db: a connection
 * @data: (type AttainCliWork): the work
 * @error: what went wrong
 *
 * The board: everybody with a year, or everybody of a cohort.
 *
 * Returns: %NULL: the answer is printed
 */
gpointer
attain_cli_asye_list_job (AttainDb  *db,
                          gpointer   data,
                          GError   **error)
{
  static const char *const columns[] = {
    "employee_id", "name", "cohort", "programme", "status", "next", "due", "days_late", "turn", "assessor", "ends_on",
    "percent_done", NULL,
  };
  AttainCliWork *work = data;
  g_autoptr(AttainAsyeBoard) board = NULL;
  AttainCliTable *table;

  if (!attain_cli_work_prepare (work, db, error) ||
      !(board = attain_asye_board_load (db, attain_cli_work_get (work, "cohort"), work->set->programmes,
                                        work->set->holidays, work->as_of, error)))
    return NULL;

  table = attain_cli_table_new (work->cli, columns);
  for (guint i = 0; i < board->rows->len; i++)
    add_board_row (table, g_ptr_array_index (board->rows, i));
  attain_cli_table_finish (table);
  return NULL;
}

/**
 * attain_cli_asye_find:
 * @db: a connection
 * @employee_id: somebody
 * @error: that they have no year, or what went wrong
 *
 * Returns: the year that they began last, 0 on failure
 */
gint64
attain_cli_asye_find (AttainDb    *db,
                      const char  *employee_id,
                      GError     **error)
{
  gint64 person_id = attain_person_find (db, employee_id, error);
  gint64 id = 0;

  if (person_id == 0 || !attain_asye_find (db, person_id, &id, error))
    return 0;
  if (id == 0)
    g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_NOT_FOUND, _("This person is on no programme"));

  return id;
}

/* Why a day is that day: hours, pauses, days off. */
static void
add_explanation (AttainCliWalk *walk,
                 const char    *record,
                 GPtrArray     *lines)
{
  g_autoptr(GString) told = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    g_string_append_printf (told, i > 0 ? "; %s" : "%s", (const char *) g_ptr_array_index (lines, i));
  attain_cli_walk_add (walk, record, "explanation", told->str, FALSE);
}

/**
 * attain_cli_asye_add_standing:
 * @walk: where it goes
 * @record: what the rows are called
 * @year: a year
 *
 * Tells where the year stands.
 */
void
attain_cli_asye_add_standing (AttainCliWalk        *walk,
                              const char           *record,
                              const AttainAsyeCase *year)
{
  const AttainAsyeStanding *next = year->step == ATTAIN_ASYE_STEP_ITEM ? year->progress->next : NULL;
  g_autofree char *late = g_strdup_printf ("%d", year->days_late);

  attain_cli_walk_add (walk, record, "programme", year->asye->programme, FALSE);
  attain_cli_walk_add (walk, record, "edition", year->asye->edition, FALSE);
  attain_cli_walk_add (walk, record, "cohort", year->asye->cohort, FALSE);
  attain_cli_walk_add (walk, record, "started_on", year->asye->started_on, FALSE);
  attain_cli_walk_add (walk, record, "ends_on", year->schedule != NULL ? year->schedule->end : NULL, FALSE);
  attain_cli_walk_add (walk, record, "ends_on_original", year->schedule != NULL ? year->schedule->end_original : NULL,
                       FALSE);
  if (year->schedule != NULL)
    add_explanation (walk, record, year->schedule->lines);
  attain_cli_walk_add (walk, record, "status", attain_enum_get_nick (&attain_asye_status_choices, year->status), FALSE);
  attain_cli_walk_add (walk, record, "withdrawn_on", year->asye->withdrawn_on, FALSE);
  attain_cli_walk_add (walk, record, "outcome", year->asye->outcome != ATTAIN_ASYE_RESULT_UNKNOWN
                       ? attain_enum_get_nick (&attain_asye_result_choices, year->asye->outcome) : NULL, FALSE);
  attain_cli_walk_add (walk, record, "assessor", year->assessor != NULL ? year->assessor->employee_id : NULL, FALSE);
  attain_cli_walk_add (walk, record, "turn", year->turn != ATTAIN_ASYE_ROLE_UNKNOWN
                       ? attain_enum_get_nick (&attain_asye_role_choices, year->turn) : NULL, FALSE);
  attain_cli_walk_add (walk, record, "next", next != NULL ? next->text : attain_asye_step_display (year->step), FALSE);
  attain_cli_walk_add (walk, record, "days_late", late, TRUE);
}

static void
add_items (AttainCliWalk        *walk,
           const AttainAsyeCase *year)
{
  attain_cli_walk_begin_array (walk, "items");
  for (guint i = 0; year->progress != NULL && i < year->progress->standings->len; i++)
    {
      const AttainAsyeStanding *standing = g_ptr_array_index (year->progress->standings, i);
      g_autofree char *record = g_strdup_printf ("%s %d", standing->item->code, standing->item->number);

      attain_cli_walk_begin_object (walk, NULL);
      attain_cli_walk_add (walk, record, "title", standing->item->title, FALSE);
      attain_cli_walk_add (walk, record, "due_original", standing->item->due_original, FALSE);
      attain_cli_walk_add (walk, record, "due", standing->item->due, FALSE);
      add_explanation (walk, record, standing->item->lines);
      attain_cli_walk_add (walk, record, "standing", standing->text, FALSE);
      attain_cli_walk_end_object (walk);
    }
  attain_cli_walk_end_array (walk);
}

/* The numbers are what change-pause takes. */
static void
add_pauses (AttainCliWalk        *walk,
            const AttainAsyeCase *year)
{
  attain_cli_walk_begin_array (walk, "pauses");
  for (guint i = 0; i < year->pauses->len; i++)
    {
      AttainAsyePause *pause = g_ptr_array_index (year->pauses, i);
      g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, attain_record_get_id (ATTAIN_RECORD (pause)));
      g_autofree char *record = g_strconcat ("pause ", number, NULL);

      attain_cli_walk_begin_object (walk, NULL);
      attain_cli_walk_add (walk, record, "number", number, TRUE);
      attain_cli_walk_add (walk, record, "from", pause->from_on, FALSE);
      attain_cli_walk_add (walk, record, "to", pause->to_on, FALSE);
      attain_cli_walk_add (walk, record, "reason", pause->reason, FALSE);
      attain_cli_walk_add (walk, record, "agreed_by", pause->agreed_by, FALSE);
      attain_cli_walk_end_object (walk);
    }
  attain_cli_walk_end_array (walk);
}

/* The numbers are what accept and return take. */
static void
add_evidence (AttainCliWalk        *walk,
              const AttainAsyeCase *year)
{
  attain_cli_walk_begin_array (walk, "evidence");
  for (guint i = 0; i < year->evidence->len; i++)
    {
      AttainEvidence *evidence = g_ptr_array_index (year->evidence, i);
      g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, attain_record_get_id (ATTAIN_RECORD (evidence)));
      g_autofree char *record = g_strconcat ("evidence ", number, NULL);

      attain_cli_walk_begin_object (walk, NULL);
      attain_cli_walk_add (walk, record, "number", number, TRUE);
      attain_cli_walk_add (walk, record, "code", evidence->code, FALSE);
      attain_cli_walk_add (walk, record, "title", evidence->title, FALSE);
      attain_cli_walk_add (walk, record, "held_on", evidence->held_on, FALSE);
      attain_cli_walk_add (walk, record, "accepted_on", evidence->accepted_on, FALSE);
      attain_cli_walk_add (walk, record, "returned_on", evidence->returned_on, FALSE);
      attain_cli_walk_end_object (walk);
    }
  attain_cli_walk_end_array (walk);
}

/**
 * attain_cli_asye_answer_job:
 * @db: a connection
 * @data: (type AttainCliWork): the work
 * @error: what went wrong
 *
 * Shows the year of the person whose employee number is the first argument.
 *
 * Returns: %NULL: the answer is printed
 */
gpointer
attain_cli_asye_answer_job (AttainDb  *db,
                            gpointer   data,
                            GError   **error)
{
  AttainCliWork *work = data;
  g_autoptr(AttainPersonKeys) people = attain_person_keys_load (db, error);
  g_autoptr(AttainAsyeCase) year = NULL;
  AttainCliWalk *walk;
  gint64 id;

  if (people == NULL || !attain_cli_work_prepare (work, db, error) ||
      !(id = attain_cli_asye_find (db, work->args[1], error)) ||
      !(year = attain_asye_case_load (db, id, work->set->programmes, work->set->holidays, work->as_of, error)))
    return NULL;

  walk = attain_cli_walk_new (work->cli, people);
  attain_cli_walk_add (walk, "year", "employee_id", work->args[1], FALSE);
  attain_cli_asye_add_standing (walk, "year", year);
  add_items (walk, year);
  add_pauses (walk, year);
  add_evidence (walk, year);
  attain_cli_walk_finish (walk, TRUE);
  return NULL;
}
