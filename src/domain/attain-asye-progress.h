/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-asye-schedule.h"
#include "attain-evidence.h"

G_BEGIN_DECLS

/* So many days before its day something is due soon. */
#define ATTAIN_ASYE_SOON_DAYS 14

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

#define ATTAIN_ASYE_N_ROLES (ATTAIN_ASYE_ROLE_COORDINATOR + 1)

/**
 * AttainAsyeState:
 * @ATTAIN_ASYE_STATE_UNKNOWN: none
 * @ATTAIN_ASYE_STATE_DONE: there and accepted
 * @ATTAIN_ASYE_STATE_HANDED_IN: there and not accepted yet
 * @ATTAIN_ASYE_STATE_LATE: not there, and its day has passed
 * @ATTAIN_ASYE_STATE_DUE_SOON: not there, and its day is near
 * @ATTAIN_ASYE_STATE_TO_COME: not there, and there is time
 * @ATTAIN_ASYE_STATE_EXCUSED: not there, and nobody waits for it: its day has passed, and the programme leaves it open
 *   or somebody has said why it is not there; or the year has ended
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
  ATTAIN_ASYE_STATE_EXCUSED,
} AttainAsyeState;

#define ATTAIN_ASYE_N_STATES (ATTAIN_ASYE_STATE_EXCUSED + 1)

/**
 * AttainAsyeDone:
 * @kind: what it is: a review and a piece of evidence may have one code
 * @code: the code of the item that it is for
 * @done_on: the day that it was done
 * @accepted: whether the one who looks at it has accepted it
 * @by_social_worker: whether a registered social worker made it
 *
 * A review that was held, a session, a piece of evidence.
 */
typedef struct
{
  AttainAsyeItemKind  kind;
  const char         *code;
  const char         *done_on;
  gboolean            accepted;
  gboolean            by_social_worker;
} AttainAsyeDone;

/**
 * AttainAsyeAbsence:
 * @kind: what is not there: a review and a piece of evidence may have one code
 * @code: its code
 * @reason: why, in somebody's words
 *
 * What a pass takes and is not there, explained.
 */
typedef struct
{
  AttainAsyeItemKind  kind;
  const char         *code;
  const char         *reason;
} AttainAsyeAbsence;

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
 * AttainAsyeFindings:
 * @done: (array length=n_done): what was done
 * @n_done: how many
 * @absences: (array length=n_absences): what is not there and why
 * @n_absences: how many
 *
 * What there is of a supported year.
 */
typedef struct
{
  const AttainAsyeDone    *done;
  gsize                    n_done;
  const AttainAsyeAbsence *absences;
  gsize                    n_absences;
} AttainAsyeFindings;

/**
 * AttainAsyeProgress:
 * @standings: (element-type AttainAsyeStanding): every item, in the order of the schedule
 * @n: how many are in each state
 * @next: (transfer none) (nullable): what to look at first: the earliest that is late, else the earliest
 *   handed in, else the earliest not there; %NULL when all is done
 * @turn: whose turn it is: of @next; the coordinator's when all is done
 * @is_ready: whether everything that a pass takes is there or excused; of a programme that names nothing, whether
 *   it is over
 *
 * How somebody stands in a supported year on a day. It must not outlive its schedule.
 */
typedef struct
{
  GPtrArray                *standings;
  guint                     n[ATTAIN_ASYE_N_STATES];
  const AttainAsyeStanding *next;
  AttainAsyeRole            turn;
  gboolean                  is_ready;
} AttainAsyeProgress;

GType               attain_asye_role_get_type (void);

extern const AttainEnum attain_asye_role_choices;

gboolean            attain_evidence_item_get_kind     (AttainEvidenceItem        self,
                                                       AttainAsyeItemKind       *kind);
AttainAsyeState     attain_asye_state_find            (int                       number,
                                                       int                       accepted,
                                                       int                       there,
                                                       int                       days_left,
                                                       gboolean                  may_be_left_out,
                                                       int                       soon_days);
AttainAsyeRole      attain_asye_state_get_turn        (AttainAsyeState           self,
                                                       AttainAsyeItemKind        kind,
                                                       AttainEvidenceKind        evidence_kind);

AttainAsyeProgress *attain_asye_progress_new          (const AttainAsyeSchedule *schedule,
                                                       const AttainAsyeFindings *findings,
                                                       const char               *on,
                                                       int                       soon_days);
void                attain_asye_progress_close        (AttainAsyeProgress       *self);
void                attain_asye_progress_free         (AttainAsyeProgress       *self);
const AttainAsyeStanding *
                    attain_asye_progress_find_turn    (const AttainAsyeProgress *self,
                                                       guint                     roles);
gboolean            attain_asye_findings_is_explained (const AttainAsyeFindings *self,
                                                       AttainAsyeItemKind        kind,
                                                       const char               *code);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainAsyeProgress, attain_asye_progress_free)

G_END_DECLS
