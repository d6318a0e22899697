/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-asye-step.h"
#include "attain-figure-basis.h"
#include "attain-person.h"

G_BEGIN_DECLS

/* The last days of renewal, in which nothing can wait. */
#define ATTAIN_RENEWAL_URGENT_DAYS 14

/**
 * AttainTaskKind:
 * @ATTAIN_TASK_REGISTRATION: nobody may practise without a registration
 * @ATTAIN_TASK_RENEWAL: CPD that the regulator asks for
 * @ATTAIN_TASK_TRAINING: required training that is out of date or was never done
 * @ATTAIN_TASK_TRAINING_SOON: required training that runs out
 * @ATTAIN_TASK_CPD_DAYS: CPD days that the council grants
 * @ATTAIN_TASK_APPLICATION: applications that wait for whoever looks
 * @ATTAIN_TASK_PANEL: a meeting at which whoever looks sits
 * @ATTAIN_TASK_ASYE_LATE: supported years that somebody is late with
 * @ATTAIN_TASK_ASYE_ASSESSOR: supported years that nobody assesses
 * @ATTAIN_TASK_ASYE_TURN: a supported year that waits for whoever looks, or for the academy
 *
 * What a task is about.
 */
typedef enum
{
  ATTAIN_TASK_REGISTRATION,
  ATTAIN_TASK_RENEWAL,
  ATTAIN_TASK_TRAINING,
  ATTAIN_TASK_TRAINING_SOON,
  ATTAIN_TASK_CPD_DAYS,
  ATTAIN_TASK_APPLICATION,
  ATTAIN_TASK_PANEL,
  ATTAIN_TASK_ASYE_LATE,
  ATTAIN_TASK_ASYE_ASSESSOR,
  ATTAIN_TASK_ASYE_TURN,
  ATTAIN_N_TASKS,
} AttainTaskKind;

/**
 * AttainUrgency:
 * @ATTAIN_URGENCY_NONE: good to know; nothing waits
 * @ATTAIN_URGENCY_SOON: waits to be done
 * @ATTAIN_URGENCY_NOW: is late, or will be within days
 */
typedef enum
{
  ATTAIN_URGENCY_NONE,
  ATTAIN_URGENCY_SOON,
  ATTAIN_URGENCY_NOW,
} AttainUrgency;

/**
 * AttainTask:
 * @kind: what it is about
 * @urgency: how much it presses
 * @sentence: what there is to do, for people
 * @detail: (nullable): what one wants to know next
 * @due_on: (nullable): by when
 * @people: (element-type gint64): whom it concerns, in order
 * @address: (nullable): where in the window it is done; %NULL where that follows from @people
 *
 * Something that waits for somebody.
 */
typedef struct
{
  AttainTaskKind  kind;
  AttainUrgency   urgency;
  char           *sentence;
  char           *detail;
  char           *due_on;
  GArray         *people;
  char           *address;
} AttainTask;

/**
 * AttainTodayItem:
 * @title: (nullable): what it is; %NULL where nothing waits
 * @state: how it stands with it
 * @due: the day it is due
 * @days_late: how many days it is late
 * @n_more: how many things besides it wait for the same role
 *
 * What waits first, in a supported year, for one who has a part in it.
 */
typedef struct
{
  const char      *title;
  AttainAsyeState  state;
  const char      *due;
  int              days_late;
  guint            n_more;
} AttainTodayItem;

/**
 * AttainTodayYear:
 * @person_id: whose supported year it is
 * @employee_id: their employee number
 * @name: their name
 * @assessor_id: who assesses it; 0 for nobody
 * @coordinator_id: who runs the programme, likewise
 * @line_manager_id: who manages them on the day, likewise
 * @step: what the year waits for
 * @turn: whose turn that is
 * @state: how it stands with the next item; unknown where the step is none
 * @next: (nullable): what is to do
 * @next_due: (nullable): the day it is due
 * @days_late: how many days it is late
 * @items: what waits for each role, by #AttainAsyeRole; only while things are done, not when all of it is judged
 *
 * A supported year as far as somebody's day is concerned. All of it stays the caller's.
 */
typedef struct
{
  gint64           person_id;
  const char      *employee_id;
  const char      *name;
  gint64           assessor_id;
  gint64           coordinator_id;
  gint64           line_manager_id;
  AttainAsyeStep   step;
  AttainAsyeRole   turn;
  AttainAsyeState  state;
  const char      *next;
  const char      *next_due;
  int              days_late;
  AttainTodayItem  items[ATTAIN_ASYE_N_ROLES];
} AttainTodayYear;

GPtrArray *attain_today_list_for_academy (const AttainFigureBasis    *basis,
                                          const char                 *on);
GPtrArray *attain_today_list_for_person  (AttainPerson               *person,
                                          const AttainCpdEntitlement *entitlement,
                                          const AttainCpdReadiness   *readiness,
                                          GPtrArray                  *needs,
                                          const char                 *on);
void       attain_today_add_years        (GPtrArray                  *tasks,
                                          const AttainTodayYear      *years,
                                          gsize                       n_years,
                                          gint64                      viewer_id);
gboolean   attain_today_year_waits       (const AttainTodayYear      *self);
gboolean   attain_today_year_waits_for   (const AttainTodayYear      *self,
                                          gint64                      viewer_id);
void       attain_today_sort             (GPtrArray                  *tasks);
guint      attain_today_count_waiting    (GPtrArray                  *tasks);
void       attain_task_free              (AttainTask                 *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainTask, attain_task_free)

G_END_DECLS
