/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Everybody's supported year in five queries. */

#include "attain-asye-board.h"

#include <string.h>

#include "attain-asye-reckoning.h"
#include "attain-date.h"
#include "attain-rights.h"
#include "attain-tables.h"

typedef struct
{
  AttainAsyeBoard     *board;
  GPtrArray           *programmes;
  AttainAsyeReckoning *reckoning;
  const char          *on;
  gboolean             only_waiting;
} Walk;

/* The columns of read_year(), in its order. */
static const char select_years[] =
  "SELECT asye.id, asye.person_id, worker.employee_id, worker.display_name, worker.left_on, asye.assessor_id,"
  " assessor.display_name, assessor.left_on, asye.coordinator_id, coordinator.display_name, asye.cohort,"
  " asye.programme, asye.edition, asye.started_on, asye.status, asye.recommendation, asye.moderated_on, asye.outcome,"
  " asye.outcome_on, asye.withdrawn_on FROM asye JOIN person AS worker ON worker.id = asye.person_id"
  " LEFT JOIN person AS assessor ON assessor.id = asye.assessor_id"
  " LEFT JOIN person AS coordinator ON coordinator.id = asye.coordinator_id"
  " WHERE coalesce(?, asye.cohort) = asye.cohort ORDER BY worker.sort_name, asye.started_on, asye.id";

static int
read_choice (AttainCursor     *cursor,
             guint             column,
             const AttainEnum *choices)
{
  int value = 0;

  attain_enum_parse (choices, attain_cursor_text (cursor, column), &value);
  return value;
}

static AttainAsyeBoardRow *
read_row (AttainCursor *cursor)
{
  AttainAsyeBoardRow *row = g_object_new (ATTAIN_TYPE_ASYE_BOARD_ROW, NULL);

  row->asye_id = attain_cursor_int (cursor, 0);
  row->person_id = attain_cursor_int (cursor, 1);
  row->employee_id = g_strdup (attain_cursor_text (cursor, 2));
  row->name = g_strdup (attain_cursor_text (cursor, 3));
  row->assessor_id = attain_cursor_int (cursor, 5);
  row->assessor = g_strdup (attain_cursor_text (cursor, 6));
  row->coordinator_id = attain_cursor_int (cursor, 8);
  row->coordinator = g_strdup (attain_cursor_text (cursor, 9));
  row->cohort = g_strdup (attain_cursor_text (cursor, 10));
  row->programme = g_strdup (attain_cursor_text (cursor, 11));
  row->started_on = g_strdup (attain_cursor_text (cursor, 13));
  row->status = read_choice (cursor, 14, &attain_asye_status_choices);
  row->outcome = read_choice (cursor, 17, &attain_asye_result_choices);
  row->outcome_on = g_strdup (attain_cursor_text (cursor, 18));
  row->withdrawn_on = g_strdup (attain_cursor_text (cursor, 19));
  row->share_done = ATTAIN_ASYE_NO_SHARE;
  return row;
}

static void
read_year (Walk                *walk,
           AttainCursor        *cursor,
           AttainAsyeBoardYear *year)
{
  const char *worker_left = attain_cursor_text (cursor, 4);
  const char *assessor_left = attain_cursor_text (cursor, 7);

  *year = (AttainAsyeBoardYear) { .row = read_row (cursor) };
  year->worker_left_day = worker_left != NULL ? attain_date_to_day (worker_left) : ATTAIN_DAY_OPEN;
  year->assessor_left = assessor_left != NULL && strcmp (assessor_left, walk->on) <= 0;
  year->is_recommended = !attain_cursor_is_null (cursor, 15);
  year->is_moderated = !attain_cursor_is_null (cursor, 16);
  year->programme = attain_programme_find (walk->programmes, year->row->programme, attain_cursor_text (cursor, 12),
                                           year->row->started_on);
  if (year->programme == NULL)
    return;

  g_free (year->row->programme);
  year->row->programme = g_strdup (year->programme->title);
}

/* What somebody does not see was not left undone. */
static gboolean
find_hidden (AttainDb            *db,
             AttainAsyeBoardRow  *row,
             GError             **error)
{
  g_autoptr(AttainAsye) probe = NULL;
  AttainHeld held;

  if (attain_access_sees_every (attain_db_get_access (db), attain_asye_table.name))
    return TRUE;

  probe = attain_asye_new ();
  attain_record_set_id (ATTAIN_RECORD (probe), row->asye_id);
  g_object_set (probe, "person-id", row->person_id, "assessor-id", row->assessor_id, NULL);
  if (!attain_rights_hold (db, &attain_asye_table, probe, &held, error))
    return FALSE;

  row->is_hidden = !attain_access_may (attain_asye_table.name, ATTAIN_MAY_SEE, "assessor-id", held);
  return TRUE;
}

