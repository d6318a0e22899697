/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-asye-pause.h"
#include "attain-asye-step.h"
#include "attain-asye.h"
#include "attain-demo-staff.h"
#include "attain-programme.h"

G_BEGIN_DECLS

/**
 * AttainDemoYear:
 * @worker: whose, by number
 * @programme: what they are on
 * @from: the first day
 * @until: the day of the outcome or of the withdrawal; %ATTAIN_DEMO_OPEN while it lasts
 * @status: where it stands
 * @outcome: how it ended
 * @assessor: who assesses it, by number; %ATTAIN_DEMO_NOBODY where nobody could be found
 * @coordinator: who co-ordinates it, likewise
 * @pause_from: the first day of its pause, 0 where there is none
 * @pause_to: the last one; %ATTAIN_DEMO_OPEN while it lasts
 * @step: what it waits for, where it was brought there for all to see; none where it goes its way
 * @keenness: how many of a hundred items are in by their day
 *
 * The supported year of one of the council's people.
 */
typedef struct
{
  guint                  worker;
  const AttainProgramme *programme;
  gint32                 from;
  gint32                 until;
  AttainAsyeStatus       status;
  AttainAsyeResult       outcome;
  int                    assessor;
  int                    coordinator;
  gint32                 pause_from;
  gint32                 pause_to;
  AttainAsyeStep         step;
  guint                  keenness;
} AttainDemoYear;

/**
 * AttainDemoYears:
 *
 * The supported years of those who came to the demo council straight after they had qualified.
 */
typedef struct _AttainDemoYears AttainDemoYears;

AttainDemoYears      *attain_demo_years_new        (AttainDemoStaff *staff,
                                                    GArray          *offices);
void                  attain_demo_years_free       (AttainDemoYears *self);
guint                 attain_demo_years_get_n      (AttainDemoYears *self);
const AttainDemoYear *attain_demo_years_get        (AttainDemoYears *self,
                                                    guint            k);
void                  attain_demo_years_tell       (AttainDemoYears *self,
                                                    guint            k,
                                                    AttainAsye      *year);
gboolean              attain_demo_years_tell_pause (AttainDemoYears *self,
                                                    guint            k,
                                                    AttainAsyePause *pause);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainDemoYears, attain_demo_years_free)

G_END_DECLS
