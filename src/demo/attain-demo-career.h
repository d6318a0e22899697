/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-demo-staff.h"

G_BEGIN_DECLS

enum
{
  ATTAIN_DEMO_LEVEL_NEWLY_QUALIFIED,
  ATTAIN_DEMO_LEVEL_SOCIAL_WORKER,
  ATTAIN_DEMO_LEVEL_EXPERIENCED,
  ATTAIN_DEMO_LEVEL_ADVANCED,
  ATTAIN_DEMO_LEVEL_EXPERT,
  ATTAIN_DEMO_N_LEVELS,
};

/**
 * AttainDemoStage:
 * @from: the first day
 * @to: the last day; %ATTAIN_DEMO_OPEN while it lasts
 * @team: which team
 * @leads: whether they are in their manager's seat
 * @level: the level of practice, 0 for the newly qualified
 * @tenths: how much of full time, in tenths
 * @is_agency: whether an agency pays them
 * @manager: whose team it is on those days; %ATTAIN_DEMO_NOBODY at the top
 *
 * A time in which nothing about somebody's work changed.
 */
typedef struct
{
  gint32   from;
  gint32   to;
  guint    team;
  gboolean leads;
  guint    level;
  guint    tenths;
  gboolean is_agency;
  int      manager;
} AttainDemoStage;

/**
 * AttainDemoCareer:
 * @worker: whose
 * @reached: the day they reached each level, or %ATTAIN_DEMO_OPEN
 * @stages: (element-type AttainDemoStage): the times, in order
 *
 * What somebody did here, from their first day to their last.
 */
typedef struct
{
  const AttainDemoWorker *worker;
  gint32                  reached[ATTAIN_DEMO_N_LEVELS];
  GArray                 *stages;
} AttainDemoCareer;

void  attain_demo_career_init  (AttainDemoCareer *self);
void  attain_demo_career_clear (AttainDemoCareer *self);
void  attain_demo_career_tell  (AttainDemoCareer *self,
                                AttainDemoStaff  *staff,
                                guint             i);
guint attain_demo_career_level (AttainDemoCareer *self,
                                gint32            day);

G_END_DECLS
