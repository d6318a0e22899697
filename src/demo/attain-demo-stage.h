/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-application-criterion.h"
#include "attain-change.h"
#include "attain-demo-orders.h"
#include "attain-reference-set.h"

G_BEGIN_DECLS

#define ATTAIN_DEMO_N_SEATS 3

/* The meetings: two are over, so long that a new level has come into effect or not, one is on the last day, one is to
 * come. */
typedef enum
{
  ATTAIN_DEMO_SITTING_EARLIER,
  ATTAIN_DEMO_SITTING_HELD,
  ATTAIN_DEMO_SITTING_TODAY,
  ATTAIN_DEMO_SITTING_COMING,
} AttainDemoSitting;

#define ATTAIN_DEMO_N_SITTINGS (ATTAIN_DEMO_SITTING_COMING + 1)

/**
 * AttainDemoPart:
 * @route: the code of a route
 * @state: where an application is to come
 * @begun: how many days before the last one it was begun
 * @sitting: on which agenda it is
 */
typedef struct
{
  const char             *route;
  AttainApplicationState  state;
  int                     begun;
  AttainDemoSitting       sitting;
} AttainDemoPart;

/**
 * AttainDemoRole:
 * @part: what is played
 * @route: the route of the application
 * @application_id: the application; 0 before it is begun, or where nobody suits
 * @applicant_id: whose it is; 0 where nobody suits
 * @manager_id: their line manager
 *
 * An application that is played.
 */
typedef struct
{
  const AttainDemoPart *part;
  const AttainRoute    *route;
  gint64                application_id;
  gint64                applicant_id;
  gint64                manager_id;
} AttainDemoRole;

/**
 * AttainDemoStage:
 * @db: a connection that may write
 * @reference: the council's reference data
 * @as_of: the last day
 * @orders: what people write and score
 * @candidates: (element-type gint64): who may apply for something, and has not yet
 * @n_ready: while they are found: how many of them are first, for whom no time has to pass any more
 * @seats: who sits on the panel, the chair first
 * @appeal_seats: who hears appeals
 * @stage1_seats: who sits on the panel that is heard first
 * @academy: who does the academy's part
 * @hr: who does that of human resources
 * @meetings: the panel's meetings
 * @stage1_meetings: those of the panel that is heard first
 * @appeal: the meeting that hears appeals; 0 before there is one
 *
 * Where applications are played, and by whom.
 */
typedef struct
{
  AttainDb                 *db;
  const AttainReferenceSet *reference;
  const char               *as_of;
  AttainDemoOrders          orders;
  GArray                   *candidates;
  guint                     n_ready;
  gint64                    seats[ATTAIN_DEMO_N_SEATS];
  gint64                    appeal_seats[ATTAIN_DEMO_N_SEATS];
  gint64                    stage1_seats[ATTAIN_DEMO_N_SEATS];
  gint64                    academy;
  gint64                    hr;
  gint64                    meetings[ATTAIN_DEMO_N_SITTINGS];
  gint64                    stage1_meetings[ATTAIN_DEMO_N_SITTINGS];
  gint64                    appeal;
} AttainDemoStage;

char         *attain_demo_stage_dup_day (AttainDemoStage        *self,
                                         int                     days);
AttainChange *attain_demo_stage_begin   (AttainDemoStage        *self,
                                         gint64                  actor_id,
                                         const char             *action,
                                         GError                **error);
gboolean      attain_demo_stage_move    (AttainDemoStage        *self,
                                         AttainDemoRole         *role,
                                         AttainApplicationMove   what,
                                         gint64                  actor_id,
                                         int                     days,
                                         GError                **error);
gboolean      attain_demo_stage_find    (AttainDemoStage        *self,
                                         AttainDemoRole         *role,
                                         AttainChange           *change,
                                         const AttainCriterion  *criterion,
                                         AttainCriterionState    state,
                                         const char             *on,
                                         GError                **error);

G_END_DECLS
