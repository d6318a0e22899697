/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-asye-pause-rule.h"
#include "attain-employment.h"
#include "attain-holidays.h"

G_BEGIN_DECLS

/**
 * AttainAsyeItemKind:
 *
 * What somebody on a programme has to do by a day.
 */
typedef enum
{
  ATTAIN_ASYE_ITEM_REVIEW,
  ATTAIN_ASYE_ITEM_EVIDENCE,
  ATTAIN_ASYE_ITEM_SUPERVISION,
} AttainAsyeItemKind;

#define ATTAIN_ASYE_SUPERVISION "supervision"

/**
 * AttainAsyeItem:
 * @kind: what it is
 * @code: the programme's code of it; %ATTAIN_ASYE_SUPERVISION for a session
 * @evidence_kind: of evidence, what it is; else unknown
 * @number: which of its code it is, from 1
 * @title: what people read
 * @stage: (nullable): the part of the programme by whose end it is due; %NULL where it has no parts
 * @needed: whether a pass takes it
 * @due_original: the day it is due without pauses
 * @due: the day it is due with them
 * @lines: (element-type utf8): how the day came about, for people
 *
 * Something due on a day.
 */
typedef struct
{
  AttainAsyeItemKind  kind;
  char               *code;
  AttainEvidenceKind  evidence_kind;
  int                 number;
  char               *title;
  const AttainProgrammeStage *stage;
  gboolean            needed;
  char               *due_original;
  char               *due;
  GPtrArray          *lines;
} AttainAsyeItem;

/**
 * AttainAsyeTerms:
 * @programme: what somebody is on
 * @start_on: the day that they started
 * @spans: (array length=n_spans) (nullable): their posts, in order
 * @n_spans: how many
 * @pauses: (array length=n_pauses) (nullable): what was agreed, in order
 * @n_pauses: how many
 * @holidays: (nullable): moves days off to the next working day; %NULL where days stand as they fall
 * @on: the day asked for, until which a pause that is still open has lasted
 *
 * What a schedule is made of.
 */
typedef struct
{
  const AttainProgramme *programme;
  const char            *start_on;
  const AttainPostSpan  *spans;
  gsize                  n_spans;
  const AttainAsyePauseSpan *pauses;
  gsize                  n_pauses;
  const AttainHolidays  *holidays;
  const char            *on;
} AttainAsyeTerms;

/**
 * AttainAsyeSchedule:
 * @items: (element-type AttainAsyeItem): everything due, the earliest first
 * @end_original: the day that it ends without pauses
 * @end: the day that it ends with them
 * @latest_end: (nullable): the day that it must be over by
 * @too_late: whether @end is after @latest_end
 * @open_pause: whether a pause is still open, so that later days move on with every day
 * @lines: (element-type utf8): how the end came about, for people
 *
 * When what is due for somebody on a programme, which must outlive it.
 */
typedef struct
{
  GPtrArray *items;
  char      *end_original;
  char      *end;
  char      *latest_end;
  gboolean   too_late;
  gboolean   open_pause;
  GPtrArray *lines;
} AttainAsyeSchedule;

AttainAsyeSchedule *attain_asye_schedule_new  (const AttainAsyeTerms *terms);
void                attain_asye_schedule_free (AttainAsyeSchedule    *self);
void                attain_asye_item_free     (AttainAsyeItem        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainAsyeSchedule, attain_asye_schedule_free)

G_END_DECLS
