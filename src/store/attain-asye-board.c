/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Everybody's supported year in five queries. Whoever began together, with the same hours, shares a plan. */

#include "attain-asye-board.h"

#include <string.h>

#include "attain-asye-parts.h"
#include "attain-date.h"

G_DEFINE_FINAL_TYPE (AttainAsyeBoardRow, attain_asye_board_row, G_TYPE_OBJECT)

/* What is known of a year besides its row. */
typedef struct
{
  AttainAsyeBoardRow    *row;
  const AttainProgramme *programme;
  gint32                 worker_left_day;
  gboolean               assessor_left;
  gboolean               is_recommended;
  gboolean               is_moderated;
} Year;

typedef struct
{
  AttainAsyeBoard   *board;
  GPtrArray         *programmes;
  AttainWorkingDays *working_days;
  AttainAsyeParts   *parts;
  GHashTable        *plans;       /* text that tells them apart → AttainAsyePlan */
  GArray            *spans;       /* of one person, used again */
  GArray            *pauses;
  GArray            *tallies;
  const char        *on;
  gboolean           only_waiting;
} Walk;

static void
attain_asye_board_row_finalize (GObject *object)
{
  AttainAsyeBoardRow *self = ATTAIN_ASYE_BOARD_ROW (object);

  g_free (self->employee_id);
  g_free (self->name);
  g_free (self->assessor);
  g_free (self->coordinator);
  g_free (self->cohort);
  g_free (self->programme);
  g_free (self->started_on);
  g_free (self->ends_on);
  g_free (self->outcome_on);
  g_free (self->withdrawn_on);
  g_free (self->next);
  g_free (self->next_due);
  for (guint i = 0; i < ATTAIN_ASYE_N_ROLES; i++)
    {
      g_free ((char *) self->items[i].title);
      g_free ((char *) self->items[i].due);
    }
  G_OBJECT_CLASS (attain_asye_board_row_parent_class)->finalize (object);
}

static void
attain_asye_board_row_class_init (AttainAsyeBoardRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = attain_asye_board_row_finalize;
}

static void
attain_asye_board_row_init (AttainAsyeBoardRow *self)
{
}

