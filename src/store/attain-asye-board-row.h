/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-asye-plan.h"
#include "attain-asye-step.h"
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
  gboolean          is_hidden;         /* whoever looks sees when it began and ended, and not what is done in it */
  double            share_done;        /* of what a pass takes, 0 to 1; ATTAIN_ASYE_NO_SHARE where nobody can tell */
};

gboolean attain_asye_board_row_is_under_way (const AttainAsyeBoardRow *self);
void     attain_asye_board_row_get_year     (const AttainAsyeBoardRow *self,
                                             AttainTodayYear          *year);
gboolean attain_asye_board_row_waits        (const AttainAsyeBoardRow *self);
gboolean attain_asye_board_row_waits_for    (const AttainAsyeBoardRow *self,
                                             gint64                    viewer_id);

G_END_DECLS
