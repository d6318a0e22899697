/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-asye-plan.h"
#include "attain-asye-step.h"
#include "attain-db.h"
#include "attain-today.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_ASYE_BOARD_ROW (attain_asye_board_row_get_type ())

G_DECLARE_FINAL_TYPE (AttainAsyeBoardRow, attain_asye_board_row, ATTAIN, ASYE_BOARD_ROW, GObject)

#define ATTAIN_ASYE_NO_SHARE (-1.0)

/**
 * AttainAsyeBoardRow:
 *
 * One supported year as a board shows it on a day. An object, so that lists can hold it; nothing changes it after
 * it was made.
 */
struct _AttainAsyeBoardRow
{
  GObject parent_instance;

  gint64            asye_id;
  gint64            person_id;
  char             *employee_id;
  char             *name;
  gint64            assessor_id;
  char             *assessor;          /* NULL where there is none, or they are not shown */
  gint64            coordinator_id;
  char             *coordinator;
  gint64            line_manager_id;   /* on the day */
  char             *cohort;
  char             *programme;         /* its title; the code where the edition is not held */
  char             *started_on;
  char             *ends_on;           /* with what moved it; NULL where it is not known */
  AttainAsyeStatus  status;            /* on the day */
  AttainAsyeResult  outcome;
  char             *outcome_on;
  char             *withdrawn_on;
  AttainAsyeStep    step;
  AttainAsyeRole    turn;
  AttainAsyeState   next_state;        /* of the next item; unknown where the step is none */
  char             *next;              /* what is to do, for people; NULL where there is nothing */
  char             *next_due;          /* NULL where it has no day */
  int               days_late;         /* of what is next */
  AttainTodayItem   items[ATTAIN_ASYE_N_ROLES];   /* what waits for each role while things are done; its own texts */
  guint             n_late;            /* things that are late */
  double            share_done;        /* of what a pass takes, 0 to 1; ATTAIN_ASYE_NO_SHARE where nobody can tell */
};

/**
 * AttainAsyeIntake:
 * @cohort: its name
 * @began_on: the day that the first of them started
 * @n_years: how many are or were in it
 * @n_active: how many are at it
 * @n_paused: how many rest
 * @n_late: for how many what is next is late
 * @n_passed: how many have passed
 * @n_failed: how many have failed
 * @n_withdrawn: how many have withdrawn
 *
 * A cohort in numbers.
 */
typedef struct
{
  char  *cohort;
  char  *began_on;
  guint  n_years;
  guint  n_active;
  guint  n_paused;
  guint  n_late;
  guint  n_passed;
  guint  n_failed;
  guint  n_withdrawn;
} AttainAsyeIntake;

/**
 * AttainAsyeBoard:
 * @rows: (element-type AttainAsyeBoardRow): the years by the names of the people
 * @intakes: (element-type AttainAsyeIntake): their cohorts, the latest first
 *
 * Everybody on a programme at a glance.
 */
typedef struct
{
  GPtrArray *rows;
  GPtrArray *intakes;
} AttainAsyeBoard;

gboolean attain_asye_board_row_is_under_way (const AttainAsyeBoardRow *self);
gboolean attain_asye_board_row_waits_for    (const AttainAsyeBoardRow *self,
                                             gint64                    viewer_id);

AttainAsyeBoard *attain_asye_board_load (AttainDb              *db,
                                         const char            *cohort,
                                         GPtrArray             *programmes,
                                         const AttainHolidays  *holidays,
                                         const char            *on,
                                         GError               **error);
AttainAsyeBoard *attain_asye_board_load_waiting (AttainDb              *db,
                                                 GPtrArray             *programmes,
                                                 const AttainHolidays  *holidays,
                                                 const char            *on,
                                                 GError               **error);
void             attain_asye_board_free (AttainAsyeBoard       *self);
void             attain_asye_board_tell (const AttainAsyeBoard *self,
                                         gint64                 viewer_id,
                                         GPtrArray             *tasks);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainAsyeBoard, attain_asye_board_free)

G_END_DECLS
