/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-asye-progress.h"
#include "attain-working-days.h"

G_BEGIN_DECLS

/**
 * AttainAsyePlanLine:
 * @kind: what it is
 * @code: the programme's code of it
 * @evidence_kind: of evidence, what it is
 * @title: what people read
 * @needed: whether a pass takes it
 *
 * One thing that a programme asks for, however often.
 */
typedef struct
{
  AttainAsyeItemKind  kind;
  char               *code;
  AttainEvidenceKind  evidence_kind;
  char               *title;
  gboolean            needed;
} AttainAsyePlanLine;

/**
 * AttainAsyeTally:
 * @there: how many there are, accepted or not
 * @accepted: how many of them are accepted
 * @explained: whether somebody has said why what is missing is not there
 *
 * What there is of one line of a plan.
 */
typedef struct
{
  guint16  there;
  guint16  accepted;
  gboolean explained;
} AttainAsyeTally;

/**
 * AttainAsyeNext:
 * @line: (transfer none) (nullable): of what it is, of the plan; %NULL where there is nothing
 * @number: which of its line it is, from 1
 * @state: how it stands with it
 * @due: the day that it is due, of attain_date_to_day()
 *
 * What is to be looked at first.
 */
typedef struct
{
  const AttainAsyePlanLine *line;
  int                       number;
  AttainAsyeState           state;
  gint32                    due;
} AttainAsyeNext;

/**
 * AttainAsyeGlance:
 * @next: the next; without a line when all is done
 * @waits_for: for each role, what waits first of all that is its to do: late, handed in or due soon
 * @n_waiting: for each role, how many things wait for it
 * @turn: whose turn it is with it; unknown when all is done
 * @is_ready: whether everything that a pass takes is there or excused
 * @n_needed: how many things a pass takes
 * @n_done: how many of them are there and accepted
 * @n_late: how many things are late
 * @end: the day that the year ends
 *
 * What an AttainAsyeProgress says, without its words.
 */
typedef struct
{
  AttainAsyeNext next;
  AttainAsyeNext waits_for[ATTAIN_ASYE_N_ROLES];
  guint          n_waiting[ATTAIN_ASYE_N_ROLES];
  AttainAsyeRole turn;
  gboolean       is_ready;
  guint          n_needed;
  guint          n_done;
  guint          n_late;
  gint32         end;
} AttainAsyeGlance;

/**
 * AttainAsyePlan:
 *
 * When what is due for everybody who began a programme on the same day with the same hours. What each of them has
 * done and when they rested is theirs, and costs little: a board looks at thousands of people through a few plans.
 */
typedef struct _AttainAsyePlan AttainAsyePlan;

AttainAsyePlan *attain_asye_plan_new       (const AttainProgramme     *programme,
                                            const char                *start_on,
                                            const AttainPostSpan      *spans,
                                            gsize                      n_spans,
                                            AttainWorkingDays         *working_days);
void            attain_asye_plan_free      (AttainAsyePlan            *self);
guint           attain_asye_plan_get_n     (const AttainAsyePlan      *self);
int             attain_asye_plan_find_line (const AttainAsyePlan      *self,
                                            AttainAsyeItemKind         kind,
                                            const char                *code);
void            attain_asye_plan_look      (const AttainAsyePlan      *self,
                                            const AttainAsyeTally     *tallies,
                                            const AttainAsyePauseSpan *pauses,
                                            gsize                      n_pauses,
                                            const char                *on,
                                            int                        soon_days,
                                            AttainAsyeGlance          *glance);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainAsyePlan, attain_asye_plan_free)

G_END_DECLS