static void
intake_free (gpointer data)
{
  AttainAsyeIntake *intake = data;

  g_free (intake->cohort);
  g_free (intake->began_on);
  g_free (intake);
}

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
read_year (Walk         *walk,
           AttainCursor *cursor,
           Year         *year)
{
  const char *worker_left = attain_cursor_text (cursor, 4);
  const char *assessor_left = attain_cursor_text (cursor, 7);

  *year = (Year) { .row = read_row (cursor) };
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

/* What came before the year does not matter for it, so that people share a plan who held other posts before. */
static void
collect_posts (Walk *walk,
               Year *year)
{
  gint32 start = attain_date_to_day (year->row->started_on);
  gint32 day = attain_date_to_day (walk->on);
  gsize n;
  const AttainAsyePostPart *posts = attain_asye_parts_find (walk->parts->posts, year->row->person_id, &n);

  g_array_set_size (walk->spans, 0);
  for (gsize i = 0; i < n; i++)
    {
      AttainPostSpan span = posts[i].span;

      span.to_day = MIN (span.to_day, year->worker_left_day);
      if (span.from_day <= day && day <= span.to_day)
        year->row->line_manager_id = posts[i].line_manager_id;
      span.from_day = MAX (span.from_day, start);
      if (span.from_day <= span.to_day)
        g_array_append_val (walk->spans, span);
    }
}

static void
collect_pauses (Walk *walk,
                Year *year)
{
  gsize n;
  const AttainAsyePausePart *pauses = attain_asye_parts_find (walk->parts->pauses, year->row->asye_id, &n);

  g_array_set_size (walk->pauses, 0);
  for (gsize i = 0; i < n; i++)
    g_array_append_val (walk->pauses, pauses[i].span);
}

static const AttainAsyePlan *
find_plan (Walk *walk,
           Year *year)
{
  const AttainPostSpan *spans = (const AttainPostSpan *) (gpointer) walk->spans->data;
  g_autoptr(GString) key = g_string_new (year->row->started_on);
  AttainAsyePlan *plan;

  g_string_append_printf (key, " %p", (gconstpointer) year->programme);
  for (guint i = 0; i < walk->spans->len; i++)
    g_string_append_printf (key, " %d %d %g", spans[i].from_day, spans[i].to_day, spans[i].fte);

  plan = g_hash_table_lookup (walk->plans, key->str);
  if (plan == NULL)
    {
      plan = attain_asye_plan_new (year->programme, year->row->started_on, spans, walk->spans->len,
                                   walk->working_days);
      g_hash_table_insert (walk->plans, g_string_free (g_steal_pointer (&key), FALSE), plan);
    }
  return plan;
}

static void
tally_up (Walk                 *walk,
          Year                 *year,
          const AttainAsyePlan *plan)
{
  gsize n_counts, n_gaps;
  const AttainAsyeCountPart *counts = attain_asye_parts_find (walk->parts->counts, year->row->asye_id, &n_counts);
  const AttainAsyeGapPart *gaps = attain_asye_parts_find (walk->parts->gaps, year->row->asye_id, &n_gaps);

  g_array_set_size (walk->tallies, 0);
  g_array_set_size (walk->tallies, attain_asye_plan_get_n (plan));
  for (gsize i = 0; i < n_counts; i++)
    {
      int line = attain_asye_plan_find_line (plan, counts[i].kind, counts[i].code);

      if (line >= 0)
        {
          AttainAsyeTally *tally = &g_array_index (walk->tallies, AttainAsyeTally, line);

          tally->there = counts[i].there;
          tally->accepted = counts[i].accepted;
        }
    }
  for (gsize i = 0; i < n_gaps; i++)
    {
      int line = attain_asye_plan_find_line (plan, gaps[i].kind, gaps[i].code);

      if (line >= 0)
        g_array_index (walk->tallies, AttainAsyeTally, line).explained = TRUE;
    }
}

static void
set_items (Walk                   *walk,
           Year                   *year,
           const AttainAsyeGlance *glance)
{
  gint32 day = attain_date_to_day (walk->on);

  for (guint i = 0; i < ATTAIN_ASYE_N_ROLES; i++)
    {
      const AttainAsyeNext *first = &glance->waits_for[i];

      if (first->line == NULL)
        continue;

      year->row->items[i] = (AttainTodayItem) {
        g_strdup (first->line->title), first->state, attain_date_from_day (first->due),
        first->state == ATTAIN_ASYE_STATE_LATE ? day - first->due : 0, glance->n_waiting[i] - 1,
      };
    }
}

static void
set_step (Walk                   *walk,
          Year                   *year,
          const AttainAsyeGlance *glance)
{
  AttainAsyeBoardRow *row = year->row;
  gint32 day = attain_date_to_day (walk->on);
  const AttainAsyePosition position = {
    row->status, row->assessor_id != 0 && !year->assessor_left, glance->is_ready, year->is_recommended,
    year->is_moderated, glance->turn,
  };

  row->step = attain_asye_position_get_step (&position, &row->turn);
  if (row->step == ATTAIN_ASYE_STEP_ITEM)
    {
      row->next = g_strdup (glance->next.line->title);
      row->next_state = glance->next.state;
      row->next_due = attain_date_from_day (glance->next.due);
      row->days_late = glance->next.state == ATTAIN_ASYE_STATE_LATE ? day - glance->next.due : 0;
    }
  else if (row->step != ATTAIN_ASYE_STEP_NONE)
    row->next = g_strdup (attain_asye_step_display (row->step));

  if (row->step == ATTAIN_ASYE_STEP_ITEM || row->step == ATTAIN_ASYE_STEP_ASSESSOR)
    set_items (walk, year, glance);
  if (row->step >= ATTAIN_ASYE_STEP_RECOMMEND && year->programme != NULL)
    {
      row->next_due = g_strdup (row->ends_on);
      row->days_late = MAX (day - glance->end, 0);
    }
}

static void
finish_year (Walk *walk,
             Year *year)
{
  AttainAsyeBoardRow *row = year->row;
  AttainAsyeGlance glance = { 0 };

  collect_pauses (walk, year);
  row->status = attain_asye_status_get_on (row->status, row->outcome_on != NULL ? row->outcome_on : row->withdrawn_on,
                                           (const AttainAsyePauseSpan *) (gpointer) walk->pauses->data,
                                           walk->pauses->len, walk->on);
  collect_posts (walk, year);
  if (row->status == ATTAIN_ASYE_STATUS_COMPLETED)
    row->share_done = 1;
  else if (row->status != ATTAIN_ASYE_STATUS_WITHDRAWN && year->programme != NULL)
    {
      const AttainAsyePlan *plan = find_plan (walk, year);

      tally_up (walk, year, plan);
      attain_asye_plan_look (plan, (const AttainAsyeTally *) (gpointer) walk->tallies->data,
                             (const AttainAsyePauseSpan *) (gpointer) walk->pauses->data, walk->pauses->len,
                             walk->on, ATTAIN_ASYE_SOON_DAYS, &glance);
      row->ends_on = attain_date_from_day (glance.end);
      row->n_late = glance.n_late;
      row->share_done = glance.n_needed > 0 ? (double) glance.n_done / glance.n_needed : ATTAIN_ASYE_NO_SHARE;
    }
  set_step (walk, year, &glance);
}

static void
count_in (AttainAsyeBoard    *board,
          GHashTable         *intakes,
          AttainAsyeBoardRow *row)
{
  AttainAsyeIntake *intake = g_hash_table_lookup (intakes, row->cohort);

  if (intake == NULL)
    {
      intake = g_new0 (AttainAsyeIntake, 1);
      intake->cohort = g_strdup (row->cohort);
      g_hash_table_insert (intakes, intake->cohort, intake);
      g_ptr_array_add (board->intakes, intake);
    }
  if (intake->began_on == NULL || strcmp (row->started_on, intake->began_on) < 0)
    {
      g_free (intake->began_on);
      intake->began_on = g_strdup (row->started_on);
    }

  intake->n_years++;
  intake->n_active += row->status == ATTAIN_ASYE_STATUS_ACTIVE;
  intake->n_paused += row->status == ATTAIN_ASYE_STATUS_PAUSED;
  intake->n_late += row->days_late > 0;
  intake->n_passed += row->status == ATTAIN_ASYE_STATUS_COMPLETED && row->outcome == ATTAIN_ASYE_RESULT_PASS;
  intake->n_failed += row->status == ATTAIN_ASYE_STATUS_COMPLETED && row->outcome == ATTAIN_ASYE_RESULT_FAIL;
  intake->n_withdrawn += row->status == ATTAIN_ASYE_STATUS_WITHDRAWN;
}

static int
compare_intakes (gconstpointer one,
                 gconstpointer other)
{
  const AttainAsyeIntake *a = *(AttainAsyeIntake *const *) one, *b = *(AttainAsyeIntake *const *) other;
  int order = strcmp (b->began_on, a->began_on);

  return order != 0 ? order : strcmp (a->cohort, b->cohort);
}

static void
make_intakes (AttainAsyeBoard *board)
{
  g_autoptr(GHashTable) intakes = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < board->rows->len; i++)
    count_in (board, intakes, g_ptr_array_index (board->rows, i));
  g_ptr_array_sort (board->intakes, compare_intakes);
}

