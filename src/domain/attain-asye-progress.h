/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-asye-schedule.h"

G_BEGIN_DECLS

/**
 * AttainAsyeRole:
 *
 * Who has a part in a supported year.
 */
typedef enum
{
  ATTAIN_ASYE_ROLE_UNKNOWN,
  ATTAIN_ASYE_ROLE_WORKER,
  ATTAIN_ASYE_ROLE_ASSESSOR,
  ATTAIN_ASYE_ROLE_LINE_MANAGER,
  ATTAIN_ASYE_ROLE_COORDINATOR,
} AttainAsyeRole;

/**
 * AttainAsyeState:
 * @ATTAIN_ASYE_STATE_UNKNOWN: none
 * @ATTAIN_ASYE_STATE_DONE: there and accepted
 * @ATTAIN_ASYE_STATE_HANDED_IN: there and not accepted yet
 * @ATTAIN_ASYE_STATE_LATE: not there, and its day has passed
 * @ATTAIN_ASYE_STATE_DUE_SOON: not there, and its day is near
 * @ATTAIN_ASYE_STATE_TO_COME: not there, and there is time
 *
 * How it stands with something due.
 */
typedef enum
{
  ATTAIN_ASYE_STATE_UNKNOWN,
  ATTAIN_ASYE_STATE_DONE,
  ATTAIN_ASYE_STATE_HANDED_IN,
  ATTAIN_ASYE_STATE_LATE,
  ATTAIN_ASYE_STATE_DUE_SOON,
  ATTAIN_ASYE_STATE_TO_COME,
} AttainAsyeState;

#define ATTAIN_ASYE_N_STATES (ATTAIN_ASYE_STATE_TO_COME + 1)

/**
 * AttainAsyeDone:
 * @code: the code of the item that it is for
 * @done_on: the day that it was done
 * @accepted: whether the one who looks at it has accepted it
 * @by_social_worker: whether a registered social worker made it
 *
 * A review that was held, a session, a piece of evidence.
 */
typedef struct
{
  const char *code;
  const char *done_on;
  gboolean    accepted;
  gboolean    by_social_worker;
} AttainAsyeDone;

/**
 * AttainAsyeStanding:
 * @item: (transfer none): what is due, of the schedule
 * @state: how it stands with it
 * @turn: who has to do something about it; unknown once it is done
 * @text: the same in a sentence
 *
 * How it stands with one item of a schedule.
 */
typedef struct
{
  const AttainAsyeItem *item;
  AttainAsyeState       state;
  AttainAsyeRole        turn;
  char                 *text;
} AttainAsyeStanding;

/**
 * AttainAsyeProgress:
 * @standings: (element-type AttainAsyeStanding): every item, in the order of the schedule
 * @n: how many are in each state
 * @next: (transfer none) (nullable): what to look at first: the earliest that is late, else the earliest
 *   handed in, else the earliest not there; %NULL when all is done
 * @turn: whose turn it is: of @next; the coordinator's when all is done
 *
 * How somebody stands in a supported year on a day. It must not outlive its schedule.
 */
typedef struct
{
  GPtrArray                *standings;
  guint                     n[ATTAIN_ASYE_N_STATES];
  const AttainAsyeStanding *next;
  AttainAsyeRole            turn;
} AttainAsyeProgress;

GType               attain_asye_role_get_type (void);

extern const AttainEnum attain_asye_role_choices;

AttainAsyeProgress *attain_asye_progress_new  (const AttainAsyeSchedule *schedule,
                                               const AttainAsyeDone     *done,
                                               gsize                     n_done,
                                               const char               *on,
                                               int                       soon_days);
void                attain_asye_progress_free (AttainAsyeProgress       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainAsyeProgress, attain_asye_progress_free)

G_END_DECLS