static gboolean
walk_years (Walk        *walk,
            AttainDb    *db,
            const char  *cohort,
            GError     **error)
{
  g_autoptr(AttainCursor) cursor = attain_db_query (db, select_years, g_variant_new ("(ms)", cohort), error);
  g_autoptr(GError) failure = NULL;

  if (cursor == NULL)
    return FALSE;

  while (attain_cursor_next (cursor, &failure))
    {
      AttainAsyeBoardYear year;

      read_year (walk, cursor, &year);
      if (!find_hidden (db, year.row, error))
        {
          g_object_unref (year.row);
          return FALSE;
        }
      attain_asye_reckoning_finish (walk->reckoning, &year);
      if (!walk->only_waiting || attain_asye_board_row_waits (year.row))
        g_ptr_array_add (walk->board->rows, year.row);
      else
        g_object_unref (year.row);
    }
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static AttainAsyeBoard *
load (AttainDb              *db,
      const char            *cohort,
      gboolean               only_waiting,
      GPtrArray             *programmes,
      const AttainHolidays  *holidays,
      const char            *on,
      GError               **error)
{
  g_autoptr(AttainTransaction) moment = attain_transaction_begin_read (db, error);
  g_autoptr(AttainAsyeReckoning) reckoning = moment != NULL ? attain_asye_reckoning_new (db, holidays, on, error) : NULL;
  g_autoptr(AttainAsyeBoard) self = NULL;
  Walk walk;

  if (reckoning == NULL)
    return NULL;

  self = g_new0 (AttainAsyeBoard, 1);
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
  walk = (Walk) { self, programmes, reckoning, on, only_waiting };
  if (!walk_years (&walk, db, cohort, error))
    return NULL;

  self->intakes = attain_asye_intake_list (self->rows);
  return g_steal_pointer (&self);
}

/**
 * attain_asye_board_load:
 * @db: a connection
 * @cohort: (nullable): the cohort that is asked for; %NULL for all
 * @programmes: (element-type AttainProgramme): every edition of every programme
 * @holidays: (nullable): the days off, which move what is due
 * @on: the day asked for
 * @error: what went wrong
 *
 * Returns: (transfer full) (nullable): everybody's year as it stands on that day
 */
AttainAsyeBoard *
attain_asye_board_load (AttainDb              *db,
                        const char            *cohort,
                        GPtrArray             *programmes,
                        const AttainHolidays  *holidays,
                        const char            *on,
                        GError               **error)
{
  return load (db, cohort, FALSE, programmes, holidays, on, error);
}

/**
 * attain_asye_board_load_waiting:
 * @db: a connection
 * @programmes: (element-type AttainProgramme): every edition of every programme
 * @holidays: (nullable): the days off, which move what is due
 * @on: the day asked for
 * @error: what went wrong
 *
 * Returns: (transfer full) (nullable): a board of the years in which there is something to do, and of no others
 */
AttainAsyeBoard *
attain_asye_board_load_waiting (AttainDb              *db,
                                GPtrArray             *programmes,
                                const AttainHolidays  *holidays,
                                const char            *on,
                                GError               **error)
{
  return load (db, NULL, TRUE, programmes, holidays, on, error);
}

void
attain_asye_board_free (AttainAsyeBoard *self)
{
  g_ptr_array_unref (self->rows);
  g_clear_pointer (&self->intakes, g_ptr_array_unref);
  g_free (self);
}

/**
 * attain_asye_board_tell:
 * @self: a board
 * @viewer_id: who looks; 0 for the academy as a whole
 * @tasks: (element-type AttainTask): where what waits for them goes
 */
void
attain_asye_board_tell (const AttainAsyeBoard *self,
                        gint64                 viewer_id,
                        GPtrArray             *tasks)
{
  g_autoptr(GArray) years = g_array_sized_new (FALSE, FALSE, sizeof (AttainTodayYear), self->rows->len);

  for (guint i = 0; i < self->rows->len; i++)
    {
      AttainTodayYear year;

      attain_asye_board_row_get_year (g_ptr_array_index (self->rows, i), &year);
      g_array_append_val (years, year);
    }
  attain_today_add_years (tasks, (const AttainTodayYear *) (gpointer) years->data, years->len, viewer_id);
}