/* All of it stays the row's. */
static AttainTodayYear
make_year (const AttainAsyeBoardRow *row)
{
  AttainTodayYear year = {
    row->person_id, row->employee_id, row->name, row->assessor_id, row->coordinator_id, row->line_manager_id,
    row->step, row->turn, row->next_state, row->next, row->next_due, row->days_late,
  };

  memcpy (year.items, row->items, sizeof year.items);
  return year;
}

static gboolean
waits (const AttainAsyeBoardRow *row)
{
  AttainTodayYear year = make_year (row);

  return attain_today_year_waits (&year);
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
      Year year;

      read_year (walk, cursor, &year);
      finish_year (walk, &year);
      if (!walk->only_waiting || waits (year.row))
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
  g_autoptr(AttainAsyeParts) parts = moment != NULL ? attain_asye_parts_load (db, on, error) : NULL;
  g_autoptr(AttainWorkingDays) working_days = attain_working_days_new (holidays);
  g_autoptr(GHashTable) plans = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                                       (GDestroyNotify) attain_asye_plan_free);
  g_autoptr(GArray) spans = g_array_new (FALSE, FALSE, sizeof (AttainPostSpan));
  g_autoptr(GArray) pauses = g_array_new (FALSE, FALSE, sizeof (AttainAsyePauseSpan));
  g_autoptr(GArray) tallies = g_array_new (FALSE, TRUE, sizeof (AttainAsyeTally));
  g_autoptr(AttainAsyeBoard) self = g_new0 (AttainAsyeBoard, 1);
  Walk walk = { self, programmes, working_days, parts, plans, spans, pauses, tallies, on, only_waiting };

  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
  self->intakes = g_ptr_array_new_with_free_func (intake_free);
  if (parts == NULL || !walk_years (&walk, db, cohort, error))
    return NULL;

  make_intakes (self);
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
  g_ptr_array_unref (self->intakes);
  g_free (self);
}

/**
 * attain_asye_board_row_is_under_way:
 * @self: a row
 *
 * Returns: whether the year goes on, or rests and will
 */
gboolean
attain_asye_board_row_is_under_way (const AttainAsyeBoardRow *self)
{
  return self->status == ATTAIN_ASYE_STATUS_ACTIVE || self->status == ATTAIN_ASYE_STATUS_PAUSED;
}

/**
 * attain_asye_board_row_waits_for:
 * @self: a row
 * @viewer_id: somebody
 *
 * Returns: whether something in that year is theirs to do
 */
gboolean
attain_asye_board_row_waits_for (const AttainAsyeBoardRow *self,
                                 gint64                    viewer_id)
{
  AttainTodayYear year = make_year (self);

  return attain_today_year_waits_for (&year, viewer_id);
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
      AttainTodayYear year = make_year (g_ptr_array_index (self->rows, i));

      g_array_append_val (years, year);
    }
  attain_today_add_years (tasks, (const AttainTodayYear *) (gpointer) years->data, years->len, viewer_id);
}
