/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-asye-pause.h"
#include "attain-asye-step.h"
#include "attain-db.h"
#include "attain-evidence.h"
#include "attain-person.h"

G_BEGIN_DECLS

/**
 * AttainAsyeCase:
 * @asye: the year
 * @person: whose it is
 * @assessor: (nullable): who assesses it
 * @coordinator: (nullable): who runs the programme
 * @line_manager: (nullable): who manages the worker on the day
 * @pauses: (element-type AttainAsyePause): what was agreed, the earliest first
 * @evidence: (element-type AttainEvidence): what is kept for it, the earliest first
 * @gaps: (element-type AttainAsyeGap): what is not there and why
 * @programme: (nullable): the edition that it began under; %NULL where it is not held
 * @schedule: (nullable): what is due when, and why then; %NULL without @programme
 * @progress: (nullable): how it stands with each of it on the day; likewise
 * @status: where it stands on the day
 * @step: what the year waits for on the day
 * @turn: whose turn it is; unknown where it is nobody's
 * @days_late: how many days @step is late; 0 where it is not
 *
 * A supported year with all that belongs to it, as it stands on a day. @programme must outlive it.
 */
typedef struct
{
  AttainAsye            *asye;
  AttainPerson          *person;
  AttainPerson          *assessor;
  AttainPerson          *coordinator;
  AttainPerson          *line_manager;
  GPtrArray             *pauses;
  GPtrArray             *evidence;
  GPtrArray             *gaps;
  const AttainProgramme *programme;
  AttainAsyeSchedule    *schedule;
  AttainAsyeProgress    *progress;
  AttainAsyeStatus       status;
  AttainAsyeStep         step;
  AttainAsyeRole         turn;
  int                    days_late;

  /*< private >*/
  GArray                *spans;
  GArray                *pause_spans;
  GArray                *done;
  GArray                *absences;
} AttainAsyeCase;

AttainAsyeCase *attain_asye_case_load         (AttainDb              *db,
                                               gint64                 asye_id,
                                               GPtrArray             *programmes,
                                               const AttainHolidays  *holidays,
                                               const char            *on,
                                               GError               **error);
void            attain_asye_case_get_findings (const AttainAsyeCase  *self,
                                               AttainAsyeFindings    *findings);
guint           attain_asye_case_get_roles    (const AttainAsyeCase  *self,
                                               gint64                 person_id);
void            attain_asye_case_free         (AttainAsyeCase        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainAsyeCase, attain_asye_case_free)

G_END_DECLS
